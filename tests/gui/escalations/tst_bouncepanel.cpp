#include "gui/escalations/bouncepanel.h"

#include "gui/escalations/bounceform.h"
#include "gui/shared/choicefield.h"
#include "gui/shared/noticebar.h"
#include "gui/shared/quietbutton.h"
#include "support/ticketdesk.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Steward {

class BouncePanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatNeverBouncedHasNoPanel();
    void aBounceIsToldInWords();
    void whoComesFromTheLedgerSpeaksAtOnce();
    void whatMayNotBeDoneSaysWhy_data();
    void whatMayNotBeDoneSaysWhy();
    void whoIsChargedDisputesAndTakesItBack();
    void aDisputeNeedsAReason();
    void theLeadGivesItToSomebodyElse();
    void aFailureKeepsTheTypedText();
    void whatOthersDoMeanwhileLeavesTheTypedText();
};

namespace {

const Instant bouncedAt{1'767'603'600'000}; // Monday 2026-01-05, 09:00 UTC

OpenedTicket returnedTicket()
{
    OpenedTicket opened;
    opened.history.number = 7;
    opened.history.creation = {.at = {bouncedAt.ms - 3'600'000},
                               .values = {{{.field = Field::Subject}, Value::string("Net pay differs")},
                                          {{.field = Field::Level}, Value::number(2)}}};
    opened.history.entries = {{.seq = 1,
                               .record = Event{.at = bouncedAt,
                                               .by = "ben",
                                               .field = {.field = Field::Level},
                                               .from = Value::number(2),
                                               .to = Value::number(1),
                                               .reason = "returned:missing_evidence: where is the log?",
                                               .bounce = BounceMark{.type = "returned", .attributedTo = "ann"}}}};
    opened.ticket = project(opened.history).ticket;
    return opened;
}

struct Scene : TicketDesk
{
    explicit Scene(const QByteArray &me = "ann")
    {
        const auto add = [this](const QByteArray &id, const char *name, Role role, const QByteArray &team) {
            reader.names.personNames.insert(id, name);
            reader.names.staff.insert(id, {.id = id, .name = name, .role = role, .team = team});
        };
        add("ann", "Ann Lee", Role::Agent, "support");
        add("ben", "Ben Ode", Role::Agent, "second");
        add("lea", "Lea Lind", Role::Lead, "support");
        add("sam", "Sam Roy", Role::Lead, "second");
        reader.opened.insert(7, returnedTicket());
        directory.load();
        worker.runAll();
        clock.at = {bouncedAt.ms + 3'600'000};
        directory.setMe(me);
        page.addPanel(new BouncePanel(directory, acts));
        page.resize(1280, 800);
        page.show();
        page.open(7);
        worker.runAll();
    }
    template <typename Widget = QuietButton>
    Widget *find(const char *name) const // one that is seen, where there is one
    {
        const QList<Widget *> all = page.findChildren<Widget *>(QString::fromLatin1(name));
        const auto seen = std::find_if(all.begin(), all.end(), [](const Widget *each) { return each->isVisible(); });
        return seen != all.end() ? *seen : all.value(0);
    }
    void press(const char *name)
    {
        QTest::mouseClick(find(name), Qt::LeftButton);
        refresh();
    }
    void refresh()
    {
        worker.runAll();
        page.refresh({7});
        worker.runAll();
    }
    BouncePanel *panel() const { return page.findChild<BouncePanel *>(); }
    QString words() const
    {
        QStringList texts;
        const QList<QLabel *> labels = panel()->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts.join(u'|');
    }
    QList<Bounce> bounces() const
    {
        return bouncesOf(reader.opened[7].history, {bouncedAt.ms * 2},
                         [this](const QByteArray &id) { return reader.names.staff.value(id).role; });
    }

    TicketPage page{tools()};
};

} // namespace

