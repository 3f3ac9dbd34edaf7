#pragma once

#include "desk/metrics/metricitems.h"

#include <map>

namespace Steward {

// What is asked of a metric. Dates are local ones, in days since 1970-01-01; the period is half-open, without a date it
// is open on that side.
struct MetricQuestion
{
    MetricName name = {};
    QByteArray client = {}; // empty: all
    QByteArray agent = {}; // empty: all
    QList<QByteArray> agents = {}; // any of them; empty: all
    std::optional<int> level = {};
    std::optional<Priority> priority = {};
    std::optional<qint64> from = {}; // of VolumeReduction: the first day of the goal, and it needs one
    std::optional<qint64> to = {};
    std::optional<int> hourOfWeek = {}; // of their instants, in the zone of the period
    QList<QByteArray> rootCauses = {}; // of the tickets; empty: all
    MetricDimension by = MetricDimension::None;
    Instant at = {}; // as it was known then

    bool isOfAll() const { return agent.isEmpty() && agents.isEmpty(); }
};

// The local dates of a question are those of the client's calendar, or, without a client, of the workspace.
struct MetricPeriod
{
    QByteArray zoneName = {};
    Zone zone = {};
    Instant from = {}; // not set: open
    Instant to = {}; // not set: open

    static MetricPeriod of(const MetricQuestion &question, const MetricRules &rules);
    bool holds(Instant instant) const { return instant >= from && endsAfter(instant); }
    bool endsAfter(Instant instant) const { return !to.isSet() || instant < to; }
};

// A numerator and a denominator; of times, the sum and the number of values.
struct MetricFigure
{
    qint64 numerator = 0; // of times in milliseconds
    qint64 denominator = 0;
    QList<qint64> values = {}; // of times, ascending, in milliseconds
    qint64 movedAway = 0; // breaches held by the person but charged to another
    qint64 movedTo = 0; // and the other way round
    QSet<QByteArray> persons = {}; // whose it is, of those that a person's right hangs on: the total, teams
};

struct VolumeLine
{
    qint64 baselineCount = 0;
    qint64 baselineDays = 0;
    int day = 0; // of the goal, at most 90

    double baseline() const; // tickets of 30 days
    double line() const; // what the glide path allows on that day
    bool isOnTrack(qint64 count) const;
    std::optional<bool> isReached(qint64 count) const; // from day 90
};

struct MetricAnswer
{
    MetricQuestion question = {};
    MetricPeriod period = {};
    MetricFigure total = {};
    std::map<QByteArray, MetricFigure> groups = {}; // of the question's dimension; nobody is `(unassigned)`
    std::map<QByteArray, qint64> excluded = {}; // by reason
    Instant provisionalUntil = {}; // not set: it is final
    QList<qint64> inNumerator = {}; // tickets, in the order they were added
    QList<qint64> inRest = {};
    std::optional<qint64> openBreached = {}; // of SlaComplianceByTicket
    std::map<QByteArray, qint64> missing = {}; // of TagCompleteness, by field
    qint64 unknownCauses = 0; // of TagCompleteness: complete, and the root cause is `unknown.…`
    std::optional<VolumeLine> volume = {}; // of VolumeReduction

    bool tellsMoved() const; // whether breaches taken over late are to be told
};

// Counts a metric over tickets.
class MetricCount
{
public:
    // The rules live longer than this.
    MetricCount(const MetricQuestion &question, const MetricRules &rules);

    // As known at the question's instant.
    void add(const TicketPast &past);
    MetricAnswer answer();

private:
    struct Target
    {
        bool isMet = true;
    };
    using Targets = std::map<std::pair<QByteArray, int>, Target>; // by group (total: empty) and target

    bool isAsked(const MetricItem &item) const;
    void addReduction(const TicketPast &past);
    void addExtras(const TicketPast &past, const MetricItem &item);
    void add(MetricFigure &figure, const MetricItem &item) const;
    void addMoved(const TicketPast &past, const MetricItem &item);
    QByteArray keyOf(const TicketPast &past, const MetricItem &item) const;

    const MetricRules &m_rules;
    const MetricDefinition &m_definition;
    MetricAnswer m_answer;
    MetricPeriod m_baseline; // of VolumeReduction
};

} // namespace Steward
