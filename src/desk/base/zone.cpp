#include "desk/base/zone.h"

#include <date/tz.h>

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <stdexcept>

namespace Steward {

namespace {

constexpr qint64 dayMs = 86'400'000;
constexpr qint64 longAgo = -62'135'596'800'000, farAhead = 253'402'300'800'000; // the years 1 and 10000
constexpr qint64 year2037 = 2'114'380'800'000;

date::sys_time<std::chrono::milliseconds> sysTime(Instant instant)
{
    return date::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(instant.ms));
}

} // namespace

std::optional<Zone> Zone::named(QByteArrayView name)
{
    Zone zone;
    if (name == "UTC" || name == "Etc/UTC")
        return zone;
    try { // date/tz tells an unknown name only so
        zone.m_zone = date::locate_zone(std::string_view(name.data(), size_t(name.size())));
    } catch (const std::runtime_error &) {
        return {};
    }
    return zone;
}

// The changes of clocks are listed in the tz data until 2037; what is said there of later ones is a rule, which
// date/tz passes over and Qt follows. Qt is slower, so only then.
bool Zone::isByRule(Instant instant) const
{
    return m_zone && instant.ms >= year2037;
}

Zone::Offset Zone::offsetByRule(Instant instant) const
{
    if (instant.ms >= m_ruled.from.ms && instant.ms < m_ruled.until.ms)
        return m_ruled;
    const QTimeZone zone(QByteArray::fromStdString(m_zone->name()));
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(instant.ms, Qt::UTC);
    const int offset = zone.offsetFromUtc(at);
    // Changes that change nothing are listed, too: what holds is told from its beginning to its end.
    // (At the very instant of the last one that is listed Qt 6.4 finds no next one: a millisecond later it does.)
    QTimeZone::OffsetData next = zone.nextTransition(at.addMSecs(1)), last = zone.previousTransition(at.addMSecs(1));
    while (next.atUtc.isValid() && next.offsetFromUtc == offset)
        next = zone.nextTransition(next.atUtc.addMSecs(1));
    for (auto earlier = last; earlier.atUtc.isValid() && earlier.offsetFromUtc == offset;
         earlier = zone.previousTransition(earlier.atUtc))
        last = earlier;
    m_ruled = {.from = Instant{last.atUtc.isValid() ? last.atUtc.toMSecsSinceEpoch() : longAgo},
               .until = Instant{next.atUtc.isValid() ? next.atUtc.toMSecsSinceEpoch() : farAhead},
               .ms = qint64(offset) * 1000};
    return m_ruled;
}

Instant Zone::instantOf(qint64 days, qint64 msOfDay) const
{
    const qint64 local = days * dayMs + msOfDay;
    if (!m_zone)
        return Instant{local};
    if (isByRule(Instant{local - dayMs})) {
        const qint64 before = offsetByRule(Instant{local - dayMs}).ms, after = offsetByRule(Instant{local + dayMs}).ms;
        for (const qint64 offset : {before, after}) {
            if (offsetByRule(Instant{local - offset}).ms == offset)
                return Instant{local - offset};
        }
        return Instant{local - before}; // in a gap
    }
    const date::local_time<std::chrono::milliseconds> time{std::chrono::milliseconds(local)};
    const date::local_info info = m_zone->get_info(time); // in a gap the offset before it holds, in a fold the first
    return Instant{local - std::chrono::milliseconds(info.first.offset).count()};
}

qint64 Zone::offsetMs(Instant instant) const
{
    if (isByRule(instant))
        return offsetByRule(instant).ms;
    return m_zone ? std::chrono::milliseconds(m_zone->get_info(sysTime(instant)).offset).count() : 0;
}

Zone::Offset Zone::offsetAt(Instant instant) const
{
    if (!m_zone)
        return {.from = Instant{longAgo}, .until = Instant{farAhead}};
    if (isByRule(instant))
        return offsetByRule(instant);
    const date::sys_info info = m_zone->get_info(sysTime(instant));
    const auto ms = [](date::sys_seconds time) { return std::chrono::milliseconds(time.time_since_epoch()).count(); };
    return {.from = Instant{std::max<qint64>(ms(info.begin), longAgo)},
            .until = Instant{std::min<qint64>(ms(info.end), farAhead)},
            .ms = std::chrono::milliseconds(info.offset).count()};
}

int Zone::monthOf(Instant instant) const
{
    if (instant.ms >= m_from && instant.ms < m_until)
        return m_month;
    m_month = monthOfDay(dayOf(instant));
    m_from = startOfMonth(m_month).ms;
    m_until = startOfMonth(m_month + 1).ms;
    return m_month;
}

int Zone::hourOfWeek(Instant instant) const
{
    constexpr qint64 hourMs = 3'600'000, hoursOfDay = 24, days = 7, firstWeekday = 3; // 1970-01-01 was a Thursday
    const qint64 local = instant.ms + offsetAt(instant).ms;
    const qint64 hours = local / hourMs - qint64(local % hourMs < 0); // also before 1970
    const qint64 week = hoursOfDay * days;
    return int(((hours + firstWeekday * hoursOfDay) % week + week) % week);
}

qint64 Zone::dayOf(Instant instant) const
{
    const qint64 local = instant.ms + offsetMs(instant);
    return local / dayMs - (local % dayMs < 0);
}

Instant Zone::startOfMonth(int month) const
{
    return instantOf(*daysFromDate(month / 12, month % 12 + 1, 1), 0);
}

} // namespace Steward
