#include "gui/shell/mainwindow.h"

#include "gui/metrics/dashboardpage.h"
#include "gui/metrics/metriccard.h"
#include "gui/queue/queuemodel.h"
#include "gui/queue/queuepage.h"
#include "gui/queue/queueview.h"
#include "gui/shared/actions.h"
#include "gui/shared/changefeed.h"
#include "gui/shared/directory.h"
#include "gui/shared/prompter.h"
#include "gui/shared/theme.h"
#include "gui/shared/tones.h"
#include "gui/shell/commandpalette.h"
#include "gui/shell/mainwindow.h"
#include "gui/shell/settingspage.h"
#include "gui/shell/startpage.h"
#include "gui/shell/ways.h"
#include "gui/shell/workarea.h"
#include "gui/tickets/callpage.h"
#include "gui/tickets/choices.h"
#include "gui/tickets/drafts.h"
#include "gui/tickets/newticketpage.h"
#include "gui/tickets/ticketactions.h"
#include "gui/tickets/ticketpage.h"
#include "gui/tickets/timelineview.h"
#include "support/fakewindow.h"
#include "support/heldworker.h"
#include "support/memorymetricsreader.h"
#include "support/memoryticketaid.h"
#include "support/memoryticketstore.h"
#include "support/queuedesk.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Steward {

class MainWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStartPageOpensAWorkspace();
    void theStartPageMakesASample();
    void enterOpensATicketAndEscapeReturns();
    void jAndKMoveInTheList();
    void slashGoesToTheFilterAndItFiltersAsOneTypes();
    void aFaultyQueryIsToldBelowTheLineAndKeepsTheList();
    void nothingFoundIsSaidInWordsAndCanBeUndone();
    void aFigureOpensTheQueueWithAChipThatCanBeCleared();
    void clickingAHeaderSorts();
    void theStatusLineCountsTheTickets();
    void everyControlHasANameAndIsReachedByTab_data();
    void everyControlHasANameAndIsReachedByTab();
    void themesAreChosenAndRemembered();
    void coloursAreReadable_data();
    void coloursAreReadable();
    void ticketsHaveTabsAndOneTabIsForTicketsInPassing();
    void aTicketIsOpenInOnePlaceOnly();
    void tabsAndPlacesComeBackAfterARestart();
    void thePaletteFindsActsClientsAndTickets();
    void keysCanBeChangedButNotSoThatTheyClash();
    void aLetterActsOnlyWhileNobodyTypes();
};

namespace {

struct SettableClock : SampleClock
{
    bool isSettable() const override { return true; }
    void set(Instant instant) override { stands = instant; }
    void reset() override { stands = {}; }
    Instant stands = {};
};

struct Scene
{
    Scene()
    {
        reader.names.clientNames.insert("acme", "Acme Payroll");
        for (int i = 1; i <= 30; ++i) {
            reader.tickets.append({.number = i,
                                   .createdAt = {1'457'000'000'000 + i}, // March 2016
                                   .subject = i % 2 ? "odd payslip" : "even payslip",
                                   .state = State(i % 6)});
            reader.opened.insert(i, {.ticket = {.number = i, .subject = "Ticket"}, .history = {.number = i}});
        }
        metrics.months = {ReviewMonth{.month = 2025 * 12 + 11}}; // the desk's clock stands in January 2026
        metrics.months.first().sums[{Measure{.metric = Metric::SlaCompliance}.number(), Priority::Normal}]
            = {.count = 30, .sum = 27};
        metrics.nextAnswer.inRest = {2, 4, 6};
    }
    ~Scene() { window.takePages(); }
    void open()
    {
        directory.load();
        const TicketTools tools{.reader = reader,
                                .worker = worker,
                                .aid = aid,
                                .longWorker = worker,
                                .directory = directory,
                                .navigator = ways,
                                .acts = actions,
                                .drafts = drafts,
                                .choices = choices,
                                .registry = registry,
                                .prompter = prompter};
        ways.setPages(
            queue, [tools] { return std::make_unique<TicketPage>(tools); },
            {.newTicket = [this] { return std::make_unique<NewTicketPage>(directory, actions, drafts, choices); },
             .call = [tools] { return std::make_unique<CallPage>(tools); }});
        connectAll();
        window.showPlaces({{.id = "queue", .icon = u"inbox"_s, .word = u"Queue"_s, .page = &queue},
                           {.id = "dashboard", .icon = u"chart-column"_s, .word = u"Dashboard"_s, .page = &dashboard},
                           {.id = "settings", .icon = u"settings"_s, .word = u"Settings"_s, .page = &settings}},
                          directory, undo);
        queue.show(QueueQuestion{});
        worker.runAll();
        window.show();
    }
    void connectAll() { QObject::connect(&feed, &ChangeFeed::ticketsChanged, &ways, &Ways::refresh); }
    TicketPage &ticket() { return ways.passingTicket(); }
    QueueView *list() const { return queue.findChild<QueueView *>(); }
    QLineEdit *filter() const { return queue.findChild<QLineEdit *>(u"filter"_s); }
    QString status() const { return window.findChild<QLabel *>(u"status"_s)->text(); }

