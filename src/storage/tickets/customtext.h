#pragma once

#include "desk/history/value.h"

namespace Steward {

// How custom.value holds a value: a string that begins with a letter stands without its quotes, so that plain words
// compare as they are; everything else stands as its JSON text.
QByteArray customText(const Value &value);
Value customValue(const QByteArray &text);

} // namespace Steward
