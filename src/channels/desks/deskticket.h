#pragma once

#include "channels/json/jsonmembers.h"
#include "desk/tickets/historyimport.h"

#include <map>

namespace Steward {

// A ticket as other desks' interfaces tell it: its present values, what a log says of their changes, and its messages
// and surveys. Persons and clients are ids already.
struct DeskTicket
{
    QByteArray sourceKey = {};
    Instant createdAt = {};
    Instant updatedAt = {};
    Instant resolvedAt = {}; // where it is told apart from the last update
    QByteArray by = {};
    std::map<FieldName, Value> now = {};
    std::map<FieldName, Value> first = {}; // values at creation, where a log tells them
    QList<Event> changes = {};
    QList<TicketRecord> others = {};
    SourcePlace place = {};
};

// What it was at creation: what a log tells, else what its first change changed, else the present value. A present
// state that no log explains is a change at `resolvedAt` or `updatedAt`. The records are in the order of time.
IncomingTicket incomingFrom(DeskTicket ticket);

// A member's text; an object's is its name (`name`, `value`, `displayName`, `fullName`, `login`, `text`).
QByteArray nameIn(const Value &value);
Value listOfNames(const Value &list);

// A member's RFC 3339 time, or one in milliseconds since 1970; not set where there is none.
Instant instantIn(const QList<JsonMember> &members, QByteArrayView name);

Value wordOrUnset(Field field, QByteArrayView text); // the closed list's word for another desk's, not set: none

} // namespace Steward
