#pragma once

#include "gui/shared/page.h"

#include <QMainWindow>

class QLabel;
class QUndoGroup;

namespace Steward {

class Actions;

// A window of its own for one page, which it owns.
class PageWindow : public QMainWindow
{
    Q_OBJECT

public:
    PageWindow(std::unique_ptr<Page> page, Actions &actions, QUndoGroup &undo);

    Page &page() { return *m_page; }

Q_SIGNALS:
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void showStatus();

    Page *m_page; // the central widget
    QLabel *m_status;
};

} // namespace Steward
