#include "channels/samples/civiltime.h"

#include <algorithm>
#include <chrono>

namespace Steward {

namespace {

enum class SummerRule { None, European, American };

struct ZoneRule
{
    const char *name = nullptr;
    int standardMinutes = 0;
    SummerRule summer = SummerRule::None;
};

constexpr ZoneRule zoneRules[] = {
    {"Europe/Berlin", 60, SummerRule::European},      {"Europe/Paris", 60, SummerRule::European},
    {"America/Sao_Paulo", -180, SummerRule::None},    {"Asia/Kolkata", 330, SummerRule::None},
    {"Asia/Singapore", 480, SummerRule::None},        {"Asia/Manila", 480, SummerRule::None},
    {"America/New_York", -300, SummerRule::American}, {"America/Chicago", -360, SummerRule::American},
    {"America/Bogota", -300, SummerRule::None},
};

const ZoneRule &ruleOf(City zone)
{
    return zoneRules[static_cast<size_t>(zone)];
}

// The n-th such weekday of a month, n from 1; 0 is the last.
qint64 nthWeekday(int year, int month, int weekday, int n)
{
    if (n == 0) {
        const qint64 last = dayNumber(year, month, daysInMonth(year, month));
        return last - (weekdayOf(last) - weekday + 7) % 7;
    }
    const qint64 first = dayNumber(year, month, 1);
    return first + (weekday - weekdayOf(first) + 7) % 7 + 7 * (n - 1);
}

bool isSummer(const ZoneRule &rule, qint64 instant)
{
    constexpr int sunday = 6;
    const int year = civilDate(instant / secondsOfDay).year;
    if (rule.summer == SummerRule::European)
        return instant >= nthWeekday(year, 3, sunday, 0) * secondsOfDay + secondsOfHour
            && instant < nthWeekday(year, 10, sunday, 0) * secondsOfDay + secondsOfHour;
    if (rule.summer == SummerRule::American) {
        const qint64 two = 2 * secondsOfHour - rule.standardMinutes * secondsOfMinute; // two o'clock, standard time
        return instant >= nthWeekday(year, 3, sunday, 2) * secondsOfDay + two
            && instant < nthWeekday(year, 11, sunday, 1) * secondsOfDay + two - secondsOfHour;
    }
    return false;
}

// Gregorian Easter. Source: the "anonymous" algorithm (Nature, 1876).
qint64 easterSunday(int year)
{
    const int a = year % 19, b = year / 100, c = year % 100;
    const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return dayNumber(year, n / 31, n % 31 + 1);
}

} // namespace

qint64 dayNumber(int year, int month, int day)
{
    using namespace std::chrono;
    return sys_days{year_month_day{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                   std::chrono::day{static_cast<unsigned>(day)}}}
        .time_since_epoch()
        .count();
}

CivilDate civilDate(qint64 day)
{
    using namespace std::chrono;
    const year_month_day date{sys_days{days{day}}};
    return {.year = int(date.year()),
            .month = int(static_cast<unsigned>(date.month())),
            .day = int(static_cast<unsigned>(date.day()))};
}

int weekdayOf(qint64 day)
{
    return int((day + 3) % 7); // 1970-01-01 was a Thursday
}

int daysInMonth(int year, int month)
{
    return int(dayNumber(month == 12 ? year + 1 : year, month % 12 + 1, 1) - dayNumber(year, month, 1));
}

QByteArray isoDate(qint64 day)
{
    const CivilDate date = civilDate(day);
    return QByteArray::number(date.year) + '-' + QByteArray::number(date.month).rightJustified(2, '0') + '-'
        + QByteArray::number(date.day).rightJustified(2, '0');
}

QByteArray zoneName(City zone)
{
    return ruleOf(zone).name;
}

qint64 offsetAt(City zone, qint64 instant)
{
    const ZoneRule &rule = ruleOf(zone);
    return rule.standardMinutes * secondsOfMinute + (isSummer(rule, instant) ? secondsOfHour : 0);
}

qint64 instantAt(City zone, qint64 day, qint64 secondOfDay)
{
    const qint64 local = day * secondsOfDay + secondOfDay;
    const qint64 near = local - ruleOf(zone).standardMinutes * secondsOfMinute;
    return local - offsetAt(zone, near);
}

qint64 localDay(City zone, qint64 instant)
{
    return (instant + offsetAt(zone, instant)) / secondsOfDay;
}

qint64 localSecond(City zone, qint64 instant)
{
    return (instant + offsetAt(zone, instant)) % secondsOfDay;
}

QList<qint64> holidays(QByteArrayView country, int year)
{
    const qint64 easter = easterSunday(year);
    const auto date = [year](int month, int day) { return dayNumber(year, month, day); };
    QList<qint64> days;
    if (country == "DE")
        days = {date(1, 1),  easter - 2,  easter + 1,   date(5, 1),  easter + 39,
                easter + 50, date(10, 3), date(12, 25), date(12, 26)};
    else if (country == "FR")
        days = {date(1, 1),  easter + 1,  date(5, 1),  date(5, 8),   easter + 39, easter + 50,
                date(7, 14), date(8, 15), date(11, 1), date(11, 11), date(12, 25)};
    else if (country == "BR")
        days = {date(1, 1),   easter - 2,  date(4, 21),  date(5, 1),   date(9, 7),
                date(10, 12), date(11, 2), date(11, 15), date(11, 20), date(12, 25)};
    else if (country == "IN")
        days = {date(1, 26), date(8, 15), date(10, 2),
                year == 2024       ? date(10, 31)
                    : year == 2025 ? date(10, 20)
                                   : date(11, 9)};
    else if (country == "SG")
        days = {date(1, 1), year == 2024 ? date(2, 12) : year == 2025 ? date(1, 29) : date(2, 17),
                easter - 2, date(5, 1),
                date(8, 9), date(12, 25)};
    else if (country == "US")
        days = {date(1, 1),
                nthWeekday(year, 1, 0, 3),
                nthWeekday(year, 2, 0, 3),
                nthWeekday(year, 5, 0, 0),
                date(6, 19),
                date(7, 4),
                nthWeekday(year, 9, 0, 1),
                nthWeekday(year, 11, 3, 4),
                date(12, 25)};
    std::sort(days.begin(), days.end());
    return days;
}

} // namespace Steward
