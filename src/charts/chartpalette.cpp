#include "charts/chartpalette.h"

#include <QLinearGradient>
#include <QPalette>

namespace Steward {

namespace {

// Stripes as a repeated gradient: sharp at any scale, and vectors in a PDF.
QBrush striped(const QColor &base, const QColor &stripe, QPointF period)
{
    QLinearGradient gradient(QPointF(0, 0), period);
    gradient.setSpread(QGradient::RepeatSpread);
    gradient.setColorAt(0, base);
    gradient.setColorAt(0.69, base);
    gradient.setColorAt(0.7, stripe);
    gradient.setColorAt(1, stripe);
    return QBrush(gradient);
}

} // namespace

QBrush ChartPalette::seriesBrush(qsizetype index) const
{
    static constexpr QPointF periods[] = {{5, 5}, {5, -5}, {0, 6}, {6, 0}, {9, 9}};
    const QColor base = series.at(index % series.size());
    if (index == 0)
        return QBrush(base);
    const bool onDark = surface.lightness() < 128;
    return striped(base, onDark ? base.darker(140) : base.lighter(150),
                   periods[size_t(index - 1) % std::size(periods)]);
}

QPen ChartPalette::seriesPen(qsizetype index) const
{
    static constexpr Qt::PenStyle styles[] = {Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
    return {series.at(index % series.size()), 2, styles[size_t(index) % std::size(styles)]};
}

QPen ChartPalette::referencePen(qsizetype index, bool isShare) const
{
    return {index == 0 ? target : muted, isShare ? 2 : 1.5, isShare ? Qt::SolidLine : Qt::DashLine};
}

ChartPalette ChartPalette::light()
{
    return {.surface = QColor(0xffffff),
            .text = QColor(0x1b2430),
            .muted = QColor(0x556070),
            .grid = QColor(0xe3e7ed),
            .target = QColor(0xb3470a),
            .series = {QColor(0x0072b2), QColor(0xd55e00), QColor(0x009e73), QColor(0xcc79a7), QColor(0x56b4e9),
                       QColor(0xe69f00)}};
}

ChartPalette ChartPalette::dark()
{
    return {.surface = QColor(0x1b2129),
            .text = QColor(0xe6eaf0),
            .muted = QColor(0xa3adba),
            .grid = QColor(0x2e3742),
            .target = QColor(0xf0a35e),
            .series = {QColor(0x56b4e9), QColor(0xe69f00), QColor(0x009e73), QColor(0xcc79a7), QColor(0x0072b2),
                       QColor(0xd55e00)}};
}

ChartPalette ChartPalette::of(const QPalette &palette)
{
    ChartPalette chosen = palette.color(QPalette::Window).lightness() < 128 ? dark() : light();
    chosen.surface = palette.color(QPalette::Base);
    chosen.text = palette.color(QPalette::Text);
    return chosen;
}

} // namespace Steward
