#include "storage/sla/dueticketrows.h"

#include "desk/history/canonicaljson.h"
#include "desk/sla/slareading.h"
#include "storage/metrics/figurestore.h"
#include "storage/metrics/storedrules.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <tuple>

namespace Steward {

namespace {

#define STEWARD_DUE_TICKET_SELECT(tickets)                                                                                      \
    "SELECT t.number, t.state, t.priority, t.client, t.assignee, t.reopened, n.at, c.level IS NOT NULL, " STEWARD_CLOCK_COLUMNS \
    " FROM " tickets                                                                                                            \
    " LEFT JOIN counted n ON n.ticket = t.number LEFT JOIN open_clock c ON c.ticket = t.number WHERE t.deleted = 0"

void sortClocks(DueTicket &ticket)
{
    std::sort(ticket.clocks.begin(), ticket.clocks.end(), [](const OpenClock &a, const OpenClock &b) {
        return std::tuple(a.start.ms, a.metric, a.level) < std::tuple(b.start.ms, b.metric, b.level);
    });
}

} // namespace

// The clocks of one ticket come one after another: tickets are the outer loop.
QList<DueTicket> DueTicketRows::read(Statement &row)
{
    QList<DueTicket> tickets;
    while (row.step()) {
        if (tickets.isEmpty() || tickets.constLast().number != row.integer(0)) {
            if (!tickets.isEmpty())
                sortClocks(tickets.last());
            tickets.append({.number = row.integer(0),
                            .state = State(row.integer(1)),
                            .priority = Priority(row.integer(2)),
                            .client = row.isNull(3) ? QByteArray() : m_names.clientId(row.integer(3)),
                            .assignee = row.isNull(4) ? QByteArray() : m_names.personId(row.integer(4)),
                            .reopened = int(row.integer(5)),
                            .counted = row.instant(6)});
        }
        if (row.integer(7) != 0)
            tickets.last().clocks.append(FigureStore::clockFrom(row, 8, m_names));
    }
    if (!tickets.isEmpty())
        sortClocks(tickets.last());
    return tickets;
}

QList<DueTicket> DueTicketRows::unresolved()
{
    return read(
        m_connection.prepared(STEWARD_DUE_TICKET_SELECT("ticket t INDEXED BY ticket_queue") " AND t.state < 4"));
}

QList<DueTicket> DueTicketRows::promised()
{
    Statement &row = m_connection.prepared(
        STEWARD_DUE_TICKET_SELECT("ticket t") " AND t.state >= 4 AND t.number IN"
                                              " (SELECT ticket FROM open_clock WHERE metric = ?)");
    row << int(SlaMetric::Followup);
    return read(row);
}

QList<DueTicket> DueTicketRows::tickets(const QList<qint64> &numbers)
{
    QByteArray list = "[";
    for (const qint64 number : numbers)
        list += (list.size() > 1 ? "," : "") + QByteArray::number(number);
    list += ']';
    Statement &row = m_connection.prepared(
        STEWARD_DUE_TICKET_SELECT("ticket t") " AND t.number IN (SELECT value FROM json_each(?))");
    row << list;
    return read(row);
}

Result<ClockCalendars> DueTicketRows::calendars()
{
    QJsonArray records;
    const QList<QByteArray> stored = storedSlaSettings(m_connection).calendars;
    for (const QByteArray &calendar : stored)
        records.append(QJsonDocument::fromJson(calendar).object());
    auto read = calendarsFrom(records, "calendars");
    if (!read)
        return failed(FailureCode::BadInput, read.error().field, read.error().code);
    if (const Done done = m_connection.done(); !done)
        return tl::unexpected(done.error());
    return std::move(*read);
}

QHash<QByteArray, QByteArray> DueTicketRows::clientCalendars()
{
    QHash<QByteArray, QByteArray> calendars;
    Statement &row = m_connection.prepared("SELECT ext, body FROM client");
    while (row.step()) {
        const Value calendar = memberValue(canonicalMembers(row.view(1)), "calendar");
        if (calendar.isSet())
            calendars.insert(row.text(0), calendar.text());
    }
    return calendars;
}

} // namespace Steward
