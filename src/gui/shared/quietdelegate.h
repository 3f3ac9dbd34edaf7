#pragma once

#include <QStyledItemDelegate>

namespace Steward {

// Cells of a small table: plain text in line with the words of a QuietHeader, a soft ground where chosen.
class QuietDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace Steward
