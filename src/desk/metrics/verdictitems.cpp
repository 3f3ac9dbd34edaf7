#include "desk/metrics/itemfamilies.h"

#include <algorithm>
#include <map>

namespace Steward {

namespace {

bool isAsked(const SlaLine &line, const MetricName &name)
{
    if (name.metric == Metric::PromisesKept)
        return line.metric == SlaMetric::Followup;
    return line.metric != SlaMetric::Followup && (!name.clock || line.metric == *name.clock);
}

bool isForThanks(const TicketPast &past, const SlaLine &line)
{
    return line.begunBy == "reopened" && past.isReopenedForThanks(line.start);
}

// What the ticket had when a verdict was decided: after all of the due instant for a breach, before the deciding record
// for a met one.
const Standing &standingAt(const TicketPast &past, const SlaLine &line)
{
    return line.state == SlaClock::State::Breached ? past.after(line.due) : past.justBefore(line.endedAt);
}

bool isLeftOut(const TicketPast &past, const SlaLine &line, const MetricName &name)
{
    return !name.countsWaived && past.isWaived(line);
}

MetricItem verdictItem(const TicketPast &past, const SlaLine &line, const MetricName &name)
{
    const bool isBreach = line.state == SlaClock::State::Breached;
    MetricItem item = Items::itemAt(line.due, standingAt(past, line), isBreach ? line.charged : line.holder);
    item.counts = !isBreach;
    item.holder = line.holder;
    item.level = line.level > 0 ? line.level : line.holderLevel;
    item.target = int(line.metric) * 100 + line.level;
    if (isForThanks(past, line))
        item.excluded = "thanks";
    else if (isLeftOut(past, line, name))
        item.excluded = "waived";
    return item;
}

MetricItem undecidedItem(const TicketPast &past, const SlaLine &line)
{
    if (line.state != SlaClock::State::Cancelled) {
        MetricItem item = Items::itemAt(line.start, past.now(), past.now().assignee);
        item.excluded = "open";
        item.isEver = true;
        return item;
    }
    MetricItem item = Items::itemAt(line.endedAt, past.justBefore(line.endedAt), past.after(line.endedAt).assignee);
    item.excluded = line.reason;
    return item;
}

} // namespace

QList<MetricItem> Items::verdicts(const TicketPast &past, const MetricName &name)
{
    QList<MetricItem> items;
    std::map<int, qsizetype> last; // place of the last verdict of a target
    for (const SlaLine &line : past.lines()) {
        if (!isAsked(line, name) || (!line.hasVerdict && past.isNoCase())) // of no case only what would count is told
            continue;
        MetricItem item = line.hasVerdict ? verdictItem(past, line, name) : undecidedItem(past, line);
        item.clock = line.metric;
        if (!line.hasVerdict) {
            items.append(item);
            continue;
        }
        if (name.metric == Metric::SlaComplianceLastCycle && item.excluded.isEmpty()) {
            if (const auto found = last.find(item.target); found != last.end()) {
                items[found->second] = item;
                continue;
            }
            last.emplace(item.target, items.size());
        }
        items.append(item);
    }
    return items;
}

QList<MetricItem> Items::ticketVerdict(const TicketPast &past, const MetricName &name)
{
    const TicketPast::Turn *resolve = past.lastResolve();
    if (!resolve)
        return {};
    bool hasVerdict = false, isWaived = false, allMet = true;
    for (const SlaLine &line : past.lines()) {
        if (!isAsked(line, name) || !line.hasVerdict || isForThanks(past, line))
            continue;
        if (isLeftOut(past, line, name)) {
            isWaived = true;
            continue;
        }
        hasVerdict = true;
        allMet = allMet && line.state == SlaClock::State::Met;
    }
    MetricItem item = itemAt(resolve->at, past.justBefore(resolve->at), {});
    item.client = past.now().client;
    item.agent = past.rules().ownerOf(item.client, resolve->at);
    item.counts = hasVerdict && allMet;
    if (!hasVerdict)
        item.excluded = isWaived ? "waived" : "no_verdict";
    return {item};
}

bool isOpenAndBreached(const TicketPast &past, std::optional<SlaMetric> clock)
{
    if (!past.isThere() || past.isNoCase() || past.now().isResolved())
        return false;
    const MetricName name{.metric = Metric::SlaComplianceByTicket, .clock = clock};
    const QList<SlaLine> &lines = past.lines();
    return std::any_of(lines.begin(), lines.end(), [&](const SlaLine &line) {
        return isAsked(line, name) && line.state == SlaClock::State::Breached && !isForThanks(past, line)
            && !past.isWaived(line);
    });
}

} // namespace Steward
