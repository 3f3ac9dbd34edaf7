#pragma once

#include "desk/base/result.h"
#include "desk/base/wallclock.h"
#include "desk/tickets/historyimport.h"

#include <QString>

#include <functional>

namespace Steward {

struct NewWorkspace
{
    QByteArray name = "Workspace";
    QByteArray keyPrefix = "SUP";
    QByteArray timeZone = "UTC";
};

struct ImportRequest
{
    QByteArray format = {};
    QString path = {}; // a file, or a folder of pages
    QString map = {}; // path of a map, or the name of a ready one
    QString rejects = {}; // where the rejects go; empty: nowhere
    bool dryRun = false;
    bool resume = false;
    std::function<void(const ImportCounts &, qint64 offset, qint64 size)> progress = {};
    const CancelFlag *cancel = nullptr;
};

// What can be done to a workspace file as a whole. Synchronous: for a worker, or a program without a window.
Done makeWorkspace(const QString &path, const NewWorkspace &facts);
Done makeSample(const QString &path, const QByteArray &sample); // `payroll` or `county`
// The counts also when records were rejected; a failure when the run could not go on (what it committed stays).
Result<ImportCounts> importInto(const QString &workspace, const ImportRequest &request);
Done exportFrom(const QString &workspace, const QString &file, Instant now,
                const std::function<void(qint64 tickets)> &progress, const CancelFlag *cancel);

// Where a workspace lies when nobody says: in the user's data folder.
QString usualWorkspace();

} // namespace Steward
