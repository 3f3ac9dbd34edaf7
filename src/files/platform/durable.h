#pragma once

#include "desk/base/result.h"

#include <QString>

namespace Steward {

// What `error` of errno means for somebody who writes: no room, no right, or another fault of the disk. `path` becomes
// the subject; `step` (the call that failed) and the system's own words become the detail.
Failure failureFromErrno(const QString &path, int error, const char *step = nullptr);

// The same for the call that failed just now: errno, or on Windows the last error.
Failure lastFailure(const QString &path, const char *step = nullptr);

// Brings what was written to a file, or the names in the folder that holds `path`, to the disk itself. After a failure
// nobody knows what is there: the call must not simply be repeated (D4). Where the system cannot sync a folder
// (Windows, some network disks), that is no failure.
Done syncFile(const QString &path);
Done syncFolderOf(const QString &path);

// Renames a file within one file system; an existing `to` is replaced, whole. Neither follows a link at `to`.
Done renameOver(const QString &from, const QString &to);

// Renames, but never over something: AlreadyExists where `to` is there, also where somebody made it a moment ago.
Done renameNew(const QString &from, const QString &to);

} // namespace Steward
