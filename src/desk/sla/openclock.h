#pragma once

#include "desk/sla/flightrecord.h"

namespace Steward {

// A cycle that has not ended, as it is kept for the queue: enough to say at any later instant how it stands, without
// the history.
struct OpenClock
{
    SlaMetric metric = SlaMetric::Resolution;
    int level = 0; // of LevelResponse; else 0
    int cycle = 1;
    SlaClock::State state = SlaClock::State::Running; // or Paused, Breached
    bool isCounting = true; // business time is being used; a breached one may be paused
    Instant start = {};
    Instant due = {}; // not set: paused
    Instant warnAt = {}; // not set: the warning came, or none will
    qint64 budgetMs = 0;
    qint64 usedMs = 0; // at the instant the clock was counted
    QByteArray target = {}; // as it was written: `4h`, `promise`
    QByteArray calendar = {};
    bool operator==(const OpenClock &) const = default;
};

// What cycles that have ended came to, as bits; of a cancelled one only what it was before counts.
enum ClockVerdict { MetVerdict = 1, BreachedVerdict = 2 };
int endedVerdicts(const QList<SlaLine> &lines);

QList<OpenClock> openClocks(const QList<SlaLine> &lines);

// The first instant at which one of them breaches if nothing happens; not set: none will.
Instant nextBreach(const QList<OpenClock> &clocks);

} // namespace Steward
