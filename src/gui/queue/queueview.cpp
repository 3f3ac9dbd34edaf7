#include "gui/queue/queueview.h"

#include "gui/queue/queuedelegate.h"
#include "gui/shared/quietheader.h"
#include "gui/shared/tones.h"

#include <QKeyEvent>

#include <algorithm>

namespace Steward {

QueueView::QueueView(QWidget *parent) : QTableView(parent)
{
    setHorizontalHeader(new QuietHeader(this));
    setItemDelegate(new QueueDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    // One height for all rows: no row is asked for its own, however many there are.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setCompact(false);
    verticalHeader()->hide();
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setResizeContentsPrecision(0); // measure what is seen, not a thousand rows
    horizontalHeader()->setSortIndicatorClearable(true);
}

void QueueView::keyboardSearch(const QString &) { }

void QueueView::setCompact(bool compact)
{
    m_compact = compact;
    const int text = fontMetrics().height();
    verticalHeader()->setDefaultSectionSize(compact ? qMax(Space::hit, text + 8) : qMax(Space::row, text + 16));
}

void QueueView::step(int rows, bool extend)
{
    if (!model() || model()->rowCount() == 0)
        return;
    const int row = currentIndex().isValid() ? currentIndex().row() + rows : 0;
    const QModelIndex to = model()->index(std::clamp(row, 0, model()->rowCount() - 1), 0);
    selectionModel()->setCurrentIndex(
        to, (extend ? QItemSelectionModel::Select : QItemSelectionModel::ClearAndSelect) | QItemSelectionModel::Rows);
}

void QueueView::selectAll()
{
    if (!model() || model()->rowCount() == 0)
        return;
    const QItemSelection all(model()->index(0, 0), model()->index(model()->rowCount() - 1, model()->columnCount() - 1));
    selectionModel()->select(all, QItemSelectionModel::ClearAndSelect);
}

void QueueView::toggleCurrent()
{
    if (currentIndex().isValid())
        selectionModel()->select(currentIndex(), QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
}

void QueueView::keyPressEvent(QKeyEvent *event)
{
    const bool end = event->key() == Qt::Key_Home || event->key() == Qt::Key_End;
    if (end && event->modifiers() == Qt::NoModifier && model())
        step(event->key() == Qt::Key_Home ? -model()->rowCount() : model()->rowCount());
    else
        QTableView::keyPressEvent(event);
}

void QueueView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    Q_EMIT painted();
}

} // namespace Steward
