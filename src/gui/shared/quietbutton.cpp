#include "gui/shared/quietbutton.h"

#include "gui/shared/icons.h"
#include "gui/shared/tones.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace Steward {

namespace {

constexpr int smallIcon = 16, tallIcon = 22;

} // namespace

QuietButton::QuietButton(QWidget *parent) : QToolButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

void QuietButton::setIconName(const QString &name)
{
    m_iconName = name;
    updateGeometry();
    update();
}

void QuietButton::setFilled(bool filled)
{
    m_filled = filled;
    update();
}

QSize QuietButton::sizeHint() const
{
    // As wide as when it is chosen, so that nothing moves then.
    const QFont face = isCheckable() ? strongFont(font()) : font();
    const QFontMetrics metrics(isTall() ? captionFont(face) : face);
    const QSize words = metrics.size(Qt::TextShowMnemonic, text());
    if (isTall())
        return {qMax(72, words.width() + 2 * Space::s), tallIcon + words.height() + 3 * Space::s - Space::xs};
    const int iconWidth = m_iconName.isEmpty() ? 0 : smallIcon + (text().isEmpty() ? 0 : Space::s);
    return {words.width() + iconWidth + 2 * (text().isEmpty() ? Space::s : Space::m),
            qMax(Space::hit, metrics.height() + 10)};
}

void QuietButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QToolButton::keyPressEvent(event);
}

void QuietButton::paintEvent(QPaintEvent *)
{
    const Tones &tones = tonesOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);

    QColor ground = m_filled ? tones.accent : isChecked() || isDown() ? tones.accentSoft : QColor(Qt::transparent);
    QColor ink = m_filled ? tones.surface : isChecked() ? tones.accent : isTall() ? tones.muted : tones.text;
    if (!isEnabled()) {
        ground = m_filled ? tones.border : ground;
        ink = tones.muted;
    } else if (underMouse() && !isChecked() && !m_filled) {
        ground = tones.border;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(frame, Space::radius, Space::radius);
    if (hasFocus()) {
        painter.setPen(QPen(m_filled ? tones.text : tones.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(frame, Space::radius, Space::radius);
    }

    painter.setPen(ink);
    QFont face = isTall() ? captionFont(font()) : font();
    if (isChecked())
        face = strongFont(face);
    painter.setFont(face);
    const qreal ratio = devicePixelRatioF();
    if (isTall()) {
        if (!m_iconName.isEmpty())
            painter.drawPixmap((width() - tallIcon) / 2, Space::s, tintedPixmap(m_iconName, ink, tallIcon, ratio));
        painter.drawText(QRect(0, tallIcon + Space::s + 2, width(), height() - tallIcon - Space::s),
                         Qt::AlignHCenter | Qt::AlignTop | Qt::TextShowMnemonic, text());
        return;
    }
    const auto mirrored = [this](const QRect &place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
    QRect textRect = rect().adjusted(Space::xs, 0, -Space::xs, 0);
    if (!m_iconName.isEmpty()) {
        const int left = text().isEmpty() ? (width() - smallIcon) / 2 : Space::m;
        const QRect icon(left, (height() - smallIcon) / 2, smallIcon, smallIcon);
        painter.drawPixmap(mirrored(icon).topLeft(), tintedPixmap(m_iconName, ink, smallIcon, ratio));
        textRect.setLeft(left + smallIcon + Space::s);
    }
    const Qt::Alignment alignment = m_iconName.isEmpty()
        ? Qt::Alignment(Qt::AlignCenter)
        : QStyle::visualAlignment(layoutDirection(), Qt::AlignVCenter | Qt::AlignLeft);
    painter.drawText(mirrored(textRect), int(alignment) | Qt::TextShowMnemonic,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, textRect.width(), Qt::TextShowMnemonic));
}

} // namespace Steward
