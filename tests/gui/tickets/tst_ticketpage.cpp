#include "gui/tickets/ticketpage.h"

#include "gui/shared/noticebar.h"
#include "gui/shared/valuefield.h"
#include "gui/tickets/timelineview.h"
#include "support/ticketdesk.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

using namespace Qt::StringLiterals;

namespace Steward {

class TicketPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFormShowsTheTicket();
    void customFieldsStandInATableOfTheirOwn();
    void theTimelineIsInOrderAndSaysWhatChanged();
    void filtersShowWhatWasSaidOrWhatWasChanged();
    void anInternalNoteSaysSo();
    void historyIsNeverReadAsHtml();
    void aTicketThatIsNotThereIsToldOnThePage();
    void aLateTicketIsDropped();
    void escapeGoesBack();
    void aHugeMessageIsShownInPart();
};

namespace {

OpenedTicket exampleTicket()
{
    const Instant at{1'767'603'600'000};
    OpenedTicket opened;
    opened.ticket = {.number = 7,
                     .createdAt = at,
                     .updatedAt = {at.ms + 600'000},
                     .client = "acme",
                     .requester = "req-1",
                     .product = "HTG",
                     .productVersion = "7.2",
                     .subject = "Net pay <i>differs</i>",
                     .state = State::OnHold,
                     .priority = Priority::Urgent,
                     .level = 2,
                     .tags = {"jan-run", "retro"}};
    opened.ticket.more[FieldName::from("custom.country")] = Value::string("DE");
    opened.history.number = 7;
    opened.history.creation = {.at = at, .by = "req-1"};
    opened.history.entries
        = {{.seq = 1,
            .record = Event{.at = {at.ms + 300'000},
                            .by = "agent-1",
                            .field = FieldName::from("level"),
                            .from = Value::number(1),
                            .to = Value::number(2),
                            .reason = "needs access"}},
           {.seq = 2, .record = Message{.at = at, .by = "req-1", .body = "<img src=x>Hello\r\nthere"}},
           {.seq = 3,
            .record = Message{
                .at = {at.ms + 600'000}, .by = "agent-1", .visibility = Visibility::Internal, .body = "Cache is old"}}};
    return opened;
}

struct Scene : TicketDesk
{
    Scene()
    {
        reader.names.clientNames.insert("acme", "Acme Payroll");
        reader.names.personNames.insert("agent-1", "Agent One");
        reader.opened.insert(7, exampleTicket());
        directory.load();
        worker.runAll();
        page.show();
    }
    void open(qint64 number)
    {
        page.open(number);
        worker.runAll();
    }
    QString field(const char *name) const { return shownIn(page, name); }
    TimelineView *timeline() const { return page.findChild<TimelineView *>(); }
    QStringList bodies() const
    {
        QStringList bodies;
        const QAbstractItemModel *model = timeline()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            bodies.append(model->index(row, 0).data(TimelineModel::BodyRole).toString());
        return bodies;
    }

    TicketPage page{tools()};
};

} // namespace

void TicketPageTest::theFormShowsTheTicket()
{
    Scene scene;
    scene.open(7);

    QCOMPARE(scene.field("client"), u"Acme Payroll"_s);
    QCOMPARE(scene.field("requester"), u"req-1"_s);
    QCOMPARE(scene.field("assignee"), u"Unassigned"_s);
    QCOMPARE(scene.field("state"), u"On hold"_s);
    QCOMPARE(scene.field("priority"), u"Urgent"_s);
    QCOMPARE(scene.field("productVersion"), u"7.2"_s);
    QCOMPARE(scene.field("tags"), u"jan-run, retro"_s);
    QCOMPARE(scene.field("team"), QString());
    QVERIFY(scene.field("created").contains(u"10:00:00"_s)); // Berlin, an hour before UTC's 09:00
    for (const ValueField *field : scene.page.findChildren<ValueField *>())
        QVERIFY2(field->isReadOnly() && !field->accessibleName().isEmpty(), qPrintable(field->objectName()));
}

void TicketPageTest::customFieldsStandInATableOfTheirOwn()
{
    Scene scene;
    scene.open(7);

    const auto *table = scene.page.findChild<QTableView *>(u"moreFields"_s);
    const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, 0).data().toString(), u"country"_s);
    QCOMPARE(table->model()->index(0, 1).data().toString(), u"DE"_s);
}

void TicketPageTest::theTimelineIsInOrderAndSaysWhatChanged()
{
    Scene scene;
    const QAbstractItemModelTester tester(scene.timeline()->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    scene.open(7);

    QCOMPARE(scene.bodies(),
             (QStringList{u"created the ticket"_s, u"<img src=x>Hello\nthere"_s,
                          u"Level: Level 1 → Level 2 (needs access)"_s, u"Cache is old"_s}));
}

void TicketPageTest::filtersShowWhatWasSaidOrWhatWasChanged()
{
    Scene scene;
    scene.open(7);

    QTest::mouseClick(scene.page.findChild<QToolButton *>(u"conversation"_s), Qt::LeftButton);
    QCOMPARE(scene.bodies(), (QStringList{u"<img src=x>Hello\nthere"_s, u"Cache is old"_s}));
    QTest::mouseClick(scene.page.findChild<QToolButton *>(u"history"_s), Qt::LeftButton);
    QCOMPARE(scene.bodies().size(), 2);
    QVERIFY(scene.bodies().at(1).startsWith(u"Level"_s));
    QTest::keyClick(scene.page.findChild<QToolButton *>(u"all"_s), Qt::Key_Return);
    QCOMPARE(scene.bodies().size(), 4);
}

void TicketPageTest::anInternalNoteSaysSo()
{
    Scene scene;
    scene.open(7);

    const QModelIndex note = scene.timeline()->model()->index(3, 0);
    QCOMPARE(TimelineModel::Sort(note.data(TimelineModel::SortRole).toInt()), TimelineModel::Sort::Note);
    QVERIFY(note.data(Qt::DisplayRole).toString().contains(u"Internal note"_s));
}

void TicketPageTest::historyIsNeverReadAsHtml()
{
    Scene scene;
    scene.open(7);

    const auto *subject = scene.page.findChild<QLabel *>(u"subject"_s);
    QCOMPARE(subject->text(), u"Net pay <i>differs</i>"_s);
    for (const QLabel *label : scene.page.findChildren<QLabel *>())
        QVERIFY2(label->textFormat() == Qt::PlainText || label->text().isEmpty(), qPrintable(label->objectName()));
    QVERIFY(!subject->toolTip().contains(u"<i>"_s));
}

void TicketPageTest::aTicketThatIsNotThereIsToldOnThePage()
{
    Scene scene;
    scene.open(8);

    const auto *notice = scene.page.findChild<NoticeBar *>();
    QVERIFY(notice->isVisible());
    QVERIFY(!notice->findChild<QLabel *>(u"happened"_s)->text().isEmpty());
    QVERIFY(!notice->findChild<QLabel *>(u"todo"_s)->text().isEmpty());
    QVERIFY(!scene.timeline()->isVisible());
}

void TicketPageTest::aLateTicketIsDropped()
{
    Scene scene;
    scene.reader.opened.insert(8, exampleTicket());
    scene.reader.opened[8].ticket.subject = "eight";
    scene.page.open(8);
    const Worker::Delivery late = scene.worker.takeDelivery();

    scene.open(7);
    late();

    QCOMPARE(scene.page.findChild<QLabel *>(u"subject"_s)->text(), u"Net pay <i>differs</i>"_s);
}

void TicketPageTest::escapeGoesBack()
{
    Scene scene;
    scene.open(7);
    QVERIFY(QTest::qWaitForWindowActive(&scene.page));
    scene.page.focusTimeline();

    QTest::keyClick(scene.timeline(), Qt::Key_Escape);
    QTest::mouseClick(scene.page.findChild<QToolButton *>(u"back"_s), Qt::LeftButton);

    QCOMPARE(scene.navigator.backs, 2);
}

void TicketPageTest::aHugeMessageIsShownInPart()
{
    Scene scene;
    OpenedTicket huge = exampleTicket();
    std::get<Message>(huge.history.entries[1].record).body = QByteArray(5'000'000, 'x');
    scene.reader.opened.insert(7, huge);
    scene.open(7);

    const QString body = scene.bodies().at(1);
    QVERIFY(body.size() < TimelineModel::longestBody + 300);
    QVERIFY(body.contains(u"5,000,000"_s));
}

} // namespace Steward

QTEST_MAIN(Steward::TicketPageTest)
#include "tst_ticketpage.moc"
