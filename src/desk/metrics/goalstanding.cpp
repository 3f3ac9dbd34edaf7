#include "desk/metrics/goalstanding.h"

#include <QDate>

#include <algorithm>

namespace Steward {

namespace {

constexpr int windowDays = 30;
constexpr int volumeDays = 90, bounceDays = 60, taggingDays = 30;
constexpr int bounceFinalDay = bounceDays + 14; // a bounce may still be found for 14 days
constexpr qint64 leastVerdicts = 10; // of a priority that is warned of
const QDate firstDate(1970, 1, 1);

Zone zoneOf(const Goal &goal)
{
    return Zone::named(goal.zoneName).value_or(Zone());
}

// First days of months, `months` after the one that a day lies in.
qint64 startOfMonth(qint64 day, int months = 0)
{
    const QDate date = firstDate.addDays(day);
    return firstDate.daysTo(QDate(date.year(), date.month(), 1).addMonths(months));
}

Metric metricOf(GoalKind kind)
{
    switch (kind) {
    case GoalKind::Sla:
        return Metric::SlaComplianceByTicket;
    case GoalKind::Volume:
        return Metric::TicketVolume;
    case GoalKind::Tagging:
        return Metric::TagCompleteness;
    case GoalKind::Bounce:
        break;
    }
    return Metric::BounceRate;
}

// Full days of a volume goal that have passed, at most all of it.
int passedDays(int day)
{
    return std::clamp(day - 1, 0, volumeDays);
}

// The day at whose start the tags were judged last: the end of day 30, then each month's end; nothing: not yet.
std::optional<qint64> lastTagVerdict(const Goal &goal, qint64 today)
{
    const qint64 first = goal.start + taggingDays;
    if (today < first)
        return {};
    return std::max(first, startOfMonth(today));
}

// Makes the questions of one goal.
struct Asking
{
    const Goal &goal;
    const QList<QByteArray> &members;
    Instant now;
    QList<GoalQuestion> questions = {};

    void ask(GoalSpan span, qint64 from, qint64 to)
    {
        MetricQuestion question{.name = {.metric = metricOf(goal.kind)},
                                .client = goal.client,
                                .agent = goal.agent,
                                .agents = members,
                                .from = from,
                                .to = to,
                                .at = now};
        if (span == GoalSpan::Priorities) {
            question.name.metric = Metric::SlaCompliance;
            question.by = MetricDimension::Priority;
        }
        questions.append({.span = span, .question = question});
    }

    void askSla(qint64 today)
    {
        const qint64 window = std::max(goal.start, today + 1 - windowDays);
        ask(GoalSpan::Last30Days, window, today + 1);
        ask(GoalSpan::ThisMonth, std::max(goal.start, startOfMonth(today)), today + 1);
        if (goal.start <= startOfMonth(today, -1))
            ask(GoalSpan::LastMonth, startOfMonth(today, -1), startOfMonth(today));
        ask(GoalSpan::Priorities, window, today + 1);
    }

    void askVolume(int day)
    {
        const int passed = passedDays(day);
        ask(GoalSpan::VolumeDays, goal.start + passed - windowDays, goal.start + passed);
        if (goal.baseline && !goal.baseline->months.isEmpty()) {
            const qint64 until = startOfMonth(goal.start);
            ask(GoalSpan::Baseline, startOfMonth(until, -int(goal.baseline->months.size())), until);
        }
        const qint64 before = firstDate.daysTo(firstDate.addDays(goal.start).addYears(-1));
        ask(GoalSpan::YearBefore, before, before + passed);
    }

    void askTagging(qint64 today)
    {
        ask(GoalSpan::FromStart, goal.start, today + 1);
        if (const auto judged = lastTagVerdict(goal, today)) {
            ask(GoalSpan::FromStartAtVerdict, goal.start, *judged);
            questions.last().question.at = zoneOf(goal).instantOf(*judged, 0);
        }
    }

