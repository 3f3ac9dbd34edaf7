#pragma once

#include "desk/tickets/acts.h"

namespace Steward {

// How a call ended (exchange.md).
enum class CallOutcome { Connected, Voicemail, NoAnswer, WrongNumber };
QByteArrayView word(CallOutcome outcome);

// A call as it is logged (product.md 5.16).
struct CallLog
{
    Direction direction = Direction::Inbound;
    CallOutcome outcome = CallOutcome::Connected;
    int minutes = 0;
    Instant startedAt = {}; // not set: now
    QByteArray caller = {}; // who was at the other end, by id
    QByteArray body = {}; // what was said, agreed and promised
    Instant promisedFor = {}; // becomes the ticket's promise
};

// The call on a ticket, and the promise it made, in one act. A call that connected is public, and an outbound one a
// reply (product.md 5.5); an attempt is an internal note. What the caller left on a voicemail came from her: it waits
// for an answer. Refused as receive(), reply() and note() refuse.
Result<Act> logCall(const Ticket &ticket, const CallLog &call, const Deed &deed);
// A ticket that begins with the call: `values` of its fields, completed by channel, requester and promise.
TicketDraft callDraft(std::map<FieldName, Value> values, const CallLog &call);

} // namespace Steward
