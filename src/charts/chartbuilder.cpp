#include "charts/chartbuilder.h"

#include "charts/roundticks.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QGraphicsLayout>
#include <QLegend>
#include <QPen>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace Steward {

namespace {

constexpr int mostTicks = 7;
constexpr int mostLevelLabels = 14; // with more categories their labels stand upright

QBarSeries *barsOf(const QChart &chart)
{
    for (QAbstractSeries *series : chart.series()) {
        if (auto *bars = qobject_cast<QBarSeries *>(series))
            return bars;
    }
    return nullptr;
}

double highestOf(const ChartSpec &spec)
{
    double highest = 0;
    for (const ChartSeries &series : spec.series) {
        for (const double value : series.values)
            highest = std::max(highest, value);
    }
    return highest;
}

void dress(QAbstractAxis &axis, const QString &title, const ChartPalette &palette, const QFont &font)
{
    QFont titleFont = font;
    titleFont.setWeight(QFont::DemiBold);
    axis.setTitleText(title.toHtmlEscaped());
    axis.setTitleFont(titleFont);
    axis.setTitleBrush(palette.muted);
    axis.setLabelsFont(font);
    axis.setLabelsBrush(palette.muted);
    axis.setLinePen(QPen(palette.grid, 1));
    axis.setGridLinePen(QPen(palette.grid, 1));
}

} // namespace

ChartBuilder::ChartBuilder(ChartPalette palette, QFont font, Title title)
    : m_palette(std::move(palette)), m_font(std::move(font)), m_title(title)
{ }

std::unique_ptr<QChart> ChartBuilder::build(const ChartSpec &spec) const
{
    auto chart = std::make_unique<QChart>();
    chart->setBackgroundBrush(m_palette.surface);
    chart->setBackgroundPen(Qt::NoPen);
    chart->setBackgroundRoundness(0);
    chart->setMargins(QMargins(0, 0, 0, 0));
    if (m_title == Title::InChart) {
        chart->setTitle(spec.title.toHtmlEscaped());
        chart->setTitleBrush(m_palette.text);
    }

    auto *bars = new QBarSeries(chart.get());
    bars->setBarWidth(0.74);
    for (qsizetype i = 0; i < spec.series.size(); ++i) {
        auto *set = new QBarSet(spec.series[i].name.toHtmlEscaped(), bars);
        set->setBrush(m_palette.seriesBrush(i));
        set->setPen(Qt::NoPen);
        set->setLabelFont(m_font);
        for (const double value : spec.series[i].values)
            set->append(value);
        bars->append(set);
    }
    chart->addSeries(bars);

    auto *categories = new QBarCategoryAxis(chart.get());
    for (const QString &category : spec.categories)
        categories->append(category.toHtmlEscaped());
    dress(*categories, spec.categoryTitle, m_palette, m_font);
    categories->setGridLineVisible(false);
    categories->setLabelsAngle(spec.categories.size() > mostLevelLabels ? -90 : 0);
    chart->addAxis(categories, Qt::AlignBottom);
    bars->attachAxis(categories);

    auto *values = new QValueAxis(chart.get());
    const RoundTicks ticks = roundTicks(highestOf(spec), mostTicks);
    values->setRange(0, ticks.top());
    values->setTickCount(ticks.count);
    values->setLabelFormat(QStringLiteral("%'.0f"));
    dress(*values, spec.valueTitle, m_palette, m_font);
    values->setLineVisible(false);
    chart->addAxis(values, Qt::AlignLeft);
    bars->attachAxis(values);

    QLegend *legend = chart->legend();
    legend->setAlignment(Qt::AlignTop);
    legend->setFont(m_font);
    legend->setLabelBrush(m_palette.text);
    legend->setMarkerShape(QLegend::MarkerShapeRectangle);
    legend->setVisible(spec.series.size() > 1);

    // Without this a chart that got its size before its series has no axes until an event loop has run (Qt 6.4).
    chart->layout()->invalidate();
    chart->layout()->activate();
    return chart;
}

QRectF barColumn(QChart &chart, Bar bar)
{
    QBarSeries *bars = barsOf(chart);
    if (!bars || bar.series < 0 || bar.series >= bars->count() || bar.category < 0
        || bar.category >= bars->barSets().at(bar.series)->count())
        return {};
    const double width = bars->barWidth() / bars->count();
    const double left = bar.category - bars->barWidth() / 2 + bar.series * width;
    const double x1 = chart.mapToPosition(QPointF(left, 0), bars).x();
    const double x2 = chart.mapToPosition(QPointF(left + width, 0), bars).x();
    const QRectF plot = chart.plotArea();
    return {QPointF(x1, plot.top()), QPointF(x2, plot.bottom())};
}

QRectF barRect(QChart &chart, Bar bar)
{
    QRectF rect = barColumn(chart, bar);
    if (rect.isEmpty())
        return {};
    QBarSeries *bars = barsOf(chart);
    const double value = bars->barSets().at(bar.series)->at(bar.category);
    rect.setTop(chart.mapToPosition(QPointF(bar.category, value), bars).y());
    return rect;
}

Bar barAt(QChart &chart, QPointF place)
{
    QBarSeries *bars = barsOf(chart);
    if (!bars || bars->count() == 0 || !chart.plotArea().contains(place))
        return {};
    const double x = chart.mapToValue(place, bars).x();
    const int category = int(std::lround(x));
    const double inGroup = (x - category + bars->barWidth() / 2) / bars->barWidth();
    if (category < 0 || category >= bars->barSets().constFirst()->count() || inGroup < 0 || inGroup >= 1)
        return {};
    return {.series = int(inGroup * bars->count()), .category = category};
}

} // namespace Steward
