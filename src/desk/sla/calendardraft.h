#pragma once

#include "desk/history/canonicaljson.h"
#include "desk/sla/slareading.h"

#include <QMap>
#include <QStringView>

#include <array>

namespace Steward {

// Of a day, as it was typed: `09:00` to `12:00`, or what is none.
struct HoursDraft
{
    QByteArray start = {};
    QByteArray end = {};
    bool operator==(const HoursDraft &) const = default;
};
using DayDraft = QList<HoursDraft>;

// `9-12, 13:00–17:30`: several intervals parted by commas, in any spelling that is clear; what is not is kept as it is.
DayDraft dayDraftFrom(QStringView typed);
QString textOf(const DayDraft &day); // `09:00–12:00, 13:00–17:30`
// Of those intervals that are times of a day at all, in milliseconds since midnight: what can be drawn.
DayHours drawableHours(const DayDraft &day);
DayDraft dayDraftOf(const DayHours &hours);

// The weekdays of a calendar record, from Monday.
inline constexpr std::array<QByteArrayView, 7> weekdayWords{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
int weekdayNumber(qint64 day); // of days since 1970-01-01; 0: Monday

// A version of a calendar as somebody writes it, right or wrong. What this version of Steward does not know is kept.
struct CalendarDraft
{
    QByteArray id = {};
    QByteArray name = {};
    QByteArray zone = {};
    Instant validFrom = {}; // not set: since ever
    std::array<DayDraft, 7> week = {};
    QList<qint64> closed = {}; // days since 1970-01-01
    QMap<qint64, DayDraft> special = {};
    QMap<qint64, QByteArray> names = {}; // of closed days, and of special ones
    QList<JsonMember> more = {};
    bool operator==(const CalendarDraft &other) const { return record() == other.record(); }

    static CalendarDraft from(QByteArrayView record); // canonical JSON
    QByteArray record() const;

    const DayDraft &hoursOf(qint64 day) const; // of the draft's own intervals: special, closed, or the week's
    bool isClosed(qint64 day) const { return closed.contains(day) && !special.contains(day); }
    void close(qint64 day, const QByteArray &name); // in place of what was said of that day
    void setSpecial(qint64 day, const DayDraft &hours, const QByteArray &name);
    void followWeek(qint64 day); // nothing special any more
};

// All that is wrong with it, by the codes of sla.md 7; the field is a path in the record (`week.mon[1]`; empty: the
// whole). A calendar without id is none of it: it gets one when it is saved.
QList<SlaFault> faultsOf(const CalendarDraft &draft);

// `2026-12-24` of a day since 1970-01-01.
QByteArray dateText(qint64 day);

} // namespace Steward
