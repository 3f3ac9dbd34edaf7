#pragma once

#include "storage/history/dictionaries.h"

#include "desk/tickets/ticket.h"
#include "desk/tickets/ticketreader.h"

namespace Steward {

// The columns of TicketRow, in the order TicketRows::row reads them.
#define STEWARD_TICKET_ROW_COLUMNS                                                                                                    \
    "t.number, t.created_at, t.updated_at, t.resolved_at, t.client, t.requester, t.assignee, t.team, t.category, t.product, t.state," \
    " t.priority, t.kind, t.level, t.handed_back, t.reopened, t.subject"

// Tickets as rows of ticket, custom and tag: the projection as it lies in the file.
class TicketRows
{
public:
    TicketRows(Connection &connection, Dictionaries &names) : m_connection(connection), m_names(names) { }

    void insert(const Ticket &ticket);
    void update(const Ticket &before, const Ticket &now);
    std::optional<Ticket> ticket(qint64 number);
    bool exists(qint64 number);
    // Whether the rows of a ticket, as ticket() gives it, are to the cell what insert() makes of it.
    bool hold(const Ticket &ticket);

    // A line of the queue from a statement whose columns begin with STEWARD_TICKET_ROW_COLUMNS.
    TicketRow row(const Statement &statement);

    // What of a ticket the rows keep: all but the text of the resolution record, which the history has.
    static Ticket kept(Ticket ticket);

private:
    void bind(Statement &row, const Ticket &ticket);
    std::optional<qint64> orNull(qint64 number) { return number ? std::optional(number) : std::nullopt; }
    void insertTag(qint64 number, const QByteArray &tag);
    void insertCustom(qint64 number, const FieldName &field, const Value &value);

    Connection &m_connection;
    Dictionaries &m_names;
};

} // namespace Steward
