#pragma once

#include <QListView>
#include <QStyledItemDelegate>

namespace Steward {

// Paints one entry of a timeline: a card for what was said, another ground for an internal note, a line for a change.
class TimelineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override; // for the view's width
};

// A timeline of any length: entries are laid out in batches, so that thousands do not hold up the window. Plain text.
class TimelineView : public QListView
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent = nullptr);

    void keyboardSearch(const QString &search) override;

Q_SIGNALS:
    void painted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Steward
