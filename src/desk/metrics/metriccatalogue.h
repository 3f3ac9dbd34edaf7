#pragma once

#include "desk/sla/slapolicy.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace Steward {

// Every metric there is (sla.md 8, product.md 6). Their numbers are stored: only ever append.
enum class Metric {
    SlaCompliance,
    SlaComplianceLastCycle,
    SlaComplianceByTarget,
    SlaComplianceByTicket,
    PromisesKept,
    BounceRate,
    ReopenRate,
    OneTouch,
    FirstLevelResolution,
    FirstResponse,
    NextResponse,
    FollowUpTime,
    ResolutionTime,
    TotalTime,
    RequesterWait,
    AgentWork,
    TicketVolume,
    VolumeReduction,
    TagCompleteness,
    Csat,
    Backlog,
    BounceCost
};
inline constexpr int metricCount = 22;

enum class MetricUnit { Ratio, Seconds, Count, Reduction };

// Through whose eyes `--agent` looks (product.md 6, rule 10).
enum class MetricLens {
    Owned, // the client's owner at the judged instant
    Held, // the holder, author or resolver
    Caused // who is charged with a bounce
};

// How the items of a metric become one figure.
enum class MetricSum {
    Items, // each counts
    Targets // those of one ticket, clock and level count once: met where all are
};

// What a metric is. What it counts is in the functions of metricitems.h, its words in wording/metrics.
struct MetricDefinition
{
    Metric metric = Metric::SlaCompliance;
    QByteArrayView name = {};
    int version = 1;
    MetricUnit unit = MetricUnit::Ratio;
    MetricLens lens = MetricLens::Held;
    MetricSum sum = MetricSum::Items;
    bool takesClock = false; // `sla_compliance.resolution`
    bool isMoved = false; // a breach taken over late is charged to somebody else
    bool isProvisional = false; // 14 days may change it
};

const MetricDefinition &definitionOf(Metric metric);

// A metric as it is asked for: `bounce_rate`, or `sla_compliance.resolution`.
struct MetricName
{
    Metric metric = Metric::SlaCompliance;
    std::optional<SlaMetric> clock = {};
    bool countsWaived = false; // of compliance: as if nothing had been waived

    // Nothing: there is no such metric, or none of that clock.
    static std::optional<MetricName> from(QByteArrayView text);
    QByteArray text() const;
    bool operator==(const MetricName &) const = default;
};

// What a metric can be taken apart by.
enum class MetricDimension {
    None,
    Month,
    Week,
    Day,
    Client,
    Agent,
    Team,
    Level,
    Priority,
    Kind,
    Product,
    Category,
    Channel,
    Requester,
    RequesterType,
    RootCause,
    Code
};
QByteArrayView word(MetricDimension dimension);
std::optional<MetricDimension> metricDimensionFrom(QByteArrayView word);

} // namespace Steward
