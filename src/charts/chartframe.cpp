#include "charts/chartframe.h"

#include <QChart>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPen>

#include <algorithm>
#include <cmath>

namespace Steward {

namespace {

constexpr int mostTicks = 7, shareTicks = 5;
constexpr int mostLevelLabels = 14; // with more categories their labels stand upright where they are too wide
constexpr int mostLabelLines = 2;
constexpr double gap = 6, small = 3;
constexpr double sampleSize = 10, lineSample = 18, betweenSamples = 12;
constexpr double roomForMarks = 0.03; // of the axis: else half of a mark at its end is cut

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

QFont bold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

ChartFrame::ChartFrame(QChart &chart, const ChartSpec &spec, ChartPalette palette, const QFont &font, Title title)
    : QGraphicsItem(&chart), m_chart(chart), m_spec(spec), m_palette(std::move(palette)), m_font(font),
      m_titleFont(bold(font)), m_headFont(bold(font)), m_title(title),
      m_ticks(roundTicks(spec.highest.value_or(highestOf(spec)) - spec.lowest, mostTicks))
{
    constexpr double behindSeries = 1, headScale = 1.3;
    setZValue(behindSeries);
    m_headFont.setPointSizeF(font.pointSizeF() * headScale);
    const bool isLines = spec.form == ChartSpec::Form::Lines;
    m_headroom = isLines || hasShares() ? roomForMarks : 0;
    m_below = isLines ? m_ticks.top() * roomForMarks : 0;
    if (spec.series.size() + spec.lines.size() > 1 && !isHeatMap()) {
        for (qsizetype i = 0; i < spec.series.size(); ++i)
            m_samples.append({.name = spec.series[i].name,
                              .brush = m_palette.seriesBrush(i),
                              .pen = m_palette.seriesPen(i),
                              .isLine = isLines,
                              .hasMarks = isLines});
        for (qsizetype i = 0; i < spec.lines.size(); ++i)
            m_samples.append({.name = spec.lines[i].name,
                              .pen = m_palette.referencePen(i, spec.lines[i].isShare),
                              .isLine = true,
                              .hasMarks = spec.lines[i].isShare});
    }
    arrange();
    QObject::connect(&chart, &QGraphicsWidget::geometryChanged, &chart, [this] { arrange(); });
}

const ChartFrame *ChartFrame::of(const QChart &chart)
{
    const auto children = chart.childItems();
    for (const QGraphicsItem *child : children) {
        if (const auto *frame = dynamic_cast<const ChartFrame *>(child))
            return frame;
    }
    return nullptr;
}

bool ChartFrame::hasShares() const
{
    return std::any_of(m_spec.lines.begin(), m_spec.lines.end(), [](const ChartLine &line) { return line.isShare; });
}

QStringList ChartFrame::valueLabels() const
{
    QStringList labels;
    for (int tick = 0; tick < m_ticks.count; ++tick)
        labels.append(QLocale().toString(m_spec.lowest + tick * m_ticks.step, 'f', 0));
    return labels;
}

QStringList ChartFrame::categoryLabels() const
{
    return m_spec.axisLabels.isEmpty() ? m_spec.categories : m_spec.axisLabels;
}

QStringList ChartFrame::legend() const
{
    QStringList names;
    for (const Sample &sample : m_samples)
        names.append(sample.name);
    return names;
}

double ChartFrame::widest(const QStringList &texts) const
{
    const QFontMetricsF metrics(m_font);
    double width = 0;
    for (const QString &text : texts)
        width = std::max(width, metrics.horizontalAdvance(text));
    return width;
}

// Level where they find room, or where some are blank so that the others have theirs.
ChartFrame::Labels ChartFrame::waysOf(double categoryWidth) const
{
    const QStringList labels = categoryLabels();
    const bool someAreBlank = labels.contains(QString());
    if (isHeatMap() || someAreBlank || widest(labels) <= categoryWidth - small)
        return Labels::Level;
    return labels.size() > mostLevelLabels ? Labels::Upright : Labels::Wrapped;
}

double ChartFrame::heightOfLabels(double plotWidth) const
{
    const double line = QFontMetricsF(m_font).lineSpacing();
    switch (waysOf(plotWidth / std::max(1, categories()))) {
    case Labels::Level:
        break;
    case Labels::Wrapped:
        return line * mostLabelLines;
    case Labels::Upright:
        return widest(categoryLabels());
    }
    return line;
}

double ChartFrame::widthOf(const Sample &sample) const
{
    return (sample.isLine ? lineSample : sampleSize) + gap + QFontMetricsF(m_font).horizontalAdvance(sample.name);
}

QList<QList<qsizetype>> ChartFrame::legendRows(double width) const
{
    QList<QList<qsizetype>> rows;
    double used = 0;
    for (qsizetype i = 0; i < m_samples.size(); ++i) {
        const double next = widthOf(m_samples[i]);
        if (rows.isEmpty() || used + betweenSamples + next > width) {
            rows.append(QList<qsizetype>());
            used = next;
        } else {
            used += betweenSamples + next;
        }
        rows.last().append(i);
    }
    return rows;
}

void ChartFrame::arrange()
{
    prepareGeometryChange();
    const QFontMetricsF metrics(m_font);
    const double line = metrics.lineSpacing(), width = m_chart.size().width();
    double left = gap, right = gap, top = line / 2 + 1, bottom = 0;
    if (isHeatMap()) {
        QStringList rows;
        for (const ChartSeries &series : m_spec.series)
            rows.append(series.name);
        left += widest(rows) + gap;
    } else {
        left += widest(valueLabels()) + gap + (m_spec.valueTitle.isEmpty() ? 0 : line + gap);
        right += hasShares() ? metrics.horizontalAdvance(QStringLiteral("100 %")) + gap : 0;
    }
    if (m_title == Title::InChart) {
        top += QFontMetricsF(m_headFont).lineSpacing() + gap;
        top += m_spec.subtitle.isEmpty() ? 0 : line + gap;
    }
    bottom += small + heightOfLabels(width - left - right);
    bottom += categoryTitle().isEmpty() ? 0 : gap + line;
    bottom += m_samples.isEmpty() ? 0 : gap + line * double(legendRows(width).size());
    m_chart.setMargins(
        QMargins(int(std::ceil(left)), int(std::ceil(top)), int(std::ceil(right)), int(std::ceil(bottom + gap))));
}

QRectF ChartFrame::boundingRect() const
{
    return {QPointF(), m_chart.size()};
}

void ChartFrame::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->save();
    if (m_title == Title::InChart)
        paintTitle(*painter);
    painter->setFont(m_font);
    if (isHeatMap())
        paintRows(*painter);
    else
        paintValues(*painter);
    paintCategories(*painter);
    paintLegend(*painter);
    painter->restore();
}

void ChartFrame::paintTitle(QPainter &painter) const
{
    const double width = m_chart.size().width() - 2 * gap;
    const auto write = [&](const QFont &font, const QColor &ink, double top, const QString &text) {
        const QFontMetricsF metrics(font);
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(QPointF(gap, top + metrics.ascent()), metrics.elidedText(text, Qt::ElideRight, width));
        return top + metrics.lineSpacing();
    };
    const double below = write(m_headFont, m_palette.text, gap, m_spec.title);
    if (!m_spec.subtitle.isEmpty())
        write(m_font, m_palette.muted, below + small, m_spec.subtitle);
}

void ChartFrame::paintValues(QPainter &painter) const
{
    const QRectF plot = m_chart.plotArea();
    const QFontMetricsF metrics(m_font);
    const auto write = [&](QRectF place, Qt::Alignment side, const QString &text) {
        painter.drawText(place, int(side | Qt::AlignVCenter), text);
    };
    const QStringList labels = valueLabels();
    for (int tick = 0; tick < labels.size(); ++tick) {
        const double value = m_spec.lowest + tick * m_ticks.step;
        const double y = plot.bottom() - (value - lowest()) / (highest() - lowest()) * plot.height();
        painter.setPen(QPen(m_palette.grid, 1));
        painter.drawLine(QPointF(plot.left(), std::round(y) - 0.5), QPointF(plot.right(), std::round(y) - 0.5));
        painter.setPen(m_palette.muted);
        write({0, y - metrics.height() / 2, plot.left() - gap, metrics.height()}, Qt::AlignRight, labels[tick]);
    }
    for (int tick = 0; hasShares() && tick < shareTicks; ++tick) {
        const double share = 100.0 * tick / (shareTicks - 1);
        const double y = plot.bottom() - share / highestShare() * plot.height();
        write({plot.right() + gap, y - metrics.height() / 2, m_chart.size().width() - plot.right(), metrics.height()},
              Qt::AlignLeft, QLocale().toString(share, 'f', 0) + QStringLiteral(" %"));
    }
    if (m_spec.valueTitle.isEmpty())
        return;
    painter.save();
    painter.setFont(m_titleFont);
    painter.translate(gap / 2, plot.center().y());
    painter.rotate(-90);
    const double length = plot.height() + metrics.height();
    painter.drawText(QRectF(-length / 2, 0, length, metrics.lineSpacing()), int(Qt::AlignHCenter | Qt::AlignTop),
                     QFontMetricsF(m_titleFont).elidedText(m_spec.valueTitle, Qt::ElideRight, length));
    painter.restore();
}

// The rows of a heat map from the top down, as they are read.
void ChartFrame::paintRows(QPainter &painter) const
{
    const QRectF plot = m_chart.plotArea();
    const double height = plot.height() / std::max(1.0, double(m_spec.series.size()));
    painter.setPen(m_palette.muted);
    for (qsizetype row = 0; row < m_spec.series.size(); ++row)
        painter.drawText(QRectF(0, plot.top() + double(row) * height, plot.left() - gap, height),
                         int(Qt::AlignRight | Qt::AlignVCenter), m_spec.series[row].name);
}

void ChartFrame::paintCategories(QPainter &painter) const
{
    const QRectF plot = m_chart.plotArea();
    const QFontMetricsF metrics(m_font);
    const QStringList labels = categoryLabels();
    const double width = plot.width() / std::max(1, categories()), top = plot.bottom() + small;
    const Labels ways = waysOf(width);
    painter.setPen(m_palette.muted);
    for (qsizetype i = 0; i < labels.size(); ++i) {
        const double centre = plot.left() + (double(i) + 0.5) * width;
        if (ways == Labels::Upright) {
            painter.save();
            painter.translate(centre, top);
            painter.rotate(-90);
            painter.drawText(QRectF(-plot.height(), -metrics.height() / 2, plot.height(), metrics.height()),
                             int(Qt::AlignRight | Qt::AlignVCenter), labels[i]);
            painter.restore();
            continue;
        }
        // A label whose neighbours are blank may be wider than its category.
        const double half = ways == Labels::Level ? plot.width() : width / 2 - 1;
        QStringList lines{labels[i]};
        if (ways == Labels::Wrapped && metrics.horizontalAdvance(labels[i]) > 2 * half) {
            const qsizetype cut = labels[i].lastIndexOf(u' ', labels[i].size() / 2 + 1);
            const qsizetype at = cut > 0 ? cut : labels[i].indexOf(u' ');
            if (at > 0)
                lines = {labels[i].left(at), labels[i].mid(at + 1)};
        }
        for (qsizetype line = 0; line < lines.size(); ++line) {
            const QRectF place(centre - half, top + double(line) * metrics.lineSpacing(), 2 * half,
                               metrics.lineSpacing());
            painter.drawText(place, int(Qt::AlignHCenter | Qt::AlignTop),
                             metrics.elidedText(lines[line], Qt::ElideRight, 2 * half));
        }
    }
    if (categoryTitle().isEmpty())
        return;
    painter.setFont(m_titleFont);
    const QRectF place(0, top + heightOfLabels(plot.width()) + gap, m_chart.size().width(), metrics.lineSpacing());
    painter.drawText(place.adjusted(plot.left(), 0, plot.right() - place.right(), 0),
                     int(Qt::AlignHCenter | Qt::AlignTop | Qt::TextDontClip), categoryTitle());
    painter.setFont(m_font);
}

void ChartFrame::paintLegend(QPainter &painter) const
{
    const QFontMetricsF metrics(m_font);
    const double width = m_chart.size().width(), line = metrics.lineSpacing();
    const auto rows = legendRows(width);
    double top = m_chart.size().height() - gap / 2 - line * double(rows.size());
    for (const QList<qsizetype> &row : rows) {
        double used = betweenSamples * double(row.size() - 1);
        for (const qsizetype i : row)
            used += widthOf(m_samples[i]);
        double left = std::max(0.0, (width - used) / 2);
        for (const qsizetype i : row) {
            const Sample &sample = m_samples[i];
            const double middle = top + line / 2, size = sample.isLine ? lineSample : sampleSize;
            if (sample.isLine) {
                painter.setPen(sample.pen);
                painter.drawLine(QPointF(left, middle), QPointF(left + size, middle));
            }
            painter.setPen(Qt::NoPen);
            painter.setBrush(sample.isLine ? QBrush(sample.pen.color()) : sample.brush);
            if (sample.hasMarks)
                painter.drawEllipse(QPointF(left + size / 2, middle), 3, 3);
            else if (!sample.isLine)
                painter.drawRect(QRectF(left, middle - size / 2, size, size));
            painter.setPen(m_palette.text);
            painter.drawText(QRectF(left + size + gap, top, width - left, line), int(Qt::AlignLeft | Qt::AlignVCenter),
                             metrics.elidedText(sample.name, Qt::ElideRight, width - left - size - gap));
            left += widthOf(sample) + betweenSamples;
        }
        top += line;
    }
}

} // namespace Steward
