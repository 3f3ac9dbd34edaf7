#pragma once

#include "desk/sla/openclock.h"

namespace Steward {

// What the place of a ticket in the queue hangs on (sla.md 6, "Queue order").
struct DueTicket
{
    qint64 number = 0;
    State state = State::New;
    Priority priority = Priority::Normal;
    QByteArray client = {}; // ids
    QByteArray assignee = {};
    int reopened = 0; // how often
    Instant counted = {}; // the clocks are as of then
    QList<OpenClock> clocks = {}; // that have not ended, by start, then metric, level
    bool operator==(const DueTicket &) const = default;
};

// By id. Belong to one thread.
using ClockCalendars = QHash<QByteArray, std::shared_ptr<const Calendar>>;

struct ScoreTerm
{
    enum class What { Time, Priority, Promise, Reopened, Unassigned, Pending };
    What what = What::Time;
    int points = 0;
    bool operator==(const ScoreTerm &) const = default;
};

// Why a ticket stands where it stands.
struct QueueScore
{
    int points = 0;
    QList<ScoreTerm> terms = {}; // those that are not nothing, in the order of sla.md 6
    qsizetype leading = -1; // the ticket's clock that is shown for it: the one of the time term; -1: it has none
    Instant due = {}; // of its clocks the nearest, of breached ones too; not set: none is due
};

// At an instant, but never before the clocks were counted: a computer's clock may have been put back.
QueueScore queueScore(const DueTicket &ticket, const ClockCalendars &calendars, Instant now);

// A ticket's place, without the words: more points first, then what is due earlier, then the older number.
struct QueuePlace
{
    int points = 0;
    Instant due = {};
    qint64 number = 0;
};
bool standsBefore(const QueuePlace &a, const QueuePlace &b);
QueuePlace placeOf(const DueTicket &ticket, const ClockCalendars &calendars, Instant now);

// An open clock at an instant, while nothing else happens; where its calendar is not known, no time is used.
ClockFace faceAt(const OpenClock &clock, const ClockCalendars &calendars, Instant counted, Instant now);

} // namespace Steward
