#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <compare>
#include <optional>

namespace Steward {

// A moment in milliseconds since 1970-01-01T00:00Z; zones exist only where a person reads it. 0 is "not set":
// no record of a support desk is that old.
struct Instant
{
    qint64 ms = 0;

    bool isSet() const { return ms != 0; }
    auto operator<=>(const Instant &) const = default;
};

// RFC 3339 as the exchange format writes it: to the second, or to the millisecond where there is a fraction.
QByteArray toRfc3339(Instant instant);

// Reads RFC 3339 with `Z` or an offset, to the second or with a fraction (cut to milliseconds).
// Nothing where the text is no time or names no zone.
std::optional<Instant> instantFrom(QByteArrayView text);

// Days since 1970-01-01 of a date of the proleptic Gregorian calendar, and back. Source: std::chrono's civil calendar.
std::optional<qint64> daysFromDate(int year, int month, int day);

// Index of the UTC month of a day count: year * 12 + month - 1.
int monthOfDay(qint64 days);

} // namespace Steward
