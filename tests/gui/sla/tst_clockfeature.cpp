#include "gui/sla/clockfeature.h"

#include "desk/tickets/projection.h"
#include "gui/shared/choicefield.h"
#include "gui/sla/clockchip.h"
#include "gui/sla/clocktimeline.h"
#include "gui/sla/recordermodel.h"
#include "gui/sla/recordertable.h"
#include "gui/tickets/timelineview.h"
#include "support/memoryclockreader.h"
#include "support/ticketdesk.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

struct Scene : TicketDesk
{
    explicit Scene(const SlaHistory &history = SlaHistory(), const char *now = "2026-01-05T10:00:00Z")
    {
        reader.names.personNames = {{"agent-1", "Agent One"}, {"lead-1", "Lead One"}, {"req-1", "Requester One"}};
        reader.names.staff = {{"agent-1", {.id = "agent-1", .name = "Agent One", .role = Role::Agent}},
                              {"lead-1", {.id = "lead-1", .name = "Lead One", .role = Role::Lead}}};
        reader.opened.insert(7, {.ticket = project(history.history()).ticket, .history = history.history()});
        clock.at = utc(now);
        directory.load();
        worker.runAll();
        page.addFeature(feature);
        page.show();
        page.open(7);
        worker.runAll();
    }

    QStringList chips() const
    {
        QStringList texts;
        for (const ClockChip *chip : page.findChildren<ClockChip *>()) {
            if (chip->isVisible())
                texts.append(chip->text());
        }
        return texts;
    }
    ClockChip *chip(const QString &begin) const
    {
        for (ClockChip *chip : page.findChildren<ClockChip *>()) {
            if (chip->isVisible() && chip->text().startsWith(begin))
                return chip;
        }
        return nullptr;
    }
    void beatAt(const char *now)
    {
        clock.at = utc(now);
        Q_EMIT ticker.beat();
    }
    template <typename Widget = QWidget>
    Widget *child(const char *name) const
    {
        return page.findChild<Widget *>(QString::fromLatin1(name));
    }
    void click(const char *name) { QTest::mouseClick(child<QToolButton>(name), Qt::LeftButton); }
    RecorderTable *table() const { return page.findChild<RecorderTable *>(); }
    QTableView *cycles() const { return child<QTableView>("cycles"); }
    QStringList column(const QAbstractItemView &view, int column) const
    {
        QStringList texts;
        for (int row = 0; row < view.model()->rowCount(); ++row)
            texts.append(view.model()->index(row, column).data().toString());
        return texts;
    }
    QString fact(const QString &name) const
    {
        const int row = int(column(*table(), 0).indexOf(name));
        return table()->model()->index(row, 1).data().toString();
    }
    void work(const QByteArray &person)
    {
        directory.setMe(person);
        worker.runAll();
    }

    MemoryClockReader clockReader{reader};
    TicketPage page{tools()};
    ClockFeature *feature = new ClockFeature({.reader = clockReader,
                                              .worker = worker,
                                              .directory = directory,
                                              .acts = acts,
                                              .registry = registry,
                                              .ticker = ticker},
                                             page);
};

SlaHistory breachedHistory()
{
    return SlaHistory().assign("2026-01-05T09:10:00Z", "agent-1").reply("2026-01-05T09:30:00Z", "agent-1");
}

constexpr const char *afterBreach = "2026-01-06T10:00:00Z";

} // namespace

class ClockFeatureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachOpenClockHasAChip();
    void aTicketWithoutTargetsHasNoClocks();
    void chipsTickWithoutReading();
    void aChipSaysThatItIsAtRisk();
    void aBreachIsReadWhenItFalls();
    void aClockThatWasPutBackShowsNothingNegative();
    void theToolTipTellsDueInBothZones();
    void theNextUpdateIsLate();
    void tabGoesInReadingOrder();
    void aClickOpensTheRecorderOfThatClock();
    void aKeyOpensItAndEscapeLeavesIt();
    void finishedCyclesAreReachable();
    void theTableTellsEachStretch();
    void theTableIsCopiedWithTabs();
    void aRowLeadsToItsRecord();
    void theTimelineIsGoneThroughByKeys();
    void itTicksWithTheClock();
    void anAgentSeesWhyTheyMayNotWaive();
    void aLeadWaivesABreachAndTakesItBack();
    void aReasonIsAskedFor();
    void whatCannotBeSavedIsSaid();
    void aFailureIsToldInWords();
    void aLateAnswerIsDropped();
};

void ClockFeatureTest::eachOpenClockHasAChip()
{
    const Scene scene(SlaHistory().reply("2026-01-05T09:30:00Z", "agent-1"));

    QCOMPARE(
        scene.chips(), // the first response is over
        (QStringList{u"Resolution · 7 h 00 min left (business)"_s, u"Next update · due in 3 h 30 min (business)"_s}));
    QVERIFY(scene.child<QToolButton>("allClocks")->text().contains(u"3 cycle"_s));
}

void ClockFeatureTest::aTicketWithoutTargetsHasNoClocks()
{
    SlaHistory history;
    history.event("2026-01-05T09:00:00Z", "", Field::Client, Value::string("acme"), Value::string("bolt"));
    const Scene scene(history);

    QVERIFY(!scene.child("clocks")->isVisible() || scene.chips().isEmpty());
}

void ClockFeatureTest::chipsTickWithoutReading()
{
    Scene scene(SlaHistory(), "2026-01-05T09:30:00Z");
    const int calls = scene.clockReader.calls;
    scene.beatAt("2026-01-05T10:00:00Z");
    QVERIFY(scene.chip(u"Resolution"_s)->text().contains(u"7 h 00 min"_s));
    scene.worker.runAll();
    QCOMPARE(scene.clockReader.calls, calls);
    scene.beatAt("2026-01-05T10:00:59Z");
    QVERIFY(scene.chip(u"Resolution"_s)->text().contains(u"6 h 59 min"_s));
    scene.beatAt("2026-01-05T10:55:00Z");

    QVERIFY(scene.chip(u"Resolution"_s)->text().contains(u"6 h 05 min"_s));
    scene.worker.runAll();
    QCOMPARE(scene.clockReader.calls, calls + 1); // the first response has fallen due in between
    scene.beatAt("2026-01-05T10:56:00Z");
    scene.worker.runAll();
    QCOMPARE(scene.clockReader.calls, calls + 1);
}

void ClockFeatureTest::aChipSaysThatItIsAtRisk()
{
    Scene scene(SlaHistory().reply("2026-01-05T09:30:00Z", "agent-1"), "2026-01-05T14:59:59Z");
    QVERIFY(!scene.chip(u"Resolution"_s)->accessibleName().contains(u"at risk"_s));
    scene.beatAt("2026-01-05T15:00:00Z");

    QVERIFY(scene.chip(u"Resolution"_s)->accessibleName().contains(u"at risk"_s));
    QVERIFY(scene.chip(u"Resolution"_s)->toolTip().contains(u"75"_s));
}

void ClockFeatureTest::aBreachIsReadWhenItFalls()
{
    Scene scene(SlaHistory().reply("2026-01-05T09:30:00Z", "agent-1"), "2026-01-06T08:59:59Z");
    scene.worker.runAll();
    const int calls = scene.clockReader.calls;
    scene.beatAt("2026-01-06T09:00:01Z");
    QVERIFY(scene.chip(u"Resolution"_s)->text().contains(u"over"_s)); // said at once
    scene.worker.runAll();

    QCOMPARE(scene.clockReader.calls, calls + 1);
    QVERIFY(scene.chip(u"Resolution"_s)->text().contains(u"over"_s));
}

