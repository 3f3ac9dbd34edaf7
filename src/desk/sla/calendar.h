#pragma once

#include "desk/base/zone.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <array>
#include <map>
#include <optional>
#include <vector>

namespace Steward {

// Business hours (sla.md 1). An instant is open when the wall clock of the calendar's zone shows a date and time inside
// an interval of that date; nothing more is needed where clocks are changed.

// Of a day: [start, end) in milliseconds since midnight, by the wall clock.
struct OpenInterval
{
    qint64 start = 0;
    qint64 end = 0;
    bool operator==(const OpenInterval &) const = default;
};
using DayHours = QList<OpenInterval>;

// A calendar from an instant on, until the next version of it.
struct CalendarVersion
{
    QByteArray id = {};
    QByteArray name = {}; // for persons; empty: it has none
    Instant validFrom = {}; // not set: since ever
    QByteArray zoneName = {};
    Zone zone = {};
    std::array<DayHours, 7> week = {}; // from Monday
    QHash<qint64, DayHours> special = {}; // by days since 1970-01-01; outweighs week and closed
    QList<qint64> closed = {};

    const DayHours &hoursOf(qint64 day) const;
    bool isEverOpen() const;
};

// A calendar is open throughout, on one local date of its zone.
struct OpenPiece
{
    Instant from = {};
    Instant until = {};
    bool operator==(const OpenPiece &) const = default;
};

// Milliseconds of [from, to) that lie in `pieces`.
qint64 openMs(const QList<OpenPiece> &pieces, Instant from, Instant to);

// The versions of one calendar. Copies are cheap to make and slow to use at first: one is kept for each calendar, on
// one thread. Looks at most 3,660 days ahead.
class Calendar
{
public:
    static constexpr int daysAhead = 3'660;

    static Calendar always(); // `24x7`: UTC, always open
    explicit Calendar(QList<CalendarVersion> versions); // by valid_from, no two alike

    const QByteArray &id() const { return m_id; }
    bool isAlways() const { return m_versions.isEmpty(); }
    // IANA name of the zone of the version that decides at an instant (the first one before there is any).
    QByteArray zoneNameAt(Instant instant) const;
    QByteArray nameAt(Instant instant) const; // for persons; the id where it has none

    bool isOpen(Instant instant) const;
    // Milliseconds of open time in [from, to).
    qint64 elapsedMs(Instant from, Instant to) const;
    // When it is open in [from, to), in order; a piece never goes over the midnight of its zone.
    QList<OpenPiece> openIn(Instant from, Instant to) const;
    // The earliest instant at or after `from` with that much open time since; nothing: not within the days ahead.
    std::optional<Instant> add(Instant from, qint64 ms) const;
    // `count` business days on: the base of sla.md 1. Nothing as above.
    std::optional<Instant> businessDaysOn(Instant from, int count) const;
    // Whether between the two the calendar is closed throughout.
    bool isClosedBetween(Instant from, Instant to) const { return elapsedMs(from, to) == 0; }

private:
    // Open throughout, on one local date.
    struct Piece
    {
        qint64 from = 0;
        qint64 until = 0;
        qint64 openBefore = 0; // open time of the year's pieces before it
        qint64 day = 0; // local date
        int version = 0;
    };
    using Year = std::vector<Piece>;

    Calendar() = default;
    const Year &yearOf(int year) const; // of UTC
    const CalendarVersion *versionAt(Instant instant) const; // the first one before there is any; null: always open
    qint64 openUntil(const Year &year, qint64 instant) const; // open time of the year before it
    void addDay(Year &year, int version, qint64 day, qint64 from, qint64 until) const;
    template <typename Visit>
    void eachPieceFrom(Instant from, Visit visit) const; // until it returns false, or the days ahead are over

    QByteArray m_id;
    QList<CalendarVersion> m_versions;
    mutable std::map<int, Year> m_years; // made when they are asked for
};

// How much time a target gives: hours and minutes, or business days (sla.md 1, Amounts).
struct SlaAmount
{
    QByteArray text = {}; // as it was written
    qint64 ms = 0; // of hours and minutes
    int businessDays = 0; // else

    // Nothing where the text is none.
    static std::optional<SlaAmount> from(QByteArrayView text);
};

// What an amount comes to from an instant on.
struct SlaBudget
{
    qint64 ms = 0; // business time
    Instant base = {}; // of business days: due where nothing pauses; else not set

    // Nothing: the calendar is not open enough within the days ahead.
    static std::optional<SlaBudget> of(const SlaAmount &amount, const Calendar &calendar, Instant from);
    // Due when `used` of it is gone at `now` and it runs from there on.
    std::optional<Instant> dueFrom(const Calendar &calendar, Instant now, qint64 usedMs) const;
};

} // namespace Steward
