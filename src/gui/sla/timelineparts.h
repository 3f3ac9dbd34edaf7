#pragma once

#include "desk/sla/flightrecord.h"

#include <QList>
#include <QString>

namespace Steward {

class Directory;

// What a timeline of clocks draws: stretches on tracks, one below another, and marks over all of them.
struct TimelinePart
{
    enum class Track { Clock, Ticket, Holder };
    enum class Look { Running, AtRisk, Over, Paused, OfState, OfHolder, OfNobody };
    Track track = Track::Clock;
    Look look = Look::Running;
    Instant from = {};
    Instant to = {};
    QString text = {}; // in it, where there is room
    QString tip = {}; // all that is known of it
    State state = State::New; // of OfState
    int cycle = 0; // of Clock: its place among the cycles that are drawn
    int segment = -1; // of Clock: its place in the line
};

struct TimelineMark
{
    enum class Kind { Warning, Due, Now };
    Kind kind = Kind::Due;
    Instant at = {};
    QString text = {};
    QString tip = {};
};

struct TimelineParts
{
    Instant from = {};
    Instant to = {};
    QList<TimelinePart> parts = {}; // by track, then time
    QList<TimelineMark> marks = {};
    QList<OpenPiece> open = {};
};

// Of the cycles of one clock, each standing as of `now`; `chosen`: whose marks are drawn.
TimelineParts timelineParts(const QList<FlightRecord> &cycles, qsizetype chosen, const TicketClocks &clocks,
                            Instant now, const Directory &directory);

} // namespace Steward
