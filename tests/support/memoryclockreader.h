#pragma once

#include "desk/sla/clockreader.h"
#include "support/memoryticketreader.h"
#include "support/slacase.h"

#include <algorithm>

namespace Steward {

// An ClockReader over the tickets that a MemoryTicketReader has, under the example's rules.
class MemoryClockReader : public ClockReader
{
public:
    explicit MemoryClockReader(const MemoryTicketReader &reader) : m_reader(reader) { }

    std::optional<Failure> nextFailure = {};
    int calls = 0;

    Result<TicketClocks> clocks(qint64 ticket, Instant at, const CancelFlag &) override
    {
        ++calls;
        if (nextFailure)
            return tl::unexpected(*std::exchange(nextFailure, {}));
        if (!m_reader.opened.contains(ticket))
            return failed(FailureCode::NotFound, QByteArray::number(ticket));
        const TicketHistory history = m_reader.opened.value(ticket).history;
        return recordedClocks(m_rules, history, std::max(at, lastKnown(history)));
    }

private:
    const MemoryTicketReader &m_reader;
    SlaRules m_rules = exampleSlaRules();
};

} // namespace Steward
