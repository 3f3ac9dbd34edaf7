#pragma once

#include "desk/metrics/measure.h"
#include "desk/metrics/metricitems.h"

#include <vector>

namespace Steward {

// The stored figures: what tickets add up to, by month and client, and by month and person. Reading a year is reading
// months.

// Their numbers are stored: only ever append.
enum class TallyTable {
    Total, // of a client, or of all: by measure
    Detail, // the same by measure, level and priority; and tickets by hour and weekday of their creation
    Times, // of a client: the values of times, by metric, level and priority
    Agent, // of a person: by measure, level and priority
    AgentTimes,
    Causes // of a client, or of all: resolved tickets by root cause
};

// A count and a sum under a key: items and how many of them are in the numerator, or, of times, values and nothing.
struct TallyEntry
{
    quint64 key = 0;
    qint64 count = 0;
    qint64 sum = 0;
    bool operator==(const TallyEntry &) const = default;
};

// Keys of the tables.
struct TallyKey
{
    static quint64 of(const Measure &measure, int level, Priority priority);
    static quint64 total(const Measure &measure);
    static quint64 arrival(int weekday, int hour); // Monday: 0
    static quint64 time(Metric metric, int level, Priority priority, qint64 ms);
    static bool isArrival(quint64 key) { return key >> 32 == 1; }
    static int hourOfWeek(quint64 key) { return int(key & 0xffff); } // weekday * 24 + hour
    static Measure measureOf(quint64 key) { return Measure::from(int(key >> 6 & 0x3fff)); }
    static int levelOf(quint64 key) { return int(key >> 2 & 15); } // of Detail and Agent
    static Priority priorityOf(quint64 key) { return Priority(key & 3); }
    static Metric timeMetricOf(quint64 key) { return Metric(key >> 56); }
    static int timeLevelOf(quint64 key) { return int(key >> 52 & 15); }
    static qint64 timeMsOf(quint64 key) { return qint64(key & ((1ULL << 48) - 1)); }
};

// Entries of one table, zone, client (or person) and month of that zone.
struct TallyRow
{
    TallyTable table = TallyTable::Total;
    QByteArray zone = {}; // IANA name
    QByteArray who = {}; // id; empty: nobody
    bool isOfAll = false; // then there is no `who`
    int month = 0; // year * 12 + month - 1
    std::vector<TallyEntry> entries = {}; // by key, no two alike; of Causes: the key is a place in Tallied::causes
};

struct Tallied
{
    std::vector<TallyRow> rows = {};
    QList<QByteArray> causes = {};
};

// Adds up what tickets add to the stored figures, or take away from them. The open clocks of a ticket are counted in
// the month in which they began (Aside::Open): those of all months until one add up.
class Tally
{
public:
    explicit Tally(const MetricRules &rules) : m_rules(rules) { } // which live longer

    void keepOnly(const QByteArray &client) { m_only = client; } // what is of another client is not added
    void add(const TicketPast &past, int sign);
    void settle(); // while much is added: adds up what is worth it, so that take() has less to do
    Tallied take(); // what was added since, without what came to nothing

private:
    struct Raw
    {
        quint64 place = 0;
        quint64 key = 0;
        qint64 count = 0;
        qint64 sum = 0;
    };

    void add(const TicketPast &past, const MetricItem &item, const MetricName &name, int sign);
    void add(const Measure &measure, const MetricItem &item, int sign);
    void addCause(const TicketPast &past, const MetricItem &item, int sign);
    void addArrival(const MetricItem &item, int sign);
    void put(TallyTable table, int zone, int who, Instant at, quint64 key, qint64 count, qint64 sum);
    int zoneOf(const QByteArray &client);
    QList<int> zonesFor(const QByteArray &client); // the workspace's, and its own where that is another
    int indexOf(const QByteArray &who);
    void combine(); // all in order, no two alike
    void addTotals();

    const MetricRules &m_rules;
    QByteArray m_only;
    std::vector<Raw> m_raws;
    size_t m_settled = 0; // of them, from the beginning: in order, no two alike
    QList<QByteArray> m_zoneNames = {m_rules.zoneName};
    QList<Zone> m_zones = {m_rules.zone};
    QHash<QByteArray, int> m_zoneOfClient;
    QList<QByteArray> m_persons; // and clients
    QHash<QByteArray, int> m_indexOf;
    QList<QByteArray> m_causes;
    QHash<QByteArray, int> m_causeIndex;
};

// The metrics whose figures are stored; others are counted from the histories.
bool isTallied(Metric metric);

} // namespace Steward
