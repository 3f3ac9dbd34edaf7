#include "gui/shared/changefeed.h"
#include "gui/shared/directory.h"
#include "gui/shared/navigator.h"
#include "gui/shared/noticebar.h"
#include "gui/shared/valuefield.h"
#include "gui/tickets/drafts.h"
#include "gui/tickets/ticketactions.h"
#include "gui/tickets/ticketpage.h"
#include "gui/tickets/timelineview.h"
#include "support/heldworker.h"
#include "support/memoryticketstore.h"

#include <QMenu>
#include <QPlainTextEdit>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

using namespace Qt::StringLiterals;

namespace Steward {

// What people do on the page of a ticket.
class TicketActingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReplyIsRecordedAndShown();
    void aNoteIsForTheDeskOnly();
    void aFailureKeepsTheTypedText();
    void whoeverIsNobodyLooksOnly();
    void aDraftStaysWithItsTicket();
    void aDraftIsKeptOnTheDisk();
    void aMessageThatCameMeanwhileIsShownFirst();
    void aKeyAssignsToMeAndUndoTakesItBack();
    void lettersInTheComposerDoNothingElse();
    void theMenuOffersWhatMayFollow();
    void aChangeElsewhereIsShown();
};

namespace {

struct Nowhere : Navigator
{
    void openTicket(qint64, Where) override { }
    void showQueue(const QueueQuestion &) override { }
    void goBack() override { }
};

const Instant start{1'767'600'000'000};

OpenedTicket ticketOf(qint64 number)
{
    OpenedTicket opened;
    opened.history.number = number;
    opened.history.creation = {.at = start, .by = "req-1"};
    opened.history.creation.values = {{{.field = Field::Subject}, Value::string("Net pay differs")}};
    opened.history.entries = {{.seq = 1, .record = Message{.at = start, .by = "req-1", .body = "Please help"}},
                              {.seq = 2,
                               .record = Event{.at = start,
                                               .by = "agent-1",
                                               .field = {.field = Field::State},
                                               .from = Value::string("new"),
                                               .to = Value::string("open")}}};
    opened.ticket = project(opened.history).ticket;
    return opened;
}

struct Scene
{
    explicit Scene(const QByteArray &me = "agent-1")
    {
        reader.names.staff = {{"agent-1", {.id = "agent-1", .name = "Agent One", .role = Role::Agent}},
                              {"agent-2", {.id = "agent-2", .name = "Agent Two", .role = Role::Agent}}};
        reader.names.personNames = {{"agent-1", "Agent One"}, {"agent-2", "Agent Two"}, {"req-1", "Jane"}};
        for (const qint64 number : {7, 8})
            reader.opened.insert(number, ticketOf(number));
        QObject::connect(&feed, &ChangeFeed::ticketsChanged, &page, &TicketPage::refresh);
        directory.load();
        directory.setMe(me);
        worker.runAll();
        page.resize(900, 700);
        page.show();
        (void)QTest::qWaitForWindowActive(&page); // only then has anything the focus
        open(7);
    }
    void open(qint64 number)
    {
        page.open(number);
        worker.runAll();
    }
    void type(const QString &words) { QTest::keyClicks(text(), words); }
    void record()
    {
        QTest::keyClick(text(), Qt::Key_Return, Qt::ControlModifier);
        worker.runAll();
    }
    QPlainTextEdit *text() const { return page.findChild<QPlainTextEdit *>(u"composerText"_s); }
    QToolButton *button(const char *name) const { return page.findChild<QToolButton *>(QString::fromLatin1(name)); }
    TimelineView *timeline() const { return page.findChild<TimelineView *>(); }
    QString field(const char *name) const { return page.findChild<ValueField *>(QString::fromLatin1(name))->text(); }
    QString lastShown() const
    {
        const QAbstractItemModel *model = timeline()->model();
        return model->index(model->rowCount() - 1, 0).data(TimelineModel::BodyRole).toString();
    }
    const Message *lastMessage() const
    {
        return std::get_if<Message>(&reader.opened.value(7).history.entries.last().record);
    }

