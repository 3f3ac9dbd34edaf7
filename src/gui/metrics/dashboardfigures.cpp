#include "gui/metrics/dashboardfigures.h"

#include "desk/metrics/percentile.h"
#include "wording/metrics/metricwords.h"
#include "wording/tickets/figurewords.h"
#include "wording/tickets/timewords.h"

#include <QCoreApplication>
#include <QDate>
#include <QTimeZone>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr int leastToCompare = 10; // product.md 6, rule 8

struct DashboardWords
{
    Q_DECLARE_TR_FUNCTIONS(Steward::DashboardWords)
};

// `12 % more than 184`.
QString changeWords(double now, double before, const QString &beforeText)
{
    if (before == now)
        return DashboardWords::tr("the same as before");
    if (before == 0)
        return DashboardWords::tr("before: %1", "figure").arg(beforeText);
    const double change = (now - before) / before;
    const QString percent = percentWords(std::abs(change));
    return change > 0 ? DashboardWords::tr("%1 more than %2").arg(percent, beforeText)
                      : DashboardWords::tr("%1 less than %2").arg(percent, beforeText);
}

QString pointsWords(double now, double before)
{
    const double points = (now - before) * 100;
    return DashboardWords::tr("%1 points", "of per cent, with their sign")
        .arg((points > 0 ? u"+"_s : QString()) + QLocale().toString(points, 'f', 1));
}

qint64 asidesOf(const ReviewMonth &month, Metric metric)
{
    qint64 all = 0;
    for (const auto &[aside, count] : month.asides(metric))
        all += count;
    return all;
}

QString joined(const QString &a, const QString &b)
{
    return b.isEmpty() ? a : DashboardWords::tr("%1, %2", "two parts of a list").arg(a, b);
}

QString reasonWords(const std::pair<Aside, qint64> &reason)
{
    return DashboardWords::tr("%1 %2", "a count, why it is left out")
        .arg(numberWords(reason.second), shortAsideWords(reason.first));
}

// Who passes tickets on unanswered is seen: those reasons come first (product.md 5.5), then the most frequent.
QString reasonsOf(const ReviewMonth &month, Metric metric)
{
    constexpr qsizetype most = 2;
    const auto asides = month.asides(metric);
    QList<std::pair<Aside, qint64>> reasons(asides.begin(), asides.end());
    const auto rank = [](Aside aside) {
        return aside == Aside::Waived ? 0 : aside == Aside::Escalated ? 1 : aside == Aside::HandedBack ? 2 : 3;
    };
    std::stable_sort(reasons.begin(), reasons.end(), [&](const auto &a, const auto &b) {
        return rank(a.first) != rank(b.first) ? rank(a.first) < rank(b.first) : a.second > b.second;
    });
    const qsizetype told = reasons.size() == most + 1 ? most + 1 : std::min(most, reasons.size());
    QString words;
    for (qsizetype i = 0; i < told; ++i)
        words = words.isEmpty() ? reasonWords(reasons[i]) : joined(words, reasonWords(reasons[i]));
    qint64 rest = 0;
    for (qsizetype i = told; i < reasons.size(); ++i)
        rest += reasons[i].second;
    return rest == 0
        ? words
        : joined(words, DashboardWords::tr("%1 other", "a count, left out for other reasons").arg(numberWords(rest)));
}

// What the months shown come to, and those before: adding them up merges all times, so once for all cards.
struct Totals
{
    ReviewMonth now = {};
    ReviewMonth before = {};
};

DashboardCard cardOf(Metric metric, const QByteArray &id, const DashboardInput &input, const Totals &totals,
                     BehindWhich which)
{
    const MetricText text = textOf(metric);
    QString definition = DashboardWords::tr("%1 By %2, in the time zone %3.", "formula, what decides the month, zone")
                             .arg(text.formula, text.when, input.zone);
    if (!input.review.question.agents.isEmpty()) // whose it is depends on the metric
        definition += u'\n' + DashboardWords::tr("Of a person: %1", "what makes it hers").arg(text.whose);
    return {.id = id,
            .title = text.name,
            .months = spanWords(input.months),
            .former = input.former.isEmpty() ? QString() : spanWords(input.former),
            .reasons = reasonsOf(totals.now, metric),
            .definition = definition,
            .behind = {.metric = MetricName{.metric = metric}, .which = which}};
}

