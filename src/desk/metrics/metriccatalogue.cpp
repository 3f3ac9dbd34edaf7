#include "desk/metrics/metriccatalogue.h"

#include <algorithm>
#include <array>
#include <utility>

namespace Steward {

namespace {

using enum MetricUnit;
using enum MetricLens;

constexpr std::array<MetricDefinition, metricCount> definitions{{
    {.metric = Metric::SlaCompliance, .name = "sla_compliance", .takesClock = true, .isMoved = true},
    {.metric = Metric::SlaComplianceLastCycle,
     .name = "sla_compliance_last_cycle",
     .takesClock = true,
     .isMoved = true},
    {.metric = Metric::SlaComplianceByTarget,
     .name = "sla_compliance_by_target",
     .sum = MetricSum::Targets,
     .takesClock = true,
     .isMoved = true},
    {.metric = Metric::SlaComplianceByTicket, .name = "sla_compliance_by_ticket", .lens = Owned, .takesClock = true},
    {.metric = Metric::PromisesKept, .name = "promises_kept", .isMoved = true},
    {.metric = Metric::BounceRate, .name = "bounce_rate", .lens = Caused, .isProvisional = true},
    {.metric = Metric::ReopenRate, .name = "reopen_rate", .isProvisional = true},
    {.metric = Metric::OneTouch, .name = "one_touch", .isProvisional = true},
    {.metric = Metric::FirstLevelResolution, .name = "first_level_resolution"},
    {.metric = Metric::FirstResponse, .name = "first_response", .unit = Seconds},
    {.metric = Metric::NextResponse, .name = "next_response", .unit = Seconds},
    {.metric = Metric::FollowUpTime, .name = "follow_up_time", .unit = Seconds, .lens = Owned},
    {.metric = Metric::ResolutionTime, .name = "resolution_time", .unit = Seconds},
    {.metric = Metric::TotalTime, .name = "total_time", .unit = Seconds},
    {.metric = Metric::RequesterWait, .name = "requester_wait", .unit = Seconds},
    {.metric = Metric::AgentWork, .name = "agent_work", .unit = Seconds},
    {.metric = Metric::TicketVolume, .name = "ticket_volume", .unit = Count, .lens = Owned},
    {.metric = Metric::VolumeReduction, .name = "volume_reduction", .unit = Reduction, .lens = Owned},
    {.metric = Metric::TagCompleteness, .name = "tag_completeness"},
    {.metric = Metric::Csat, .name = "csat"},
    {.metric = Metric::Backlog, .name = "backlog", .unit = Count},
    {.metric = Metric::BounceCost, .name = "bounce_cost", .unit = Seconds, .lens = Caused},
}};

using Dimension = std::pair<MetricDimension, QByteArrayView>;
constexpr std::array<Dimension, 16> dimensions{{
    {MetricDimension::Month, "month"},
    {MetricDimension::Week, "week"},
    {MetricDimension::Day, "day"},
    {MetricDimension::Client, "client"},
    {MetricDimension::Agent, "agent"},
    {MetricDimension::Team, "team"},
    {MetricDimension::Level, "level"},
    {MetricDimension::Priority, "priority"},
    {MetricDimension::Kind, "kind"},
    {MetricDimension::Product, "product"},
    {MetricDimension::Category, "category"},
    {MetricDimension::Channel, "channel"},
    {MetricDimension::Requester, "requester"},
    {MetricDimension::RequesterType, "requester_type"},
    {MetricDimension::RootCause, "root_cause"},
    {MetricDimension::Code, "code"},
}};

} // namespace

const MetricDefinition &definitionOf(Metric metric)
{
    return definitions[size_t(metric)];
}

std::optional<MetricName> MetricName::from(QByteArrayView text)
{
    const qsizetype dot = text.indexOf('.');
    const QByteArrayView name = dot < 0 ? text : text.first(dot);
    const auto found = std::find_if(definitions.begin(), definitions.end(),
                                    [name](const MetricDefinition &each) { return each.name == name; });
    if (found == definitions.end())
        return {};
    if (dot < 0)
        return MetricName{.metric = found->metric};
    const auto clock = slaMetricFrom(text.sliced(dot + 1));
    if (!found->takesClock || !clock || *clock == SlaMetric::Followup)
        return {};
    return MetricName{.metric = found->metric, .clock = clock};
}

QByteArray MetricName::text() const
{
    QByteArray text = definitionOf(metric).name.toByteArray();
    if (clock)
        text += '.' + word(*clock).toByteArray();
    return text;
}

QByteArrayView word(MetricDimension dimension)
{
    const auto found = std::find_if(dimensions.begin(), dimensions.end(),
                                    [dimension](const Dimension &each) { return each.first == dimension; });
    return found == dimensions.end() ? QByteArrayView() : found->second;
}

std::optional<MetricDimension> metricDimensionFrom(QByteArrayView word)
{
    const auto found = std::find_if(dimensions.begin(), dimensions.end(),
                                    [word](const Dimension &each) { return each.second == word; });
    return found == dimensions.end() ? std::nullopt : std::optional(found->first);
}

} // namespace Steward
