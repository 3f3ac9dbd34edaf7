#pragma once

#include "desk/base/instant.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace Steward {

// What a goal wants (product.md 7): of the SLA at least 95 %, of the volume a quarter less in 90 days, of the tags all
// in 30 days, of the bounces under 10 % in 60 days.
enum class GoalKind { Sla, Volume, Tagging, Bounce };
inline constexpr int goalKindCount = 4;

QByteArrayView word(GoalKind kind);
std::optional<GoalKind> goalKindFrom(QByteArrayView word);

// What a volume goal compares with, as it was counted when the goal was set: what becomes of those tickets later does
// not move it.
struct GoalBaseline
{
    QList<int> months = {}; // full ones before the start, at most three: year * 12 + month - 1
    qint64 count = 0; // client-created tickets in them
    qint64 days = 0; // that they have
    QByteArray fingerprint = {}; // of the tickets' numbers, so that another choice of tickets shows
    QByteArray definition = {}; // `ticket_volume/1`
    Instant frozenAt = {};

    bool isThere() const { return days > 0 && count > 0; } // else there is no percentage, only counts
    bool isShort() const { return months.size() < 3; }
    bool operator==(const GoalBaseline &) const = default;
};

// A goal of a client, a team or an agent; of none of them: of the desk.
struct Goal
{
    QByteArray id = {};
    GoalKind kind = GoalKind::Sla;
    QByteArray client = {};
    QByteArray team = {};
    QByteArray agent = {};
    qint64 start = 0; // local day, since 1970-01-01, in the client's zone, else the workspace's; day 1
    std::optional<qint64> end = {}; // the first day on which it holds no more
    std::optional<GoalBaseline> baseline = {}; // of a volume goal
    QByteArray zoneName = {}; // of its days; not in the record

    // Nothing: it is no goal that this version knows.
    static std::optional<Goal> from(QByteArrayView record);
    QByteArray record() const; // as exchange.md writes it
    bool isOf(const Goal &other) const; // of the same client, team or agent
    bool overlaps(const Goal &other) const; // in a day on which both hold
    bool operator==(const Goal &) const = default;
};

// The record with its end; what this version does not know in it stays.
QByteArray endedGoal(const QByteArray &record, qint64 day);

// Whether the three months before the start are over on that day: a baseline is counted when its goal is set.
bool mayStart(const Goal &goal, qint64 today);

} // namespace Steward
