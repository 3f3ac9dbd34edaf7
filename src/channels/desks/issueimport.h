#pragma once

#include "desk/tickets/historyimport.h"

#include <QString>

namespace Steward {

// Reads what Jira's REST API (2) answers: search pages, best with `expand=changelog`, and pages of comments, in one
// file or a folder of pages in any order. `resumeAt` is the number of issues that the port was told as reached.
// Failures as with importZendesk.
Done importJira(const QString &path, qint64 resumeAt, HistoryImport &to);

// The same for YouTrack: issues with customFields and comments, and activity items.
Done importYouTrack(const QString &path, qint64 resumeAt, HistoryImport &to);

} // namespace Steward
