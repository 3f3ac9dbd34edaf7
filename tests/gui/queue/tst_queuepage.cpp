#include "gui/queue/queuepage.h"

#include "gui/queue/queueview.h"
#include "gui/queue/queueviewsmodel.h"
#include "support/heldworker.h"
#include "support/queuedesk.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Steward {

class QueuePageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twentyTicketsAreAssignedAndOneUndoTakesAllBack();
    void anUndoThatNobodyCouldMakeLeavesNothingToRedo();
    void whatWillChangeIsSaidBefore();
    void aThousandAreAskedForAgain();
    void tagsAreAddedToMany();
    void refusedOnesAreNamedWithTheirReason();
    void whoOnlyLooksChangesNothingAndIsToldWhy();
    void allTicketsAreChosenAsOneRange();
    void keysChooseAndOpen();
    void viewsShowTheirCountsAndOpen();
    void aQuestionIsSavedAsAViewAndComesBack();
    void thePreviewFollowsTheList();
    void rowsAreLowOrHighAndThatIsRemembered();
    void newTicketsWaitBehindAButton();
    void columnsComeBack();
    void tenRecordsAreCompletedOneAfterAnother();
};

namespace {

struct Desk
{
    explicit Desk(int tickets = 30, const QByteArray &me = "agent-1")
    {
        reader.names.staff
            = {{"agent-1", {.id = "agent-1", .name = "Agent One", .role = Role::Agent, .team = "payroll"}},
               {"agent-2", {.id = "agent-2", .name = "Agent Two", .role = Role::Agent}}};
        reader.names.personNames = {{"agent-1", "Agent One"}, {"agent-2", "Agent Two"}, {"req-1", "Requester One"}};
        for (int i = 1; i <= tickets; ++i)
            add(i, i % 10 == 0 ? State::Closed : State::Open);
        directory.load();
        worker.runAll();
        directory.setMe(me);
        desk.page.resize(1280, 800);
        desk.page.show(QueueQuestion{});
        static_cast<QWidget &>(desk.page).show();
        settle();
    }
    void add(qint64 number, State state)
    {
        reader.tickets.append(
            {.number = number, .createdAt = {1'700'000'000'000 + number}, .subject = "Net pay", .state = state});
        Creation creation{.at = {1'700'000'000'000 + number}, .by = "req-1"};
        creation.values.insert({{.field = Field::Subject}, Value::string("Net pay")});
        creation.values.insert({{.field = Field::State}, Value::string(word(state))});
        TicketHistory history{.number = number, .creation = creation};
        history.entries.append(
            {.seq = 1,
             .record = Message{.at = creation.at, .by = "req-1", .body = "Payslip " + QByteArray::number(number)}});
        reader.opened.insert(number, {.ticket = project(history).ticket, .history = history});
    }
    void settle()
    {
        for (int i = 0; i < 400 && !(worker.count() == 0); ++i)
            worker.runAll();
        QCoreApplication::sendPostedEvents(); // what is shown now has its place
    }
    QueueView *list() { return desk.page.findChild<QueueView *>(); }
    template <typename Widget>
    Widget *part(const QString &name)
    {
        return desk.page.findChild<Widget *>(name);
    }
    void chooseField(Field field)
    {
        auto *box = part<QComboBox>(u"bulkField"_s);
        box->setCurrentIndex(box->findData(int(field)));
    }
    QByteArray assignee(qint64 number) { return reader.opened.value(number).ticket.assignee; }

    MemoryTicketReader reader;
    HeldWorker worker;
    FixedClock clock;
    MemoryPreferences preferences;
    MemorySession session;
    Actions actions{preferences};
    Directory directory{reader, worker, clock};
    RecordingNavigator navigator;
    QueueDesk desk{reader, worker, directory, navigator, preferences, actions, session};
};

} // namespace

void QueuePageTest::twentyTicketsAreAssignedAndOneUndoTakesAllBack()
{
    Desk desk;
    QVERIFY(QTest::qWaitForWindowActive(&desk.desk.page));
    desk.list()->setFocus();
    desk.list()->selectRow(0);
    for (int i = 0; i < 19; ++i)
        QTest::keyClick(desk.list(), Qt::Key_J, Qt::ShiftModifier);
    QTest::keyClick(desk.list(), Qt::Key_B);
    desk.settle();
    QVERIFY(desk.part<QWidget>(u"bulkPanel"_s)->isVisible());
    auto *value = desk.part<QComboBox>(u"bulkValue"_s);
    value->setCurrentIndex(value->findText(u"Agent Two"_s));
    desk.settle();

    QTest::keyClick(value, Qt::Key_Return, Qt::ControlModifier);
    desk.settle();

    int assigned = 0;
    for (int i = 1; i <= 30; ++i)
        assigned += desk.assignee(i) == "agent-2";
    QCOMPARE(assigned, 20);
    QCOMPARE(desk.desk.undo.count(), 1);
    QVERIFY(desk.part<QLabel>(u"bulkWords"_s)->text().contains(u"20"_s));

    desk.desk.undo.undo();
    desk.settle();
    for (int i = 1; i <= 30; ++i)
        QCOMPARE(desk.assignee(i), QByteArray());
    desk.desk.undo.redo();
    desk.settle();
    QCOMPARE(desk.assignee(1), QByteArray("agent-2"));
}

