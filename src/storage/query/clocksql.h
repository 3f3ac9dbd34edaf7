#pragma once

#include "desk/query/queryplan.h"

namespace Steward {

// Conditions of `sla`, `breaches in` and `overdue by` (query.md, "SLA terms") over `ticket t`, at `now`: from the open
// clocks as they are kept, and what those that have ended came to.
struct ClockSql
{
    QByteArray sql = {};
    QList<qint64> values = {};
};

// Nothing: the attribute asks for no clock.
std::optional<ClockSql> clockSql(QueryAttribute attribute, const NumberSpan &span, Instant now);
ClockSql anyClockSql(); // of `has: sla`

} // namespace Steward
