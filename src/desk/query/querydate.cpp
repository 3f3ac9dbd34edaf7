#include "desk/query/querydate.h"

#include "desk/base/zone.h"

#include <QRegularExpression>

#include <date/tz.h>

#include <stdexcept>

namespace Steward {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 msPerSecond = 1000, msPerMinute = 60'000, msPerHour = 3'600'000, msPerDay = 86'400'000;

struct Civil
{
    int year = 0, month = 0, day = 0;
};

Civil civil(qint64 days)
{
    const date::year_month_day ymd{date::sys_days(date::days(days))};
    return {int(ymd.year()), int(unsigned(ymd.month())), int(unsigned(ymd.day()))};
}

qint64 offsetAt(QByteArrayView zone, Instant instant)
{
    if (zone.isEmpty() || zone == "UTC" || zone == "Etc/UTC")
        return 0;
    try { // date/tz tells an unknown name only so
        const date::time_zone *known = date::locate_zone(std::string_view(zone.data(), size_t(zone.size())));
        const date::sys_time<std::chrono::milliseconds> time{std::chrono::milliseconds(instant.ms)};
        return std::chrono::milliseconds(known->get_info(time).offset).count();
    } catch (const std::runtime_error &) {
        return 0;
    }
}

// The calendar of the person asking.
class Calendar
{
public:
    explicit Calendar(const QueryContext &context) : m_now(context.now)
    {
        if (const auto zone = Zone::named(context.timeZone))
            m_zone = *zone;
        const qint64 local = m_now.ms + offsetAt(context.timeZone, m_now);
        m_today = local / msPerDay - (local % msPerDay < 0);
        m_time = local - m_today * msPerDay;
    }

    Instant now() const { return m_now; }
    qint64 today() const { return m_today; }
    Instant at(qint64 days, qint64 ms) const { return m_zone.instantOf(days, ms); }
    TimeSpan days(qint64 from, qint64 to) const { return {at(from, 0), at(to, 0)}; }
    TimeSpan months(int from, int to) const { return days(firstDay(from), firstDay(to)); }

    // Now with the local date moved by months, then days; a day that its month lacks becomes the last.
    Instant moved(qint64 months, qint64 days) const
    {
        const Civil from = civil(m_today);
        const qint64 month = from.year * 12LL + from.month - 1 + months;
        if (month < 12 || month > 12 * 9999)
            return {};
        const qint64 first = firstDay(int(month)), length = firstDay(int(month) + 1) - first;
        return at(first + std::min<qint64>(from.day, length) - 1 + days, m_time);
    }

