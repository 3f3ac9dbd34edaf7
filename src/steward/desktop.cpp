#include "steward/desktop.h"

#include "assembly/assembly.h"
#include "gui/clients/clientspage.h"
#include "gui/escalations/bouncepanel.h"
#include "gui/escalations/handbackpanel.h"
#include "gui/escalations/ledgerpage.h"
#include "gui/escalations/reopenpanel.h"
#include "gui/imports/importpage.h"
#include "gui/metrics/dashboardpage.h"
#include "gui/people/firstpersonpage.h"
#include "gui/queue/bulkpanel.h"
#include "gui/queue/queuemodel.h"
#include "gui/queue/queuepage.h"
#include "gui/queue/queuepreview.h"
#include "gui/queue/queueviews.h"
#include "gui/queue/recordpanel.h"
#include "gui/queue/takenext.h"
#include "gui/shared/changefeed.h"
#include "gui/shared/directory.h"
#include "gui/shared/noticebar.h"
#include "gui/shared/session.h"
#include "gui/shell/settingspage.h"
#include "gui/shell/startpage.h"
#include "gui/shell/ways.h"
#include "gui/shell/windownotifier.h"
#include "gui/sla/calendarspage.h"
#include "gui/sla/clockalerts.h"
#include "gui/sla/clockfeature.h"
#include "gui/sla/dueboard.h"
#include "gui/sla/policiespage.h"
#include "gui/sla/slabook.h"
#include "gui/tickets/callpage.h"
#include "gui/tickets/choices.h"
#include "gui/tickets/drafts.h"
#include "gui/tickets/newticketpage.h"
#include "gui/tickets/ticketactions.h"
#include "gui/tickets/ticketalerts.h"
#include "gui/tickets/ticketpage.h"
#include "steward/figureupkeep.h"

#include "wording/tickets/ticketwords.h"

#include <QApplication>
#include <QFileInfo>
#include <QUndoStack>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr auto patience = 150ms;
constexpr qsizetype keptRecent = 10;
const QByteArray recentState = "recent", openState = "open", geometryState = "geometry";

QStringList recentIn(const Session &session)
{
    QStringList paths;
    const QStringList all = QString::fromUtf8(session.state(recentState)).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &path : all) {
        if (QFileInfo::exists(path))
            paths.append(path);
    }
    return paths;
}

} // namespace

