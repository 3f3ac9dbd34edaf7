#include "storage/metrics/storedgoals.h"

#include <algorithm>

namespace Steward {

QList<Goal> storedGoals(Connection &connection)
{
    QList<Goal> goals;
    Statement &row = connection.prepared("SELECT body FROM setting WHERE type = 'goal' ORDER BY ext");
    while (row.step()) {
        if (const auto goal = Goal::from(row.text(0)))
            goals.append(*goal);
    }
    std::stable_sort(goals.begin(), goals.end(), [](const Goal &a, const Goal &b) { return a.start < b.start; });
    return goals;
}

} // namespace Steward
