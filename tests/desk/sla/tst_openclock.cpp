#include "desk/sla/openclock.h"

#include "support/slacase.h"

#include <QTest>

namespace Steward {

class OpenClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheLastRecordPausedDoesNotCount();
    void whatTheLastRecordLetGoOnCounts();
    void whatHasEndedIsNotOpen();
};

namespace {

std::optional<OpenClock> resolutionOf(const SlaHistory &history)
{
    const QList<OpenClock> clocks
        = openClocks(slaLines(exampleSlaRules(), history.history(), lastKnown(history.history())));
    for (const OpenClock &clock : clocks) {
        if (clock.metric == SlaMetric::Resolution)
            return clock;
    }
    return {};
}

} // namespace

void OpenClockTest::whatTheLastRecordPausedDoesNotCount()
{
    SlaHistory history;
    history.state("2026-01-05T10:00:00Z", "agent-1", "new", "pending"); // its pause has no length yet

    const auto clock = resolutionOf(history);

    QVERIFY(clock);
    QCOMPARE(clock->state, SlaClock::State::Paused);
    QVERIFY(!clock->isCounting);
    QCOMPARE(clock->usedMs, 3'600'000);
}

void OpenClockTest::whatTheLastRecordLetGoOnCounts()
{
    SlaHistory history;
    history.state("2026-01-05T10:00:00Z", "agent-1", "new", "pending");
    history.state("2026-01-05T11:00:00Z", "agent-1", "pending", "open");

    const auto clock = resolutionOf(history);

    QVERIFY(clock);
    QCOMPARE(clock->state, SlaClock::State::Running);
    QVERIFY(clock->isCounting);
    QCOMPARE(clock->due, utc("2026-01-06T10:00:00Z")); // 1 h used on Monday, 5 h left there, 2 h on Tuesday
}

void OpenClockTest::whatHasEndedIsNotOpen()
{
    SlaHistory history;
    history.state("2026-01-05T10:00:00Z", "agent-1", "new", "resolved");

    QVERIFY(!resolutionOf(history));
}

} // namespace Steward

QTEST_GUILESS_MAIN(Steward::OpenClockTest)
#include "tst_openclock.moc"
