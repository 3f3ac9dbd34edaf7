#include "gui/shared/quietheader.h"

#include "gui/shared/tones.h"

#include <QPainter>
#include <QPainterPath>

namespace Steward {

QuietHeader::QuietHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setMinimumSectionSize(48);
}

void QuietHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const Tones &tones = tonesOf(palette());
    painter->save();
    painter->fillRect(rect, tones.surface);
    painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, tones.border);

    QRect text = rect.adjusted(Space::s, 0, -Space::s, 0);
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == logicalIndex;
    if (sorted) {
        const bool up = sortIndicatorOrder() == Qt::AscendingOrder;
        const QPointF middle(text.right() - 4, text.center().y() + 1);
        const qreal tip = up ? -2.5 : 2.5;
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(tones.accent, 1.5));
        painter->drawPolyline(
            QPolygonF{middle + QPointF(-4, -tip), middle + QPointF(0, tip), middle + QPointF(4, -tip)});
        text.setRight(text.right() - 14);
    }
    QVariant alignment = model()->headerData(logicalIndex, Qt::Horizontal, Qt::TextAlignmentRole);
    painter->setPen(sorted ? tones.accent : tones.muted);
    painter->setFont(strongFont(captionFont(font())));
    const QString word = model()->headerData(logicalIndex, Qt::Horizontal).toString();
    painter->drawText(text, (alignment.isValid() ? alignment.toInt() : int(defaultAlignment())) | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(word, Qt::ElideRight, text.width()));
    painter->restore();
}

} // namespace Steward
