#pragma once

#include "desk/base/result.h"
#include "desk/tickets/ticket.h"

namespace Steward {

// What the resolve panel holds (product.md 5.2). With the codes `duplicate`, `withdrawn`, `spam` root cause, fix and kb
// may be left out.
struct ResolutionDraft
{
    ResolutionRecord record = {};
    QByteArray aiReason = {};
    QByteArray causeNote = {};
    QByteArray overrideReason = {}; // why it may be incomplete; whether the person may say so is not asked here
};

// The value of the field `resolution`. Forbidden where a part is wrong or missing: the subject is the part, the detail
// says why. The causes are the taxonomy's, which is data: of them only the form is looked at.
Result<Value> resolutionValue(const ResolutionDraft &draft);

} // namespace Steward
