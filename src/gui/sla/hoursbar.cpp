#include "gui/sla/hoursbar.h"

#include "gui/shared/tones.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr qint64 quarterMs = 900'000, wholeDayMs = 86'400'000;
constexpr int hoursPerMark = 6, grip = 5, barInset = 4, barWidth = 300, barLeast = 200;
constexpr int edge = 14; // room for half a word of the axis

} // namespace

HoursBar::HoursBar(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void HoursBar::show(const DayHours &hours)
{
    m_hours = hours;
    update();
}

QSize HoursBar::sizeHint() const
{
    return {barWidth, Space::hit};
}

QSize HoursBar::minimumSizeHint() const
{
    return {barLeast, Space::hit};
}

qreal HoursBar::placeOf(qint64 ms) const
{
    const qreal place = edge + (width() - 2.0 * edge) * double(ms) / double(wholeDayMs);
    return layoutDirection() == Qt::RightToLeft ? width() - place : place;
}

qint64 HoursBar::timeAt(qreal x) const
{
    if (layoutDirection() == Qt::RightToLeft)
        x = width() - x;
    const qint64 ms = std::llround((x - edge) / std::max(1.0, width() - 2.0 * edge) * double(wholeDayMs));
    return std::clamp((ms + quarterMs / 2) / quarterMs * quarterMs, qint64(0), wholeDayMs);
}

int HoursBar::endNear(qreal x, bool &isStart) const
{
    for (int i = 0; i < m_hours.size(); ++i) {
        for (const bool start : {true, false}) {
            if (std::abs(placeOf(start ? m_hours[i].start : m_hours[i].end) - x) <= grip) {
                isStart = start;
                return i;
            }
        }
    }
    return -1;
}

void HoursBar::paintEvent(QPaintEvent *)
{
    const Tones &tones = tonesOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto span = [this](qint64 start, qint64 end, qreal inset) {
        return QRectF(QPointF(placeOf(start), inset), QPointF(placeOf(end), height() - inset)).normalized();
    };
    painter.setPen(Qt::NoPen);
    painter.setBrush(tones.window);
    painter.drawRoundedRect(span(0, wholeDayMs, barInset), 3, 3);
    painter.setBrush(tones.accentSoft);
    painter.setPen(QPen(tones.accent, 1));
    for (const OpenInterval &hours : m_hours)
        painter.drawRoundedRect(span(hours.start, hours.end, barInset).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setPen(QPen(tones.border, 1));
    for (qint64 mark = 0; mark <= 24; mark += hoursPerMark) {
        const qreal x = std::round(placeOf(mark * 4 * quarterMs)) + 0.5;
        painter.drawLine(QPointF(x, 0), QPointF(x, height()));
    }
}

void HoursBar::mousePressEvent(QMouseEvent *event)
{
    if (!m_editable || event->button() != Qt::LeftButton)
        return;
    const qreal x = event->position().x();
    m_drag = endNear(x, m_dragsStart);
    if (m_drag >= 0)
        return;
    m_anchor = timeAt(x);
    m_hours.append({.start = m_anchor, .end = m_anchor});
    m_drag = int(m_hours.size()) - 1;
    m_dragsStart = false;
}

void HoursBar::mouseMoveEvent(QMouseEvent *event)
{
    bool isStart = false;
    if (m_drag < 0) {
        const bool isEnd = m_editable && endNear(event->position().x(), isStart) >= 0;
        setCursor(isEnd ? Qt::SplitHCursor : m_editable ? Qt::CrossCursor : Qt::ArrowCursor);
        return;
    }
    OpenInterval &hours = m_hours[m_drag];
    qint64 &moved = m_dragsStart ? hours.start : hours.end;
    moved = timeAt(event->position().x());
    if (hours.start > hours.end) { // drawn backwards
        std::swap(hours.start, hours.end);
        m_dragsStart = !m_dragsStart;
    }
    update();
}

void HoursBar::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_drag < 0 || event->button() != Qt::LeftButton)
        return;
    m_drag = -1;
    DayHours hours = m_hours;
    hours.removeIf([](const OpenInterval &each) { return each.start == each.end; }); // a click, or dragged to nothing
    std::sort(hours.begin(), hours.end(),
              [](const OpenInterval &a, const OpenInterval &b) { return a.start < b.start; });
    show(hours);
    Q_EMIT drawn(hours);
}

QSize HoursAxis::sizeHint() const
{
    return {barWidth, QFontMetrics(captionFont(font())).height()};
}

void HoursAxis::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(captionFont(font()));
    painter.setPen(tonesOf(palette()).muted);
    for (int mark = 0; mark <= 24; mark += hoursPerMark) {
        const qreal place = edge + (width() - 2.0 * edge) * mark / 24;
        const qreal x = layoutDirection() == Qt::RightToLeft ? width() - place : place;
        painter.drawText(QRectF(x - 2 * edge, 0, 4 * edge, height()), Qt::AlignCenter, QLocale().toString(mark));
    }
}

} // namespace Steward
