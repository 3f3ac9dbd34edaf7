#pragma once

#include "files/files/scratchfile.h"

#include <QList>
#include <QString>

#include <memory>

namespace Steward {

// A report of rejected records (rejectsfile.h) as a file of the format that they came from, once they are mended.
struct MendedRejects
{
    std::unique_ptr<ScratchFile> file = {}; // each text stands at the line that it has in the report
    bool hasColumns = false; // of a table, in the first line
    QList<qint64> withoutText = {}; // lines of records whose text was too long to keep
};

// Nothing (no file) where `path` is no such report. BadInput where its quotes are torn.
Result<MendedRejects> mendedRejects(const QString &path);

} // namespace Steward
