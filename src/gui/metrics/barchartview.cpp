#include "gui/metrics/barchartview.h"

#include "gui/shared/plaintext.h"
#include "gui/shared/tones.h"
#include "wording/tickets/figurewords.h"

#include <QAccessible>
#include <QChart>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QTimer>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace Steward {

BarChartView::BarChartView(QWidget *parent) : QChartView(parent)
{
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setBackgroundRole(QPalette::Base);
    setMinimumSize(320, 240);
}

BarChartView::~BarChartView() = default;

void BarChartView::show(const ChartSpec &spec)
{
    m_spec = spec;
    setAccessibleName(spec.title);
    setAccessibleDescription(spec.description);
    m_current = {};
    m_hovered = {};
    m_isOutdated = true;
    // What is in sight is built now; the others when that has been painted.
    if (isInSight())
        rebuildOutdated();
    else
        QTimer::singleShot(0, this, &BarChartView::rebuildOutdated);
}

void BarChartView::rebuildOutdated()
{
    if (std::exchange(m_isOutdated, false))
        rebuild();
}

void BarChartView::setSentence(std::function<QString(Bar)> sentence)
{
    m_sentence = std::move(sentence);
}

void BarChartView::rebuild()
{
    const ChartBuilder builder(ChartPalette::of(palette()), captionFont(font()), ChartBuilder::Title::Elsewhere);
    setBackgroundBrush(palette().base());
    const std::unique_ptr<QChart> former(chart());
    setChart(builder.build(m_spec).release());
}

QRect BarChartView::placeOf(Bar bar) const
{
    if (m_isOutdated)
        return {};
    const QRectF column = barColumn(*chart(), bar);
    return column.isEmpty() ? QRect() : mapFromScene(chart()->mapRectToScene(column)).boundingRect();
}

Bar BarChartView::barUnder(QPoint place) const
{
    if (m_isOutdated)
        return {};
    return barAt(*chart(), chart()->mapFromScene(mapToScene(place)));
}

QString BarChartView::sentenceOf(Bar bar) const
{
    if (!bar.isValid())
        return {};
    if (m_sentence)
        return m_sentence(bar);
    const ChartSeries &series = m_spec.series.at(bar.series);
    return tr("%1, %2: %3", "series, category, value")
        .arg(series.name, m_spec.categories.at(bar.category), numberWords(qRound64(series.values.at(bar.category))));
}

void BarChartView::goTo(Bar bar)
{
    m_current = bar;
    viewport()->update();
    if (!bar.isValid())
        return;
    setAccessibleDescription(sentenceOf(bar)); // the bar is read out; the chart as a whole was when it got the focus
    const QRect place = placeOf(bar);
    if (hasFocus())
        QToolTip::showText(viewport()->mapToGlobal(QPoint(place.left(), place.top())), plainToolTip(sentenceOf(bar)),
                           viewport());
}

void BarChartView::keyPressEvent(QKeyEvent *event)
{
    const int all = int(m_spec.series.size()), categories = int(m_spec.categories.size());
    if (all == 0 || categories == 0) {
        QChartView::keyPressEvent(event);
        return;
    }
    // The bars as they stand from left to right.
    const int last = all * categories - 1;
    const int at = m_current.isValid() ? m_current.category * all + m_current.series : -1;
    const auto goToPlace = [this, all](int place) { goTo({.series = place % all, .category = place / all}); };
    switch (event->key()) {
    case Qt::Key_Right:
        goToPlace(std::min(at + 1, last));
        break;
    case Qt::Key_Left:
        goToPlace(at < 0 ? last : std::max(at - 1, 0));
        break;
    case Qt::Key_Up:
    case Qt::Key_Down:
        goTo({.series = (std::max(m_current.series, 0) + (event->key() == Qt::Key_Up ? all - 1 : 1)) % all,
              .category = std::max(m_current.category, 0)});
        break;
    case Qt::Key_Home:
        goToPlace(0);
        break;
    case Qt::Key_End:
        goToPlace(last);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (!m_current.isValid())
            goToPlace(0);
        Q_EMIT barActivated(m_current.series, m_current.category);
        break;
    default:
        QChartView::keyPressEvent(event);
    }
}

void BarChartView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? barUnder(event->position().toPoint()) : Bar();
}

void BarChartView::mouseReleaseEvent(QMouseEvent *event)
{
    const Bar bar = barUnder(event->position().toPoint());
    const bool opens = bar.isValid() && bar == m_pressed && event->button() == Qt::LeftButton;
    m_pressed = {};
    if (!opens)
        return;
    m_current = bar;
    Q_EMIT barActivated(bar.series, bar.category);
}

void BarChartView::mouseMoveEvent(QMouseEvent *event)
{
    const Bar bar = barUnder(event->position().toPoint());
    viewport()->setCursor(bar.isValid() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (bar == m_hovered)
        return;
    m_hovered = bar;
    viewport()->update();
}

bool BarChartView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), plainToolTip(sentenceOf(barUnder(help->pos()))), viewport());
        return true;
    }
    if (event->type() == QEvent::Leave) {
        m_hovered = {};
        viewport()->update();
    }
    return QChartView::viewportEvent(event);
}

void BarChartView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        rebuild();
    QChartView::changeEvent(event);
}

void BarChartView::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    if (!m_current.isValid() && !m_spec.categories.isEmpty() && event->reason() != Qt::MouseFocusReason)
        goTo({.series = 0, .category = 0});
    viewport()->update();
}

void BarChartView::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    setAccessibleDescription(m_spec.description);
    viewport()->update();
}

void BarChartView::paintEvent(QPaintEvent *event)
{
    QChartView::paintEvent(event);
    if (!m_isOutdated)
        Q_EMIT painted();
}

void BarChartView::drawForeground(QPainter *painter, const QRectF &)
{
    const Tones &tones = tonesOf(palette());
    painter->setRenderHint(QPainter::Antialiasing);
    if (m_hovered.isValid()) {
        QColor veil = tones.text;
        veil.setAlphaF(0.07F);
        painter->fillRect(chart()->mapRectToScene(barColumn(*chart(), m_hovered)), veil);
    }
    if (m_current.isValid() && hasFocus()) {
        QRectF bar = chart()->mapRectToScene(barRect(*chart(), m_current));
        bar.setTop(std::min(bar.top(), bar.bottom() - 6)); // a bar of nothing can have the focus too
        painter->setPen(QPen(tones.text, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(bar.adjusted(-2, -3, 2, 2), 3, 3);
    }
}

} // namespace Steward
