#include "gui/shared/columnscroll.h"

#include <QEvent>
#include <QScrollBar>

#include <algorithm>

namespace Steward {

ColumnScroll::ColumnScroll(QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
}

void ColumnScroll::setColumn(QWidget *column)
{
    setWidget(column);
    column->installEventFilter(this);
}

void ColumnScroll::setUsualWidth(int width)
{
    m_usualWidth = width;
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

QSize ColumnScroll::minimumSizeHint() const
{
    const int width = widget() ? widget()->minimumSizeHint().width() : 0;
    return {std::max(width + verticalScrollBar()->sizeHint().width(), m_usualWidth),
            QScrollArea::minimumSizeHint().height()};
}

QSize ColumnScroll::sizeHint() const
{
    if (m_usualWidth > 0 || !widget())
        return minimumSizeHint();
    return widget()->sizeHint().expandedTo(minimumSizeHint());
}

bool ColumnScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) // it may be wider now
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace Steward
