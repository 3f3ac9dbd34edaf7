#include "gui/shared/choicefield.h"
#include "gui/shared/momentfield.h"
#include "gui/shared/noticebar.h"
#include "gui/tickets/callpage.h"
#include "gui/tickets/newticketpage.h"
#include "support/ticketdesk.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Steward {

// Tickets and calls that are being written.
class WritingTicketsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anIncidentIsOpenedOnceAllIsThere();
    void theRequesterBringsHerClient();
    void whatIsWrittenOutlivesACrash();
    void aFailureKeepsWhatWasWritten();
    void aCallOpensATicketWithItsPromise();
    void aCallContinuesATicketOfTheCaller();
    void aCallInTenSeconds();
    void aCallOutlivesACrash();
    void whoeverIsNobodyOpensNothing();
};

namespace {

struct WritingScene : TicketDesk
{
    explicit WritingScene(const QByteArray &me = "agent-1")
    {
        reader.names.staff = {{"agent-1", {.id = "agent-1", .name = "Agent One", .role = Role::Agent}}};
        reader.names.personNames = {{"agent-1", "Agent One"}, {"req-1", "Jane"}, {"req-2", "Joe"}};
        reader.names.clientNames = {{"acme", "Acme"}, {"birch", "Birch"}};
        aid.known = {.requesters = {{.id = "req-1", .name = "Jane", .role = Role::Requester, .client = "acme"},
                                    {.id = "req-2", .name = "Joe", .role = Role::Requester, .client = "birch"}},
                     .products = {"Luca"},
                     .versions = {{"Luca", {"7.2", "7.1"}}},
                     .environments = {"production", "test"}};
        directory.load();
        directory.setMe(me);
        worker.runAll();
    }
    template <typename PageType>
    void show(PageType &page)
    {
        page.resize(1100, 740);
        page.show();
        (void)QTest::qWaitForWindowActive(&page);
        page.arrive();
        page.focusMain();
        worker.runAll();
    }
    void choose(QWidget &page, const char *name, const QString &words)
    {
        auto *field = page.findChild<ChoiceField *>(QString::fromLatin1(name));
        if (field->isEditable()) {
            field->setFocus();
            field->lineEdit()->selectAll();
            QTest::keyClicks(field->lineEdit(), words);
            QTest::keyClick(field->lineEdit(), Qt::Key_Return);
        } else {
            field->setCurrentIndex(field->findText(words));
            Q_EMIT field->activated(field->currentIndex());
        }
        worker.runAll();
    }
    static QLineEdit *line(QWidget &page, const char *name)
    {
        return page.findChild<QLineEdit *>(QString::fromLatin1(name));
    }
    static QPlainTextEdit *text(QWidget &page, const char *name)
    {
        return page.findChild<QPlainTextEdit *>(QString::fromLatin1(name));
    }
    static QString label(QWidget &page, const char *name)
    {
        return page.findChild<QLabel *>(QString::fromLatin1(name))->text();
    }
    void press(QWidget &page)
    {
        QTest::keyClick(&page, Qt::Key_Return, Qt::ControlModifier);
        worker.runAll();
    }
    OpenedTicket made() const { return reader.opened.value(100); }
};

} // namespace

void WritingTicketsTest::anIncidentIsOpenedOnceAllIsThere()
{
    WritingScene scene;
    NewTicketPage page(scene.directory, scene.acts, scene.drafts, scene.choices);
    scene.show(page);
    const QSignalSpy opened(&page, &NewTicketPage::opened);

    QTest::keyClicks(WritingScene::line(page, "newSubject"), u"Net pay differs"_s);
    scene.choose(page, "kind", u"Incident"_s);
    QCOMPARE(WritingScene::label(page, "newWords"), u"Still needed: Product, Product version, Environment."_s);
    scene.press(page);
    QVERIFY(opened.isEmpty());
    QVERIFY(page.findChild<ChoiceField *>(u"product"_s)->hasFocus());

    scene.choose(page, "product", u"Luca"_s);
    scene.choose(page, "productVersion", u"7.2"_s);
    scene.choose(page, "environment", u"production"_s);
    scene.choose(page, "requester", u"Jane"_s);
    scene.choose(page, "channel", u"E-mail"_s);
    WritingScene::text(page, "newBody")->setFocus();
    QTest::keyClicks(WritingScene::text(page, "newBody"), u"It is too little"_s);
    scene.press(page);

    QCOMPARE(opened.size(), 1);
    const OpenedTicket made = scene.made();
    QCOMPARE(made.ticket.subject, "Net pay differs");
    QCOMPARE(made.ticket.value(environmentField).text(), "production");
    QCOMPARE(made.ticket.client, "acme");
    const auto message = std::get<Message>(made.history.entries.first().record);
    QCOMPARE(message.by, "req-1"); // an e-mail that was copied is hers
    QCOMPARE(message.channel, Channel::Email);
    QVERIFY(scene.draftStore.kept.isEmpty());
}

