#pragma once

#include "desk/base/result.h"
#include "desk/base/wallclock.h"

#include <QString>

#include <functional>

namespace Steward {

// One line of a bench: a figure of one operation, in the form of bench/README.md.
struct BenchLine
{
    QByteArray operation = {};
    QByteArray unit = "ms";
    qint64 tickets = 0;
    qsizetype runs = 0;
    double median = 0;
    double p95 = 0;
    double least = 0;
};

// Measures what people wait for, on a workspace that `workspace` names and on the program's own ways: the same stores,
// readers and acts that the window uses. With `history` the workspace is made and filled from that file first. Changes
// the workspace: resolves, reopens and replies.
Done runBench(const QString &workspace, const QString &history, const WallClock &clock,
              const std::function<void(const BenchLine &)> &line);

} // namespace Steward
