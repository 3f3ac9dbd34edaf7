#include "wording/metrics/goalwords.h"

#include "wording/metrics/metricwords.h"
#include "wording/tickets/figurewords.h"
#include "wording/tickets/ticketwords.h"
#include "wording/tickets/timewords.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr int bounceFinalDay = 74; // product.md 7

struct GoalWords
{
    Q_DECLARE_TR_FUNCTIONS(Steward::GoalWords)
};

QString rateWords(double tickets)
{
    return QLocale().toString(tickets, 'f', 1);
}

QString spanText(GoalSpan span)
{
    switch (span) {
    case GoalSpan::Last30Days:
        return GoalWords::tr("last 30 days");
    case GoalSpan::ThisMonth:
        return GoalWords::tr("this month so far");
    case GoalSpan::LastMonth:
        return GoalWords::tr("last month");
    case GoalSpan::FromStart:
        return GoalWords::tr("since its start");
    case GoalSpan::FromStartAtVerdict:
        return GoalWords::tr("since its start, as judged last");
    case GoalSpan::DaysBeforeVerdict:
        return GoalWords::tr("days 31 to 60");
    default:
        return GoalWords::tr("30 days");
    }
}

QString shareText(const Goal &goal, qint64 numerator, qint64 denominator, GoalSpan span)
{
    if (denominator == 0)
        return GoalWords::tr("no tickets (%1)", "a span of days").arg(spanText(span));
    return GoalWords::tr("%1 (%2 of %3 tickets, %4)", "share, counts, a span of days")
        .arg(shareWords(numerator, denominator, targetOf(goal.kind)), numberWords(numerator), numberWords(denominator),
             spanText(span));
}

void addShare(QStringList &notes, const Goal &goal, const GoalStanding &standing, GoalSpan span)
{
    const auto found = standing.beside.find(span);
    if (found != standing.beside.end() && standing.span != span && found->second.denominator > 0)
        notes.append(shareText(goal, found->second.numerator, found->second.denominator, span));
}

QString lackingWords(const Goal &goal, const GoalStanding &standing)
{
    const int count = int(standing.lacking);
    switch (goal.kind) {
    case GoalKind::Sla:
        return GoalWords::tr("Missing: %Ln more ticket(s) resolved within the SLA.", nullptr, count);
    case GoalKind::Volume:
        return GoalWords::tr("%Ln ticket(s) over the line.", nullptr, count);
    case GoalKind::Tagging:
        return GoalWords::tr("%Ln resolved ticket(s) without a complete record.", nullptr, count);
    case GoalKind::Bounce:
        break;
    }
    return GoalWords::tr("Missing: %Ln more ticket(s) resolved without a bounce.", nullptr, count);
}

QString verdictWords(const Goal &goal, const GoalStanding &standing)
{
    const auto judged = verdictDayOf(goal.kind);
    if (goal.kind == GoalKind::Bounce && standing.isProvisional)
        return standing.day <= bounceFinalDay
            ? GoalWords::tr("Provisional until the end of day %1: a bounce may still be found.")
                  .arg(numberWords(bounceFinalDay))
            : GoalWords::tr("Provisional: bounces of the last 14 days may still be found.");
    if (judged && standing.day <= *judged)
        return GoalWords::tr("Verdict in %Ln day(s), at the end of %1.", nullptr, *judged - standing.day + 1)
            .arg(dayWords(goal.start + *judged - 1));
    return {};
}

void addVolume(QStringList &notes, const Goal &goal, const GoalStanding &standing)
{
    if (!goal.baseline || goal.baseline->months.isEmpty()) {
        notes.append(GoalWords::tr("No full month lies before its start: there is nothing to compare with."));
        return;
    }
    notes.append(GoalWords::tr("Baseline: %1", "what a volume goal compares with")
                     .arg(baselineWords(*goal.baseline, goal.zoneName)));
    if (goal.baseline->isShort())
        notes.append(GoalWords::tr("The baseline is short: %Ln full month(s) instead of three.", nullptr,
                                   int(goal.baseline->months.size())));
    if (standing.drift.value_or(0) != 0)
        notes.append(GoalWords::tr("Counted now the baseline would be %1 tickets; the goal stays with the frozen one.")
                         .arg(numberWords(goal.baseline->count + *standing.drift)));
    const auto before = standing.beside.find(GoalSpan::YearBefore);
    if (before != standing.beside.end() && before->second.numerator > 0)
        notes.append(
            GoalWords::tr("The same days a year before: %Ln ticket(s).", nullptr, int(before->second.numerator)));
}

} // namespace

QString wordsFor(GoalKind kind)
{
    switch (kind) {
    case GoalKind::Sla:
        return GoalWords::tr("SLA");
    case GoalKind::Volume:
        return GoalWords::tr("Volume");
    case GoalKind::Tagging:
        return GoalWords::tr("Complete tags");
    case GoalKind::Bounce:
        break;
    }
    return GoalWords::tr("Bounces");
}

