#include "gui/tickets/timelinedelegate.h"

#include "gui/shared/icons.h"
#include "gui/shared/markdowndocument.h"
#include "gui/shared/pill.h"
#include "gui/shared/tones.h"
#include "gui/tickets/attachmenttiles.h"
#include "gui/tickets/pictures.h"
#include "gui/tickets/timelinemodel.h"

#include <QAbstractTextDocumentLayout>
#include <QListView>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace Steward {

namespace {

constexpr int iconSize = 16;
constexpr qsizetype keptCharacters = 1'000'000; // of the documents that were laid out

bool isSaid(const QModelIndex &index)
{
    const auto sort = TimelineModel::Sort(index.data(TimelineModel::SortRole).toInt());
    return sort == TimelineModel::Sort::Message || sort == TimelineModel::Sort::Note;
}

// Breaks the text into lines of `width`; the layout's height is that of the lines.
void layOutText(QTextLayout &layout, qreal width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(layout.text().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout.setTextOption(option);
    layout.beginLayout();
    qreal y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, y));
        y += line.height() + 2;
    }
    layout.endLayout();
}

bool isMarkdown(const QModelIndex &index)
{
    return index.data(TimelineModel::MarkdownRole).toBool();
}

QString bodyOf(const QModelIndex &index)
{
    QString text = index.data(TimelineModel::BodyRole).toString();
    return text.replace(QLatin1Char('\n'), QChar::LineSeparator); // what a text layout breaks at
}

// A change reads as one text: who, then what.
QString changeText(const QModelIndex &index)
{
    const QString author = index.data(TimelineModel::AuthorRole).toString();
    const QString body = bodyOf(index);
    return author.isEmpty() ? body : TimelineDelegate::tr("%1 · %2", "who, what").arg(author, body);
}

qreal textHeight(const QTextLayout &layout)
{
    return std::ceil(layout.boundingRect().height());
}

int timeWidth(const QFontMetrics &metrics)
{
    return metrics.averageCharWidth() * 13;
}

int cardTextWidth(int width)
{
    return qMax(40, width - 2 * Space::m);
}

int changeTextWidth(int width, const QFont &font)
{
    return qMax(40, width - 2 * Space::m - iconSize - Space::s - timeWidth(QFontMetrics(captionFont(font))) - Space::s);
}

} // namespace

TimelineDelegate::TimelineDelegate(QObject *parent) : QStyledItemDelegate(parent), m_documents(keptCharacters) { }

TimelineDelegate::~TimelineDelegate() = default;

void TimelineDelegate::forget()
{
    m_documents.clear();
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    if (!isSaid(index)) {
        QTextLayout layout(changeText(index), captionFont(option.font));
        layOutText(layout, changeTextWidth(width, option.font));
        return {width, int(textHeight(layout)) + Space::m};
    }
    const int textBottom = headHeight(option.font) + bodyHeight(option.font, index, cardTextWidth(width));
    return {width, std::max(textBottom, tilesHeight(tilesOf(option.font, index, width))) + Space::m + Space::s};
}

void TimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tones &tones = tonesOf(option.palette);
    const bool current = (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Active);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QFont small = captionFont(option.font);
    const int timeSpace = timeWidth(QFontMetrics(small));
    const QString time = index.data(TimelineModel::TimeRole).toString();

    const auto mirrored
        = [&option](const QRect &place) { return QStyle::visualRect(option.direction, option.rect, place); };
    const auto write = [&](const QRect &place, Qt::Alignment alignment, const QString &text) {
        painter->drawText(mirrored(place),
                          int(QStyle::visualAlignment(option.direction, alignment)) | Qt::TextSingleLine, text);
    };
    if (!isSaid(index)) {
        const QRect place = option.rect.adjusted(Space::m, 4, -Space::m, -Space::s + 2);
        if (current) {
            painter->setPen(QPen(tones.accent, 1.5));
            painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -Space::s + 3), Space::radius,
                                     Space::radius);
        }
        const qreal ratio = option.widget ? option.widget->devicePixelRatioF() : 1;
        painter->drawPixmap(mirrored(QRect(place.topLeft(), QSize(iconSize, iconSize))).topLeft(),
                            tintedPixmap(index.data(TimelineModel::IconRole).toString(), tones.muted, iconSize, ratio));
        QTextLayout layout(changeText(index), small);
        const int width = changeTextWidth(option.rect.width(), option.font);
        layOutText(layout, width);
        painter->setPen(tones.muted);
        const QRect words(place.left() + iconSize + Space::s, place.top(), width, place.height());
        layout.draw(painter, mirrored(words).topLeft());
        painter->setFont(small);
        write(QRect(place.right() - timeSpace, place.top(), timeSpace, QFontMetrics(small).height()),
              Qt::AlignRight | Qt::AlignTop, time);
        painter->restore();
        return;
    }

    const bool note = TimelineModel::Sort(index.data(TimelineModel::SortRole).toInt()) == TimelineModel::Sort::Note;
    const QRectF card = QRectF(option.rect).adjusted(1, 0.5, -1, -Space::s + 0.5);
    painter->setPen(current ? QPen(tones.accent, 1.5) : QPen(note ? tones.noteBorder : tones.border, 1));
    painter->setBrush(note ? tones.note : tones.surface);
    painter->drawRoundedRect(card, Space::radius, Space::radius);

    const QRect inner = option.rect.adjusted(Space::m, Space::s, -Space::m, -Space::s);
    const int lineHeight = option.fontMetrics.height() + 6;
    QRect head(inner.left(), inner.top(), inner.width() - timeSpace - Space::s, lineHeight);
    painter->setPen(tones.text);
    painter->setFont(strongFont(option.font));
    const QString author = painter->fontMetrics().elidedText(index.data(TimelineModel::AuthorRole).toString(),
                                                             Qt::ElideRight, head.width() / 2);
    write(head, Qt::AlignLeft | Qt::AlignVCenter, author);
    head.setLeft(head.left() + painter->fontMetrics().horizontalAdvance(author) + Space::s);
    painter->setFont(option.font);
    if (note) {
        const PillInk ink{tones.warning, tones.warningSoft};
        const QString words = tr("Internal note");
        const int width = pillWidth(option.font, words);
        drawPill(*painter, mirrored(QRect(head.left(), head.top(), width, head.height())), words, ink);
        head.setLeft(head.left() + width + Space::s);
    }
    painter->setFont(small);
    painter->setPen(tones.muted);
    write(head, Qt::AlignLeft | Qt::AlignVCenter,
          painter->fontMetrics().elidedText(index.data(TimelineModel::SideRole).toString(), Qt::ElideRight,
                                            head.width()));
    write(QRect(inner.right() - timeSpace, inner.top(), timeSpace, lineHeight), Qt::AlignRight | Qt::AlignVCenter,
          time);

    const QPoint body(inner.left(), option.rect.top() + TimelineDelegate::headHeight(option.font));
    const int width = cardTextWidth(option.rect.width());
    if (isMarkdown(index)) {
        MarkdownDocument &document = documentOf(option.font, index, width);
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette.setColor(QPalette::Text, tones.text);
        painter->translate(body);
        document.documentLayout()->draw(painter, context);
        painter->translate(-body);
    } else {
        QTextLayout layout(bodyOf(index), option.font);
        layOutText(layout, width);
        painter->setPen(tones.text);
        layout.draw(painter, body, {}, option.rect);
    }
    const auto attachments = index.data(TimelineModel::AttachmentsRole).value<QList<Attachment>>();
    const QList<QRect> tiles = tilesOf(option.font, index, option.rect.width());
    painter->setFont(small);
    for (qsizetype i = 0; i < tiles.size(); ++i) {
        const bool picture = m_pictures && isPicture(attachments[i]);
        paintTile(*painter, tiles[i].translated(option.rect.topLeft()), attachments[i],
                  picture ? m_pictures->of(attachments[i]) : QPixmap(), tones);
    }
    painter->restore();
}

MarkdownDocument &TimelineDelegate::documentOf(const QFont &font, const QModelIndex &index, int width) const
{
    const QString body = index.data(TimelineModel::BodyRole).toString();
    MarkdownDocument *document = m_documents.object(body);
    if (!document) {
        document = new MarkdownDocument;
        document->setDefaultFont(font);
        document->show(body);
        m_documents.insert(body, document, body.size() + 1);
    }
    if (document->textWidth() != width)
        document->setTextWidth(width);
    return *document;
}

int TimelineDelegate::headHeight(const QFont &font)
{
    return Space::s + QFontMetrics(font).height() + 6 + Space::xs;
}

int TimelineDelegate::bodyHeight(const QFont &font, const QModelIndex &index, int width) const
{
    if (isMarkdown(index))
        return int(std::ceil(documentOf(font, index, width).size().height()));
    QTextLayout layout(bodyOf(index), font);
    layOutText(layout, width);
    return int(textHeight(layout));
}

// From the corner of the entry.
QList<QRect> TimelineDelegate::tilesOf(const QFont &font, const QModelIndex &index, int width) const
{
    const auto attachments = index.data(TimelineModel::AttachmentsRole).value<QList<Attachment>>();
    if (attachments.isEmpty())
        return {};
    const int textWidth = cardTextWidth(width);
    QList<QRect> tiles = tilesFor(attachments, textWidth, QFontMetrics(captionFont(font)));
    const QPoint corner(Space::m, headHeight(font) + bodyHeight(font, index, textWidth));
    for (QRect &tile : tiles)
        tile.translate(corner);
    return tiles;
}

std::optional<Attachment> TimelineDelegate::attachmentAt(const QFont &font, const QModelIndex &index, QSize entry,
                                                         QPoint place) const
{
    const QList<QRect> tiles = tilesOf(font, index, entry.width());
    for (qsizetype i = 0; i < tiles.size(); ++i) {
        if (tiles[i].contains(place))
            return index.data(TimelineModel::AttachmentsRole).value<QList<Attachment>>().value(i);
    }
    return {};
}

QString TimelineDelegate::linkAt(const QFont &font, const QModelIndex &index, QSize entry, QPoint place) const
{
    if (!isSaid(index) || !isMarkdown(index))
        return {};
    const QPoint inBody = place - QPoint(Space::m, headHeight(font));
    return documentOf(font, index, cardTextWidth(entry.width())).documentLayout()->anchorAt(inBody);
}

} // namespace Steward
