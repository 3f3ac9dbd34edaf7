#include "gui/metrics/dashboardfigures.h"

#include "desk/metrics/percentile.h"
#include "wording/metrics/goalwords.h"
#include "wording/metrics/metricwords.h"
#include "wording/tickets/figurewords.h"
#include "wording/tickets/resolutionwords.h"
#include "wording/tickets/ticketwords.h"
#include "wording/tickets/timewords.h"

#include <QCoreApplication>
#include <QDate>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

using Form = ChartSpec::Form;

constexpr double noValue = std::numeric_limits<double>::quiet_NaN();
constexpr int mostShortLabels = 14; // more stand upright, where whole ones fit
constexpr qint64 hourMs = 3'600'000, dayMs = 24 * hourMs;
constexpr qsizetype mostCauses = 8;
constexpr double paretoCut = 0.8; // product.md 5.11
constexpr double reduction = 0.75; // −25 % (product.md 7)

struct ChartWords
{
    Q_DECLARE_TR_FUNCTIONS(Steward::ChartWords)
};

ChartSpec specOf(const QString &title, const QString &subtitle, const QString &valueTitle, Form form)
{
    return {.form = form,
            .title = title,
            .subtitle = subtitle,
            .description = ChartWords::tr("%1. %2", "title, measure").arg(title, subtitle),
            .valueTitle = valueTitle};
}

ChartSpec monthlySpec(const QString &title, const QString &subtitle, const QString &valueTitle, Form form,
                      const DashboardInput &input)
{
    ChartSpec spec = specOf(title, subtitle, valueTitle, form);
    spec.categoryTitle = ChartWords::tr("Month (%1)").arg(input.zone);
    for (const ReviewMonth &month : input.months) {
        spec.categories.append(monthWords(month.month));
        if (input.months.size() <= mostShortLabels)
            spec.axisLabels.append(shortMonthWords(month.month));
    }
    if (!spec.axisLabels.isEmpty())
        spec.axisTitle = ChartWords::tr("%1 (%2)", "months, time zone").arg(spanWords(input.months), input.zone);
    return spec;
}

DashboardChart monthlyChart(const QByteArray &id, ChartSpec spec, const QList<DashboardBehind> &behind,
                            const DashboardInput &input)
{
    DashboardChart chart{.id = id, .spec = std::move(spec)};
    for (const DashboardBehind &series : behind)
        chart.behind.append({series});
    for (const ReviewMonth &month : input.months)
        chart.months.append(month.month);
    return chart;
}

double percentOf(const ReviewMonth &month, Metric metric)
{
    const ReviewSum sum = month.sumOf(metric);
    return sum.count == 0 ? noValue : double(sum.sum) * 100 / double(sum.count);
}

// The share of a metric by month with the line that is wanted; what it was before, where it is compared.
DashboardChart shareChart(const QByteArray &id, Metric metric, BehindWhich which, const DashboardInput &input)
{
    const MetricText text = textOf(metric);
    const auto target = targetOf(metric);
    qsizetype judged = 0, missed = 0;
    for (const ReviewMonth &month : input.months) {
        const ReviewSum sum = month.sumOf(metric);
        judged += int(sum.count > 0);
        missed += int(target && sum.count > 0 && !target->isMet(sum.sum, sum.count));
    }
    QString title = text.name;
    if (target && judged > 0)
        title = missed == 0 ? ChartWords::tr("%1: %2 in every month", "metric, goal").arg(text.name, goalWords(*target))
                            : ChartWords::tr("%1: %2 missed in %3 of %4 months", "metric, goal, counts")
                                  .arg(text.name, goalWords(*target), numberWords(missed), numberWords(judged));
    ChartSpec spec = monthlySpec(title, text.formula, ChartWords::tr("Share (%)"), Form::Lines, input);
    spec.decimals = 1;
    spec.unit = u"%"_s;
    spec.series
        = {{.name = text.name,
            .values = monthlyValues(input.months, [metric](const auto &month) { return percentOf(month, metric); })}};
    for (const ReviewMonth &month : input.months) {
        const ReviewSum sum = month.sumOf(metric);
        spec.series.first().counts.append(
            ChartWords::tr("%1 of %2", "numerator, denominator").arg(numberWords(sum.sum), numberWords(sum.count)));
    }
    double lowest = 100, highest = 0;
    const auto note = [&](const QList<double> &values) {
        for (const double value : values) {
            lowest = std::isnan(value) ? lowest : std::min(lowest, value);
            highest = std::isnan(value) ? highest : std::max(highest, value);
        }
    };
    note(spec.series.first().values);
    if (target) {
        spec.lines.append(
            {.name = goalWords(*target), .values = QList<double>(input.months.size(), target->percent())});
        note(spec.lines.last().values);
    }
    if (input.former.size() == input.months.size()) {
        spec.lines.append(
            {.name = ChartWords::tr("Before: %1", "months").arg(spanWords(input.former)),
             .values = monthlyValues(input.former, [metric](const auto &month) { return percentOf(month, metric); })});
        note(spec.lines.last().values);
    }
    if (target && !target->isUpperBound) { // what matters is how much is missing from a hundred
        spec.lowest = std::max(0.0, std::floor((lowest - 1) / 10) * 10);
        spec.highest = 100;
    } else {
        spec.highest = highest;
    }
    return monthlyChart(id, spec, {{.metric = MetricName{.metric = metric}, .which = which}}, input);
}

