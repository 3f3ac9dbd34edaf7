#include "desk/history/tickethistory.h"

#include <algorithm>

namespace Steward {

namespace {

int rankOf(const TicketRecord &record)
{
    static constexpr int ranks[] = {1, 0, 2}; // of event, message, survey
    return ranks[record.index()];
}

} // namespace

bool happenedBefore(const TicketRecord &a, const TicketRecord &b)
{
    const Instant at = instantOf(a), bt = instantOf(b);
    return at != bt ? at < bt : rankOf(a) < rankOf(b);
}

QList<const Entry *> TicketHistory::inOrder() const
{
    QList<const Entry *> order;
    order.reserve(entries.size());
    for (const Entry &entry : entries)
        order.append(&entry);
    const auto atOf = [this](const Entry *entry) { return std::max(instantOf(entry->record), creation.at); };
    std::stable_sort(order.begin(), order.end(), [&atOf](const Entry *a, const Entry *b) {
        const Instant at = atOf(a), bt = atOf(b);
        return at != bt ? at < bt : rankOf(a->record) < rankOf(b->record);
    });
    return order;
}

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

} // namespace Steward
