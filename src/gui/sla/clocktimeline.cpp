#include "gui/sla/clocktimeline.h"

#include "gui/shared/directory.h"
#include "gui/shared/pill.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/tones.h"
#include "gui/sla/clockchip.h"
#include "gui/sla/timeaxis.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>
#include <array>

namespace Steward {

namespace {

constexpr int tracks = 3, hoursHeight = 10, markReach = 5, leastTick = 110, usualWidth = 480;

} // namespace

ClockTimeline::ClockTimeline(const Directory &directory, QWidget *parent) : QWidget(parent), m_directory(directory)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ClockTimeline::show(const TimelineParts &parts)
{
    if (parts.parts.size() != m_parts.parts.size() || parts.from != m_parts.from)
        m_current = -1;
    m_parts = parts;
    update();
}

int ClockTimeline::labelWidth() const
{
    const QFontMetrics metrics(captionFont(font()));
    const std::array<QString, 4> names{tr("Open hours"), tr("Clock"), tr("Ticket"), tr("Held by")};
    int width = 0;
    for (const QString &name : names)
        width = std::max(width, metrics.horizontalAdvance(name));
    return width + Space::m;
}

int ClockTimeline::trackHeight() const
{
    return QFontMetrics(captionFont(font())).height() + 6;
}

int ClockTimeline::trackTop(int track) const
{
    const int words = QFontMetrics(captionFont(font())).height() + 2;
    return words + hoursHeight + Space::s + track * (trackHeight() + Space::xs);
}

QSize ClockTimeline::sizeHint() const
{
    return {labelWidth() + usualWidth, trackTop(tracks) + markReach + QFontMetrics(captionFont(font())).height() + 2};
}

QSize ClockTimeline::minimumSizeHint() const
{
    return {labelWidth() + usualWidth / 2, sizeHint().height()};
}

QRect ClockTimeline::field() const
{
    const QRect inner = rect().adjusted(labelWidth(), 0, -Space::m, 0);
    return QStyle::visualRect(layoutDirection(), rect(), inner);
}

int ClockTimeline::placeOf(Instant at) const
{
    const QRect place = field();
    const double share = double(at.ms - m_parts.from.ms) / double(std::max<qint64>(1, m_parts.to.ms - m_parts.from.ms));
    const int way = int(std::clamp(share, 0.0, 1.0) * place.width());
    return layoutDirection() == Qt::RightToLeft ? place.right() + 1 - way : place.left() + way;
}

QRect ClockTimeline::rectOf(const TimelinePart &part) const
{
    const int a = placeOf(part.from), b = placeOf(part.to);
    return {std::min(a, b), trackTop(int(part.track)), std::max(2, std::abs(b - a)), trackHeight()};
}

int ClockTimeline::partAt(QPoint place) const
{
    for (int i = int(m_parts.parts.size()) - 1; i >= 0; --i) {
        if (rectOf(m_parts.parts[i]).adjusted(-1, -2, 1, 2).contains(place))
            return i;
    }
    return -1;
}

QString ClockTimeline::tipAt(QPoint place) const
{
    for (const TimelineMark &mark : m_parts.marks) {
        if (std::abs(placeOf(mark.at) - place.x()) <= 3)
            return mark.tip;
    }
    const int part = partAt(place);
    return part < 0 ? QString() : m_parts.parts[part].tip;
}

bool ClockTimeline::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), plainToolTip(tipAt(help->pos())), this);
    return true;
}

void ClockTimeline::go(int part)
{
    if (part < 0 || part >= m_parts.parts.size())
        return;
    m_current = part;
    const TimelinePart &gone = m_parts.parts[part];
    const QString words = QString(gone.tip).replace(QLatin1Char('\n'), tr(" · ", "between what is told of a part"));
    setAccessibleDescription(words);
    Q_EMIT told(words);
    if (gone.segment >= 0)
        Q_EMIT segmentChosen(gone.cycle, gone.segment);
    update();
}