void WritingTicketsTest::theRequesterBringsHerClient()
{
    WritingScene scene;
    NewTicketPage page(scene.directory, scene.acts, scene.drafts, scene.choices);
    scene.show(page);

    scene.choose(page, "requester", u"Joe"_s);
    QCOMPARE(shownIn(page, "client"), u"Birch"_s);
    scene.choose(page, "client", u"Acme"_s);
    QCOMPARE(shownIn(page, "requester"), QString());
}

void WritingTicketsTest::whatIsWrittenOutlivesACrash()
{
    WritingScene scene;
    {
        NewTicketPage page(scene.directory, scene.acts, scene.drafts, scene.choices);
        scene.show(page);
        QTest::keyClicks(WritingScene::line(page, "newSubject"), u"Net pay"_s);
        scene.choose(page, "product", u"Luca"_s);
        WritingScene::text(page, "newBody")->setFocus();
        QTest::keyClicks(WritingScene::text(page, "newBody"), u"Half a th"_s);
        QTRY_VERIFY_WITH_TIMEOUT(scene.worker.count() > 0, 1000);
        scene.worker.runAll();
    }
    Drafts later(scene.draftStore, scene.worker);
    NewTicketPage page(scene.directory, scene.acts, later, scene.choices);
    scene.show(page);
    QCOMPARE(WritingScene::line(page, "newSubject")->text(), u"Net pay"_s);
    QCOMPARE(WritingScene::text(page, "newBody")->toPlainText(), u"Half a th"_s);
    QCOMPARE(shownIn(page, "product"), u"Luca"_s);
}

void WritingTicketsTest::aFailureKeepsWhatWasWritten()
{
    WritingScene scene;
    NewTicketPage page(scene.directory, scene.acts, scene.drafts, scene.choices);
    scene.show(page);
    QTest::keyClicks(WritingScene::line(page, "newSubject"), u"Net pay"_s);
    scene.store.nextFailure = Failure{.code = FailureCode::DiskFull};
    scene.press(page);
    QVERIFY(page.findChild<NoticeBar *>()->isVisible());
    QCOMPARE(WritingScene::line(page, "newSubject")->text(), u"Net pay"_s);
    QVERIFY(page.findChild<QToolButton *>(u"openTicket"_s)->isEnabled());
}

void WritingTicketsTest::aCallOpensATicketWithItsPromise()
{
    WritingScene scene;
    CallPage page(scene.tools());
    page.begin();
    scene.show(page);
    const QSignalSpy saved(&page, &CallPage::saved);

    scene.choose(page, "caller", u"Jane"_s);
    QCOMPARE(shownIn(page, "callClient"), u"Acme"_s);
    QTest::keyClicks(WritingScene::line(page, "callSubject"), u"Net pay"_s);
    for (const auto &[field, words] :
         {std::pair("said", u"It is too little"_s), {"agreed", u"We look"_s}, {"promised", u"A call back"_s}}) {
        WritingScene::text(page, field)->setFocus();
        QTest::keyClicks(WritingScene::text(page, field), words);
    }
    QCOMPARE(WritingScene::label(page, "callWords"), u"Still needed: Promised for."_s); // a promise has its time
    scene.press(page);
    QVERIFY(saved.isEmpty());
    const Instant due{scene.clock.at.ms + 3'600'000};
    auto *promised = page.findChild<MomentField *>(u"promisedFor"_s);
    promised->setValue(Value::string(toRfc3339(due)).json());
    page.findChild<QSpinBox *>(u"minutes"_s)->setValue(4);
    scene.press(page);

    QCOMPARE(saved.size(), 1);
    const OpenedTicket made = scene.made();
    QCOMPARE(made.ticket.due.ms, due.ms);
    QCOMPARE(made.ticket.channel, Channel::Phone);
    QCOMPARE(made.ticket.requester, "req-1");
    const auto message = std::get<Message>(made.history.entries.first().record);
    QCOMPARE(message.by, "agent-1"); // whoever answered the telephone has answered
    QVERIFY(message.body.startsWith("Said: It is too little\n\nAgreed: We look\n\nPromised: A call back (for "));
    QVERIFY(message.more.contains(R"("minutes":4)"));
}