    void askBounce(qint64 today, int day)
    {
        if (day > bounceDays && day <= bounceFinalDay)
            ask(GoalSpan::DaysBeforeVerdict, goal.start + bounceDays - windowDays, goal.start + bounceDays);
        ask(GoalSpan::Last30Days, std::max(goal.start, today + 1 - windowDays), today + 1);
    }
};

// How many more good tickets bring a share to what is wanted; of those that have to be at most so many, likewise.
qint64 lackingFor(const GoalTarget &target, const MetricFigure &figure)
{
    if (figure.denominator == 0 || target.isMet(figure.numerator, figure.denominator))
        return 0;
    if (target.isUpperBound) // numerator / (all + k) < wanted
        return figure.numerator * 10'000 / target.hundredths - figure.denominator + 1;
    const qint64 allowed = 10'000 - target.hundredths, failing = figure.denominator - figure.numerator;
    if (allowed == 0) // all of them are wanted: those have to be mended
        return failing;
    return (failing * 10'000 + allowed - 1) / allowed - figure.denominator;
}

GoalState judgedBy(const GoalTarget &target, const MetricFigure &figure, bool isVerdict)
{
    if (figure.denominator == 0)
        return GoalState::NoData;
    const bool isMet = target.isMet(figure.numerator, figure.denominator);
    return isVerdict ? (isMet ? GoalState::Met : GoalState::Missed) : (isMet ? GoalState::OnTrack : GoalState::AtRisk);
}

MetricFigure figureOf(const std::map<GoalSpan, MetricAnswer> &answers, GoalSpan span)
{
    const auto found = answers.find(span);
    return found == answers.end() ? MetricFigure() : found->second.total;
}

void judgeShare(const Goal &goal, GoalSpan span, bool isVerdict, const std::map<GoalSpan, MetricAnswer> &answers,
                GoalStanding &standing)
{
    const GoalTarget target = *targetOf(goal.kind);
    const MetricFigure figure = figureOf(answers, span);
    standing.span = span;
    standing.state = judgedBy(target, figure, isVerdict);
    standing.numerator = figure.numerator;
    standing.denominator = figure.denominator;
    standing.lacking = lackingFor(target, figure);
}

void judgeSla(const Goal &goal, const std::map<GoalSpan, MetricAnswer> &answers, GoalStanding &standing)
{
    judgeShare(goal, GoalSpan::Last30Days, standing.day >= windowDays, answers, standing);
    const GoalTarget target = *targetOf(goal.kind);
    // A month that goes wrong tells it before the 30 days do.
    if (standing.state == GoalState::Met
        && judgedBy(target, figureOf(answers, GoalSpan::ThisMonth), false) == GoalState::AtRisk)
        standing.state = GoalState::AtRisk;
    const auto priorities = answers.find(GoalSpan::Priorities);
    if (priorities == answers.end())
        return;
    for (const Priority priority : {Priority::Urgent, Priority::High, Priority::Normal, Priority::Low}) {
        const auto found = priorities->second.groups.find(word(priority).toByteArray());
        if (found != priorities->second.groups.end() && found->second.denominator >= leastVerdicts
            && !target.isMet(found->second.numerator, found->second.denominator))
            standing.weakPriorities.append(priority);
    }
}

void judgeVolume(const Goal &goal, const std::map<GoalSpan, MetricAnswer> &answers, GoalStanding &standing)
{
    standing.span = GoalSpan::VolumeDays;
    standing.numerator = figureOf(answers, GoalSpan::VolumeDays).numerator;
    if (!goal.baseline || !goal.baseline->isThere() || !answers.contains(GoalSpan::VolumeDays))
        return;
    const VolumeLine line{
        .baselineCount = goal.baseline->count, .baselineDays = goal.baseline->days, .day = passedDays(standing.day)};
    if (answers.contains(GoalSpan::Baseline))
        standing.drift = figureOf(answers, GoalSpan::Baseline).numerator - goal.baseline->count;
    const bool isOnTrack = line.isOnTrack(standing.numerator);
    const auto isReached = line.isReached(standing.numerator);
    standing.line = line;
    standing.state = isReached ? (*isReached ? GoalState::Met : GoalState::Missed)
                               : (isOnTrack ? GoalState::OnTrack : GoalState::AtRisk);
    for (qint64 count = standing.numerator; !line.isOnTrack(count); --count)
        ++standing.lacking;
}

void judgeBounce(const Goal &goal, const std::map<GoalSpan, MetricAnswer> &answers, GoalStanding &standing, Instant now)
{
    const bool isJudged = standing.day > bounceDays;
    const bool isFixed = isJudged && standing.day <= bounceFinalDay;
    judgeShare(goal, isFixed ? GoalSpan::DaysBeforeVerdict : GoalSpan::Last30Days, isJudged, answers, standing);
    const auto found = answers.find(standing.span);
    standing.isProvisional = isFixed || (isJudged && found != answers.end() && found->second.provisionalUntil > now);
}

} // namespace

std::optional<GoalTarget> targetOf(GoalKind kind)
{
    return targetOf(metricOf(kind));
}

std::optional<int> verdictDayOf(GoalKind kind)
{
    switch (kind) {
    case GoalKind::Sla:
        return {};
    case GoalKind::Volume:
        return volumeDays;
    case GoalKind::Tagging:
        return taggingDays;
    case GoalKind::Bounce:
        break;
    }
    return bounceDays;
}

int dayOf(const Goal &goal, Instant at)
{
    return int(zoneOf(goal).dayOf(at) - goal.start) + 1;
}

QList<GoalQuestion> questionsOf(const Goal &goal, const QList<QByteArray> &members, Instant now)
{
    const qint64 today = zoneOf(goal).dayOf(now);
    const int day = dayOf(goal, now);
    if (day < 1 || (!goal.team.isEmpty() && members.isEmpty()))
        return {};
    Asking asking{.goal = goal, .members = members, .now = now};
    switch (goal.kind) {
    case GoalKind::Sla:
        asking.askSla(today);
        break;
    case GoalKind::Volume:
        asking.askVolume(day);
        break;
    case GoalKind::Tagging:
        asking.askTagging(today);
        break;
    case GoalKind::Bounce:
        asking.askBounce(today, day);
        break;
    }
    return asking.questions;
}

GoalStanding standingOf(const Goal &goal, const std::map<GoalSpan, MetricAnswer> &answers, Instant now)
{
    GoalStanding standing{.day = dayOf(goal, now)};
    for (const auto &[span, answer] : answers)
        standing.beside[span] = answer.total;
    if (standing.day < 1)
        return standing;
    switch (goal.kind) {
    case GoalKind::Sla:
        judgeSla(goal, answers, standing);
        break;
    case GoalKind::Volume:
        judgeVolume(goal, answers, standing);
        break;
    case GoalKind::Tagging: {
        const bool isJudged = answers.contains(GoalSpan::FromStartAtVerdict);
        judgeShare(goal, isJudged ? GoalSpan::FromStartAtVerdict : GoalSpan::FromStart, isJudged, answers, standing);
        break;
    }
    case GoalKind::Bounce:
        judgeBounce(goal, answers, standing, now);
        break;
    }
    return standing;
}

} // namespace Steward
