#pragma once

#include "desk/sla/queuescore.h"
#include "storage/history/dictionaries.h"

namespace Steward {

// Tickets with their open clocks, from the rows that are kept of them.
class DueTicketRows
{
public:
    DueTicketRows(Connection &connection, Dictionaries &names) : m_connection(connection), m_names(names) { }

    QList<DueTicket> unresolved(); // with clocks or without, in no order
    QList<DueTicket> promised(); // resolved ones to whom something is promised
    QList<DueTicket> tickets(const QList<qint64> &numbers); // in no order; one that is gone is left out
    // As they are stored. BadInput as of ClockReader::clocks().
    Result<ClockCalendars> calendars();
    QHash<QByteArray, QByteArray> clientCalendars(); // ids, by the client's

private:
    QList<DueTicket> read(Statement &row);

    Connection &m_connection;
    Dictionaries &m_names;
};

} // namespace Steward
