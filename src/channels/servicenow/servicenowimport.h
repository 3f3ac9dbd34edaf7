#pragma once

#include "desk/tickets/historyimport.h"

#include <QIODevice>

namespace Steward {

// Reads a ServiceNow incident event log: a table of one row for each change, the rows of an incident together. `file`
// is open and can seek; `resumeAt` and `resumeLine` are what the port last had as reached (0: from the beginning).
// Failures: BadInput where the header is missing or names too few columns, and what the port fails with.
Done importServiceNow(QIODevice &file, qint64 resumeAt, qint64 resumeLine, HistoryImport &to);

} // namespace Steward
