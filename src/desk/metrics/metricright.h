#pragma once

#include "desk/metrics/metriccount.h"
#include "desk/people/right.h"
#include "desk/tickets/viewer.h"

namespace Steward {

// Whether somebody may ask that (product.md 2): figures of named persons only of herself, a lead of her team, a manager
// of all; a reviewer about her own client, and nothing of who did what. NotAllowed.
Done mayAsk(const Viewer &viewer, const MetricQuestion &question, WorkspaceKind kind);

// Takes persons out of the groups of an answer whose figures she may not see.
void cutFor(const Viewer &viewer, MetricAnswer &answer, WorkspaceKind kind);

} // namespace Steward
