#pragma once

#include "desk/tickets/ticketreader.h"

#include <QObject>

namespace Steward {

class Directory;
class Navigator;
class Notifier;
class Preferences;

// Tells whoever works here what others brought to her tickets: the client wrote, a ticket came to her, one was handed
// back to her. What nobody has is news for whoever answers for the client; a lead hears of a bounce that one of her
// team disputes.
class TicketAlerts : public QObject
{
    Q_OBJECT

public:
    // What is told, and through which the person hears of it.
    struct Ways
    {
        Notifier &notifier;
        Navigator &navigator;
        Preferences &preferences;
    };
    TicketAlerts(TicketReader &reader, Worker &worker, const Directory &directory, const Ways &ways,
                 QObject *parent = nullptr);

    void look(const QList<qint64> &changed); // tickets

private:
    void take(const OpenedTicket &opened, Instant since) const;
    bool isMine(const OpenedTicket &opened) const;
    bool isDisputedBelowMe(const OpenedTicket &opened, Instant since) const;

    TicketReader &m_reader;
    const Directory &m_directory;
    Ways m_ways;
    Instant m_since; // what happened before is known
    EveryAnswer m_answer;
};

} // namespace Steward