    static qint64 firstDay(int month) { return daysFromDate(month / 12, month % 12 + 1, 1).value_or(0); }

private:
    Instant m_now;
    Zone m_zone;
    qint64 m_today = 0; // days since 1970-01-01
    qint64 m_time = 0; // milliseconds of the local day
};

TimeSpan momentOf(Instant instant)
{
    return {instant, {instant.ms + 1}};
}

std::optional<TimeSpan> named(QString name, const Calendar &calendar)
{
    name.replace(u'_', u' ').replace(u'-', u' ');
    const qint64 today = calendar.today();
    if (name == "now"_L1)
        return momentOf(calendar.now());
    if (name == "today"_L1)
        return calendar.days(today, today + 1);
    if (name == "yesterday"_L1)
        return calendar.days(today - 1, today);
    if (name == "tomorrow"_L1)
        return calendar.days(today + 1, today + 2);
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    if (words.size() != 2)
        return {};
    const int move = words[0] == "this"_L1 ? 0 : words[0] == "last"_L1 ? -1 : words[0] == "next"_L1 ? 1 : 2;
    if (move == 2)
        return {};
    const Civil date = civil(today);
    const int month = date.year * 12 + date.month - 1;
    if (words[1] == "week"_L1) {
        const qint64 weekday = ((today + 3) % 7 + 7) % 7; // 1970-01-01 was a Thursday; Monday is 0
        const qint64 monday = today - weekday + 7 * move;
        return calendar.days(monday, monday + 7);
    }
    const int length = words[1] == "month"_L1 ? 1 : words[1] == "quarter"_L1 ? 3 : words[1] == "year"_L1 ? 12 : 0;
    if (length == 0)
        return {};
    const int first = month / length * length + move * length;
    return calendar.months(first, first + length);
}

const QRegularExpression &absoluteForm()
{
    static const QRegularExpression form(
        u"^(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d)(?:t(\\d\\d):(\\d\\d)(?::(\\d\\d))?(z|[+-]\\d\\d:\\d\\d)?)?)?)?$"_s);
    return form;
}

std::optional<TimeSpan> absolute(const QString &text, const Calendar &calendar)
{
    const QRegularExpressionMatch match = absoluteForm().match(text);
    if (!match.hasMatch())
        return {};
    const auto part = [&](int i) { return match.captured(i).toInt(); };
    const bool hasMonth = match.hasCaptured(2), hasDay = match.hasCaptured(3), hasTime = match.hasCaptured(4);
    const int year = part(1), month = hasMonth ? part(2) : 1;
    const auto days = year < 1 ? std::nullopt : daysFromDate(year, month, hasDay ? part(3) : 1);
    if (!days)
        return {};
    if (!hasTime) {
        if (hasDay)
            return calendar.days(*days, *days + 1);
        const int index = year * 12 + month - 1;
        return calendar.months(index, index + (hasMonth ? 1 : 12));
    }
    const bool hasSeconds = match.hasCaptured(6);
    if (part(4) > 23 || part(5) > 59 || part(6) > 59)
        return {};
    const qint64 ms = part(4) * msPerHour + part(5) * msPerMinute + part(6) * msPerSecond;
    Instant from;
    if (const QString offset = match.captured(7); offset.isEmpty()) {
        from = calendar.at(*days, ms);
    } else {
        const qint64 minutes = offset == "z"_L1 ? 0 : offset.mid(1, 2).toInt() * 60 + offset.mid(4, 2).toInt();
        from = {*days * msPerDay + ms - minutes * msPerMinute * (offset.startsWith(u'-') ? -1 : 1)};
    }
    return TimeSpan{from, {from.ms + (hasSeconds ? msPerSecond : msPerMinute)}};
}

struct Units
{
    bool fits = false;
    bool hasBareM = false;
    qint64 months = 0, days = 0, ms = 0;
};

// `1d12h` and the like; at most nine digits each.
Units unitsOf(QStringView text)
{
    static const QRegularExpression whole(u"^(?:\\d{1,9}(?:min|mo|m|h|d|w|y))+$"_s);
    static const QRegularExpression one(u"(\\d+)(min|mo|m|h|d|w|y)"_s);
    Units units;
    units.fits = whole.match(text).hasMatch();
    if (!units.fits)
        return units;
    for (auto each = one.globalMatch(text); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        const qint64 count = match.captured(1).toLongLong();
        const QString unit = match.captured(2);
        if (unit == "m"_L1)
            units.hasBareM = true;
        else if (unit == "min"_L1)
            units.ms += count * msPerMinute;
        else if (unit == "h"_L1)
            units.ms += count * msPerHour;
        else if (unit == "d"_L1)
            units.days += count;
        else if (unit == "w"_L1)
            units.days += 7 * count;
        else
            units.months += unit == "mo"_L1 ? count : 12 * count;
    }
    return units;
}

struct Relative
{
    int sign = 0; // 0: it is none
    Units units = {};
};

Relative relativeOf(QStringView text)
{
    int sign = 0;
    if (text.startsWith(u'-') || text.startsWith(u'+')) {
        sign = text[0] == u'-' ? -1 : 1;
        text = text.mid(1);
    } else if (text.startsWith("minus "_L1) || text.startsWith("plus "_L1)) {
        sign = text[0] == u'm' ? -1 : 1;
        text = text.mid(text.indexOf(u' ')).trimmed();
    }
    const Units units = sign == 0 ? Units() : unitsOf(text);
    return {units.fits ? sign : 0, units};
}

QByteArray withMinutes(QString text)
{
    static const QRegularExpression bare(u"(\\d)m(?!in|o)"_s);
    return text.replace(bare, u"\\1min"_s).toUtf8();
}

QByteArray betterDate(const QString &text)
{
    static const QRegularExpression loose(u"^(\\d{4})-(\\d{1,2})-(\\d{1,2})$"_s),
        dotted(u"^(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})$"_s);
    int year = 0, month = 0, day = 0;
    if (const auto match = loose.match(text); match.hasMatch()) {
        year = match.captured(1).toInt(), month = match.captured(2).toInt(), day = match.captured(3).toInt();
    } else if (const auto dots = dotted.match(text); dots.hasMatch()) {
        year = dots.captured(3).toInt(), month = dots.captured(2).toInt(), day = dots.captured(1).toInt();
    }
    if (year < 1 || !daysFromDate(year, month, day))
        return {};
    return u"%1-%2-%3"_s.arg(year, 4, 10, QChar(u'0'))
        .arg(month, 2, 10, QChar(u'0'))
        .arg(day, 2, 10, QChar(u'0'))
        .toUtf8();
}

} // namespace

tl::expected<QueryDate, ValueFault> readDate(QByteArrayView value, const QueryContext &context)
{
    const QString text = QString::fromUtf8(value).toLower().simplified();
    const Calendar calendar(context);
    if (const auto span = absolute(text, calendar))
        return QueryDate{*span, *span};
    if (const auto span = named(text, calendar))
        return QueryDate{*span, *span};
    const Relative relative = relativeOf(text);
    if (relative.sign == 0)
        return tl::unexpected(ValueFault{"bad-date", betterDate(text)});
    if (relative.units.hasBareM)
        return tl::unexpected(ValueFault{"ambiguous-unit", withMinutes(QString::fromUtf8(value))});
    const Units &units = relative.units;
    if (units.days > 4'000'000 || units.months > 120'000 || units.ms > 4'000'000 * msPerDay)
        return tl::unexpected(ValueFault{"bad-date", {}});
    const Instant moved = units.months == 0 && units.days == 0
        ? calendar.now()
        : calendar.moved(relative.sign * units.months, relative.sign * units.days);
    if (!moved.isSet())
        return tl::unexpected(ValueFault{"bad-date", {}});
    const Instant then{moved.ms + relative.sign * units.ms};
    const TimeSpan alone
        = relative.sign < 0 ? TimeSpan{then, {calendar.now().ms + 1}} : TimeSpan{calendar.now(), {then.ms + 1}};
    return QueryDate{momentOf(then), alone};
}

tl::expected<qint64, ValueFault> readDuration(QByteArrayView value)
{
    const QString text = QString::fromUtf8(value).toLower().simplified();
    const Units units = unitsOf(text);
    if (units.fits && units.hasBareM)
        return tl::unexpected(ValueFault{"ambiguous-unit", withMinutes(QString::fromUtf8(value))});
    if (!units.fits || units.months != 0 || units.days > 4'000'000)
        return tl::unexpected(ValueFault{"bad-duration", {}});
    return units.days * msPerDay + units.ms;
}

bool looksRelative(QByteArrayView value)
{
    return value.startsWith('-') && relativeOf(QString::fromUtf8(value).toLower()).sign != 0;
}

} // namespace Steward