void QueuePageTest::anUndoThatNobodyCouldMakeLeavesNothingToRedo()
{
    Desk desk;
    desk.desk.bulk.change({1}, {.field = {.field = Field::Assignee}, .to = Value::string("agent-1")}, u"assign"_s);
    desk.settle();
    const Deed other{.op = OpId::make(desk.clock.now()), .person = "agent-2", .now = desk.clock.now()};
    const Act act
        = *changeField(desk.reader.opened.value(1).ticket, {.field = Field::Assignee}, Value::string("agent-2"), other);
    QVERIFY(desk.desk.store.append(act));

    desk.desk.undo.undo();
    desk.settle();
    QCOMPARE(desk.assignee(1), QByteArray("agent-2"));
    desk.desk.undo.redo();
    desk.settle();

    QCOMPARE(desk.assignee(1), QByteArray("agent-2"));
    QVERIFY(!desk.desk.bulk.isRunning());
}

void QueuePageTest::whatWillChangeIsSaidBefore()
{
    Desk desk;
    desk.reader.tickets[3].assignee = "agent-2";
    QList<qint64> all;
    for (int i = 1; i <= 30; ++i)
        all.append(i);
    desk.desk.page.showBulk(all);
    auto *value = desk.part<QComboBox>(u"bulkValue"_s);
    value->setCurrentIndex(value->findText(u"Agent Two"_s));
    desk.settle();
    const auto *words = desk.part<QLabel>(u"bulkWords"_s);
    QVERIFY2(words->text().contains(u"29 ticket"_s) && words->text().contains(u"1 ticket"_s),
             qPrintable(words->text()));

    desk.chooseField(Field::State);
    value->setCurrentIndex(value->findText(u"Pending"_s));
    desk.settle();
    // Three of them are closed and stay it.
    QVERIFY2(words->text().contains(u"27 ticket"_s) && words->text().contains(u"3 ticket"_s),
             qPrintable(words->text()));

    desk.chooseField(Field::Level);
    value->setCurrentIndex(1);
    desk.settle();
    QVERIFY(!desk.part<QToolButton>(u"bulkApply"_s)->isEnabled()); // without a reason
    QTest::keyClicks(desk.part<QLineEdit>(u"bulkReason"_s), u"needs a developer"_s);
    QVERIFY(desk.part<QToolButton>(u"bulkApply"_s)->isEnabled());
}