    MemoryTicketReader reader;
    HeldWorker worker;
    FixedClock clock;
    MemoryPreferences preferences;
    ScriptedPrompter prompter;
    Theme theme{*qApp, preferences};
    Actions registry{preferences};
    MainWindow window{theme, prompter, registry};
    Directory directory{reader, worker, clock};
    MemorySession session;
    Ways ways{window, reader, worker, directory, session};
    QueueDesk desk{reader, worker, directory, ways, preferences, registry, session};
    QueueModel &model = desk.model;
    QueuePage &queue = desk.page;
    Ticker ticker;
    MemoryTicketStore store{reader};
    MemoryDraftStore draftStore;
    ChangeFeed feed{reader, worker, ticker};
    QUndoStack undo;
    TicketActions actions{store, worker, directory, feed, undo};
    Drafts drafts{draftStore, worker};
    MemoryTicketAid aid;
    Choices choices{aid, worker, directory};
    MemoryMetricsReader metrics;
    MemoryGoals goals{metrics};
    DashboardPage dashboard{{.reader = metrics,
                             .longWorker = worker,
                             .goalStore = goals,
                             .writeWorker = worker,
                             .directory = directory,
                             .choices = choices,
                             .navigator = ways,
                             .prompter = prompter,
                             .session = session}};
    SettableClock sampleClock;
    SettingsPage settings{theme, registry, preferences, directory, sampleClock};
};

double luminance(const QColor &colour)
{
    const auto part = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a), second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace

void MainWindowTest::theStartPageOpensAWorkspace()
{
    Scene scene;
    scene.window.show();
    scene.prompter.answer = u"/tmp/desk.db"_s;
    const QSignalSpy asked(&scene.window, &MainWindow::openRequested);

    QTest::mouseClick(scene.window.startPage().findChild<QToolButton *>(u"open"_s), Qt::LeftButton);

    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(0).toString(), u"/tmp/desk.db"_s);
}

void MainWindowTest::theStartPageMakesASample()
{
    Scene scene;
    scene.window.show();
    scene.prompter.answer = u"/tmp/county.db"_s;
    const QSignalSpy asked(&scene.window, &MainWindow::sampleRequested);

    QTest::mouseClick(scene.window.startPage().findChild<QToolButton *>(u"county"_s), Qt::LeftButton);

    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(0).toString(), u"county"_s);
    QCOMPARE(asked.at(0).at(1).toString(), u"/tmp/county.db"_s);
}

void MainWindowTest::enterOpensATicketAndEscapeReturns()
{
    Scene scene;
    scene.open();
    QVERIFY(QTest::qWaitForWindowActive(&scene.window));
    scene.list()->selectRow(3);
    const qint64 number = scene.model.numberAt(3);

    QTest::keyClick(scene.list(), Qt::Key_Return);
    scene.worker.runAll();

    QCOMPARE(scene.window.page(), static_cast<Page *>(&scene.ticket()));
    QVERIFY(scene.window.windowTitle().contains(u"SUP-%1"_s.arg(number)));
    QTest::keyClick(scene.ticket().findChild<TimelineView *>(), Qt::Key_Escape);
    QCOMPARE(scene.window.place(), QByteArray("queue"));
    QCOMPARE(scene.list()->currentIndex().row(), 3);
    QVERIFY(scene.list()->hasFocus());
}