QString excludedWords(qint64 excluded)
{
    return excluded == 0 ? QString() : DashboardWords::tr("%1 excluded", "a count").arg(numberWords(excluded));
}

DashboardCard shareCard(Metric metric, const QByteArray &id, const DashboardInput &input, const Totals &totals,
                        BehindWhich which, const QString &things)
{
    DashboardCard card = cardOf(metric, id, input, totals, which);
    const ReviewMonth &total = totals.now, &former = totals.before;
    const ReviewSum now = total.sumOf(metric), before = former.sumOf(metric);
    const auto target = targetOf(metric);
    card.value = shareWords(now.sum, now.count, target);
    card.counts
        = joined(things.arg(numberWords(now.sum), numberWords(now.count)), excludedWords(asidesOf(total, metric)));
    card.opens = now.count > 0;
    card.spark = monthlyValues(input.months, [metric](const ReviewMonth &month) {
        const ReviewSum sum = month.sumOf(metric);
        return sum.count == 0 ? none : double(sum.sum) / double(sum.count);
    });
    if (target) {
        card.goal = goalWords(*target);
        if (now.count > 0)
            card.standing
                = target->isMet(now.sum, now.count) ? DashboardCard::Standing::Met : DashboardCard::Standing::Missed;
    }
    if (!input.former.isEmpty())
        card.change = std::min(now.count, before.count) < leastToCompare
            ? DashboardWords::tr("too few to compare")
            : pointsWords(double(now.sum) / double(now.count), double(before.sum) / double(before.count));
    return card;
}

DashboardCard volumeCard(const DashboardInput &input, const Totals &totals)
{
    constexpr Metric metric = Metric::TicketVolume;
    DashboardCard card = cardOf(metric, "volume", input, totals, BehindWhich::Numerator);
    const ReviewMonth &total = totals.now;
    const qint64 now = total.sumOf(metric).count, before = totals.before.sumOf(metric).count;
    card.value = numberWords(now);
    qint64 days = 0;
    for (const ReviewMonth &month : input.months)
        days += daysSoFar(month.month, input);
    const double inThirtyDays = days == 0 ? 0 : double(now) * 30 / double(days);
    card.counts = joined(DashboardWords::tr("%1 per 30 days", "a count").arg(numberWords(std::llround(inThirtyDays))),
                         excludedWords(asidesOf(total, metric)));
    card.opens = now > 0;
    card.spark = monthlyValues(input.months, [](const ReviewMonth &month) { return month.sumOf(metric).count; });
    if (!input.former.isEmpty())
        card.change = before < leastToCompare
            ? DashboardWords::tr("too few before: %1", "figure").arg(numberWords(before))
            : changeWords(double(now), double(before), numberWords(before));
    return card;
}

std::optional<qint64> medianOf(const ReviewMonth &month, Metric metric, int percent = 50)
{
    const auto found = month.times.find(metric);
    return found == month.times.end() ? std::nullopt : percentile(found->second, percent);
}

QString durationText(std::optional<qint64> ms)
{
    return ms ? durationWords(std::chrono::milliseconds(*ms)) : DashboardWords::tr("no tickets");
}

DashboardCard timeCard(Metric metric, const QByteArray &id, const DashboardInput &input, const Totals &totals)
{
    DashboardCard card = cardOf(metric, id, input, totals, BehindWhich::All);
    const ReviewMonth &total = totals.now, &former = totals.before;
    const qint64 now = total.sumOf(metric).count, before = former.sumOf(metric).count;
    card.value = durationText(medianOf(total, metric));
    card.counts = now == 0 ? QString()
                           : joined(DashboardWords::tr("%1 within %2", "a share of tickets, time")
                                        .arg(percentWords(0.9), durationText(medianOf(total, metric, 90))),
                                    excludedWords(asidesOf(total, metric)));
    card.opens = now > 0;
    card.spark = monthlyValues(input.months, [metric](const ReviewMonth &month) {
        const auto median = medianOf(month, metric);
        return median ? double(*median) : none;
    });
    if (!input.former.isEmpty())
        card.change = std::min(now, before) < leastToCompare
            ? DashboardWords::tr("too few to compare")
            : changeWords(double(*medianOf(total, metric)), double(*medianOf(former, metric)),
                          durationText(medianOf(former, metric)));
    return card;
}

} // namespace

