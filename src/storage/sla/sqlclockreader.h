#pragma once

#include "desk/sla/clockreader.h"

#include <QString>

#include <memory>

namespace Steward {

// Over the tables of a workspace. Opens its connection with the first call, on that thread.
class SqlClockReader : public ClockReader
{
public:
    explicit SqlClockReader(QString path);
    ~SqlClockReader() override;

    Result<TicketClocks> clocks(qint64 ticket, Instant at, const CancelFlag &cancel) override;
    void close();

private:
    struct Parts;
    Result<Parts *> parts();

    QString m_path;
    std::unique_ptr<Parts> m_parts;
};

} // namespace Steward
