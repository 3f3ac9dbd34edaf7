#pragma once

#include "desk/base/result.h"
#include "desk/base/worker.h"
#include "desk/sla/flightrecord.h"

namespace Steward {

// Reads the clocks of tickets. Every call belongs on the thread of its worker; a raised flag makes it fail with
// Cancelled.
class ClockReader
{
public:
    virtual ~ClockReader() = default;

    // As of `at`, but never earlier than the ticket's last record: a computer's clock may have been put back. NotFound;
    // BadInput where a calendar or policy of the workspace cannot be understood: the subject is its id and what of it,
    // the detail a code of sla.md 7.
    virtual Result<TicketClocks> clocks(qint64 ticket, Instant at, const CancelFlag &cancel) = 0;
};

} // namespace Steward