QString aimWords(GoalKind kind)
{
    switch (kind) {
    case GoalKind::Sla:
        return GoalWords::tr("At least 95 % of the resolved tickets within all their targets, over 30 days.");
    case GoalKind::Volume:
        return GoalWords::tr(
            "A quarter fewer tickets in days 61 to 90 than in the three full months before the start.");
    case GoalKind::Tagging:
        return GoalWords::tr("All tickets resolved since the start have a complete record by the end of day 30.");
    case GoalKind::Bounce:
        break;
    }
    return GoalWords::tr("Under 10 % bounced tickets over the last 30 days, by the end of day 60.");
}

QString wordsFor(GoalState state)
{
    switch (state) {
    case GoalState::NoData:
        return GoalWords::tr("no data", "state of a goal");
    case GoalState::OnTrack:
        return GoalWords::tr("on track", "state of a goal");
    case GoalState::AtRisk:
        return GoalWords::tr("at risk", "state of a goal");
    case GoalState::Met:
        return GoalWords::tr("met", "state of a goal");
    case GoalState::Missed:
        break;
    }
    return GoalWords::tr("missed", "state of a goal");
}

QString goalDayWords(const Goal &goal, const GoalStanding &standing)
{
    if (standing.day < 1)
        return GoalWords::tr("Begins on %1", "a day").arg(dayWords(goal.start));
    const auto judged = verdictDayOf(goal.kind);
    if (!judged)
        return GoalWords::tr("Day %1, since %2", "number, a date").arg(numberWords(standing.day), dayWords(goal.start));
    if (standing.day <= *judged)
        return GoalWords::tr("Day %1 of %2, since %3", "numbers, a date")
            .arg(numberWords(standing.day), numberWords(*judged), dayWords(goal.start));
    return GoalWords::tr("Day %1, since %2; judged first at the end of day %3", "number, a date, number")
        .arg(numberWords(standing.day), dayWords(goal.start), numberWords(*judged));
}

QString goalFigureWords(const Goal &goal, const GoalStanding &standing)
{
    if (standing.day < 1)
        return {};
    if (goal.kind != GoalKind::Volume)
        return shareText(goal, standing.numerator, standing.denominator, standing.span);
    const QString count = GoalWords::tr("%Ln ticket(s) in 30 days", nullptr, int(standing.numerator));
    if (!standing.line)
        return count;
    const double change = double(standing.numerator) / standing.line->baseline() - 1;
    const QString words = change > 0
        ? GoalWords::tr("%1, %2 over the baseline; the line is %3", "tickets, share, count")
        : GoalWords::tr("%1, %2 under the baseline; the line is %3", "tickets, share, count");
    return words.arg(count, percentWords(std::abs(change), 1), rateWords(standing.line->line()));
}

QStringList goalNotes(const Goal &goal, const GoalStanding &standing)
{
    QStringList notes;
    if (standing.day >= 1) {
        if (standing.lacking > 0)
            notes.append(lackingWords(goal, standing));
        if (const QString verdict = verdictWords(goal, standing); !verdict.isEmpty())
            notes.append(verdict);
        for (const GoalSpan span :
             {GoalSpan::ThisMonth, GoalSpan::LastMonth, GoalSpan::FromStart, GoalSpan::Last30Days})
            addShare(notes, goal, standing, span);
    }
    if (!standing.weakPriorities.isEmpty()) {
        QStringList names;
        for (const Priority priority : standing.weakPriorities)
            names.append(wordsFor(priority));
        notes.append(GoalWords::tr("Warning, under 95 % of their targets: %1", "priorities")
                         .arg(QLocale().createSeparatedList(names)));
    }
    if (goal.kind == GoalKind::Volume)
        addVolume(notes, goal, standing);
    return notes;
}

QString frozenWords(const GoalBaseline &baseline, const QByteArray &zoneName)
{
    const qint64 day = Zone::named(zoneName).value_or(Zone()).dayOf(baseline.frozenAt);
    return GoalWords::tr("frozen %1", "a baseline, on a day").arg(dayWords(day));
}

QString baselineWords(const GoalBaseline &baseline, const QByteArray &zoneName)
{
    if (baseline.months.isEmpty())
        return GoalWords::tr("none");
    const QString from = monthWords(baseline.months.first()), to = monthWords(baseline.months.last());
    const VolumeLine line{.baselineCount = baseline.count, .baselineDays = baseline.days};
    return GoalWords::tr("%Ln ticket(s) in %1, %2 in 30 days; %3", "months, count, `frozen 1 Mar 2026`",
                         int(baseline.count))
        .arg(from == to ? from : GoalWords::tr("%1 – %2", "from month to month").arg(from, to),
             rateWords(line.baseline()), frozenWords(baseline, zoneName));
}

} // namespace Steward
