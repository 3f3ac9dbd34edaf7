#include "gui/sla/timeaxis.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <iterator>

namespace Steward {

namespace {

constexpr qint64 minute = 60'000, hour = 60 * minute, day = 24 * hour;
constexpr qint64 steps[]
    = {minute, 5 * minute, 15 * minute, 30 * minute, hour,     2 * hour, 3 * hour, 6 * hour,  12 * hour,
       day,    2 * day,    7 * day,     14 * day,    28 * day, 56 * day, 91 * day, 182 * day, 364 * day};

struct AxisWords
{
    Q_DECLARE_TR_FUNCTIONS(TimeAxis)
};

} // namespace

QList<TimeTick> timeTicks(Instant from, Instant to, int width, int leastApart, const QTimeZone &zone)
{
    QList<TimeTick> ticks;
    if (to <= from || width <= 0)
        return ticks;
    const qint64 least = (to.ms - from.ms) * leastApart / width;
    const auto found = std::find_if(std::begin(steps), std::end(steps), [least](qint64 step) { return step >= least; });
    constexpr qint64 year = steps[std::size(steps) - 1];
    const qint64 step = found == std::end(steps) ? (least + year - 1) / year * year : *found;
    const QLocale locale;
    const QDateTime first = QDateTime::fromMSecsSinceEpoch(from.ms, zone);
    for (QDate date = first.date();; date = date.addDays(std::max<qint64>(1, step / day))) {
        const QDateTime midnight = date.startOfDay(zone);
        const qint64 begin = midnight.toMSecsSinceEpoch(), end = date.addDays(1).startOfDay(zone).toMSecsSinceEpoch();
        if (begin > to.ms)
            return ticks;
        for (qint64 at = begin; at < end; at += step) {
            if (at < from.ms || at > to.ms)
                continue;
            const QDateTime time = QDateTime::fromMSecsSinceEpoch(at, zone);
            const bool isDay = step >= day || time.time() == QTime(0, 0) || ticks.isEmpty();
            const QString clock = locale.toString(
                time.time(), AxisWords::tr("HH:mm", "a time of day, in the letters of QTime::toString, QDate"));
            const QString dayText
                = locale.toString(time.date(), AxisWords::tr("ddd d MMM", "a day, in the letters of QDate::toString"));
            ticks.append({.at = {at},
                          .text = step >= day || time.time() == QTime(0, 0) ? dayText
                              : isDay ? AxisWords::tr("%1, %2", "day, time of day").arg(dayText, clock)
                                      : clock});
            if (step >= day)
                break;
        }
    }
}

} // namespace Steward
