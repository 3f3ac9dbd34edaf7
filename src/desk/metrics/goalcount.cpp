#include "desk/metrics/goalcount.h"

#include <QCryptographicHash>
#include <QDate>

#include <algorithm>

namespace Steward {

namespace {

constexpr int baselineMonths = 3;
constexpr int monthsLookedBack = 24; // for tickets before the baseline
constexpr int firstWeek = 7;

qint64 firstDayOf(int month)
{
    return QDate(1970, 1, 1).daysTo(QDate(month / 12, month % 12 + 1, 1));
}

MetricQuestion volumeQuestion(const Goal &goal, const QList<QByteArray> &members, int from, int to, Instant now)
{
    return {.name = {.metric = Metric::TicketVolume},
            .client = goal.client,
            .agent = goal.agent,
            .agents = members,
            .from = firstDayOf(from),
            .to = firstDayOf(to),
            .by = MetricDimension::Day,
            .at = now};
}

Result<bool> hasTicketsBefore(MetricsReader &reader, const Goal &goal, const QList<QByteArray> &members, int month,
                              const CancelFlag &cancel)
{
    ReviewQuestion question{.client = goal.client, .agents = members, .from = month - monthsLookedBack, .to = month};
    question.withTimes = false;
    if (!goal.agent.isEmpty())
        question.agents = {goal.agent};
    return reader.review(question, cancel).map([](const Review &review) {
        return review.total().sumOf(Metric::TicketVolume).count > 0;
    });
}

// The first month that is full; `end` where none is.
int firstFullMonth(const MetricAnswer &answer, int begin, int end)
{
    if (answer.groups.empty())
        return end;
    const QDate first = QDate::fromString(QString::fromLatin1(answer.groups.begin()->first), Qt::ISODate);
    const int month = first.year() * 12 + first.month() - 1;
    return std::max(begin, first.day() <= firstWeek ? month : month + 1);
}

QByteArray fingerprintOf(QList<qint64> tickets)
{
    std::sort(tickets.begin(), tickets.end());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const qint64 ticket : tickets)
        hash.addData(QByteArray::number(ticket) + '\n');
    return hash.result().toHex();
}

} // namespace

Result<QList<JudgedGoal>> judged(MetricsReader &reader, const QList<Goal> &goals, const TeamMembers &teams, Instant now,
                                 const CancelFlag &cancel)
{
    struct Place
    {
        qsizetype goal = 0;
        GoalSpan span = GoalSpan::Last30Days;
    };
    std::map<Instant, std::pair<QList<MetricQuestion>, QList<Place>>> asked; // by instant
    for (qsizetype i = 0; i < goals.size(); ++i) {
        for (const GoalQuestion &each : questionsOf(goals[i], teams.value(goals[i].team), now)) {
            auto &[questions, places] = asked[each.question.at];
            questions.append(each.question);
            places.append({.goal = i, .span = each.span});
        }
    }
    std::vector<std::map<GoalSpan, MetricAnswer>> found(size_t(goals.size()));
    for (const auto &[at, batch] : asked) {
        const auto answers = reader.answers(batch.first, cancel);
        if (!answers)
            return tl::unexpected(answers.error());
        for (qsizetype i = 0; i < answers->size(); ++i)
            found[size_t(batch.second[i].goal)].emplace(batch.second[i].span, answers->at(i));
    }
    QList<JudgedGoal> judged;
    for (qsizetype i = 0; i < goals.size(); ++i)
        judged.append({.goal = goals[i], .standing = standingOf(goals[i], found[size_t(i)], now)});
    return judged;
}

Result<GoalBaseline> baselineFor(MetricsReader &reader, const Goal &goal, const TeamMembers &teams, Instant now,
                                 const CancelFlag &cancel)
{
    const MetricDefinition &definition = definitionOf(Metric::TicketVolume);
    GoalBaseline baseline{.definition = definition.name.toByteArray() + '/' + QByteArray::number(definition.version),
                          .frozenAt = now};
    const QList<QByteArray> members = teams.value(goal.team);
    if (!goal.team.isEmpty() && members.isEmpty())
        return baseline;
    const int end = monthOfDay(goal.start), begin = end - baselineMonths;
    const auto isOlder = hasTicketsBefore(reader, goal, members, begin, cancel);
    if (!isOlder)
        return tl::unexpected(isOlder.error());
    auto answer = reader.answer(volumeQuestion(goal, members, begin, end, now), {}, cancel);
    if (!answer)
        return tl::unexpected(answer.error());
    const int first = *isOlder ? begin : firstFullMonth(*answer, begin, end);
    if (first == end)
        return baseline;
    if (first > begin) {
        answer = reader.answer(volumeQuestion(goal, members, first, end, now), {}, cancel);
        if (!answer)
            return tl::unexpected(answer.error());
    }
    for (int month = first; month < end; ++month)
        baseline.months.append(month);
    baseline.days = firstDayOf(end) - firstDayOf(first);
    baseline.count = answer->total.numerator;
    baseline.fingerprint = fingerprintOf(answer->inNumerator);
    return baseline;
}

} // namespace Steward
