#pragma once

#include <QStyledItemDelegate>

namespace Steward {

// Paints the cells of the queue: state as a pill, priority as bars and a word, the rest as quiet text.
class QueueDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace Steward
