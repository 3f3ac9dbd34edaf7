#include "charts/heatmapitem.h"

#include <QChart>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Steward {

namespace {

constexpr double gap = 1, faintest = 0.12;

QColor between(const QColor &ground, const QColor &full, double share)
{
    const auto mix = [share](double from, double to) { return from + (to - from) * share; };
    return QColor::fromRgbF(float(mix(ground.redF(), full.redF())), float(mix(ground.greenF(), full.greenF())),
                            float(mix(ground.blueF(), full.blueF())));
}

} // namespace

HeatMapItem::HeatMapItem(QChart &chart, const ChartSpec &spec, ChartPalette palette)
    : QGraphicsItem(&chart), m_chart(chart), m_spec(spec), m_palette(std::move(palette))
{
    for (const ChartSeries &row : spec.series) {
        for (const double value : row.values)
            m_highest = std::isnan(value) ? m_highest : std::max(m_highest, value);
    }
    QObject::connect(&chart, &QChart::plotAreaChanged, &chart, [this] { prepareGeometryChange(); });
}

HeatMapItem *HeatMapItem::of(const QChart &chart)
{
    const auto children = chart.childItems();
    for (QGraphicsItem *child : children) {
        if (auto *map = dynamic_cast<HeatMapItem *>(child))
            return map;
    }
    return nullptr;
}

QRectF HeatMapItem::cell(int row, int column) const
{
    const QRectF plot = m_chart.plotArea();
    const double width = plot.width() / std::max(1, columns()), height = plot.height() / std::max(1, rows());
    return {plot.left() + column * width, plot.top() + row * height, width, height};
}

QRectF HeatMapItem::boundingRect() const
{
    return m_chart.plotArea();
}

void HeatMapItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setPen(Qt::NoPen);
    for (int row = 0; row < rows(); ++row) {
        for (int column = 0; column < columns(); ++column) {
            const double value = m_spec.series[row].values.value(column);
            const bool isSomething = !std::isnan(value) && value > 0 && m_highest > 0;
            painter->setBrush(isSomething ? between(m_palette.surface, m_palette.series.first(),
                                                    faintest + (1 - faintest) * value / m_highest)
                                          : m_palette.grid);
            painter->setOpacity(isSomething ? 1 : 0.5);
            painter->drawRect(cell(row, column).adjusted(gap, gap, -gap, -gap));
        }
    }
    painter->setOpacity(1);
}

} // namespace Steward
