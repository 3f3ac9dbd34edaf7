#pragma once

#include "storage/history/dictionaries.h"

#include "desk/metrics/ticketcounting.h"

#include <functional>

namespace Steward {

// The columns of an open clock, as FigureStore::clockFrom reads them.
#define STEWARD_CLOCK_COLUMNS                                                                                          \
    "c.metric, c.level, c.start, c.cycle, c.state, c.flags, c.due, c.warn, c.budget, c.used, c.target, c.calendar"

// The stored figures and open clocks. Writes belong in the transaction of the records they come from.
class FigureStore
{
public:
    FigureStore(Connection &connection, Dictionaries &names) : m_connection(connection), m_names(names) { }

    static constexpr qint64 ofAll = -1; // in place of a client's number; 0: no client, nobody

    // A row by its address.
    struct Address
    {
        TallyTable table = TallyTable::Total;
        qint64 zone = 0; // term of its name
        qint64 who = ofAll; // number of a client, of Agent and AgentTimes of a person
        int month = 0;
        auto operator<=>(const Address &) const = default;
    };

    void add(const Tallied &tallied);
    // In place of what was kept for that ticket.
    void keep(const CountedTicket &ticket);
    // When the ticket was last counted; not set: it had no open clock, and time changes nothing of it.
    Instant countedAt(qint64 ticket) { return lastCountOf(ticket).at; }
    // The same, with when the next of its clocks breaches; not set: none does by itself.
    struct LastCount
    {
        Instant at = {};
        Instant next = {};
    };
    LastCount lastCountOf(qint64 ticket);

    // Tickets with a clock that breaches if nothing happens before `now`, earliest first.
    QList<qint64> dueBefore(Instant now, int limit);

    std::vector<TallyEntry> entries(const Address &address);
    // Rows of a table, a zone and a client or person, by month, of months [from, to).
    void eachMonth(const Address &first, int to, const std::function<void(int month, QByteArrayView cell)> &take);
    // With the numbers of the database in place of names.
    Address addressOf(const TallyRow &row, bool makes);
    static std::vector<TallyEntry> withCauses(const TallyRow &row, const QList<qint64> &causes);

    QList<OpenClock> clocks(qint64 ticket);
    int verdicts(qint64 ticket); // bits of ClockVerdict, of clocks that have ended
    // From a statement that has STEWARD_CLOCK_COLUMNS from column `first` on.
    static OpenClock clockFrom(const Statement &row, int first, Dictionaries &names);

private:
    Connection &m_connection;
    Dictionaries &m_names;
};

} // namespace Steward