// To the part of the track above or below that is nearest in time.
void ClockTimeline::goAcross(int by)
{
    if (m_current < 0)
        return;
    const TimelinePart &from = m_parts.parts[m_current];
    const int track = int(from.track) + by;
    int nearest = -1;
    for (int i = 0; i < m_parts.parts.size(); ++i) {
        const TimelinePart &part = m_parts.parts[i];
        if (int(part.track) == track
            && (nearest < 0
                || std::abs(part.from.ms - from.from.ms) < std::abs(m_parts.parts[nearest].from.ms - from.from.ms)))
            nearest = i;
    }
    go(nearest);
}

void ClockTimeline::keyPressEvent(QKeyEvent *event)
{
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    const int last = int(m_parts.parts.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Left:
        go(std::clamp(m_current + (event->key() == Qt::Key_Right ? forward : -forward), 0, std::max(0, last)));
        return;
    case Qt::Key_Home:
        go(0);
        return;
    case Qt::Key_End:
        go(last);
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        goAcross(event->key() == Qt::Key_Down ? 1 : -1);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ClockTimeline::mouseMoveEvent(QMouseEvent *event)
{
    Q_EMIT told(tipAt(event->pos()).replace(QLatin1Char('\n'), tr(" · ", "between what is told of a part")));
}

void ClockTimeline::mousePressEvent(QMouseEvent *event)
{
    go(partAt(event->pos()));
}

void ClockTimeline::leaveEvent(QEvent *event)
{
    Q_EMIT told(m_current < 0 || !hasFocus() ? QString() : accessibleDescription());
    QWidget::leaveEvent(event);
}

void ClockTimeline::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_current < 0 && event->reason() != Qt::MouseFocusReason)
        go(0);
    update();
}

void ClockTimeline::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void ClockTimeline::drawHours(QPainter &painter, const Tones &tones) const
{
    const int top = trackTop(0) - hoursHeight - Space::xs, bottom = trackTop(tracks);
    const QRect place = field();
    painter.fillRect(QRect(place.left(), top, place.width(), bottom - top), tones.window);
    QColor open = tones.accent;
    open.setAlphaF(0.5F);
    for (const OpenPiece &piece : m_parts.open) {
        const int a = placeOf(piece.from), b = placeOf(piece.until);
        if (piece.until < m_parts.from || piece.from > m_parts.to)
            continue;
        const QRect shaded(std::min(a, b), top, std::max(1, std::abs(b - a)), bottom - top);
        painter.fillRect(shaded, tones.accentSoft);
        painter.fillRect(QRect(shaded.left(), top, shaded.width(), hoursHeight), open);
    }
}

void ClockTimeline::drawPart(QPainter &painter, const TimelinePart &part, const Tones &tones) const
{
    const QRect place = rectOf(part);
    QColor ink = tones.text, ground = tones.surface, edge;
    switch (part.look) {
    case TimelinePart::Look::Running:
        ink = tones.good;
        ground = tones.goodSoft;
        break;
    case TimelinePart::Look::AtRisk:
        ink = tones.warning;
        ground = tones.warningSoft;
        break;
    case TimelinePart::Look::Over:
        ink = tones.bad;
        ground = tones.badSoft;
        break;
    case TimelinePart::Look::Paused:
        ink = tones.hold;
        ground = tones.holdSoft;
        break;
    case TimelinePart::Look::OfState: {
        const PillInk pill = inkOf(part.state, tones);
        ink = pill.ink;
        ground = pill.ground;
        break;
    }
    case TimelinePart::Look::OfNobody:
        ink = tones.muted;
        break;
    case TimelinePart::Look::OfHolder:
        edge = tones.muted;
        break;
    }
    painter.fillRect(place, ground);
    if (part.look == TimelinePart::Look::Paused)
        drawHatch(painter, place, tones);
    painter.setPen(edge.isValid() ? edge : ink);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(place.adjusted(0, 0, -1, -1));
    painter.setPen(ink);
    const QRect words = place.adjusted(Space::xs, 0, -Space::xs, 0);
    const int needed = painter.fontMetrics().horizontalAdvance(part.text);
    if (!part.text.isEmpty() && words.width() >= std::min(needed, 40)) {
        if (part.look == TimelinePart::Look::Paused) // on a ground of its own between the stripes
            painter.fillRect(QRect(words.left(), place.top() + 2, std::min(needed, words.width()), place.height() - 4),
                             ground);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(part.text, Qt::ElideRight, words.width()));
    }
}

