#pragma once

#include "storage/history/dictionaries.h"

#include "desk/history/tickethistory.h"

namespace Steward {

// Records to rows of creation, event, message and survey, and back. No rules, no chain: only how a record lies in a
// table.
class HistoryRows
{
public:
    HistoryRows(Connection &connection, Dictionaries &names) : m_connection(connection), m_names(names) { }

    void insert(qint64 ticket, const Creation &creation, QByteArrayView salt, QByteArrayView uid, QByteArrayView link);
    // Returns the id of a message's row (for the search index), else 0.
    qint64 insert(qint64 ticket, int seq, const TicketRecord &record, QByteArrayView link);

    struct Root
    {
        bool found = false;
        Creation creation = {};
        QByteArray salt = {};
        QByteArray uid = {};
        QByteArray link = {};
    };
    Root creation(qint64 ticket);
    // What stands in event.field for a field; of a name that was never used, a number no row has.
    qint64 fieldNumber(const FieldName &field);
    // The link stored with a record; seq 0: with the creation.
    QByteArray link(qint64 ticket, int seq);
    // All records of a ticket, by seq. `messageIds`, where asked for, gets the rows of its messages in order of seq.
    TicketHistory history(qint64 ticket, QList<qint64> *messageIds = nullptr);

private:
    void insert(qint64 ticket, int seq, const Event &event, QByteArrayView link);
    qint64 insert(qint64 ticket, int seq, const Message &message, QByteArrayView link);
    void insert(qint64 ticket, int seq, const Survey &survey, QByteArrayView link);
    void bindValue(Statement &statement, const FieldName &field, const Value &value);
    Value value(const Statement &statement, int column, const FieldName &field);
    Event event(const Statement &row);
    Message message(const Statement &row);
    Survey survey(const Statement &row);

    Connection &m_connection;
    Dictionaries &m_names;
};

} // namespace Steward
