#include "charts/chartbuilder.h"

#include "charts/categorylabels.h"
#include "charts/heatmapitem.h"
#include "charts/roundticks.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLineSeries>
#include <QPen>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <optional>

namespace Steward {

namespace {

constexpr int mostTicks = 7;
constexpr int mostLabelLines = 2;
constexpr int mostLevelLabels = 14; // with more categories their labels stand upright
constexpr double widthOfBars = 0.74, radiusOfPoint = 5;

QAbstractBarSeries *barsOf(const QChart &chart)
{
    for (QAbstractSeries *series : chart.series()) {
        if (auto *bars = qobject_cast<QAbstractBarSeries *>(series))
            return bars;
    }
    return nullptr;
}

constexpr const char *referenceMark = "reference"; // property of a line that is no series of the spec

QList<QLineSeries *> linesOf(const QChart &chart)
{
    QList<QLineSeries *> lines;
    for (QAbstractSeries *series : chart.series()) {
        auto *line = qobject_cast<QLineSeries *>(series);
        if (line && !line->property(referenceMark).isValid())
            lines.append(line);
    }
    return lines;
}

bool isStacked(const QAbstractBarSeries *bars)
{
    return qobject_cast<const QStackedBarSeries *>(bars) != nullptr;
}

double highestOf(const ChartSpec &spec)
{
    double highest = 0;
    for (qsizetype category = 0; category < spec.categories.size(); ++category) {
        double stack = 0;
        for (const ChartSeries &series : spec.series) {
            const double value = series.values.value(category);
            if (std::isnan(value))
                continue;
            stack += value;
            highest = std::max(highest, spec.form == ChartSpec::Form::StackedBars ? stack : value);
        }
        for (const ChartLine &line : spec.lines) {
            if (const double value = line.values.value(category); !line.isShare && !std::isnan(value))
                highest = std::max(highest, value);
        }
    }
    return highest;
}

void dress(QAbstractAxis &axis, const QString &title, const ChartPalette &palette, const QFont &font)
{
    QFont titleFont = font;
    titleFont.setWeight(QFont::DemiBold);
    axis.setTitleText(title.toHtmlEscaped());
    axis.setTitleFont(titleFont);
    axis.setTitleBrush(palette.muted);
    axis.setLabelsFont(font);
    axis.setLabelsBrush(palette.muted);
    axis.setLinePen(QPen(palette.grid, 1));
    axis.setGridLinePen(QPen(palette.grid, 1));
}

// The axis wants no two labels alike: what tells them apart has no width.
QString axisLabel(const ChartSpec &spec, qsizetype category)
{
    if (spec.axisLabels.isEmpty())
        return spec.categories.at(category).toHtmlEscaped();
    constexpr QChar noWidth(0x200B);
    return spec.axisLabels.value(category).toHtmlEscaped() + QString(category, noWidth);
}

// Names of things are longer than those of months: they stand in several lines.
bool hasLongLabels(const ChartSpec &spec)
{
    constexpr int longLabel = 8;
    const QStringList &labels = spec.axisLabels.isEmpty() ? spec.categories : spec.axisLabels;
    return labels.size() <= mostLevelLabels
        && std::any_of(labels.begin(), labels.end(), [](const QString &label) { return label.size() > longLabel; });
}

// The categories of a chart: how many its axis has.
int categoryCount(const QChart &chart)
{
    const auto axes = chart.axes(Qt::Horizontal);
    const auto *axis = axes.isEmpty() ? nullptr : qobject_cast<const QBarCategoryAxis *>(axes.constFirst());
    return axis ? int(axis->count()) : 0;
}

QAbstractSeries *anySeries(const QChart &chart)
{
    const auto series = chart.series();
    return series.isEmpty() ? nullptr : series.constFirst();
}

std::optional<QPointF> pointOf(const QLineSeries &line, int category)
{
    const QList<QPointF> points = line.points();
    for (const QPointF &point : points) {
        if (std::lround(point.x()) == category)
            return point;
    }
    return std::nullopt;
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
        auto *set = new QBarSet(spec.series[i].name.toHtmlEscaped(), bars);
        set->setBrush(m_palette.seriesBrush(i));
        set->setPen(Qt::NoPen);
        set->setLabelFont(m_font);
        for (const double value : spec.series[i].values)
            set->append(std::isnan(value) ? 0 : value);
        bars->append(set);
    }
    chart.addSeries(bars);
}

// Each point has its mark, so that a line which goes over a month without a value is not taken for one with it.
void ChartBuilder::addLines(QChart &chart, const ChartSpec &spec) const
{
    static constexpr Qt::PenStyle styles[] = {Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
    for (qsizetype i = 0; i < spec.series.size(); ++i) {
        const QColor colour = m_palette.series.value(i % m_palette.series.size());
        auto *line = new QLineSeries(&chart);
        line->setName(spec.series[i].name.toHtmlEscaped());
        line->setPen(QPen(colour, 2, styles[i % 4]));
        line->setPointsVisible(true);
        line->setMarkerSize(6);
        const QList<double> &values = spec.series[i].values;
        for (qsizetype category = 0; category < values.size(); ++category) {
            if (!std::isnan(values[category]))
                line->append(double(category), values[category]);
        }
        chart.addSeries(line);
    }
}

// Targets and baselines: dashed and without marks, so that they are not taken for what was measured; a running share
// has its marks and its own axis.
void ChartBuilder::addReferences(QChart &chart, const ChartSpec &spec) const
{
    for (qsizetype i = 0; i < spec.lines.size(); ++i) {
        const ChartLine &reference = spec.lines[i];
        const QColor colour = i == 0 ? m_palette.target : m_palette.muted;
        auto *line = new QLineSeries(&chart);
        line->setProperty(referenceMark, true);
        line->setName(reference.name.toHtmlEscaped());
        line->setPen(QPen(colour, reference.isShare ? 2 : 1.5, reference.isShare ? Qt::SolidLine : Qt::DashLine));
        line->setPointsVisible(reference.isShare);
        line->setMarkerSize(5);
        for (qsizetype category = 0; category < reference.values.size(); ++category) {
            if (!std::isnan(reference.values[category]))
                line->append(double(category), reference.values[category]);
        }
        chart.addSeries(line);
    }
}

// The rows from the top down, as they are read.
void ChartBuilder::addHeatMap(QChart &chart, const ChartSpec &spec) const
{
    auto *columns = new QBarCategoryAxis(&chart);
    dress(*columns, spec.axisTitle.isEmpty() ? spec.categoryTitle : spec.axisTitle, m_palette, m_font);
    auto *rows = new QBarCategoryAxis(&chart);
    for (qsizetype row = spec.series.size(); row-- > 0;)
        rows->append(spec.series[row].name.toHtmlEscaped());
    dress(*rows, {}, m_palette, m_font);
    for (QAbstractAxis *axis : {columns, rows}) {
        axis->setGridLineVisible(false);
        axis->setLineVisible(false);
    }
    chart.addAxis(columns, Qt::AlignBottom);
    chart.addAxis(rows, Qt::AlignLeft);
    new CategoryLabels(chart, *columns, spec.axisLabels.isEmpty() ? spec.categories : spec.axisLabels, 1, m_font,
                       m_palette.muted);
    new HeatMapItem(chart, spec, m_palette);
    chart.legend()->hide();
    chart.layout()->invalidate();
    chart.layout()->activate();
}

std::unique_ptr<QChart> ChartBuilder::build(const ChartSpec &spec) const
{
    auto chart = std::make_unique<QChart>();
    chart->setBackgroundBrush(m_palette.surface);
    chart->setBackgroundPen(Qt::NoPen);
    chart->setBackgroundRoundness(0);
    chart->setMargins(QMargins(0, 0, 0, 0));
    if (m_title == Title::InChart) {
        chart->setTitle(spec.title.toHtmlEscaped());
        chart->setTitleBrush(m_palette.text);
    }
    if (spec.form == ChartSpec::Form::HeatMap) {
        addHeatMap(*chart, spec);
        return chart;
    }
    spec.form == ChartSpec::Form::Lines ? addLines(*chart, spec) : addBars(*chart, spec);
    addReferences(*chart, spec);

    auto *categories = new QBarCategoryAxis(chart.get());
    const bool areLong = hasLongLabels(spec);
    for (qsizetype category = 0; category < spec.categories.size() && !areLong; ++category)
        categories->append(axisLabel(spec, category));
    dress(*categories, spec.axisTitle.isEmpty() ? spec.categoryTitle : spec.axisTitle, m_palette, m_font);
    categories->setGridLineVisible(false);
    categories->setLabelsAngle(spec.categories.size() > mostLevelLabels ? -90 : 0);
    if (areLong)
        new CategoryLabels(*chart, *categories, spec.axisLabels.isEmpty() ? spec.categories : spec.axisLabels,
                           mostLabelLines, m_font, m_palette.muted);
    chart->addAxis(categories, Qt::AlignBottom);

    auto *values = new QValueAxis(chart.get());
    const RoundTicks ticks = roundTicks(spec.highest.value_or(highestOf(spec)) - spec.lowest, mostTicks);
    values->setRange(spec.lowest, spec.lowest + ticks.top());
    values->setTickCount(ticks.count);
    values->setLabelFormat(QStringLiteral("%'.0f"));
    dress(*values, spec.valueTitle, m_palette, m_font);
    values->setLineVisible(false);
    chart->addAxis(values, Qt::AlignLeft);
    QValueAxis *shares = nullptr;
    if (std::any_of(spec.lines.begin(), spec.lines.end(), [](const ChartLine &line) { return line.isShare; })) {
        shares = new QValueAxis(chart.get());
        shares->setRange(0, 100);
        shares->setTickCount(5);
        shares->setLabelFormat(QStringLiteral("%.0f %%"));
        dress(*shares, {}, m_palette, m_font);
        shares->setLineVisible(false);
        shares->setGridLineVisible(false);
        chart->addAxis(shares, Qt::AlignRight);
    }
    const auto all = chart->series();
    for (QAbstractSeries *series : all) {
        const qsizetype reference = all.indexOf(series) - (all.size() - spec.lines.size());
        series->attachAxis(categories);
        series->attachAxis(reference >= 0 && spec.lines[reference].isShare ? shares : values);
    }

    QLegend *legend = chart->legend();
    legend->setAlignment(Qt::AlignBottom);
    legend->setFont(m_font);
    legend->setLabelBrush(m_palette.text);
    legend->setMarkerShape(QLegend::MarkerShapeRectangle);
    legend->setVisible(spec.series.size() + spec.lines.size() > 1);

    // Without this a chart that got its size before its series has no axes until an event loop has run (Qt 6.4).
    chart->layout()->invalidate();
    chart->layout()->activate();
    return chart;
}

QRectF barColumn(QChart &chart, Bar bar)
{
    if (const HeatMapItem *map = HeatMapItem::of(chart)) {
        const bool isThere = bar.isValid() && bar.series < map->rows() && bar.category < map->columns();
        return isThere ? map->cell(bar.series, bar.category) : QRectF();
    }
    QAbstractSeries *any = anySeries(chart);
    const QAbstractBarSeries *bars = barsOf(chart);
    const int seriesCount = bars ? int(bars->count()) : int(linesOf(chart).size());
    if (!any || bar.series < 0 || bar.series >= seriesCount || bar.category < 0 || bar.category >= categoryCount(chart))
        return {};
    const bool isGrouped = bars && !isStacked(bars);
    const double width = isGrouped ? bars->barWidth() / seriesCount : widthOfBars;
    const double left = bar.category - widthOfBars / 2 + (isGrouped ? bar.series * width : 0);
    const double x1 = chart.mapToPosition(QPointF(left, 0), any).x();
    const double x2 = chart.mapToPosition(QPointF(left + width, 0), any).x();
    const QRectF plot = chart.plotArea();
    return {QPointF(x1, plot.top()), QPointF(x2, plot.bottom())};
}

QRectF barRect(QChart &chart, Bar bar)
{
    QRectF rect = barColumn(chart, bar);
    if (rect.isEmpty())
        return {};
    if (HeatMapItem::of(chart))
        return rect;
    QAbstractBarSeries *bars = barsOf(chart);
    if (!bars) {
        QLineSeries *line = linesOf(chart).at(bar.series);
        const auto point = pointOf(*line, bar.category);
        if (!point)
            return {};
        const QPointF centre = chart.mapToPosition(*point, line);
        return {centre.x() - radiusOfPoint, centre.y() - radiusOfPoint, 2 * radiusOfPoint, 2 * radiusOfPoint};
    }
    double below = 0;
    if (isStacked(bars)) {
        for (int series = 0; series < bar.series; ++series)
            below += bars->barSets().at(series)->at(bar.category);
    }
    const double value = bars->barSets().at(bar.series)->at(bar.category);
    rect.setTop(chart.mapToPosition(QPointF(bar.category, below + value), bars).y());
    rect.setBottom(chart.mapToPosition(QPointF(bar.category, below), bars).y());
    return rect;
}

namespace {

// Of a stack the part that is hit; above it the highest one that there is.
int seriesInStack(const QAbstractBarSeries &bars, int category, double value)
{
    double top = 0;
    int highest = 0;
    for (int series = 0; series < bars.count(); ++series) {
        const double part = bars.barSets().at(series)->at(category);
        if (part <= 0)
            continue;
        top += part;
        highest = series;
        if (value <= top)
            break;
    }
    return highest;
}

int nearestLine(QChart &chart, int category, double y)
{
    const QList<QLineSeries *> lines = linesOf(chart);
    int nearest = -1;
    double least = 0;
    for (int series = 0; series < int(lines.size()); ++series) {
        const auto point = pointOf(*lines[series], category);
        if (!point)
            continue;
        const double distance = std::abs(chart.mapToPosition(*point, lines[series]).y() - y);
        if (nearest < 0 || distance < least) {
            nearest = series;
            least = distance;
        }
    }
    return nearest;
}

} // namespace

Bar barAt(QChart &chart, QPointF place)
{
    if (const HeatMapItem *map = HeatMapItem::of(chart)) {
        const QRectF plot = chart.plotArea();
        if (!plot.contains(place) || map->rows() == 0 || map->columns() == 0)
            return {};
        return {.series = std::min(int((place.y() - plot.top()) / plot.height() * map->rows()), map->rows() - 1),
                .category
                = std::min(int((place.x() - plot.left()) / plot.width() * map->columns()), map->columns() - 1)};
    }
    QAbstractSeries *any = anySeries(chart);
    if (!any || !chart.plotArea().contains(place))
        return {};
    const QPointF value = chart.mapToValue(place, any);
    const int category = int(std::lround(value.x()));
    const double inGroup = (value.x() - category + widthOfBars / 2) / widthOfBars;
    if (category < 0 || category >= categoryCount(chart) || inGroup < 0 || inGroup >= 1)
        return {};
    const QAbstractBarSeries *bars = barsOf(chart);
    if (!bars) {
        const int series = nearestLine(chart, category, place.y());
        return series < 0 ? Bar() : Bar{.series = series, .category = category};
    }
    if (bars->count() == 0)
        return {};
    if (isStacked(bars))
        return {.series = seriesInStack(*bars, category, value.y()), .category = category};
    return {.series = int(inGroup * bars->count()), .category = category};
}

} // namespace Steward
