#include "charts/chartbars.h"

#include "charts/chartframe.h"
#include "charts/heatmapitem.h"

#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QLineSeries>
#include <QStackedBarSeries>

#include <algorithm>
#include <cmath>
#include <optional>

namespace Steward {

namespace {

constexpr double radiusOfPoint = 5;

QAbstractBarSeries *barsOf(const QChart &chart)
{
    for (QAbstractSeries *series : chart.series()) {
        if (auto *bars = qobject_cast<QAbstractBarSeries *>(series))
            return bars;
    }
    return nullptr;
}

QList<QLineSeries *> linesOf(const QChart &chart)
{
    QList<QLineSeries *> lines;
    for (QAbstractSeries *series : chart.series()) {
        auto *line = qobject_cast<QLineSeries *>(series);
        if (line && !line->property(referenceMark).isValid())
            lines.append(line);
    }
    return lines;
}

bool isStacked(const QAbstractBarSeries *bars)
{
    return qobject_cast<const QStackedBarSeries *>(bars) != nullptr;
}

QAbstractSeries *anySeries(const QChart &chart)
{
    const auto series = chart.series();
    return series.isEmpty() ? nullptr : series.constFirst();
}

int categoryCount(const QChart &chart)
{
    const ChartFrame *frame = ChartFrame::of(chart);
    return frame ? frame->categories() : 0;
}

std::optional<QPointF> pointOf(const QLineSeries &line, int category)
{
    const QList<QPointF> points = line.points();
    for (const QPointF &point : points) {
        if (std::lround(point.x()) == category)
            return point;
    }
    return std::nullopt;
}

} // namespace

QRectF barColumn(QChart &chart, Bar bar)
{
    if (const HeatMapItem *map = HeatMapItem::of(chart)) {
        const bool isThere = bar.isValid() && bar.series < map->rows() && bar.category < map->columns();
        return isThere ? map->cell(bar.series, bar.category) : QRectF();
    }
    QAbstractSeries *any = anySeries(chart);
    const QAbstractBarSeries *bars = barsOf(chart);
    const int seriesCount = bars ? int(bars->count()) : int(linesOf(chart).size());
    if (!any || bar.series < 0 || bar.series >= seriesCount || bar.category < 0 || bar.category >= categoryCount(chart))
        return {};
    const bool isGrouped = bars && !isStacked(bars);
    const double width = isGrouped ? bars->barWidth() / seriesCount : widthOfBars;
    const double left = bar.category - widthOfBars / 2 + (isGrouped ? bar.series * width : 0);
    const double x1 = chart.mapToPosition(QPointF(left, 0), any).x();
    const double x2 = chart.mapToPosition(QPointF(left + width, 0), any).x();
    const QRectF plot = chart.plotArea();
    return {QPointF(x1, plot.top()), QPointF(x2, plot.bottom())};
}

QRectF barRect(QChart &chart, Bar bar)
{
    QRectF rect = barColumn(chart, bar);
    if (rect.isEmpty())
        return {};
    if (HeatMapItem::of(chart))
        return rect;
    QAbstractBarSeries *bars = barsOf(chart);
    if (!bars) {
        QLineSeries *line = linesOf(chart).at(bar.series);
        const auto point = pointOf(*line, bar.category);
        if (!point)
            return {};
        const QPointF centre = chart.mapToPosition(*point, line);
        return {centre.x() - radiusOfPoint, centre.y() - radiusOfPoint, 2 * radiusOfPoint, 2 * radiusOfPoint};
    }
    double below = 0;
    if (isStacked(bars)) {
        for (int series = 0; series < bar.series; ++series)
            below += bars->barSets().at(series)->at(bar.category);
    }
    const double value = bars->barSets().at(bar.series)->at(bar.category);
    rect.setTop(chart.mapToPosition(QPointF(bar.category, below + value), bars).y());
    rect.setBottom(chart.mapToPosition(QPointF(bar.category, below), bars).y());
    return rect;
}

namespace {

// Of a stack the part that is hit; above it the highest one that there is.
int seriesInStack(const QAbstractBarSeries &bars, int category, double value)
{
    double top = 0;
    int highest = 0;
    for (int series = 0; series < bars.count(); ++series) {
        const double part = bars.barSets().at(series)->at(category);
        if (part <= 0)
            continue;
        top += part;
        highest = series;
        if (value <= top)
            break;
    }
    return highest;
}

int nearestLine(QChart &chart, int category, double y)
{
    const QList<QLineSeries *> lines = linesOf(chart);
    int nearest = -1;
    double least = 0;
    for (int series = 0; series < int(lines.size()); ++series) {
        const auto point = pointOf(*lines[series], category);
        if (!point)
            continue;
        const double distance = std::abs(chart.mapToPosition(*point, lines[series]).y() - y);
        if (nearest < 0 || distance < least) {
            nearest = series;
            least = distance;
        }
    }
    return nearest;
}

} // namespace

Bar barAt(QChart &chart, QPointF place)
{
    if (const HeatMapItem *map = HeatMapItem::of(chart)) {
        const QRectF plot = chart.plotArea();
        if (!plot.contains(place) || map->rows() == 0 || map->columns() == 0)
            return {};
        return {.series = std::min(int((place.y() - plot.top()) / plot.height() * map->rows()), map->rows() - 1),
                .category
                = std::min(int((place.x() - plot.left()) / plot.width() * map->columns()), map->columns() - 1)};
    }
    QAbstractSeries *any = anySeries(chart);
    if (!any || !chart.plotArea().contains(place))
        return {};
    const QPointF value = chart.mapToValue(place, any);
    const int category = int(std::lround(value.x()));
    const double inGroup = (value.x() - category + widthOfBars / 2) / widthOfBars;
    if (category < 0 || category >= categoryCount(chart) || inGroup < 0 || inGroup >= 1)
        return {};
    const QAbstractBarSeries *bars = barsOf(chart);
    if (!bars) {
        const int series = nearestLine(chart, category, place.y());
        return series < 0 ? Bar() : Bar{.series = series, .category = category};
    }
    if (bars->count() == 0)
        return {};
    if (isStacked(bars))
        return {.series = seriesInStack(*bars, category, value.y()), .category = category};
    return {.series = int(inGroup * bars->count()), .category = category};
}

} // namespace Steward
