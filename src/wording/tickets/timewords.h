#pragma once

#include "desk/base/instant.h"

#include <QLocale>
#include <QString>
#include <QTimeZone>

#include <chrono>

namespace Steward {

// `2 h 05 min`, cut to whole minutes; below one `< 1 min`; less than nothing with a minus sign.
QString durationWords(std::chrono::milliseconds duration, const QLocale &locale = {});

// How long before or after `now`: `just now`, `12 min ago`, `in 3 h`, `4 d ago`; from 60 days on in months and years.
QString relativeWords(Instant instant, Instant now, const QLocale &locale = {});

// As much as tells it from other times of the list: `09:05` today, `5 Jan` this year, else `5 Jan 2025`.
QString shortTimeWords(Instant instant, Instant now, const QTimeZone &zone, const QLocale &locale = {});

// To the second, without the zone and the year where it is this one's: `5 Jan, 09:05:00`.
QString momentWords(Instant instant, Instant now, const QTimeZone &zone, const QLocale &locale = {});

// To the second, with the zone: `5 Jan 2026, 09:05:00 CET`. An instant that is not set: a dash, here and above.
QString exactTimeWords(Instant instant, const QTimeZone &zone, const QLocale &locale = {});

// The same, and on a second line what the clock shows at the client then, where it is in another zone. `clientZone`:
// IANA name, empty: unknown.
QString bothTimesWords(Instant instant, const QTimeZone &zone, const QByteArray &clientZone,
                       const QLocale &locale = {});

// `1 Mar 2026`; `day` is in days since 1970-01-01.
QString dayWords(qint64 day, const QLocale &locale = {});

// `Jan 2026` and `January 2026`; `month` is year * 12 + month - 1.
QString monthWords(int month, const QLocale &locale = {});
QString longMonthWords(int month, const QLocale &locale = {});
// `Jan` where the year is told elsewhere.
QString shortMonthWords(int month, const QLocale &locale = {});

} // namespace Steward
