#pragma once

#include "storage/engine/ondemand.h"

#include "desk/tickets/ticketaid.h"

namespace Steward {

// Over the tables of a workspace. Opens its connection with the first call, on that thread.
class SqlTicketAid : public TicketAid
{
public:
    explicit SqlTicketAid(QString path);
    ~SqlTicketAid() override;

    Result<KnownValues> knownValues(const CancelFlag &cancel) override;
    Result<int> contactsSince(const QByteArray &requester, Instant since, const CancelFlag &cancel) override;
    Result<QList<ResolvedTicket>> resolvedAlike(const Ticket &ticket, int limit, const CancelFlag &cancel) override;
    void close();

private:
    struct Parts;
    OnDemand<Parts> m_parts;
};

} // namespace Steward
