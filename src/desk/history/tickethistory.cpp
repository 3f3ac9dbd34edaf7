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

QList<const Entry *> TicketHistory::inOrder() const
{
    QList<const Entry *> order;
    order.reserve(entries.size());
    for (const Entry &entry : entries)
        order.append(&entry);
    std::stable_sort(order.begin(), order.end(), [](const Entry *a, const Entry *b) {
        const Instant at = instantOf(a->record), bt = instantOf(b->record);
        return at != bt ? at < bt : rankOf(a->record) < rankOf(b->record);
    });
    return order;
}

} // namespace Steward
