#include "desk/sla/flightrecord.h"

#include "support/slacase.h"

#include <QTest>

using namespace Steward;

class TestFlightRecord : public QObject
{
    Q_OBJECT

private:
    const SlaRules m_rules = exampleSlaRules();

    TicketClocks clocks(const SlaHistory &history, const char *at) const
    {
        return recordedClocks(m_rules, history.history(), utc(at));
    }
    static FlightRecord of(const TicketClocks &clocks, SlaMetric metric, int cycle = 1)
    {
        for (const FlightRecord &record : clocks.clocks) {
            if (record.line.metric == metric && record.line.cycle == cycle)
                return record;
        }
        return {};
    }

private Q_SLOTS:
    void eachStretchNamesTheRecordItBeganWith()
    {
        const SlaHistory history = SlaHistory()
                                       .assign("2026-01-05T09:10:00Z", "agent-1") // 1
                                       .reply("2026-01-05T09:30:00Z", "agent-1") // 2
                                       .state("2026-01-05T10:00:00Z", "agent-1", "new", "pending") // 3
                                       .state("2026-01-05T12:00:00Z", "agent-1", "pending", "open") // 4
                                       .event("2026-01-05T13:00:00Z", "lead-1", Field::Priority, {},
                                              Value::string("urgent")) // 5
                                       .state("2026-01-05T13:30:00Z", "agent-1", "open", "resolved"); // 6
        const TicketClocks all = clocks(history, "2026-01-06T09:00:00Z");

        const FlightRecord resolution = of(all, SlaMetric::Resolution);
        QCOMPARE(resolution.line.segments.size(), 4);
        QCOMPARE(resolution.begunBy, (QList<int>{0, 3, 4, 5}));
        QCOMPARE(resolution.endedBy, 6);
        QCOMPARE(resolution.assignedBy, 1);
        QCOMPARE(resolution.line.segments.first().target, "8h");
        QCOMPARE(resolution.line.segments.last().target, "2h");
        const FlightRecord first = of(all, SlaMetric::FirstResponse);
        QCOMPARE(first.begunBy, QList<int>{0});
        QCOMPARE(first.endedBy, 2);
        const FlightRecord update = of(all, SlaMetric::PeriodicUpdate);
        QCOMPARE(update.begunBy.first(), 2);
        QCOMPARE(update.endedBy, 6);
    }

    void itTellsPolicyCalendarAndZone()
    {
        const TicketClocks all = clocks(SlaHistory(), "2026-01-05T10:00:00Z");
        const FlightRecord resolution = of(all, SlaMetric::Resolution), first = of(all, SlaMetric::FirstResponse);

        QCOMPARE(resolution.policyName, "Gold");
        QCOMPARE(resolution.policyClient, "acme");
        QCOMPARE(resolution.line.policySince, utc("2025-01-01T00:00:00Z"));
        QCOMPARE(resolution.calendarName, "Berlin office");
        QCOMPARE(resolution.zone, "Europe/Berlin");
        QVERIFY(!resolution.isAlwaysOpen);
        QVERIFY(first.isAlwaysOpen);
        QCOMPARE(first.zone, "UTC");
    }

    void openHoursGoFromTheStartToBeyondDue()
    {
        const FlightRecord resolution = of(clocks(SlaHistory(), "2026-01-05T10:00:00Z"), SlaMetric::Resolution);

        QCOMPARE(resolution.line.due, utc("2026-01-06T09:00:00Z"));
        QCOMPARE(resolution.open.first().from, utc("2026-01-05T09:00:00Z"));
        QCOMPARE(openMs(resolution.open, resolution.line.start, resolution.line.due), resolution.line.budgetMs);
        QVERIFY(resolution.horizon > resolution.line.due);
        QVERIFY(resolution.open.last().until <= resolution.horizon);
    }

    void statesAndHoldersHaveNoGap()
    {
        const SlaHistory history = SlaHistory()
                                       .assign("2026-01-05T09:10:00Z", "agent-1")
                                       .state("2026-01-05T10:00:00Z", "agent-2", "new", "open")
                                       .assign("2026-01-05T11:00:00Z", "agent-2");
        const TicketClocks all = clocks(history, "2026-01-05T12:00:00Z");

        QCOMPARE(all.states.size(), 2);
        QCOMPARE(all.states.first().value, "new");
        QCOMPARE(all.states.first().by, "req-1");
        QCOMPARE(all.states.last().by, "agent-2");
        QCOMPARE(all.states.last().seq, 2);
        QCOMPARE(all.holders.size(), 3);
        QVERIFY(all.holders.first().value.isEmpty());
        for (qsizetype i = 1; i < all.holders.size(); ++i)
            QCOMPARE(all.holders[i].from, all.holders[i - 1].to);
        QCOMPARE(all.holders.last().to, all.at);
    }

    void aVerdictIsFrozenWhenItFalls()
    {
        const SlaHistory history = SlaHistory().reply("2026-01-05T09:30:00Z", "agent-1");
        const TicketClocks all = clocks(history, "2026-01-07T09:00:00Z");

        QCOMPARE(of(all, SlaMetric::FirstResponse).line.frozenAt, utc("2026-01-05T09:30:00Z"));
        QCOMPARE(of(all, SlaMetric::Resolution).line.frozenAt, of(all, SlaMetric::Resolution).line.due);
        QVERIFY(!of(clocks(history, "2026-01-05T10:00:00Z"), SlaMetric::Resolution).line.frozenAt.isSet());
    }

