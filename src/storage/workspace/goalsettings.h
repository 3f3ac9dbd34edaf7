#pragma once

#include "storage/engine/database.h"

#include "desk/metrics/goal.h"

namespace Steward {

// As GoalStore::addGoal and GoalStore::endGoal.
Done addGoal(Database &database, const Goal &goal);
Done endGoal(Database &database, const QByteArray &id, qint64 day);

} // namespace Steward