void WritingTicketsTest::aCallContinuesATicketOfTheCaller()
{
    WritingScene scene;
    OpenedTicket old{.history = {.number = 7, .creation = {.at = {scene.clock.at.ms - 60'000}}}};
    old.history.creation.values = {{{.field = Field::Subject}, Value::string("Old one")},
                                   {{.field = Field::Client}, Value::string("acme")},
                                   {{.field = Field::Requester}, Value::string("req-1")}};
    old.ticket = project(old.history).ticket;
    scene.reader.opened.insert(7, old);
    CallPage page(scene.tools());
    page.begin(&old.ticket);
    scene.show(page);

    QCOMPARE(shownIn(page, "caller"), u"Jane"_s);
    QVERIFY(!WritingScene::line(page, "callSubject")->isVisible());
    scene.choose(page, "direction", u"We called"_s);
    scene.choose(page, "outcome", u"No answer"_s);
    scene.press(page);

    const auto message = std::get<Message>(scene.reader.opened.value(7).history.entries.last().record);
    QCOMPARE(message.visibility, Visibility::Internal); // an attempt is no answer
    QVERIFY(message.more.contains("no_answer"));
}

void WritingTicketsTest::aCallInTenSeconds() // by keys alone, no more than a caller, a subject and a sentence
{
    WritingScene scene;
    CallPage page(scene.tools());
    page.begin();
    scene.show(page);
    auto *caller = page.findChild<ChoiceField *>(u"caller"_s);
    QVERIFY(caller->hasFocus());

    QTest::keyClicks(caller->lineEdit(), u"jan"_s);
    QWidget *list = QApplication::activePopupWidget(); // what "jan" finds; it has the keys
    QVERIFY(list);
    QTest::keyClick(list, Qt::Key_Tab);
    scene.worker.runAll();
    QCOMPARE(caller->currentText(), u"Jane"_s);
    WritingScene::line(page, "callSubject")->setFocus();
    QTest::keyClicks(WritingScene::line(page, "callSubject"), u"Printer"_s);
    WritingScene::text(page, "said")->setFocus();
    QTest::keyClicks(WritingScene::text(page, "said"), u"No paper"_s);
    scene.press(page);
    QCOMPARE(scene.made().ticket.subject, "Printer");
    QCOMPARE(scene.made().ticket.client, "acme");
}

void WritingTicketsTest::aCallOutlivesACrash()
{
    WritingScene scene;
    {
        CallPage page(scene.tools());
        page.begin();
        scene.show(page);
        scene.choose(page, "caller", u"Joe"_s);
        WritingScene::text(page, "said")->setFocus();
        QTest::keyClicks(WritingScene::text(page, "said"), u"No pa"_s);
        QTRY_VERIFY_WITH_TIMEOUT(scene.worker.count() > 0, 1000);
        scene.worker.runAll();
    }
    Drafts later(scene.draftStore, scene.worker);
    TicketTools tools{.reader = scene.reader,
                      .worker = scene.worker,
                      .aid = scene.aid,
                      .longWorker = scene.worker,
                      .directory = scene.directory,
                      .navigator = scene.navigator,
                      .acts = scene.acts,
                      .drafts = later,
                      .choices = scene.choices,
                      .registry = scene.registry,
                      .prompter = scene.prompter};
    CallPage page(tools);
    scene.show(page);
    QCOMPARE(shownIn(page, "caller"), u"Joe"_s);
    QCOMPARE(WritingScene::text(page, "said")->toPlainText(), u"No pa"_s);
}

void WritingTicketsTest::whoeverIsNobodyOpensNothing()
{
    WritingScene scene(QByteArray{});
    NewTicketPage page(scene.directory, scene.acts, scene.drafts, scene.choices);
    scene.show(page);
    QVERIFY(!page.findChild<QToolButton *>(u"openTicket"_s)->isEnabled());
    QVERIFY(WritingScene::label(page, "newWords").contains(u"who works here"_s));
}

} // namespace Steward

QTEST_MAIN(Steward::WritingTicketsTest)
#include "tst_writingtickets.moc"
