#pragma once

#include "charts/chartpalette.h"
#include "desk/metrics/chartspec.h"

#include <QGraphicsItem>

class QChart;

namespace Steward {

// The cells of a heat map, in the plot of a chart that has its axes: the more, the darker; nothing is the ground.
class HeatMapItem : public QGraphicsItem
{
public:
    HeatMapItem(QChart &chart, const ChartSpec &spec, ChartPalette palette); // becomes the chart's child
    static HeatMapItem *of(const QChart &chart); // null: it is no heat map

    int rows() const { return int(m_spec.series.size()); }
    int columns() const { return int(m_spec.categories.size()); }
    QRectF cell(int row, int column) const; // in the chart's coordinates
    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    QChart &m_chart;
    ChartSpec m_spec;
    ChartPalette m_palette;
    double m_highest = 0;
};

} // namespace Steward
