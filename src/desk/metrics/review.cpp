#include "desk/metrics/review.h"

#include <algorithm>

namespace Steward {

ReviewSum ReviewMonth::sumOf(const Measure &measure) const
{
    ReviewSum total;
    for (auto at = sums.lower_bound({measure.number(), Priority::Low});
         at != sums.end() && at->first.first == measure.number(); ++at)
        total += at->second;
    return total;
}

namespace {

template <typename Sums, typename Take>
void eachItem(const Sums &sums, Metric metric, Take take, Aside aside = Aside::None)
{
    for (const auto &[place, sum] : sums) {
        const Measure measure = Measure::from(place.first);
        if (measure.metric == metric && measure.aside == aside)
            take(place.second, sum);
    }
}

} // namespace

ReviewSum ReviewMonth::sumOf(Metric metric) const
{
    ReviewSum total;
    eachItem(sums, metric, [&total](Priority, const ReviewSum &sum) { total += sum; });
    return total;
}

ReviewSum ReviewMonth::waived(Metric metric) const
{
    ReviewSum total;
    eachItem(
        sums, metric, [&total](Priority, const ReviewSum &sum) { total += sum; }, Aside::Waived);
    return total;
}

ReviewSum ReviewMonth::sumOf(Metric metric, Priority priority) const
{
    ReviewSum total;
    eachItem(sums, metric, [&](Priority each, const ReviewSum &sum) {
        if (each == priority)
            total += sum;
    });
    return total;
}

ReviewSum ReviewMonth::sumOf(Metric metric, int level) const
{
    ReviewSum total;
    eachItem(levelSums, metric, [&](int each, const ReviewSum &sum) {
        if (each == level)
            total += sum;
    });
    return total;
}

std::map<Aside, qint64> ReviewMonth::asides(Metric metric) const
{
    std::map<Aside, qint64> asides;
    for (const auto &[place, sum] : sums) {
        const Measure measure = Measure::from(place.first);
        if (measure.metric == metric && measure.aside != Aside::None && measure.aside != Aside::OpenBreached
            && measure.aside != Aside::UnknownCause && sum.count != 0)
            asides[measure.aside] += sum.count;
    }
    return asides;
}

void ReviewMonth::add(const ReviewMonth &other)
{
    for (const auto &[place, sum] : other.sums)
        sums[place] += sum;
    for (const auto &[place, sum] : other.levelSums)
        levelSums[place] += sum;
    for (size_t i = 0; i < arrivals.size(); ++i)
        arrivals[i] += other.arrivals[i];
    for (const auto &[cause, count] : other.causes)
        causes[cause] += count;
    for (const auto &[metric, values] : other.times) {
        QList<qint64> &all = times[metric];
        const qsizetype middle = all.size();
        all.append(values);
        std::inplace_merge(all.begin(), all.begin() + middle, all.end());
    }
}

void ReviewMonth::addEntry(const TallyEntry &entry, std::optional<int> level)
{
    if (TallyKey::isArrival(entry.key)) {
        const auto hour = size_t(TallyKey::hourOfWeek(entry.key));
        if (hour < arrivals.size()) // else the file was altered, which `rollup verify` tells
            arrivals[hour] += entry.count;
        return;
    }
    if (!TallyKey::measureOf(entry.key).isKnown())
        return;
    const int ofLevel = TallyKey::levelOf(entry.key);
    if (level && ofLevel != *level)
        return;
    const int measure = TallyKey::measureOf(entry.key).number();
    const ReviewSum sum{.count = entry.count, .sum = entry.sum};
    sums[{measure, TallyKey::priorityOf(entry.key)}] += sum;
    levelSums[{measure, ofLevel}] += sum;
}

void ReviewMonth::addTime(const TallyEntry &entry, std::optional<int> level)
{
    constexpr qint64 mostOfOneValue = 100'000'000; // more are of an altered file
    const bool isPossible
        = int(TallyKey::timeMetricOf(entry.key)) < metricCount && entry.count > 0 && entry.count <= mostOfOneValue;
    if (!isPossible || (level && TallyKey::timeLevelOf(entry.key) != *level))
        return;
    QList<qint64> &values = times[TallyKey::timeMetricOf(entry.key)];
    values.insert(values.size(), entry.count, TallyKey::timeMsOf(entry.key));
}

void Review::addOpen(const TallyEntry &entry)
{
    if (TallyKey::isArrival(entry.key) || (question.level && TallyKey::levelOf(entry.key) != *question.level))
        return;
    const Measure measure = TallyKey::measureOf(entry.key);
    if (measure.metric == Metric::SlaCompliance && measure.aside == Aside::Open)
        openClocks += entry.count;
    else if (measure.aside == Aside::OpenBreached)
        openBreached += entry.count;
}

void Review::add(const Tallied &tallied)
{
    for (const TallyRow &row : tallied.rows) {
        const bool isAsked = !question.agents.isEmpty()
            ? row.table == TallyTable::Agent && question.agents.contains(row.who)
            : row.table == TallyTable::Detail && row.zone == zoneName
                && (question.client.isEmpty() ? row.isOfAll : !row.isOfAll && row.who == question.client);
        if (!isAsked || row.month >= question.to)
            continue;
        for (const TallyEntry &entry : row.entries) {
            addOpen(entry);
            if (row.month >= question.from)
                months[row.month - question.from].addEntry(entry, question.level);
        }
    }
}

ReviewMonth Review::total() const
{
    ReviewMonth total;
    for (const ReviewMonth &month : months)
        total.add(month);
    return total;
}

} // namespace Steward
