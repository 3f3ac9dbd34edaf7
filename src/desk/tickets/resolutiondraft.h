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

// What is wrong with it or missing, in the order of the parts. Forbidden: the subject is the part, the detail says why.
// The causes are the taxonomy's, which is data: of them only the form is looked at.
QList<Failure> resolutionFaults(const ResolutionDraft &draft);
// The value of the field `resolution`, or the first fault.
Result<Value> resolutionValue(const ResolutionDraft &draft);
// What the ticket has so far.
ResolutionDraft resolutionDraft(const Ticket &ticket);

} // namespace Steward
