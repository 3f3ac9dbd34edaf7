#pragma once

#include "desk/sla/waiver.h"

namespace Steward {

// Records are named by their seq; the ticket's creation is 0.
inline constexpr int noRecord = -1;

// A stretch of the ticket's own life, and who brought it.
struct TicketStretch
{
    Instant from = {};
    Instant to = {};
    QByteArray value = {}; // a word of State, or the id of who held the ticket (empty: nobody)
    QByteArray by = {}; // empty: a rule or the system
    int seq = 0; // of the record that brought it
    bool operator==(const TicketStretch &) const = default;
};

// All that tells how one cycle came to where it is (sla.md 6).
struct FlightRecord
{
    SlaLine line = {};
    QList<int> begunBy = {}; // of each segment of the line: the record that it began with
    int endedBy = noRecord;
    int assignedBy = noRecord; // gave the ticket to the holder of the verdict
    std::optional<Waiver> waiver = {};
    QByteArray policyName = {}; // for persons; of a promise: empty
    QByteArray policyClient = {}; // whose contract it is; empty: for all
    QByteArray calendarName = {}; // for persons
    QByteArray zone = {}; // IANA, of its calendar when it ended, or now
    bool isAlwaysOpen = false; // business time is time
    QList<OpenPiece> open = {}; // of its calendars, from its start until the horizon
    Instant horizon = {};
};

// Every cycle of every clock of a ticket as of an instant, with what the ticket went through meanwhile.
struct TicketClocks
{
    qint64 ticket = 0;
    Instant at = {};
    QByteArray client = {}; // whose ticket it is then
    QByteArray clientZone = {}; // IANA, of that client's own calendar, where the reader knows it
    QList<FlightRecord> clocks = {}; // by start, then metric, level
    QList<TicketStretch> states = {}; // without a gap, from the creation until `at`
    QList<TicketStretch> holders = {}; // the same
};

TicketClocks recordedClocks(const SlaRules &rules, const TicketHistory &history, Instant at);

// How an open cycle stands at an instant between `at` of the record and its horizon, while nothing else happens.
struct ClockFace
{
    SlaClock::State state = SlaClock::State::Running;
    bool isAtRisk = false;
    qint64 usedMs = 0; // business time
    qint64 remainingMs = 0; // less than nothing: over by that much
    double usedShare = 0; // of the budget; 1: all
};
ClockFace faceAt(const FlightRecord &record, Instant recordedAt, Instant now);
// The record moved on to then: its open stretch goes until `now`.
FlightRecord movedTo(const FlightRecord &record, Instant recordedAt, Instant now);
// When the time is over at 75 %: while it runs, or as it ran; not set: it is not known.
Instant warningOf(const FlightRecord &record);

} // namespace Steward
