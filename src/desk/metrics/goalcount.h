#pragma once

#include "desk/metrics/goalstanding.h"
#include "desk/metrics/metricsreader.h"

#include <QHash>

namespace Steward {

// Agents by team.
using TeamMembers = QHash<QByteArray, QList<QByteArray>>;

struct JudgedGoal
{
    Goal goal = {};
    GoalStanding standing = {};
};

// How goals stand: all that is asked as of one instant is counted in one pass over the tickets.
Result<QList<JudgedGoal>> judged(MetricsReader &reader, const QList<Goal> &goals, const TeamMembers &teams, Instant now,
                                 const CancelFlag &cancel);

// The baseline of a volume goal, as it is known now: of the last three full months before its start. A month is full
// when there were tickets before it, or in its first week.
Result<GoalBaseline> baselineFor(MetricsReader &reader, const Goal &goal, const TeamMembers &teams, Instant now,
                                 const CancelFlag &cancel);

} // namespace Steward
