#include "gui/shared/searchline.h"

#include "gui/shared/icons.h"
#include "gui/shared/tones.h"

#include <QAction>
#include <QEvent>

using namespace Qt::StringLiterals;

namespace Steward {

SearchLine::SearchLine(QWidget *parent) : QLineEdit(parent), m_glass(addAction(QIcon(), LeadingPosition))
{
    setMinimumHeight(Space::hit + Space::xs);
    tint();
}

QSize SearchLine::sizeHint() const
{
    return QLineEdit::sizeHint().expandedTo(QSize(320, Space::hit + Space::xs));
}

void SearchLine::tint()
{
    m_glass->setIcon(tintedIcon(u"search"_s, tonesOf(palette()).muted));
}

void SearchLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        tint();
    QLineEdit::changeEvent(event);
}

} // namespace Steward
