#pragma once

#include "desk/tickets/ticketaid.h"

namespace Steward {

// A TicketAid that answers what it was given.
class MemoryTicketAid : public TicketAid
{
public:
    KnownValues known = {};
    int contacts = 0;
    QList<ResolvedTicket> resolved = {};

    Result<KnownValues> knownValues(const CancelFlag &) override { return known; }
    Result<int> contactsSince(const QByteArray &, Instant, const CancelFlag &) override { return contacts; }
    Result<QList<ResolvedTicket>> resolvedAlike(const Ticket &, int, const CancelFlag &) override { return resolved; }
};

} // namespace Steward
