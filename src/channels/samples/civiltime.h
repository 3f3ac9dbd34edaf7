#pragma once

#include <QByteArray>
#include <QList>

namespace Steward {

// Dates and zones of the samples by the rules of 2024 to 2026, written out: a zone database differs from machine to
// machine, a sample must not. Instants are seconds since 1970 in UTC, dates are days since then.

constexpr qint64 secondsOfMinute = 60, secondsOfHour = 3600, secondsOfDay = 86'400;

struct CivilDate
{
    int year = 1970;
    int month = 1;
    int day = 1;
};

qint64 dayNumber(int year, int month, int day);
CivilDate civilDate(qint64 day);
int weekdayOf(qint64 day); // 0 is Monday
int daysInMonth(int year, int month);
QByteArray isoDate(qint64 day);

enum class City { Berlin, Paris, SaoPaulo, Kolkata, Singapore, Manila, NewYork, Chicago, Bogota };

QByteArray zoneName(City zone); // IANA
qint64 offsetAt(City zone, qint64 instant); // seconds east of UTC
qint64 instantAt(City zone, qint64 day, qint64 secondOfDay); // of a local time
qint64 localDay(City zone, qint64 instant);
qint64 localSecond(City zone, qint64 instant); // of the day

// Public holidays of a country (ISO code) in a year, in order; nothing for a country that is not in the samples.
QList<qint64> holidays(QByteArrayView country, int year);

} // namespace Steward
