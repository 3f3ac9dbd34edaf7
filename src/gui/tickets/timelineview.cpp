#include "gui/tickets/timelineview.h"

#include "gui/shared/plaintext.h"
#include "gui/tickets/pictures.h"
#include "gui/tickets/timelinedelegate.h"
#include "gui/tickets/timelinemodel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>

namespace Steward {

TimelineView::TimelineView(QWidget *parent) : QListView(parent), m_delegate(new TimelineDelegate(this))
{
    setItemDelegate(m_delegate);
    setMouseTracking(true);
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
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        const auto attachments = currentIndex().data(TimelineModel::AttachmentsRole).value<QList<Attachment>>();
        if (!attachments.isEmpty()) {
            Q_EMIT attachmentsWanted(attachments, viewport()->mapToGlobal(visualRect(currentIndex()).center()));
            return;
        }
    }
    QListView::keyPressEvent(event);
}

void TimelineView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    Q_EMIT painted();
}

void TimelineView::setPictures(Pictures &pictures)
{
    m_delegate->setPictures(&pictures);
    connect(&pictures, &Pictures::changed, viewport(), qOverload<>(&QWidget::update));
}

std::optional<Attachment> TimelineView::attachmentAt(QPoint place) const
{
    const QModelIndex index = indexAt(place);
    if (!index.isValid())
        return {};
    const QRect entry = visualRect(index);
    return m_delegate->attachmentAt(font(), index, entry.size(), place - entry.topLeft());
}

QString TimelineView::linkAt(QPoint place) const
{
    const QModelIndex index = indexAt(place);
    if (!index.isValid())
        return {};
    const QRect entry = visualRect(index);
    return m_delegate->linkAt(font(), index, entry.size(), place - entry.topLeft());
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint place = event->position().toPoint();
    viewport()->setCursor(attachmentAt(place) || !linkAt(place).isEmpty() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QListView::mouseMoveEvent(event);
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton)
        return;
    const QPoint place = event->position().toPoint();
    if (const auto attachment = attachmentAt(place))
        Q_EMIT attachmentsWanted({*attachment}, viewport()->mapToGlobal(place));
    else if (const QString link = linkAt(place); !link.isEmpty())
        Q_EMIT linkWanted(link);
}

bool TimelineView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const QString link = linkAt(help->pos()); !link.isEmpty()) { // where it really leads
            QToolTip::showText(help->globalPos(), plainToolTip(link), viewport());
            return true;
        }
    }
    return QListView::viewportEvent(event);
}

void TimelineView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        m_delegate->forget();
    QListView::changeEvent(event);
}

} // namespace Steward