void MainWindowTest::jAndKMoveInTheList()
{
    Scene scene;
    scene.open();
    QVERIFY(QTest::qWaitForWindowActive(&scene.window));
    scene.list()->setFocus();

    QTest::keyClick(scene.list(), Qt::Key_J);
    QTest::keyClick(scene.list(), Qt::Key_J);
    QTest::keyClick(scene.list(), Qt::Key_K);
    QCOMPARE(scene.list()->currentIndex().row(), 1);
    QTest::keyClick(scene.list(), Qt::Key_Down);
    QCOMPARE(scene.list()->currentIndex().row(), 2);
    QTest::keyClick(scene.list(), Qt::Key_End);
    QCOMPARE(scene.list()->currentIndex().row(), 29);
    QTest::keyClick(scene.list(), Qt::Key_X); // does not search through all rows
    QCOMPARE(scene.list()->currentIndex().row(), 29);
}

void MainWindowTest::slashGoesToTheFilterAndItFiltersAsOneTypes()
{
    Scene scene;
    scene.open();
    QVERIFY(QTest::qWaitForWindowActive(&scene.window));
    scene.list()->setFocus();

    QTest::keyClick(scene.list(), Qt::Key_Slash);
    QVERIFY(scene.filter()->hasFocus());
    QTest::keyClicks(scene.filter(), u"odd"_s);
    scene.worker.runAll();

    QCOMPARE(scene.filter()->text(), u"odd"_s);
    QCOMPARE(scene.model.rowCount(), 15);
    QTest::keyClick(scene.filter(), Qt::Key_Escape);
    QVERIFY(scene.list()->hasFocus());
    QTest::keyClick(scene.list(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(scene.filter()->hasFocus());
}

void MainWindowTest::aFaultyQueryIsToldBelowTheLineAndKeepsTheList()
{
    Scene scene;
    scene.open();

    QTest::keyClicks(scene.filter(), u"faulty"_s);
    scene.worker.runAll();

    const auto *problem = scene.queue.findChild<QLabel *>(u"problem"_s);
    QVERIFY(problem->isVisible());
    QVERIFY(!problem->text().isEmpty());
    QVERIFY(scene.filter()->text() == u"faulty"_s);
    scene.filter()->clear();
    QTest::keyClicks(scene.filter(), u"odd"_s);
    scene.worker.runAll();
    QVERIFY(!problem->isVisible());
}

void MainWindowTest::nothingFoundIsSaidInWordsAndCanBeUndone()
{
    Scene scene;
    scene.open();

    scene.ways.showQueue({.find = "nobody wrote this"});
    scene.worker.runAll();

    QVERIFY(!scene.list()->isVisible());
    QVERIFY(scene.queue.findChild<QLabel *>(u"words"_s)->isVisible());
    auto *all = scene.queue.findChild<QToolButton *>(u"showAll"_s);
    QVERIFY(all->isVisible());
    QTest::mouseClick(all, Qt::LeftButton);
    scene.worker.runAll();
    QVERIFY(scene.list()->isVisible());
    QCOMPARE(scene.model.rowCount(), 30);
    QVERIFY(scene.filter()->text().isEmpty());
}

void MainWindowTest::aFigureOpensTheQueueWithAChipThatCanBeCleared()
{
    Scene scene;
    scene.open();
    QVERIFY(QTest::qWaitForWindowActive(&scene.window));
    scene.window.goTo("dashboard");
    scene.worker.runAll();

    scene.dashboard.cards().first()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(scene.dashboard.cards().first(), Qt::Key_Return);
    scene.worker.runAll();

    auto *chip = scene.queue.findChild<QToolButton *>(u"monthChip"_s);
    QCOMPARE(scene.window.place(), QByteArray("queue"));
    QVERIFY(chip->isVisible());
    QVERIFY(chip->text().startsWith(u"3 ticket"_s));
    QCOMPARE(scene.model.rowCount(), 3);
    QTest::mouseClick(chip, Qt::LeftButton);
    scene.worker.runAll();
    QVERIFY(!chip->isVisible());
    QVERIFY(!scene.model.question().among);
    QCOMPARE(scene.model.rowCount(), 30);
}

void MainWindowTest::clickingAHeaderSorts()
{
    Scene scene;
    scene.open();
    QHeaderView *header = scene.list()->horizontalHeader();
    const QPoint subject(header->sectionViewportPosition(QueueModel::Subject) + 20, header->height() / 2);

    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, subject);
    scene.worker.runAll();

    QCOMPARE(scene.model.question().order, QueueOrder::Subject);
    QCOMPARE(scene.model.index(0, QueueModel::Subject).data().toString(), u"even payslip"_s);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, subject);
    scene.worker.runAll();
    QCOMPARE(scene.model.index(0, QueueModel::Subject).data().toString(), u"odd payslip"_s);
}

