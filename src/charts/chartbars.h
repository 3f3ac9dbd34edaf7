#pragma once

#include <QRectF>

class QChart;

namespace Steward {

inline constexpr double widthOfBars = 0.74; // of what each category has
inline constexpr const char *referenceMark = "reference"; // property of a line that is no series of the spec

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
