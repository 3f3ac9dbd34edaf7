#include "desk/sla/calendar.h"

#include <QRegularExpression>

#include <algorithm>

namespace Steward {

namespace {

constexpr qint64 dayMs = 86'400'000, minuteMs = 60'000, hourMs = 3'600'000;
constexpr qint64 never = std::numeric_limits<qint64>::max();
constexpr qint64 mostHours = 10'000;
constexpr int mostBusinessDays = 400;

qint64 dayOf(qint64 localMs)
{
    return localMs / dayMs - (localMs % dayMs < 0);
}

int utcYearOf(qint64 ms)
{
    return monthOfDay(dayOf(ms)) / 12;
}

qint64 startOfYear(int year)
{
    return *daysFromDate(year, 1, 1) * dayMs;
}

int weekdayOf(qint64 day) // 0: Monday; 1970-01-01 was a Thursday
{
    return int(((day + 3) % 7 + 7) % 7);
}

// The instants at which the clock of a zone shows a date and a time in [from, until), in order.
template <typename Visit>
void eachShown(const Zone &zone, qint64 day, qint64 from, qint64 until, Visit visit)
{
    const qint64 start = day * dayMs + from, end = day * dayMs + until;
    // No offset is larger than a day: all that can show the date lies in between.
    for (Instant at{start - dayMs}; at.ms < end + dayMs;) {
        const Zone::Offset offset = zone.offsetAt(at);
        const qint64 shownFrom = std::max(start - offset.ms, offset.from.ms),
                     shownUntil = std::min(end - offset.ms, offset.until.ms);
        if (shownFrom < shownUntil)
            visit(shownFrom, shownUntil);
        at = offset.until;
    }
}

} // namespace

qint64 openMs(const QList<OpenPiece> &pieces, Instant from, Instant to)
{
    qint64 open = 0;
    for (const OpenPiece &piece : pieces)
        open += std::max<qint64>(0, std::min(piece.until.ms, to.ms) - std::max(piece.from.ms, from.ms));
    return open;
}

const DayHours &CalendarVersion::hoursOf(qint64 day) const
{
    static const DayHours none;
    if (const auto found = special.constFind(day); found != special.cend())
        return *found;
    return closed.contains(day) ? none : week[std::size_t(weekdayOf(day))];
}

bool CalendarVersion::isEverOpen() const
{
    return std::any_of(week.begin(), week.end(), [](const DayHours &hours) { return !hours.isEmpty(); })
        || std::any_of(special.begin(), special.end(), [](const DayHours &hours) { return !hours.isEmpty(); });
}

Calendar Calendar::always()
{
    Calendar calendar;
    calendar.m_id = "24x7";
    return calendar;
}

Calendar::Calendar(QList<CalendarVersion> versions) : m_id(versions.value(0).id), m_versions(std::move(versions))
{
    std::sort(m_versions.begin(), m_versions.end(), [](const CalendarVersion &a, const CalendarVersion &b) {
        return (a.validFrom.isSet() ? a.validFrom.ms : -never) < (b.validFrom.isSet() ? b.validFrom.ms : -never);
    });
}

void Calendar::addDay(Year &year, int version, qint64 day, qint64 from, qint64 until) const
{
    const CalendarVersion &valid = m_versions.at(version);
    for (const OpenInterval &hours : valid.hoursOf(day)) {
        eachShown(valid.zone, day, hours.start, hours.end, [&](qint64 shownFrom, qint64 shownUntil) {
            const Piece piece{.from = std::max(shownFrom, from),
                              .until = std::min(shownUntil, until),
                              .day = day,
                              .version = version};
            if (piece.from < piece.until)
                year.push_back(piece);
        });
    }
}

const Calendar::Year &Calendar::yearOf(int number) const
{
    if (const auto known = m_years.find(number); known != m_years.end())
        return known->second;
    Year year;
    const qint64 begin = startOfYear(number), end = startOfYear(number + 1);
    for (int version = 0; version < m_versions.size(); ++version) {
        const Instant since = m_versions[version].validFrom;
        const qint64 from = std::max(begin, since.isSet() ? since.ms : begin);
        const qint64 until
            = std::min(end, version + 1 < m_versions.size() ? m_versions[version + 1].validFrom.ms : end);
        if (from >= until)
            continue;
        for (qint64 day = dayOf(from) - 1; day <= dayOf(until) + 1; ++day)
            addDay(year, version, day, from, until);
    }
    std::sort(year.begin(), year.end(), [](const Piece &a, const Piece &b) { return a.from < b.from; });
    qint64 open = 0;
    for (Piece &piece : year) {
        piece.openBefore = open;
        open += piece.until - piece.from;
    }
    return m_years.emplace(number, std::move(year)).first->second;
}

qint64 Calendar::openUntil(const Year &year, qint64 instant) const
{
    const auto next = std::upper_bound(year.begin(), year.end(), instant,
                                       [](qint64 at, const Piece &piece) { return at < piece.from; });
    if (next == year.begin())
        return 0;
    const Piece &piece = *std::prev(next);
    return piece.openBefore + std::min(instant, piece.until) - piece.from;
}

qint64 Calendar::elapsedMs(Instant from, Instant to) const
{
    if (to.ms <= from.ms)
        return 0;
    if (isAlways())
        return to.ms - from.ms;
    qint64 open = 0;
    for (int number = utcYearOf(from.ms); number <= utcYearOf(to.ms); ++number) {
        const Year &year = yearOf(number);
        open += openUntil(year, to.ms) - openUntil(year, from.ms);
    }
    return open;
}

template <typename Visit>
void Calendar::eachPieceFrom(Instant from, Visit visit) const
{
    const qint64 end = from.ms + daysAhead * dayMs;
    for (int number = utcYearOf(from.ms); number <= utcYearOf(end); ++number) {
        const Year &year = yearOf(number);
        auto piece = std::lower_bound(year.begin(), year.end(), from.ms,
                                      [](const Piece &each, qint64 at) { return each.until <= at; });
        for (; piece != year.end(); ++piece) {
            if (piece->from > end || !visit(*piece))
                return;
        }
    }
}

const CalendarVersion *Calendar::versionAt(Instant instant) const
{
    const CalendarVersion *found = m_versions.isEmpty() ? nullptr : &m_versions.first();
    for (const CalendarVersion &version : m_versions) {
        if (version.validFrom <= instant)
            found = &version;
    }
    return found;
}

QByteArray Calendar::zoneNameAt(Instant instant) const
{
    const CalendarVersion *version = versionAt(instant);
    return version ? version->zoneName : QByteArray("UTC");
}

QByteArray Calendar::nameAt(Instant instant) const
{
    const CalendarVersion *version = versionAt(instant);
    return version && !version->name.isEmpty() ? version->name : m_id;
}

QList<OpenPiece> Calendar::openIn(Instant from, Instant to) const
{
    QList<OpenPiece> open;
    const auto add = [&](qint64 begin, qint64 end) {
        const OpenPiece piece{.from = {std::max(begin, from.ms)}, .until = {std::min(end, to.ms)}};
        if (piece.from < piece.until)
            open.append(piece);
    };
    if (isAlways()) {
        for (qint64 day = dayOf(from.ms); day * dayMs < to.ms; ++day)
            add(day * dayMs, (day + 1) * dayMs);
        return open;
    }
    for (int number = utcYearOf(from.ms); number <= utcYearOf(to.ms); ++number) {
        for (const Piece &piece : yearOf(number))
            add(piece.from, piece.until);
    }
    return open;
}

bool Calendar::isOpen(Instant instant) const
{
    if (isAlways())
        return true;
    const Year &year = yearOf(utcYearOf(instant.ms));
    const auto next = std::upper_bound(year.begin(), year.end(), instant.ms,
                                       [](qint64 at, const Piece &piece) { return at < piece.from; });
    return next != year.begin() && instant.ms < std::prev(next)->until;
}

std::optional<Instant> Calendar::add(Instant from, qint64 ms) const
{
    if (ms <= 0)
        return from;
    const qint64 end = from.ms + daysAhead * dayMs;
    if (isAlways())
        return ms <= end - from.ms ? std::optional(Instant{from.ms + ms}) : std::nullopt;
    std::optional<Instant> reached;
    qint64 left = ms;
    // Whole years are passed over by their sums.
    for (int number = utcYearOf(from.ms); number <= utcYearOf(end) && !reached; ++number) {
        const Year &year = yearOf(number);
        if (year.empty())
            continue;
        const qint64 before = openUntil(year, from.ms);
        const qint64 inYear = year.back().openBefore + year.back().until - year.back().from - before;
        if (inYear < left) {
            left -= inYear;
            continue;
        }
        const qint64 wanted = before + left;
        const auto piece = std::lower_bound(year.begin(), year.end(), wanted, [](const Piece &each, qint64 open) {
            return each.openBefore + each.until - each.from < open;
        });
        reached = Instant{piece->from + wanted - piece->openBefore};
    }
    return reached && reached->ms <= end ? reached : std::nullopt;
}

std::optional<Instant> Calendar::businessDaysOn(Instant from, int count) const
{
    if (isAlways()) {
        const qint64 day = dayOf(from.ms) + count;
        return Instant{day * dayMs + from.ms - dayOf(from.ms) * dayMs};
    }
    // The opening that counts, then the n-th later date that has any open time, with its last piece.
    std::optional<Piece> first, target;
    qint64 start = 0, lastDay = 0, endOfDay = 0;
    int found = 0;
    eachPieceFrom(from, [&](const Piece &piece) {
        if (!first) {
            first = piece;
            start = std::max(from.ms, piece.from);
            lastDay = piece.day;
            return true;
        }
        if (target && piece.day != target->day)
            return piece.from < target->until + 2 * dayMs; // the date may come again where clocks go back at midnight
        if (target) {
            endOfDay = std::max(endOfDay, piece.until);
            return true;
        }
        if (piece.day > lastDay) {
            lastDay = piece.day;
            if (++found == count) {
                target = piece;
                endOfDay = piece.until;
            }
        }
        return true;
    });
    if (!target)
        return {};
    const Zone &startZone = m_versions.at(first->version).zone;
    const qint64 local = start + startZone.offsetAt(Instant{start}).ms;
    const qint64 timeOfDay = local - dayOf(local) * dayMs;
    qint64 base = endOfDay;
    for (qsizetype version = 0; version < m_versions.size(); ++version) { // each shows the date as long as it decides
        const Instant since = m_versions[version].validFrom;
        const qint64 begin = since.isSet() ? since.ms : -never,
                     end = version + 1 < m_versions.size() ? m_versions[version + 1].validFrom.ms : never;
        eachShown(m_versions[version].zone, target->day, timeOfDay, dayMs, [&](qint64 shownFrom, qint64 shownUntil) {
            if (std::max(shownFrom, begin) < std::min(shownUntil, end))
                base = std::min(base, std::max(shownFrom, begin));
        });
    }
    return Instant{base};
}

std::optional<SlaAmount> SlaAmount::from(QByteArrayView text)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:([1-9]\\d*)h(?:(0?[1-9]|[1-5]\\d)min)?|([1-9]\\d*)min|([1-9]\\d*)bd)$"));
    const QRegularExpressionMatch match = form.match(QString::fromLatin1(text));
    if (!match.hasMatch())
        return {};
    const qint64 hours = match.captured(1).toLongLong(), minutesBehind = match.captured(2).toLongLong(),
                 minutes = match.captured(3).toLongLong(), days = match.captured(4).toLongLong();
    const qint64 ms = hours * hourMs + (minutesBehind + minutes) * minuteMs;
    constexpr qsizetype longest = 12; // `9999h59min` and room: no number of it is too great for its type
    if (text.size() > longest || ms > mostHours * hourMs || days > mostBusinessDays)
        return {};
    return SlaAmount{.text = text.toByteArray(), .ms = ms, .businessDays = int(days)};
}

std::optional<SlaBudget> SlaBudget::of(const SlaAmount &amount, const Calendar &calendar, Instant from)
{
    if (amount.businessDays == 0)
        return SlaBudget{.ms = amount.ms};
    const auto base = calendar.businessDaysOn(from, amount.businessDays);
    if (!base)
        return {};
    return SlaBudget{.ms = calendar.elapsedMs(from, *base), .base = *base};
}

std::optional<Instant> SlaBudget::dueFrom(const Calendar &calendar, Instant now, qint64 usedMs) const
{
    if (ms < usedMs)
        return now; // less than nothing is left
    const auto due = calendar.add(now, ms - usedMs);
    // Where only closed time lies between, the later base is meant (sla.md 1).
    if (due && base.isSet() && base > *due && calendar.isClosedBetween(*due, base))
        return base;
    return due;
}

} // namespace Steward
