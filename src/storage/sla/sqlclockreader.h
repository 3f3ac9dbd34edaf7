#pragma once

#include "storage/engine/ondemand.h"

#include "desk/sla/clockreader.h"

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
    OnDemand<Parts> m_parts;
};

} // namespace Steward