void MainWindowTest::theStatusLineCountsTheTickets()
{
    Scene scene;
    scene.open();

    QVERIFY2(scene.status().startsWith(u"30 ticket"_s), qPrintable(scene.status()));
    QVERIFY2(scene.status().endsWith(u"ms"_s), qPrintable(scene.status()));
}

void MainWindowTest::everyControlHasANameAndIsReachedByTab_data()
{
    QTest::addColumn<QByteArray>("place");
    QTest::newRow("start") << QByteArray();
    for (const char *place : {"queue", "ticket", "dashboard", "keys", "settings"})
        QTest::newRow(place) << QByteArray(place);
}

void MainWindowTest::everyControlHasANameAndIsReachedByTab()
{
    QFETCH(const QByteArray, place);
    Scene scene;
    scene.window.show();
    if (!place.isEmpty()) {
        scene.open();
        if (place == "ticket")
            scene.ways.openTicket(1);
        else if (place == "keys")
            scene.window.showKeys();
        else
            scene.window.goTo(place);
        scene.worker.runAll();
    }
    QVERIFY(QTest::qWaitForWindowActive(&scene.window));

    QSet<QWidget *> reached;
    for (int i = 0; i < 80; ++i) {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &scene.window, Qt::Key_Tab);
        if (QApplication::focusWidget())
            reached.insert(QApplication::focusWidget());
    }

    for (QWidget *widget : scene.window.findChildren<QWidget *>()) {
        const bool control = widget->focusPolicy() & Qt::TabFocus && widget->isVisible() && widget->isEnabled()
            && widget->window() == &scene.window && !widget->focusProxy();
        if (!control)
            continue;
        const QString who
            = u"%1 %2"_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName());
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(who));
        QVERIFY2(reached.contains(widget), qPrintable(who));
        QVERIFY2(widget->height() >= 14, qPrintable(who));
    }
    QVERIFY(!reached.isEmpty());
}

void MainWindowTest::themesAreChosenAndRemembered()
{
    Scene scene;

    scene.theme.choose(ThemeChoice::Dark);
    QCOMPARE(scene.preferences.chosenTheme, ThemeChoice::Dark);
    QCOMPARE(scene.window.palette().color(QPalette::Window), darkTones().window);
    scene.theme.choose(ThemeChoice::Light);
    QCOMPARE(scene.window.palette().color(QPalette::Window), lightTones().window);
}