void ClockFeatureTest::aClockThatWasPutBackShowsNothingNegative()
{
    Scene scene(SlaHistory().reply("2026-01-05T09:30:00Z", "agent-1"), "2026-01-05T11:00:00Z");
    scene.beatAt("2026-01-05T08:00:00Z"); // before the ticket was there
    scene.worker.runAll();
    scene.beatAt("2026-01-05T08:00:01Z");
    scene.worker.runAll();

    QCOMPARE(
        scene.chips(), // as of its last record
        (QStringList{u"Resolution · 7 h 30 min left (business)"_s, u"Next update · due in 4 h 00 min (business)"_s}));
    const int calls = scene.clockReader.calls;
    scene.beatAt("2026-01-05T08:00:02Z");
    scene.worker.runAll();
    QCOMPARE(scene.clockReader.calls, calls); // and it does not ask again and again
}

void ClockFeatureTest::theToolTipTellsDueInBothZones()
{
    Scene scene;
    scene.reader.names.timeZone = "UTC";
    scene.directory.load();
    scene.worker.runAll();
    const QString tip = scene.chip(u"Resolution"_s)->toolTip();

    QVERIFY2(tip.contains(u"6 Jan 2026, 09:00:00 UTC"_s) && tip.contains(u"6 Jan 2026, 10:00:00 CET"_s)
                 && tip.contains(u"Europe/Berlin"_s),
             qPrintable(tip));
}

void ClockFeatureTest::theNextUpdateIsLate() // capability S2.14
{
    const Scene scene(SlaHistory().reply("2026-01-05T09:30:00Z", "agent-1"), "2026-01-05T13:50:00Z");

    QCOMPARE(scene.chip(u"Next update"_s)->text(), u"Next update · 20 min late (business)"_s);
}

void ClockFeatureTest::tabGoesInReadingOrder()
{
    Scene scene(breachedHistory());
    QVERIFY(QTest::qWaitForWindowActive(&scene.page));
    QTest::mouseClick(scene.chip(u"Resolution"_s), Qt::LeftButton);
    QList<QWidget *> order{scene.chip(u"Resolution"_s),  scene.chip(u"Next update"_s), scene.child("allClocks"),
                           scene.child("copyRecord"),    scene.child("leaveRecorder"), scene.child("cycles"),
                           scene.child("clockTimeline"), scene.child("flightRecord")};
    order.first()->setFocus(Qt::TabFocusReason);
    for (QWidget *each : order) {
        QVERIFY2(each->hasFocus(), qPrintable(each->objectName()));
        QTest::keyClick(each, Qt::Key_Tab);
    }
}

void ClockFeatureTest::aClickOpensTheRecorderOfThatClock()
{
    Scene scene(breachedHistory());
    QVERIFY(!scene.child("flightRecorder")->isVisible());
    QTest::mouseClick(scene.chip(u"Next update"_s), Qt::LeftButton);

    QVERIFY(scene.child("flightRecorder")->isVisible());
    QVERIFY(!scene.child("timeline")->isVisible());
    QCOMPARE(scene.cycles()->currentIndex().data().toString(), u"Next update, cycle 1"_s);
    QVERIFY(scene.child("clockTimeline")->accessibleName().contains(u"Next update"_s));
    scene.click("leaveRecorder");
    QVERIFY(scene.child("timeline")->isVisible());
}

void ClockFeatureTest::aKeyOpensItAndEscapeLeavesIt()
{
    Scene scene(breachedHistory());
    QVERIFY(QTest::qWaitForWindowActive(&scene.page));
    scene.page.focusTimeline();
    QTest::keyClick(scene.child("timeline"), Qt::Key_C);
    QVERIFY(scene.child("flightRecorder")->isVisible());
    QVERIFY(scene.cycles()->hasFocus());
    QTest::keyClick(scene.cycles(), Qt::Key_Escape);

    QVERIFY(scene.child("timeline")->isVisible());
    QCOMPARE(scene.navigator.backs, 0);
}

