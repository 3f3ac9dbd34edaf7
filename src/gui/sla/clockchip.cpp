#include "gui/sla/clockchip.h"

#include "gui/shared/icons.h"
#include "gui/shared/pill.h"
#include "gui/shared/tones.h"
#include "wording/sla/slawords.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr int barWidth = 36, barHeight = 6, signSize = 14;

} // namespace

PillInk inkOf(SlaClock::State state, bool isAtRisk, const Tones &tones)
{
    switch (state) {
    case SlaClock::State::Breached:
        return {tones.bad, tones.badSoft};
    case SlaClock::State::Paused:
        return {tones.hold, tones.holdSoft};
    case SlaClock::State::Running:
        return isAtRisk ? PillInk{tones.warning, tones.warningSoft} : PillInk{tones.good, tones.goodSoft};
    case SlaClock::State::Met:
        return {tones.good, tones.goodSoft};
    case SlaClock::State::Cancelled:
        break;
    }
    return {tones.muted, tones.window};
}

void drawHatch(QPainter &painter, const QRectF &place, const Tones &tones)
{
    painter.save();
    painter.setClipRect(place, Qt::IntersectClip);
    painter.setPen(QPen(tones.hold, 1.5));
    for (qreal x = place.left() - place.height(); x < place.right(); x += 6)
        painter.drawLine(QPointF(x, place.bottom()), QPointF(x + place.height(), place.top()));
    painter.restore();
}

ClockChip::ClockChip(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
}

void ClockChip::show(const FlightRecord &record, const ClockFace &face)
{
    m_face = face;
    const QString words
        = record.waiver ? tr("%1 · waived", "a breached clock").arg(chipWords(record, face)) : chipWords(record, face);
    if (words != text()) {
        setText(words);
        updateGeometry();
    }
    const QString name = face.isAtRisk ? tr("%1, at risk", "a clock").arg(words) : words;
    if (name != accessibleName())
        setAccessibleName(name);
    update();
}

QString ClockChip::iconName() const
{
    if (m_face.state == SlaClock::State::Breached)
        return u"alarm-clock"_s;
    if (m_face.state == SlaClock::State::Paused)
        return u"pause"_s;
    return m_face.isAtRisk ? u"triangle-alert"_s : QString();
}

QSize ClockChip::sizeHint() const
{
    const QFontMetrics metrics(captionFont(font()));
    const int sign = iconName().isEmpty() ? 0 : signSize + Space::xs;
    return {metrics.horizontalAdvance(text()) + barWidth + sign + 3 * Space::s, qMax(Space::hit, metrics.height() + 8)};
}

void ClockChip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void ClockChip::paintEvent(QPaintEvent *)
{
    const Tones &tones = tonesOf(palette());
    const PillInk ink = inkOf(m_face.state, m_face.isAtRisk, tones);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(hasFocus() ? QPen(tones.accent, 1.5) : underMouse() ? QPen(ink.ink, 1) : QPen(Qt::NoPen));
    painter.setBrush(ink.ground);
    painter.drawRoundedRect(frame, Space::radius, Space::radius);

    const auto mirrored = [this](const QRect &place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
    const QRect bar = mirrored(QRect(Space::s, (height() - barHeight) / 2, barWidth, barHeight));
    QPainterPath shape;
    shape.addRoundedRect(bar, barHeight / 2.0, barHeight / 2.0);
    painter.save();
    painter.setClipPath(shape);
    painter.fillRect(bar, tones.surface);
    const int used = int(std::clamp(m_face.usedShare, 0.0, 1.0) * barWidth);
    const QRect filled(layoutDirection() == Qt::RightToLeft ? bar.right() + 1 - used : bar.left(), bar.top(), used,
                       barHeight);
    if (m_face.state == SlaClock::State::Paused)
        drawHatch(painter, filled, tones);
    else
        painter.fillRect(filled, ink.ink);
    painter.restore();
    painter.setPen(QPen(ink.ink, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(shape);

    int left = Space::s + barWidth + Space::s;
    if (const QString sign = iconName(); !sign.isEmpty()) {
        const QRect place = mirrored(QRect(left, (height() - signSize) / 2, signSize, signSize));
        painter.drawPixmap(place.topLeft(), tintedPixmap(sign, ink.ink, signSize, devicePixelRatioF()));
        left += signSize + Space::xs;
    }
    painter.setPen(ink.ink);
    painter.setFont(captionFont(font()));
    painter.drawText(
        mirrored(QRect(left, 0, width() - left - Space::xs, height())),
        int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)) | Qt::TextSingleLine, text());
}

} // namespace Steward
