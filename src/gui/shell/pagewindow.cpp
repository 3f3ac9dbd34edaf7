#include "gui/shell/pagewindow.h"

#include "gui/shared/actions.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/tones.h"

#include <QCloseEvent>
#include <QLabel>
#include <QMenuBar>
#include <QStatusBar>
#include <QUndoGroup>

using namespace Qt::StringLiterals;

namespace Steward {

PageWindow::PageWindow(std::unique_ptr<Page> page, Actions &actions, QUndoGroup &undo)
    : m_page(page.release()), m_status(plainLabel({}))
{
    setCentralWidget(m_page);
    m_status->setForegroundRole(QPalette::PlaceholderText);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_status, 1);
    statusBar()->setContentsMargins(Space::s, 0, Space::s, 0);

    QMenu *window = menuBar()->addMenu(tr("&Window"));
    window->addAction(actions.add({.id = "tab.close", .text = tr("&Close tab"), .keys = {Qt::CTRL | Qt::Key_W}}, this,
                                  [this] { close(); }));
    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    edit->addAction(actions.add({.id = "edit.undo", .text = tr("&Undo")}, this, [&undo] { undo.undo(); }));
    edit->addAction(actions.add({.id = "edit.redo", .text = tr("&Redo")}, this, [&undo] { undo.redo(); }));
    QMenu *acts = menuBar()->addMenu(tr("&Page"));
    connect(acts, &QMenu::aboutToShow, this, [this, acts] {
        acts->clear();
        acts->addActions(Actions::offeredIn(*m_page));
    });

    connect(m_page, &Page::statusChanged, this, &PageWindow::showStatus);
    connect(m_page, &Page::titleChanged, this, &PageWindow::showStatus);
    setMinimumSize(720, 520);
    resize(1120, 760);
    showStatus();
}

void PageWindow::showStatus()
{
    m_status->setText(m_page->status());
    setWindowTitle(tr("%1 – Steward", "page").arg(oneLine(m_page->title())));
}

void PageWindow::closeEvent(QCloseEvent *event)
{
    QMainWindow::closeEvent(event);
    Q_EMIT closed();
}

} // namespace Steward
