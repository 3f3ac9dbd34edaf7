#pragma once

#include "desk/tickets/historyimport.h"

namespace Steward {

// An import that keeps what it is handed.
class RecordedImport : public HistoryImport
{
public:
    QList<IncomingSetting> settings = {};
    QList<IncomingTicket> tickets = {};
    qsizetype failAfter = -1; // tickets; then the disk is full

    Done add(IncomingSetting setting) override
    {
        settings.append(std::move(setting));
        return {};
    }
    Done add(IncomingTicket ticket) override
    {
        if (tickets.size() == failAfter)
            return failed(FailureCode::DiskFull);
        tickets.append(std::move(ticket));
        return {};
    }
    void reject(Reject) override { ++rejected; }
    void countRead(qint64) override { }
    Result<QByteArray> personNamed(const QByteArray &name, const QByteArray &, const QByteArray &) override
    {
        return name;
    }
    Result<QByteArray> clientNamed(const QByteArray &name) override { return name; }
    Done reached(qint64, qint64) override { return {}; }
    QByteArray timeZone() const override { return "UTC"; }

    int rejected = 0;
};

} // namespace Steward
