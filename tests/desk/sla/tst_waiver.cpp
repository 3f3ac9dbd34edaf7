#include "desk/sla/waiver.h"

#include "desk/tickets/projection.h"
#include "support/slacase.h"

#include <QTest>

using namespace Steward;

class TestWaiver : public QObject
{
    Q_OBJECT

private:
    const SlaRules m_rules = exampleSlaRules();
    const Person m_lead{.id = "lead-1", .name = "Lead One", .role = Role::Lead};
    const Instant m_later = utc("2026-01-07T09:00:00Z");

    // Nobody answered, nobody resolved: both are breached.
    static TicketHistory unanswered() { return SlaHistory().history(); }
    SlaLine breached(const TicketHistory &history, SlaMetric metric = SlaMetric::Resolution) const
    {
        for (const SlaLine &line : slaLines(m_rules, history, m_later)) {
            if (line.metric == metric && line.state == SlaClock::State::Breached)
                return line;
        }
        return {};
    }
    Act waived(const TicketHistory &history, const char *by, Instant at, const OpId &op) const
    {
        const auto change
            = waive(breached(history), {}, WaiverReason::Outage, "Power cut", m_lead, WorkspaceKind::Real);
        const Deed deed{.op = op, .person = by, .now = at};
        return changeFields(project(history).ticket, {*change}, deed).value();
    }
    static TicketHistory with(const TicketHistory &history, const Act &act)
    {
        TicketHistory grown = history;
        for (const TicketRecord &record : act.records)
            grown.entries.append({.seq = int(grown.entries.size()) + 1, .record = record});
        return grown;
    }
    const OpId m_op = OpId::make({1'767'600'000'000});

private Q_SLOTS:
    void wordsAndReasonsGoBothWays()
    {
        for (const WaiverReason reason : waiverReasons)
            QCOMPARE(waiverReasonFrom(word(reason)), reason);
        QVERIFY(!waiverReasonFrom("because"));
    }

    void theEventNamesTheCycleAndWhy() // sla.md 5
    {
        const auto change
            = waive(breached(unanswered()), {}, WaiverReason::ClientCaused, "VPN down", m_lead, WorkspaceKind::Real);

        QVERIFY(change.has_value());
        QCOMPARE(change->field.field, Field::SlaWaiver);
        QCOMPARE(change->to.json(), R"({"metric":"resolution","cycle":1,"reason":"client_caused","note":"VPN down"})");
    }

    void aLevelIsNamedWhereThereIsOne()
    {
        SlaLine line = breached(unanswered());
        line.metric = SlaMetric::LevelResponse;
        line.level = 2;
        const auto change = waive(line, {}, WaiverReason::Error, {}, m_lead, WorkspaceKind::Real);

        QCOMPARE(change->to.json(), R"({"metric":"level_response","level":2,"cycle":1,"reason":"error"})");
    }

    void onlyALeadOrAManagerMay_data()
    {
        QTest::addColumn<Role>("role");
        QTest::addColumn<bool>("may");
        QTest::newRow("agent") << Role::Agent << false;
        QTest::newRow("lead") << Role::Lead << true;
        QTest::newRow("manager") << Role::Manager << true;
        QTest::newRow("trainer") << Role::Trainer << false;
        QTest::newRow("requester") << Role::Requester << false;
    }
    void onlyALeadOrAManagerMay()
    {
        QFETCH(Role, role);
        QFETCH(bool, may);
        const Done done = mayWaive(breached(unanswered()), {}, {.id = "p", .role = role}, WorkspaceKind::Real);

        QCOMPARE(done.has_value(), may);
        if (!may)
            QCOMPARE(done.error().code, FailureCode::NotAllowed);
    }

    void onlyABreachCanBeWaived()
    {
        SlaLine line = breached(unanswered());
        line.state = SlaClock::State::Met;
        const Done done = mayWaive(line, {}, m_lead, WorkspaceKind::Real);

        QVERIFY(!done);
        QCOMPARE(done.error().code, FailureCode::Forbidden);
    }

