#include "charts/categorylabels.h"

#include <QBarCategoryAxis>
#include <QChart>
#include <QFontMetricsF>
#include <QPainter>

namespace Steward {

namespace {

constexpr double gapAbove = 3, gapBetween = 2;

} // namespace

CategoryLabels::CategoryLabels(QChart &chart, QBarCategoryAxis &axis, QStringList labels, int lines, QFont font,
                               QColor ink)
    : QGraphicsItem(&chart), m_chart(chart), m_labels(std::move(labels)), m_lines(lines), m_font(std::move(font)),
      m_ink(std::move(ink))
{
    constexpr QChar noWidth(0x200B); // the axis wants no two labels alike
    for (qsizetype category = 0; category < m_labels.size(); ++category)
        axis.append(u' ' + QString(category, noWidth));
    QFont tall = m_font;
    tall.setPointSizeF(m_font.pointSizeF() * lines);
    axis.setLabelsFont(tall);
    axis.setLabelsAngle(0);
    QObject::connect(&chart, &QChart::plotAreaChanged, &chart, [this] { prepareGeometryChange(); });
}

QRectF CategoryLabels::boundingRect() const
{
    const QRectF plot = m_chart.plotArea();
    const double height = QFontMetricsF(m_font).lineSpacing() * m_lines + gapAbove;
    return {plot.left() - height, plot.bottom(), plot.width() + 2 * height, height};
}

void CategoryLabels::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const QRectF plot = m_chart.plotArea(), place = boundingRect();
    const double width = plot.width() / double(std::max<qsizetype>(m_labels.size(), 1));
    painter->setFont(m_font);
    painter->setPen(m_ink);
    for (qsizetype i = 0; i < m_labels.size(); ++i) {
        const bool isAlone = m_lines == 1;
        const double beside = isAlone ? width : -gapBetween;
        const QRectF cell(plot.left() + double(i) * width - beside, place.top() + gapAbove, width + 2 * beside,
                          place.height() - gapAbove);
        painter->drawText(cell, int(Qt::AlignHCenter | Qt::AlignTop) | (isAlone ? 0 : int(Qt::TextWordWrap)),
                          m_labels[i]);
    }
}

} // namespace Steward