    MemoryTicketReader reader;
    MemoryTicketStore store{reader};
    MemoryDraftStore draftStore;
    HeldWorker worker;
    FixedClock clock;
    Ticker ticker;
    Directory directory{reader, worker, clock};
    ChangeFeed feed{reader, worker, ticker};
    QUndoStack undo;
    TicketActions actions{store, worker, directory, feed, undo};
    Drafts drafts{draftStore, worker};
    Nowhere navigator;
    TicketPage page{reader, worker, directory, navigator, actions, drafts};
};

} // namespace

void TicketActingTest::aReplyIsRecordedAndShown()
{
    Scene scene;

    scene.type(u"On our way."_s);
    scene.record();

    QCOMPARE(scene.lastShown(), u"On our way."_s);
    QVERIFY(scene.text()->toPlainText().isEmpty());
    const Message message = std::get<Message>(scene.reader.opened.value(7).history.entries.last().record);
    QCOMPARE(message.by, "agent-1");
    QCOMPARE(message.direction, Direction::Outbound);
    QCOMPARE(message.visibility, Visibility::Public);
    QVERIFY(!scene.undo.canUndo()); // what was said is not unsaid
}

void TicketActingTest::aNoteIsForTheDeskOnly()
{
    Scene scene;
    const QColor ofReply = scene.text()->palette().color(QPalette::Base);

    QTest::mouseClick(scene.button("internalNote"), Qt::LeftButton);
    scene.type(u"The cache is old."_s);
    QVERIFY(scene.text()->palette().color(QPalette::Base) != ofReply);
    QTest::mouseClick(scene.button("record"), Qt::LeftButton);
    scene.worker.runAll();

    const Message message = std::get<Message>(scene.reader.opened.value(7).history.entries.last().record);
    QCOMPARE(message.visibility, Visibility::Internal);
    QCOMPARE(scene.lastShown(), u"The cache is old."_s);
}

void TicketActingTest::aFailureKeepsTheTypedText() // P5
{
    Scene scene;
    scene.store.nextFailure = Failure{.code = FailureCode::DiskFull};

    scene.type(u"On our way."_s);
    scene.record();

    QVERIFY(scene.page.findChild<NoticeBar *>(u"notice"_s)->isVisible());
    QCOMPARE(scene.text()->toPlainText(), u"On our way."_s);
    scene.record(); // and again, when there is room
    QCOMPARE(scene.lastShown(), u"On our way."_s);
}

void TicketActingTest::whoeverIsNobodyLooksOnly()
{
    Scene scene{QByteArray()};

    scene.type(u"On our way."_s);

    QVERIFY(scene.text()->toPlainText().isEmpty());
    QVERIFY(!scene.button("record")->isEnabled());
    QVERIFY(!scene.button("change")->isEnabled());
    QVERIFY(!scene.button("change")->toolTip().isEmpty());
    scene.timeline()->setFocus();
    QTest::keyClick(scene.timeline(), Qt::Key_A);
    scene.worker.runAll();
    QCOMPARE(scene.reader.opened.value(7).history.entries.size(), 2);
    scene.directory.setMe("agent-2");
    QVERIFY(scene.button("change")->isEnabled());
}

void TicketActingTest::aDraftStaysWithItsTicket()
{
    Scene scene;

    scene.type(u"Half a th"_s);
    scene.open(8);
    QVERIFY(scene.text()->toPlainText().isEmpty());
    scene.type(u"Another"_s);
    scene.open(7);

    QCOMPARE(scene.text()->toPlainText(), u"Half a th"_s);
    scene.type(u"ought"_s);
    scene.record();
    QCOMPARE(scene.lastShown(), u"Half a thought"_s);
    scene.open(8);
    QCOMPARE(scene.text()->toPlainText(), u"Another"_s);
}

