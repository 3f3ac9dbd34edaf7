#include "desk/sla/slareading.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace Steward {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minuteMs = 60'000, dayMinutes = 24 * 60;
const QByteArray alwaysId = "24x7";

QByteArray member(const QByteArray &path, const QString &name)
{
    return path.isEmpty() ? name.toUtf8() : path + '.' + name.toUtf8();
}

QByteArray element(const QByteArray &path, qsizetype index)
{
    return path + '[' + QByteArray::number(index) + ']';
}

bool isAbsent(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull();
}

// `HH:MM`; `24:00` is a time of the day's end alone.
std::optional<qint64> minutesFrom(const QJsonValue &value)
{
    const QString text = value.toString();
    if (text.size() != 5 || text[2] != u':')
        return {};
    for (const int digit : {0, 1, 3, 4}) {
        if (text[digit] < u'0' || text[digit] > u'9')
            return {};
    }
    const qint64 minutes = QStringView(text).first(2).toInt() * 60 + QStringView(text).last(2).toInt();
    return QStringView(text).last(2).toInt() < 60 && minutes <= dayMinutes ? std::optional(minutes) : std::nullopt;
}

SlaRead<DayHours> hoursFrom(const QJsonValue &value, const QByteArray &path)
{
    if (!value.isArray())
        return slaFault("bad_interval", path);
    DayHours hours;
    const QJsonArray list = value.toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QJsonArray pair = list[i].toArray();
        const auto start = minutesFrom(pair.at(0)), end = minutesFrom(pair.at(1));
        if (pair.size() != 2 || !start || !end || *start >= *end)
            return slaFault("bad_interval", element(path, i));
        hours.append({.start = *start * minuteMs, .end = *end * minuteMs});
    }
    std::sort(hours.begin(), hours.end(),
              [](const OpenInterval &a, const OpenInterval &b) { return a.start < b.start; });
    for (qsizetype i = 1; i < hours.size(); ++i) {
        if (hours[i].start < hours[i - 1].end)
            return slaFault("overlapping_intervals", path);
    }
    return hours;
}

std::optional<qint64> dateFrom(const QString &text)
{
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-')
        return {};
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i != 4 && i != 7 && (text[i] < u'0' || text[i] > u'9'))
            return {};
    }
    return daysFromDate(QStringView(text).first(4).toInt(), QStringView(text).sliced(5, 2).toInt(),
                        QStringView(text).last(2).toInt());
}

SlaRead<void> readWeek(CalendarVersion &version, const QJsonValue &value, const QByteArray &path)
{
    static const QStringList days = {u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
    if (isAbsent(value))
        return slaFault("missing_field", path);
    if (!value.isObject())
        return slaFault("bad_value", path);
    const QJsonObject week = value.toObject();
    const QStringList names = week.keys();
    for (const QString &name : names) {
        if (!days.contains(name))
            return slaFault("bad_value", member(path, name));
    }
    for (qsizetype day = 0; day < days.size(); ++day) {
        if (isAbsent(week.value(days[day])))
            continue;
        auto hours = hoursFrom(week.value(days[day]), member(path, days[day]));
        if (!hours)
            return tl::unexpected(hours.error());
        version.week[std::size_t(day)] = std::move(*hours);
    }
    return {};
}

SlaRead<void> readDates(CalendarVersion &version, const QJsonObject &record, const QByteArray &path)
{
    const QJsonArray closed = record.value("closed"_L1).toArray();
    for (qsizetype i = 0; i < closed.size(); ++i) {
        const auto day = dateFrom(closed[i].toString());
        if (!day)
            return slaFault("bad_date", element(member(path, u"closed"_s), i));
        version.closed.append(*day);
    }
    const QByteArray specialPath = member(path, u"special"_s);
    const QJsonObject special = record.value("special"_L1).toObject();
    for (auto each = special.begin(); each != special.end(); ++each) {
        const QByteArray datePath = member(specialPath, each.key());
        const auto day = dateFrom(each.key());
        if (!day)
            return slaFault("bad_date", datePath);
        auto hours = hoursFrom(each.value(), datePath);
        if (!hours)
            return tl::unexpected(hours.error());
        if (version.closed.contains(*day))
            return slaFault("date_conflict", datePath);
        version.special.insert(*day, std::move(*hours));
    }
    return {};
}

} // namespace

