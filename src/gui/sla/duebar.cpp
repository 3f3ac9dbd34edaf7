#include "gui/sla/duebar.h"

#include "gui/shared/pill.h"
#include "gui/shared/tones.h"
#include "gui/sla/clockchip.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>

namespace Steward {

namespace {

constexpr int thickness = 5, gap = 3;

void drawUsed(QPainter &painter, const QRect &bar, const DueCell &cell, const PillInk &ink, const Tones &tones,
              Qt::LayoutDirection direction)
{
    QPainterPath shape;
    shape.addRoundedRect(bar, thickness / 2.0, thickness / 2.0);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(shape);
    QColor rest = ink.ink;
    rest.setAlphaF(0.25F);
    painter.fillRect(bar, rest);
    const int used = int(std::clamp(cell.usedShare, 0.0, 1.0) * bar.width());
    const QRect filled = QStyle::visualRect(direction, bar, QRect(bar.left(), bar.top(), used, bar.height()));
    if (cell.state == SlaClock::State::Paused)
        drawHatch(painter, filled, tones);
    else
        painter.fillRect(filled, ink.ink);
    painter.restore();
}

} // namespace

void drawDueCell(QPainter &painter, const QRect &place, const DueCell &cell, const Tones &tones,
                 Qt::LayoutDirection direction)
{
    const PillInk ink = inkOf(cell.state, cell.isAtRisk, tones);
    const bool isPressing = cell.isAtRisk || cell.state == SlaClock::State::Breached;
    const QFont words = captionFont(isPressing ? strongFont(painter.font()) : painter.font());
    const QFont name = captionFont(painter.font());
    const int height = QFontMetrics(words).height();
    const int top = place.top() + std::max(0, (place.height() - height - gap - thickness) / 2);

    const auto draw = [&](const QRect &where, const QString &text, Qt::Alignment side) {
        painter.drawText(QStyle::visualRect(direction, place, where),
                         int(QStyle::visualAlignment(direction, side | Qt::AlignVCenter)) | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, where.width()));
    };
    const int wordsWidth = std::min(place.width(), QFontMetrics(words).horizontalAdvance(cell.words) + 1);
    painter.setFont(words);
    painter.setPen(ink.ink);
    draw(QRect(place.left(), top, wordsWidth, height), cell.words, Qt::AlignLeft);
    const int left = place.left() + wordsWidth + Space::s;
    if (left < place.right()) {
        painter.setFont(name);
        painter.setPen(tones.muted);
        draw(QRect(left, top, place.right() - left + 1, height), cell.name, Qt::AlignRight);
    }
    drawUsed(painter, QRect(place.left(), top + height + gap, place.width(), thickness), cell, ink, tones, direction);
}

} // namespace Steward
