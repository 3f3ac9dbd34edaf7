#include "storage/metrics/sqlfigurekeeper.h"

#include "storage/metrics/storedrules.h"

namespace Steward {

namespace {

constexpr int ticketsAtOnce = 200; // a write that nobody has to wait for

} // namespace

SqlFigureKeeper::SqlFigureKeeper(Database &database)
    : m_database(database), m_names(database.connection()), m_rows(database.connection(), m_names),
      m_writer(database.connection(), m_names, m_rows)
{ }

Result<bool> SqlFigureKeeper::keepUp(Instant now)
{
    Connection &connection = m_database.connection();
    // Mostly there is nothing to do: then nothing is locked.
    if (!countedThrough(connection) && m_writer.store().dueBefore(now, 1).isEmpty())
        return connection.done().map([] { return false; });
    bool isMore = false;
    const Done done = m_database.write([&]() -> Done {
        isMore = m_writer.countOn(ticketsAtOnce);
        const QList<qint64> due = m_writer.countDue(now, ticketsAtOnce);
        m_writer.write();
        for (const qint64 ticket : due)
            (connection.prepared("INSERT INTO changes(ticket) VALUES(?)") << ticket).run();
        isMore = isMore || due.size() == ticketsAtOnce;
        return connection.done();
    });
    if (!done) {
        m_writer.forget();
        return tl::unexpected(done.error());
    }
    if (!isMore)
        connection.releaseMemory();
    return isMore;
}

} // namespace Steward
