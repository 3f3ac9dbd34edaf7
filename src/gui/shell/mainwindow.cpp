#include "gui/shell/mainwindow.h"

#include "gui/metrics/chartpage.h"
#include "gui/people/personbox.h"
#include "gui/queue/queuepage.h"
#include "gui/shared/directory.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/prompter.h"
#include "gui/shared/quietbutton.h"
#include "gui/shared/theme.h"
#include "gui/shared/tones.h"
#include "gui/shell/startpage.h"
#include "gui/shell/wordspage.h"
#include "gui/tickets/ticketpage.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenuBar>
#include <QStackedWidget>
#include <QStatusBar>
#include <QUndoStack>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr qsizetype longestTrail = 50;

} // namespace

MainWindow::MainWindow(Theme &theme, Prompter &prompter, QWidget *parent)
    : QMainWindow(parent), m_theme(theme), m_prompter(prompter), m_stack(new QStackedWidget), m_rail(new QWidget),
      m_start(new StartPage), m_status(plainLabel({})), m_workspace(plainLabel({}))
{
    m_keys
        = new WordsPage(tr("Keys"),
                        {{tr("J, K, arrows"), tr("next and previous ticket in the list")},
                         {tr("Enter"), tr("open the ticket, or the tickets behind a bar or a figure")},
                         {tr("Esc, Alt+Left"), tr("back to the page before")},
                         {tr("/, Ctrl+F"), tr("find tickets; Esc returns to the list")},
                         {tr("Arrows, Home, End"), tr("in the chart: from bar to bar; up and down: the other series")},
                         {tr("Tab, Shift+Tab"), tr("next and previous control")},
                         {tr("A"), tr("in a ticket's history: assign the ticket to me")},
                         {tr("R, N"), tr("in a ticket's history: write a reply, write a note")},
                         {tr("Ctrl+Enter"), tr("record what is written")},
                         {tr("Ctrl+Z, Ctrl+Y"), tr("undo the last change of a ticket, redo it")},
                         {tr("Ctrl+C"), tr("copy the chosen entry of a ticket's history")},
                         {tr("Ctrl+1, Ctrl+2"), tr("Queue, Tickets by month")},
                         {tr("Ctrl+O"), tr("open a workspace")},
                         {tr("F1"), tr("this page")},
                         {tr("Ctrl+Q"), tr("quit")}},
                        {});
    m_about = new WordsPage(
        tr("About Steward"),
        {{tr("Version"), QStringLiteral(STEWARD_VERSION)},
         {tr("Licence"),
          tr("GNU General Public License, version 3. You may use, change and pass on this "
             "program under its terms. It comes without any warranty.")},
         {tr("Made with"),
          tr("Qt and Qt Charts %1; icons by Lucide (ISC licence)").arg(QString::fromLatin1(qVersion()))}},
        tr("Steward is a support desk whose history can be traced: each change is kept, each number opens."));

    m_stack->addWidget(m_start);
    m_stack->addWidget(m_keys);
    m_stack->addWidget(m_about);
    makeRail();
    auto *middle = new QWidget(this);
    auto *layout = new QHBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_rail);
    layout->addWidget(m_stack, 1);
    setCentralWidget(middle);
    makeMenus();

    m_status->setObjectName(u"status"_s);
    m_status->setForegroundRole(QPalette::PlaceholderText);
    m_workspace->setForegroundRole(QPalette::PlaceholderText);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_status, 1);
    statusBar()->addPermanentWidget(m_workspace);
    statusBar()->setContentsMargins(Space::s, 0, Space::s, 0);

    connect(m_start, &StartPage::openWanted, this, &MainWindow::askForWorkspace);
    connect(m_start, &StartPage::sampleWanted, this, &MainWindow::askForSample);
    setMinimumSize(800, 560);
    resize(1280, 800);
    bringToFront(Page::Start);
}

