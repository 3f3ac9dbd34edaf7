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
    std::stable_sort(order.begin(), order.end(),
                     [](const Entry *a, const Entry *b) { return happenedBefore(a->record, b->record); });
    return order;
}

} // namespace Steward
