#include "wording/sla/slawords.h"

#include "support/slacase.h"
#include "wording/tickets/timewords.h"

#include <QTest>

using namespace Steward;
using namespace Qt::StringLiterals;

class TestSlaWords : public QObject
{
    Q_OBJECT

private:
    const SlaRules m_rules = exampleSlaRules();
    Workspace m_workspace{.timeZone = "Europe/Berlin",
                          .clientNames = {{"acme", "Acme Payroll"}},
                          .personNames = {{"agent-1", "Agent One"}, {"lead-1", "Lead One"}}};

    FlightRecord record(const SlaHistory &history, SlaMetric metric, const char *at, int cycle = 1) const
    {
        const TicketClocks clocks = recordedClocks(m_rules, history.history(), utc(at));
        for (const FlightRecord &each : clocks.clocks) {
            if (each.line.metric == metric && each.line.cycle == cycle)
                return each;
        }
        return {};
    }
    QString face(const SlaHistory &history, SlaMetric metric, const char *at) const
    {
        const FlightRecord found = record(history, metric, at);
        return chipWords(found, faceAt(found, utc(at), utc(at)));
    }
    QHash<QString, QString> facts(const FlightRecord &found, const char *at) const
    {
        const SlaNames names{.workspace = m_workspace,
                             .time = [](Instant instant) { return QString::fromLatin1(toRfc3339(instant)); }};
        QHash<QString, QString> texts;
        for (const SlaFact &fact : slaFacts(found, faceAt(found, utc(at), utc(at)), names))
            texts.insert(fact.name, fact.text);
        return texts;
    }

private Q_SLOTS:
    void everythingHasItsWords()
    {
        for (int metric = 0; metric <= int(SlaMetric::Followup); ++metric)
            QVERIFY(!wordsFor(SlaMetric(metric)).isEmpty());
        for (int state = 0; state <= int(SlaClock::State::Cancelled); ++state)
            QVERIFY(!wordsFor(SlaClock::State(state)).isEmpty());
        for (const WaiverReason reason : waiverReasons)
            QVERIFY(!wordsFor(reason).isEmpty());
    }

    void everyReasonOfTheEngineHasItsWords_data() // sla.md 4 and 6
    {
        QTest::addColumn<QByteArray>("reason");
        for (const char *reason : {"created",         "inbound",
                                   "escalated",       "handed_back",
                                   "reopened",        "reply",
                                   "promise",         "priority",
                                   "client",          "retarget:priority",
                                   "retarget:client", "late",
                                   "retarget",        "resolved_unanswered",
                                   "resolved",        "closed",
                                   "merged",          "deleted",
                                   "no_target",       "re_promised",
                                   "withdrawn",       "pause:pending",
                                   "pause:on_hold",   "resume:open",
                                   "pause:resolved",  "resume:new"})
            QTest::newRow(reason) << QByteArray(reason);
    }
    void everyReasonOfTheEngineHasItsWords()
    {
        QFETCH(QByteArray, reason);
        const QString words = slaReasonWords(reason);

        QVERIFY(words != QString::fromLatin1(reason));
        QVERIFY(!words.contains(u'_') && !words.contains(u'%'));
    }

    void aWordThatNobodyKnowsStandsAsItIs() { QCOMPARE(slaReasonWords("full_moon"), u"full_moon"_s); }

    void clocksAreCalledByTheirNames()
    {
        QCOMPARE(clockWords(SlaMetric::LevelResponse, 2), u"Level 2 response"_s);
        QCOMPARE(cycleWords({.metric = SlaMetric::Resolution, .cycle = 3}), u"Resolution, cycle 3"_s);
    }

