#pragma once

#include "desk/base/ticker.h"
#include "desk/tickets/ticketreader.h"

namespace Steward {

// Tells which tickets were changed, by this window or by another program: looks every other beat, and at once when
// this window saved something.
class ChangeFeed : public QObject
{
    Q_OBJECT

public:
    ChangeFeed(TicketReader &reader, Worker &worker, Ticker &ticker, QObject *parent = nullptr);

    void look();

Q_SIGNALS:
    void ticketsChanged(const QList<qint64> &numbers); // each once
    void rulesChanged(); // calendars or policies
    void everythingChanged(); // an import brought tickets, clients, persons

private:
    void take(const Result<TicketChanges> &changes);

    TicketReader &m_reader;
    qint64 m_known = -1; // the last change that was told; -1: none is known yet
    qint64 m_imports = 0;
    int m_beats = 0;
    bool m_looking = false;
    bool m_again = false;
    LatestAnswer m_answer;
};

} // namespace Steward
