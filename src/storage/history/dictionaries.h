#pragma once

#include "storage/engine/connection.h"

#include <QHash>

#include <algorithm>

namespace Steward {

// The numbers that stand for persons, clients, words and field names in the rows of one connection. Numbers are
// permanent. A look-up that fails asks the database, so that what other programs added is found.
class Dictionaries
{
public:
    explicit Dictionaries(Connection &connection) : m_connection(connection) { }

    // 0: there is none.
    qint64 personNumber(QByteArrayView id) { return number(m_persons, "SELECT id FROM person WHERE ext = ?", id); }
    qint64 clientNumber(QByteArrayView id) { return number(m_clients, "SELECT id FROM client WHERE ext = ?", id); }
    QByteArray personId(qint64 number) { return text(m_persons, "SELECT ext FROM person WHERE id = ?", number); }
    QByteArray clientId(qint64 number) { return text(m_clients, "SELECT ext FROM client WHERE id = ?", number); }

    qint64 termNumber(QByteArrayView text); // 0: never used
    qint64 makeTerm(QByteArrayView text); // empty: 0
    QByteArray term(qint64 number) { return text(m_terms, "SELECT text FROM term WHERE id = ?", number); }

    qint64 fieldNumber(QByteArrayView name);
    qint64 makeField(QByteArrayView name);
    QByteArray fieldName(qint64 number) { return text(m_fields, "SELECT name FROM field WHERE id = ?", number); }

    void forget(); // after a rollback, and when names changed

private:
    struct Names
    {
        QHash<QByteArray, qint64> numbers;
        // By number: they run from 1 without gaps. What lies far outside is a damaged cell and is asked for each time.
        QList<QByteArray> texts;

        void keep(const QByteArray &text, qint64 number)
        {
            constexpr qint64 most = 1 << 22;
            numbers.insert(text, number);
            if (number < 0 || number >= most)
                return;
            if (number >= texts.size())
                texts.resize(std::max<qsizetype>(number + 1, texts.size() * 2));
            texts[number] = text;
        }
    };
    qint64 number(Names &names, const char *sql, QByteArrayView text);
    QByteArray text(Names &names, const char *sql, qint64 number);
    qint64 make(Names &names, const char *sql, QByteArrayView text);

    Connection &m_connection;
    Names m_persons, m_clients, m_terms, m_fields;
};

} // namespace Steward
