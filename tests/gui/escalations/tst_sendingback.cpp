#include "gui/escalations/handbackpanel.h"
#include "gui/escalations/reopenpanel.h"

#include "gui/shared/choicefield.h"
#include "gui/shared/noticebar.h"
#include "gui/shared/quietbutton.h"
#include "support/ticketdesk.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Steward {

class SendingBackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatWasSentCanGoBack();
    void theFormSendsItToWhoHadIt();
    void withoutACodeNothingIsSent();
    void escapeLeavesTheFormAndNotThePage();
    void aFailureKeepsWhatWasTyped();
    void aReopeningAsksWhyOnce();
    void thanksResolveItAgain();
    void whoMayNotActIsNotAsked();
};

namespace {

const Instant began{1'767'603'600'000};

Instant minute(qint64 minutes)
{
    return {began.ms + minutes * 60'000};
}

Event changed(qint64 at, const QByteArray &by, Field field, const Value &from, const Value &to)
{
    return {.at = minute(at), .by = by, .field = {.field = field}, .from = from, .to = to};
}

OpenedTicket made(const QList<TicketRecord> &records)
{
    OpenedTicket opened;
    opened.history.number = 7;
    opened.history.creation = {.at = began,
                               .values = {{{.field = Field::Subject}, Value::string("Net pay differs")},
                                          {{.field = Field::Level}, Value::number(1)},
                                          {{.field = Field::Assignee}, Value::string("ann")}}};
    for (const TicketRecord &record : records)
        opened.history.entries.append({.seq = int(opened.history.entries.size()) + 1, .record = record});
    opened.ticket = project(opened.history).ticket;
    return opened;
}

OpenedTicket escalated()
{
    return made({changed(5, "ann", Field::Level, Value::number(1), Value::number(2)),
                 changed(5, "ann", Field::Assignee, Value::string("ann"), Value::string("ben"))});
}

OpenedTicket reopened()
{
    return made({changed(5, "ann", Field::State, Value::string("new"), Value::string("resolved")),
                 changed(30, {}, Field::State, Value::string("resolved"), Value::string("open"))});
}

struct SendingScene : TicketDesk
{
    explicit SendingScene(const OpenedTicket &ticket, const QByteArray &me = "ben")
    {
        for (const auto &[id, name] : {std::pair("ann", "Ann Lee"), std::pair("ben", "Ben Ode")}) {
            reader.names.personNames.insert(id, name);
            reader.names.staff.insert(id, {.id = id, .name = name, .role = Role::Agent});
        }
        reader.opened.insert(7, ticket);
        clock.at = minute(60);
        directory.load();
        worker.runAll();
        directory.setMe(me);
        page.addPanel(new ReopenPanel(directory, acts));
        page.addPanel(new HandBackPanel(directory, acts, registry));
        page.resize(1280, 800);
        page.show();
        (void)QTest::qWaitForWindowActive(&page);
        page.open(7);
        worker.runAll();
    }
    template <typename Widget = QuietButton>
    Widget *find(const char *name) const
    {
        return page.findChild<Widget *>(QString::fromLatin1(name));
    }
    void press(const char *name)
    {
        QTest::mouseClick(find(name), Qt::LeftButton);
        refresh();
    }
    void choose(const char *name, const QString &words)
    {
        auto *list = find<ChoiceField>(name);
        QVERIFY2(list->findText(words) >= 0, qPrintable(words));
        list->setCurrentIndex(list->findText(words));
        Q_EMIT list->activated(list->currentIndex()); // as when an entry of its list is clicked
        refresh();
    }
    void refresh()
    {
        worker.runAll();
        page.refresh({7});
        worker.runAll();
    }
    const Ticket &ticket() { return reader.opened[7].ticket; }
    template <typename Panel>
    bool shows() const
    {
        return page.findChild<Panel *>()->isVisible();
    }

    TicketPage page{tools()};
};

} // namespace

void SendingBackTest::onlyWhatWasSentCanGoBack()
{
    const SendingScene sent(escalated()), fresh(made({}));
    QVERIFY(sent.shows<HandBackPanel>());
    QVERIFY2(sent.find<QLabel>("sentFrom")->text().startsWith(u"From Level 1 by Ann Lee"_s),
             qPrintable(sent.find<QLabel>("sentFrom")->text()));
    QVERIFY(!fresh.shows<HandBackPanel>());
}

void SendingBackTest::theFormSendsItToWhoHadIt()
{
    SendingScene scene(escalated());
    scene.press("handBack");
    scene.choose("returnCode", u"Evidence is missing"_s);
    QVERIFY(scene.find<QLabel>("returnEffect")->text().contains(u"Ann Lee"_s));
    QTest::keyClicks(scene.find<QPlainTextEdit>("returnNote"), u"Where is the log?"_s);
    scene.press("saveReturn");

    QCOMPARE(scene.ticket().level, 1);
    QCOMPARE(scene.ticket().assignee, "ann");
    const auto &entries = scene.reader.opened[7].history.entries;
    QCOMPARE(std::get<Message>(entries[2].record).body, "Where is the log?");
    QCOMPARE(std::get<Event>(entries[3].record).reason, "returned:missing_evidence");
    QVERIFY(!scene.shows<HandBackPanel>());

    scene.undo.undo();
    scene.refresh();
    QCOMPARE(scene.ticket().level, 2);
    QCOMPARE(scene.ticket().assignee, "ben");
}

void SendingBackTest::withoutACodeNothingIsSent()
{
    SendingScene scene(escalated());
    scene.press("handBack");
    scene.press("saveReturn");

    QCOMPARE(scene.ticket().level, 2);
    QVERIFY(scene.find<ChoiceField>("returnCode")->hasFocus());
    QVERIFY(scene.find("saveReturn")->isVisible());
}

void SendingBackTest::escapeLeavesTheFormAndNotThePage()
{
    SendingScene scene(escalated());
    scene.press("handBack");
    auto *note = scene.find<QPlainTextEdit>("returnNote");
    note->setFocus();
    QTest::keyClick(note, Qt::Key_Escape);

    QVERIFY(!note->isVisible());
    QCOMPARE(scene.navigator.backs, 0);
    QVERIFY(scene.find("handBack")->hasFocus());
}

void SendingBackTest::aFailureKeepsWhatWasTyped()
{
    SendingScene scene(escalated());
    scene.press("handBack");
    scene.choose("returnCode", u"Wrong level"_s);
    QTest::keyClicks(scene.find<QPlainTextEdit>("returnNote"), u"See KB-12"_s);
    scene.store.nextFailure = Failure{.code = FailureCode::Busy};
    scene.press("saveReturn");

    QVERIFY(scene.page.findChild<NoticeBar *>()->isVisible());
    QCOMPARE(scene.find<QPlainTextEdit>("returnNote")->toPlainText(), u"See KB-12"_s);
    scene.press("saveReturn");
    QCOMPARE(scene.ticket().level, 1);
}

void SendingBackTest::aReopeningAsksWhyOnce()
{
    SendingScene scene(reopened());
    QVERIFY(scene.shows<ReopenPanel>());
    scene.choose("reopenReason", u"Not fixed"_s);

    QVERIFY(!scene.shows<ReopenPanel>());
    const auto &event = std::get<Event>(scene.reader.opened[7].history.entries.last().record);
    QCOMPARE(event.field.field, Field::ReopenReason);
    QCOMPARE(event.to.json(), R"({"at":"2026-01-05T09:30:00Z","reason":"not_fixed"})");
    QCOMPARE(scene.ticket().state, State::Open);

    scene.undo.undo();
    scene.refresh();
    QVERIFY(scene.shows<ReopenPanel>());
}

void SendingBackTest::thanksResolveItAgain()
{
    SendingScene scene(reopened());
    scene.choose("reopenReason", u"Thanks: it is resolved again"_s);

    QCOMPARE(scene.ticket().state, State::Resolved);
    QVERIFY(!scene.shows<ReopenPanel>());
}

void SendingBackTest::whoMayNotActIsNotAsked()
{
    const SendingScene scene(reopened(), {}), sent(escalated(), {});
    QVERIFY(!scene.find<ChoiceField>("reopenReason")->isEnabled());
    QVERIFY(!sent.find("handBack")->isEnabled());
    QVERIFY(!sent.find("handBack")->toolTip().isEmpty());
}

} // namespace Steward

QTEST_MAIN(Steward::SendingBackTest)

#include "tst_sendingback.moc"
