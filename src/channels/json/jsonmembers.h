#pragma once

#include "desk/base/result.h"
#include "desk/history/canonicaljson.h"

namespace Steward {

// The members of the JSON object in `text`, in the order they came; of two equal names the later one counts. Numbers
// keep their digits. Iterative and bounded: nested deeper than 64, invalid UTF-8, U+0000, a lone surrogate or anything
// behind the object is BadInput, whose detail says what and at which byte.
Result<QList<JsonMember>> jsonMembers(QByteArrayView text);

} // namespace Steward
