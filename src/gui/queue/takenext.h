#pragma once

#include <QObject>

class QAction;

namespace Steward {

class Actions;
class Directory;
class DueBoard;
class Navigator;

// Opens the ticket that stands first in the queue of whoever works here, from anywhere; from one of these the one
// behind it, so that what cannot go on now is passed. Says before which one it is, and why.
class TakeNext : public QObject
{
    Q_OBJECT

public:
    // The act belongs to the window, as long as this lives.
    TakeNext(QWidget &window, Actions &actions, const DueBoard &board, const Directory &directory,
             Navigator &navigator);
    ~TakeNext() override;

    QAction *action() { return m_action; }

private:
    qint64 next() const; // 0: there is none
    void take();
    void showNext();

    const DueBoard &m_board;
    const Directory &m_directory;
    Navigator &m_navigator;
    QAction *m_action = nullptr;
};

} // namespace Steward