void MainWindow::makeRail()
{
    m_rail->setObjectName(u"rail"_s);
    m_rail->setBackgroundRole(QPalette::Base);
    m_rail->setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(m_rail);
    layout->setContentsMargins(Space::xs, Space::s, Space::xs, Space::s);
    layout->setSpacing(Space::xs);
    const auto add = [this, layout](const QString &icon, const QString &word, const QString &name, Page page) {
        auto *button = new QuietButton(m_rail);
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setIconName(icon);
        button->setText(word);
        button->setAccessibleName(name);
        button->setCheckable(true);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        layout->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, page] { goTo(page); });
        return button;
    };
    m_queueButton = add(u"inbox"_s, tr("Queue"), tr("Queue"), Page::Queue);
    m_chartButton = add(u"chart-column"_s, tr("Tickets\nby month", "on the rail"), tr("Tickets by month"), Page::Chart);
    layout->addStretch();
    m_rail->hide();
}

void MainWindow::makeMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addAction(tr("&Open workspace…"), QKeySequence(Qt::CTRL | Qt::Key_O), this, &MainWindow::askForWorkspace);
    QMenu *samples = file->addMenu(tr("Make a &sample"));
    samples->addAction(tr("&Payroll software desk…"), this, [this] { askForSample(u"payroll"_s); });
    samples->addAction(tr("&County help desk…"), this, [this] { askForSample(u"county"_s); });
    file->addSeparator();
    QAction *quit = file->addAction(tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), this, &QWidget::close);
    quit->setMenuRole(QAction::QuitRole);

    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    QAction *undo = m_undo.createUndoAction(this, tr("Undo: %1", "what was done"));
    undo->setShortcut(QKeySequence::Undo);
    QAction *redo = m_undo.createRedoAction(this, tr("Redo: %1", "what was undone"));
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Y), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)});
    edit->addActions({undo, redo});

    makeThemeMenu(menuBar()->addMenu(tr("&View")));

    QMenu *go = menuBar()->addMenu(tr("&Go"));
    m_goQueue = go->addAction(tr("&Queue"), QKeySequence(Qt::CTRL | Qt::Key_1), this, [this] { goTo(Page::Queue); });
    m_goChart = go->addAction(tr("Tickets by &month"), QKeySequence(Qt::CTRL | Qt::Key_2), this,
                              [this] { goTo(Page::Chart); });
    go->addSeparator();
    m_goBack = go->addAction(tr("&Back"), QKeySequence(Qt::ALT | Qt::Key_Left), this, &MainWindow::goBack);

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addAction(tr("&Keys"), QKeySequence(Qt::Key_F1), this, [this] { goTo(Page::Keys); });
    QAction *about = help->addAction(tr("&About Steward"), this, [this] { goTo(Page::About); });
    about->setMenuRole(QAction::AboutRole);
}

void MainWindow::makeThemeMenu(QMenu *menu)
{
    auto *group = new QActionGroup(this);
    const std::pair<ThemeChoice, QString> choices[] = {{ThemeChoice::System, tr("Theme of the &system")},
                                                       {ThemeChoice::Light, tr("&Light")},
                                                       {ThemeChoice::Dark, tr("&Dark")}};
    for (const auto &[choice, word] : choices) {
        QAction *action = menu->addAction(word, this, [this, chosen = choice] { m_theme.choose(chosen); });
        action->setCheckable(true);
        action->setChecked(choice == m_theme.choice());
        group->addAction(action);
    }
}

void MainWindow::askForWorkspace()
{
    m_prompter.chooseWorkspace(this, [this](const QString &path) { Q_EMIT openRequested(path); });
}

void MainWindow::askForSample(const QString &sample)
{
    m_prompter.chooseNewWorkspace(this, u"%1.db"_s.arg(sample),
                                  [this, sample](const QString &path) { Q_EMIT sampleRequested(sample, path); });
}

void MainWindow::showPages(const Pages &pages)
{
    takePages();
    m_pages = pages;
    m_stack->addWidget(pages.queue);
    m_stack->addWidget(pages.ticket);
    m_stack->addWidget(pages.chart);
    connect(pages.queue, &QueuePage::statusChanged, this, &MainWindow::showStatus);
    connect(pages.ticket, &TicketPage::statusChanged, this, &MainWindow::showStatus);
    connect(pages.chart, &ChartPage::statusChanged, this, &MainWindow::showStatus);
    connect(pages.directory, &Directory::changed, this, &MainWindow::showStatus);
    m_undo.addStack(pages.undo);
    m_undo.setActiveStack(pages.undo);
    m_person = new PersonBox(*pages.directory);
    connect(m_person, &PersonBox::chosen, this, &MainWindow::personChosen);
    statusBar()->addPermanentWidget(m_person);
    m_start->clear();
    m_rail->show();
    bringToFront(Page::Queue);
}

