#pragma once

#include "storage/engine/connection.h"

#include <QMap>

namespace Steward {

// The words of subjects and messages (full text). The index keeps no text: to take one out, its text is given again.
class SearchIndex
{
public:
    explicit SearchIndex(Connection &connection) : m_connection(connection) { }

    void addSubject(qint64 ticket, const QByteArray &subject);
    void removeSubject(qint64 ticket, QByteArrayView subject);
    void addMessage(qint64 message, QByteArrayView body) { add(message, body); }
    void removeMessage(qint64 message, QByteArrayView body) { remove(message, body); }

    void finish(); // before the commit
    void forget() { m_subjects.clear(); } // after a rollback

    // Many additions in a row: bigger lots in memory. Subjects wait for finish() meanwhile: FTS5
    // writes its lot to the file whenever a row comes before the last one, and subjects (rows below 0) between messages
    // would make it do so twice a ticket.
    void beginBulk();
    void endBulk();

private:
    void add(qint64 row, QByteArrayView text);
    void remove(qint64 row, QByteArrayView text);

    Connection &m_connection;
    QMap<qint64, QByteArray> m_subjects; // by row
    bool m_bulk = false;
    QByteArray m_words;
};

} // namespace Steward
