#include "storage/sla/sqlslareader.h"

#include "storage/engine/database.h"
#include "storage/history/historyrows.h"
#include "storage/sla/slasettings.h"

#include <algorithm>

namespace Steward {

struct SqlSlaReader::Parts
{
    explicit Parts(std::unique_ptr<Connection> opened)
        : connection(std::move(opened)), names(*connection), history(*connection, names), rules(*connection)
    { }

    std::unique_ptr<Connection> connection;
    Dictionaries names;
    HistoryRows history;
    StoredSlaRules rules;
};

SqlSlaReader::SqlSlaReader(QString path) : m_path(std::move(path)) { }

SqlSlaReader::~SqlSlaReader() = default;

void SqlSlaReader::close()
{
    m_parts.reset();
}

Result<SqlSlaReader::Parts *> SqlSlaReader::parts()
{
    if (!m_parts) {
        auto connection = Database::openReader(m_path);
        if (!connection)
            return tl::unexpected(connection.error());
        m_parts = std::make_unique<Parts>(std::move(*connection));
    }
    return m_parts.get();
}

Result<TicketClocks> SqlSlaReader::clocks(qint64 ticket, Instant at, const CancelFlag &cancel)
{
    const auto parts = this->parts();
    if (!parts)
        return tl::unexpected(parts.error());
    Connection &connection = *(*parts)->connection;
    const Watch watch(connection, cancel);
    connection.run("BEGIN"); // one moment for all
    const auto rules = (*parts)->rules.current();
    const TicketHistory history = (*parts)->history.history(ticket);
    connection.run("ROLLBACK");
    if (!rules)
        return tl::unexpected(rules.error());
    if (const Done done = connection.done(); !done)
        return tl::unexpected(done.error());
    if (cancel.isRaised())
        return failed(FailureCode::Cancelled);
    if (!history.creation.at.isSet())
        return failed(FailureCode::NotFound, QByteArray::number(ticket));
    return recordedClocks(**rules, history, std::max(at, lastKnown(history)));
}

} // namespace Steward
