#include "storage/sla/sqlnextduereader.h"

#include "storage/sla/dueticketrows.h"

namespace Steward {

struct SqlNextDueReader::Parts
{
    explicit Parts(std::unique_ptr<Connection> opened)
        : connection(std::move(opened)), names(*connection), rows(*connection, names)
    { }

    std::unique_ptr<Connection> connection;
    Dictionaries names;
    DueTicketRows rows;
};

SqlNextDueReader::SqlNextDueReader(QString path) : m_parts(std::move(path)) { }

SqlNextDueReader::~SqlNextDueReader() = default;

void SqlNextDueReader::close()
{
    m_parts.close();
}

Result<DueTickets> SqlNextDueReader::all(const CancelFlag &cancel)
{
    const auto parts = m_parts.get();
    if (!parts)
        return tl::unexpected(parts.error());
    Connection &connection = *(*parts)->connection;
    const Watch watch(connection, cancel);
    connection.run("BEGIN"); // one moment for all
    auto calendars = (*parts)->rows.calendars();
    DueTickets due;
    if (calendars) {
        due.calendars = std::move(*calendars);
        due.clientCalendars = (*parts)->rows.clientCalendars();
        due.tickets = (*parts)->rows.unresolved() + (*parts)->rows.promised();
    }
    connection.run("ROLLBACK");
    connection.releaseMemory(); // later only single tickets are asked for
    if (!calendars)
        return tl::unexpected(calendars.error());
    if (const Done done = connection.done(); !done)
        return tl::unexpected(done.error());
    return due;
}

Result<QList<DueTicket>> SqlNextDueReader::tickets(const QList<qint64> &numbers, const CancelFlag &cancel)
{
    const auto parts = m_parts.get();
    if (!parts)
        return tl::unexpected(parts.error());
    Connection &connection = *(*parts)->connection;
    const Watch watch(connection, cancel);
    const QList<DueTicket> tickets = (*parts)->rows.tickets(numbers);
    if (const Done done = connection.done(); !done)
        return tl::unexpected(done.error());
    return tickets;
}

} // namespace Steward
