#pragma once

#include "channels/csv/columnmapping.h"
#include "desk/tickets/historyimport.h"

#include <QIODevice>

namespace Steward {

// Reads any table of tickets by a mapping. `file` is open and can seek; `resumeAt` and `resumeLine` are what the port
// last had as reached (0: from the beginning). Failures: BadInput where header and mapping do not fit, and what the
// port fails with.
Done importCsv(QIODevice &file, const ColumnMapping &mapping, qint64 resumeAt, qint64 resumeLine, HistoryImport &to);

} // namespace Steward