void ClockFeatureTest::finishedCyclesAreReachable()
{
    Scene scene(breachedHistory());
    scene.click("allClocks");
    const QAbstractItemModelTester tester(scene.cycles()->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(scene.column(*scene.cycles(), 0),
             (QStringList{u"First response, cycle 1"_s, u"Resolution, cycle 1"_s, u"Next update, cycle 1"_s}));
    QCOMPARE(scene.cycles()->currentIndex().row(), 1); // the first that is open
    QTest::keyClick(scene.cycles(), Qt::Key_Up);

    QVERIFY(scene.fact(u"Verdict"_s).startsWith(u"Met"_s));
    QCOMPARE(scene.fact(u"Held by"_s), u"Agent One, level 1"_s);
}

void ClockFeatureTest::theTableTellsEachStretch()
{
    Scene scene(breachedHistory()
                    .state("2026-01-05T10:00:00Z", "agent-1", "new", "pending")
                    .state("2026-01-05T12:00:00Z", "lead-1", "pending", "open"),
                "2026-01-05T13:00:00Z");
    QTest::mouseClick(scene.chip(u"Resolution"_s), Qt::LeftButton);
    const QAbstractItemModelTester tester(scene.table()->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);

    const QStringList why = scene.column(*scene.table(), RecorderModel::Reason).mid(0, 3);
    QCOMPARE(why, (QStringList{u"Ticket created"_s, u"Paused: Pending"_s, u"Goes on: Open"_s}));
    QCOMPARE(scene.column(*scene.table(), RecorderModel::Business).mid(0, 3),
             (QStringList{u"1 h"_s, u"2 h"_s, u"1 h"_s}));
    QCOMPARE(scene.column(*scene.table(), RecorderModel::By).mid(0, 3),
             (QStringList{u"Requester One"_s, u"Agent One"_s, u"Lead One"_s}));
    QCOMPARE(scene.column(*scene.table(), RecorderModel::Ticket).mid(0, 3),
             (QStringList{u"New"_s, u"Pending"_s, u"Open"_s}));
    QVERIFY(scene.fact(u"Due"_s).contains(u"because the target of 8 h of business time"_s));
    QVERIFY(scene.fact(u"Target"_s).contains(u"policy Gold"_s));
}

void ClockFeatureTest::theTableIsCopiedWithTabs()
{
    Scene scene(breachedHistory());
    QTest::mouseClick(scene.chip(u"Resolution"_s), Qt::LeftButton);
    scene.table()->selectRow(0);
    QTest::keyClick(scene.table(), Qt::Key_C, Qt::ControlModifier);

    QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[0].startsWith(u"From\tTo\t"_s));
    QVERIFY2(lines[1].startsWith(u"5 Jan 2026, 10:00:00 CET\t"_s), qPrintable(lines[1]));
    QCOMPARE(lines[1].count(u'\t'), RecorderModel::ColumnCount - 1);
    scene.click("copyRecord");
    lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), scene.table()->model()->rowCount() + 1);
    QVERIFY(lines.last().contains(u'\t'));
}

void ClockFeatureTest::aRowLeadsToItsRecord()
{
    Scene scene(breachedHistory().state("2026-01-05T10:00:00Z", "agent-1", "new", "pending"), "2026-01-05T11:00:00Z");
    QTest::mouseClick(scene.chip(u"Resolution"_s), Qt::LeftButton);
    scene.table()->setCurrentIndex(scene.table()->model()->index(1, 0));
    QTest::keyClick(scene.table(), Qt::Key_Return);

    QVERIFY(scene.child("timeline")->isVisible());
    QVERIFY(scene.child<TimelineView>("timeline")
                ->currentIndex()
                .data(TimelineModel::BodyRole)
                .toString()
                .contains(u"Pending"_s));
}

