#include "gui/shared/choicefield.h"
#include "gui/shared/linefield.h"
#include "gui/shared/noticebar.h"
#include "gui/tickets/ticketpage.h"
#include "gui/tickets/timelineview.h"
#include "support/ticketdesk.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QTableView>
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
    void theStateOffersWhatMayFollow();
    void aFieldIsSavedWhenItIsDone();
    void whatIsTypedOutlivesAChangeElsewhere();
    void aLevelChangesWithItsReasonOnly();
    void aConflictShowsBothValuesAndAsksAgain();
    void aTicketIsResolvedWithItsRecordInTwoKeys();
    void anIncompleteRecordIsNotSaved();
    void theTicketIsShownAsItWas();
    void theHeadTellsHowOftenAndHowLong();
    void aChangeElsewhereIsShown();
};

namespace {

const Instant start{1'767'600'000'000};

OpenedTicket ticketOf(qint64 number)
{
    OpenedTicket opened;
    opened.history.number = number;
    opened.history.creation = {.at = start, .by = "req-1"};
    opened.history.creation.values = {{{.field = Field::Subject}, Value::string("Net pay differs")},
                                      {{.field = Field::Requester}, Value::string("req-1")}};
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

struct Scene : TicketDesk
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
    QString field(const char *name) const { return shownIn(page, name); }
    void choose(const char *name, const QString &words)
    {
        auto *field = page.findChild<ChoiceField *>(QString::fromLatin1(name));
        const int index = field->findText(words);
        QVERIFY2(index >= 0, qPrintable(words));
        field->setCurrentIndex(index);
        Q_EMIT field->activated(index); // as when an entry of its list is clicked
        worker.runAll();
    }
    void changeElsewhere(const FieldName &field, const Value &to)
    {
        const Ticket shown = reader.opened.value(7).ticket;
        const auto act = changeField(shown, field, to, {.op = OpId::make(start), .person = "agent-2", .now = start});
        QVERIFY(act && store.append(*act));
        Q_EMIT ticker.beat();
        Q_EMIT ticker.beat();
        worker.runAll();
    }
    QString lastShown() const
    {
        const QAbstractItemModel *model = timeline()->model();
        return model->index(model->rowCount() - 1, 0).data(TimelineModel::BodyRole).toString();
    }
    const Message *lastMessage() const
    {
        return std::get_if<Message>(&reader.opened.value(7).history.entries.last().record);
    }

    TicketPage page{tools()};
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
    QVERIFY(!scene.page.findChild<ChoiceField *>(u"state"_s)->isEnabled());
    QVERIFY(!scene.page.findChild<ChoiceField *>(u"state"_s)->toolTip().isEmpty());
    scene.timeline()->setFocus();
    QTest::keyClick(scene.timeline(), Qt::Key_A);
    scene.worker.runAll();
    QCOMPARE(scene.reader.opened.value(7).history.entries.size(), 2);
    scene.directory.setMe("agent-2");
    QVERIFY(scene.page.findChild<ChoiceField *>(u"state"_s)->isEnabled());
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
    QCOMPARE(scene.field("assignee"), u"Agent One (me)"_s);

    scene.undo.undo();
    scene.worker.runAll();
    QCOMPARE(scene.field("assignee"), u"Unassigned"_s);

    scene.undo.redo();
    scene.worker.runAll();
    scene.worker.runAll();
    QCOMPARE(scene.field("assignee"), u"Agent One (me)"_s);
    QCOMPARE(scene.reader.opened.value(7).history.entries.size(), 5); // nothing is ever deleted
}

void TicketActingTest::lettersInTheComposerDoNothingElse()
{
    Scene scene;

    scene.type(u"Arn"_s);

    QCOMPARE(scene.text()->toPlainText(), u"Arn"_s);
    QCOMPARE(scene.field("assignee"), u"Unassigned"_s);
}

void TicketActingTest::theStateOffersWhatMayFollow()
{
    Scene scene;
    auto *state = scene.page.findChild<ChoiceField *>(u"state"_s);
    for (const Choice &choice : state->choices())
        QCOMPARE(choice.isPossible, choice.value != R"("new")" && choice.value != R"("closed")");

    scene.choose("state", u"Pending"_s);
    QCOMPARE(scene.reader.opened.value(7).ticket.state, State::Pending);
    QCOMPARE(scene.field("state"), u"Pending"_s);

    scene.undo.undo();
    scene.worker.runAll();
    QCOMPARE(scene.field("state"), u"Open"_s);
}

void TicketActingTest::aFieldIsSavedWhenItIsDone()
{
    Scene scene;
    auto *category = scene.page.findChild<ChoiceField *>(u"category"_s);

    category->setFocus();
    QTest::keyClicks(category->lineEdit(), u"payroll.net"_s);
    QVERIFY(scene.reader.opened.value(7).ticket.category.isEmpty());
    QTest::keyClick(category->lineEdit(), Qt::Key_Return);
    scene.worker.runAll();
    QCOMPARE(scene.reader.opened.value(7).ticket.category, "payroll.net");

    auto *tags = scene.page.findChild<LineField *>(u"tags"_s);
    tags->setFocus();
    QTest::keyClicks(tags, u"late, run ,late"_s);
    QTest::keyClick(tags, Qt::Key_Tab);
    scene.worker.runAll();
    QCOMPARE(scene.reader.opened.value(7).ticket.tags, (QList<QByteArray>{"late", "run"}));
    QCOMPARE(scene.undo.count(), 2);
}

void TicketActingTest::whatIsTypedOutlivesAChangeElsewhere()
{
    Scene scene;
    auto *category = scene.page.findChild<ChoiceField *>(u"category"_s);
    category->setFocus();
    QTest::keyClicks(category->lineEdit(), u"payr"_s);

    scene.changeElsewhere({.field = Field::Category}, Value::string("hardware"));
    QCOMPARE(category->currentText(), u"payr"_s);

    QTest::keyClick(category->lineEdit(), Qt::Key_Escape);
    QCOMPARE(category->currentText(), u"hardware"_s);
}

void TicketActingTest::aLevelChangesWithItsReasonOnly()
{
    Scene scene;
    scene.choose("level", u"Level 2"_s);
    QCOMPARE(scene.reader.opened.value(7).ticket.level, 1);

    auto *reason = scene.page.findChild<QLineEdit *>(u"levelReason"_s);
    QVERIFY(reason->isVisible() && reason->hasFocus());
    QTest::keyClick(reason, Qt::Key_Return);
    scene.worker.runAll();
    QCOMPARE(scene.reader.opened.value(7).ticket.level, 1); // none was given

    QTest::keyClicks(reason, u"needs the rate table"_s);
    QTest::keyClick(reason, Qt::Key_Return);
    scene.worker.runAll();
    QCOMPARE(scene.reader.opened.value(7).ticket.level, 2);
    QCOMPARE(std::get<Event>(scene.reader.opened.value(7).history.entries.last().record).reason,
             "needs the rate table");
    QVERIFY(!reason->isVisible());
}

void TicketActingTest::aConflictShowsBothValuesAndAsksAgain()
{
    Scene scene;
    scene.store.nextFailure
        = conflictBetween({.field = Field::Priority}, Value::string("urgent"), Value::string("high"), "agent-2", start);

    scene.choose("priority", u"High"_s);

    const auto *notice = scene.page.findChild<NoticeBar *>(u"notice"_s);
    QVERIFY(notice->isVisible());
    const QString happened = notice->findChild<QLabel *>(u"happened"_s)->text();
    QVERIFY2(happened.contains(u"Urgent"_s) && happened.contains(u"High"_s), qPrintable(happened));
    QCOMPARE(scene.field("priority"), u"Normal"_s);

    QTest::mouseClick(notice->findChild<QToolButton *>(u"retry"_s), Qt::LeftButton);
    scene.worker.runAll();
    QCOMPARE(scene.reader.opened.value(7).ticket.priority, Priority::High);
}

void TicketActingTest::aTicketIsResolvedWithItsRecordInTwoKeys()
{
    Scene scene;
    for (qint64 number = 1; number <= 3; ++number)
        scene.aid.resolved.append({.number = number,
                                   .subject = "Net pay differs again",
                                   .resolution = {.rootCause = "configuration.wage_type",
                                                  .code = "configured",
                                                  .fix = "configuration",
                                                  .kb = "KB-7",
                                                  .ai = "none"}});

    QTest::keyClick(scene.timeline(), Qt::Key_S);
    scene.worker.runAll();
    QVERIFY(scene.page.findChild<QLabel *>(u"resolutionSource"_s)->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    scene.worker.runAll();

    const Ticket resolved = scene.reader.opened.value(7).ticket;
    QCOMPARE(resolved.state, State::Resolved);
    QVERIFY(resolved.resolution.isComplete());
    QCOMPARE(resolved.resolution.kb, "KB-7");
    scene.undo.undo(); // one act
    scene.worker.runAll();
    QCOMPARE(scene.reader.opened.value(7).ticket.state, State::Open);
    QVERIFY(!scene.reader.opened.value(7).ticket.resolution.isComplete());
}

void TicketActingTest::anIncompleteRecordIsNotSaved()
{
    Scene scene;
    QTest::keyClick(scene.timeline(), Qt::Key_S);
    scene.worker.runAll();
    auto *cause = scene.page.findChild<ChoiceField *>(u"root_cause"_s);
    QVERIFY(cause->hasFocus());
    QTest::keyClicks(cause->lineEdit(), u"Not reproduced"_s);
    QTest::keyClick(cause->lineEdit(), Qt::Key_Return, Qt::ControlModifier);
    scene.worker.runAll();

    QCOMPARE(scene.reader.opened.value(7).ticket.state, State::Open);
    auto *note = scene.page.findChild<LineField *>(u"cause_note"_s);
    QVERIFY(note->isVisible()); // the cause is unknown: what is known is asked
    QVERIFY(scene.page.findChild<QLabel *>(u"resolutionWords"_s)->text().contains(u"Fix"_s));

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!cause->isVisible());
    QVERIFY(scene.timeline()->hasFocus());
    QCOMPARE(scene.navigator.backs, 0);
}

void TicketActingTest::theTicketIsShownAsItWas()
{
    Scene scene;
    scene.choose("state", u"On hold"_s);

    scene.timeline()->setCurrentIndex(scene.timeline()->model()->index(0, 0));
    scene.timeline()->setFocus();
    QTest::keyClick(scene.timeline(), Qt::Key_H);
    const auto *table = scene.page.findChild<QTableView *>(u"pastFields"_s);
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->index(0, 1).data().toString(), u"Open"_s); // both events were at that instant
    QCOMPARE(table->model()->index(0, 2).data().toString(), u"On hold"_s);

    QTest::mouseClick(scene.button("laterRecord"), Qt::LeftButton);
    QCOMPARE(table->model()->index(0, 1).data().toString(), u"On hold"_s);
    QVERIFY(!scene.button("laterRecord")->isEnabled());
}

void TicketActingTest::theHeadTellsHowOftenAndHowLong()
{
    Scene scene;
    scene.aid.contacts = 3;
    scene.clock.at = {start.ms + 26 * 3'600'000};
    scene.open(7);

    QCOMPARE(scene.page.findChild<QLabel *>(u"signs"_s)->text(), u"third contact in 7 days, waited 26 h"_s);

    scene.type(u"On our way."_s);
    scene.record();
    QCOMPARE(scene.page.findChild<QLabel *>(u"signs"_s)->text(), u"third contact in 7 days"_s);
}

void TicketActingTest::aChangeElsewhereIsShown()
{
    Scene scene;
    scene.changeElsewhere({.field = Field::Assignee}, Value::string("agent-2"));

    QCOMPARE(scene.field("assignee"), u"Agent Two"_s);
}

} // namespace Steward

QTEST_MAIN(Steward::TicketActingTest)

#include "tst_ticketacting.moc"
