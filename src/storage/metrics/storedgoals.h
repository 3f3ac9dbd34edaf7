#pragma once

#include "desk/metrics/goal.h"
#include "storage/engine/connection.h"

namespace Steward {

// The goals of a workspace, by start and id, without the zones of their days.
QList<Goal> storedGoals(Connection &connection);

} // namespace Steward
