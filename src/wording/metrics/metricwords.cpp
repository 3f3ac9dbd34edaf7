#include "wording/metrics/metricwords.h"

#include "desk/metrics/metricjson.h"
#include "wording/sla/slawords.h"
#include "wording/tickets/figurewords.h"
#include "wording/tickets/timewords.h"

#include <QCoreApplication>

#include <chrono>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

struct MetricWords
{
    Q_DECLARE_TR_FUNCTIONS(MetricWords)
};

QString dueInstant()
{
    return MetricWords::tr("the month of the due instant");
}
QString lastResolve()
{
    return MetricWords::tr("the month of the last resolution");
}
QString firstResolve()
{
    return MetricWords::tr("the month of the first resolution");
}
QString replyInstant()
{
    return MetricWords::tr("the month of the reply");
}
QString holder()
{
    return MetricWords::tr(
        "whoever had the ticket then; a breach taken over late goes back to who let it come to that");
}
QString resolver()
{
    return MetricWords::tr("whoever resolved the ticket");
}
QString owner()
{
    return MetricWords::tr("the account owner of the client at that time");
}
QString author()
{
    return MetricWords::tr("whoever replied");
}

} // namespace

MetricText textOf(Metric metric)
{
    switch (metric) {
    case Metric::SlaCompliance:
        return {
            MetricWords::tr("SLA compliance"),
            MetricWords::tr(
                "Promised targets that were met, of all that came to a verdict: each cycle of each clock counts once."),
            dueInstant(), holder()};
    case Metric::SlaComplianceLastCycle:
        return {MetricWords::tr("SLA compliance, last cycle"),
                MetricWords::tr("Of each ticket and clock only the last cycle with a verdict: met, of all."),
                dueInstant(), holder()};
    case Metric::SlaComplianceByTarget:
        return {MetricWords::tr("SLA compliance, by target"),
                MetricWords::tr("Clocks of tickets with all their verdicts of the period met, of all with one."),
                dueInstant(), holder()};
    case Metric::SlaComplianceByTicket:
        return {MetricWords::tr("SLA compliance, by ticket"),
                MetricWords::tr("Resolved tickets with every verdict met, of all resolved tickets with one."),
                lastResolve(), owner()};
    case Metric::PromisesKept:
        return {MetricWords::tr("Promises kept"),
                MetricWords::tr("Promises followed by a reply in time, of all that fell due."), dueInstant(), holder()};
    case Metric::BounceRate:
        return {MetricWords::tr("Bounce rate"),
                MetricWords::tr("Resolved tickets with at least one bounce that counts, of all on which staff acted."),
                lastResolve(), MetricWords::tr("whoever is charged with the bounce")};
    case Metric::ReopenRate:
        return {
            MetricWords::tr("Reopen rate"),
            MetricWords::tr(
                "Tickets reopened within 14 days of their first resolution, but for thanks or a new question, of all first resolved."),
            firstResolve(), resolver()};
    case Metric::OneTouch:
        return {
            MetricWords::tr("One touch"),
            MetricWords::tr(
                "Resolved with exactly one public reply and never reopened but for thanks, of all resolved with at least one."),
            lastResolve(), resolver()};
    case Metric::FirstLevelResolution:
        return {MetricWords::tr("First level resolution"),
                MetricWords::tr("Resolved without ever leaving level 1, of all resolved that were created there."),
                lastResolve(), resolver()};
    case Metric::FirstResponse:
        return {MetricWords::tr("First response"),
                MetricWords::tr("Median of the business time from the requester's first message to the first reply."),
                replyInstant(), author()};
    case Metric::NextResponse:
        return {
            MetricWords::tr("Next response"),
            MetricWords::tr(
                "Median of the business time from the oldest unanswered message to the reply, after the first one."),
            replyInstant(), author()};
    case Metric::FollowUpTime:
        return {
            MetricWords::tr("Follow-up time"),
            MetricWords::tr(
                "Median of the business time between one public update and the next, while the ticket is not pending."),
            MetricWords::tr("the month in which the gap ends"), owner()};
    case Metric::ResolutionTime:
        return {
            MetricWords::tr("Resolution time"),
            MetricWords::tr(
                "Median of the business time from creation to the first resolution, without the time it was pending."),
            firstResolve(), resolver()};
    case Metric::TotalTime:
        return {MetricWords::tr("Total time"),
                MetricWords::tr("Median of the time from creation to the last resolution, by the clock on the wall."),
                lastResolve(), resolver()};
    case Metric::RequesterWait:
        return {
            MetricWords::tr("Requester wait time"),
            MetricWords::tr(
                "Median of the business time in which the ticket was new, open or on hold, until the last resolution."),
            lastResolve(), resolver()};
    case Metric::AgentWork:
        return {MetricWords::tr("Agent work time"),
                MetricWords::tr(
                    "Median of the business time in which the ticket was new or open, until the last resolution."),
                lastResolve(), resolver()};
    case Metric::TicketVolume:
        return {
            MetricWords::tr("Ticket volume"),
            MetricWords::tr(
                "Tickets that came from the client's side; not those that the desk, a machine, a problem or a change opened."),
            MetricWords::tr("the month of the creation"), owner()};
    case Metric::VolumeReduction:
        return {
            MetricWords::tr("Volume reduction"),
            MetricWords::tr(
                "How much less than the baseline, a rate of 30 days over the three full months before the goal began."),
            MetricWords::tr("the last 30 days"), owner()};
    case Metric::TagCompleteness:
        return {
            MetricWords::tr("Complete tags"),
            MetricWords::tr(
                "Resolved tickets whose record has root cause, code, fix, knowledge and AI verdict, of all resolved."),
            lastResolve(), resolver()};
    case Metric::Csat:
        return {MetricWords::tr("Customer satisfaction"),
                MetricWords::tr("Surveys with at least four fifths of the scale, of all that were answered."),
                MetricWords::tr("the month of the answer"), resolver()};
    case Metric::Backlog:
        return {MetricWords::tr("Backlog"), MetricWords::tr("Tickets that are not resolved."), MetricWords::tr("now"),
                MetricWords::tr("whoever is assigned")};
    case Metric::BounceCost:
        return {
            MetricWords::tr("Cost of bounces"),
            MetricWords::tr("Median of the time from the wrong hop until it was made good, by the clock on the wall."),
            MetricWords::tr("the month of the bounce"), MetricWords::tr("whoever is charged with the bounce")};
    }
    return {};
}

