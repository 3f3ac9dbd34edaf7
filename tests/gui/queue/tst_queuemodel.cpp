#include "gui/queue/queuemodel.h"

#include "gui/shared/directory.h"
#include "gui/sla/dueboard.h"
#include "support/heldworker.h"
#include "support/memorynextduereader.h"
#include "support/memoryticketreader.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Steward {

class QueueModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstPageIsThereBeforeTheCount();
    void theRowCountBecomesHonestInOneBatch();
    void aShortListNeedsNoCount();
    void aWindowIsLoadedWhenItIsLookedAt();
    void severalWindowsMayBeUnderWay();
    void whoDragsTheScrollBarGivesUpWhatHePassed();
    void aLateAnswerIsDropped();
    void theFormerRowsStayUntilTheNewOnesCome();
    void aFailureIsToldAndKeepsTheRows();
    void changedNumbersMakeTheListAnew();
    void aTicketThatIsGoneLeavesTheOthersInTheirPlaces();
    void sortingAsksAgain();
    void namesStandForIds();
    void aTimeHasItsExactTimeWithZoneInTheToolTip();
    void aTimeIsToldInTheReadersZoneAndTheClients();
    void aSubjectIsPlainAndOnOneLine();
};

namespace {

struct Scene
{
    explicit Scene(qint64 count) : reader(count)
    {
        QObject::connect(&model, &QueueModel::failed, &model,
                         [this](const Failure &failure) { failures.append(failure); });
    }
    void ask(const QueueQuestion &question = {})
    {
        model.ask(question);
        worker.runAll();
    }

