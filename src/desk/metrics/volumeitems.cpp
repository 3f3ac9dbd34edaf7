#include "desk/metrics/itemfamilies.h"

#include "desk/history/canonicaljson.h"

namespace Steward {

namespace {

// Nobody and no client's system that a person triggered (sla.md 8, ticket_volume).
bool isAutomaticCreation(const TicketPast &past)
{
    if (past.atCreation().channel != Channel::Api || !past.creation().by.isEmpty())
        return false;
    for (const TicketPast::Moment &moment : past.moments()) {
        if (const auto *message = std::get_if<Message>(moment.record))
            return memberValue(canonicalMembers(message->more), "person").json() != "true";
    }
    return true;
}

bool isClientCreated(const TicketPast &past)
{
    const Message *first = past.firstPublicMessage();
    return !past.isCreatedByStaff() || past.isLiveCreation() || (first && first->direction == Direction::Inbound);
}

} // namespace

QList<MetricItem> Items::volume(const TicketPast &past)
{
    MetricItem item = itemAt(past.createdAt(), past.now(), {});
    item.level = past.atCreation().level;
    item.priority = past.atCreation().priority;
    item.agent = past.rules().ownerOf(item.client, past.createdAt());
    item.counts = true;
    if (past.now().kind == Kind::Problem || past.now().kind == Kind::Change)
        item.excluded = "kind";
    else if (!isClientCreated(past))
        item.excluded = "staff_opened";
    else if (isAutomaticCreation(past))
        item.excluded = "automatic";
    return {item};
}

QList<MetricItem> Items::backlog(const TicketPast &past)
{
    if (past.now().isResolved())
        return {};
    MetricItem item = itemAt(past.at(), past.now(), past.now().assignee);
    item.counts = true;
    return {item};
}

} // namespace Steward
