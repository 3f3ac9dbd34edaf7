#pragma once

#include "desk/sla/queuescore.h"

#include <QObject>
#include <QSet>

namespace Steward {

class Directory;
class DueBoard;
class Navigator;
class Notifier;
class Preferences;
class Session;

// Tells whoever works here when a clock of a ticket or of a client of hers has used 75 % of its time, and when it is
// due; a lead also when one of her team's is due (product.md 5.5). Once for each cycle of a clock, also over restarts;
// nothing while she wants to be left alone.
class ClockAlerts : public QObject
{
    Q_OBJECT

public:
    // What is told, and through which the person hears of it.
    struct Ways
    {
        Notifier &notifier;
        Navigator &navigator;
        Preferences &preferences;
        Session &session;
    };
    ClockAlerts(const DueBoard &board, const Directory &directory, const Ways &ways, QObject *parent = nullptr);

private:
    struct Alert
    {
        qint64 ticket = 0;
        QByteArray key = {}; // of the cycle and what it reached
        bool isDue = false; // else it is at risk
    };
    void look();
    void begin(); // with what was told to this person before
    QList<Alert> reached(QSet<QByteArray> &open) const; // `open`: what could be told of clocks that are open
    bool isMine(const DueTicket &ticket) const;
    bool isOfMyTeam(const DueTicket &ticket) const;
    void tell(const QList<Alert> &alerts) const;

    const DueBoard &m_board;
    const Directory &m_directory;
    Ways m_ways;
    QByteArray m_name; // of what is remembered, for this workspace and person; empty: nobody works here
    QSet<QByteArray> m_told;
    bool m_isFirst = true; // nothing was remembered: what has been so for long is no news
};

} // namespace Steward