void MainWindow::takePages()
{
    for (QWidget *page : std::initializer_list<QWidget *>{m_pages.queue, m_pages.ticket, m_pages.chart}) {
        if (page)
            m_stack->removeWidget(page);
    }
    if (m_pages.undo)
        m_undo.removeStack(m_pages.undo);
    delete std::exchange(m_person, nullptr);
    m_pages = {};
    m_trail.clear();
    m_rail->hide();
    bringToFront(Page::Start);
}

QWidget *MainWindow::widgetOf(Page page) const
{
    switch (page) {
    case Page::Start:
        return m_start;
    case Page::Queue:
        return m_pages.queue;
    case Page::Ticket:
        return m_pages.ticket;
    case Page::Chart:
        return m_pages.chart;
    case Page::Keys:
        return m_keys;
    case Page::About:
        return m_about;
    }
    return m_start;
}

void MainWindow::goTo(Page page)
{
    if (!widgetOf(page))
        return;
    if (page != m_page) {
        m_trail.append(m_page);
        if (m_trail.size() > longestTrail)
            m_trail.removeFirst();
    }
    if (page == Page::Chart && m_page != page)
        m_pages.chart->reload();
    bringToFront(page);
}

void MainWindow::bringToFront(Page page)
{
    m_page = page;
    m_stack->setCurrentWidget(widgetOf(page));
    m_queueButton->setChecked(page == Page::Queue || page == Page::Ticket);
    m_chartButton->setChecked(page == Page::Chart);
    m_goQueue->setEnabled(m_pages.queue);
    m_goChart->setEnabled(m_pages.chart);
    m_goBack->setEnabled(!m_trail.isEmpty());
    if (page == Page::Queue)
        m_pages.queue->focusList();
    else if (page == Page::Ticket)
        m_pages.ticket->focusTimeline();
    else if (page == Page::Chart)
        m_pages.chart->focusFigures();
    else
        widgetOf(page)->setFocus();
    showStatus();
}

void MainWindow::goBack()
{
    if (!m_trail.isEmpty())
        bringToFront(m_trail.takeLast());
}

void MainWindow::openTicket(qint64 number, Where)
{
    m_pages.ticket->open(number);
    goTo(Page::Ticket);
}

void MainWindow::showQueue(const QueueQuestion &question)
{
    m_pages.queue->show(question);
    goTo(Page::Queue);
}

void MainWindow::showStatus()
{
    QString words;
    if (m_page == Page::Queue)
        words = m_pages.queue->status();
    else if (m_page == Page::Ticket)
        words = m_pages.ticket->status();
    else if (m_page == Page::Chart)
        words = m_pages.chart->status();
    m_status->setText(words);
    QString workspace;
    if (m_pages.directory && m_pages.directory->isLoaded()) {
        const Workspace &open = m_pages.directory->workspace();
        workspace = tr("%1 · times in %2", "workspace, zone")
                        .arg(oneLine(fromUtf8(open.name)), fromUtf8(m_pages.directory->zone().id()));
    }
    m_workspace->setText(workspace);
    showTitle();
}

void MainWindow::showTitle()
{
    QString page;
    switch (m_page) {
    case Page::Start:
        break;
    case Page::Queue:
        page = tr("Queue");
        break;
    case Page::Ticket:
        page = m_pages.ticket->title();
        break;
    case Page::Chart:
        page = tr("Tickets by month");
        break;
    case Page::Keys:
        page = tr("Keys");
        break;
    case Page::About:
        page = tr("About Steward");
        break;
    }
    setWindowTitle(page.isEmpty() ? tr("Steward") : tr("%1 – Steward", "page").arg(page));
}

} // namespace Steward