void BouncePanelTest::whatNeverBouncedHasNoPanel()
{
    Scene scene;
    QVERIFY(scene.panel()->isVisible());

    OpenedTicket other = returnedTicket();
    other.history.entries.clear();
    scene.reader.opened.insert(8, other);
    scene.page.open(8);
    scene.worker.runAll();
    QVERIFY(!scene.panel()->isVisible());
}

void BouncePanelTest::aBounceIsToldInWords()
{
    const Scene scene;
    const QString words = scene.words();
    for (const QString &said :
         {u"Returned"_s, u"Evidence is missing"_s, u"By Ben Ode · attributed to Ann Lee"_s, u"“where is the log?”"_s})
        QVERIFY2(words.contains(said), qPrintable(words));
}

void BouncePanelTest::whoComesFromTheLedgerSpeaksAtOnce()
{
    Scene scene;
    OpenedTicket other = returnedTicket();
    other.history.number = other.ticket.number = 8;
    scene.reader.opened.insert(8, other);
    const Bounce bounce = scene.bounces().first();
    auto *form = scene.panel()->findChild<BounceForm *>();

    scene.page.open(8);
    scene.panel()->hear(8, bounce, BounceSpeech::Dispute); // it is still being read
    QVERIFY(!form->isVisible());
    scene.worker.runAll();
    QVERIFY(form->isVisible());
    scene.page.open(7);
    scene.worker.runAll();
    QVERIFY(!form->isVisible());
    scene.panel()->hear(7, bounce, BounceSpeech::Decision); // it is shown already

    QVERIFY(form->isVisible());
    QCOMPARE(form->speech(), BounceSpeech::Decision);
}

void BouncePanelTest::whatMayNotBeDoneSaysWhy_data()
{
    QTest::addColumn<QByteArray>("me");
    QTest::addColumn<QString>("dispute");
    QTest::addColumn<QString>("decide");
    QTest::newRow("charged") << QByteArray("ann") << QString() << u"A lead or manager decides."_s;
    QTest::newRow("sent it back") << QByteArray("ben") << u"Only the person it is attributed to can dispute it."_s
                                  << u"A lead or manager decides."_s;
    QTest::newRow("her lead") << QByteArray("lea") << u"Only the person it is attributed to can dispute it."_s
                              << QString();
    QTest::newRow("another lead") << QByteArray("sam") << u"Only the person it is attributed to can dispute it."_s
                                  << u"The lead of the other team or a manager decides."_s;
}

void BouncePanelTest::whatMayNotBeDoneSaysWhy()
{
    QFETCH(const QByteArray, me);
    const Scene scene(me);
    for (const char *act : {"dispute", "decide"}) {
        const QString why = *static_cast<QString *>(QTest::qData(act, qMetaTypeId<QString>()));
        const auto *button = scene.find((QByteArray(act) + "Bounce").constData());
        QCOMPARE(button->isEnabled(), why.isEmpty());
        QCOMPARE(button->accessibleDescription(), why);
    }
}

void BouncePanelTest::whoIsChargedDisputesAndTakesItBack()
{
    Scene scene;
    scene.press("disputeBounce");
    QTest::keyClicks(scene.find<QPlainTextEdit>("bounceNote"), u"The log was attached"_s);
    scene.press("saveBounce");

    QCOMPARE(scene.bounces()[0].state, "disputed");
    QCOMPARE(scene.bounces()[0].rulings[0].note, "The log was attached");
    QVERIFY(!scene.find<BounceForm>("bounceForm")->isVisible());
    QVERIFY2(scene.words().contains(u"“The log was attached”"_s), qPrintable(scene.words()));
    QVERIFY(!scene.find("disputeBounce")->isEnabled());

    scene.undo.undo();
    scene.refresh();
    QCOMPARE(scene.bounces()[0].state, "recorded");
    QCOMPARE(scene.reader.opened[7].history.entries.size(), 3);
    QVERIFY(scene.find("disputeBounce")->isEnabled());
}

