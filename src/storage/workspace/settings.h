#pragma once

#include "storage/history/dictionaries.h"

namespace Steward {

// Records that belong to no ticket: clients and persons (with the columns a query needs), and all others by type and
// id.
class Settings
{
public:
    Settings(Connection &connection, Dictionaries &names) : m_connection(connection), m_names(names) { }

    // The stored record of that type and id (and, where a record has one, `valid_from`); empty: there is none.
    QByteArray stored(const QByteArray &type, const QByteArray &id, const QByteArray &validFrom);
    void insert(const QByteArray &type, const QByteArray &id, const QByteArray &validFrom, const QByteArray &json);
    void replace(const QByteArray &type, const QByteArray &id, const QByteArray &json); // of a client or person
    void withdraw(const QByteArray &type, const QByteArray &id, const QByteArray &validFrom); // before it began
    qint64 copies(const QByteArray &type, const QByteArray &json); // records without id that are equal

    static QByteArray digest(QByteArrayView type, QByteArrayView id, QByteArrayView json);

private:
    void tellReplaced();

    Connection &m_connection;
    Dictionaries &m_names;
};

} // namespace Steward
