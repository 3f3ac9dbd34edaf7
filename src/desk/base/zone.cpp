#include "desk/base/zone.h"

#include <date/tz.h>

#include <algorithm>
#include <stdexcept>

namespace Steward {

namespace {

constexpr qint64 dayMs = 86'400'000;

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

Instant Zone::instantOf(qint64 days, qint64 msOfDay) const
{
    const qint64 local = days * dayMs + msOfDay;
    if (!m_zone)
        return Instant{local};
    const date::local_time<std::chrono::milliseconds> time{std::chrono::milliseconds(local)};
    const date::local_info info = m_zone->get_info(time); // in a gap the offset before it holds, in a fold the first
    return Instant{local - std::chrono::milliseconds(info.first.offset).count()};
}

qint64 Zone::offsetMs(Instant instant) const
{
    return m_zone ? std::chrono::milliseconds(m_zone->get_info(sysTime(instant)).offset).count() : 0;
}

Zone::Offset Zone::offsetAt(Instant instant) const
{
    constexpr qint64 longAgo = -62'135'596'800'000, farAhead = 253'402'300'800'000; // the years 1 and 10000
    if (!m_zone)
        return {.from = Instant{longAgo}, .until = Instant{farAhead}};
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
