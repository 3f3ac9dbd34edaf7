#include "desk/sla/queuescore.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <tuple>

using namespace std::chrono_literals;

namespace Steward {

namespace {

constexpr int mostOfRunning = 150, mostOfOverrun = 50, mostOfReopenings = 15;
constexpr int ofPromise = 30, ofReopening = 5, ofUnassigned = 10, ofPending = -60;
constexpr std::chrono::milliseconds promiseSoon = 2h;

// Rounded down; both are at least nothing.
int share(int parts, qint64 of, qint64 whole)
{
    return int(std::min<qint64>(parts * of / std::max<qint64>(whole, 1), std::numeric_limits<int>::max()));
}

int timePoints(const OpenClock &clock, const ClockFace &face)
{
    switch (face.state) {
    case SlaClock::State::Running:
        return std::min(mostOfRunning, share(100, face.usedMs, clock.budgetMs));
    case SlaClock::State::Breached:
        return mostOfRunning
            + std::min(mostOfOverrun, share(10, std::max<qint64>(0, -face.remainingMs), clock.budgetMs));
    case SlaClock::State::Paused:
    case SlaClock::State::Met:
    case SlaClock::State::Cancelled:
        break;
    }
    return 0;
}

int priorityPoints(Priority priority)
{
    switch (priority) {
    case Priority::Urgent:
        return 40;
    case Priority::High:
        return 20;
    case Priority::Normal:
        return 0;
    case Priority::Low:
        return -10;
    }
    return 0;
}

// Nothing is due after all that is.
qint64 dueOrder(Instant due)
{
    return due.isSet() ? due.ms : std::numeric_limits<qint64>::max();
}

// What the clocks of a ticket come to.
struct ClockSum
{
    int time = 0;
    bool isPromised = false; // something that is due soon
    qsizetype leading = -1;
    Instant due = {};
};

ClockSum sumOf(const DueTicket &ticket, const ClockCalendars &calendars, Instant now)
{
    ClockSum sum;
    std::tuple<int, bool, qint64> best; // more points, then what is not paused, then what is due earlier
    for (qsizetype i = 0; i < ticket.clocks.size(); ++i) {
        const OpenClock &clock = ticket.clocks[i];
        const ClockFace face = faceAt(clock, calendars, ticket.counted, now);
        const int points = timePoints(clock, face);
        const std::tuple rank{points, face.state != SlaClock::State::Paused, -dueOrder(clock.due)};
        if (sum.leading < 0 || rank > best) {
            best = rank;
            sum.leading = i;
            sum.time = points;
        }
        if (clock.due.isSet() && (!sum.due.isSet() || clock.due < sum.due))
            sum.due = clock.due;
        if (clock.metric == SlaMetric::Followup && face.state == SlaClock::State::Running
            && clock.due.ms - now.ms <= promiseSoon.count())
            sum.isPromised = true;
    }
    return sum;
}

template <typename Take>
void eachTerm(const DueTicket &ticket, const ClockSum &sum, Take take)
{
    take(ScoreTerm::What::Time, sum.time);
    take(ScoreTerm::What::Priority, priorityPoints(ticket.priority));
    take(ScoreTerm::What::Promise, sum.isPromised ? ofPromise : 0);
    take(ScoreTerm::What::Reopened, std::min(ofReopening * std::clamp(ticket.reopened, 0, 100), mostOfReopenings));
    take(ScoreTerm::What::Unassigned, ticket.assignee.isEmpty() ? ofUnassigned : 0);
    take(ScoreTerm::What::Pending, ticket.state == State::Pending ? ofPending : 0);
}

} // namespace

ClockFace faceAt(const OpenClock &clock, const ClockCalendars &calendars, Instant counted, Instant now)
{
    now = std::max(now, counted);
    ClockFace face{.state = clock.state, .usedMs = clock.usedMs};
    const auto calendar = calendars.constFind(clock.calendar);
    if (clock.isCounting && calendar != calendars.cend())
        face.usedMs += (*calendar)->elapsedMs(counted, now);
    if (face.state == SlaClock::State::Running && clock.due.isSet() && now > clock.due)
        face.state = SlaClock::State::Breached;
    face.isAtRisk = face.state == SlaClock::State::Running && face.usedMs * 4 >= clock.budgetMs * 3;
    face.remainingMs = clock.budgetMs - face.usedMs;
    face.usedShare = clock.budgetMs > 0 ? double(face.usedMs) / double(clock.budgetMs) : 1;
    return face;
}

QueueScore queueScore(const DueTicket &ticket, const ClockCalendars &calendars, Instant now)
{
    const ClockSum sum = sumOf(ticket, calendars, std::max(now, ticket.counted));
    QueueScore score{.leading = sum.leading, .due = sum.due};
    eachTerm(ticket, sum, [&score](ScoreTerm::What what, int points) {
        score.points += points;
        if (points != 0)
            score.terms.append({what, points});
    });
    return score;
}

QueuePlace placeOf(const DueTicket &ticket, const ClockCalendars &calendars, Instant now)
{
    const ClockSum sum = sumOf(ticket, calendars, std::max(now, ticket.counted));
    QueuePlace place{.due = sum.due, .number = ticket.number};
    eachTerm(ticket, sum, [&place](ScoreTerm::What, int points) { place.points += points; });
    return place;
}

bool standsBefore(const QueuePlace &a, const QueuePlace &b)
{
    return std::tuple(-a.points, dueOrder(a.due), a.number) < std::tuple(-b.points, dueOrder(b.due), b.number);
}

} // namespace Steward
