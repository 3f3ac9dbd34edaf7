#include "desk/metrics/ticketcounting.h"

#include <algorithm>

namespace Steward {

Instant lastKnown(const TicketHistory &history)
{
    Instant last = history.creation.at;
    for (const Entry &entry : history.entries) {
        last = std::max(last, instantOf(entry.record));
        if (const auto *event = std::get_if<Event>(&entry.record))
            last = std::max(last, event->recordedAt);
        else if (const auto *message = std::get_if<Message>(&entry.record))
            last = std::max(last, message->recordedAt);
        else if (const auto *survey = std::get_if<Survey>(&entry.record))
            last = std::max(last, survey->answeredAt);
    }
    return last;
}

CountedTicket TicketCounting::add(const TicketHistory &history, Instant at)
{
    const TicketPast past(m_rules, history, at);
    m_tally.add(past, 1);
    return {.number = history.number, .at = at, .clocks = openClocks(past.lines())};
}

void TicketCounting::subtract(const TicketHistory &history, Instant at)
{
    m_tally.add(TicketPast(m_rules, history, at), -1);
}

} // namespace Steward