QString nameOfBaseline(const DashboardInput &input)
{
    if (const GoalBaseline *frozen = input.frozenBaseline())
        return ChartWords::tr("Baseline of the goal, %1", "`frozen 1 Mar 2026`")
            .arg(frozenWords(*frozen, input.volumeGoal->zoneName));
    return ChartWords::tr("Baseline: %1", "months").arg(spanWords(input.baseline));
}

DashboardChart volumeChart(const DashboardInput &input)
{
    constexpr Metric metric = Metric::TicketVolume;
    const auto [baselineCount, baselineDays] = volumeBaseline(input);
    const double perDay = baselineDays == 0 ? 0 : double(baselineCount) / double(baselineDays);
    // A month that is not over would always be under it.
    const auto whole = std::find_if(input.months.rbegin(), input.months.rend(), [&](const ReviewMonth &month) {
        return daysSoFar(month.month, input) == daysOf(month.month);
    });
    const ReviewMonth &last = whole == input.months.rend() ? input.months.last() : *whole;
    const double lastBaseline = perDay * daysSoFar(last.month, input);
    QString title = ChartWords::tr("Ticket volume");
    if (baselineCount > 0) {
        const double change = double(last.sumOf(metric).count) / lastBaseline - 1;
        title = change < 0 ? ChartWords::tr("Ticket volume in %1 is %2 under the baseline")
                                 .arg(monthWords(last.month), percentWords(-change))
                           : ChartWords::tr("Ticket volume in %1 is %2 over the baseline")
                                 .arg(monthWords(last.month), percentWords(change));
    }
    ChartSpec spec = monthlySpec(title, ChartWords::tr("Client-created tickets by priority"),
                                 ChartWords::tr("Tickets per month"), Form::StackedBars, input);
    QList<DashboardBehind> behind;
    for (const Priority priority : {Priority::Urgent, Priority::High, Priority::Normal, Priority::Low}) {
        const QList<double> values = monthlyValues(
            input.months, [priority](const auto &month) { return month.sumOf(metric, priority).count; });
        if (std::all_of(values.begin(), values.end(), [](double value) { return value == 0; }))
            continue; // nothing to see, and a colour more in the legend
        spec.series.append({.name = wordsFor(priority), .values = values});
        behind.append({.metric = MetricName{.metric = metric}, .which = BehindWhich::Numerator, .priority = priority});
    }
    if (baselineCount > 0) {
        const auto scaled = [&](double share) {
            return monthlyValues(input.months,
                                 [&](const auto &month) { return std::round(perDay * daysOf(month.month) * share); });
        };
        spec.lines = {{.name = ChartWords::tr("−25 % of it"), .values = scaled(reduction)},
                      {.name = nameOfBaseline(input), .values = scaled(1)}};
    }
    return monthlyChart("volume", spec, behind, input);
}

