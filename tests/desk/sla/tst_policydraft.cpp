#include "desk/sla/policydraft.h"
#include "desk/sla/slaspans.h"
#include "desk/sla/slaversions.h"

#include <QTest>

using namespace Steward;

// Policies as they are written, and what their versions come to along the time (sla.md 2 and 7).
class TestPolicyDraft : public QObject
{
    Q_OBJECT

    static Instant at(const char *text) { return *instantFrom(text); }
    static QHash<QByteArray, std::shared_ptr<const Calendar>> always()
    {
        return {{"24x7", std::make_shared<const Calendar>(Calendar::always())}};
    }
    static SlaPolicy version(const QByteArray &client, const char *from, bool isEmpty = false)
    {
        SlaPolicy policy{.id = client + from, .client = client, .validFrom = *from ? at(from) : Instant()};
        if (!isEmpty)
            policy.targets = {{.metric = SlaMetric::Resolution, .calendar = "24x7"}};
        return policy;
    }

private Q_SLOTS:
    void aRecordComesBackAsItWas()
    {
        const QByteArray record
            = R"({"type":"policy","id":"gold","name":"Gold","client":"acme","valid_from":"2025-01-01T00:00:00Z","calendar":"berlin",)"
              R"("targets":[{"metric":"level_response","level":1,"amount":"1h","answer":"any"},)"
              R"({"metric":"resolution","priority":"urgent","amount":"8h","calendar":"24x7","pause_in":["pending","on_hold"]},)"
              R"({"metric":"resolution","amount":"2bd","pause_in":[],"note":"as agreed"}],"signed":"2024-12-12"})";

        QCOMPARE(PolicyDraft::from(record).record(), record);
        const QByteArray ended = R"({"type":"policy","id":"gold","client":"acme","targets":[]})";
        QCOMPARE(PolicyDraft::from(ended).record(), ended);
    }

    void everyTargetTellsItsFault()
    {
        PolicyDraft draft{.calendar = "24x7"};
        draft.targets = {{.metric = "resolution", .amount = "8h"},
                         {.metric = "resolution", .amount = "90m"},
                         {.metric = "resolution", .amount = "4h"},
                         {.metric = "level_response", .amount = "4h"},
                         {.metric = "agent_work", .amount = "4h", .pauses = QList<QByteArray>{"pending"}},
                         {.metric = "followup", .amount = "4h"},
                         {.metric = "first_response", .amount = "4h", .calendar = "moon"},
                         {.metric = "first_response", .amount = "4h", .anyAnswers = true}};

        const QList<SlaFault> faults = faultsOf(draft, always());

        const QList<SlaFault> expected{
            {"bad_amount", "targets[1].amount"}, {"duplicate_target", "targets[2]"},
            {"bad_target", "targets[3].level"},  {"bad_target", "targets[4].pause_in"},
            {"bad_target", "targets[5].metric"}, {"unknown_calendar", "targets[6].calendar"},
            {"bad_target", "targets[7].answer"},
        };
        QCOMPARE(faults, expected);
    }

    void aWrongCalendarOfThePolicyHidesNothingElse()
    {
        PolicyDraft draft{.calendar = "moon", .targets = {{.metric = "resolution", .amount = "x"}}};

        const QList<SlaFault> expected{{"unknown_calendar", "calendar"}, {"bad_amount", "targets[0].amount"}};
        QCOMPARE(faultsOf(draft, always()), expected);
    }

    void theLatestOwnPolicyHoldsThenThatForEverybody()
    {
        const QList<SlaPolicy> policies{version("", ""), version("acme", "2025-01-01T00:00:00Z"),
                                        version("", "2025-06-01T00:00:00Z"), version("acme", "2026-01-01T00:00:00Z")};

        const QList<PolicySpan> spans = policySpans(policies, "acme");

        QCOMPARE(spans.size(), 3);
        QVERIFY(spans[0].isOfEverybody() && !spans[0].from.isSet());
        QCOMPARE(spans[1].policy, &policies[1]);
        QCOMPARE(spans[1].until, at("2026-01-01T00:00:00Z")); // the new one for everybody changes nothing for acme
        QVERIFY(!spans[2].until.isSet());
        QVERIFY(policyGaps(spans).isEmpty());
    }

    void aGapInWhatIsPromisedIsFound()
    {
        const QList<SlaPolicy> policies{
            version("acme", "2025-01-01T00:00:00Z"), version("acme", "2025-07-01T00:00:00Z", true),
            version("acme", "2025-09-01T00:00:00Z"), version("acme", "2026-01-01T00:00:00Z", true)};

        const QList<PolicySpan> gaps = policyGaps(policySpans(policies, "acme"));

        QCOMPARE(gaps.size(), 2); // the time before the first contract is none
        QCOMPARE(gaps[0].from, at("2025-07-01T00:00:00Z"));
        QCOMPARE(gaps[0].until, at("2025-09-01T00:00:00Z"));
        QVERIFY(!gaps[1].until.isSet());
        QVERIFY(policyGaps(policySpans(policies, "birch")).isEmpty()); // nothing was ever promised
    }

    void whatHasJudgedStaysAsItIs()
    {
        const Instant now = at("2026-01-05T08:00:00Z"), before = at("2026-01-05T07:59:59Z");
        QVERIFY(hasJudged(Instant(), now) && hasJudged(now, now) && !hasJudged(Instant{now.ms + 1}, now));
        QVERIFY(mayBegin(now, now, false) && !mayBegin(before, now, false) && !mayBegin(Instant(), now, false));
        QVERIFY(mayBegin(before, now, true) && mayBegin(Instant(), now, true));
        const SlaRules rules{.calendars = always(), .policies = {version("acme", "2025-01-01T00:00:00Z")}};
        QVERIFY(!isFirst(PolicyDraft{.client = "acme"}, rules, now)
                && isFirst(PolicyDraft{.client = "oak"}, rules, now));
        QVERIFY(isFirst(CalendarDraft{.id = "berlin"}, rules) && !isFirst(CalendarDraft{.id = "24x7"}, rules));
    }

    void anIdIsMadeOfTheName()
    {
        QCOMPARE(freeId("Berlin  office (West)", {}), "berlin-office-west");
        QCOMPARE(freeId("Gold", {"gold", "gold-2"}), "gold-3");
        QCOMPARE(freeId("24x7", {}), "24x7-2");
    }

    void aTryStandsOnTheChangedVersionAlone()
    {
        const SlaRecords stored{
            .policies
            = {R"({"type":"policy","id":"a","client":"acme","targets":[]})",
               R"({"type":"policy","id":"a","client":"acme","valid_from":"2026-01-02T00:00:00Z","targets":[]})",
               R"({"type":"policy","id":"b","client":"birch","valid_from":"2026-01-02T00:00:00Z","targets":[]})"}};
        const SlaVersion changed{
            .type = SlaRecordType::Policy,
            .record = R"({"type":"policy","id":"a","client":"acme","valid_from":"2026-06-01T00:00:00Z","targets":[]})"};

        const SlaRecords tried = asIfValidFrom(stored, changed, at("2026-01-01T00:00:00Z"));

        QCOMPARE(tried.policies.size(), 3);
        QCOMPARE(tried.policies[0], stored.policies[0]);
        QCOMPARE(tried.policies[1], stored.policies[2]);
        QVERIFY(tried.policies[2].contains("2026-01-01"));
    }
};

QTEST_GUILESS_MAIN(TestPolicyDraft)

#include "tst_policydraft.moc"