void ClockTimeline::drawMarks(QPainter &painter, const Tones &tones) const
{
    const int bottom = trackTop(tracks) + markReach;
    int takenUntil = -1;
    for (const TimelineMark &mark : m_parts.marks) {
        const QColor ink = mark.kind == TimelineMark::Kind::Due ? tones.bad
            : mark.kind == TimelineMark::Kind::Warning          ? tones.warning
                                                                : tones.text;
        const int x = placeOf(mark.at);
        painter.setPen(QPen(ink, mark.kind == TimelineMark::Kind::Warning ? 1 : 2,
                            mark.kind == TimelineMark::Kind::Warning ? Qt::DashLine : Qt::SolidLine));
        painter.drawLine(x, trackTop(0) - hoursHeight - Space::s, x, bottom);
        const int width = painter.fontMetrics().horizontalAdvance(mark.text);
        int left = std::clamp(x - width / 2, 0, this->width() - width);
        if (takenUntil >= 0 && left < takenUntil + Space::xs && left + width > takenUntil - width)
            left = std::min(takenUntil + Space::s, this->width() - width);
        painter.drawText(QRect(left, 0, width + 1, painter.fontMetrics().height()), Qt::AlignLeft, mark.text);
        takenUntil = left + width;
    }
}

void ClockTimeline::drawAxis(QPainter &painter, const Tones &tones) const
{
    const int top = trackTop(tracks);
    const QRect place = field();
    painter.setPen(tones.border);
    painter.drawLine(place.left(), top, place.right(), top);
    const QList<TimeTick> ticks = timeTicks(m_parts.from, m_parts.to, place.width(), leastTick, m_directory.zone());
    for (const TimeTick &tick : ticks) {
        const int x = placeOf(tick.at), width = painter.fontMetrics().horizontalAdvance(tick.text);
        painter.setPen(tones.border);
        painter.drawLine(x, top, x, top + 4);
        painter.setPen(tones.muted);
        const int left = std::clamp(x - width / 2, place.left(), std::max(place.left(), this->width() - width));
        painter.drawText(QRect(left, top + markReach, width + 1, painter.fontMetrics().height()), Qt::AlignLeft,
                         tick.text);
    }
}

void ClockTimeline::paintEvent(QPaintEvent *)
{
    const Tones &tones = tonesOf(palette());
    QPainter painter(this);
    painter.setFont(captionFont(font()));
    const auto label = [&](int top, int height, const QString &text) {
        painter.setPen(tones.muted);
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), QRect(0, top, labelWidth() - Space::s, height)),
                         int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)), text);
    };
    drawHours(painter, tones);
    label(trackTop(0) - hoursHeight - Space::s, hoursHeight + Space::xs, tr("Open hours"));
    label(trackTop(0), trackHeight(), tr("Clock"));
    label(trackTop(1), trackHeight(), tr("Ticket"));
    label(trackTop(2), trackHeight(), tr("Held by"));
    for (const TimelinePart &part : m_parts.parts)
        drawPart(painter, part, tones);
    drawAxis(painter, tones);
    drawMarks(painter, tones);
    if (m_current >= 0 && m_current < m_parts.parts.size()) {
        painter.setPen(QPen(hasFocus() ? tones.accent : tones.muted, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rectOf(m_parts.parts[m_current]).adjusted(-1, -1, 1, 1));
    }
}

} // namespace Steward
