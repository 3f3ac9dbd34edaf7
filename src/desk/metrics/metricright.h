#pragma once

#include "desk/metrics/metriccount.h"
#include "desk/people/right.h"
#include "desk/tickets/viewer.h"

namespace Steward {

// Whether somebody may ask that (product.md 2): figures of named persons only of herself, a lead of her team, a manager
// of all; a reviewer about her own client, and nothing of who did what. NotAllowed.
Done mayAsk(const Viewer &viewer, const MetricQuestion &question, WorkspaceKind kind);

// Takes persons and teams out of the groups of an answer whose figures she may not see: of others together only from
// five persons up. `isNarrowed`: a query chose the tickets, which may leave those of one person. NotAllowed: the whole
// answer is of too few.
Done cutFor(const Viewer &viewer, MetricAnswer &answer, WorkspaceKind kind, bool isNarrowed);

} // namespace Steward
