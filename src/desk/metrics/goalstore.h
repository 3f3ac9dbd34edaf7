#pragma once

#include "desk/base/result.h"
#include "desk/metrics/goal.h"

namespace Steward {

// Keeps goals; MetricsReader lists them. Every call belongs on the thread of the writer.
class GoalStore
{
public:
    virtual ~GoalStore() = default;

    // AlreadyExists: one of that kind holds for the same client, team or agent on a day of it. NotFound: there is no
    // such client or agent. BadInput: a volume goal without its baseline.
    virtual Done addGoal(const Goal &goal) = 0;
    // From that day on it holds no more. NotFound: there is no such goal. Conflict: it was ended before.
    virtual Done endGoal(const QByteArray &id, qint64 day) = 0;
};

} // namespace Steward