struct Desktop::Open
{
    Open(Assembly &assembly, MainWindow &window, Theme &theme, Prompter &prompter, Actions &registry,
         Preferences &preferences, Session &session)
        : directory(assembly.reader(), assembly.readWorker(), assembly.clock()),
          due(assembly.nextDueReader(), assembly.longReadWorker(), directory, assembly.ticker()),
          queueModel(assembly.reader(), assembly.readWorker(), assembly.longReader(), assembly.longReadWorker(),
                     directory, due),
          feed(assembly.reader(), assembly.readWorker(), assembly.ticker()),
          actions(assembly.store(), assembly.writeWorker(), directory, feed, undo),
          drafts(assembly.draftStore(), assembly.draftWorker()),
          choices(assembly.ticketAid(), assembly.longReadWorker(), directory),
          ways(window, assembly.reader(), assembly.readWorker(), directory, session),
          bulk(assembly.store(), assembly.writeWorker(), directory, feed, undo),
          views(assembly.longReader(), assembly.longReadWorker(), directory, preferences),
          queue({.model = queueModel,
                 .views = views,
                 .bulk = bulk,
                 .directory = directory,
                 .preview = new QueuePreview(assembly.reader(), assembly.readWorker(), directory, &due),
                 .bulkPanel = new BulkPanel(assembly.longReader(), assembly.longReadWorker(), directory, bulk),
                 .recordPanel = new RecordPanel(assembly.reader(), assembly.readWorker(), assembly.ticketAid(),
                                                assembly.longReadWorker(), directory, actions)},
                ways, registry, session),
          takeNext(window, registry, due, directory, ways), news(window, true),
          clockAlerts(due, directory, {news, ways, preferences, session}),
          ticketAlerts(assembly.reader(), assembly.readWorker(), directory, {news, ways, preferences}),
          clients(assembly.clientReader(), assembly.longReader(), assembly.longReadWorker(), directory, due, ways,
                  session),
          dashboard({.reader = assembly.metricsReader(),
                     .longWorker = assembly.longReadWorker(),
                     .goalStore = assembly.goalStore(),
                     .writeWorker = assembly.writeWorker(),
                     .directory = directory,
                     .choices = choices,
                     .navigator = ways,
                     .prompter = prompter,
                     .session = session}),
          book(assembly.slaReader(), assembly.longReadWorker(), assembly.slaStore(), assembly.writeWorker(), directory),
          settings(theme, registry, preferences, directory, assembly.sampleClock()),
          calendars(new CalendarsPage(book, assembly.slaReader(), assembly.longReadWorker(), directory, ways)),
          policies(new PoliciesPage(book, assembly.slaReader(), assembly.longReadWorker(), directory, ways)),
          figures(assembly.figureKeeper(), assembly.writeWorker(), assembly.clock(), assembly.ticker())
    {
        settings.addSection("calendars", u"calendar-days"_s, *calendars);
        settings.addSection("policies", u"file-text"_s, *policies);
        const TicketTools tools{.reader = assembly.reader(),
                                .worker = assembly.readWorker(),
                                .aid = assembly.ticketAid(),
                                .longWorker = assembly.longReadWorker(),
                                .directory = directory,
                                .navigator = ways,
                                .acts = actions,
                                .drafts = drafts,
                                .choices = choices,
                                .registry = registry,
                                .prompter = prompter};
        const ClockTools clocks{.reader = assembly.clockReader(),
                                .worker = assembly.readWorker(),
                                .directory = directory,
                                .acts = actions,
                                .registry = registry,
                                .ticker = assembly.ticker()};
        queue.offerNext(*takeNext.action());
        window.offer({takeNext.action()});
        ways.setPages(
            queue,
            [this, tools, clocks] {
                auto page = std::make_unique<TicketPage>(tools);
                page->addPanel(new ReopenPanel(directory, actions));
                page->addPanel(new HandBackPanel(directory, actions, tools.registry));
                page->addPanel(new BouncePanel(directory, actions));
                page->addFeature(new ClockFeature(clocks, *page));
                return page;
            },
            {.newTicket = [this] { return std::make_unique<NewTicketPage>(directory, actions, drafts, choices); },
             .call = [tools] { return std::make_unique<CallPage>(tools); },
             .import =
                 [this, &assembly, &prompter] {
                     auto page = std::make_unique<ImportPage>(assembly.ticketImport(), assembly.importWorker(),
                                                              directory, ways, prompter);
                     QObject::connect(page.get(), &ImportPage::imported, &directory, [this] { feed.look(); });
                     return page;
                 },
             .firstPerson =
                 [this, &assembly, &preferences] {
                     auto page = std::make_unique<FirstPersonPage>(assembly.peopleStore(), assembly.writeWorker());
                     QObject::connect(page.get(), &FirstPersonPage::added, &directory,
                                      [this, &preferences](const QByteArray &person) {
                                          preferences.setPersonIn(directory.workspace().name, person);
                                          directory.load();
                                      });
                     QObject::connect(page.get(), &FirstPersonPage::chosen, &directory,
                                      [this, &preferences](const QByteArray &person) {
                                          preferences.setPersonIn(directory.workspace().name, person);
                                          directory.setMe(person);
                                      });
                     return page;
                 },
             .ledger =
                 [this, &assembly] {
                     auto page = std::make_unique<LedgerPage>(assembly.bounceReader(), assembly.longReadWorker(),
                                                              directory, choices, ways);
                     QObject::connect(&feed, &ChangeFeed::ticketsChanged, page.get(), &LedgerPage::refresh);
                     QObject::connect(&feed, &ChangeFeed::everythingChanged, page.get(), &LedgerPage::refresh);
                     return page;
                 }});
    }

    Directory directory;
    DueBoard due;
    QueueModel queueModel;
    ChangeFeed feed;
    QUndoStack undo;
    TicketActions actions;
    Drafts drafts;
    Choices choices;
    Ways ways;
    BulkActs bulk;
    QueueViews views;
    QueuePage queue;
    TakeNext takeNext;
    WindowNotifier news;
    ClockAlerts clockAlerts;
    TicketAlerts ticketAlerts;
    ClientsPage clients;
    DashboardPage dashboard;
    SlaBook book;
    SettingsPage settings;
    CalendarsPage *calendars; // sections of the settings
    PoliciesPage *policies;
    FigureUpkeep figures;
};

