#include "storage/sla/dueticketrows.h"

#include "desk/sla/slareading.h"
#include "storage/metrics/figurestore.h"
#include "storage/metrics/storedrules.h"

namespace Steward {

// Rows of one ticket come one after another: the tickets are the outer loop.
QList<DueTicket> DueTicketRows::read(const char *from, const std::optional<QByteArray> &numbers)
{
    QList<DueTicket> tickets;
    Statement &row = m_connection.prepared(
        (QByteArray("SELECT t.number, t.state, t.priority, t.client, t.assignee, t.reopened, n.at, c.level IS NOT NULL, "
                    + FigureStore::clockColumns + " FROM ")
         + from + " LEFT JOIN counted n ON n.ticket = t.number LEFT JOIN open_clock c ON c.ticket = t.number")
            .constData());
    if (numbers)
        row << *numbers;
    while (row.step()) {
        if (tickets.isEmpty() || tickets.constLast().number != row.integer(0))
            tickets.append({.number = row.integer(0),
                            .state = State(row.integer(1)),
                            .priority = Priority(row.integer(2)),
                            .client = m_names.clientId(row.integer(3)),
                            .assignee = m_names.personId(row.integer(4)),
                            .reopened = int(row.integer(5)),
                            .counted = row.instant(6)});
        if (row.integer(7))
            tickets.last().clocks.append(FigureStore::clockFrom(row, 8, m_names));
    }
    return tickets;
}
