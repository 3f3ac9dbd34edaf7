#include "gui/queue/queueviewsdelegate.h"

#include "gui/queue/queueviewsmodel.h"
#include "gui/shared/tones.h"

#include <QPainter>

namespace Steward {

QSize QueueViewsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {120, qMax(Space::hit + Space::xs, option.fontMetrics.height() + 14)};
}

void QueueViewsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tones &tones = tonesOf(option.palette);
    const bool group = index.data(QueueViewsModel::GroupRole).toBool();
    const bool chosen = option.state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF ground = QRectF(option.rect).adjusted(4, 1, -4, -1);
    if (chosen || (!group && option.state & QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(chosen ? tones.accentSoft : tones.window);
        painter->drawRoundedRect(ground, Space::radius, Space::radius);
    }
    if (option.state & QStyle::State_HasFocus && chosen) {
        painter->setPen(QPen(tones.accent, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(ground, Space::radius, Space::radius);
    }
    QRect place = option.rect.adjusted(Space::m, 0, -Space::m, 0);
    const auto draw = [&](const QRect &rect, const QString &text, Qt::Alignment side) {
        painter->drawText(QStyle::visualRect(option.direction, option.rect, rect),
                          int(QStyle::visualAlignment(option.direction, side | Qt::AlignVCenter)) | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
    };
    if (group) {
        painter->setFont(captionFont(strongFont(option.font)));
        painter->setPen(tones.muted);
        draw(place.adjusted(0, Space::xs, 0, 0), index.data().toString(), Qt::AlignLeft);
        painter->restore();
        return;
    }
    const QString count = index.data(QueueViewsModel::CountRole).toString();
    painter->setFont(option.font);
    painter->setPen(tones.muted);
    const int width = painter->fontMetrics().horizontalAdvance(count) + 2;
    draw(QRect(place.right() - width, place.top(), width + 1, place.height()), count, Qt::AlignRight);
    place.setRight(place.right() - width - Space::s);
    painter->setFont(chosen ? strongFont(option.font) : option.font);
    painter->setPen(chosen ? tones.accent : tones.text);
    draw(place, index.data().toString(), Qt::AlignLeft);
    painter->restore();
}

} // namespace Steward