Desktop::Desktop(QApplication &application, Preferences &preferences, Session &session,
                 std::unique_ptr<Assembly> assembly)
    : m_assembly(std::move(assembly)), m_preferences(preferences), m_session(session),
      m_theme(application, preferences), m_actions(preferences), m_window(m_theme, m_prompter, m_actions)
{
    connect(&m_window, &MainWindow::openRequested, this, &Desktop::open);
    connect(&m_window, &MainWindow::sampleRequested, this, &Desktop::makeSample);
    connect(&m_window, &MainWindow::emptyRequested, this, &Desktop::makeEmpty);
    connect(&m_window, &MainWindow::importRequested, this, [this](const QString &path) {
        m_importing = true;
        makeEmpty(path);
    });
    connect(&m_window, &MainWindow::closeRequested, this, [this] {
        close();
        m_session.setState(openState, {});
    });
    connect(&m_window, &MainWindow::ending, this, &Desktop::remember);
    connect(&m_window, &MainWindow::personWanted, this, [this] { m_open->ways.askWhoWorks(); });
    connect(&m_window, &MainWindow::personChosen, this,
            [this](const QByteArray &id) { m_preferences.setPersonIn(m_open->directory.workspace().name, id); });
    m_waiting.setSingleShot(true);
    connect(&m_waiting, &QTimer::timeout, this,
            [this] { m_window.startPage().showBusy(tr("Opening the workspace…")); });
    m_window.restoreGeometry(m_session.state(geometryState));
    m_window.showRecent(recentIn(m_session));
}

Desktop::~Desktop()
{
    if (m_making)
        m_making->wait();
    close();
}

void Desktop::close()
{
    if (m_open)
        m_open->ways.remember(m_path);
    m_window.takePages();
    m_open.reset();
}

void Desktop::remember()
{
    m_session.setState(geometryState, m_window.saveGeometry());
    m_session.setState(openState, m_open ? m_path.toUtf8() : QByteArray());
}

void Desktop::openLast()
{
    const QString path = QString::fromUtf8(m_session.state(openState));
    if (!path.isEmpty() && QFileInfo::exists(path))
        open(path);
}

void Desktop::open(const QString &path)
{
    close();
    m_path = QFileInfo(path).absoluteFilePath();
    m_window.startPage().hold();
    m_waiting.start(patience);
    m_assembly->open(path, [this](const Done &done) {
        m_waiting.stop();
        if (done)
            showOpened();
        else
            showFailure(done.error());
    });
}

void Desktop::showFailure(const Failure &failure)
{
    m_importing = false;
    m_window.startPage().showFailure(failure);
    Q_EMIT openingFailed();
}

void Desktop::makeSample(const QString &sample, const QString &path)
{
    make(tr("Making the sample workspace. This takes a few seconds…"), path,
         [assembly = m_assembly.get(), sample, path] { return assembly->createSample(sample.toUtf8(), path); });
}

void Desktop::makeEmpty(const QString &path)
{
    make(tr("Making the workspace…"), path,
         [assembly = m_assembly.get(), path] { return assembly->createEmpty(path); });
}

void Desktop::make(const QString &words, const QString &path, std::function<Done()> job)
{
    if (m_making)
        return;
    close();
    m_window.startPage().showBusy(words);
    // A workspace is made as a whole, with no worker yet that could do it.
    auto made = std::make_shared<Done>();
    m_making.reset(QThread::create([job = std::move(job), made] { *made = job(); }));
    connect(m_making.get(), &QThread::finished, this, [this, path, made] {
        m_making.release()->deleteLater(); // it is the one that calls
        if (*made)
            open(path);
        else
            showFailure(made->error());
    });
    m_making->start();
}

void Desktop::showOpened()
{
    m_open = std::make_unique<Open>(*m_assembly, m_window, m_theme, m_prompter, m_actions, m_preferences, m_session);
    connectPages();
    m_window.showPlaces(
        {{.id = "queue", .icon = u"inbox"_s, .word = tr("Queue"), .page = &m_open->queue},
         {.id = "clients", .icon = u"building-2"_s, .word = tr("Clients", "on the rail"), .page = &m_open->clients},
         {.id = "dashboard",
          .icon = u"layout-dashboard"_s,
          .word = tr("Dashboard", "on the rail"),
          .page = &m_open->dashboard},
         {.id = "settings", .icon = u"settings"_s, .word = tr("Settings"), .page = &m_open->settings}},
        m_open->directory, m_open->undo);
    m_open->directory.load();
    QStringList recent = recentIn(m_session);
    recent.removeAll(m_path);
    recent.prepend(m_path);
    recent.resize(std::min(recent.size(), keptRecent));
    m_session.setState(recentState, recent.join(u'\n').toUtf8());
    m_window.showRecent(recent);
}