void ClockFeatureTest::theTimelineIsGoneThroughByKeys()
{
    Scene scene(breachedHistory().state("2026-01-05T10:00:00Z", "agent-1", "new", "pending"), "2026-01-05T11:00:00Z");
    QTest::mouseClick(scene.chip(u"Resolution"_s), Qt::LeftButton);
    auto *timeline = scene.child<ClockTimeline>("clockTimeline");
    QVERIFY(QTest::qWaitForWindowActive(&scene.page));
    timeline->setFocus(Qt::TabFocusReason);
    const auto told = [&] { return scene.child<QLabel>("timelineWords")->text(); };
    QVERIFY2(told().contains(u"Running 1 h 00 min"_s), qPrintable(told()));
    QTest::keyClick(timeline, Qt::Key_Right);
    QVERIFY2(told().contains(u"Paused: Pending"_s), qPrintable(told()));
    QCOMPARE(timeline->accessibleDescription(), told());
    QCOMPARE(scene.table()->currentIndex().row(), 1);
    QTest::keyClick(timeline, Qt::Key_Down);
    QVERIFY2(told().contains(u"Ticket: Pending"_s) && told().contains(u"Agent One"_s), qPrintable(told()));
    QTest::keyClick(timeline, Qt::Key_End);
    QVERIFY2(told().contains(u"Held by Agent One"_s), qPrintable(told()));
}

void ClockFeatureTest::itTicksWithTheClock()
{
    Scene scene(breachedHistory());
    QTest::mouseClick(scene.chip(u"Resolution"_s), Qt::LeftButton);
    scene.table()->selectRow(0);
    scene.beatAt("2026-01-05T10:00:01Z");

    QCOMPARE(scene.table()->model()->index(0, RecorderModel::Business).data().toString(), u"1 h 1 s"_s);
    QCOMPARE(scene.fact(u"Stands"_s), u"Running; 6 h 59 min 59 s left"_s);
    QCOMPARE(scene.table()->currentIndex().row(), 0); // what is chosen stays
}

void ClockFeatureTest::anAgentSeesWhyTheyMayNotWaive()
{
    Scene scene(breachedHistory(), afterBreach);
    scene.work("agent-1");
    QTest::mouseClick(scene.chip(u"Resolution"_s), Qt::LeftButton);

    QVERIFY(scene.child("waive")->isVisible() && !scene.child("waive")->isEnabled());
    QVERIFY(scene.child<QLabel>("waiveHindrance")->text().contains(u"lead"_s));
    QTest::keyClick(scene.cycles(), Qt::Key_Up); // it was met: there is nothing to waive
    QVERIFY(!scene.child("waive")->isVisible());
}

void ClockFeatureTest::aLeadWaivesABreachAndTakesItBack()
{
    Scene scene(breachedHistory(), afterBreach);
    scene.work("lead-1");
    QTest::mouseClick(scene.chip(u"Resolution"_s), Qt::LeftButton);
    scene.click("waive");
    QVERIFY(scene.child("waiverPanel")->isVisible());
    QVERIFY(QTest::qWaitForWindowActive(&scene.page));
    auto *reason = scene.child<ChoiceField>("waiverReason");
    reason->setCurrentIndex(2); // as the popup does it
    Q_EMIT reason->activated(2);
    QTest::keyClicks(scene.child<QPlainTextEdit>("waiverNote"), u"Power cut"_s);
    QTest::keyClick(scene.child<QPlainTextEdit>("waiverNote"), Qt::Key_Return, Qt::ControlModifier);
    scene.worker.runAll();
    scene.page.refresh({7});
    scene.worker.runAll();

    const Event waiver = std::get<Event>(scene.reader.opened[7].history.entries.last().record);
    QCOMPARE(waiver.by, "lead-1");
    QVERIFY2(waiver.to.json().startsWith(R"({"metric":"resolution","cycle":1,"reason":)"), waiver.to.json());
    QVERIFY(waiver.to.json().contains("Power cut"));
    QVERIFY(!scene.child("waiverPanel")->isVisible());
    QVERIFY(!scene.child("waive")->isVisible());
    QVERIFY(scene.fact(u"Waiver"_s).contains(u"by Lead One"_s));
    QVERIFY(scene.chip(u"Resolution"_s)->text().endsWith(u"waived"_s));
    QVERIFY(scene.cycles()->currentIndex().siblingAtColumn(1).data().toString().contains(u"waived"_s));

    scene.undo.undo();
    scene.worker.runAll();
    scene.page.refresh({7});
    scene.worker.runAll();
    QVERIFY(!scene.chip(u"Resolution"_s)->text().contains(u"waived"_s));
    QVERIFY(scene.child("waive")->isVisible());
}

