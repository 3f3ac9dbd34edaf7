#pragma once

#include "charts/chartpalette.h"
#include "charts/roundticks.h"
#include "desk/metrics/chartspec.h"

#include <QFont>
#include <QGraphicsItem>

class QChart;

namespace Steward {

// What stands around the plot of a chart and behind it: its title, the grid, the labels and titles of the axes, the
// legend. Painted here, because Qt Charts lays each label out as an HTML document of its own, which took four fifths of
// the time that a chart takes; and so all texts are plain. Keeps the chart's margins, so that all has its place at any
// size: labels that find none are cut with an ellipsis.
class ChartFrame : public QGraphicsItem
{
public:
    enum class Title { InChart, Elsewhere };

    // Becomes the chart's child.
    ChartFrame(QChart &chart, const ChartSpec &spec, ChartPalette palette, const QFont &font, Title title);
    static const ChartFrame *of(const QChart &chart);

    // The range of the axis of values, with the room that marks at its ends take.
    double lowest() const { return m_spec.lowest - m_below; }
    double highest() const { return m_spec.lowest + m_ticks.top() * (1 + m_headroom); }
    double highestShare() const { return 100 * (1 + m_headroom); }
    int categories() const { return int(m_spec.categories.size()); }

    QStringList valueLabels() const; // from the lowest up
    QStringList categoryLabels() const;
    QStringList legend() const; // in the order of the series, then that of the lines

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    enum class Labels { Level, Wrapped, Upright };
    struct Sample // of the legend
    {
        QString name = {};
        QBrush brush = {};
        QPen pen = {};
        bool isLine = false;
        bool hasMarks = false;
    };

    bool isHeatMap() const { return m_spec.form == ChartSpec::Form::HeatMap; }
    bool hasShares() const;
    QString categoryTitle() const { return m_spec.axisTitle.isEmpty() ? m_spec.categoryTitle : m_spec.axisTitle; }
    double widest(const QStringList &texts) const;
    Labels waysOf(double categoryWidth) const;
    double heightOfLabels(double plotWidth) const;
    QList<QList<qsizetype>> legendRows(double width) const;
    double widthOf(const Sample &sample) const;
    void arrange();
    void paintTitle(QPainter &painter) const;
    void paintValues(QPainter &painter) const;
    void paintRows(QPainter &painter) const;
    void paintCategories(QPainter &painter) const;
    void paintLegend(QPainter &painter) const;

    QChart &m_chart;
    ChartSpec m_spec;
    ChartPalette m_palette;
    QFont m_font;
    QFont m_titleFont; // of axes
    QFont m_headFont;
    Title m_title;
    RoundTicks m_ticks;
    double m_headroom = 0; // of the axis, shares of its length
    double m_below = 0; // in values
    QList<Sample> m_samples;
};

} // namespace Steward
