#include "charts/chartbuilder.h"

#include "charts/chartbars.h"
#include "charts/heatmapitem.h"

#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLineSeries>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <cmath>

namespace Steward {

namespace {

void addLine(QChart &chart, QLineSeries &line, const QString &name, const QList<double> &values)
{
    line.setName(name);
    QList<QPointF> points;
    for (qsizetype category = 0; category < values.size(); ++category) {
        if (!std::isnan(values[category]))
            points.append({double(category), values[category]});
    }
    line.replace(points);
    chart.addSeries(&line);
}

} // namespace

ChartBuilder::ChartBuilder(ChartPalette palette, QFont font, Title title)
    : m_palette(std::move(palette)), m_font(std::move(font)), m_title(title)
{ }

void ChartBuilder::addBars(QChart &chart, const ChartSpec &spec) const
{
    QAbstractBarSeries *bars = spec.form == ChartSpec::Form::StackedBars
        ? static_cast<QAbstractBarSeries *>(new QStackedBarSeries(&chart))
        : new QBarSeries(&chart);
    bars->setBarWidth(widthOfBars);
    for (qsizetype i = 0; i < spec.series.size(); ++i) {
        auto *set = new QBarSet(spec.series[i].name, bars);
        set->setBrush(m_palette.seriesBrush(i));
        set->setPen(Qt::NoPen);
        QList<qreal> values;
        for (const double value : spec.series[i].values)
            values.append(std::isnan(value) ? 0 : value);
        set->append(values);
        bars->append(set);
    }
    chart.addSeries(bars);
}

// Each point has its mark, so that a line which goes over a month without a value is not taken for one with it.
void ChartBuilder::addLines(QChart &chart, const ChartSpec &spec) const
{
    for (qsizetype i = 0; i < spec.series.size(); ++i) {
        auto *line = new QLineSeries(&chart);
        line->setPen(m_palette.seriesPen(i));
        line->setPointsVisible(true);
        line->setMarkerSize(6);
        addLine(chart, *line, spec.series[i].name, spec.series[i].values);
    }
}

// Targets and baselines: dashed and without marks, so that they are not taken for what was measured; a running share
// has its marks and its own axis.
void ChartBuilder::addReferences(QChart &chart, const ChartSpec &spec) const
{
    for (qsizetype i = 0; i < spec.lines.size(); ++i) {
        const ChartLine &reference = spec.lines[i];
        auto *line = new QLineSeries(&chart);
        line->setProperty(referenceMark, true);
        line->setPen(m_palette.referencePen(i, reference.isShare));
        line->setPointsVisible(reference.isShare);
        line->setMarkerSize(5);
        addLine(chart, *line, reference.name, reference.values);
    }
}

// They only say where values are: what is seen of axes is the frame's.
void ChartBuilder::addAxes(QChart &chart, const ChartSpec &spec, const ChartFrame &frame) const
{
    const auto add = [&chart](double from, double to, Qt::Alignment side) {
        auto *axis = new QValueAxis(&chart);
        axis->setRange(from, to);
        axis->setTickCount(2);
        axis->setVisible(false);
        chart.addAxis(axis, side);
        return axis;
    };
    QValueAxis *categories = add(-0.5, double(spec.categories.size()) - 0.5, Qt::AlignBottom);
    QValueAxis *values = add(frame.lowest(), frame.highest(), Qt::AlignLeft);
    QValueAxis *shares = nullptr;
    const auto all = chart.series();
    for (QAbstractSeries *series : all) {
        const qsizetype reference = all.indexOf(series) - (all.size() - spec.lines.size());
        const bool isShare = reference >= 0 && spec.lines[reference].isShare;
        if (isShare && !shares)
            shares = add(0, frame.highestShare(), Qt::AlignRight);
        series->attachAxis(categories);
        series->attachAxis(isShare ? shares : values);
    }
}

std::unique_ptr<QChart> ChartBuilder::build(const ChartSpec &spec) const
{
    auto chart = std::make_unique<QChart>();
    chart->setBackgroundBrush(m_palette.surface);
    chart->setBackgroundPen(Qt::NoPen);
    chart->setBackgroundRoundness(0);
    chart->legend()->hide();
    const auto *frame = new ChartFrame(*chart, spec, m_palette, m_font, m_title);
    if (spec.form == ChartSpec::Form::HeatMap) {
        new HeatMapItem(*chart, spec, m_palette);
    } else {
        spec.form == ChartSpec::Form::Lines ? addLines(*chart, spec) : addBars(*chart, spec);
        addReferences(*chart, spec);
        addAxes(*chart, spec, *frame);
    }
    // Without this a chart that got its size before its series has no axes until an event loop has run (Qt 6.4).
    chart->layout()->invalidate();
    chart->layout()->activate();
    return chart;
}

} // namespace Steward
