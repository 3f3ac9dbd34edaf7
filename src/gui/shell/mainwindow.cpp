#include "gui/shell/mainwindow.h"

#include "gui/people/personbox.h"
#include "gui/shared/actions.h"
#include "gui/shared/directory.h"
#include "gui/shared/noticebar.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/prompter.h"
#include "gui/shared/theme.h"
#include "gui/shared/tones.h"
#include "gui/shell/commandpalette.h"
#include "gui/shell/keyspage.h"
#include "gui/shell/rail.h"
#include "gui/shell/startpage.h"
#include "gui/shell/wordspage.h"
#include "gui/shell/workarea.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenuBar>
#include <QStatusBar>
#include <QUndoStack>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Steward {

MainWindow::MainWindow(Theme &theme, Prompter &prompter, Actions &actions, QWidget *parent)
    : QMainWindow(parent), m_theme(theme), m_prompter(prompter), m_actions(actions), m_rail(new Rail),
      m_area(new WorkArea), m_notice(new NoticeBar), m_start(new StartPage), m_keys(new KeysPage(actions)),
      m_status(plainLabel({})), m_workspace(plainLabel({}))
{
    m_about = new WordsPage(
        tr("About Steward"),
        {{tr("Version"), QStringLiteral(STEWARD_VERSION)},
         {tr("Licence"),
          tr("GNU General Public License, version 3. You may use, change and pass on this "
             "program under its terms. It comes without any warranty.")},
         {tr("Made with"),
          tr("Qt and Qt Charts %1; icons by Lucide (ISC licence)").arg(QString::fromLatin1(qVersion()))}},
        tr("Steward is a support desk whose history can be traced: each change is kept, each number opens."));
    for (Page *page : std::initializer_list<Page *>{m_start, m_keys, m_about})
        page->setParent(this);
    m_keys->hide();
    m_about->hide();

    auto *middle = new QWidget(this);
    auto *layout = new QHBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *work = new QVBoxLayout;
    work->setContentsMargins(0, 0, 0, 0);
    work->setSpacing(0);
    work->addWidget(m_notice);
    work->addWidget(m_area, 1);
    layout->addWidget(m_rail);
    layout->addLayout(work, 1);
    setCentralWidget(middle);
    m_rail->hide();
    m_palette = new CommandPalette(this);
    makeMenus();

    m_status->setObjectName(u"status"_s);
    for (QLabel *label : {m_status, m_workspace})
        label->setForegroundRole(QPalette::PlaceholderText);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_status, 1);
    statusBar()->addPermanentWidget(m_workspace);
    statusBar()->setContentsMargins(Space::s, 0, Space::s, 0);

    connect(m_rail, &Rail::chosen, this, qOverload<const QByteArray &>(&MainWindow::goTo));
    connect(m_area, &WorkArea::currentChanged, this, &MainWindow::showCurrent);
    connect(m_area, &WorkArea::closeWanted, this, &MainWindow::tabCloseRequested);
    connect(m_start, &StartPage::openWanted, this, &MainWindow::askForWorkspace);
    connect(m_start, &StartPage::sampleWanted, this, &MainWindow::askForSample);
    connect(m_start, &StartPage::emptyWanted, this, &MainWindow::askForEmpty);
    connect(m_start, &StartPage::importWanted, this, &MainWindow::askForImport);
    connect(m_start, &StartPage::recentWanted, this, &MainWindow::openRequested);
    setMinimumSize(800, 560);
    resize(1280, 800);
    m_area->showPlace(*m_start);
}

MainWindow::~MainWindow()
{
    disconnect(m_area, nullptr, this, nullptr); // it takes its pages away without anybody to show them
}

