#include "storage/metrics/figurestore.h"

#include "storage/metrics/figurerow.h"

#include <algorithm>

namespace Steward {

namespace {

enum ClockFlag { Counting = 1 };

} // namespace

FigureStore::Address FigureStore::addressOf(const TallyRow &row, bool makes)
{
    const bool isOfPerson = row.table == TallyTable::Agent || row.table == TallyTable::AgentTimes;
    const qint64 number = row.who.isEmpty() ? 0
        : isOfPerson                        ? m_names.personNumber(row.who)
                                            : m_names.clientNumber(row.who);
    return {.table = row.table,
            .zone = makes ? m_names.makeTerm(row.zone) : m_names.termNumber(row.zone),
            .who = row.isOfAll ? ofAll : number,
            .month = row.month};
}

std::vector<TallyEntry> FigureStore::withCauses(const TallyRow &row, const QList<qint64> &causes)
{
    std::vector<TallyEntry> entries = row.entries;
    for (TallyEntry &entry : entries)
        entry.key = quint64(causes.at(qsizetype(entry.key)));
    std::sort(entries.begin(), entries.end(), [](const TallyEntry &a, const TallyEntry &b) { return a.key < b.key; });
    return entries;
}

void FigureStore::add(const Tallied &tallied)
{
    QList<qint64> causes;
    for (const QByteArray &cause : tallied.causes)
        causes.append(m_names.makeTerm(cause));
    for (const TallyRow &row : tallied.rows) {
        const Address address = addressOf(row, true);
        const std::vector<TallyEntry> sum
            = sumOf(entries(address), row.table == TallyTable::Causes ? withCauses(row, causes) : row.entries);
        if (sum.empty()) {
            Statement &gone
                = m_connection.prepared("DELETE FROM figures WHERE tbl = ? AND zone = ? AND who = ? AND month = ?");
            (gone << int(address.table) << address.zone << address.who << address.month).run();
            continue;
        }
        const QByteArray cell = encodedEntries(sum);
        Statement &kept = m_connection.prepared(
            "INSERT OR REPLACE INTO figures(tbl, zone, who, month, entries) VALUES(?, ?, ?, ?, ?)");
        (kept << int(address.table) << address.zone << address.who << address.month).blob(cell).run();
    }
}

std::vector<TallyEntry> FigureStore::entries(const Address &address)
{
    Statement &row
        = m_connection.prepared("SELECT entries FROM figures WHERE tbl = ? AND zone = ? AND who = ? AND month = ?");
    row << int(address.table) << address.zone << address.who << address.month;
    std::vector<TallyEntry> entries;
    if (row.step())
        entries = entriesFrom(row.view(0));
    row.reset();
    return entries;
}

void FigureStore::eachMonth(const Address &first, int to,
                            const std::function<void(int month, QByteArrayView cell)> &take)
{
    Statement &row = m_connection.prepared(
        "SELECT month, entries FROM figures WHERE tbl = ? AND zone = ? AND who = ? AND month >= ? AND month < ?");
    row << int(first.table) << first.zone << first.who << first.month << to;
    while (row.step())
        take(int(row.integer(0)), row.view(1));
}

void FigureStore::keep(const CountedTicket &ticket)
{
    // A ticket has open clocks where it has a row in `counted`, and only there; most never had any.
    if (countedAt(ticket.number).isSet()) {
        (m_connection.prepared("DELETE FROM open_clock WHERE ticket = ?") << ticket.number).run();
        (m_connection.prepared("DELETE FROM counted WHERE ticket = ?") << ticket.number).run();
    }
    if (ticket.verdicts == 0)
        (m_connection.prepared("DELETE FROM verdict WHERE ticket = ?") << ticket.number).run();
    else
        (m_connection.prepared("INSERT OR REPLACE INTO verdict(ticket, verdicts) VALUES(?, ?)")
         << ticket.number << ticket.verdicts)
            .run();
    if (ticket.clocks.isEmpty())
        return;
    Statement &counted = m_connection.prepared("INSERT INTO counted(ticket, at, next) VALUES(?, ?, ?)");
    (counted << ticket.number << ticket.at << nextBreach(ticket.clocks)).run();
    for (const OpenClock &clock : ticket.clocks) {
        Statement &row = m_connection.prepared(
            "INSERT INTO open_clock(ticket, metric, level, start, cycle, state, flags, due, warn, budget, used, target, calendar)"
            " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        row << ticket.number << int(clock.metric) << clock.level << clock.start << clock.cycle << int(clock.state)
            << (clock.isCounting ? int(Counting) : 0) << clock.due << clock.warnAt << clock.budgetMs << clock.usedMs
            << m_names.makeTerm(clock.target) << m_names.makeTerm(clock.calendar);
        row.run();
    }
}

FigureStore::LastCount FigureStore::lastCountOf(qint64 ticket)
{
    Statement &row = m_connection.prepared("SELECT at, next FROM counted WHERE ticket = ?");
    row << ticket;
    const LastCount last = row.step() ? LastCount{.at = row.instant(0), .next = row.instant(1)} : LastCount();
    row.reset();
    return last;
}

QList<qint64> FigureStore::dueBefore(Instant now, int limit)
{
    QList<qint64> tickets;
    Statement &row
        = m_connection.prepared("SELECT ticket FROM counted WHERE next IS NOT NULL AND next < ? ORDER BY next LIMIT ?");
    row << now << limit;
    while (row.step())
        tickets.append(row.integer(0));
    return tickets;
}

int FigureStore::verdicts(qint64 ticket)
{
    Statement &row = m_connection.prepared("SELECT verdicts FROM verdict WHERE ticket = ?");
    row << ticket;
    const int verdicts = row.step() ? int(row.integer(0)) : 0;
    row.reset();
    return verdicts;
}

QList<OpenClock> FigureStore::clocks(qint64 ticket)
{
    QList<OpenClock> clocks;
    Statement &row = m_connection.prepared("SELECT " STEWARD_CLOCK_COLUMNS " FROM open_clock c WHERE c.ticket = ?"
                                           " ORDER BY c.start, c.metric, c.level");
    row << ticket;
    while (row.step())
        clocks.append(clockFrom(row, 0, m_names));
    return clocks;
}

OpenClock FigureStore::clockFrom(const Statement &row, int first, Dictionaries &names)
{
    return {.metric = SlaMetric(row.integer(first)),
            .level = int(row.integer(first + 1)),
            .cycle = int(row.integer(first + 3)),
            .state = SlaClock::State(row.integer(first + 4)),
            .isCounting = (row.integer(first + 5) & Counting) != 0,
            .start = row.instant(first + 2),
            .due = row.instant(first + 6),
            .warnAt = row.instant(first + 7),
            .budgetMs = row.integer(first + 8),
            .usedMs = row.integer(first + 9),
            .target = names.term(row.integer(first + 10)),
            .calendar = names.term(row.integer(first + 11))};
}

} // namespace Steward
