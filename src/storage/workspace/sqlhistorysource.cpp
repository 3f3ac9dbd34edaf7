#include "storage/workspace/sqlhistorysource.h"

#include "storage/engine/database.h"

namespace Steward {

SqlHistorySource::SqlHistorySource(Connection &reader) : m_connection(reader), m_names(reader), m_rows(reader, m_names)
{
    m_connection.run("BEGIN");
}

SqlHistorySource::~SqlHistorySource()
{
    m_connection.run("ROLLBACK");
}

Result<HistoryHeader> SqlHistorySource::header()
{
    const HistoryHeader header{.workspace = metaValue(m_connection, "workspace"),
                               .keyPrefix = metaValue(m_connection, "key_prefix"),
                               .timeZone = metaValue(m_connection, "time_zone"),
                               .more = metaValue(m_connection, "header")};
    if (const Done done = m_connection.done(); !done)
        return tl::unexpected(done.error());
    return header;
}

Done SqlHistorySource::each(Statement &rows, const std::function<Done(QByteArrayView json)> &hand)
{
    while (rows.step()) {
        if (const Done done = hand(rows.view(0)); !done) {
            rows.reset();
            return done;
        }
    }
    return m_connection.done();
}

Done SqlHistorySource::leading(const std::function<Done(QByteArrayView json)> &hand)
{
    // Equal in id and valid_from keeps its order: the order of the rows.
    if (const Done done
        = each(m_connection.prepared("SELECT body FROM setting WHERE type = 'calendar' ORDER BY ext, valid_from, id"),
               hand);
        !done)
        return done;
    if (const Done done = each(
            m_connection.prepared("SELECT body FROM setting WHERE type = 'policy' ORDER BY ext, valid_from, id"), hand);
        !done)
        return done;
    if (const Done done = each(m_connection.prepared("SELECT body FROM client ORDER BY ext"), hand); !done)
        return done;
    return each(m_connection.prepared("SELECT body FROM person ORDER BY ext"), hand);
}

Done SqlHistorySource::tickets(const std::function<Done(const TicketHistory &)> &hand)
{
    Statement numbers(m_connection, "SELECT ticket FROM creation ORDER BY ticket");
    while (numbers.step()) {
        const TicketHistory history = m_rows.history(numbers.integer(0));
        if (const Done done = m_connection.done(); !done)
            return done;
        if (const Done done = hand(history); !done)
            return done;
    }
    return m_connection.done();
}

Done SqlHistorySource::others(const std::function<Done(QByteArrayView json)> &hand)
{
    return each(
        m_connection.prepared(
            "SELECT body FROM setting WHERE type NOT IN ('calendar', 'policy') ORDER BY type, ext, valid_from, id"),
        hand);
}

Done SqlHistorySource::content(QByteArrayView sha256, const std::function<Done(QByteArrayView part)> &hand)
{
    Statement parts(m_connection, "SELECT bytes FROM content WHERE sha256 = ? ORDER BY part");
    parts.blob(sha256);
    bool found = false;
    while (parts.step()) {
        found = true;
        if (const Done done = hand(parts.view(0)); !done)
            return done;
    }
    if (!found && m_connection.done())
        return failed(FailureCode::NotFound, sha256.toByteArray().toHex());
    return m_connection.done();
}

} // namespace Steward