    void itIsWaivedOnce()
    {
        const TicketHistory history = with(unanswered(), waived(unanswered(), "lead-1", m_later, m_op));
        const QList<Waiver> waivers = waiversIn(m_rules, history, m_later);
        const Done done = mayWaive(breached(history), waivers, m_lead, WorkspaceKind::Real);

        QVERIFY(!done);
        QCOMPARE(done.error().code, FailureCode::Forbidden);
        QVERIFY(mayWaive(breached(history, SlaMetric::FirstResponse), waivers, m_lead, WorkspaceKind::Real));
    }

    void itIsReadWithItsAuthor()
    {
        const TicketHistory history = with(unanswered(), waived(unanswered(), "lead-1", m_later, m_op));
        const QList<Waiver> waivers = waiversIn(m_rules, history, m_later);

        QCOMPARE(waivers.size(), 1);
        const Waiver expected{.metric = SlaMetric::Resolution,
                              .cycle = 1,
                              .reason = "outage",
                              .note = "Power cut",
                              .by = "lead-1",
                              .at = m_later,
                              .seq = 1};
        QVERIFY(waivers.first() == expected);
        QVERIFY(waiverOf(breached(history), waivers));
        QVERIFY(!waiverOf(breached(history, SlaMetric::FirstResponse), waivers));
    }

    void theVerdictStands()
    {
        QCOMPARE(breached(with(unanswered(), waived(unanswered(), "lead-1", m_later, m_op))).state,
                 SlaClock::State::Breached);
    }

    void anAgentsIsIgnored()
    {
        const TicketHistory history = with(unanswered(), waived(unanswered(), "agent-1", m_later, m_op));

        QVERIFY(waiversIn(m_rules, history, m_later).isEmpty());
    }

    void itIsNotKnownBefore()
    {
        const TicketHistory history = with(unanswered(), waived(unanswered(), "lead-1", m_later, m_op));

        QVERIFY(waiversIn(m_rules, history, {m_later.ms - 1}).isEmpty());
    }

    void anUndoneOneIsNone()
    {
        const Act act = waived(unanswered(), "lead-1", m_later, m_op);
        const TicketHistory history = with(unanswered(), act);
        const Instant soon{m_later.ms + 60'000};
        const auto undo = undoAct(history, act.op, "lead-1", soon, OpId::make(soon));
        QVERIFY(undo.has_value());
        const TicketHistory undone = with(history, *undo);

        QVERIFY(waiversIn(m_rules, undone, soon).isEmpty());
        QCOMPARE(waiversIn(m_rules, undone, m_later).size(), 1); // what was shown then
    }

    // As an ordinary change it would say nothing, and the waiver would stand without a word.
    void afterTenMinutesItIsRefusedInsteadOfLost()
    {
        const Act act = waived(unanswered(), "lead-1", m_later, m_op);
        const Instant late{m_later.ms + 600'001};
        const auto undo = undoAct(with(unanswered(), act), act.op, "lead-1", late, OpId::make(late));

        QVERIFY(!undo);
        QCOMPARE(undo.error().code, FailureCode::Forbidden);
        QCOMPARE(undo.error().subject, "sla_waiver");
    }

    void nonsenseIsNoWaiver_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a word") << QByteArray(R"("yes")");
        QTest::newRow("without a cycle") << QByteArray(R"({"metric":"resolution"})");
        QTest::newRow("of a clock that nobody knows") << QByteArray(R"({"metric":"lunch","cycle":1})");
    }
    void nonsenseIsNoWaiver()
    {
        QFETCH(QByteArray, value);
        QVERIFY(!waiverFrom(Value::json(value)));
    }
};

QTEST_GUILESS_MAIN(TestWaiver)

#include "tst_waiver.moc"
