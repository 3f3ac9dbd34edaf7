#pragma once

#include "gui/sla/dueboard.h"

namespace Steward {

// The clock that is shown for a ticket: `Resolution · 2 h 05 min left (business), at risk`; empty: it has none.
QString clockFaceWords(const DueStanding &standing);
// Why the ticket stands where it stands, the clock that is shown for it, and when that is due: by the zone of who reads
// and, where that is another one, by the client's. Several lines.
QString whyHereWords(const DueStanding &standing, const DueBoard &board, const Directory &directory);

} // namespace Steward