void MainWindow::makeMenus()
{
    makeFileMenu();

    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    const auto add = [this](QMenu *menu, const ActionSpec &spec, auto act) {
        QAction *action = m_actions.add(spec, this, act);
        menu->addAction(action);
        return action;
    };
    QAction *undo
        = add(edit, {.id = "edit.undo", .text = tr("&Undo"), .keys = {Qt::CTRL | Qt::Key_Z}, .icon = u"undo-2"_s},
              [this] { m_undo.undo(); });
    QAction *redo = add(edit,
                        {.id = "edit.redo",
                         .text = tr("&Redo"),
                         .keys = {Qt::CTRL | Qt::Key_Y, Qt::CTRL | Qt::SHIFT | Qt::Key_Z},
                         .icon = u"redo-2"_s},
                        [this] { m_undo.redo(); });
    const auto name = [](QAction *action, const QString &alone, const QString &with, const QString &what) {
        action->setText(what.isEmpty() ? alone : with.arg(QString(what).replace(u'&', u"&&"_s)));
    };
    connect(&m_undo, &QUndoGroup::undoTextChanged, undo,
            [=](const QString &what) { name(undo, tr("&Undo"), tr("&Undo: %1", "what was done"), what); });
    connect(&m_undo, &QUndoGroup::redoTextChanged, redo,
            [=](const QString &what) { name(redo, tr("&Redo"), tr("&Redo: %1", "what was undone"), what); });
    connect(&m_undo, &QUndoGroup::canUndoChanged, undo, &QAction::setEnabled);
    connect(&m_undo, &QUndoGroup::canRedoChanged, redo, &QAction::setEnabled);
    undo->setEnabled(false);
    redo->setEnabled(false);

    makeViewMenu();
    m_pageMenu = menuBar()->addMenu(tr("&Page"));
    m_pageMenu->setToolTipsVisible(true);
    connect(m_pageMenu, &QMenu::aboutToShow, this, &MainWindow::fillPageMenu);
    makeGoMenu();

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    add(help, {.id = "help.keys", .text = tr("&Keys"), .keys = {Qt::Key_F1, Qt::Key_Question}, .icon = u"keyboard"_s},
        [this] { showKeys(); });
    QAction *about = add(help, {.id = "help.about", .text = tr("&About Steward"), .icon = u"info"_s},
                         [this] { m_area->showPlace(*m_about); });
    about->setMenuRole(QAction::AboutRole);
}

void MainWindow::makeFileMenu()
{
    m_file = menuBar()->addMenu(tr("&File"));
    const auto add = [this](const ActionSpec &spec, auto act) {
        QAction *action = m_actions.add(spec, this, act);
        m_file->addAction(action);
        return action;
    };
    add({.id = "file.open", .text = tr("&Open workspace…"), .keys = {Qt::CTRL | Qt::Key_O}, .icon = u"folder-open"_s},
        [this] { askForWorkspace(); });
    m_recent = m_file->addMenu(tr("Open a &recent one"));
    m_recent->setEnabled(false);
    add({.id = "file.empty", .text = tr("Make an &empty workspace…"), .icon = u"plus"_s}, [this] { askForEmpty(); });
    add({.id = "file.payroll", .text = tr("Make the &payroll sample…"), .icon = u"flask-conical"_s},
        [this] { askForSample(u"payroll"_s); });
    add({.id = "file.county", .text = tr("Make the &county sample…"), .icon = u"flask-conical"_s},
        [this] { askForSample(u"county"_s); });
    m_closeWorkspace = add({.id = "file.close", .text = tr("&Close workspace")}, [this] { Q_EMIT closeRequested(); });
    m_closeWorkspace->setEnabled(false);
    m_file->addSeparator();
    QAction *quit = add({.id = "file.quit", .text = tr("&Quit"), .keys = {Qt::CTRL | Qt::Key_Q}, .icon = u"log-out"_s},
                        [this] { close(); });
    quit->setMenuRole(QAction::QuitRole);
}

void MainWindow::offer(const QList<QAction *> &acts)
{
    m_file->insertActions(m_file->actions().value(0), acts);
}

void MainWindow::namePlace(const QByteArray &id, const QString &word)
{
    m_rail->name(id, word);
    for (QAction *action : std::as_const(m_goPlaces)) {
        if (Actions::idOf(*action) == "go." + id)
            action->setText(QString(word).replace(u'\n', u' '));
    }
}

