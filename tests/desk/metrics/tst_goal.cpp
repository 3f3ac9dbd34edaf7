#include "desk/metrics/goal.h"

#include <QDate>
#include <QTest>

using namespace Steward;

// A goal as it is written and read.
class TestGoal : public QObject
{
    Q_OBJECT

    static qint64 day(int year, int month, int day) { return *daysFromDate(year, month, day); }
    static Goal volumeGoal()
    {
        return {.id = "g1",
                .kind = GoalKind::Volume,
                .client = "acme",
                .start = day(2026, 3, 1),
                .baseline = GoalBaseline{.months = {2025 * 12 + 11, 2026 * 12, 2026 * 12 + 1},
                                         .count = 120,
                                         .days = 90,
                                         .fingerprint = "ab12",
                                         .definition = "ticket_volume/1",
                                         .frozenAt = *instantFrom("2026-03-01T08:00:00Z")}};
    }

private Q_SLOTS:
    void aGoalIsWrittenAsTheExchangeHasIt()
    {
        QCOMPARE(volumeGoal().record(),
                 R"({"type":"goal","id":"g1","kind":"volume","client":"acme","start":"2026-03-01",)"
                 R"("baseline":{"months":["2025-12","2026-01","2026-02"],"count":120,"days":90,"tickets":"ab12",)"
                 R"("definition":"ticket_volume/1","frozen_at":"2026-03-01T08:00:00Z"}})");
    }

    void whatIsWrittenIsReadAgain_data()
    {
        QTest::addColumn<Goal>("goal");
        QTest::newRow("volume") << volumeGoal();
        QTest::newRow("of the desk") << Goal{.id = "g", .kind = GoalKind::Sla, .start = day(2026, 1, 31)};
        QTest::newRow("of a team, ended") << Goal{
            .id = "g", .kind = GoalKind::Bounce, .team = "night", .start = day(2026, 1, 1), .end = day(2026, 5, 1)};
        QTest::newRow("of an agent") << Goal{.id = "g", .kind = GoalKind::Tagging, .agent = "ana", .start = 20'000};
        Goal empty = volumeGoal();
        empty.baseline = GoalBaseline{.definition = "ticket_volume/1", .frozenAt = Instant{1'000}};
        QTest::newRow("nothing to compare with") << empty;
    }
    void whatIsWrittenIsReadAgain()
    {
        QFETCH(Goal, goal);
        QCOMPARE(Goal::from(goal.record()), std::optional(goal));
    }

    void whatIsNoGoalIsNotRead_data()
    {
        QTest::addColumn<QByteArray>("record");
        QTest::newRow("another kind") << QByteArray(
            R"({"type":"goal","id":"g","kind":"training","start":"2026-01-01"})");
        QTest::newRow("no start") << QByteArray(R"({"type":"goal","id":"g","kind":"sla"})");
        QTest::newRow("no day") << QByteArray(R"({"type":"goal","id":"g","kind":"sla","start":"2026-02-30"})");
    }
    void whatIsNoGoalIsNotRead()
    {
        QFETCH(QByteArray, record);
        QVERIFY(!Goal::from(record));
    }

    void anEndLeavesTheRestAsItIs()
    {
        QCOMPARE(
            endedGoal(R"({"type":"goal","id":"g","kind":"sla","start":"2026-01-01","note":"why"})", day(2026, 2, 1)),
            R"({"type":"goal","id":"g","kind":"sla","start":"2026-01-01","end":"2026-02-01","note":"why"})");
    }

    void goalsOverlapOnDaysOnWhichBothHold()
    {
        const Goal first{.start = 100, .end = 200};
        QVERIFY(!first.overlaps({.start = 200}));
        QVERIFY(first.overlaps({.start = 199}));
        QVERIFY(!first.overlaps({.start = 50, .end = 100}));
        QVERIFY(Goal{.start = 1}.overlaps({.start = 1000}));
    }

    void aVolumeGoalBeginsWhenItsMonthsAreOver()
    {
        Goal goal = volumeGoal();
        QVERIFY(mayStart(goal, day(2026, 3, 1)));
        QVERIFY(!mayStart(goal, day(2026, 2, 28))); // February is not over
        goal.start = day(2026, 3, 31);
        QVERIFY(mayStart(goal, day(2026, 3, 2)));
        goal.kind = GoalKind::Sla;
        QVERIFY(mayStart(goal, day(2025, 1, 1)));
    }
};

QTEST_APPLESS_MAIN(TestGoal)

#include "tst_goal.moc"