void Desktop::connectPages()
{
    Open &open = *m_open;
    connect(&open.directory, &Directory::failed, this, [this](const Failure &failure) {
        m_window.takePages();
        showFailure(failure);
    });
    connect(&open.directory, &Directory::loaded, this, &Desktop::chooseMe);
    // Which view comes first hangs on who works here, and tabs need the names of keys: all that once the workspace is
    // known. Nothing is asked before, so that no later answer takes away what somebody chose meanwhile.
    connect(&open.directory, &Directory::loaded, &open.ways, [this, shown = false]() mutable {
        if (std::exchange(shown, true))
            return;
        m_open->queue.showFirstView();
        m_open->ways.restore(m_path);
        if (std::exchange(m_importing, false))
            m_open->ways.importTickets();
        else if (m_open->directory.workspace().staff.isEmpty() || (m_asksWho && m_open->directory.me().id.isEmpty()))
            m_open->ways.askWhoWorks();
        Q_EMIT opened();
    });
    connect(&open.directory, &Directory::changed, &open.clients,
            [this] { m_window.namePlace("clients", clientsWords(m_open->directory.workspace())); });
    connect(&open.feed, &ChangeFeed::ticketsChanged, &open.queueModel, &QueueModel::refresh);
    connect(&open.feed, &ChangeFeed::ticketsChanged, &open.due, &DueBoard::refresh);
    connect(&open.feed, &ChangeFeed::ticketsChanged, &open.ticketAlerts, &TicketAlerts::look);
    connect(&open.feed, &ChangeFeed::ticketsChanged, &open.ways, &Ways::refresh);
    connect(&open.feed, &ChangeFeed::ticketsChanged, &open.views, &QueueViews::recount);
    connect(&open.due, &DueBoard::ticked, &open.views, &QueueViews::tick);
    connect(&open.feed, &ChangeFeed::ticketsChanged, &open.dashboard, &DashboardPage::refresh);
    connect(&open.feed, &ChangeFeed::ticketsChanged, &open.choices, &Choices::outdate);
    connect(&open.ways, &Ways::settingsWanted, &open.settings, [this](const QByteArray &section) {
        m_window.goTo("settings");
        m_open->settings.showSection(section);
    });
    connect(&open.feed, &ChangeFeed::rulesChanged, &open.book, [this] {
        m_open->book.reload();
        m_open->due.load(); // clocks that run by them
        m_open->ways.refreshAll();
        m_open->dashboard.refresh();
    });
    connect(&open.book, &SlaBook::saved, &open.feed, &ChangeFeed::look);
    connect(&open.dashboard.goals(), &GoalBook::saved, &open.feed, &ChangeFeed::look);
    connect(&open.feed, &ChangeFeed::everythingChanged, &open.directory, [this] {
        m_open->book.reload();
        m_open->directory.load();
        m_open->queueModel.reload();
        m_open->ways.refreshAll();
        m_open->views.recount();
        m_open->dashboard.refresh();
        m_open->choices.outdate();
    });
    connect(&open.actions, &TicketActions::undoFailed, &open.ways,
            [this](qint64, const Failure &failure) { m_window.notice().showFailure(failure); });
}

void Desktop::workAs(const QByteArray &person)
{
    m_person = person;
}

void Desktop::askWhoWorks()
{
    m_asksWho = true;
}

void Desktop::chooseMe()
{
    Directory &directory = m_open->directory;
    if (m_person.isEmpty()) {
        directory.setMe(m_preferences.personIn(directory.workspace().name));
        return;
    }
    directory.setMe(m_person);
    if (!directory.workspace().staff.contains(m_person)) // said once, and she only looks
        m_window.notice().showFailure({.code = FailureCode::NotFound, .subject = m_person});
}

bool Desktop::isOpen() const
{
    return m_open && m_open->directory.isLoaded();
}

Choices &Desktop::choices()
{
    return m_open->choices;
}

Directory &Desktop::directory()
{
    return m_open->directory;
}

Ways &Desktop::ways()
{
    return m_open->ways;
}

QueuePage &Desktop::queuePage()
{
    return m_open->queue;
}

QueueModel &Desktop::queueModel()
{
    return m_open->queueModel;
}

TicketPage &Desktop::ticketPage()
{
    return m_open->ways.passingTicket();
}

ClientsPage &Desktop::clientsPage()
{
    return m_open->clients;
}

DashboardPage &Desktop::dashboardPage()
{
    return m_open->dashboard;
}

CalendarsPage &Desktop::calendarsPage()
{
    return *m_open->calendars;
}

PoliciesPage &Desktop::policiesPage()
{
    return *m_open->policies;
}

SettingsPage &Desktop::settingsPage()
{
    return m_open->settings;
}

} // namespace Steward
