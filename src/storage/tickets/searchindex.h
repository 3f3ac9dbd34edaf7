#pragma once

#include "storage/engine/connection.h"

#include <QMap>

#include <future>
#include <vector>

namespace Steward {

// The words of subjects and messages (full text). The index keeps no text: to take one out, its text is given again.
class SearchIndex
{
public:
    explicit SearchIndex(Connection &connection) : m_connection(connection) { }
    Q_DISABLE_COPY_MOVE(SearchIndex)

    void addSubject(qint64 ticket, const QByteArray &subject);
    void removeSubject(qint64 ticket, QByteArrayView subject);
    void addMessage(qint64 message, const QByteArray &body);
    void removeMessage(qint64 message, QByteArrayView body);

    void finish(); // before the commit
    void forget(); // after a rollback

    // Many additions in a row: bigger lots in memory, and another thread finds the words of the messages while the
    // caller goes on. Subjects wait for finish() meanwhile: FTS5 writes its lot to the file whenever a row comes before
    // the last one, and subjects (rows below 0) between messages would make it do so twice a ticket.
    void beginBulk();
    void endBulk();

private:
    struct Text
    {
        qint64 row = 0;
        QByteArray text = {}; // of the message, then its words
    };
    using Lot = std::vector<Text>;

    void add(qint64 row, QByteArrayView text);
    void addWords(qint64 row, const QByteArray &words);
    void remove(qint64 row, QByteArrayView text);
    void writeLot(); // the one whose words were sought
    void writeLots();

    Connection &m_connection;
    QMap<qint64, QByteArray> m_subjects; // by row
    Lot m_lot; // of messages, while there are many
    std::future<Lot> m_lotOfWords;
    bool m_bulk = false;
    QByteArray m_words;
};

} // namespace Steward
