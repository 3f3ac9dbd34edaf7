#pragma once

#include "desk/history/vocabulary.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace Steward {

// What other desks call the values of Steward's closed lists, whatever the case: `Solved`, `On Hold`, `P1`, `Bug`.
// Nothing where the word is not known.
std::optional<State> stateCalled(QByteArrayView text);
std::optional<Priority> priorityCalled(QByteArrayView text);
std::optional<Kind> kindCalled(QByteArrayView text);
std::optional<Channel> channelCalled(QByteArrayView text);

// The word of the exchange format for `text` as a value of `field`; nothing where the field has no closed list or the
// word is not known.
std::optional<QByteArrayView> wordCalled(Field field, QByteArrayView text);
bool hasClosedList(Field field);

// A column's title as the name of a custom field: lower case, `_` for what is no letter or digit.
QByteArray customName(QByteArrayView title);

} // namespace Steward
