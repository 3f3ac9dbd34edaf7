#pragma once

#include "desk/tickets/ticketaid.h"

#include <QString>

#include <memory>

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
    Result<Parts *> parts();

    QString m_path;
    std::unique_ptr<Parts> m_parts;
};

} // namespace Steward
