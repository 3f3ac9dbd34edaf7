#pragma once

#include "desk/sla/flightrecord.h"
#include "desk/tickets/ticketreader.h"

namespace Steward {

// Prints how each cycle of a ticket's clocks came to where it is (sla.md 6); `isJson`: one object a line, as of
// `sla simulate`, with the records behind it.
void printTrace(const TicketClocks &clocks, const TicketHistory &history, const Workspace &workspace, bool isJson);

} // namespace Steward