void TicketActingTest::aDraftIsKeptOnTheDisk()
{
    Scene scene;
    QTest::mouseClick(scene.button("internalNote"), Qt::LeftButton);

    scene.type(u"Half a thought"_s);
    QTRY_VERIFY_WITH_TIMEOUT(scene.worker.count() > 0, 1000); // no later than a second after the first letter
    scene.worker.runAll();
    QCOMPARE(scene.draftStore.kept.value(7).text, "Half a thought");
    QVERIFY(scene.draftStore.kept.value(7).isNote);

    scene.record();
    QTRY_VERIFY(scene.worker.count() > 0);
    scene.worker.runAll();
    QVERIFY(scene.draftStore.kept.isEmpty());
}

void TicketActingTest::aMessageThatCameMeanwhileIsShownFirst()
{
    Scene scene;
    scene.type(u"It is your cache."_s);
    OpenedTicket &ticket = scene.reader.opened[7];
    ticket.history.entries.append(
        {.seq = 3, .record = Message{.at = {start.ms + 60'000}, .by = "req-1", .body = "It works again"}});
    ticket.ticket = project(ticket.history).ticket;
    scene.reader.changes.append(7);
    scene.feed.look();
    scene.worker.runAll();
    QCOMPARE(scene.lastShown(), u"It works again"_s);

    scene.record();
    QCOMPARE(scene.lastShown(), u"It works again"_s);
    QCOMPARE(scene.text()->toPlainText(), u"It is your cache."_s);

    scene.record();
    QCOMPARE(scene.lastShown(), u"It is your cache."_s);
}

void TicketActingTest::aKeyAssignsToMeAndUndoTakesItBack()
{
    Scene scene;

    scene.timeline()->setFocus();
    QTest::keyClick(scene.timeline(), Qt::Key_A);
    scene.worker.runAll();
    QCOMPARE(scene.field("assignee"), u"Agent One"_s);

    scene.undo.undo();
    scene.worker.runAll();
    QCOMPARE(scene.field("assignee"), u"Unassigned"_s);

    scene.undo.redo();
    scene.worker.runAll();
    scene.worker.runAll();
    QCOMPARE(scene.field("assignee"), u"Agent One"_s);
    QCOMPARE(scene.reader.opened.value(7).history.entries.size(), 5); // nothing is ever deleted
}

void TicketActingTest::lettersInTheComposerDoNothingElse()
{
    Scene scene;

    scene.type(u"Arn"_s);

    QCOMPARE(scene.text()->toPlainText(), u"Arn"_s);
    QCOMPARE(scene.field("assignee"), u"Unassigned"_s);
}

void TicketActingTest::theMenuOffersWhatMayFollow()
{
    Scene scene;
    QTest::mouseClick(scene.button("change"), Qt::LeftButton);
    auto *menu = scene.button("change")->findChild<QMenu *>();
    QVERIFY(menu->isVisible());

    QAction *pending = nullptr;
    for (QAction *action : menu->actions()) {
        QVERIFY(!action->text().contains(u"Set Open"_s)); // it is open
        if (action->text() == u"Set Pending"_s)
            pending = action;
    }
    QVERIFY(pending && pending->isEnabled());
    pending->trigger();
    menu->close();
    scene.worker.runAll();

    QCOMPARE(scene.field("state"), u"Pending"_s);
    scene.undo.undo();
    scene.worker.runAll();
    QCOMPARE(scene.field("state"), u"Open"_s);
}

void TicketActingTest::aChangeElsewhereIsShown()
{
    Scene scene;
    const Ticket shown = scene.reader.opened.value(7).ticket;
    const auto act = changeField(shown, {.field = Field::Assignee}, Value::string("agent-2"),
                                 {.op = OpId::make(start), .person = "agent-2", .now = start});
    QVERIFY(act && scene.store.append(*act));

    Q_EMIT scene.ticker.beat();
    Q_EMIT scene.ticker.beat();
    scene.worker.runAll();

    QCOMPARE(scene.field("assignee"), u"Agent Two"_s);
}

} // namespace Steward

QTEST_MAIN(Steward::TicketActingTest)

#include "tst_ticketacting.moc"
