#include "gui/tickets/timelineview.h"

#include "gui/shared/icons.h"
#include "gui/shared/pill.h"
#include "gui/shared/tones.h"
#include "gui/tickets/timelinemodel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextLayout>

#include <cmath>

namespace Steward {

namespace {

constexpr int iconSize = 16;

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

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    if (!isSaid(index)) {
        QTextLayout layout(changeText(index), captionFont(option.font));
        layOutText(layout, changeTextWidth(width, option.font));
        return {width, int(textHeight(layout)) + Space::m};
    }
    QTextLayout layout(bodyOf(index), option.font);
    layOutText(layout, cardTextWidth(width));
    return {width,
            Space::s + option.fontMetrics.height() + 6 + Space::xs + int(textHeight(layout)) + Space::m + Space::s};
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

    if (!isSaid(index)) {
        const QRect place = option.rect.adjusted(Space::m, 4, -Space::m, -Space::s + 2);
        if (current) {
            painter->setPen(QPen(tones.accent, 1.5));
            painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -Space::s + 3), Space::radius,
                                     Space::radius);
        }
        const qreal ratio = option.widget ? option.widget->devicePixelRatioF() : 1;
        painter->drawPixmap(place.left(), place.top(),
                            tintedPixmap(index.data(TimelineModel::IconRole).toString(), tones.muted, iconSize, ratio));
        QTextLayout layout(changeText(index), small);
        layOutText(layout, changeTextWidth(option.rect.width(), option.font));
        painter->setPen(tones.muted);
        layout.draw(painter, QPointF(place.left() + iconSize + Space::s, place.top()));
        painter->setFont(small);
        painter->drawText(QRect(place.right() - timeSpace, place.top(), timeSpace, QFontMetrics(small).height()),
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
    const int headHeight = option.fontMetrics.height() + 6;
    QRect head(inner.left(), inner.top(), inner.width() - timeSpace - Space::s, headHeight);
    painter->setPen(tones.text);
    painter->setFont(strongFont(option.font));
    const QString author = painter->fontMetrics().elidedText(index.data(TimelineModel::AuthorRole).toString(),
                                                             Qt::ElideRight, head.width() / 2);
    painter->drawText(head, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, author);
    head.setLeft(head.left() + painter->fontMetrics().horizontalAdvance(author) + Space::s);
    painter->setFont(option.font);
    if (note) {
        const PillInk ink{tones.warning, tones.warningSoft};
        head.setLeft(head.left() + drawPill(*painter, head, tr("Internal note"), ink) + Space::s);
    }
    painter->setFont(small);
    painter->setPen(tones.muted);
    painter->drawText(head, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(index.data(TimelineModel::SideRole).toString(), Qt::ElideRight,
                                                        head.width()));
    painter->drawText(QRect(inner.right() - timeSpace, inner.top(), timeSpace, headHeight),
                      Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, time);

    QTextLayout layout(bodyOf(index), option.font);
    layOutText(layout, cardTextWidth(option.rect.width()));
    painter->setPen(tones.text);
    layout.draw(painter, QPointF(inner.left(), inner.top() + headHeight + Space::xs), {}, option.rect);
    painter->restore();
}

TimelineView::TimelineView(QWidget *parent) : QListView(parent)
{
    setItemDelegate(new TimelineDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setLayoutMode(Batched);
    setBatchSize(60);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setBackgroundRole(QPalette::Window);
    viewport()->setBackgroundRole(QPalette::Window);
    verticalScrollBar()->setSingleStep(24);
}

void TimelineView::keyboardSearch(const QString &) { }

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) && currentIndex().isValid()) {
        QGuiApplication::clipboard()->setText(currentIndex().data().toString());
        event->accept();
        return;
    }
    QListView::keyPressEvent(event);
}

void TimelineView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    Q_EMIT painted();
}

} // namespace Steward