QString spanWords(const QList<ReviewMonth> &months)
{
    if (months.isEmpty())
        return {};
    const QString from = monthWords(months.first().month), to = monthWords(months.last().month);
    return from == to ? from : DashboardWords::tr("%1 – %2", "from month to month").arg(from, to);
}

ReviewMonth sumOf(const QList<ReviewMonth> &months)
{
    ReviewMonth sum;
    for (const ReviewMonth &month : months)
        sum.add(month);
    return sum;
}

const GoalBaseline *DashboardInput::frozenBaseline() const
{
    return volumeGoal && volumeGoal->baseline && volumeGoal->baseline->isThere() ? &*volumeGoal->baseline : nullptr;
}

int daysOf(int month)
{
    return QDate(month / 12, month % 12 + 1, 1).daysInMonth();
}

int daysSoFar(int month, const DashboardInput &input)
{
    const QTimeZone zone(input.review.zoneName);
    const QDate first(month / 12, month % 12 + 1, 1),
        today = QDateTime::fromMSecsSinceEpoch(input.now.ms, zone.isValid() ? zone : QTimeZone::utc()).date();
    return int(std::clamp<qint64>(first.daysTo(today) + 1, 0, daysOf(month)));
}

VolumeBaseline volumeBaseline(const DashboardInput &input)
{
    if (const GoalBaseline *frozen = input.frozenBaseline())
        return {.count = frozen->count, .days = frozen->days};
    VolumeBaseline baseline;
    for (const ReviewMonth &month : input.baseline) {
        baseline.count += month.sumOf(Metric::TicketVolume).count;
        baseline.days += daysOf(month.month);
    }
    return baseline;
}

QList<DashboardCard> dashboardCards(const DashboardInput &input)
{
    const Totals totals{.now = sumOf(input.months), .before = sumOf(input.former)};
    const QString ofTickets = DashboardWords::tr("%1 of %2 tickets");
    QList<DashboardCard> cards{
        shareCard(Metric::SlaCompliance, "sla", input, totals, BehindWhich::Rest,
                  DashboardWords::tr("%1 of %2 targets")),
        shareCard(Metric::BounceRate, "bounce", input, totals, BehindWhich::Numerator, ofTickets),
        volumeCard(input, totals),
        shareCard(Metric::TagCompleteness, "tags", input, totals, BehindWhich::Rest, ofTickets),
        timeCard(Metric::FirstResponse, "response", input, totals),
        timeCard(Metric::ResolutionTime, "resolution", input, totals),
        shareCard(Metric::ReopenRate, "reopened", input, totals, BehindWhich::Numerator, ofTickets),
        shareCard(Metric::Csat, "csat", input, totals, BehindWhich::Rest, DashboardWords::tr("%1 of %2 answers"))};
    const ReviewMonth &total = totals.now;
    DashboardCard &tags = cards[3];
    const ReviewSum unknown = total.sumOf(Measure{.metric = Metric::TagCompleteness, .aside = Aside::UnknownCause});
    if (const qint64 all = total.sumOf(Metric::TagCompleteness).sum; all > 0)
        tags.counts = joined(tags.counts,
                             DashboardWords::tr("%1 cause unknown", "a share").arg(shareWords(unknown.count, all, {})));
    const ReviewSum decided = total.sumOf(Metric::SlaCompliance), waived = total.waived(Metric::SlaCompliance);
    const ReviewSum byTicket = total.sumOf(Metric::SlaComplianceByTicket);
    const auto target = targetOf(Metric::SlaCompliance);
    if (waived.count > 0)
        cards[0].reasons = joined(DashboardWords::tr("%1 with waived", "a share")
                                      .arg(shareWords(decided.sum + waived.sum, decided.count + waived.count, target)),
                                  cards[0].reasons);
    if (byTicket.count > 0)
        cards[0].reasons = joined(
            DashboardWords::tr("by ticket %1", "a share").arg(shareWords(byTicket.sum, byTicket.count, target)),
            cards[0].reasons);
    if (input.review.openClocks > 0)
        cards[0].definition
            += u' ' + DashboardWords::tr("%Ln target(s) still open.", nullptr, int(input.review.openClocks));
    return cards;
}

DashboardFigures DashboardFigures::of(const DashboardInput &input)
{
    if (input.months.isEmpty())
        return {};
    return {.cards = dashboardCards(input), .charts = dashboardCharts(input)};
}

} // namespace Steward
