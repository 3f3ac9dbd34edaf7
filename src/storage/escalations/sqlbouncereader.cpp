#include "storage/escalations/sqlbouncereader.h"

#include "storage/history/historyrows.h"
#include "storage/history/roles.h"
#include "storage/tickets/ticketrows.h"

#include <algorithm>
#include <limits>

namespace Steward {

struct SqlBounceReader::Parts
{
    explicit Parts(std::unique_ptr<Connection> opened)
        : connection(std::move(opened)), names(*connection), history(*connection, names), tickets(*connection, names)
    { }

    std::unique_ptr<Connection> connection;
    Dictionaries names;
    HistoryRows history;
    TicketRows tickets;
};

namespace {

bool isWanted(const Bounce &bounce, const LedgerPeriod &period)
{
    const bool isIn = bounce.at >= period.from && (!period.until.isSet() || bounce.at < period.until);
    return isIn || bounce.isDisputed();
}

// Those that have a bounce in the period or a ruling at any time. The indices of the migration `bounces` find them,
// which they do only for a number that stands in the text.
static_assert(int(Field::BounceState) == 18);
QList<qint64> ticketsWithBounces(Connection &connection, const LedgerPeriod &period)
{
    constexpr qint64 endOfTime = std::numeric_limits<qint64>::max();
    QList<qint64> tickets;
    Statement &row = connection.prepared("SELECT ticket FROM event WHERE bounce IS NOT NULL AND at >= ? AND at < ?"
                                         " UNION SELECT ticket FROM event WHERE field = 18");
    row << period.from.ms << (period.until.isSet() ? period.until.ms : endOfTime);
    while (row.step())
        tickets.append(row.integer(0));
    return tickets;
}

} // namespace

SqlBounceReader::SqlBounceReader(QString path) : m_parts(std::move(path)) { }

SqlBounceReader::~SqlBounceReader() = default;

void SqlBounceReader::close()
{
    m_parts.close();
}

Result<QList<LedgerLine>> SqlBounceReader::bounces(const LedgerPeriod &period, const CancelFlag &cancel)
{
    const auto opened = m_parts.get();
    if (!opened)
        return tl::unexpected(opened.error());
    Parts &parts = **opened;
    const Watch watch(*parts.connection, cancel);
    QHash<QByteArray, Role> roles;
    const auto roleOf = [&](const QByteArray &person) {
        const auto known = roles.constFind(person);
        return known != roles.constEnd() ? *known : *roles.insert(person, roleOfPerson(*parts.connection, person));
    };
    QList<LedgerLine> lines;
    for (const qint64 number : ticketsWithBounces(*parts.connection, period)) {
        if (cancel.isRaised())
            return failed(FailureCode::Cancelled);
        const auto ticket = parts.tickets.ticket(number);
        if (!ticket || ticket->deleted)
            continue;
        for (const Bounce &bounce : bouncesOf(parts.history.history(number), period.at, roleOf)) {
            if (isWanted(bounce, period))
                lines.append({.ticket = number,
                              .subject = ticket->subject,
                              .client = ticket->client,
                              .team = ticket->team,
                              .bounce = bounce});
        }
    }
    if (const Done done = parts.connection->done(); !done)
        return tl::unexpected(done.error());
    std::stable_sort(lines.begin(), lines.end(),
                     [](const LedgerLine &a, const LedgerLine &b) { return a.bounce.at > b.bounce.at; });
    return lines;
}

} // namespace Steward
