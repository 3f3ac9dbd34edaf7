#include "wording/tickets/timewords.h"

#include <QCoreApplication>
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr qint64 Minute = 60'000;
constexpr qint64 Hour = 60 * Minute;
constexpr qint64 Day = 24 * Hour;

struct TimeWords
{
    Q_DECLARE_TR_FUNCTIONS(TimeWords)
};

QString notSet()
{
    return u"–"_s;
}

QDateTime localTime(Instant instant, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(instant.ms, zone.isValid() ? zone : QTimeZone::utc());
}

QString dayOfYear(const QDateTime &time, const QLocale &locale)
{
    return locale.toString(time.date(),
                           TimeWords::tr("d MMM", "a day of this year, in the letters of QDate::toString"));
}

QString dateWords(const QDate &date, const QLocale &locale)
{
    return locale.toString(date, TimeWords::tr("d MMM yyyy", "a day, in the letters of QDate::toString"));
}

QString dayAndYear(const QDateTime &time, const QLocale &locale)
{
    return dateWords(time.date(), locale);
}

QDate firstOf(int month)
{
    return QDate(month / 12, month % 12 + 1, 1);
}

// One unit is enough beside the exact time in the tooltip; cut, not rounded, so that a promise is never shown longer.
QString distance(qint64 ms, const QLocale &locale)
{
    if (ms < Hour)
        return TimeWords::tr("%1 min", "minutes").arg(locale.toString(ms / Minute));
    if (ms < Day)
        return TimeWords::tr("%1 h", "hours").arg(locale.toString(ms / Hour));
    const qint64 days = ms / Day;
    if (days < 60)
        return TimeWords::tr("%1 d", "days").arg(locale.toString(days));
    if (days < 730)
        return TimeWords::tr("%1 mo", "months").arg(locale.toString(days * 12 / 365));
    return TimeWords::tr("%1 y", "years").arg(locale.toString(days / 365));
}

} // namespace

QString durationWords(std::chrono::milliseconds duration, const QLocale &locale)
{
    if (duration.count() < 0)
        return TimeWords::tr("−%1", "less than nothing, before a duration").arg(durationWords(-duration, locale));
    const qint64 minutes = duration.count() / Minute;
    if (minutes == 0)
        return duration.count() == 0 ? TimeWords::tr("%1 min", "minutes").arg(0)
                                     : TimeWords::tr("< 1 min", "a duration");
    if (minutes < 60)
        return TimeWords::tr("%1 min", "minutes").arg(minutes);
    return TimeWords::tr("%1 h %2 min", "hours and minutes")
        .arg(locale.toString(minutes / 60), u"%1"_s.arg(minutes % 60, 2, 10, QLatin1Char('0')));
}

QString relativeWords(Instant instant, Instant now, const QLocale &locale)
{
    if (!instant.isSet())
        return notSet();
    const qint64 ahead = instant.ms - now.ms;
    if (qAbs(ahead) < Minute)
        return ahead > 0 ? TimeWords::tr("now", "less than a minute ahead") : TimeWords::tr("just now");
    return ahead > 0 ? TimeWords::tr("in %1", "a duration from now").arg(distance(ahead, locale))
                     : TimeWords::tr("%1 ago", "a duration before now").arg(distance(-ahead, locale));
}

QString shortTimeWords(Instant instant, Instant now, const QTimeZone &zone, const QLocale &locale)
{
    if (!instant.isSet())
        return notSet();
    const QDateTime time = localTime(instant, zone);
    const QDateTime today = localTime(now, zone);
    if (time.date() == today.date())
        return locale.toString(time.time(), TimeWords::tr("HH:mm", "a time of day, in the letters of QTime::toString"));
    return time.date().year() == today.date().year() ? dayOfYear(time, locale) : dayAndYear(time, locale);
}

QString momentWords(Instant instant, Instant now, const QTimeZone &zone, const QLocale &locale)
{
    if (!instant.isSet())
        return notSet();
    const QDateTime time = localTime(instant, zone);
    const bool isThisYear = time.date().year() == localTime(now, zone).date().year();
    return TimeWords::tr("%1, %2", "day, time of day")
        .arg(isThisYear ? dayOfYear(time, locale) : dayAndYear(time, locale),
             locale.toString(time.time(),
                             TimeWords::tr("HH:mm:ss", "a time of day, in the letters of QTime::toString")));
}

QString exactTimeWords(Instant instant, const QTimeZone &zone, const QLocale &locale)
{
    if (!instant.isSet())
        return notSet();
    const QDateTime time = localTime(instant, zone);
    return TimeWords::tr("%1, %2 %3", "day, time of day, zone")
        .arg(
            dayAndYear(time, locale),
            locale.toString(time.time(), TimeWords::tr("HH:mm:ss", "a time of day, in the letters of QTime::toString")),
            time.timeZoneAbbreviation());
}

QString bothTimesWords(Instant instant, const QTimeZone &zone, const QByteArray &clientZone, const QLocale &locale)
{
    const QString mine = exactTimeWords(instant, zone, locale);
    const QTimeZone theirs = clientZone.isEmpty() ? QTimeZone() : QTimeZone(clientZone);
    if (!instant.isSet() || !theirs.isValid() || theirs == zone)
        return mine;
    return TimeWords::tr("%1\nAt the client %2 (%3)", "time, the same time in the client's zone, that zone's name")
        .arg(mine, exactTimeWords(instant, theirs, locale), QString::fromLatin1(clientZone));
}

QString dayWords(qint64 day, const QLocale &locale)
{
    return dateWords(QDate(1970, 1, 1).addDays(day), locale);
}

QString monthWords(int month, const QLocale &locale)
{
    return locale.toString(firstOf(month),
                           TimeWords::tr("MMM yyyy", "a month, short, in the letters of QDate::toString"));
}

QString shortMonthWords(int month, const QLocale &locale)
{
    return locale.standaloneMonthName(firstOf(month).month(), QLocale::ShortFormat);
}

QString longMonthWords(int month, const QLocale &locale)
{
    return locale.toString(firstOf(month), TimeWords::tr("MMMM yyyy", "a month, in the letters of QDate::toString"));
}

} // namespace Steward
