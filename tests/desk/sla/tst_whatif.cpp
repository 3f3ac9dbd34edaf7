#include "desk/sla/slaversions.h"
#include "desk/sla/whatif.h"

#include <QTest>

using namespace Steward;

// What changed rules would have made of tickets of the past.
class TestWhatIf : public QObject
{
    Q_OBJECT

    static Instant hour(double hours) { return Instant{1'767'600'000'000 + qint64(hours * 3'600'000)}; }

    // Resolution within that many hours, around the clock.
    static std::shared_ptr<const SlaRules> within(const QByteArray &amount)
    {
        const QByteArray target = "{\"metric\":\"resolution\",\"amount\":\"" + amount + "\"}";
        const SlaRecords records{.policies = {"{\"id\":\"gold\",\"calendar\":\"24x7\",\"targets\":[" + target + "]}"},
                                 .persons = {R"({"id":"lead-1","role":"lead"})", R"({"id":"agent-1","role":"agent"})"}};
        return std::make_shared<const SlaRules>(slaRulesFrom(records).value());
    }
    static TicketHistory ticket(qint64 number, Instant created, double resolvedAfter)
    {
        TicketHistory history{.number = number, .creation = {.at = created}};
        add(history,
            {.at = Instant{created.ms + qint64(resolvedAfter * 3'600'000)},
             .by = "agent-1",
             .field = {.field = Field::State},
             .from = Value::string("new"),
             .to = Value::string("resolved")});
        return history;
    }
    static void add(TicketHistory &history, const Event &event)
    {
        history.entries.append({.seq = int(history.entries.size()) + 1, .record = event});
    }

private Q_SLOTS:
    void verdictsThatDifferAreListed()
    {
        WhatIf whatIf(within("8h"), within("4h"), hour(0), hour(100));
        whatIf.add(ticket(1, hour(1), 2)); // met by both
        whatIf.add(ticket(2, hour(2), 6)); // met in 8 h, not in 4
        whatIf.add(ticket(3, hour(3), 9)); // by none

        QCOMPARE(whatIf.tickets(), 3);
        const QList<WhatIfFigure> figures = whatIf.figures();
        QCOMPARE(figures.size(), 1);
        QCOMPARE(figures[0].metric, SlaMetric::Resolution);
        QCOMPARE(figures[0].metBefore, 2);
        QCOMPARE(figures[0].judgedBefore, 3);
        QCOMPARE(figures[0].metAfter, 1);
        QCOMPARE(figures[0].judgedAfter, 3);
        const QList<WhatIfDifference> differences = whatIf.differences();
        QCOMPARE(differences.size(), 1);
        QCOMPARE(differences[0].ticket, 2);
        QCOMPARE(differences[0].before, SlaVerdict::Met);
        QCOMPARE(differences[0].after, SlaVerdict::Breached);
        QCOMPARE(differences[0].dueAfter, hour(6));
    }

    void whatBeganBeforeThePeriodIsLeftOut()
    {
        WhatIf whatIf(within("8h"), within("4h"), hour(2), hour(100));
        whatIf.add(ticket(1, hour(1.5), 6));

        QCOMPARE(whatIf.tickets(), 0);
        QVERIFY(whatIf.differences().isEmpty());
    }

    void aCycleMayGetItsVerdictOnlyUnderTheChange()
    {
        WhatIf whatIf(within("200h"), within("4h"), hour(0), hour(100));
        whatIf.add(ticket(1, hour(1), 500)); // open as of then

        QCOMPARE(whatIf.differences().value(0).before, SlaVerdict::None);
        QCOMPARE(whatIf.differences().value(0).after, SlaVerdict::Breached);
        QCOMPARE(whatIf.figures().value(0).judgedBefore, 0);
    }

    void waivedCyclesAndMereThanksCountForNothing()
    {
        const Value waiver = Value::json(R"({"metric":"resolution","cycle":1})");
        TicketHistory waived = ticket(1, hour(1), 6), notWaived = ticket(2, hour(1), 6),
                      thanked = ticket(3, hour(1), 1);
        add(waived, {.at = hour(20), .by = "lead-1", .field = {.field = Field::SlaWaiver}, .to = waiver});
        add(notWaived, {.at = hour(20), .by = "agent-1", .field = {.field = Field::SlaWaiver}, .to = waiver});
        add(thanked,
            {.at = hour(3),
             .by = "agent-1",
             .field = {.field = Field::State},
             .from = Value::string("resolved"),
             .to = Value::string("open"),
             .reason = "thanks"});
        add(thanked,
            {.at = hour(9),
             .by = "agent-1",
             .field = {.field = Field::State},
             .from = Value::string("open"),
             .to = Value::string("resolved")});
        WhatIf whatIf(within("8h"), within("4h"), hour(0), hour(100));
        whatIf.add(waived);
        whatIf.add(notWaived);
        whatIf.add(thanked);

        QCOMPARE(whatIf.differences().size(), 1);
        QCOMPARE(whatIf.differences()[0].ticket, 2);
        QCOMPARE(whatIf.figures()[0].judgedAfter, 2); // the second ticket, and the third's first cycle
    }

    void countsOfThreadsAreOne()
    {
        WhatIf one(within("8h"), within("4h"), hour(0), hour(100)),
            other(within("8h"), within("4h"), hour(0), hour(100));
        one.add(ticket(1, hour(1), 6));
        other.add(ticket(2, hour(2), 6));
        one.add(other);

        QCOMPARE(one.tickets(), 2);
        QCOMPARE(one.figures()[0].judgedAfter, 2);
        QCOMPARE(one.differences()[0].ticket, 2); // the latest first
    }
};

QTEST_GUILESS_MAIN(TestWhatIf)

#include "tst_whatif.moc"
