#include "gui/sla/policiespage.h"

#include "gui/shared/choicefield.h"
#include "gui/shared/directory.h"
#include "gui/sla/faultline.h"
#include "gui/sla/policyeditor.h"
#include "support/fakewindow.h"
#include "support/heldworker.h"
#include "support/memorysla.h"
#include "support/memoryticketreader.h"

#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Steward {

// Policies as a manager edits them, and the try of a change on the past.
class PoliciesPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChangedTargetIsANewVersion();
    void whatIsWrongIsNamedBelowItsTarget();
    void targetsComeAndGo();
    void aGapInWhatIsPromisedIsTold();
    void aClientGetsItsFirstPolicy();
    void aTryShowsWhatWouldHaveComeOfIt();
    void aTryIsCancelled();
    void figuresOfAnEarlierDraftAreSaidToBeThat();
    void anAgentOnlyLooks();
};

namespace {

const QByteArray gold
    = "{\"type\":\"policy\",\"id\":\"gold\",\"name\":\"Gold\",\"client\":\"acme\",\"valid_from\":\"2023-01-01T00:00:00Z\","
      "\"calendar\":\"24x7\",\"targets\":[{\"metric\":\"first_response\",\"amount\":\"1h\"},"
      "{\"metric\":\"resolution\",\"amount\":\"8h\"}]}";

struct PolicyScene
{
    explicit PolicyScene(Role role = Role::Manager)
    {
        sla.stored.policies = {gold};
        names.names.staff = {{"me", {.id = "me", .name = "Me", .role = role}}};
        names.names.clientNames = {{"acme", "Acme"}, {"birch", "Birch"}};
        directory.load();
        worker.runAll();
        directory.setMe("me");
        page.resize(1000, 700);
        page.show();
        isActive = QTest::qWaitForWindowActive(&page);
        page.arrive();
        worker.runAll();
    }
    template <typename Widget>
    Widget *find(const QString &name) const
    {
        return page.findChild<Widget *>(name);
    }
    QString fault(const QString &name) const
    {
        const auto *line = find<FaultLine>(name);
        return line && line->isVisible() ? line->words() : QString();
    }
    void type(const QString &name, const QString &text) const
    {
        auto *line = find<QLineEdit>(name);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    void click(const QString &name) const { QTest::mouseClick(find<QWidget>(name), Qt::LeftButton); }

    bool isActive = false;
    MemoryTicketReader names;
    MemorySla sla;
    HeldWorker worker;
    FixedClock clock;
    RecordingNavigator navigator;
    Directory directory{names, worker, clock};
    SlaBook book{sla, worker, sla, worker, directory};
    PoliciesPage page{book, sla, worker, directory, navigator};
};

} // namespace

void PoliciesPageTest::aChangedTargetIsANewVersion()
{
    PolicyScene scene;
    QCOMPARE(scene.find<QLabel>(u"policyClient"_s)->text(), u"Acme"_s);

    scene.type(u"amount-1"_s, u"4h"_s);
    scene.click(u"saveVersion"_s);
    scene.worker.runAll();

    const PolicyDraft kept = PolicyDraft::from(scene.sla.kept.value(0).record);
    QCOMPARE(kept.id, "gold");
    QCOMPARE(kept.client, "acme");
    QCOMPARE(kept.targets.value(1).amount, "4h");
    QVERIFY(kept.validFrom > scene.directory.now());
    QCOMPARE(scene.sla.stored.policies.size(), 2);
}

void PoliciesPageTest::whatIsWrongIsNamedBelowItsTarget()
{
    PolicyScene scene;
    scene.type(u"amount-1"_s, u"90m"_s);
    QVERIFY(scene.fault(u"fault-1"_s).contains(u"1h30min"_s));
    QVERIFY(scene.fault(u"fault-0"_s).isEmpty());
    QVERIFY(!scene.find<QWidget>(u"saveVersion"_s)->isEnabled());
    QVERIFY(!scene.find<QWidget>(u"tryOnThePast"_s)->isEnabled());

    scene.type(u"amount-1"_s, u"90min"_s);
    QVERIFY(scene.fault(u"fault-1"_s).isEmpty());
    auto *metric = scene.find<ChoiceField>(u"metric-1"_s);
    Q_EMIT metric->activated(0); // First response, as above
    QVERIFY(scene.fault(u"fault-1"_s).contains(u"same measure"_s));
    Q_EMIT metric->activated(2); // Level response, without a level
    QVERIFY(scene.fault(u"fault-1"_s).contains(u"needs its level"_s));
    Q_EMIT scene.find<ChoiceField>(u"level-1"_s)->activated(1);
    QVERIFY(scene.fault(u"fault-1"_s).isEmpty());
    Q_EMIT scene.find<ChoiceField>(u"policyCalendar"_s)->activated(0); // none
    QVERIFY(scene.fault(u"fault-1"_s).contains(u"calendar"_s));
}

void PoliciesPageTest::targetsComeAndGo()
{
    PolicyScene scene;
    scene.click(u"addTarget"_s);
    QVERIFY(!scene.fault(u"fault-2"_s).isEmpty()); // it has no amount yet
    scene.click(u"remove-0"_s);
    QCOMPARE(scene.find<PolicyEditor>(QString())->draft().targets.size(), 2);
    QCOMPARE(scene.find<QLineEdit>(u"amount-0"_s)->text(), u"8h"_s);
    scene.click(u"remove-0"_s);
    scene.click(u"remove-0"_s);
    QVERIFY(scene.find<QLabel>(u"endsContract"_s)->isVisible());
    QVERIFY(scene.find<QWidget>(u"saveVersion"_s)->isEnabled()); // it ends the contract
}

void PoliciesPageTest::aGapInWhatIsPromisedIsTold()
{
    PolicyScene scene;
    QVERIFY(scene.fault(u"gaps"_s).isEmpty());
    scene.click(u"remove-0"_s);
    QVERIFY(scene.fault(u"gaps"_s).isEmpty());
    scene.click(u"remove-0"_s);
    QVERIFY(scene.fault(u"gaps"_s).startsWith(u"Nothing is promised from"_s));
}

void PoliciesPageTest::aClientGetsItsFirstPolicy()
{
    PolicyScene scene;
    auto *choose = scene.find<ChoiceField>(u"newPolicy"_s);
    choose->setFocus();
    QTest::keyClicks(choose->lineEdit(), u"Birch"_s);
    choose->commit();
    QCOMPARE(scene.find<QLabel>(u"policyClient"_s)->text(), u"Birch"_s);
    scene.click(u"saveVersion"_s);
    scene.worker.runAll();

    const PolicyDraft kept = PolicyDraft::from(scene.sla.kept.value(0).record);
    QCOMPARE(kept.client, "birch");
    QCOMPARE(kept.id, "birch");
    QVERIFY(!kept.targets.isEmpty());
}

void PoliciesPageTest::aTryShowsWhatWouldHaveComeOfIt()
{
    PolicyScene scene;
    scene.sla.answer = {
        .tickets = 41,
        .figures
        = {{.metric = SlaMetric::Resolution, .metBefore = 38, .judgedBefore = 40, .metAfter = 30, .judgedAfter = 40}},
        .differences = {{.ticket = 7, .before = SlaVerdict::Met, .after = SlaVerdict::Breached}}};
    scene.type(u"amount-1"_s, u"4h"_s);
    scene.click(u"tryOnThePast"_s);
    QVERIFY(scene.find<QProgressBar>(u"whatIfProgress"_s)->isVisible());
    QVERIFY(!scene.page.isSettled());
    scene.worker.runAll();

    QVERIFY(scene.page.isSettled());
    QCOMPARE(scene.sla.questions.size(), 1);
    const WhatIfQuestion &question = scene.sla.questions[0];
    QCOMPARE(question.client, QByteArray("acme"));
    QCOMPARE(question.before.policies, scene.sla.stored.policies);
    QVERIFY(question.after.policies.last().contains("\"4h\""));
    QVERIFY(scene.sla.kept.isEmpty()); // nothing is saved by it
    const QAbstractItemModel *figures = scene.find<QTableView>(u"whatIfFigures"_s)->model();
    QCOMPARE(figures->index(0, 1).data().toString(), u"95.0\u00A0% (38 of 40)"_s);
    QCOMPARE(figures->index(0, 2).data().toString(), u"75.0\u00A0% (30 of 40)"_s);
    QCOMPARE(figures->index(0, 3).data().toString(), u"-20.0 points"_s);
    auto *tickets = scene.find<QTableView>(u"whatIfTickets"_s);
    QCOMPARE(tickets->model()->index(0, 0).data().toString(), u"SUP-7"_s);
    tickets->setCurrentIndex(tickets->model()->index(0, 0));
    QTest::keyClick(tickets, Qt::Key_Return);
    QCOMPARE(scene.navigator.tickets, QList<qint64>{7});

    scene.click(u"months12"_s);
    scene.worker.runAll();
    QVERIFY(scene.sla.questions[1].from < scene.sla.questions[0].from);
}

void PoliciesPageTest::aTryIsCancelled()
{
    PolicyScene scene;
    scene.type(u"amount-1"_s, u"4h"_s);
    scene.click(u"tryOnThePast"_s);
    scene.click(u"cancelWhatIf"_s);
    scene.worker.runAll();

    QVERIFY(scene.sla.questions.isEmpty());
    QVERIFY(!scene.find<QProgressBar>(u"whatIfProgress"_s)->isVisible());
    QVERIFY(!scene.find<QTableView>(u"whatIfFigures"_s)->isVisible());
    QCOMPARE(scene.find<QLabel>(u"whatIfWords"_s)->text(), u"Cancelled."_s);
}

void PoliciesPageTest::figuresOfAnEarlierDraftAreSaidToBeThat()
{
    PolicyScene scene;
    scene.type(u"amount-1"_s, u"4h"_s);
    scene.click(u"tryOnThePast"_s);
    scene.worker.runAll();
    QVERIFY(!scene.find<QLabel>(u"whatIfOld"_s)->isVisible());

    scene.type(u"amount-1"_s, u"5h"_s);

    QVERIFY(scene.find<QLabel>(u"whatIfOld"_s)->isVisible());
}

void PoliciesPageTest::anAgentOnlyLooks()
{
    PolicyScene scene(Role::Agent);
    QVERIFY(scene.find<QLineEdit>(u"amount-0"_s)->isReadOnly());
    QVERIFY(!scene.find<QWidget>(u"newPolicy"_s)->isVisible());
    QVERIFY(!scene.find<QWidget>(u"addTarget"_s)->isVisible());
    QVERIFY(!scene.find<QWidget>(u"whatIf"_s)->isVisible());
}

} // namespace Steward

QTEST_MAIN(Steward::PoliciesPageTest)

#include "tst_policiespage.moc"
