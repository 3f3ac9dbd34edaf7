#pragma once

#include "storage/engine/connection.h"

namespace Steward {

// The words of subjects and messages (full text). The index keeps no text: to take one out, its text is given again.
class SearchIndex
{
public:
    explicit SearchIndex(Connection &connection) : m_connection(connection) { }

    void addSubject(qint64 ticket, QByteArrayView subject) { add(-ticket, subject); }
    void removeSubject(qint64 ticket, QByteArrayView subject) { remove(-ticket, subject); }
    void addMessage(qint64 message, QByteArrayView body) { add(message, body); }
    void removeMessage(qint64 message, QByteArrayView body) { remove(message, body); }

    // Many additions in a row: bigger lots in memory, merged at the end.
    void beginBulk();
    void endBulk();

private:
    void add(qint64 row, QByteArrayView text);
    void remove(qint64 row, QByteArrayView text);

    Connection &m_connection;
    QByteArray m_words;
};

} // namespace Steward
