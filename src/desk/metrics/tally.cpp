#include "desk/metrics/tally.h"

#include <algorithm>
#include <tuple>

namespace Steward {

namespace {

constexpr qint64 longestMs = (1LL << 48) - 1;
constexpr int nobody = 1, all = 0; // places of `who` before those of persons

constexpr std::array talliedMetrics{Metric::SlaCompliance,
                                    Metric::SlaComplianceByTicket,
                                    Metric::PromisesKept,
                                    Metric::BounceRate,
                                    Metric::ReopenRate,
                                    Metric::OneTouch,
                                    Metric::FirstLevelResolution,
                                    Metric::FirstResponse,
                                    Metric::NextResponse,
                                    Metric::FollowUpTime,
                                    Metric::ResolutionTime,
                                    Metric::TotalTime,
                                    Metric::RequesterWait,
                                    Metric::AgentWork,
                                    Metric::TicketVolume,
                                    Metric::TagCompleteness,
                                    Metric::Csat,
                                    Metric::BounceCost};

// table (3 bits), zone (12), who (24), month (20)
quint64 placeOf(TallyTable table, int zone, int who, int month)
{
    return quint64(table) << 56 | quint64(zone) << 44 | quint64(who) << 20 | quint64(month);
}
TallyTable tableOf(quint64 place)
{
    return TallyTable(place >> 56);
}
int zoneOfPlace(quint64 place)
{
    return int(place >> 44 & 0xfff);
}
int whoOf(quint64 place)
{
    return int(place >> 20 & 0xffffff);
}
int monthOfPlace(quint64 place)
{
    return int(place & 0xfffff);
}

} // namespace

bool isTallied(Metric metric)
{
    return std::find(talliedMetrics.begin(), talliedMetrics.end(), metric) != talliedMetrics.end();
}

quint64 TallyKey::of(const Measure &measure, int level, Priority priority)
{
    return quint64(measure.number()) << 6 | quint64(std::clamp(level, 0, 15)) << 2 | quint64(priority);
}

quint64 TallyKey::total(const Measure &measure)
{
    return quint64(measure.number()) << 6;
}

quint64 TallyKey::arrival(int weekday, int hour)
{
    return 1ULL << 32 | quint64(weekday * 24 + hour);
}

quint64 TallyKey::time(Metric metric, int level, Priority priority, qint64 ms)
{
    return quint64(metric) << 56 | quint64(std::clamp(level, 0, 15)) << 52 | quint64(priority) << 48
        | quint64(std::clamp<qint64>(ms, 0, longestMs));
}

int Tally::zoneOf(const QByteArray &client)
{
    if (client.isEmpty())
        return 0;
    if (const auto found = m_zoneOfClient.constFind(client); found != m_zoneOfClient.cend())
        return *found;
    const QByteArray name = m_rules.zoneNameOf(client);
    qsizetype zone = m_zoneNames.indexOf(name);
    if (zone < 0) {
        zone = m_zoneNames.size();
        m_zoneNames.append(name);
        m_zones.append(Zone::named(name).value_or(Zone()));
    }
    m_zoneOfClient.insert(client, int(zone));
    return int(zone);
}

QList<int> Tally::zonesFor(const QByteArray &client)
{
    const int own = zoneOf(client);
    return own == 0 ? QList<int>{0} : QList<int>{0, own};
}

int Tally::indexOf(const QByteArray &who)
{
    if (who.isEmpty())
        return nobody;
    const auto found = m_indexOf.constFind(who);
    if (found != m_indexOf.cend())
        return *found;
    m_persons.append(who);
    const int index = int(m_persons.size()) + nobody;
    m_indexOf.insert(who, index);
    return index;
}

void Tally::put(TallyTable table, int zone, int who, Instant at, quint64 key, qint64 count, qint64 sum)
{
    m_raws.push_back(
        {.place = placeOf(table, zone, who, m_zones[zone].monthOf(at)), .key = key, .count = count, .sum = sum});
}

void Tally::add(const Measure &measure, const MetricItem &item, int sign)
{
    const bool isItem = measure.aside == Aside::None;
    const bool isTime = isItem && definitionOf(measure.metric).unit == MetricUnit::Seconds;
    const quint64 key = TallyKey::of(measure, item.level, item.priority);
    const bool mayBeMet = isItem || measure.aside == Aside::Waived; // what figures would be without the waivers
    const qint64 sum = isTime ? item.ms : qint64(mayBeMet && item.counts);
    const quint64 time = isTime ? TallyKey::time(measure.metric, item.level, item.priority, item.ms) : 0;
    if (item.share != MetricItem::Share::OfAgent) {
        const int client = indexOf(item.client);
        for (const int zone : zonesFor(item.client)) {
            put(TallyTable::Detail, zone, client, item.at, key, sign, sign * sum);
            if (isTime)
                put(TallyTable::Times, zone, client, item.at, time, sign, 0);
        }
    }
    if (item.share != MetricItem::Share::OnceForAll) {
        const int agent = indexOf(item.agent);
        put(TallyTable::Agent, 0, agent, item.at, key, sign, sign * sum);
        if (isTime)
            put(TallyTable::AgentTimes, 0, agent, item.at, time, sign, 0);
    }
}

void Tally::addCause(const TicketPast &past, const MetricItem &item, int sign)
{
    const QByteArray cause = rootCauseOf(past);
    if (item.counts && cause.startsWith("unknown."))
        add(Measure{.metric = Metric::TagCompleteness, .aside = Aside::UnknownCause}, item, sign);
    auto index = m_causeIndex.constFind(cause);
    if (index == m_causeIndex.cend()) {
        index = m_causeIndex.insert(cause, int(m_causes.size()));
        m_causes.append(cause);
    }
    for (const int zone : zonesFor(item.client))
        put(TallyTable::Causes, zone, indexOf(item.client), item.at, quint64(*index), sign, 0);
}

void Tally::addArrival(const MetricItem &item, int sign)
{
    for (const int zone : zonesFor(item.client)) {
        const int hour = m_zones[zone].hourOfWeek(item.at);
        put(TallyTable::Detail, zone, indexOf(item.client), item.at, TallyKey::arrival(hour / 24, hour % 24), sign, 0);
    }
}

void Tally::add(const TicketPast &past, const MetricItem &item, const MetricName &name, int sign)
{
    const Measure measure{.metric = name.metric,
                          .clock = name.metric == Metric::SlaCompliance ? item.clock : std::nullopt,
                          .aside = item.excluded.isEmpty() ? Aside::None : asideFrom(item.excluded)};
    add(measure, item, sign);
    if (measure.aside == Aside::None && name.metric == Metric::TagCompleteness)
        addCause(past, item, sign);
    else if (measure.aside == Aside::None && name.metric == Metric::TicketVolume)
        addArrival(item, sign);
}

void Tally::add(const TicketPast &past, int sign)
{
    for (const Metric metric : talliedMetrics) {
        const MetricName name{.metric = metric};
        const auto items = itemsOf(past, name);
        for (const MetricItem &item : items) {
            if (m_only.isEmpty() || item.client == m_only)
                add(past, item, name, sign);
        }
    }
    if (isOpenAndBreached(past, {}) && (m_only.isEmpty() || past.now().client == m_only)) {
        MetricItem item{.at = past.createdAt(),
                        .client = past.now().client,
                        .agent = past.rules().ownerOf(past.now().client, past.at()),
                        .level = past.now().level,
                        .priority = past.now().priority,
                        .where = &past.now()};
        add(Measure{.metric = Metric::SlaComplianceByTicket, .aside = Aside::OpenBreached}, item, sign);
    }
}

void Tally::combine()
{
    const auto isBefore
        = [](const Raw &a, const Raw &b) { return std::tie(a.place, a.key) < std::tie(b.place, b.key); };
    const auto fresh = m_raws.begin() + std::ptrdiff_t(m_settled);
    std::sort(fresh, m_raws.end(), isBefore);
    std::inplace_merge(m_raws.begin(), fresh, m_raws.end(), isBefore);
    auto to = m_raws.begin();
    for (auto from = m_raws.begin(); from != m_raws.end();) {
        Raw sum = *from;
        for (++from; from != m_raws.end() && from->place == sum.place && from->key == sum.key; ++from) {
            sum.count += from->count;
            sum.sum += from->sum;
        }
        if (sum.count != 0 || sum.sum != 0)
            *to++ = sum;
    }
    m_raws.erase(to, m_raws.end());
    m_settled = m_raws.size();
}

// Of what stands by level and priority: what there is in all, for the client and for all clients.
void Tally::addTotals()
{
    const size_t size = m_raws.size();
    for (size_t i = 0; i < size; ++i) {
        const Raw raw = m_raws[i];
        const TallyTable table = tableOf(raw.place);
        if (table != TallyTable::Detail && table != TallyTable::Causes)
            continue;
        const int zone = zoneOfPlace(raw.place), month = monthOfPlace(raw.place);
        if (zone == 0)
            m_raws.push_back({placeOf(table, zone, all, month), raw.key, raw.count, raw.sum});
        if (table == TallyTable::Causes || TallyKey::isArrival(raw.key))
            continue;
        const quint64 key = TallyKey::total(TallyKey::measureOf(raw.key));
        m_raws.push_back({placeOf(TallyTable::Total, zone, whoOf(raw.place), month), key, raw.count, raw.sum});
        if (zone == 0)
            m_raws.push_back({placeOf(TallyTable::Total, zone, all, month), key, raw.count, raw.sum});
    }
}

// Not each time something was added: the work must grow with what was added, not with all that is there.
void Tally::settle()
{
    constexpr size_t worthIt = 20'000;
    if (m_raws.size() - m_settled >= std::max(worthIt, m_settled / 4))
        combine();
}

Tallied Tally::take()
{
    combine();
    addTotals();
    combine();
    Tallied tallied{.causes = m_causes};
    for (size_t i = 0; i < m_raws.size(); ++i) {
        const Raw &raw = m_raws[i];
        if (i == 0 || raw.place != m_raws[i - 1].place) {
            const int who = whoOf(raw.place);
            tallied.rows.push_back({.table = tableOf(raw.place),
                                    .zone = m_zoneNames[zoneOfPlace(raw.place)],
                                    .who = who > nobody ? m_persons[who - nobody - 1] : QByteArray(),
                                    .isOfAll = who == all,
                                    .month = monthOfPlace(raw.place)});
        }
        tallied.rows.back().entries.push_back({.key = raw.key, .count = raw.count, .sum = raw.sum});
    }
    m_raws.clear();
    m_settled = 0;
    m_causes.clear();
    m_causeIndex.clear();
    return tallied;
}

} // namespace Steward
