#pragma once

#include "charts/chartpalette.h"
#include "desk/metrics/chartspec.h"

#include <QFont>
#include <QRectF>

#include <memory>

class QChart;

namespace Steward {

// Makes the chart of a spec: bars or lines, axes with titles and round ticks, a legend in the order of the series.
// Qt Charts reads every text as HTML; here all of them are taken as plain. GUI thread only.
class ChartBuilder
{
public:
    enum class Title { InChart, Elsewhere }; // a page writes the title above the chart itself

    ChartBuilder(ChartPalette palette, QFont font, Title title = Title::InChart);

    std::unique_ptr<QChart> build(const ChartSpec &spec) const;

private:
    void addBars(QChart &chart, const ChartSpec &spec) const;
    void addLines(QChart &chart, const ChartSpec &spec) const;
    void addHeatMap(QChart &chart, const ChartSpec &spec) const;
    void addReferences(QChart &chart, const ChartSpec &spec) const;

    ChartPalette m_palette;
    QFont m_font;
    Title m_title;
};

// One bar of a chart that a ChartBuilder made, a part of a stack, or a point of a line.
struct Bar
{
    int series = -1;
    int category = -1;

    bool isValid() const { return series >= 0 && category >= 0; }
    bool operator==(const Bar &) const = default;
};

// Where a bar is drawn, and the whole column of the plot that belongs to it, which is what a pointer hits: a bar may be
// too low to be hit. In the chart's coordinates; empty where there is no such bar.
QRectF barRect(QChart &chart, Bar bar);
QRectF barColumn(QChart &chart, Bar bar);
Bar barAt(QChart &chart, QPointF place);

} // namespace Steward