DashboardChart timesChart(const QByteArray &id, Metric metric, const DashboardInput &input, const ReviewMonth &total)
{
    const MetricText text = textOf(metric);
    const auto all = total.times.find(metric);
    QString title = text.name;
    if (all != total.times.end() && !all->second.isEmpty()) {
        const auto words
            = [&](int percent) { return durationWords(std::chrono::milliseconds(*percentile(all->second, percent))); };
        title = ChartWords::tr("%1: half within %2, nine of ten within %3", "metric, times")
                    .arg(text.name, words(50), words(90));
    }
    ChartSpec spec = monthlySpec(title, text.formula, ChartWords::tr("Hours"), Form::Lines, input);
    spec.decimals = 1;
    spec.unit = ChartWords::tr("h", "hours");
    QStringList counts;
    for (const ReviewMonth &month : input.months)
        counts.append(ChartWords::tr("of %1", "a count of values").arg(numberWords(month.sumOf(metric).count)));
    QList<DashboardBehind> behind;
    for (const int percent : {50, 75, 90}) {
        spec.series.append({.name = percent == 50
                                ? ChartWords::tr("Median")
                                : ChartWords::tr("%1 of tickets", "a share").arg(percentWords(percent / 100.0)),
                            .values = monthlyValues(input.months,
                                                    [&](const ReviewMonth &month) {
                                                        const auto found = month.times.find(metric);
                                                        const auto value = found == month.times.end()
                                                            ? std::nullopt
                                                            : percentile(found->second, percent);
                                                        return value ? double(*value) / double(hourMs) : noValue;
                                                    }),
                            .counts = counts});
        behind.append({.metric = MetricName{.metric = metric}, .which = BehindWhich::All});
    }
    return monthlyChart(id, spec, behind, input);
}

