#pragma once

#include "desk/tickets/historyimport.h"

#include <QString>

namespace Steward {

// Reads what Zendesk's API answers: tickets (lists, incremental and search exports), and where they are there users,
// organizations, groups, audits, comments and satisfaction ratings, in one file or a folder of pages in any order.
// `resumeAt` is the number of tickets that the port was told as reached. Failures: NotFound, BadInput where there is no
// ticket in it, Unavailable, and the port's.
Done importZendesk(const QString &path, qint64 resumeAt, HistoryImport &to);

} // namespace Steward
