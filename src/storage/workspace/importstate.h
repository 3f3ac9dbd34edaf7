#pragma once

#include "storage/engine/statement.h"

namespace Steward {

// Where a run of an import stands: a row of `import`, sealed by a digest.
struct ImportState
{
    qint64 id = 0;
    QByteArray format = {};
    QByteArray file = {};
    qint64 size = 0;
    QByteArray fingerprint = {};
    qint64 place = 0;
    qint64 line = 0;
    QByteArray counts = {};
    bool done = false;
};

// From a row with the columns in this order.
ImportState importStateFrom(const Statement &row);
QByteArray importStateDigest(const ImportState &state);

} // namespace Steward
