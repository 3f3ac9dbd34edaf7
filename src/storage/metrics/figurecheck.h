#pragma once

#include "storage/engine/connection.h"

#include <QByteArray>
#include <QList>

namespace Steward {

// Where a stored figure or clock is not what the records make of it.
struct FigureDifference
{
    QByteArray about = {}; // `figures 2026-01 acme (Europe/Berlin)`, `clocks SUP-7`
    QByteArray what = {};
};

struct FigureCheck
{
    QList<FigureDifference> differences = {};
    qint64 tickets = 0;
};

// Counts all tickets anew, each as of the instant it was counted at, and compares; at most `most` differences. Within
// the caller's transaction.
FigureCheck checkFigures(Connection &reader, qsizetype most);

} // namespace Steward
