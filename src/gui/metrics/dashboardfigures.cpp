#include "gui/metrics/dashboardfigures.h"

#include "desk/metrics/percentile.h"
#include "wording/tickets/figurewords.h"
#include "wording/tickets/ticketwords.h"
#include "wording/tickets/timewords.h"

#include <QCoreApplication>

#include <chrono>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr qint64 hourMs = 3'600'000;
constexpr int mostShortLabels = 14; // more stand upright, where whole ones fit
constexpr int leastToCompare = 10; // product.md 6, rule 8

struct DashboardWords
{
    Q_DECLARE_TR_FUNCTIONS(Steward::DashboardWords)
};

QString monthsText(const QList<MonthFigures> &months)
{
    const QString from = monthWords(months.first().month), to = monthWords(months.last().month);
    return from == to ? from : DashboardWords::tr("%1 – %2", "from month to month").arg(from, to);
}

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

QString compared(qint64 now, qint64 before, const QList<MonthFigures> &former)
{
    if (former.isEmpty())
        return {};
    if (before < leastToCompare)
        return DashboardWords::tr("too few before: %1", "figure").arg(numberWords(before));
    return changeWords(double(now), double(before), numberWords(before));
}

double rateOf(const MonthFigures &month)
{
    return month.firstResolved == 0 ? none : double(month.reopened) / double(month.firstResolved);
}

double hoursOf(const MonthFigures &month, int percent)
{
    const auto value = percentile(month.resolveMs, percent);
    return value ? double(*value) / double(hourMs) : none;
}

QString durationText(std::optional<qint64> ms)
{
    return ms ? durationWords(std::chrono::milliseconds(*ms)) : DashboardWords::tr("no tickets");
}

template <typename Of>
QList<double> valuesOf(const QList<MonthFigures> &months, Of of)
{
    QList<double> values;
    for (const MonthFigures &month : months)
        values.append(double(of(month)));
    return values;
}

QString perMonth(qint64 count, qsizetype months)
{
    return DashboardWords::tr("%1 a month", "a count").arg(numberWords(std::llround(double(count) / double(months))));
}

DashboardCard countCard(const QByteArray &id, const QString &title, Figure figure, qint64 now, qint64 before,
                        const QList<MonthFigures> &former, const QList<double> &spark)
{
    return {.id = id,
            .title = title,
            .value = numberWords(now),
            .change = compared(now, before, former),
            .spark = spark,
            .figure = figure,
            .opens = now > 0};
}

QList<DashboardCard> cardsOf(const QList<MonthFigures> &months, const QList<MonthFigures> &former)
{
    const MonthFigures now = sumOf(months), before = sumOf(former);
    QList<DashboardCard> cards;
    DashboardCard created
        = countCard("created", DashboardWords::tr("Created"), Figure::Created, now.createdInAll(),
                    before.createdInAll(), former, valuesOf(months, [](const auto &m) { return m.createdInAll(); }));
    created.counts = perMonth(now.createdInAll(), months.size());
    created.definition = DashboardWords::tr("Tickets by the month in which they were created.");
    DashboardCard resolved
        = countCard("resolved", DashboardWords::tr("Resolved"), Figure::Resolved, now.resolved, before.resolved, former,
                    valuesOf(months, [](const auto &m) { return m.resolved; }));
    resolved.counts = perMonth(now.resolved, months.size());
    resolved.definition
        = DashboardWords::tr("Tickets by the month of the resolution that holds: one that was reopened counts once.");
    DashboardCard backlog
        = countCard("backlog", DashboardWords::tr("Backlog"), Figure::Backlog, now.backlog, before.backlog, former,
                    valuesOf(months, [](const auto &m) { return m.backlog; }));
    backlog.counts = DashboardWords::tr("at the end of %1", "a month").arg(monthWords(months.last().month));
    backlog.definition = DashboardWords::tr("Tickets that are neither resolved nor closed at the end of the month.");

    DashboardCard reopened{.id = "reopened",
                           .title = DashboardWords::tr("Reopen rate"),
                           .value = now.firstResolved ? percentWords(rateOf(now), 1) : DashboardWords::tr("no tickets"),
                           .counts = DashboardWords::tr("%1 of %2 first resolved", "tickets")
                                         .arg(numberWords(now.reopened), numberWords(now.firstResolved)),
                           .definition = DashboardWords::tr(
                               "Tickets reopened within 14 days of their first resolution, but for thanks or a new "
                               "question, of all that were first resolved in the month; duplicates left out."),
                           .spark = valuesOf(months, rateOf),
                           .figure = Figure::Reopened,
                           .opens = now.reopened > 0};
    if (!former.isEmpty())
        reopened.change = before.firstResolved < leastToCompare
            ? compared(now.firstResolved, before.firstResolved, former)
            : DashboardWords::tr("before: %1", "figure").arg(percentWords(rateOf(before), 1));
    DashboardCard handedBack
        = countCard("handedBack", DashboardWords::tr("Hand-backs"), Figure::HandedBack, now.handedBack,
                    before.handedBack, former, valuesOf(months, [](const auto &m) { return m.handedBack; }));
    handedBack.counts = DashboardWords::tr("to a lower level");
    handedBack.definition
        = DashboardWords::tr("Changes of a ticket to a lower level. A ticket may be handed back several times.");
    DashboardCard time{.id = "time",
                       .title = DashboardWords::tr("Time to resolve, median"),
                       .value = durationText(percentile(now.resolveMs, 50)),
                       .counts = now.resolved == 0
                           ? DashboardWords::tr("none resolved")
                           : DashboardWords::tr("%1 within %2", "a share of tickets, time")
                                 .arg(percentWords(0.9), durationText(percentile(now.resolveMs, 90))),
                       .definition = DashboardWords::tr(
                           "From creation to the resolution that holds, by the clock on the wall. Exact: the median is "
                           "the time of one of the tickets."),
                       .spark = valuesOf(months, [](const auto &m) { return hoursOf(m, 50); }),
                       .figure = Figure::Resolved,
                       .opens = now.resolved > 0};
    if (!former.isEmpty())
        time.change = before.resolved < leastToCompare
            ? compared(now.resolved, before.resolved, former)
            : changeWords(hoursOf(now, 50), hoursOf(before, 50), durationText(percentile(before.resolveMs, 50)));
    cards << created << resolved << backlog << reopened << handedBack << time;
    for (DashboardCard &card : cards) {
        card.months = monthsText(months);
        card.former = former.isEmpty() ? QString() : monthsText(former);
    }
    return cards;
}

