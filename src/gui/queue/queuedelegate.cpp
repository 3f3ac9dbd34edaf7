#include "gui/queue/queuedelegate.h"

#include "gui/queue/queuemodel.h"
#include "gui/shared/pill.h"
#include "gui/shared/tones.h"
#include "gui/sla/duebar.h"

#include <QPainter>

namespace Steward {

namespace {

void drawText(QPainter &painter, const QRect &place, const QString &text, int alignment)
{
    painter.drawText(place, alignment | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
}

} // namespace

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.fontMetrics.averageCharWidth() * 12, qMax(Space::hit, option.fontMetrics.height() + 8)};
}

void QueueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tones &tones = tonesOf(option.palette);
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    painter->setFont(option.font);
    if (selected)
        painter->fillRect(option.rect, tones.accentSoft);
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, tones.border);
    if (selected && index.column() == QueueModel::Key && (option.state & QStyle::State_Active))
        painter->fillRect(option.rect.left(), option.rect.top(), 3, option.rect.height(), tones.accent);

    const QRect place = option.rect.adjusted(Space::s, 0, -Space::s, -1);
    const QString text = index.data().toString();
    if (index.column() == QueueModel::Due) {
        if (!text.isEmpty())
            drawDueCell(*painter, place,
                        {.name = index.data(QueueModel::ClockNameRole).toString(),
                         .words = text,
                         .state = SlaClock::State(index.data(QueueModel::ClockStateRole).toInt()),
                         .isAtRisk = index.data(QueueModel::ClockRiskRole).toBool(),
                         .usedShare = index.data(QueueModel::ClockShareRole).toDouble()},
                        tones, option.direction);
        painter->restore();
        return;
    }
    if (!index.data(QueueModel::LoadedRole).toBool() && index.column() != QueueModel::Key) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(tones.window);
        const int width
            = place.width() * (index.column() == QueueModel::Subject ? 60 + index.row() % 4 * 10 : 70) / 100;
        painter->drawRoundedRect(QRect(place.left(), place.center().y() - 5, width, 10), 5, 5);
        painter->restore();
        return;
    }

    switch (index.column()) {
    case QueueModel::State:
        drawPill(*painter, place, text, inkOf(State(index.data(QueueModel::StateRole).toInt()), tones));
        break;
    case QueueModel::Priority: {
        const auto priority = Priority(index.data(QueueModel::PriorityRole).toInt());
        drawPriorityBars(*painter, place, priority, tones);
        painter->setPen(priority >= Priority::High ? inkOf(priority, tones).ink : tones.text);
        drawText(*painter, place.adjusted(16 + Space::xs, 0, 0, 0), text, Qt::AlignLeft | Qt::AlignVCenter);
        break;
    }
    default: {
        QColor ink = tones.muted;
        if (index.column() == QueueModel::Key)
            ink = tones.accent;
        else if (index.column() == QueueModel::Subject || index.column() == QueueModel::Client)
            ink = tones.text;
        painter->setPen(ink);
        if (index.column() == QueueModel::Subject && index.data(QueueModel::UnresolvedRole).toBool())
            painter->setFont(strongFont(option.font));
        drawText(*painter, place, text, index.data(Qt::TextAlignmentRole).toInt());
    }
    }
    painter->restore();
}

} // namespace Steward
