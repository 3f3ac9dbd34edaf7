#pragma once

#include "desk/sla/nextduereader.h"

#include <optional>
#include <utility>

namespace Steward {

// What it is given, and the questions.
class MemoryNextDueReader : public NextDueReader
{
public:
    DueTickets due = {.calendars = {{"24x7", std::make_shared<Calendar>(Calendar::always())}}};
    int wholeReads = 0;
    QList<QList<qint64>> asked = {};
    std::optional<Failure> nextFailure = {};

    Result<DueTickets> all(const CancelFlag &) override
    {
        ++wholeReads;
        if (nextFailure)
            return tl::unexpected(*std::exchange(nextFailure, {}));
        return due;
    }
    Result<QList<DueTicket>> tickets(const QList<qint64> &numbers, const CancelFlag &) override
    {
        asked.append(numbers);
        QList<DueTicket> tickets;
        for (const DueTicket &ticket : std::as_const(due.tickets)) {
            if (numbers.contains(ticket.number))
                tickets.append(ticket);
        }
        return tickets;
    }
};

} // namespace Steward
