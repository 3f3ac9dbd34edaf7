#pragma once

#include "storage/workspace/backupmanifest.h"

namespace Steward {

// Copies a workspace while others work with it (P14): one snapshot, verified page by page and count by count, sealed,
// and with a manifest beside it. Until that is so, a former backup of that name stays as it was.
Result<BackupManifest> makeBackup(const QString &workspace, const QString &file, Instant now);

// A copy of what a workspace holds at this moment, for trying something out: neither verified nor synced. `file` is not
// there yet.
Done copyWorkspace(const QString &workspace, const QString &file);

struct Restored
{
    QString kept = {}; // where the replaced workspace is now; empty: there was none
    bool sealed = false; // the file is a backup that Steward made; else its bytes could not be compared with anything
    bool hadManifest = false;
    Census census = {};
};

// Puts a backup in the place of a workspace, after everything about it was verified on the copy that will stand there.
// Damaged where a byte is not as it was; Busy where another program has the workspace open.
Result<Restored> restoreBackup(const QString &file, const QString &workspace, Instant now);

} // namespace Steward
