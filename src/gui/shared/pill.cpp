#include "gui/shared/pill.h"

#include "gui/shared/tones.h"

#include <QPainter>

namespace Steward {

PillInk inkOf(PillTone tone, const Tones &tones)
{
    switch (tone) {
    case PillTone::Plain:
        return {tones.muted, tones.border};
    case PillTone::Neutral:
        return {tones.accent, tones.accentSoft};
    case PillTone::Good:
        return {tones.good, tones.goodSoft};
    case PillTone::Warning:
        return {tones.warning, tones.warningSoft};
    case PillTone::Bad:
        break;
    }
    return {tones.bad, tones.badSoft};
}

PillInk inkOf(State state, const Tones &tones)
{
    switch (state) {
    case State::New:
        return {tones.good, tones.goodSoft};
    case State::Open:
        return {tones.accent, tones.accentSoft};
    case State::Pending:
    case State::OnHold:
        return {tones.hold, tones.holdSoft};
    case State::Resolved:
    case State::Closed:
        break;
    }
    return {tones.muted, tones.window};
}

PillInk inkOf(Priority priority, const Tones &tones)
{
    switch (priority) {
    case Priority::Urgent:
        return {tones.bad, tones.badSoft};
    case Priority::High:
        return {tones.warning, tones.warningSoft};
    case Priority::Normal:
    case Priority::Low:
        break;
    }
    return {tones.muted, tones.window};
}

int pillWidth(const QFont &font, const QString &text)
{
    return QFontMetrics(captionFont(font)).horizontalAdvance(text) + 2 * Space::s;
}

int drawPill(QPainter &painter, const QRect &place, const QString &text, const PillInk &ink)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const int width = qMin(place.width(), pillWidth(painter.font(), text));
    painter.setFont(captionFont(painter.font()));
    const QFontMetrics metrics = painter.fontMetrics();
    const int height = qMin(place.height(), metrics.height() + 6);
    const QRect pill(place.left(), place.top() + (place.height() - height) / 2, width, height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink.ground);
    painter.drawRoundedRect(pill, Space::radius, Space::radius);
    painter.setPen(ink.ink);
    painter.drawText(pill, Qt::AlignCenter | Qt::TextSingleLine,
                     metrics.elidedText(text, Qt::ElideRight, width - Space::s));
    painter.restore();
    return width;
}

void drawPriorityBars(QPainter &painter, const QRect &place, Priority priority, const Tones &tones)
{
    const int filled = int(priority) + 1;
    const int bottom = place.center().y() + 6;
    for (int i = 0; i < 4; ++i) {
        const int height = 3 + 3 * i;
        painter.fillRect(place.left() + 4 * i, bottom - height, 3, height,
                         i < filled ? inkOf(priority, tones).ink : tones.border);
    }
}

Pill::Pill(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Pill::show(const QString &text, Meaning meaning)
{
    m_text = text;
    m_meaning = meaning;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Pill::show(const QString &text, State state)
{
    m_state = state;
    show(text, Meaning::OfState);
}

void Pill::show(const QString &text, Priority priority)
{
    m_priority = priority;
    show(text, Meaning::OfPriority);
}

void Pill::show(const QString &text, PillTone tone)
{
    m_tone = tone;
    show(text, Meaning::OfTone);
}

QSize Pill::sizeHint() const
{
    const QFontMetrics metrics(captionFont(font()));
    return {metrics.horizontalAdvance(m_text) + 2 * Space::s, metrics.height() + 6};
}

void Pill::paintEvent(QPaintEvent *)
{
    const Tones &tones = tonesOf(palette());
    const PillInk ink = m_meaning == Meaning::OfState ? inkOf(m_state, tones)
        : m_meaning == Meaning::OfPriority            ? inkOf(m_priority, tones)
                                                      : inkOf(m_tone, tones);
    QPainter painter(this);
    painter.setFont(font());
    drawPill(painter, rect(), m_text, ink);
}

} // namespace Steward