tl::unexpected<SlaFault> slaFault(QByteArray code, QByteArray field)
{
    return tl::unexpected<SlaFault>(SlaFault{std::move(code), std::move(field)});
}

SlaRead<Instant> slaTimeFrom(const QJsonValue &value, const QByteArray &path)
{
    if (isAbsent(value))
        return slaFault("missing_field", path);
    const QByteArray text = value.toString().toUtf8();
    const Instant none{-1}; // before the first that is allowed
    const Instant instant = text.endsWith('Z') ? instantFrom(text).value_or(none) : none;
    static const qint64 first = instantFrom("1970-01-01T00:00:00Z")->ms, last = instantFrom("2200-01-01T00:00:00Z")->ms;
    if (instant.ms < first || instant.ms >= last)
        return slaFault("bad_time", path);
    return instant;
}

SlaRead<SlaAmount> slaAmountFrom(const QJsonValue &value, const QByteArray &path)
{
    if (isAbsent(value))
        return slaFault("missing_field", path);
    const auto amount = SlaAmount::from(value.toString().toUtf8());
    if (!amount)
        return slaFault("bad_amount", path);
    return *amount;
}

SlaRead<CalendarVersion> calendarVersionFrom(const QJsonValue &value, const QByteArray &path)
{
    if (!value.isObject())
        return slaFault("bad_value", path);
    const QJsonObject record = value.toObject();
    CalendarVersion version{.id = record.value("id"_L1).toString().toUtf8(),
                            .zoneName = record.value("time_zone"_L1).toString().toUtf8()};
    if (version.id == alwaysId)
        return slaFault("bad_value", member(path, u"id"_s));
    if (!isAbsent(record.value("valid_from"_L1))) {
        const auto since = slaTimeFrom(record.value("valid_from"_L1), member(path, u"valid_from"_s));
        if (!since)
            return tl::unexpected(since.error());
        version.validFrom = *since;
    }
    if (isAbsent(record.value("time_zone"_L1)))
        return slaFault("missing_field", member(path, u"time_zone"_s));
    const auto zone = Zone::named(version.zoneName);
    if (!zone)
        return slaFault("unknown_zone", member(path, u"time_zone"_s));
    version.zone = *zone;
    if (auto read = readWeek(version, record.value("week"_L1), member(path, u"week"_s)); !read)
        return tl::unexpected(read.error());
    if (auto read = readDates(version, record, path); !read)
        return tl::unexpected(read.error());
    if (!version.isEverOpen())
        return slaFault("never_open", path);
    return version;
}

SlaRead<Calendar> calendarFrom(const QJsonValue &value, const QByteArray &path)
{
    if (isAbsent(value))
        return slaFault("missing_field", path);
    if (value.isString())
        return value.toString().toUtf8() == alwaysId ? SlaRead<Calendar>(Calendar::always())
                                                     : slaFault("unknown_calendar", path);
    QList<CalendarVersion> versions;
    const bool isList = value.isArray();
    const QJsonArray records = isList ? value.toArray() : QJsonArray{value};
    QSet<qint64> begins;
    for (qsizetype i = 0; i < records.size(); ++i) {
        const QByteArray each = isList ? element(path, i) : path;
        auto version = calendarVersionFrom(records[i], each);
        if (!version)
            return tl::unexpected(version.error());
        const qint64 begin = version->validFrom.isSet() ? version->validFrom.ms : std::numeric_limits<qint64>::min();
        if (begins.contains(begin))
            return slaFault("duplicate_calendar", each);
        begins.insert(begin);
        versions.append(std::move(*version));
    }
    if (versions.isEmpty())
        return slaFault("bad_value", path);
    return Calendar(std::move(versions));
}

} // namespace Steward
