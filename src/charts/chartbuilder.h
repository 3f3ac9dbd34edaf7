#pragma once

#include "charts/chartframe.h"

#include <memory>

namespace Steward {

// Makes the chart of a spec: Qt Charts draws bars and lines, a HeatMapItem a heat map, a ChartFrame all around them.
// GUI thread only.
class ChartBuilder
{
public:
    using Title = ChartFrame::Title; // a page writes the title above the chart itself

    ChartBuilder(ChartPalette palette, QFont font, Title title = Title::InChart);

    std::unique_ptr<QChart> build(const ChartSpec &spec) const;

private:
    void addBars(QChart &chart, const ChartSpec &spec) const;
    void addLines(QChart &chart, const ChartSpec &spec) const;
    void addReferences(QChart &chart, const ChartSpec &spec) const;
    void addAxes(QChart &chart, const ChartSpec &spec, const ChartFrame &frame) const;

    ChartPalette m_palette;
    QFont m_font;
    Title m_title;
};

} // namespace Steward
