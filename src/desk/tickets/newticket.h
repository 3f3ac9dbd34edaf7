#pragma once

#include "desk/tickets/acts.h"

namespace Steward {

inline const FieldName environmentField{.field = Field::Custom, .name = "custom.environment"};

// A ticket that a person is writing.
struct NewTicket
{
    std::map<FieldName, Value> values = {};
    QByteArray body = {}; // of the first message; empty: there is none

    bool isEmpty() const { return values.empty() && body.isEmpty(); }
    bool operator==(const NewTicket &) const = default;
};

// What a person must have filled in before a ticket is opened, in the order of the form: a subject always; of an
// incident the product, its version and the environment as well (capabilities S0.1). Imports may lack any.
QList<FieldName> missingFields(const std::map<FieldName, Value> &values);

// As it is opened: the message came from the requester, or on a live channel from whoever wrote it down (sla.md 2).
TicketDraft draftOf(const NewTicket &ticket);
// The ticket as it would stand.
Ticket previewOf(const NewTicket &ticket);

// As a text that a draft store keeps, and back; what is no such text gives an empty one.
QByteArray textOf(const NewTicket &ticket);
NewTicket newTicketFrom(const QByteArray &text);

} // namespace Steward
