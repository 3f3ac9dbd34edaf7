#pragma once

#include "desk/sla/nextduereader.h"

#include <QString>

#include <memory>

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
    Result<Parts *> parts();

    QString m_path;
    std::unique_ptr<Parts> m_parts;
};

} // namespace Steward
