#include "gui/escalations/figuretile.h"

#include "gui/shared/tones.h"
#include "wording/tickets/figurewords.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace Steward {

FigureTile::FigureTile(const QString &word, QWidget *parent) : Card(parent), m_word(word)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    show(0);
}

void FigureTile::show(qint64 number)
{
    m_number = numberWords(number);
    setAccessibleName(tr("%1: %2", "of what, how many").arg(m_word, m_number));
    updateGeometry();
    update();
}

QSize FigureTile::sizeHint() const
{
    const QFontMetrics number(titleFont(font()));
    const int width = number.horizontalAdvance(m_number) + Space::s + fontMetrics().horizontalAdvance(m_word);
    return {width + 2 * Space::m, std::max(number.height(), fontMetrics().height()) + 2 * Space::s};
}

void FigureTile::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    QPainter painter(this);
    const QRect inner = rect().adjusted(Space::m, 0, -Space::m, 0);
    const int numberWidth = QFontMetrics(titleFont(font())).horizontalAdvance(m_number);
    const QRect word = inner.adjusted(numberWidth + Space::s, 0, 0, 0);
    const auto draw = [&](const QRect &place, const QString &text) {
        painter.drawText(QStyle::visualRect(layoutDirection(), inner, place),
                         int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)), text);
    };
    painter.setPen(tonesOf(palette()).muted);
    draw(word, m_word);
    painter.setFont(titleFont(font()));
    painter.setPen(tonesOf(palette()).text);
    draw(inner, m_number);
}

} // namespace Steward
