#include "gui/queue/takenext.h"

#include "gui/shared/actions.h"
#include "gui/shared/directory.h"
#include "gui/shared/navigator.h"
#include "gui/shared/plaintext.h"
#include "gui/sla/dueboard.h"
#include "gui/sla/duewords.h"

#include <QWidget>

using namespace Qt::StringLiterals;

namespace Steward {

TakeNext::TakeNext(QWidget &window, Actions &actions, const DueBoard &board, const Directory &directory,
                   Navigator &navigator)
    : m_board(board), m_directory(directory), m_navigator(navigator)
{
    m_action = actions.add({.id = "queue.takeNext",
                            .text = tr("Take the ne&xt ticket"),
                            .keys = {Qt::Key_N, Qt::CTRL | Qt::SHIFT | Qt::Key_N},
                            .icon = u"arrow-right"_s,
                            .keywords = tr("my queue next due first most urgent work")},
                           &window, [this] { take(); });
    connect(&board, &DueBoard::changed, this, &TakeNext::showNext);
    connect(&board, &DueBoard::ticked, this, &TakeNext::showNext);
    connect(&directory, &Directory::meChanged, this, &TakeNext::showNext);
    showNext();
}

TakeNext::~TakeNext()
{
    delete m_action;
}

qint64 TakeNext::next() const
{
    return m_board.nextOf(m_directory.me().id, m_navigator.ticketInFront());
}

void TakeNext::take()
{
    if (const qint64 number = next())
        m_navigator.openTicket(number);
}

void TakeNext::showNext()
{
    const qint64 number = next();
    m_action->setEnabled(number != 0);
    QString words = tr("Nothing is in your queue");
    if (const auto standing = m_board.standing(number))
        words = tr("Next in your queue: %1").arg(m_directory.keyOf(number)) + u'\n'
            + whyHereWords(*standing, m_board, m_directory);
    if (const QString tip = plainToolTip(words); tip != m_action->toolTip())
        m_action->setToolTip(tip);
}

} // namespace Steward
