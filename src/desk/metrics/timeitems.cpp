#include "desk/metrics/itemfamilies.h"

#include <algorithm>

namespace Steward {

namespace {

QByteArray authorOf(const TicketPast &past, Instant replyAt)
{
    const QList<TicketPast::Reply> &replies = past.replies();
    const auto found = std::find_if(replies.begin(), replies.end(),
                                    [replyAt](const TicketPast::Reply &reply) { return reply.at == replyAt; });
    return found == replies.end() ? QByteArray() : found->by;
}

// A wait for an answer, from its start to the reply.
MetricItem waitItem(const TicketPast &past, const SlaLine &wait)
{
    if (wait.state != SlaClock::State::Met) {
        MetricItem item = Items::itemAt(wait.start, past.justBefore(wait.start), past.now().assignee);
        item.excluded = "unanswered";
        return item;
    }
    const Standing &before = past.justBefore(wait.endedAt);
    MetricItem item = Items::itemAt(wait.endedAt, before, authorOf(past, wait.endedAt));
    item.ms = past.rules().calendarOf(before.client).elapsedMs(wait.start, wait.endedAt);
    return item;
}

QList<MetricItem> waitItems(const TicketPast &past, SlaMetric metric)
{
    QList<MetricItem> items;
    for (const SlaLine &wait : past.waits()) {
        // Nobody waits for an answer to what is no case.
        if (wait.metric == metric && (wait.state == SlaClock::State::Met || !past.isNoCase()))
            items.append(waitItem(past, wait));
    }
    return items;
}

bool isOpen(State state)
{
    return state == State::New || state == State::Open;
}

bool isNotPending(State state)
{
    return isOpen(state) || state == State::OnHold;
}

} // namespace

QList<MetricItem> Items::firstResponse(const TicketPast &past)
{
    QList<MetricItem> items = waitItems(past, SlaMetric::FirstResponse);
    if (!past.isCreatedByStaff() || past.isNoCase())
        return items;
    // Staff opened it: the requester waits for nothing, or staff were in touch when they did.
    MetricItem item = itemAt(past.createdAt(), past.atCreation(), past.creation().by);
    item.excluded = past.isLiveCreation() ? "live_contact" : "staff_opened";
    if (items.isEmpty())
        items.append(item);
    return items;
}

QList<MetricItem> Items::nextResponse(const TicketPast &past)
{
    return waitItems(past, SlaMetric::NextResponse);
}

// The time between one public update and the next, as far as the ticket was worked on (product.md 6).
QList<MetricItem> Items::followUps(const TicketPast &past)
{
    QList<MetricItem> items;
    const QList<TicketPast::Reply> &touches = past.touches();
    for (qsizetype i = 1; i < touches.size(); ++i) {
        const Instant from = touches[i - 1].at, to = touches[i].at;
        const Standing &before = past.justBefore(to);
        MetricItem item = itemAt(to, before, past.rules().ownerOf(before.client, to));
        const auto &moments = past.moments();
        const auto hadState = [&](auto holds) {
            return holds(past.after(from).state)
                || std::any_of(moments.begin(), moments.end(), [&](const TicketPast::Moment &moment) {
                       return moment.at > from && moment.at < to && holds(past.after(moment).state);
                   });
        };
        if (hadState([](State state) { return !isUnresolved(state); }))
            continue; // after a resolve nobody waits for an update
        if (hadState([](State state) { return state == State::Pending; }))
            item.excluded = "pending";
        item.ms = past.rules().calendarOf(before.client).elapsedMs(from, to);
        items.append(item);
    }
    return items;
}

QList<MetricItem> Items::timeToResolve(const TicketPast &past, Metric metric)
{
    const TicketPast::Turn *resolve = metric == Metric::ResolutionTime ? past.firstResolve() : past.lastResolve();
    if (!resolve)
        return {};
    const Standing &before = past.justBefore(resolve->at);
    MetricItem item = itemAt(resolve->at, before, past.resolverOf(*resolve));
    const Calendar &calendar = past.rules().calendarOf(before.client);
    if (metric == Metric::TotalTime)
        item.ms = resolve->at.ms - past.createdAt().ms;
    else if (metric == Metric::AgentWork)
        item.ms = past.businessMs(calendar, past.createdAt(), resolve->at, isOpen);
    else
        item.ms = past.businessMs(calendar, past.createdAt(), resolve->at, isNotPending);
    return {item};
}

} // namespace Steward