void MainWindowTest::coloursAreReadable_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void MainWindowTest::coloursAreReadable()
{
    QFETCH(const bool, dark);
    const Tones &tones = dark ? darkTones() : lightTones();

    for (const QColor &ink :
         {tones.text, tones.muted, tones.accent, tones.good, tones.warning, tones.bad, tones.hold}) {
        QVERIFY2(contrast(ink, tones.surface) >= 4.5, qPrintable(ink.name()));
        QVERIFY2(contrast(ink, tones.window) >= 4.5, qPrintable(ink.name()));
    }
    const std::pair<QColor, QColor> grounds[]
        = {{tones.accent, tones.accentSoft}, {tones.good, tones.goodSoft}, {tones.warning, tones.warningSoft},
           {tones.bad, tones.badSoft},       {tones.hold, tones.holdSoft}, {tones.text, tones.accentSoft},
           {tones.text, tones.badSoft},      {tones.text, tones.note},     {tones.muted, tones.note},
           {tones.muted, tones.accentSoft},  {tones.surface, tones.accent}};
    for (const auto &[ink, ground] : grounds)
        QVERIFY2(contrast(ink, ground) >= 4.5, qPrintable(u"%1 on %2"_s.arg(ink.name(), ground.name())));
}

void MainWindowTest::ticketsHaveTabsAndOneTabIsForTicketsInPassing()
{
    Scene scene;
    scene.open();
    QVERIFY(QTest::qWaitForWindowActive(&scene.window));

    scene.ways.openTicket(1);
    scene.ways.openTicket(2);
    scene.worker.runAll();
    QCOMPARE(scene.window.area().tabs().size(), 1);
    QCOMPARE(scene.ticket().number(), 2);

    QTest::keyClick(scene.ticket().findChild<TimelineView *>(), Qt::Key_T, Qt::ControlModifier);
    scene.ways.openTicket(3);
    scene.worker.runAll();
    QCOMPARE(scene.window.area().tabs().size(), 2);
    QCOMPARE(scene.ticket().number(), 3);

    QTest::keyClick(&scene.window, Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(scene.window.area().tabs().size(), 1);
    QCOMPARE(scene.window.place(), QByteArray()); // the kept one
    QTest::keyClick(&scene.window, Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(scene.window.area().tabs().size(), 0);
    QCOMPARE(scene.window.place(), QByteArray("queue"));
}

void MainWindowTest::aTicketIsOpenInOnePlaceOnly()
{
    Scene scene;
    scene.open();
    scene.ways.openTicket(5, Where::OwnWindow);
    scene.worker.runAll();

    scene.ways.openTicket(5);
    scene.worker.runAll();

    QCOMPARE(scene.window.area().tabs().size(), 0);
    QCOMPARE(scene.ways.ticketPages().size(), 1);
    QWidget *own = scene.ways.ticketPages().constFirst()->window();
    QVERIFY(own != &scene.window);
    QVERIFY(own->isVisible());
    own->close();
    QCOMPARE(scene.ways.ticketPages().size(), 0);
}

void MainWindowTest::tabsAndPlacesComeBackAfterARestart()
{
    MemorySession session;
    {
        Scene scene;
        scene.open();
        scene.ways.openTicket(3, Where::NewTab);
        scene.ways.openTicket(4);
        scene.window.goTo("dashboard");
        scene.worker.runAll();
        scene.ways.remember(u"desk.db"_s);
        session.states = scene.session.states;
    }
    Scene scene;
    scene.session.states = session.states;
    scene.open();

    scene.ways.restore(u"desk.db"_s);
    scene.worker.runAll();

    QList<qint64> numbers;
    const QList<Page *> tabs = scene.window.area().tabs();
    for (Page *page : tabs)
        numbers.append(qobject_cast<TicketPage *>(page)->number());
    QCOMPARE(numbers, QList<qint64>({3, 4}));
    QCOMPARE(scene.window.place(), QByteArray("dashboard"));
    QVERIFY(!tabs.constFirst()->title().isEmpty());
}

void MainWindowTest::thePaletteFindsActsClientsAndTickets()
{
    Scene scene;
    scene.open();
    QVERIFY(QTest::qWaitForWindowActive(&scene.window));

    QTest::keyClick(&scene.window, Qt::Key_K, Qt::ControlModifier);
    auto *line = scene.window.findChild<QLineEdit *>(u"paletteLine"_s);
    auto *list = scene.window.findChild<QAbstractItemView *>(u"paletteList"_s);
    QTRY_VERIFY(line->isVisible());
    QTest::keyClicks(line, u"settin"_s);
    QCOMPARE(list->model()->index(0, 0).data().toString(), u"Settings"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(scene.window.place(), QByteArray("settings"));
    QVERIFY(!line->isVisible());

    QTest::keyClick(&scene.window, Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(line, u"acme payr"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(scene.window.place(), QByteArray("queue"));
    QCOMPARE(scene.model.question().find, QByteArray("client: {acme}"));

    QTest::keyClick(&scene.window, Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(line, u"odd payslip"_s);
    scene.worker.runAll();
    QVERIFY(list->model()->rowCount() > 0);
    QVERIFY(list->model()->index(0, 0).data().toString().contains(u"odd payslip"_s));
    QTest::keyClick(line, Qt::Key_Return);
    scene.worker.runAll();
    QCOMPARE(scene.window.page(), static_cast<Page *>(&scene.ticket()));

    QTest::keyClick(&scene.window, Qt::Key_K, Qt::ControlModifier);
    QTest::keyClick(line, Qt::Key_Escape);
    QVERIFY(!line->isVisible());
    QVERIFY(scene.ticket().isAncestorOf(QApplication::focusWidget()));
}

void MainWindowTest::keysCanBeChangedButNotSoThatTheyClash()
{
    Scene scene;
    scene.open();
    QVERIFY(QTest::qWaitForWindowActive(&scene.window));
    scene.window.goTo("settings");
    auto *find = scene.settings.findChild<QLineEdit *>(u"findAct"_s);
    auto *table = scene.settings.findChild<QAbstractItemView *>(u"shortcuts"_s);
    auto *keys = scene.settings.findChild<QWidget *>(u"newKeys"_s);
    auto *take = scene.settings.findChild<QToolButton *>(u"takeKeys"_s);
    const auto *problem = scene.settings.findChild<QLabel *>(u"keysProblem"_s);
    find->setText(u"Back"_s);
    table->setCurrentIndex(table->model()->index(0, 0));
    QCOMPARE(table->currentIndex().data().toString(), u"Back"_s);

    keys->setFocus();
    QTest::keyClick(keys, Qt::Key_K, Qt::ControlModifier); // the palette's
    QTRY_VERIFY(problem->isVisible());
    QVERIFY(problem->text().contains(u"Command palette"_s));
    QVERIFY(!take->isEnabled());
    QMetaObject::invokeMethod(keys, "clear");
    QTest::keyClick(keys, Qt::Key_F8);
    QTRY_VERIFY(take->isEnabled());
    QTest::mouseClick(take, Qt::LeftButton);

    QCOMPARE(scene.registry.keysOf("go.back"), QList<QKeySequence>({QKeySequence(Qt::Key_F8)}));
    QTest::keyClick(&scene.window, Qt::Key_F8);
    QCOMPARE(scene.window.place(), QByteArray("queue"));
    QVERIFY(scene.registry.clashOf("go.back", {QKeySequence(Qt::CTRL | Qt::Key_C)}).has_value());
    scene.registry.resetKeys("go.back");
    QVERIFY(!scene.registry.isChanged("go.back"));
}

void MainWindowTest::aLetterActsOnlyWhileNobodyTypes()
{
    Scene scene;
    scene.open();
    QVERIFY(QTest::qWaitForWindowActive(&scene.window));
    int acted = 0;
    scene.registry.add({.id = "test.letter", .text = u"Letter"_s, .keys = {Qt::Key_L}}, &scene.queue,
                       [&acted] { ++acted; });

    scene.filter()->setFocus();
    QTest::keyClicks(scene.filter(), u"l"_s);
    QCOMPARE(acted, 0);
    QCOMPARE(scene.filter()->text(), u"l"_s);
    scene.list()->setFocus();
    QTest::keyClick(scene.list(), Qt::Key_L);
    QCOMPARE(acted, 1);
    scene.registry.setSingleLettersAct(false);
    QTest::keyClick(scene.list(), Qt::Key_L);
    QCOMPARE(acted, 1);
}

} // namespace Steward

QTEST_MAIN(Steward::MainWindowTest)
#include "tst_mainwindow.moc"
