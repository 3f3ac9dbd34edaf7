#include "gui/queue/takenext.h"

#include "gui/queue/queuemodel.h"
#include "gui/shared/actions.h"
#include "gui/shared/directory.h"
#include "gui/sla/dueboard.h"
#include "support/fakewindow.h"
#include "support/heldworker.h"
#include "support/memorynextduereader.h"
#include "support/memoryticketreader.h"

#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Steward {

class TakeNextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nOpensTheFirstOfMine();
    void fromOneOfMineItGoesToTheOneBehind();
    void whoTypesTypesAnN();
    void itSaysWhichOneAndWhy();
    void withoutATicketThereIsNothingToTake();
    void theColumnShowsTheClockOfTheTicket();
};

namespace {

constexpr qint64 minute = 60'000;

struct Scene
{
    Scene()
    {
        names.names.keyPrefix = "SUP";
        names.names.staff = {{"agent-1", {.id = "agent-1", .name = "Agent One", .role = Role::Agent}}};
        add(1, "agent-1", 30);
        add(2, "agent-1", 80);
        add(3, "agent-2", 90);
        directory.load();
        worker.runOne();
        directory.setMe("agent-1");
        worker.runAll();
        window.show();
    }
    void add(qint64 number, const QByteArray &assignee, qint64 used)
    {
        names.tickets.append({.number = number, .subject = "Net pay", .state = State::Open});
        reader.due.tickets.append({.number = number,
                                   .state = State::Open,
                                   .assignee = assignee,
                                   .counted = clock.at,
                                   .clocks = {{.due = {clock.at.ms + (100 - used) * minute},
                                               .budgetMs = 100 * minute,
                                               .usedMs = used * minute,
                                               .calendar = "24x7"}}});
    }

    MemoryTicketReader names;
    MemoryNextDueReader reader;
    HeldWorker worker;
    FixedClock clock;
    Ticker ticker;
    MemoryPreferences preferences;
    RecordingNavigator navigator;
    Actions actions{preferences};
    Directory directory{names, worker, clock};
    DueBoard board{reader, worker, directory, ticker};
    QWidget window;
    QLineEdit line{&window};
    TakeNext next{window, actions, board, directory, navigator};
};

} // namespace

void TakeNextTest::nOpensTheFirstOfMine()
{
    Scene scene;
    QVERIFY(QTest::qWaitForWindowActive(&scene.window));
    scene.window.setFocus();

    QTest::keyClick(&scene.window, Qt::Key_N);

    QCOMPARE(scene.navigator.tickets, QList<qint64>{2});
}

void TakeNextTest::fromOneOfMineItGoesToTheOneBehind()
{
    Scene scene;
    QList<qint64> taken;
    for (int i = 0; i < 3; ++i) {
        scene.next.action()->trigger();
        taken.append(scene.navigator.tickets.last());
        scene.navigator.inFront = taken.last();
    }
    QCOMPARE(taken, (QList<qint64>{2, 1, 2})); // behind the last the first again
    scene.navigator.inFront = 99; // somebody else's

    scene.next.action()->trigger();

    QCOMPARE(scene.navigator.tickets.last(), 2);
}

void TakeNextTest::whoTypesTypesAnN()
{
    Scene scene;
    QVERIFY(QTest::qWaitForWindowActive(&scene.window));
    scene.line.setFocus();

    QTest::keyClick(&scene.line, Qt::Key_N);

    QCOMPARE(scene.line.text(), u"n"_s);
    QCOMPARE(scene.navigator.tickets, QList<qint64>());
}

void TakeNextTest::itSaysWhichOneAndWhy()
{
    Scene scene;
    const QString tip = scene.next.action()->toolTip();

    QVERIFY2(tip.contains(u"SUP-2"_s) && tip.contains(u"80"_s), qPrintable(tip));
    scene.clock.at.ms += 10 * minute;
    Q_EMIT scene.ticker.beat();
    QVERIFY2(scene.next.action()->toolTip().contains(u"90"_s), qPrintable(scene.next.action()->toolTip()));
}

void TakeNextTest::withoutATicketThereIsNothingToTake()
{
    Scene scene;
    QVERIFY(scene.next.action()->isEnabled());
    scene.directory.setMe({});

    QVERIFY(!scene.next.action()->isEnabled());
    QVERIFY(!scene.next.action()->toolTip().isEmpty());
}

void TakeNextTest::theColumnShowsTheClockOfTheTicket()
{
    Scene scene;
    QueueModel model(scene.names, scene.worker, scene.names, scene.worker, scene.directory, scene.board);
    model.ask({});
    scene.worker.runAll();
    const auto cell = [&model](int role) { return model.index(1, QueueModel::Due).data(role); };

    QCOMPARE(cell(Qt::DisplayRole).toString(), u"20 min left"_s);
    QCOMPARE(cell(QueueModel::ClockNameRole).toString(), u"Resolution"_s);
    QCOMPARE(cell(QueueModel::ClockStateRole).toInt(), int(SlaClock::State::Running));
    QVERIFY(cell(QueueModel::ClockRiskRole).toBool());
    QVERIFY(cell(Qt::AccessibleTextRole).toString().contains(u"at risk"_s));
    QVERIFY(cell(Qt::ToolTipRole).toString().contains(u"80"_s));
    scene.clock.at.ms += 21 * minute;
    Q_EMIT scene.ticker.beat();
    QCOMPARE(cell(Qt::DisplayRole).toString(), u"1 min over"_s);
    QCOMPARE(scene.worker.count(), 0); // nobody asked the database
    QCOMPARE(QueueModel::orderOf(QueueModel::Due), QueueOrder::NextDue);
}

} // namespace Steward

QTEST_MAIN(Steward::TakeNextTest)
#include "tst_takenext.moc"