void BouncePanelTest::aDisputeNeedsAReason()
{
    Scene scene;
    scene.press("disputeBounce");
    scene.press("saveBounce");

    QCOMPARE(scene.bounces()[0].state, "recorded");
    QVERIFY(scene.find<QLabel>("bounceFormWords")->isVisible());
    QTest::keyClick(scene.find<QPlainTextEdit>("bounceNote"), Qt::Key_Escape);
    QVERIFY(!scene.find<BounceForm>("bounceForm")->isVisible());
    QCOMPARE(scene.navigator.backs, 0);
}

void BouncePanelTest::theLeadGivesItToSomebodyElse()
{
    Scene scene("lea");
    scene.press("decideBounce");
    QVERIFY(!scene.find<QWidget>("bouncePerson")->isVisible());
    const auto choose = [&scene](const char *name, const QString &words) {
        auto *list = scene.find<ChoiceField>(name);
        list->setCurrentIndex(list->findText(words));
        Q_EMIT list->activated(list->currentIndex()); // as when an entry of its list is clicked
    };
    choose("bounceDecision", u"It is somebody else's"_s);
    QVERIFY(scene.find<ChoiceField>("bouncePerson")->isVisible());
    scene.press("saveBounce"); // whose is still open
    QCOMPARE(scene.bounces()[0].state, "recorded");
    choose("bouncePerson", u"Ben Ode"_s);
    QTest::keyClicks(scene.find<QPlainTextEdit>("bounceNote"), u"He had the log"_s);
    scene.press("saveBounce");

    QCOMPARE(scene.bounces()[0].state, "reattributed");
    QCOMPARE(scene.bounces()[0].attributedTo, "ben");
    QVERIFY2(scene.words().contains(u"Attributed to Ben Ode by Lea Lind"_s), qPrintable(scene.words()));
}

void BouncePanelTest::aFailureKeepsTheTypedText()
{
    Scene scene;
    scene.press("disputeBounce");
    QTest::keyClicks(scene.find<QPlainTextEdit>("bounceNote"), u"No"_s);
    scene.store.nextFailure = Failure{.code = FailureCode::DiskFull};
    scene.press("saveBounce");

    QVERIFY(scene.page.findChild<NoticeBar *>()->isVisible());
    QVERIFY(scene.find<BounceForm>("bounceForm")->isVisible());
    QCOMPARE(scene.find<QPlainTextEdit>("bounceNote")->toPlainText(), u"No"_s);
    QVERIFY(scene.find("saveBounce")->isEnabled());
    scene.press("saveBounce");
    QCOMPARE(scene.bounces()[0].state, "disputed");
}

void BouncePanelTest::whatOthersDoMeanwhileLeavesTheTypedText()
{
    Scene scene;
    scene.press("disputeBounce");
    QTest::keyClicks(scene.find<QPlainTextEdit>("bounceNote"), u"The log"_s);
    auto &entries = scene.reader.opened[7].history.entries;
    entries.append({.seq = 2,
                    .record = Event{.at = {bouncedAt.ms + 60'000},
                                    .by = "sam",
                                    .field = {.field = Field::Product},
                                    .from = Value::string("HTG"),
                                    .to = Value::string("Luca"),
                                    .bounce = BounceMark{.type = "recategorised", .attributedTo = "ben"}}});
    scene.refresh();

    QVERIFY(scene.find<BounceForm>("bounceForm")->isVisible());
    QCOMPARE(scene.find<QPlainTextEdit>("bounceNote")->toPlainText(), u"The log"_s);
    QVERIFY(scene.words().contains(u"Recategorised"_s));
    scene.press("saveBounce");
    QCOMPARE(scene.bounces()[0].state, "disputed");
    QCOMPARE(scene.bounces()[1].state, "recorded");
}

} // namespace Steward

QTEST_MAIN(Steward::BouncePanelTest)

#include "tst_bouncepanel.moc"