    // A call in time, logged after the breach: what a client has seen stands, since it was seen (sla.md 5).
    void whatIsLearntLaterRevisesNothing()
    {
        const SlaHistory history = SlaHistory().reply("2026-01-05T09:30:00Z", "agent-1", "2026-01-05T12:00:00Z");
        const SlaLine first = of(clocks(history, "2026-01-05T13:00:00Z"), SlaMetric::FirstResponse).line;

        QCOMPARE(first.state, SlaClock::State::Breached);
        QCOMPARE(first.revised, "met");
        QCOMPARE(first.frozenAt, utc("2026-01-05T10:00:00Z"));
    }

    void whatIsLearntInTimeIsFrozenWhenItIsKnown()
    {
        const SlaHistory history = SlaHistory().reply("2026-01-05T09:30:00Z", "agent-1", "2026-01-05T09:45:00Z");
        const SlaLine first = of(clocks(history, "2026-01-05T13:00:00Z"), SlaMetric::FirstResponse).line;

        QCOMPARE(first.state, SlaClock::State::Met);
        QCOMPARE(first.endedAt, utc("2026-01-05T09:30:00Z"));
        QCOMPARE(first.frozenAt, utc("2026-01-05T09:45:00Z"));
    }

    void aFaceIsReckonedFromInstants_data()
    {
        QTest::addColumn<QByteArray>("now");
        QTest::addColumn<SlaClock::State>("state");
        QTest::addColumn<bool>("isAtRisk");
        QTest::addColumn<int>("minutesLeft");
        using State = SlaClock::State;
        QTest::newRow("at once") << QByteArray("2026-01-05T10:00:00Z") << State::Running << false << 420;
        QTest::newRow("an hour on") << QByteArray("2026-01-05T11:00:00Z") << State::Running << false << 360;
        QTest::newRow("75 %") << QByteArray("2026-01-05T15:00:00Z") << State::Running << true << 120;
        QTest::newRow("at night") << QByteArray("2026-01-05T20:00:00Z") << State::Running << true << 60;
        QTest::newRow("due") << QByteArray("2026-01-06T09:00:00Z") << State::Running << true << 0;
        QTest::newRow("over") << QByteArray("2026-01-06T09:30:00Z") << State::Breached << false << -30;
        QTest::newRow("a clock that was put back")
            << QByteArray("2026-01-05T08:00:00Z") << State::Running << false << 420;
    }
    void aFaceIsReckonedFromInstants()
    {
        QFETCH(QByteArray, now);
        QFETCH(SlaClock::State, state);
        QFETCH(bool, isAtRisk);
        QFETCH(int, minutesLeft);
        const TicketClocks all = clocks(SlaHistory(), "2026-01-05T10:00:00Z");
        const FlightRecord resolution = of(all, SlaMetric::Resolution);
        const ClockFace face = faceAt(resolution, all.at, utc(now));

        QCOMPARE(face.state, state);
        QCOMPARE(face.isAtRisk, isAtRisk);
        QCOMPARE(face.remainingMs, minutesLeft * 60'000);
        // The record that is moved on stands as one that is made then.
        const FlightRecord moved = movedTo(resolution, all.at, utc(now));
        const SlaLine then = of(clocks(SlaHistory(), std::max(now, QByteArray("2026-01-05T10:00:00Z")).constData()),
                                SlaMetric::Resolution)
                                 .line;
        QCOMPARE(moved.line.usedMs, then.usedMs);
        QCOMPARE(moved.line.state, then.state);
        QCOMPARE(moved.line.segments.last().businessMs, then.segments.last().businessMs);
    }

    void aPausedClockStandsStill()
    {
        const SlaHistory history = SlaHistory().state("2026-01-05T10:00:00Z", "agent-1", "new", "pending");
        const TicketClocks all = clocks(history, "2026-01-05T11:00:00Z");
        const ClockFace face = faceAt(of(all, SlaMetric::Resolution), all.at, utc("2026-01-06T11:00:00Z"));

        QCOMPARE(face.state, SlaClock::State::Paused);
        QCOMPARE(face.remainingMs, 7 * 3'600'000);
    }

    void theWarningIsToldAlsoWhenItIsOver()
    {
        const Instant warning = utc("2026-01-05T15:00:00Z");

        for (const char *at : {"2026-01-05T10:00:00Z", "2026-01-05T15:30:00Z", "2026-01-07T09:00:00Z"})
            QCOMPARE(warningOf(of(clocks(SlaHistory(), at), SlaMetric::Resolution)), warning);
    }

    void theLastRecordIsKnownWhenItWasRecorded()
    {
        const SlaHistory history = SlaHistory().reply("2026-01-05T09:30:00Z", "agent-1", "2026-01-05T12:00:00Z");

        QCOMPARE(lastKnown(history.history()), utc("2026-01-05T12:00:00Z"));
        QCOMPARE(lastKnown(SlaHistory().history()), utc("2026-01-05T09:00:00Z"));
    }

    void aWaiverStandsWithItsCycle()
    {
        const SlaHistory history = SlaHistory().event(
            "2026-01-07T09:00:00Z", "lead-1", Field::SlaWaiver, {},
            Value::json(R"({"metric":"resolution","cycle":1,"reason":"outage","note":"Power cut"})"));
        const TicketClocks all = clocks(history, "2026-01-07T10:00:00Z");

        QCOMPARE(of(all, SlaMetric::Resolution).waiver.value_or(Waiver()).note, "Power cut");
        QVERIFY(!of(all, SlaMetric::FirstResponse).waiver);
    }
};

QTEST_GUILESS_MAIN(TestFlightRecord)

#include "tst_flightrecord.moc"
