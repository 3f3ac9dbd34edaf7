#pragma once

#include "storage/history/historyrows.h"
#include "storage/metrics/backgroundcounting.h"
#include "storage/metrics/figurestore.h"

namespace Steward {

// Keeps the stored figures and the open clocks as the records have it, in the transaction of the records. Tickets
// beyond countedThrough(), where that is a number, are not counted yet: countOn() takes the next of them.
class FigureWriter
{
public:
    FigureWriter(Connection &connection, Dictionaries &names, HistoryRows &rows);
    ~FigureWriter();

    void inBackground(); // from now on histories are counted on another thread until write()

    void inserted(const TicketHistory &history);
    void grown(const TicketHistory &before, const TicketHistory &after);
    void settingAdded(const QByteArray &type, const QByteArray &json); // in this transaction, by the caller
    // Tickets whose clocks breached before `now` without anything else happening; at most `most`.
    QList<qint64> countDue(Instant now, int most);
    bool countOn(int most); // whether there are more
    void countAnew(); // nothing is counted
    void prepare(); // write() comes soon: what is counted elsewhere is brought to an end meanwhile
    void write(); // what was counted, to the rows
    void forget(); // after a rollback

    FigureStore &store() { return m_store; }

private:
    bool hasRules();
    bool isCounted(qint64 ticket);
    void recount(const TicketHistory &before, Instant beforeAt, const TicketHistory &after, Instant afterAt);
    void count(const TicketHistory &history, Instant at);

    Connection &m_connection;
    HistoryRows &m_rows;
    FigureStore m_store;
    std::unique_ptr<TicketCounting> m_counting; // of this thread
    std::unique_ptr<BackgroundCounting> m_background;
    QByteArray m_stamp; // of the rules that are counted by
    bool m_isLooked = false; // in this transaction: the rules are those, and m_through holds
    std::optional<qint64> m_through;
    QList<CountedTicket> m_counted;
};

} // namespace Steward
