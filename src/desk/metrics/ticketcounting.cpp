#include "desk/metrics/ticketcounting.h"

namespace Steward {

CountedTicket TicketCounting::add(const TicketHistory &history, Instant at)
{
    const TicketPast past(m_rules, history, at);
    m_tally.add(past, 1);
    return {.number = history.number,
            .at = at,
            .clocks = openClocks(past.lines()),
            .verdicts = endedVerdicts(past.lines())};
}

void TicketCounting::subtract(const TicketHistory &history, Instant at)
{
    m_tally.add(TicketPast(m_rules, history, at), -1);
}

} // namespace Steward
