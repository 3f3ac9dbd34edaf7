#include "gui/shared/quietdelegate.h"

#include "gui/shared/tones.h"

#include <QPainter>

namespace Steward {

void QuietDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tones &tones = tonesOf(option.palette);
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, tones.accentSoft);
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, tones.border);
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(tones.accent);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -2));
    }
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    const QRect place = option.rect.adjusted(Space::s, 0, -Space::s, -1);
    painter->setPen(tones.text);
    painter->setFont(option.font);
    painter->drawText(
        place, (alignment.isValid() ? alignment.toInt() : int(Qt::AlignLeft | Qt::AlignVCenter)) | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, place.width()));
    painter->restore();
}

} // namespace Steward