void MainWindow::makeViewMenu()
{
    m_view = menuBar()->addMenu(tr("&View"));
    auto *group = new QActionGroup(this);
    const std::tuple<ThemeChoice, QByteArray, QString, QString> choices[]
        = {{ThemeChoice::System, "view.system", tr("Theme of the &system"), u"monitor"_s},
           {ThemeChoice::Light, "view.light", tr("&Light theme"), u"sun"_s},
           {ThemeChoice::Dark, "view.dark", tr("&Dark theme"), u"moon"_s}};
    for (const auto &[choice, id, word, icon] : choices) {
        QAction *action = m_actions.add({.id = id, .text = word, .icon = icon}, this,
                                        [this, chosen = choice] { m_theme.choose(chosen); });
        action->setCheckable(true);
        action->setChecked(choice == m_theme.choice());
        group->addAction(action);
        m_view->addAction(action);
        connect(&m_theme, &Theme::chosen, action,
                [this, action, mine = choice] { action->setChecked(mine == m_theme.choice()); });
    }
}

void MainWindow::makeGoMenu()
{
    m_go = menuBar()->addMenu(tr("&Go"));
    const auto add = [this](const ActionSpec &spec, auto act) {
        QAction *action = m_actions.add(spec, this, act);
        m_go->addAction(action);
        return action;
    };
    m_goBack = add({.id = "go.back", .text = tr("&Back"), .keys = {Qt::ALT | Qt::Key_Left}, .icon = u"arrow-left"_s},
                   [this] { m_area->goBack(); });
    add({.id = "tab.next",
         .text = tr("&Next tab"),
         .keys = {Qt::CTRL | Qt::Key_Tab, Qt::CTRL | Qt::Key_PageDown},
         .icon = u"chevron-right"_s},
        [this] { m_area->step(1); });
    add({.id = "tab.previous",
         .text = tr("&Previous tab"),
         .keys = {Qt::CTRL | Qt::SHIFT | Qt::Key_Tab, Qt::CTRL | Qt::Key_PageUp},
         .icon = u"chevron-left"_s},
        [this] { m_area->step(-1); });
    m_closeTab = add({.id = "tab.close", .text = tr("&Close tab"), .keys = {Qt::CTRL | Qt::Key_W}, .icon = u"x"_s},
                     [this] { Q_EMIT tabCloseRequested(page()); });
    m_go->addSeparator();
    add({.id = "go.palette", .text = tr("&Command palette…"), .keys = {Qt::CTRL | Qt::Key_K}, .icon = u"command"_s},
        [this] { Q_EMIT paletteRequested(); });
}

// What the page in front, and what lies in it, can do.
void MainWindow::fillPageMenu()
{
    m_pageMenu->clear();
    if (const Page *page = this->page())
        m_pageMenu->addActions(Actions::offeredIn(*page));
    if (m_pageMenu->isEmpty())
        m_pageMenu->addAction(tr("This page has no acts of its own"))->setEnabled(false);
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

void MainWindow::askForEmpty()
{
    m_prompter.chooseNewWorkspace(this, u"%1.db"_s.arg(tr("workspace", "a file's name")),
                                  [this](const QString &path) { Q_EMIT emptyRequested(path); });
}

void MainWindow::askForImport()
{
    m_prompter.chooseNewWorkspace(this, u"%1.db"_s.arg(tr("workspace", "a file's name")),
                                  [this](const QString &path) { Q_EMIT importRequested(path); });
}

void MainWindow::showRecent(const QStringList &paths)
{
    m_recent->clear();
    for (const QString &path : paths)
        m_recent->addAction(QString(path).replace(u'&', u"&&"_s), this, [this, path] { Q_EMIT openRequested(path); });
    m_recent->setEnabled(!paths.isEmpty());
    m_start->showRecent(paths);
}

void MainWindow::showPlaces(const QList<Place> &places, Directory &directory, QUndoStack &undo)
{
    takePages();
    m_places = places;
    m_directory = &directory;
    for (qsizetype i = 0; i < places.size(); ++i) {
        const Place &place = places[i];
        const bool foot = place.id == "settings";
        m_rail->add(place.id, place.icon, place.word, foot ? Rail::End::Foot : Rail::End::Top);
        QList<QKeySequence> keys;
        if (foot)
            keys.append(Qt::CTRL | Qt::Key_Comma);
        else if (i < 9)
            keys.append(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + int(i))));
        QAction *action = m_actions.add({.id = "go." + place.id,
                                         .text = QString(place.word).replace(u'\n', u' '),
                                         .keys = keys,
                                         .icon = place.icon},
                                        this, [this, id = place.id] { goTo(id); });
        m_go->addAction(action);
        m_goPlaces.append(action);
    }
    connect(&directory, &Directory::changed, this, &MainWindow::showStatus);
    m_undo.addStack(&undo);
    m_undo.setActiveStack(&undo);
    m_person = new PersonBox(directory);
    connect(m_person, &PersonBox::chosen, this, &MainWindow::personChosen);
    connect(m_person, &PersonBox::newWanted, this, &MainWindow::personWanted);
    statusBar()->addPermanentWidget(m_person);
    m_closeWorkspace->setEnabled(true);
    m_start->clear();
    m_rail->show();
    m_area->remove(*m_start);
    m_start->setParent(this);
    m_start->hide();
    goTo(places.first().id);
}

