#include "storage/query/sqlclientreader.h"

#include "storage/engine/database.h"

#include "desk/people/person.h"

namespace Steward {

namespace {

QHash<QByteArray, QByteArray> calendarNames(Connection &connection)
{
    QHash<QByteArray, QByteArray> names;
    Statement &row = connection.prepared("SELECT ext, body FROM setting WHERE type = 'calendar' ORDER BY valid_from");
    while (row.step()) {
        const QByteArray name = memberValue(canonicalMembers(row.view(1)), "name").text();
        if (!name.isEmpty())
            names.insert(row.text(0), name);
    }
    return names;
}

} // namespace

SqlClientReader::SqlClientReader(QString path) : m_path(std::move(path)) { }

SqlClientReader::~SqlClientReader() = default;

void SqlClientReader::close()
{
    m_connection.reset();
}

Result<Connection *> SqlClientReader::connection()
{
    if (!m_connection) {
        auto opened = Database::openReader(m_path);
        if (!opened)
            return tl::unexpected(opened.error());
        m_connection = std::move(*opened);
    }
    return m_connection.get();
}

Result<QList<ClientRow>> SqlClientReader::clients(const CancelFlag &cancel)
{
    const auto connection = this->connection();
    if (!connection)
        return tl::unexpected(connection.error());
    const Watch watch(**connection, cancel);
    const QHash<QByteArray, QByteArray> calendars = calendarNames(**connection);
    QList<ClientRow> rows;
    QHash<qint64, qsizetype> places;
    Statement &client = (*connection)->prepared("SELECT id, ext, body FROM client ORDER BY name COLLATE NOCASE, ext");
    while (client.step()) {
        places.insert(client.integer(0), rows.size());
        ClientRow row{.client = clientFrom(client.text(1), client.view(2))};
        row.client.calendar = calendars.value(row.client.calendar, row.client.calendar);
        rows.append(row);
    }
    Statement &figures
        = (*connection)
              ->prepared(
                  "SELECT client, count(*), sum(state < 4), sum(state < 4 AND priority = 3), max(updated_at) FROM ticket"
                  " WHERE deleted = 0 AND client IS NOT NULL GROUP BY client");
    while (figures.step()) {
        const auto place = places.constFind(figures.integer(0));
        if (place == places.constEnd())
            continue;
        ClientRow &row = rows[*place];
        row.tickets = figures.integer(1);
        row.unresolved = figures.integer(2);
        row.urgent = figures.integer(3);
        row.updatedAt = figures.instant(4);
    }
    if (const Done done = (*connection)->done(); !done)
        return tl::unexpected(done.error());
    return rows;
}

Result<QList<Contact>> SqlClientReader::contacts(const QByteArray &client, const CancelFlag &cancel)
{
    const auto connection = this->connection();
    if (!connection)
        return tl::unexpected(connection.error());
    const Watch watch(**connection, cancel);
    QList<Contact> contacts;
    Statement &row = (*connection)->prepared("SELECT ext, role, body FROM person ORDER BY name COLLATE NOCASE, ext");
    while (row.step()) {
        if (!isStaff(roleFrom(row.view(1))) && memberValue(canonicalMembers(row.view(2)), "client").text() == client)
            contacts.append(contactFrom(row.text(0), row.view(2)));
    }
    if (const Done done = (*connection)->done(); !done)
        return tl::unexpected(done.error());
    return contacts;
}

} // namespace Steward
