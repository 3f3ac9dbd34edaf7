#pragma once

#include "desk/base/result.h"
#include "desk/base/wallclock.h"
#include "desk/tickets/historyimport.h"
#include "desk/tickets/viewer.h"

#include <QString>

#include <functional>
#include <optional>

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
    QByteArray mapJson = {}; // or its text
    QString rejects = {}; // where the rejects go; empty: nowhere
    bool dryRun = false;
    bool resume = false;
    // `size` of the file; 0: it cannot be said how much is left. A few times a second.
    std::function<void(const ImportCounts &, qint64 offset, qint64 size)> progress = {};
    std::function<void(const Reject &)> rejected = {};
    const CancelFlag *cancel = nullptr;
};

// What can be done to a workspace file as a whole. Synchronous: for a worker, or a program without a window.
Done makeWorkspace(const QString &path, const NewWorkspace &facts);
Done makeSample(const QString &path, const QByteArray &sample); // `payroll` or `county`
// The counts also when records were rejected; a failure when the run could not go on (what it committed stays).
Result<ImportCounts> importInto(const QString &workspace, const ImportRequest &request);
// How many records of the file an interrupted import had read; 0: none was interrupted.
Result<qint64> interruptedImport(const QString &workspace, const QByteArray &format, const QString &path);
Done exportFrom(const QString &workspace, const QString &file, Instant now,
                const std::function<void(qint64 tickets)> &progress, const CancelFlag *cancel,
                const std::optional<Viewer> &viewer = {}); // who is of the desk gets her part, anybody else NotAllowed

// Where a workspace lies when nobody says: in the user's data folder.
QString usualWorkspace();

} // namespace Steward
