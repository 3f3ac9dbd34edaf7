#pragma once

#include "charts/chartpalette.h"

#include <QFont>
#include <QGraphicsItem>
#include <QStringList>

class QBarCategoryAxis;
class QChart;

namespace Steward {

// The labels of a chart's categories where Qt Charts would cut them: each in the width of its category, in several
// lines where it is long, or wider than it where its neighbours have none. The axis keeps their place.
class CategoryLabels : public QGraphicsItem
{
public:
    // Becomes the chart's child. Fills the axis with blank labels.
    CategoryLabels(QChart &chart, QBarCategoryAxis &axis, QStringList labels, int lines, QFont font, QColor ink);

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    QChart &m_chart;
    QStringList m_labels;
    int m_lines;
    QFont m_font;
    QColor m_ink;
};

} // namespace Steward
