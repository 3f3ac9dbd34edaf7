#pragma once

#include "desk/metrics/tally.h"

#include <array>
#include <map>

namespace Steward {

// What the stored figures are asked for: some months of a client or of all, or of one or several persons. Months are
// year * 12 + month - 1, half-open; those of the client's zone, else of the workspace's.
struct ReviewQuestion
{
    QByteArray client = {}; // empty: all
    QList<QByteArray> agents = {}; // empty: all. With a client, histories have to be counted (isStored)
    std::optional<int> level = {};
    int from = 0;
    int to = 0;
    bool withTimes = true; // the values behind medians
    bool operator==(const ReviewQuestion &) const = default;

    bool isStored() const { return client.isEmpty() || agents.isEmpty(); }
};

struct ReviewSum
{
    qint64 count = 0;
    qint64 sum = 0; // items in the numerator; of times, milliseconds

    ReviewSum &operator+=(const ReviewSum &other)
    {
        count += other.count;
        sum += other.sum;
        return *this;
    }
    bool operator==(const ReviewSum &) const = default;
};

// The figures of one month, or of several taken together.
struct ReviewMonth
{
    int month = 0;
    std::map<std::pair<int, Priority>, ReviewSum> sums = {}; // by the number of a measure, and priority
    std::map<std::pair<int, int>, ReviewSum> levelSums = {}; // and level
    std::array<qint64, 168> arrivals = {}; // client-created tickets by weekday (Monday first) * 24 + hour
    std::map<QByteArray, qint64> causes = {}; // resolved tickets by root cause; empty: none was set
    std::map<Metric, QList<qint64>> times = {}; // ascending, in milliseconds

    ReviewSum sumOf(const Measure &measure) const; // over all priorities
    ReviewSum sumOf(Metric metric) const; // items; of SlaCompliance, over all clocks
    ReviewSum waived(Metric metric) const; // of SlaCompliance: what was left out by waivers, and how much of it was met
    ReviewSum sumOf(Metric metric, Priority priority) const;
    ReviewSum sumOf(Metric metric, int level) const;
    std::map<Aside, qint64> asides(Metric metric) const; // what was left out, and why
    void add(const ReviewMonth &other);
    // Takes an entry of the tables Detail or Agent, of Times or AgentTimes; of other levels than `level` nothing.
    void addEntry(const TallyEntry &entry, std::optional<int> level);
    void addTime(const TallyEntry &entry, std::optional<int> level);
};

// A ticket of the backlog.
struct WaitingTicket
{
    qint64 ticket = 0; // number of the key
    Instant createdAt = {};
    Priority priority = Priority::Normal;
};

struct Review
{
    ReviewQuestion question = {};
    QByteArray zoneName = {};
    bool isWhole = true; // false: tickets are still being counted
    QList<ReviewMonth> months = {}; // every month of the question
    qint64 openClocks = 0; // begun before the end, without a verdict
    QList<WaitingTicket> backlog = {}; // unresolved now, oldest first; of persons: assigned to them
    qint64 openBreached = 0; // tickets created before the end, unresolved and breached

    ReviewMonth total() const;
    // Takes what further tickets add, or take away, as of the same instant: rows of the tables Detail and Agent.
    void add(const Tallied &tallied);
    // Takes an entry of a month before the end that stands for something open.
    void addOpen(const TallyEntry &entry);
};

// A row of the table of clients.
struct ClientFigures
{
    QByteArray client = {};
    ReviewMonth figures = {}; // of all months asked for; no priorities, no levels
};

} // namespace Steward