QString nameOf(const MetricName &name)
{
    const QString text = textOf(name.metric).name;
    return name.clock ? MetricWords::tr("%1: %2", "metric, clock").arg(text, wordsFor(*name.clock)) : text;
}

QString asideWords(QByteArrayView word)
{
    switch (asideFrom(word)) {
    case Aside::NotACase:
        return MetricWords::tr("no case (spam, merged, deleted, demo, test)");
    case Aside::Open:
        return MetricWords::tr("still open");
    case Aside::Waived:
        return MetricWords::tr("waived by a lead");
    case Aside::Thanks:
        return MetricWords::tr("reopened only to say thanks");
    case Aside::NoVerdict:
        return MetricWords::tr("without any verdict");
    case Aside::Voided:
        return MetricWords::tr("bounces voided");
    case Aside::Unattributed:
        return MetricWords::tr("bounces attributed to nobody");
    case Aside::ClosedAsDuplicate:
        return MetricWords::tr("closed as duplicate");
    case Aside::ZeroTouch:
        return MetricWords::tr("resolved without a reply");
    case Aside::CreatedHigher:
        return MetricWords::tr("created at a higher level");
    case Aside::Unanswered:
        return MetricWords::tr("not answered");
    case Aside::LiveContact:
        return MetricWords::tr("answered by phone, in a chat or on a visit");
    case Aside::StaffOpened:
        return MetricWords::tr("opened by the desk");
    case Aside::Kind:
        return MetricWords::tr("problems and changes");
    case Aside::Automatic:
        return MetricWords::tr("opened by a machine");
    case Aside::Pending:
        return MetricWords::tr("waited for the client meanwhile");
    case Aside::NotRecovered:
        return MetricWords::tr("not made good yet");
    default:
        return slaReasonWords(word);
    }
}

QString shortAsideWords(Aside aside)
{
    switch (aside) {
    case Aside::NotACase:
        return MetricWords::tr("no case");
    case Aside::Open:
        return MetricWords::tr("open");
    case Aside::Escalated:
        return MetricWords::tr("escalated");
    case Aside::HandedBack:
        return MetricWords::tr("handed back");
    case Aside::Waived:
        return MetricWords::tr("waived");
    case Aside::Unanswered:
        return MetricWords::tr("unanswered");
    case Aside::LiveContact:
        return MetricWords::tr("live contacts");
    case Aside::StaffOpened:
        return MetricWords::tr("by the desk");
    case Aside::Voided:
        return MetricWords::tr("voided");
    case Aside::Unattributed:
        return MetricWords::tr("nobody's");
    default:
        return asideWords(word(aside));
    }
}

QString shareWords(qint64 numerator, qint64 denominator, const std::optional<GoalTarget> &target, const QLocale &locale)
{
    if (denominator == 0)
        return MetricWords::tr("no tickets");
    constexpr int mostDecimals = 6;
    const double share = double(numerator) / double(denominator);
    const bool isMet = target && target->isMet(numerator, denominator);
    for (int decimals = 1;; ++decimals) {
        const double scale = std::pow(10, decimals + 2);
        const double shown = std::round(share * scale) / scale;
        const bool isWhole = (shown == 1 && numerator < denominator) || (shown == 0 && numerator > 0);
        const bool isOver = target
            && isMet
                != (target->isUpperBound ? shown * 10'000 < double(target->hundredths)
                                         : shown * 10'000 >= double(target->hundredths));
        if ((!isWhole && !isOver) || decimals == mostDecimals)
            return percentWords(share, decimals, locale);
    }
}

QString goalWords(const GoalTarget &target, const QLocale &locale)
{
    const QString percent = percentWords(double(target.hundredths) / 10'000, 0, locale);
    return target.isUpperBound ? MetricWords::tr("goal under %1", "a share").arg(percent)
                               : MetricWords::tr("goal at least %1", "a share").arg(percent);
}

QString figureWords(const MetricAnswer &answer, const MetricFigure &figure, const QLocale &locale)
{
    const Metric metric = answer.question.name.metric;
    const auto value = valueOf(answer, figure);
    if (!value)
        return MetricWords::tr("no tickets");
    switch (definitionOf(metric).unit) {
    case MetricUnit::Ratio:
        return shareWords(figure.numerator, figure.denominator, targetOf(metric), locale);
    case MetricUnit::Seconds:
        return durationWords(std::chrono::milliseconds(std::llround(*value * 1000)), locale);
    case MetricUnit::Count:
        return numberWords(figure.numerator, locale);
    case MetricUnit::Reduction:
        break;
    }
    return percentWords(*value, 1, locale);
}

} // namespace Steward