    EndlessTicketReader reader;
    HeldWorker worker;
    HeldWorker longWorker;
    FixedClock clock;
    Directory directory{reader, worker, clock};
    MemoryNextDueReader dueReader;
    Ticker ticker;
    DueBoard due{dueReader, worker, directory, ticker};
    QueueModel model{reader, worker, reader, longWorker, directory, due};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    QList<Failure> failures;
};

QString textAt(const QueueModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

void QueueModelTest::theFirstPageIsThereBeforeTheCount()
{
    Scene scene(1000);

    scene.model.ask({});
    QVERIFY(scene.model.isLoading());
    QCOMPARE(scene.model.rowCount(), 0);
    scene.worker.runOne();

    QVERIFY(!scene.model.isLoading());
    QVERIFY(!scene.model.isCounted());
    QCOMPARE(scene.model.rowCount(), QueueModel::firstPageSize);
    QCOMPARE(textAt(scene.model, 0, QueueModel::Key), u"-1"_s); // names are not loaded yet
    QVERIFY(scene.model.index(49, 0).data(QueueModel::LoadedRole).toBool());
}

void QueueModelTest::theRowCountBecomesHonestInOneBatch()
{
    Scene scene(1000);
    scene.ask();
    const QSignalSpy inserted(&scene.model, &QAbstractItemModel::rowsInserted);

    scene.longWorker.runAll();

    QCOMPARE(scene.model.rowCount(), 1000);
    QVERIFY(scene.model.isCounted());
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted.at(0).at(1).toInt(), QueueModel::firstPageSize);
    QCOMPARE(inserted.at(0).at(2).toInt(), 999);
    QCOMPARE(scene.model.numberAt(999), 1000);
}

void QueueModelTest::aShortListNeedsNoCount()
{
    Scene scene(7);

    scene.ask();

    QCOMPARE(scene.model.rowCount(), 7);
    QVERIFY(scene.model.isCounted());
    QCOMPARE(scene.longWorker.count(), 0);
}

void QueueModelTest::aWindowIsLoadedWhenItIsLookedAt()
{
    Scene scene(1000);
    scene.ask();
    scene.longWorker.runAll();
    scene.worker.runAll(); // the tester looks, too
    const QSignalSpy changed(&scene.model, &QAbstractItemModel::dataChanged);

    QVERIFY(!scene.model.index(810, 0).data(QueueModel::LoadedRole).toBool());
    QVERIFY(textAt(scene.model, 810, QueueModel::Subject).isEmpty());
    scene.worker.runAll();

    QVERIFY(scene.model.index(810, 0).data(QueueModel::LoadedRole).toBool());
    QCOMPARE(textAt(scene.model, 810, QueueModel::Subject), u"Net pay differs after run 811"_s);
    QVERIFY(changed.size() >= 1);
    QVERIFY(scene.model.isSettled());
}

void QueueModelTest::severalWindowsMayBeUnderWay()
{
    Scene scene(5000);
    scene.ask();
    scene.longWorker.runAll();
    scene.worker.runAll();

    scene.model.index(1010, 0).data(QueueModel::LoadedRole);
    scene.model.index(3010, 0).data(QueueModel::LoadedRole);
    scene.worker.runAll();

    QVERIFY(scene.model.index(1010, 0).data(QueueModel::LoadedRole).toBool());
    QVERIFY(scene.model.index(3010, 0).data(QueueModel::LoadedRole).toBool());
}

void QueueModelTest::whoDragsTheScrollBarGivesUpWhatHePassed()
{
    Scene scene(20'000);
    scene.ask();
    scene.longWorker.runAll();
    scene.worker.runAll();
    scene.reader.rowCalls = 0;

    for (int row = 2'050; row < 18'000; row += 1000)
        scene.model.index(row, 0).data(QueueModel::LoadedRole);
    scene.worker.runAll();

    QCOMPARE(scene.reader.rowCalls, RowWindows::atOnce);
    QVERIFY(scene.model.index(17'050, 0).data(QueueModel::LoadedRole).toBool());
}

void QueueModelTest::aLateAnswerIsDropped()
{
    Scene scene(1000);
    scene.model.ask({.find = "first"});
    const Worker::Delivery late = scene.worker.takeDelivery();

    scene.model.ask({.find = "second"});
    late();

    QVERIFY(scene.model.isLoading());
    QCOMPARE(scene.model.rowCount(), 0);
    scene.worker.runAll();
    QCOMPARE(scene.model.rowCount(), QueueModel::firstPageSize);
}

void QueueModelTest::theFormerRowsStayUntilTheNewOnesCome()
{
    Scene scene(1000);
    scene.ask();
    scene.longWorker.runAll();

    scene.model.ask({.unresolvedOnly = true});

    QCOMPARE(scene.model.rowCount(), 1000);
    scene.worker.runAll();
    QCOMPARE(scene.model.rowCount(), QueueModel::firstPageSize);
}

void QueueModelTest::aFailureIsToldAndKeepsTheRows()
{
    Scene scene(20);
    scene.ask();

    scene.reader.failNext({.code = FailureCode::Busy});
    scene.ask({.unresolvedOnly = true});

    QCOMPARE(scene.failures.size(), 1);
    QCOMPARE(scene.failures.at(0).code, FailureCode::Busy);
    QCOMPARE(scene.model.rowCount(), 20);
    QVERIFY(!scene.model.isLoading());
}

void QueueModelTest::changedNumbersMakeTheListAnew()
{
    MemoryTicketReader reader;
    for (int i = 1; i <= 120; ++i)
        reader.tickets.append({.number = i, .subject = "old"});
    HeldWorker worker, longWorker;
    FixedClock clock;
    Directory directory(reader, worker, clock);
    MemoryNextDueReader dueReader;
    Ticker ticker;
    DueBoard due(dueReader, worker, directory, ticker);
    QueueModel model(reader, worker, reader, longWorker, directory, due);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.ask({.order = QueueOrder::Key});
    worker.runAll();

    reader.tickets.removeFirst();
    longWorker.runAll();
    worker.runAll();

    QCOMPARE(model.rowCount(), 119);
    QCOMPARE(model.numberAt(0), 2);
}

void QueueModelTest::aTicketThatIsGoneLeavesTheOthersInTheirPlaces()
{
    MemoryTicketReader reader;
    for (int i = 1; i <= 120; ++i)
        reader.tickets.append({.number = i, .subject = "ticket " + QByteArray::number(i)});
    HeldWorker worker, longWorker;
    FixedClock clock;
    Directory directory(reader, worker, clock);
    MemoryNextDueReader dueReader;
    Ticker ticker;
    DueBoard due(dueReader, worker, directory, ticker);
    QueueModel model(reader, worker, reader, longWorker, directory, due);
    model.ask({.order = QueueOrder::Key});
    worker.runAll();
    longWorker.runAll();

    reader.tickets.removeAt(99); // number 100
    model.index(110, 0).data(QueueModel::LoadedRole);
    worker.runAll();

    QCOMPARE(model.rowCount(), 120);
    QCOMPARE(textAt(model, 110, QueueModel::Subject), u"ticket 111"_s);
    QCOMPARE(textAt(model, 99, QueueModel::Subject), QString());
    QCOMPARE(model.numberAt(99), 100);
}

void QueueModelTest::sortingAsksAgain()
{
    Scene scene(20);
    scene.ask();

    const QueueQuestion plain = scene.model.question();
    scene.model.sort(QueueModel::Subject, Qt::DescendingOrder);

    QVERIFY(scene.model.isLoading());
    QCOMPARE(scene.model.question().order, QueueOrder::Subject);
    QVERIFY(scene.model.question().descending);
    scene.worker.runAll();
    scene.model.sort(-1);
    QCOMPARE(scene.model.question(), plain);
}

void QueueModelTest::namesStandForIds()
{
    Scene scene(5);
    scene.reader.names.clientNames.insert("client-1", "Alder Payroll");
    scene.ask();
    QCOMPARE(textAt(scene.model, 0, QueueModel::Client), u"client-1"_s);

    scene.directory.load();
    scene.worker.runAll();

    QCOMPARE(textAt(scene.model, 0, QueueModel::Client), u"Alder Payroll"_s);
    QCOMPARE(textAt(scene.model, 0, QueueModel::Key), u"SUP-1"_s);
    QCOMPARE(textAt(scene.model, 2, QueueModel::Assignee), u"Unassigned"_s);
}

void QueueModelTest::aTimeHasItsExactTimeWithZoneInTheToolTip()
{
    Scene scene(1);
    scene.directory.load();
    scene.ask();

    const QString exact = scene.model.index(0, QueueModel::Created).data(Qt::ToolTipRole).toString();

    QVERIFY2(exact.contains(u"23:14:20"_s), qPrintable(exact)); // 22:14:20 UTC on 14 November 2023
    QVERIFY2(exact.contains(u"2023"_s), qPrintable(exact));
}

void QueueModelTest::aTimeIsToldInTheReadersZoneAndTheClients()
{
    Scene scene(1);
    scene.reader.names.clientZones.insert("client-1", "America/New_York");
    scene.reader.names.staff.insert("agent-1", {.id = "agent-1", .role = Role::Agent, .timeZone = "Asia/Kolkata"});
    scene.directory.load();
    scene.ask();
    const auto tip = [&] { return scene.model.index(0, QueueModel::Created).data(Qt::ToolTipRole).toString(); };
    QVERIFY2(tip().contains(u"23:14:20"_s), qPrintable(tip())); // the workspace's
    QVERIFY2(tip().contains(u"17:14:20"_s) && tip().contains(u"America/New_York"_s), qPrintable(tip()));

    const QSignalSpy changed(&scene.directory, &Directory::changed);
    scene.directory.setMe("agent-1");

    QCOMPARE(changed.size(), 1);
    QVERIFY2(tip().contains(u"03:44:20"_s), qPrintable(tip()));
    QVERIFY2(tip().contains(u"17:14:20"_s), qPrintable(tip()));
}

void QueueModelTest::aSubjectIsPlainAndOnOneLine()
{
    MemoryTicketReader reader;
    reader.tickets.append({.number = 1, .subject = "<b>two</b>\nlines"});
    HeldWorker worker;
    FixedClock clock;
    Directory directory(reader, worker, clock);
    MemoryNextDueReader dueReader;
    Ticker ticker;
    DueBoard due(dueReader, worker, directory, ticker);
    QueueModel model(reader, worker, reader, worker, directory, due);

    model.ask({});
    worker.runAll();

    QCOMPARE(textAt(model, 0, QueueModel::Subject), u"<b>two</b> lines"_s);
    QVERIFY(model.index(0, QueueModel::Subject).data(Qt::ToolTipRole).toString().contains(u"&lt;b&gt;"_s));
}

} // namespace Steward

QTEST_GUILESS_MAIN(Steward::QueueModelTest)
#include "tst_queuemodel.moc"
