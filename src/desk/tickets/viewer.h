#pragma once

#include "desk/history/tickethistory.h"
#include "desk/people/person.h"
#include "desk/tickets/ticket.h"

#include <QSet>

namespace Steward {

// Whoever looks, with what tells her own tickets (product.md 2). Reading is cut by right and is never an error: what
// she may not see is not there.
struct Viewer
{
    Person person = {};
    QSet<QByteArray> clients = {}; // that she owns or backs up
    QSet<QByteArray> team = {}; // persons of the team she leads

    bool mayRead(const Ticket &ticket) const;
    // Own tickets, those of the team, all: what an export is cut to.
    bool mayExport(const Ticket &ticket) const;
    // What of a history she may see: to a reviewer and a requester nothing internal, and of the desk nobody but who
    // signed a public message.
    TicketHistory partsOf(const TicketHistory &history) const;
    bool seesAllParts() const { return isStaff(person.role); }
};

} // namespace Steward