void QueuePageTest::aThousandAreAskedForAgain()
{
    Desk desk(1'100);
    desk.list()->selectAll();
    QVERIFY(QTest::qWaitForWindowActive(&desk.desk.page));
    desk.list()->setFocus();
    QTest::keyClick(desk.list(), Qt::Key_B);
    desk.settle();
    auto *apply = desk.part<QToolButton>(u"bulkApply"_s);

    QTest::mouseClick(apply, Qt::LeftButton);
    desk.settle();
    QCOMPARE(desk.assignee(1), QByteArray());
    QVERIFY2(apply->text().contains(u"1,100"_s), qPrintable(apply->text()));
    QTest::mouseClick(apply, Qt::LeftButton);
    desk.settle();
    QCOMPARE(desk.assignee(1), QByteArray("agent-1"));
    QCOMPARE(desk.assignee(1'100), QByteArray("agent-1"));
}

void QueuePageTest::tagsAreAddedToMany()
{
    Desk desk;
    desk.desk.page.showBulk({1, 2});
    auto *field = desk.part<QComboBox>(u"bulkField"_s);
    field->setCurrentIndex(field->findText(u"Add tags"_s));
    desk.settle();
    QVERIFY(!desk.part<QToolButton>(u"bulkApply"_s)->isEnabled()); // none is written
    desk.part<QComboBox>(u"bulkValue"_s)->setEditText(u"late, March run"_s);
    desk.settle();
    QTest::mouseClick(desk.part<QToolButton>(u"bulkApply"_s), Qt::LeftButton);
    desk.settle();

    QCOMPARE(desk.reader.opened.value(1).ticket.tags, (QList<QByteArray>{"late", "March run"}));
    QVERIFY(desk.desk.undo.canUndo());
}

void QueuePageTest::refusedOnesAreNamedWithTheirReason()
{
    Desk desk;
    desk.desk.page.showBulk({1, 10});
    desk.chooseField(Field::State);
    auto *value = desk.part<QComboBox>(u"bulkValue"_s);
    value->setCurrentIndex(value->findText(u"Pending"_s));
    desk.settle();

    QTest::mouseClick(desk.part<QToolButton>(u"bulkApply"_s), Qt::LeftButton);
    desk.settle();

    QCOMPARE(desk.reader.opened.value(1).ticket.state, State::Pending);
    QCOMPARE(desk.reader.opened.value(10).ticket.state, State::Closed);
    QVERIFY(desk.part<QLabel>(u"bulkRefusals"_s)->text().contains(u"SUP-10"_s));
}

void QueuePageTest::whoOnlyLooksChangesNothingAndIsToldWhy()
{
    Desk desk(30, {});
    desk.desk.page.showBulk({1, 2});
    desk.settle();
    QVERIFY(!desk.part<QToolButton>(u"bulkApply"_s)->isEnabled());
    QVERIFY(desk.part<QLabel>(u"bulkWords"_s)->text().contains(u"who works here"_s));
}

void QueuePageTest::allTicketsAreChosenAsOneRange()
{
    Desk desk(500);
    QVERIFY(QTest::qWaitForWindowActive(&desk.desk.page));
    desk.list()->setFocus();

    QTest::keyClick(desk.list(), Qt::Key_A, Qt::ControlModifier);

    QCOMPARE(desk.list()->selectionModel()->selection().size(), 1);
    QVERIFY2(desk.desk.page.status().contains(u"500 chosen"_s), qPrintable(desk.desk.page.status()));
}

void QueuePageTest::keysChooseAndOpen()
{
    Desk desk;
    QVERIFY(QTest::qWaitForWindowActive(&desk.desk.page));
    desk.list()->setFocus();
    desk.list()->selectRow(0);

    QTest::keyClick(desk.list(), Qt::Key_J);
    QTest::keyClick(desk.list(), Qt::Key_Return);
    QCOMPARE(desk.navigator.tickets, QList<qint64>({2}));
    QTest::keyClick(desk.list(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(desk.navigator.lastWhere, Where::OwnWindow);
    QTest::keyClick(desk.list(), Qt::Key_X);
    QVERIFY(!desk.list()->selectionModel()->hasSelection());
    QTest::keyClick(desk.list(), Qt::Key_X);
    QTest::keyClick(desk.list(), Qt::Key_A); // one alone needs no panel
    desk.settle();
    QCOMPARE(desk.assignee(2), QByteArray("agent-1"));
}

void QueuePageTest::viewsShowTheirCountsAndOpen()
{
    Desk desk;
    auto *views = desk.part<QListView>(u"viewList"_s);
    const QAbstractItemModelTester tester(views->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    desk.desk.views.recount();
    QTRY_VERIFY(!(desk.worker.count() == 0));
    desk.settle();
    int row = 0;
    while (views->model()->index(row, 0).data(QueueViewsModel::IdRole).toByteArray() != "unresolved")
        ++row;
    QCOMPARE(views->model()->index(row, 0).data(QueueViewsModel::CountRole).toString(), u"27"_s);

    QTest::mouseClick(views->viewport(), Qt::LeftButton, {}, views->visualRect(views->model()->index(row, 0)).center());
    desk.settle();

    QCOMPARE(desk.desk.model.rowCount(), 27);
    QVERIFY(desk.desk.model.question().unresolvedOnly);
}

void QueuePageTest::aQuestionIsSavedAsAViewAndComesBack()
{
    Desk desk;
    QTest::keyClicks(desk.part<QLineEdit>(u"filter"_s), u"pay"_s);
    desk.settle();
    QTest::mouseClick(desk.part<QToolButton>(u"saveView"_s), Qt::LeftButton);
    QTest::keyClicks(desk.part<QLineEdit>(u"viewName"_s), u"About pay"_s);
    QTest::keyClick(desk.part<QLineEdit>(u"viewName"_s), Qt::Key_Return);

    QueueViews again(desk.reader, desk.worker, desk.directory, desk.preferences);
    const auto saved = std::find_if(again.views().begin(), again.views().end(),
                                    [](const QueueViewSpec &view) { return view.isOwn(); });
    QVERIFY(saved != again.views().end());
    QCOMPARE(saved->name, u"About pay"_s);
    QCOMPARE(saved->question.find, QByteArray("pay"));
    QTest::mouseClick(desk.part<QToolButton>(u"removeView"_s), Qt::LeftButton);
    QVERIFY(!desk.desk.views.find(saved->id));
}

void QueuePageTest::thePreviewFollowsTheList()
{
    Desk desk;
    QVERIFY(QTest::qWaitForWindowActive(&desk.desk.page));
    desk.list()->setFocus();
    desk.list()->selectRow(0);
    QTest::keyClick(desk.list(), Qt::Key_Space);
    QTest::keyClick(desk.list(), Qt::Key_J);

    const auto *said = desk.part<QWidget>(u"preview"_s)->findChild<QPlainTextEdit *>(u"previewSaid"_s);
    QTRY_VERIFY((desk.settle(), said->isVisible())); // a moment later: whoever runs through the list asks for none
    QVERIFY2(said->toPlainText().contains(u"Payslip 2"_s), qPrintable(said->toPlainText()));
    desk.desk.page.show({.find = "none has this"}); // other rows, and none of them is current
    desk.settle();
    QCOMPARE(desk.desk.model.rowCount(), 0);
    QVERIFY(!said->isVisible());
    desk.desk.page.show(QueueQuestion());
    desk.settle();
    QTest::keyClick(desk.list(), Qt::Key_Space);
    QVERIFY(!said->isVisible());
}

void QueuePageTest::rowsAreLowOrHighAndThatIsRemembered()
{
    Desk desk;
    QCOMPARE(desk.list()->rowHeight(0), 40);
    desk.desk.page.setCompact(true);
    QCOMPARE(desk.list()->rowHeight(0), 28);
    QCOMPARE(desk.session.state("queue/compact"), QByteArray("1"));
}

void QueuePageTest::newTicketsWaitBehindAButton()
{
    Desk desk;
    const auto *button = desk.part<QToolButton>(u"newTickets"_s);
    QVERIFY(QTest::qWaitForWindowActive(&desk.desk.page));
    desk.list()->setFocus();
    desk.desk.feed.look();
    desk.settle();
    QVERIFY(!button->isVisible());
    desk.list()->selectRow(4);
    const qint64 stood = desk.desk.model.numberAt(4);

    desk.add(31, State::Open);
    desk.reader.changes.append(31);
    desk.desk.feed.look();
    desk.settle();

    QVERIFY(button->isVisible());
    QCOMPARE(desk.desk.model.rowCount(), 30);
    QTest::keyClick(desk.list(), Qt::Key_F5);
    desk.settle();
    QCOMPARE(desk.desk.model.rowCount(), 31);
    QVERIFY(!button->isVisible());
    QCOMPARE(desk.desk.model.numberAt(desk.list()->currentIndex().row()), stood);
}

void QueuePageTest::columnsComeBack()
{
    Desk desk;
    desk.list()->horizontalHeader()->moveSection(0, 4);
    desk.list()->horizontalHeader()->resizeSection(QueueModel::Client, 222);

    QueueDesk again(desk.reader, desk.worker, desk.directory, desk.navigator, desk.preferences, desk.actions,
                    desk.session);
    const QHeaderView *header = again.page.findChild<QueueView *>()->horizontalHeader();
    QCOMPARE(header->logicalIndex(4), int(QueueModel::Due));
    QCOMPARE(header->sectionSize(QueueModel::Client), 222);
}

void QueuePageTest::tenRecordsAreCompletedOneAfterAnother() // S1.63
{
    Desk desk;
    desk.desk.aid.resolved = {{.number = 99,
                               .subject = "Net pay",
                               .resolution = {.rootCause = "data.late_input",
                                              .code = "data_corrected",
                                              .fix = "data",
                                              .kb = "none:one_off",
                                              .ai = "none"}}};
    for (int i = 1; i <= 30; ++i) { // an import that knew no records
        OpenedTicket &opened = desk.reader.opened[i];
        opened.history.creation.values.insert_or_assign({.field = Field::State}, Value::string("closed"));
        opened.ticket = project(opened.history).ticket;
    }
    QVERIFY(QTest::qWaitForWindowActive(&desk.desk.page));
    desk.list()->setFocus();
    desk.list()->selectRow(0);

    QTest::keyClick(desk.list(), Qt::Key_S);
    desk.settle();
    QVERIFY(desk.part<QWidget>(u"recordPanel"_s)->isVisible());
    for (int i = 0; i < 10; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        desk.settle();
    }

    int complete = 0;
    for (int i = 1; i <= 30; ++i)
        complete += desk.reader.opened.value(i).ticket.resolution.isComplete();
    QCOMPARE(complete, 10);
    QCOMPARE(desk.desk.undo.count(), 10); // each is its own
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!desk.part<QWidget>(u"recordPanel"_s)->isVisible());
    QVERIFY(desk.list()->hasFocus());
}

} // namespace Steward

QTEST_MAIN(Steward::QueuePageTest)

#include "tst_queuepage.moc"
