#pragma once

#include "desk/base/result.h"
#include "desk/metrics/metricrules.h"
#include "storage/engine/connection.h"

namespace Steward {

// Calendars and policies as they are stored, without persons; and with them.
SlaRecords storedSlaSettings(Connection &connection);
SlaRecords storedSlaRecords(Connection &connection);

// Changes when any of them, or a client, was added or replaced.
QByteArray rulesStamp(Connection &connection);

// Tickets up to that number are in the stored figures; nothing: all.
std::optional<qint64> countedThrough(Connection &connection);

// All that decides a figure. BadInput: a stored record is none (the subject is its path, the detail the code of
// sla.md 7).
Result<MetricRules> storedMetricRules(Connection &connection);

} // namespace Steward
