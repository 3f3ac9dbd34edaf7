#include "gui/sla/clockalerts.h"

#include "gui/shared/directory.h"
#include "gui/sla/dueboard.h"
#include "support/fakewindow.h"
#include "support/heldworker.h"
#include "support/memorynextduereader.h"
#include "support/memoryticketreader.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace Steward {

class ClockAlertsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClockIsToldAtItsWarningAndWhenItIsDue();
    void onceAlsoOverRestarts();
    void whatWasSoAtTheFirstStartIsNoNews();
    void aClickOpensTheTicket();
    void whoAnswersForTheClientHearsOfItToo();
    void aLeadHearsOfWhatIsDueToAnybody();
    void aLeadHearsOfHerTeamAlone();
    void whoWantsToBeLeftAloneHearsNothingLaterEither();
    void manyAreToldAsOne();
};

namespace {

constexpr qint64 minute = 60'000;

// Clocks of 100 min: a ticket of agent-1 and one of agent-2.
struct Alerts
{
    explicit Alerts(const QByteArray &me = "agent-1")
    {
        names.names.keyPrefix = "SUP";
        names.names.staff = {{"agent-1", {.id = "agent-1", .name = "Agent One", .role = Role::Agent}},
                             {"agent-2", {.id = "agent-2", .name = "Agent Two", .role = Role::Agent}},
                             {"lead-1", {.id = "lead-1", .name = "Lead One", .role = Role::Lead}}};
        add(1, "agent-1", 70);
        add(2, "agent-2", 70);
        directory.load();
        worker.runOne();
        directory.setMe(me);
        worker.runAll();
    }
    void add(qint64 number, const QByteArray &assignee, qint64 used)
    {
        reader.due.tickets.append({.number = number,
                                   .state = State::Open,
                                   .assignee = assignee,
                                   .counted = clock.at,
                                   .clocks = {{.start = {clock.at.ms - used * minute},
                                               .due = {clock.at.ms + (100 - used) * minute},
                                               .warnAt = {clock.at.ms + (75 - used) * minute},
                                               .budgetMs = 100 * minute,
                                               .usedMs = used * minute,
                                               .calendar = "24x7"}}});
    }
    void goOn(qint64 minutes)
    {
        clock.at.ms += minutes * minute;
        Q_EMIT ticker.beat();
    }

    MemoryTicketReader names;
    MemoryNextDueReader reader;
    HeldWorker worker;
    FixedClock clock;
    Ticker ticker;
    MemoryPreferences preferences;
    MemorySession session;
    RecordingNotifier notifier;
    RecordingNavigator navigator;
    Directory directory{names, worker, clock};
    DueBoard board{reader, worker, directory, ticker};
    ClockAlerts alerts{board, directory, {notifier, navigator, preferences, session}};
};

} // namespace

void ClockAlertsTest::aClockIsToldAtItsWarningAndWhenItIsDue()
{
    Alerts of;
    of.goOn(4);
    QCOMPARE(of.notifier.titles(), QStringList());
    of.goOn(1);
    QCOMPARE(of.notifier.titles(), QStringList{u"SUP-1 is at risk"_s});
    QVERIFY2(of.notifier.told.first().text.contains(u"25 min left"_s), qPrintable(of.notifier.told.first().text));
    of.goOn(24);
    QCOMPARE(of.notifier.told.size(), 1);
    of.goOn(1);
    of.goOn(1);

    QCOMPARE(of.notifier.titles(), (QStringList{u"SUP-1 is at risk"_s, u"SUP-1 is due"_s}));
}

void ClockAlertsTest::onceAlsoOverRestarts()
{
    Alerts of;
    of.goOn(5);
    QCOMPARE(of.notifier.told.size(), 1);

    ClockAlerts again(of.board, of.directory, {of.notifier, of.navigator, of.preferences, of.session});
    of.goOn(1);
    QCOMPARE(of.notifier.told.size(), 1);
    of.reader.due.tickets[0].clocks[0].start.ms += 1; // another cycle
    of.board.load();
    of.worker.runAll();
    QVERIFY(of.notifier.told.size() > 1);
}

void ClockAlertsTest::whatWasSoAtTheFirstStartIsNoNews()
{
    Alerts of;
    of.add(3, "agent-1", 120);
    of.add(4, "agent-1", 90);
    of.session = MemorySession();
    ClockAlerts first(of.board, of.directory, {of.notifier, of.navigator, of.preferences, of.session});
    of.notifier.told.clear();
    of.directory.setMe("agent-2");
    of.directory.setMe("agent-1");
    Q_EMIT of.ticker.beat();

    QCOMPARE(of.notifier.titles(), QStringList());
}

void ClockAlertsTest::aClickOpensTheTicket()
{
    Alerts of;
    of.goOn(5);
    QCOMPARE(of.notifier.told.size(), 1);

    of.notifier.told.first().open();

    QCOMPARE(of.navigator.tickets, QList<qint64>{1});
}

void ClockAlertsTest::aLeadHearsOfWhatIsDueToAnybody()
{
    Alerts of("lead-1");
    of.goOn(5);
    QCOMPARE(of.notifier.titles(), QStringList()); // at risk it is the assignee's alone
    of.goOn(25);

    QStringList titles = of.notifier.titles();
    titles.sort();
    QCOMPARE(titles, (QStringList{u"SUP-1 is due"_s, u"SUP-2 is due"_s}));
}

void ClockAlertsTest::whoAnswersForTheClientHearsOfItToo()
{
    Alerts of("agent-2");
    of.names.names.ownership.insert("acme",
                                    {{.owner = "agent-1"}, {.from = {of.clock.at.ms + minute}, .owner = "agent-2"}});
    of.reader.due.tickets[0].client = "acme";
    of.reader.due.tickets.removeLast();
    of.directory.load();
    of.worker.runAll();
    of.goOn(5); // agent-1 works on it, agent-2 answers for acme since a minute
    of.goOn(25);

    QCOMPARE(of.notifier.titles(), (QStringList{u"SUP-1 is at risk"_s, u"SUP-1 is due"_s}));
}

void ClockAlertsTest::aLeadHearsOfHerTeamAlone()
{
    Alerts of("lead-1");
    of.names.names.staff["lead-1"].team = "payroll";
    of.names.names.staff["agent-1"].team = "payroll";
    of.names.names.staff["agent-2"].team = "interfaces";
    of.add(3, {}, 70);
    of.directory.load();
    of.worker.runAll();
    of.goOn(30);

    QStringList titles = of.notifier.titles();
    titles.sort();
    QCOMPARE(titles, (QStringList{u"SUP-1 is due"_s, u"SUP-3 is due"_s})); // nobody's is anybody's
}

void ClockAlertsTest::whoWantsToBeLeftAloneHearsNothingLaterEither()
{
    Alerts of;
    of.preferences.setChoice(quietChoice, "on");
    of.goOn(5);
    of.preferences.setChoice(quietChoice, {});
    of.goOn(1);

    QCOMPARE(of.notifier.titles(), QStringList());
}

void ClockAlertsTest::manyAreToldAsOne()
{
    Alerts of;
    for (qint64 number = 11; number <= 14; ++number)
        of.add(number, "agent-1", 70);
    of.board.load();
    of.worker.runAll();
    of.goOn(5);

    QCOMPARE(of.notifier.told.size(), 1);
    QVERIFY2(of.notifier.told.first().title.contains(u"5"_s), qPrintable(of.notifier.told.first().title));
}

} // namespace Steward

QTEST_MAIN(Steward::ClockAlertsTest)
#include "tst_clockalerts.moc"
