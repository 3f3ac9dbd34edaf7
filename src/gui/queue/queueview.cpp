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
    setSelectionMode(SingleSelection);
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
    verticalHeader()->setDefaultSectionSize(qMax(Space::hit, fontMetrics().height() + 16));
    verticalHeader()->hide();
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setResizeContentsPrecision(0); // measure what is seen, not a thousand rows
    horizontalHeader()->setSortIndicatorClearable(true);
}

void QueueView::keyboardSearch(const QString &) { }

void QueueView::step(int rows)
{
    if (!model() || model()->rowCount() == 0)
        return;
    const int row = currentIndex().isValid() ? currentIndex().row() + rows : 0;
    selectRow(std::clamp(row, 0, model()->rowCount() - 1));
}

void QueueView::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_J)
        step(1);
    else if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_K)
        step(-1);
    else if ((event->key() == Qt::Key_Home || event->key() == Qt::Key_End) && model() && model()->rowCount() > 0)
        selectRow(event->key() == Qt::Key_Home ? 0 : model()->rowCount() - 1);
    else
        QTableView::keyPressEvent(event);
}

void QueueView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    Q_EMIT painted();
}

} // namespace Steward
