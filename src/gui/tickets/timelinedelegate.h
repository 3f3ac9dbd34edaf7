#pragma once

#include "desk/history/attachments.h"

#include <QCache>
#include <QStyledItemDelegate>

#include <optional>

namespace Steward {

class MarkdownDocument;
class Pictures;

// Paints one entry of a timeline: a card for what was said with its files, another ground for an internal note, a line
// for a change.
class TimelineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit TimelineDelegate(QObject *parent = nullptr);
    ~TimelineDelegate() override;

    void setPictures(Pictures *pictures) { m_pictures = pictures; } // null: files are named only
    void forget(); // what was laid out has other colours now

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override; // for the view's width

    // What stands at a place of an entry, counted from its corner.
    std::optional<Attachment> attachmentAt(const QFont &font, const QModelIndex &index, QSize entry,
                                           QPoint place) const;
    QString linkAt(const QFont &font, const QModelIndex &index, QSize entry, QPoint place) const;

private:
    static int headHeight(const QFont &font);
    int bodyHeight(const QFont &font, const QModelIndex &index, int width) const;
    QList<QRect> tilesOf(const QFont &font, const QModelIndex &index, int width) const;
    MarkdownDocument &documentOf(const QFont &font, const QModelIndex &index, int width) const;

    Pictures *m_pictures = nullptr;
    mutable QCache<QString, MarkdownDocument> m_documents; // by their text
};

} // namespace Steward
