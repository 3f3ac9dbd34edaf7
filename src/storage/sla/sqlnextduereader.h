#pragma once

#include "storage/engine/ondemand.h"

#include "desk/sla/nextduereader.h"

namespace Steward {

// Over the tables of a workspace. Opens its connection with the first call, on that thread.
class SqlNextDueReader : public NextDueReader
{
public:
    explicit SqlNextDueReader(QString path);
    ~SqlNextDueReader() override;

    Result<DueTickets> all(const CancelFlag &cancel) override;
    Result<QList<DueTicket>> tickets(const QList<qint64> &numbers, const CancelFlag &cancel) override;
    void close();

private:
    struct Parts;
    OnDemand<Parts> m_parts;
};

} // namespace Steward
