#include "wording/sla/slafaultwords.h"

#include "wording/tickets/figurewords.h"

#include <QCoreApplication>

namespace Steward {

namespace {

struct SlaFaultWords
{
    Q_DECLARE_TR_FUNCTIONS(Steward::SlaFaultWords)
};

// Which member of a record is missing.
QString missingWords(const QByteArray &member)
{
    if (member == "time_zone")
        return SlaFaultWords::tr("A calendar needs a time zone.");
    if (member == "week")
        return SlaFaultWords::tr("A calendar needs its week.");
    if (member == "metric")
        return SlaFaultWords::tr("Choose what is measured.");
    if (member == "amount")
        return SlaFaultWords::tr("How much time is given? For example 45min, 4h, 1h30min or 2bd.");
    if (member == "calendar")
        return SlaFaultWords::tr("Choose a calendar, here or for the whole policy.");
    if (member == "targets")
        return SlaFaultWords::tr("A policy needs its list of targets; an empty one ends a contract.");
    return SlaFaultWords::tr("“%1” is missing.", "a field").arg(QString::fromUtf8(member));
}

QString targetWords(const QByteArray &member)
{
    if (member == "level")
        return SlaFaultWords::tr("The response of a level needs its level; nothing else takes one.");
    if (member == "pause_in")
        return SlaFaultWords::tr("This measure has pauses of its own and takes no others.");
    if (member == "answer")
        return SlaFaultWords::tr("Only the response of a level can be answered by an internal note.");
    return SlaFaultWords::tr("A promise is kept by its own date and takes no target.");
}

QString dayWords(const QByteArray &code)
{
    if (code == "bad_interval")
        return SlaFaultWords::tr("Hours are written as 09:00–12:00 and end after they begin; 24:00 is an end alone.");
    if (code == "overlapping_intervals")
        return SlaFaultWords::tr("Two intervals of this day overlap.");
    if (code == "date_conflict")
        return SlaFaultWords::tr("This date is closed and has special hours as well: choose one.");
    if (code == "bad_date")
        return SlaFaultWords::tr("There is no such date; dates are written as 2026-12-24.");
    if (code == "never_open")
        return SlaFaultWords::tr("This calendar is never open: no clock would ever run.");
    return {};
}

QString policyWords(const QByteArray &code)
{
    if (code == "duplicate_calendar")
        return SlaFaultWords::tr("This calendar has a version from that time on already.");
    if (code == "duplicate_policy")
        return SlaFaultWords::tr("There is a policy for the same client from that time on already.");
    if (code == "duplicate_target")
        return SlaFaultWords::tr("There is a target for the same measure, level and priority above.");
    if (code == "unknown_calendar")
        return SlaFaultWords::tr("There is no such calendar.");
    if (code == "unknown_metric")
        return SlaFaultWords::tr("Nothing of that name is measured.");
    if (code == "bad_amount")
        return SlaFaultWords::tr("Write an amount of time as 45min, 4h, 1h30min or 2bd (business days); at most 10000h "
                                 "or 400bd.");
    return {};
}

} // namespace

QString slaFaultWords(const SlaFault &fault)
{
    const QByteArray member = fault.field.mid(fault.field.lastIndexOf('.') + 1);
    if (fault.code == "missing_field")
        return missingWords(member);
    if (fault.code == "bad_target")
        return targetWords(member);
    if (const QString words = dayWords(fault.code); !words.isEmpty())
        return words;
    if (const QString words = policyWords(fault.code); !words.isEmpty())
        return words;
    if (fault.code == "unknown_zone")
        return SlaFaultWords::tr("This time zone is unknown. Choose one of the list, for example Europe/Berlin.");
    if (fault.code == "bad_time")
        return SlaFaultWords::tr("This is no time between the years 1970 and 2199.");
    if (fault.code == "bad_range")
        return SlaFaultWords::tr("The end is earlier than the beginning.");
    if (fault.code == "bad_json")
        return SlaFaultWords::tr("The record cannot be read at all.");
    return SlaFaultWords::tr("“%1” has a value that it cannot have.", "a field").arg(QString::fromUtf8(member));
}

QString verdictWords(SlaVerdict verdict)
{
    switch (verdict) {
    case SlaVerdict::Met:
        return SlaFaultWords::tr("met", "a target");
    case SlaVerdict::Breached:
        return SlaFaultWords::tr("breached", "a target");
    case SlaVerdict::None:
        break;
    }
    return SlaFaultWords::tr("no verdict");
}

QString keptWords(qint64 met, qint64 judged)
{
    return SlaFaultWords::tr("%1 of %2", "kept promises, all").arg(numberWords(met), numberWords(judged));
}

} // namespace Steward