DashboardChart causesChart(const ReviewMonth &total)
{
    QList<std::pair<qint64, QByteArray>> causes;
    qint64 tagged = 0, untagged = 0;
    for (const auto &[cause, count] : total.causes) {
        (cause.isEmpty() ? untagged : tagged) += count;
        if (!cause.isEmpty() && count > 0)
            causes.append({count, cause});
    }
    std::sort(causes.begin(), causes.end(), [](const auto &a, const auto &b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    qsizetype most = 0;
    for (qint64 sum = 0; most < causes.size() && double(sum) < paretoCut * double(tagged); ++most)
        sum += causes[most].first;
    const QString title = causes.isEmpty()
        ? ChartWords::tr("Root causes")
        : ChartWords::tr("%Ln root cause(s) make %1 of the tagged tickets", nullptr, int(most))
              .arg(percentWords(paretoCut));
    ChartSpec spec = specOf(title,
                            ChartWords::tr("%1 resolved tickets with a root cause; %2 without are not drawn")
                                .arg(numberWords(tagged), numberWords(untagged)),
                            ChartWords::tr("Tickets"), Form::GroupedBars);
    spec.categoryTitle = ChartWords::tr("Root cause");
    ChartSeries tickets{.name = ChartWords::tr("Tickets")};
    ChartLine share{.name = ChartWords::tr("Cumulative share"), .isShare = true};
    QList<DashboardBehind> behind;
    qint64 sum = 0;
    const auto add = [&](const QString &name, qint64 count, const QList<QByteArray> &of) {
        spec.categories.append(name);
        spec.axisLabels.append(name.section(u'›', -1).trimmed()); // the part that tells it from others
        tickets.values.append(double(count));
        sum += count;
        share.values.append(double(sum) * 100 / double(tagged));
        behind.append(
            {.metric = MetricName{.metric = Metric::TagCompleteness}, .which = BehindWhich::All, .rootCauses = of});
    };
    const bool hasRest = causes.size() > mostCauses;
    for (qsizetype i = 0; i < std::min(causes.size(), hasRest ? mostCauses - 1 : mostCauses); ++i)
        add(rootCauseWords(causes[i].second), causes[i].first, {causes[i].second});
    if (hasRest) {
        qint64 rest = 0;
        QList<QByteArray> others;
        for (qsizetype i = mostCauses - 1; i < causes.size(); ++i) {
            rest += causes[i].first;
            others.append(causes[i].second);
        }
        add(ChartWords::tr("All others (%1)", "a count of causes").arg(numberWords(others.size())), rest, others);
    }
    spec.series = {tickets};
    if (tagged > 0)
        spec.lines = {share};
    return {.id = "causes", .spec = spec, .behind = {behind}};
}

QString hourText(int hour)
{
    return QLocale().toString(QTime(hour, 0), u"HH:mm"_s);
}

DashboardChart arrivalsChart(const DashboardInput &input, const ReviewMonth &total)
{
    const auto peak = std::max_element(total.arrivals.begin(), total.arrivals.end());
    QString title = ChartWords::tr("Arrivals by hour and weekday");
    if (*peak > 0) {
        const int place = int(std::distance(total.arrivals.begin(), peak));
        title = ChartWords::tr("Most tickets arrive on %1 at %2", "weekday, hour")
                    .arg(QLocale().standaloneDayName(place / 24 + 1), hourText(place % 24));
    }
    ChartSpec spec
        = specOf(title, ChartWords::tr("Client-created tickets by local hour and weekday (%1)").arg(input.zone),
                 ChartWords::tr("Tickets"), Form::HeatMap);
    spec.categoryTitle = ChartWords::tr("Hour of the day");
    constexpr int labelled = 3;
    for (int hour = 0; hour < 24; ++hour) {
        spec.categories.append(hourText(hour));
        spec.axisLabels.append(hour % labelled == 0 ? QString::number(hour) : QString());
    }
    QList<QList<DashboardBehind>> behind;
    for (int day = 0; day < 7; ++day) {
        ChartSeries row{.name = QLocale().standaloneDayName(day + 1, QLocale::ShortFormat)};
        QList<DashboardBehind> ofDay;
        for (int hour = 0; hour < 24; ++hour) {
            row.values.append(double(total.arrivals[size_t(day * 24 + hour)]));
            ofDay.append({.metric = MetricName{.metric = Metric::TicketVolume},
                          .which = BehindWhich::Numerator,
                          .hourOfWeek = day * 24 + hour});
        }
        spec.series.append(row);
        behind.append(ofDay);
    }
    return {.id = "arrivals", .spec = spec, .behind = behind};
}

DashboardChart backlogChart(const DashboardInput &input)
{
    struct Age
    {
        QString name;
        qint64 days; // up to
    };
    const QList<Age> ages{{ChartWords::tr("under 1 day"), 1},
                          {ChartWords::tr("1–3 days"), 3},
                          {ChartWords::tr("3–7 days"), 7},
                          {ChartWords::tr("1–4 weeks"), 28},
                          {ChartWords::tr("over 4 weeks"), std::numeric_limits<qint64>::max() / dayMs}};
    constexpr qint64 old = 7;
    ChartSpec spec = specOf({}, ChartWords::tr("Tickets that are not resolved now, by age and priority"),
                            ChartWords::tr("Tickets"), Form::StackedBars);
    DashboardChart chart{.id = "backlog"};
    for (const Age &age : ages)
        spec.categories.append(age.name);
    spec.categoryTitle = ChartWords::tr("Age");
    int oldOnes = 0;
    for (const Priority priority : {Priority::Urgent, Priority::High, Priority::Normal, Priority::Low}) {
        ChartSeries series{.name = wordsFor(priority), .values = QList<double>(ages.size(), 0)};
        QList<DashboardBehind> behind(ages.size());
        bool isThere = false;
        for (const WaitingTicket &ticket : input.review.backlog) {
            if (ticket.priority != priority)
                continue;
            const qint64 days = (input.now.ms - ticket.createdAt.ms) / dayMs;
            const auto age
                = std::find_if(ages.begin(), ages.end(), [days](const Age &each) { return days < each.days; });
            const auto place = std::distance(ages.begin(), age == ages.end() ? ages.end() - 1 : age);
            series.values[place] += 1;
            behind[place].tickets.append(ticket.ticket);
            oldOnes += int(days >= old);
            isThere = true;
        }
        if (!isThere)
            continue;
        spec.series.append(series);
        chart.behind.append(behind);
    }
    spec.title = input.review.backlog.isEmpty()
        ? ChartWords::tr("Nothing is unresolved")
        : ChartWords::tr("%Ln of the unresolved tickets are older than a week", nullptr, oldOnes);
    chart.spec = spec;
    return chart;
}

} // namespace

QList<DashboardChart> dashboardCharts(const DashboardInput &input)
{
    const ReviewMonth total = sumOf(input.months);
    return {shareChart("sla", Metric::SlaCompliance, BehindWhich::Rest, input),
            volumeChart(input),
            shareChart("bounce", Metric::BounceRate, BehindWhich::Numerator, input),
            causesChart(total),
            timesChart("response", Metric::FirstResponse, input, total),
            arrivalsChart(input, total),
            backlogChart(input),
            shareChart("tags", Metric::TagCompleteness, BehindWhich::Rest, input)};
}

} // namespace Steward
