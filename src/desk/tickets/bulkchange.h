#pragma once

#include "desk/tickets/acts.h"
#include "desk/tickets/ticketreader.h"

namespace Steward {

// One change that is to be made to many tickets: a field that all of them shall have the same value of, or tags that
// each gets or loses beside those it has.
struct BulkChange
{
    enum class How { Set, AddTags, RemoveTags };

    FieldName field = {};
    Value to = {}; // of tags a list
    QByteArray reason = {};
    How how = How::Set;
};

// The value that the ticket has after it.
Value valueAfter(const Ticket &ticket, const BulkChange &change);

// What becomes of one ticket of many.
enum class BulkFate { Changes, HasItAlready, Refused };

// By what a line of the queue tells. Fields that it does not tell are taken to change.
BulkFate fateOf(const TicketRow &row, const BulkChange &change);

// The act on one of them; nothing where it has the value already. Failures are those of changeFields.
Result<std::optional<Act>> bulkAct(const Ticket &ticket, const BulkChange &change, const Deed &deed);

} // namespace Steward
