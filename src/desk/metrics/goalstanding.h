#pragma once

#include "desk/metrics/goal.h"
#include "desk/metrics/goaltarget.h"
#include "desk/metrics/metriccount.h"

#include <map>

namespace Steward {

// How a goal stands (product.md 7). OnTrack and AtRisk before the verdict: as it goes, it will be met or missed.
enum class GoalState { NoData, OnTrack, AtRisk, Met, Missed };

// Which tickets a figure of a goal is of.
enum class GoalSpan {
    Last30Days,
    ThisMonth, // so far
    LastMonth, // the full one before
    Priorities, // the verdicts of the last 30 days by priority
    FromStart, // as the records stand now
    FromStartAtVerdict, // as they stood when it was judged
    DaysBeforeVerdict, // the 30 days up to the verdict, which is in the past
    VolumeDays, // the 30 days up to the last full day, at most to the verdict
    Baseline, // the months of the baseline, as they are counted now
    YearBefore // the days of the goal so far, a year earlier
};

struct GoalQuestion
{
    GoalSpan span = GoalSpan::Last30Days;
    MetricQuestion question = {};
};

// The goal's target as a share; of a volume goal nothing.
std::optional<GoalTarget> targetOf(GoalKind kind);
// The day at whose end the first verdict stands; nothing: each day has one, as soon as there are 30 of them.
std::optional<int> verdictDayOf(GoalKind kind);
// The day of the goal that an instant lies in: day 1 is the date of its start, day n ends at the following local
// midnight; less than 1: it has not begun.
int dayOf(const Goal &goal, Instant at);

// What has to be counted to tell how the goal stands. `members`: the agents of its team; a team of nobody has nothing
// to count.
QList<GoalQuestion> questionsOf(const Goal &goal, const QList<QByteArray> &members, Instant now);

struct GoalStanding
{
    GoalState state = GoalState::NoData;
    int day = 0;
    GoalSpan span = GoalSpan::Last30Days; // that the figure is of
    qint64 numerator = 0; // of a volume goal the tickets of 30 days
    qint64 denominator = 0; // of a volume goal nothing
    bool isProvisional = false; // the verdict may still change
    qint64 lacking = 0; // tickets by which it falls short; of SLA and bounces as many good ones make up for it
    std::map<GoalSpan, MetricFigure> beside = {};
    QList<Priority> weakPriorities = {}; // with ten verdicts or more, and fewer met than wanted: a warning
    std::optional<VolumeLine> line = {}; // of a volume goal with a baseline
    std::optional<qint64> drift = {}; // how many tickets more the baseline would have if it were counted now
};

// As those questions were answered.
GoalStanding standingOf(const Goal &goal, const std::map<GoalSpan, MetricAnswer> &answers, Instant now);

} // namespace Steward
