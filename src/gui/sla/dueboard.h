#pragma once

#include "desk/base/ticker.h"
#include "desk/sla/nextduereader.h"

#include <QObject>

namespace Steward {

class Directory;

// A ticket as it stands now: the clock that is shown for it, and why it stands where it stands in the queue.
struct DueStanding
{
    DueTicket ticket = {};
    QueueScore score = {};
    OpenClock clock = {}; // where score.leading is not -1
    ClockFace face = {};
    bool isBusiness = false; // its time is business time
    QByteArray zone = {}; // IANA, of the client's calendar, or else of the clock's
};

// The open clocks of all tickets that are to be done, in memory: whoever looks is told how they stand at this second
// without asking the database. What was changed is read again.
class DueBoard : public QObject
{
    Q_OBJECT

public:
    DueBoard(NextDueReader &reader, Worker &worker, const Directory &directory, Ticker &ticker,
             QObject *parent = nullptr);

    void load(); // all of them
    void refresh(const QList<qint64> &changed);
    bool isSettled() const { return !m_reading; } // nothing that was asked for is on its way

    // Nothing: no clock of it is open, or it is not known.
    std::optional<DueStanding> standing(qint64 ticket) const;
    const DueTicket *find(qint64 ticket) const;
    // Of the tickets of a person that are not resolved, the one that stands first; 0: there is none.
    qint64 firstOf(const QByteArray &person) const { return firstOf(person, nullptr); }
    // The one behind that one, and behind the last the first; the first, too, where that one is none of them.
    qint64 nextOf(const QByteArray &person, qint64 ticket) const;
    const QHash<qint64, DueTicket> &tickets() const { return m_tickets; }
    const ClockCalendars &calendars() const { return m_calendars; }
    Instant now() const; // whole seconds, as they are told

Q_SIGNALS:
    void changed(); // what is known of any ticket
    void ticked(); // time went on

private:
    qint64 firstOf(const QByteArray &person, const QueuePlace *behind) const;
    void take(const Result<DueTickets> &due);
    void takeChanged(const QList<qint64> &asked, const Result<QList<DueTicket>> &tickets);
    void keep(const DueTicket &ticket);

    NextDueReader &m_reader;
    const Directory &m_directory;
    QHash<qint64, DueTicket> m_tickets;
    ClockCalendars m_calendars;
    QHash<QByteArray, QByteArray> m_clientCalendars;
    QSet<qint64> m_changed; // to be read when what is under way has come
    bool m_loaded = false;
    bool m_reading = false;
    LatestAnswer m_answer;
};

} // namespace Steward
