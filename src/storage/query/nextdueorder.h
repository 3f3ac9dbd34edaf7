#pragma once

#include "storage/sla/dueticketrows.h"

namespace Steward {

// Puts tickets in the order "next due, explained" (sla.md 6). What it hangs on is kept in memory, and read again of the
// tickets that were changed since.
class NextDueOrder
{
public:
    NextDueOrder(Connection &connection, Dictionaries &names) : m_connection(connection), m_rows(connection, names) { }

    // Numbers of tickets that are not resolved. BadInput where a calendar cannot be understood.
    Result<QList<qint64>> ordered(const QList<qint64> &numbers, Instant now);

private:
    // What makes all that is kept outdated, but for single tickets.
    struct Stamp
    {
        qint64 imports = -1;
        qint64 settings = -1; // calendars and policies
        qint64 counted = -1; // tickets up to there have their clocks; -1: all
        bool operator==(const Stamp &) const = default;
    };
    Done refresh();
    Stamp stamp() const;
    void take(const QList<DueTicket> &tickets);

    Connection &m_connection;
    DueTicketRows m_rows;
    ClockCalendars m_calendars;
    QHash<qint64, DueTicket> m_tickets; // that are not resolved
    Stamp m_stamp;
    qint64 m_change = -1; // the last one that is in m_tickets
};

} // namespace Steward