void ClockFeatureTest::aReasonIsAskedFor()
{
    Scene scene(breachedHistory(), afterBreach);
    scene.work("lead-1");
    QTest::mouseClick(scene.chip(u"Resolution"_s), Qt::LeftButton);
    scene.click("waive");
    scene.click("saveWaiver");
    scene.worker.runAll();

    QVERIFY(scene.child("waiverPanel")->isVisible());
    QVERIFY(scene.child<QLabel>("waiverWords")->text().contains(u"reason"_s));
    QCOMPARE(scene.reader.opened[7].history.entries.size(), breachedHistory().history().entries.size());
    scene.click("leaveWaiver");
    QVERIFY(!scene.child("waiverPanel")->isVisible());
    QVERIFY(scene.child("flightRecorder")->isVisible());
}

void ClockFeatureTest::whatCannotBeSavedIsSaid()
{
    Scene scene(breachedHistory(), afterBreach);
    scene.work("lead-1");
    QTest::mouseClick(scene.chip(u"Resolution"_s), Qt::LeftButton);
    scene.click("waive");
    scene.child<ChoiceField>("waiverReason")->setValue(R"("error")");
    QTest::keyClicks(scene.child<QPlainTextEdit>("waiverNote"), u"Imported twice"_s);
    scene.store.nextFailure = Failure{.code = FailureCode::DiskFull};
    scene.click("saveWaiver");
    scene.worker.runAll();

    QVERIFY(scene.child("clocksNotice")->isVisible());
    QVERIFY(scene.child("waiverPanel")->isVisible());
    QCOMPARE(scene.child<QPlainTextEdit>("waiverNote")->toPlainText(), u"Imported twice"_s); // it is kept
}

void ClockFeatureTest::aFailureIsToldInWords()
{
    Scene scene;
    scene.clockReader.nextFailure = Failure{.code = FailureCode::BadInput, .subject = "calendar moon.time_zone"};
    scene.page.refresh({7});
    scene.worker.runAll();

    QVERIFY(scene.child("clocksFailure")->isVisible());
    QVERIFY(scene.child<QLabel>("clocksFailure")->text().contains(u"calendar moon"_s));
    QVERIFY(scene.chips().isEmpty());
    scene.page.refresh({7});
    scene.worker.runAll();
    QVERIFY(!scene.child("clocksFailure")->isVisible() && !scene.chips().isEmpty());
}

void ClockFeatureTest::aLateAnswerIsDropped()
{
    Scene scene;
    SlaHistory other;
    other.reply("2026-01-05T09:30:00Z", "agent-1");
    TicketHistory history = other.history();
    history.number = 8;
    scene.reader.opened.insert(8, {.ticket = project(history).ticket, .history = history});
    scene.page.refresh({7});
    while (scene.worker.count() > 0 && scene.clockReader.calls < 2)
        scene.worker.runOne();
    scene.page.open(8);
    QVERIFY(scene.chips().isEmpty()); // nothing of the former ticket is seen meanwhile
    scene.worker.runAll();

    QVERIFY(scene.chip(u"Next update"_s));
}

} // namespace Steward

QTEST_MAIN(Steward::ClockFeatureTest)

#include "tst_clockfeature.moc"
