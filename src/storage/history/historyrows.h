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
    // Whether a row is to the cell what insert() makes of the record: no other writing of the same. `message`: its id.
    bool holds(qint64 ticket, const Root &root);
    bool holds(qint64 ticket, const Entry &entry, qint64 message);
    // What stands in event.field for a field; of a name that was never used, a number no row has.
    qint64 fieldNumber(const FieldName &field);
    // The link stored with a record; seq 0: with the creation.
    QByteArray link(qint64 ticket, int seq);
    // All records of a ticket, by seq. `messageIds`, where asked for, gets the rows of its messages in order of seq.
    TicketHistory history(qint64 ticket, QList<qint64> *messageIds = nullptr);
    // What clocks hang on: events and messages, without the texts, the surveys and the chain. For many tickets.
    TicketHistory clockHistory(qint64 ticket);

private:
    enum class Step { Insert, Compare }; // Compare: whether the row is there, just so

    bool step(Step kind, qint64 ticket, const Creation &creation, QByteArrayView salt, QByteArrayView uid,
              QByteArrayView link);
    bool step(Step kind, qint64 ticket, int seq, const TicketRecord &record, QByteArrayView link,
              std::optional<qint64> message);
    bool step(Step kind, qint64 ticket, int seq, const Event &event, QByteArrayView link);
    bool step(Step kind, qint64 ticket, int seq, const Message &message, QByteArrayView link, std::optional<qint64> id);
    bool step(Step kind, qint64 ticket, int seq, const Survey &survey, QByteArrayView link);
    void bindValue(Statement &statement, Step kind, const FieldName &field, const Value &value);
    qint64 termNumber(Step kind, QByteArrayView text);
    Value value(const Statement &statement, int column, const FieldName &field);
    Event event(const Statement &row);
    Message message(const Statement &row);
    Survey survey(const Statement &row);

    Connection &m_connection;
    Dictionaries &m_names;
};

} // namespace Steward
