#pragma once

#include "desk/metrics/goalstanding.h"

#include <QString>

namespace Steward {

// Goals in words, the same wherever they stand (product.md 7).
QString wordsFor(GoalKind kind); // `Volume`
QString aimWords(GoalKind kind); // what it wants, in a sentence
QString wordsFor(GoalState state); // `at risk`

// `Day 12 of 90`, `Day 120; judged at the end of day 90`, `Begins on 1 Mar 2026`.
QString goalDayWords(const Goal &goal, const GoalStanding &standing);
// `94.2 % (113 of 120 tickets, last 30 days)`, `34 tickets in the 30 days up to yesterday`.
QString goalFigureWords(const Goal &goal, const GoalStanding &standing);
// What is missing until the verdict, and what is to be known beside it: a line each.
QStringList goalNotes(const Goal &goal, const GoalStanding &standing);

// `120 tickets in Dec 2025 – Feb 2026, 40.0 in 30 days; frozen 1 Mar 2026`; the day is of that zone.
QString baselineWords(const GoalBaseline &baseline, const QByteArray &zoneName);
QString frozenWords(const GoalBaseline &baseline, const QByteArray &zoneName); // `frozen 1 Mar 2026`

} // namespace Steward
