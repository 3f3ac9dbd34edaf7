#pragma once

#include "desk/base/result.h"
#include "desk/base/worker.h"
#include "desk/sla/queuescore.h"

namespace Steward {

struct DueTickets
{
    ClockCalendars calendars = {}; // for whoever asked, on that thread
    QHash<QByteArray, QByteArray> clientCalendars = {}; // the id of a client's own calendar, by the client's
    QList<DueTicket> tickets = {};
};

// Reads the open clocks of many tickets as they are stored: enough to say at any later instant how they stand. Every
// call belongs on the thread of its worker; a raised flag makes it fail with Cancelled.
class NextDueReader
{
public:
    virtual ~NextDueReader() = default;

    // Every ticket that is not resolved, with clocks or without; of the others those to whom something is promised.
    // BadInput where a calendar of the workspace cannot be understood, as of ClockReader::clocks().
    virtual Result<DueTickets> all(const CancelFlag &cancel) = 0;
    // These, whatever they are; one that is gone is left out.
    virtual Result<QList<DueTicket>> tickets(const QList<qint64> &numbers, const CancelFlag &cancel) = 0;
};

} // namespace Steward
