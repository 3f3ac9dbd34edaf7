#pragma once

#include "desk/history/tickethistory.h"

#include <QSet>

namespace Steward {

// The longest time between an event and what undoes it, that instant included (sla.md 5).
inline constexpr qint64 undoSpanMs = 600'000;

// When Steward learnt of a record: not before it happened, whatever a source's clock said (sla.md 5). A survey: when it
// was sent.
Instant knownAt(const TicketRecord &record);

// The records (by seq) that count as never recorded: events that were undone, and the undoes that did it, by what is
// known at `at`. Source: sla.md 5, "Undo", conditions 1–4.
QSet<int> cancelledRecords(const TicketHistory &history, Instant at);

// A message that no person wrote or released (sla.md 3): it starts, stops, answers and separates nothing.
bool isAutomatic(const Message &message);

} // namespace Steward
