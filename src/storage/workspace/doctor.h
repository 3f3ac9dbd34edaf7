#pragma once

#include "storage/engine/connection.h"

#include <QList>

namespace Steward {

// Something that does not hold together. `about`: a ticket's key, or a table and row; `what`: English, one clause.
struct Finding
{
    QByteArray about = {};
    QByteArray what = {};
};

struct Examination
{
    QList<Finding> findings = {};
    qint64 tickets = 0;
    qint64 records = 0;
    QByteArray library = {}; // version of SQLite
    bool stopped = false; // too many findings to go on
};

// Looks at everything in a workspace: the file itself (SQLite's own check), the chain of each ticket over its salted
// digests, each projection against the history it was made from, settings and imports against their digests, files
// against their names, the search index against the texts. Changes nothing. Fails where the file cannot even be read.
Result<Examination> examine(Connection &reader, const CancelFlag *cancel = nullptr);

// Counts every cell of the rollups anew from the history and names each difference.
Result<Examination> verifyRollups(Connection &reader, const CancelFlag *cancel = nullptr);

} // namespace Steward
