#include "desk/metrics/metricitems.h"

#include "desk/metrics/itemfamilies.h"

namespace Steward {

MetricItem Items::itemAt(Instant at, const Standing &where, const QByteArray &agent)
{
    return {.at = at,
            .client = where.client,
            .agent = agent,
            .level = where.level,
            .priority = where.priority,
            .where = &where};
}

namespace {

QList<MetricItem> familyItems(const TicketPast &past, const MetricName &name)
{
    switch (name.metric) {
    case Metric::SlaCompliance:
    case Metric::SlaComplianceLastCycle:
    case Metric::SlaComplianceByTarget:
    case Metric::PromisesKept:
        return Items::verdicts(past, name);
    case Metric::SlaComplianceByTicket:
        return Items::ticketVerdict(past, name);
    case Metric::BounceRate:
        return Items::bounced(past);
    case Metric::ReopenRate:
        return Items::reopened(past);
    case Metric::OneTouch:
        return Items::oneTouch(past);
    case Metric::FirstLevelResolution:
        return Items::firstLevel(past);
    case Metric::FirstResponse:
        return Items::firstResponse(past);
    case Metric::NextResponse:
        return Items::nextResponse(past);
    case Metric::FollowUpTime:
        return Items::followUps(past);
    case Metric::ResolutionTime:
    case Metric::TotalTime:
    case Metric::RequesterWait:
    case Metric::AgentWork:
        return Items::timeToResolve(past, name.metric);
    case Metric::TicketVolume:
    case Metric::VolumeReduction:
        return Items::volume(past);
    case Metric::TagCompleteness:
        return Items::tagged(past);
    case Metric::Csat:
        return Items::surveyed(past);
    case Metric::Backlog:
        return Items::backlog(past);
    case Metric::BounceCost:
        return Items::bounceCost(past);
    }
    return {};
}

} // namespace

QList<MetricItem> itemsOf(const TicketPast &past, const MetricName &name)
{
    if (!past.isThere())
        return {};
    QList<MetricItem> items = familyItems(past, name);
    if (past.isNoCase()) {
        for (MetricItem &item : items)
            item.excluded = "not_a_case";
    }
    return items;
}

} // namespace Steward