void MainWindow::takePages()
{
    m_palette->hide();
    m_notice->clear();
    const QList<Page *> tabs = m_area->tabs();
    for (Page *page : tabs)
        m_area->remove(*page);
    for (const Place &place : std::as_const(m_places)) {
        place.page->disconnect(this);
        if (m_area->contains(*place.page))
            m_area->remove(*place.page);
    }
    const QList<QUndoStack *> stacks = m_undo.stacks();
    for (QUndoStack *stack : stacks)
        m_undo.removeStack(stack);
    delete std::exchange(m_person, nullptr);
    qDeleteAll(std::exchange(m_goPlaces, {}));
    m_rail->clear();
    m_places.clear();
    m_directory = nullptr;
    m_closeWorkspace->setEnabled(false);
    m_rail->hide();
    m_area->showPlace(*m_start);
}

void MainWindow::goTo(const QByteArray &place)
{
    const auto named
        = std::find_if(m_places.begin(), m_places.end(), [&place](const Place &each) { return each.id == place; });
    if (named != m_places.end())
        m_area->showPlace(*named->page);
}

void MainWindow::goTo(Page &page)
{
    m_area->show(page);
}

QByteArray MainWindow::place() const
{
    const auto shown
        = std::find_if(m_places.begin(), m_places.end(), [this](const Place &each) { return each.page == page(); });
    return shown == m_places.end() ? QByteArray() : shown->id;
}

Page *MainWindow::page() const
{
    return m_area->current();
}

void MainWindow::showKeys()
{
    if (page() != m_keys)
        m_keys->showFor(page() ? page()->title() : QString());
    m_area->showPlace(*m_keys);
}

void MainWindow::showCurrent()
{
    disconnect(m_statusOfPage);
    disconnect(m_titleOfPage);
    if (page()) {
        m_statusOfPage = connect(page(), &Page::statusChanged, this, &MainWindow::showStatus);
        m_titleOfPage = connect(page(), &Page::titleChanged, this, &MainWindow::showStatus);
    }
    m_rail->choose(place());
    m_goBack->setEnabled(m_area->canGoBack());
    m_closeTab->setEnabled(page() && m_area->tabs().contains(page()));
    showStatus();
}

void MainWindow::showStatus()
{
    const Page *page = this->page();
    m_status->setText(page ? page->status() : QString());
    m_status->setToolTip(plainToolTip(m_status->text()));
    QString workspace;
    if (m_directory && m_directory->isLoaded()) {
        const Workspace &open = m_directory->workspace();
        workspace = tr("%1 · times in %2", "workspace, zone")
                        .arg(oneLine(fromUtf8(open.name)), fromUtf8(m_directory->zone().id()));
    }
    m_workspace->setText(workspace);
    const QString title = page ? oneLine(page->title()) : QString();
    setWindowTitle(title.isEmpty() ? tr("Steward") : tr("%1 – Steward", "page").arg(title));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    Q_EMIT ending();
    QMainWindow::closeEvent(event);
}

} // namespace Steward