    void durationsAreToldToTheMillisecond_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << qint64(0) << u"0 s"_s;
        QTest::newRow("milliseconds") << qint64(250) << u"0.25 s"_s;
        QTest::newRow("seconds") << qint64(59'000) << u"59 s"_s;
        QTest::newRow("minutes") << qint64(300'000) << u"5 min"_s;
        QTest::newRow("all") << qint64(7'503'250) << u"2 h 05 min 3.25 s"_s;
        QTest::newRow("less than nothing") << qint64(-3'600'000) << u"−1 h"_s;
    }
    void durationsAreToldToTheMillisecond()
    {
        QFETCH(qint64, ms);
        QFETCH(QString, words);
        QCOMPARE(preciseDurationWords(ms), words);
    }

    void amountsAreTold()
    {
        QCOMPARE(amountWords("1h30min"), u"1 h 30 min"_s);
        QVERIFY(amountWords("2bd").startsWith(u"2 business day"_s));
        QCOMPARE(amountWords("soon"), u"soon"_s);
    }

    void aChipTellsTheTimeLeft_data()
    {
        QTest::addColumn<QByteArray>("at");
        QTest::addColumn<SlaMetric>("metric");
        QTest::addColumn<QString>("words");
        QTest::newRow("business time") << QByteArray("2026-01-05T14:55:00Z") << SlaMetric::Resolution
                                       << u"Resolution · 2 h 05 min left (business)"_s;
        QTest::newRow("over") << QByteArray("2026-01-06T09:20:00Z") << SlaMetric::Resolution
                              << u"Resolution · 20 min over (business)"_s;
        QTest::newRow("around the clock")
            << QByteArray("2026-01-05T09:39:00Z") << SlaMetric::FirstResponse << u"First response · 21 min left"_s;
    }
    void aChipTellsTheTimeLeft()
    {
        QFETCH(QByteArray, at);
        QFETCH(SlaMetric, metric);
        QFETCH(QString, words);
        QCOMPARE(face(SlaHistory(), metric, at), words);
    }

    void aPausedClockSaysSo()
    {
        const SlaHistory history = SlaHistory().state("2026-01-05T10:00:00Z", "agent-1", "new", "pending");

        QCOMPARE(face(history, SlaMetric::Resolution, "2026-01-05T11:00:00Z"),
                 u"Resolution · paused, 7 h 00 min left (business)"_s);
    }

    void theNextUpdateIsDueOrLate() // capability S2.14
    {
        const SlaHistory history = SlaHistory().reply("2026-01-05T09:30:00Z", "agent-1");

        QCOMPARE(face(history, SlaMetric::PeriodicUpdate, "2026-01-05T12:50:00Z"),
                 u"Next update · due in 40 min (business)"_s);
        QCOMPARE(face(history, SlaMetric::PeriodicUpdate, "2026-01-05T13:50:00Z"),
                 u"Next update · 20 min late (business)"_s);
    }

    void aPromiseIsDueOrLate()
    {
        const SlaHistory history = SlaHistory().event("2026-01-05T09:30:00Z", "agent-1", Field::Due, {},
                                                      Value::string("2026-01-05T11:00:00Z"));

        QCOMPARE(face(history, SlaMetric::Followup, "2026-01-05T10:08:00Z"), u"Promise · due in 52 min"_s);
        QCOMPARE(face(history, SlaMetric::Followup, "2026-01-05T11:20:00Z"), u"Promise · 20 min late"_s);
    }

    void dueIsToldWithItsReasons()
    {
        const SlaHistory history
            = SlaHistory()
                  .state("2026-01-05T10:00:00Z", "agent-1", "new", "pending")
                  .state("2026-01-05T12:00:00Z", "agent-1", "pending", "open")
                  .event("2026-01-05T12:30:00Z", "lead-1", Field::Priority, {}, Value::string("urgent"));
        const auto texts
            = facts(record(history, SlaMetric::Resolution, "2026-01-05T13:30:00Z"), "2026-01-05T13:30:00Z");

        QCOMPARE(texts.value(u"Due"_s),
                 u"2026-01-05T13:00:00Z, because the target of 8 h of business time began at 2026-01-05T09:00:00Z; it "
                 "became 2 h of business time at 2026-01-05T12:30:00Z; pauses of 2 h are not counted"_s);
        QCOMPARE(texts.value(u"Target"_s),
                 u"2 h; policy Gold, valid from 2025-01-01T00:00:00Z, for Acme Payroll; calendar Berlin office "
                 "(Europe/Berlin)"_s);
    }

    void aVerdictIsToldWithHolderAndRevision()
    {
        const SlaHistory history = SlaHistory()
                                       .assign("2026-01-05T09:05:00Z", "agent-1")
                                       .reply("2026-01-05T09:30:00Z", "agent-1", "2026-01-05T12:00:00Z")
                                       .event("2026-01-05T12:30:00Z", "lead-1", Field::SlaWaiver, {},
                                              Value::json(R"({"metric":"first_response","cycle":1,)"
                                                          R"("reason":"late_record","note":"Was on the phone"})"));
        const auto texts
            = facts(record(history, SlaMetric::FirstResponse, "2026-01-05T13:00:00Z"), "2026-01-05T13:00:00Z");

        QVERIFY(texts.value(u"Verdict"_s).startsWith(u"Breached: Not in time"_s));
        QCOMPARE(texts.value(u"Held by"_s), u"Agent One, level 1"_s);
        QCOMPARE(texts.value(u"Frozen at"_s), u"2026-01-05T10:00:00Z"_s);
        QVERIFY(texts.value(u"Revised"_s).contains(u"Met"_s));
        QCOMPARE(texts.value(u"Waiver"_s),
                 u"Recorded too late, by Lead One at 2026-01-05T12:30:00Z: Was on the phone"_s);
    }

    void recordsAreNamed()
    {
        const SlaHistory history = SlaHistory()
                                       .state("2026-01-05T09:10:00Z", "agent-1", "new", "open")
                                       .reply("2026-01-05T09:30:00Z", "agent-1");

        QCOMPARE(recordWords(history.history(), 0, m_workspace), u"Ticket created, by req-1"_s);
        QCOMPARE(recordWords(history.history(), 1, m_workspace), u"State: New → Open, by Agent One"_s);
        QCOMPARE(recordWords(history.history(), 2, m_workspace), u"Message (Public, Outbound, E-mail), by Agent One"_s);
        QCOMPARE(recordWords(history.history(), noRecord, m_workspace), QString());
    }

    void aWaiverStandsInTheTimeline()
    {
        QCOMPARE(waiverValueWords(Value::json(
                     R"({"metric":"level_response","level":2,"cycle":1,"reason":"outage","note":"Power cut"})")),
                 u"Level 2 response, cycle 1: Outage (Power cut)"_s);
    }
};

QTEST_GUILESS_MAIN(TestSlaWords)

#include "tst_slawords.moc"
