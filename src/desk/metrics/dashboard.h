#pragma once

#include "desk/base/zone.h"
#include "desk/history/tickethistory.h"

#include <array>
#include <optional>

namespace Steward {

inline constexpr int kindCount = 5; // of Kind
inline constexpr qint64 reopenWindowMs = 14 * 24 * 3'600'000LL; // sla.md 8: reopen_rate

// What the dashboard counts of one ticket. Changes that were undone are not among them.
struct TicketFacts
{
    struct Turn
    {
        Instant at = {};
        bool isResolved = false; // else it was reopened
    };

    qint64 number = 0;
    Kind kind = Kind::Question;
    Instant createdAt = {};
    bool isUnresolvedAtFirst = true; // an import may bring a ticket that never was
    QList<Turn> turns = {}; // between resolved and not, in order
    QList<Instant> handedBackAt = {};
    bool isDuplicate = false; // resolved with that code: no case of the reopen rate
    bool countsAsReopened = true; // the reason of the first reopening is no `thanks` and no `new_question`

    Instant resolvedAt() const; // the resolution that holds; not set: it is unresolved, or always was resolved
};

// From the records alone: creation, and the changes of state and level.
TicketFacts factsOf(const TicketHistory &history);

// What lies behind a point of a chart.
enum class Figure {
    Created, // in the month
    Resolved, // the resolution that holds lies in the month
    Backlog, // unresolved at its end
    FirstResolved, // of the reopen rate: first resolved in the month
    Reopened, // of those: reopened within 14 days
    HandedBack // to a lower level in the month
};

// The figures of one month of the workspace's zone: year * 12 + month - 1.
struct MonthFigures
{
    int month = 0;
    std::array<qint64, kindCount> created = {}; // by Kind
    qint64 resolved = 0;
    qint64 backlog = 0; // at its end; of the month that is not over, now
    qint64 firstResolved = 0;
    qint64 reopened = 0; // of the first resolved ones
    qint64 handedBack = 0; // hand-backs; a ticket may have several
    QList<qint64> resolveMs = {}; // creation to the resolution that holds, wall time, ascending

    qint64 createdInAll() const;
};

// Several months as one. The backlog is the last one's.
MonthFigures sumOf(const QList<MonthFigures> &months);

// Adds up facts by month, from the first ticket's month to the one of `now`, without gaps.
class DashboardCount
{
public:
    DashboardCount(Zone zone, Instant now) : m_zone(std::move(zone)), m_now(now) { }

    void add(const TicketFacts &facts);
    QList<MonthFigures> months() const;
    // Whether the ticket is behind a figure of these months (both included); of a kind where one is given.
    bool isBehind(const TicketFacts &facts, Figure figure, int from, int to, std::optional<Kind> kind = {}) const;

private:
    MonthFigures &at(Instant instant);
    Instant endOf(int month) const;
    bool isIn(Instant instant, int from, int to) const;

    Zone m_zone;
    Instant m_now;
    QList<MonthFigures> m_months; // backlog holds the change within the month
};

} // namespace Steward
