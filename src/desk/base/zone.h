#pragma once

#include "desk/base/instant.h"

namespace date {
class time_zone;
}

namespace Steward {

// A time zone by its IANA name, from the system's tz data. Copies are cheap; an object belongs to one thread.
class Zone
{
public:
    Zone() = default; // UTC
    // Nothing where the tz data has no such zone.
    static std::optional<Zone> named(QByteArrayView name);

    // The instant of a local time (days since 1970-01-01, milliseconds of the day). A time that does not exist is taken
    // as much later as the gap is long, one that comes twice the first time (product.md 8).
    Instant instantOf(qint64 days, qint64 msOfDay) const;
    // Index of the local month: year * 12 + month - 1.
    int monthOf(Instant instant) const;
    // The local weekday (Monday 0) times 24, and the local hour.
    int hourOfWeek(Instant instant) const;
    // The local day, in days since 1970-01-01.
    qint64 dayOf(Instant instant) const;
    // How far the clocks are from UTC (east is more), and from when until when that holds; the whole time of UTC.
    struct Offset
    {
        Instant from = {};
        Instant until = {};
        qint64 ms = 0;
    };
    Offset offsetAt(Instant instant) const;
    // The instant a month begins.
    Instant startOfMonth(int month) const;

private:
    qint64 offsetMs(Instant instant) const;
    bool isByRule(Instant instant) const;
    Offset offsetByRule(Instant instant) const;

    const date::time_zone *m_zone = nullptr; // null: UTC
    mutable qint64 m_from = 1, m_until = 0; // where the answer of the last look-up holds: one month
    mutable int m_month = 0;
    mutable Offset m_ruled = {}; // the last answer by rule
};

} // namespace Steward
