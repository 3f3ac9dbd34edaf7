#pragma once

#include "desk/metrics/tally.h"
#include "desk/sla/openclock.h"

namespace Steward {

// A ticket as the stored figures have counted it: at which instant, and which of its clocks were open then.
struct CountedTicket
{
    qint64 number = 0;
    Instant at = {};
    QList<OpenClock> clocks = {};
    int verdicts = 0; // bits of ClockVerdict
};

// Makes figures of histories.
class TicketCounting
{
public:
    explicit TicketCounting(MetricRules rules) : m_rules(std::move(rules)), m_tally(m_rules) { }
    Q_DISABLE_COPY_MOVE(TicketCounting)

    MetricRules &rules() { return m_rules; }
    CountedTicket add(const TicketHistory &history, Instant at);
    void subtract(const TicketHistory &history, Instant at); // as it was counted then
    Tallied take() { return m_tally.take(); }
    void settle() { m_tally.settle(); } // as of Tally

private:
    MetricRules m_rules;
    Tally m_tally;
};

} // namespace Steward
