#include "storage/sla/sqlclockreader.h"

#include "storage/history/historyrows.h"
#include "storage/sla/clockrules.h"

#include "desk/history/canonicaljson.h"

#include <algorithm>

namespace Steward {

struct SqlClockReader::Parts
{
    explicit Parts(std::unique_ptr<Connection> opened)
        : connection(std::move(opened)), names(*connection), history(*connection, names), rules(*connection)
    { }

    // The id of a client's own calendar; empty: it has none.
    QByteArray calendarOf(const QByteArray &client)
    {
        Statement &row = connection->prepared("SELECT body FROM client WHERE ext = ?");
        row << client;
        const QByteArray body = row.step() ? row.text(0) : QByteArray();
        row.reset();
        return memberValue(canonicalMembers(body), "calendar").text();
    }

    std::unique_ptr<Connection> connection;
    Dictionaries names;
    HistoryRows history;
    StoredClockRules rules;
};

SqlClockReader::SqlClockReader(QString path) : m_parts(std::move(path)) { }

SqlClockReader::~SqlClockReader() = default;

void SqlClockReader::close()
{
    m_parts.close();
}

Result<TicketClocks> SqlClockReader::clocks(qint64 ticket, Instant at, const CancelFlag &cancel)
{
    const auto parts = m_parts.get();
    if (!parts)
        return tl::unexpected(parts.error());
    Connection &connection = *(*parts)->connection;
    const Watch watch(connection, cancel);
    connection.run("BEGIN"); // one moment for all
    const TicketHistory history = (*parts)->history.history(ticket);
    const auto rules = (*parts)->rules.rulesFor(history);
    connection.run("ROLLBACK");
    if (!rules)
        return tl::unexpected(rules.error());
    if (const Done done = connection.done(); !done)
        return tl::unexpected(done.error());
    if (cancel.isRaised())
        return failed(FailureCode::Cancelled);
    if (!history.creation.at.isSet())
        return failed(FailureCode::NotFound, QByteArray::number(ticket));
    TicketClocks clocks = recordedClocks(**rules, history, std::max(at, lastKnown(history)));
    if (const auto calendar = (*rules)->calendars.value((*parts)->calendarOf(clocks.client)))
        clocks.clientZone = calendar->zoneNameAt(clocks.at);
    return clocks;
}

} // namespace Steward
