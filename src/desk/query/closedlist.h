#pragma once

#include "desk/query/queryfault.h"

namespace Steward {

// The fixed lists of the find language: state, priority, kind, channel, level, sla, bounce and what a ticket can have.
// Blank,
// `_` and `-` are alike in their names.

QByteArray closedName(const QString &typed); // folded, with `_` for each of them

// The values of `sla`.
enum class ClockQuestion { Breached, Met, Running, Paused, AtRisk };

// The numbers of vocabulary.h that a value of State, Priority, Kind, Channel, Level, Bounce or Sla stands for.
std::optional<NumberSpan> closedValue(QueryAttribute attribute, const QByteArray &closedName);
// All its values, with how they are displayed (`{On hold}`).
QList<NearCandidate> closedCandidates(QueryAttribute attribute);

std::optional<Possession> possessionNamed(const QByteArray &closedName);
QList<NearCandidate> possessionCandidates();

// What a value of another product is called here; empty: no such habit.
QString habitualValue(QueryAttribute attribute, const QString &typed);

// `{On hold}` where a value holds more than one word.
QString braced(const QString &value);

} // namespace Steward