ChartSpec specOf(const QString &title, const QString &subtitle, const QString &valueTitle, ChartSpec::Form form,
                 const QList<MonthFigures> &months, const QString &zone)
{
    ChartSpec spec{.form = form,
                   .title = title,
                   .subtitle = subtitle,
                   .description = DashboardWords::tr("%1. %2", "title, measure").arg(title, subtitle),
                   .categoryTitle = DashboardWords::tr("Month (%1)").arg(zone),
                   .valueTitle = valueTitle};
    for (const MonthFigures &month : months) {
        spec.categories.append(monthWords(month.month));
        if (months.size() <= mostShortLabels)
            spec.axisLabels.append(shortMonthWords(month.month));
    }
    if (!spec.axisLabels.isEmpty())
        spec.axisTitle = DashboardWords::tr("%1 (%2)", "months, time zone").arg(monthsText(months), zone);
    return spec;
}

QList<DashboardChart> chartsOf(const QList<MonthFigures> &months, const QString &zone)
{
    using Form = ChartSpec::Form;
    QList<DashboardChart> charts;
    const auto add = [&](const QByteArray &id, ChartSpec spec, const QList<DashboardChart::Behind> &behind) {
        DashboardChart chart{.id = id, .spec = std::move(spec), .behind = behind};
        for (const MonthFigures &month : months)
            chart.months.append(month.month);
        charts.append(chart);
    };
    ChartSpec volume = specOf(DashboardWords::tr("Ticket volume"), DashboardWords::tr("Tickets created, by kind"),
                              DashboardWords::tr("Tickets per month"), Form::StackedBars, months, zone);
    QList<DashboardChart::Behind> kinds;
    for (const Kind kind : {Kind::Incident, Kind::Request, Kind::Question, Kind::Problem, Kind::Change}) {
        const QList<double> values
            = valuesOf(months, [kind](const auto &month) { return month.created[std::size_t(kind)]; });
        if (std::all_of(values.begin(), values.end(), [](double value) { return value == 0; }))
            continue; // nothing to see, and a colour more in the legend
        volume.series.append({.name = wordsFor(kind), .values = values});
        kinds.append({.figure = Figure::Created, .kind = kind});
    }
    add("volume", volume, kinds);

    ChartSpec backlog = specOf(DashboardWords::tr("Backlog"), DashboardWords::tr("Unresolved at the end of the month"),
                               DashboardWords::tr("Tickets"), Form::GroupedBars, months, zone);
    backlog.series = {{.name = DashboardWords::tr("Unresolved"),
                       .values = valuesOf(months, [](const auto &m) { return m.backlog; })}};
    add("backlog", backlog, {{.figure = Figure::Backlog}});

    ChartSpec reopened
        = specOf(DashboardWords::tr("Reopen rate"), DashboardWords::tr("Reopened within 14 days, of first resolved"),
                 DashboardWords::tr("Tickets (%)"), Form::Lines, months, zone);
    reopened.decimals = 1;
    reopened.unit = u"%"_s;
    reopened.series = {{.name = DashboardWords::tr("Reopened"),
                        .values = valuesOf(months, [](const auto &m) { return rateOf(m) * 100; })}};
    add("reopened", reopened, {{.figure = Figure::Reopened}});

    ChartSpec handedBack = specOf(DashboardWords::tr("Hand-backs"), DashboardWords::tr("Changes to a lower level"),
                                  DashboardWords::tr("Hand-backs per month"), Form::GroupedBars, months, zone);
    handedBack.series = {{.name = DashboardWords::tr("Handed back"),
                          .values = valuesOf(months, [](const auto &m) { return m.handedBack; })}};
    add("handedBack", handedBack, {{.figure = Figure::HandedBack}});

    ChartSpec time = specOf(DashboardWords::tr("Time to resolve"),
                            DashboardWords::tr("From creation to the resolution that holds, exact percentiles"),
                            DashboardWords::tr("Hours"), Form::Lines, months, zone);
    time.decimals = 1;
    time.unit = DashboardWords::tr("h", "hours");
    for (const int percent : {50, 75, 90})
        time.series.append({.name = percent == 50
                                ? DashboardWords::tr("Median")
                                : DashboardWords::tr("%1 of tickets", "a share").arg(percentWords(percent / 100.0)),
                            .values = valuesOf(months, [percent](const auto &m) { return hoursOf(m, percent); })});
    const DashboardChart::Behind resolved{.figure = Figure::Resolved};
    add("time", time, {resolved, resolved, resolved});
    return charts;
}

} // namespace

DashboardFigures DashboardFigures::of(const QList<MonthFigures> &months, const QList<MonthFigures> &former,
                                      const QString &zone)
{
    if (months.isEmpty())
        return {};
    return {.cards = cardsOf(months, former), .charts = chartsOf(months, zone)};
}

} // namespace Steward
