#include "desk/escalations/bounceledger.h"

#include "desk/tickets/growinghistory.h"

#include <QTest>

using namespace Steward;

namespace {

QHash<QByteArray, Person> people()
{
    QHash<QByteArray, Person> staff;
    for (const char *id : {"a1", "a2", "a3", "a4", "a5", "a6"})
        staff.insert(id, {.id = id, .name = id, .role = Role::Agent, .team = "support"});
    staff.insert("b1", {.id = "b1", .name = "b1", .role = Role::Agent, .team = "second"});
    staff.insert("lea", {.id = "lea", .name = "lea", .role = Role::Lead, .team = "support"});
    staff.insert("mira", {.id = "mira", .name = "mira", .role = Role::Manager});
    return staff;
}

BounceHearing hearing(const QByteArray &me)
{
    return {.me = people().value(me), .staff = people(), .now = after(60)};
}

LedgerLine line(qint64 minute, const QByteArray &charged, const QByteArray &type = "returned",
                const QByteArray &state = "recorded")
{
    return {.ticket = minute,
            .client = minute % 2 ? "acme" : "birch",
            .bounce = {.at = after(minute),
                       .sentBackBy = "b1",
                       .type = type,
                       .firstAttributedTo = charged,
                       .attributedTo = charged,
                       .state = state}};
}

QList<LedgerLine> ofEach(const QList<QByteArray> &charged)
{
    QList<LedgerLine> lines;
    for (const QByteArray &each : charged)
        lines.append(line(lines.size() + 1, each));
    return lines;
}

QList<qint64> ticketsOf(const Ledger &ledger)
{
    QList<qint64> tickets;
    for (const LedgerLine &each : ledger.lines)
        tickets.append(each.ticket);
    return tickets;
}

using Tickets = QList<qint64>;

} // namespace

class TestBounceLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAgentSeesHerselfAndSumsOfFiveOthers()
    {
        const Ledger ledger = ledgerFor(ofEach({"a1", "a2", "a3", "a4", "a5", "a6", "ai"}), {}, hearing("a1"));

        QCOMPARE(ticketsOf(ledger), (Tickets{7, 1})); // her own, and the AI's, which hides nobody
        QCOMPARE(ledger.others, 5);
        QCOMPARE(ledger.byType[0], 7);
        QVERIFY(!ledger.hidesOthers);
        QCOMPARE(ledger.byCharged, (QList<LedgerCount>{{"a1", 1}, {"ai", 1}}));
    }

    void fewerThanFiveOthersAreInNoSum()
    {
        const Ledger ledger = ledgerFor(ofEach({"a1", "a2", "a2", "a3", "a4", "a5"}), {}, hearing("a1"));

        QCOMPARE(ticketsOf(ledger), Tickets{1});
        QCOMPARE(ledger.others, 0);
        QCOMPARE(ledger.byType[0], 1);
        QVERIFY(ledger.hidesOthers);
    }

    // A filter must not tell what the whole does not.
    void aFilterOfAnotherPersonShowsNothing()
    {
        const Ledger ledger = ledgerFor(ofEach({"a1", "a2", "a3", "a4", "a5", "a6"}), {.person = "a2"}, hearing("a1"));

        QVERIFY(ledger.lines.isEmpty() && ledger.hidesOthers);
        QCOMPARE(ledger.others, 0);
    }

    void aLeadSeesHerTeamAManagerAll()
    {
        const QList<LedgerLine> lines = ofEach({"a1", "b1", "a2"});

        QCOMPARE(ticketsOf(ledgerFor(lines, {}, hearing("lea"))), (Tickets{3, 1}));
        QCOMPARE(ticketsOf(ledgerFor(lines, {}, hearing("mira"))), (Tickets{3, 2, 1}));
        QCOMPARE(ticketsOf(ledgerFor(lines, {}, hearing({}))), Tickets{});
    }

    void disputesThatWaitForHerComeFirst()
    {
        const QList<LedgerLine> lines{line(1, "a1", "returned", "disputed"), line(2, "a2"),
                                      line(3, "b1", "returned", "disputed")};

        const Ledger lead = ledgerFor(lines, {}, hearing("lea")), manager = ledgerFor(lines, {}, hearing("mira"));
        QCOMPARE(ticketsOf(lead), (Tickets{1, 2}));
        QCOMPARE(lead.waiting, 1);
        QCOMPARE(ticketsOf(manager), (Tickets{1, 3, 2}));
        QCOMPARE(manager.waiting, 2);
        QCOMPARE(ledgerFor(lines, {}, hearing("a1")).waiting, 0);
    }

    void whatIsVoidedIsListedAndNotCounted()
    {
        const QList<LedgerLine> lines{line(1, "a1", "ping_pong"), line(2, "a1", "wrong_fix", "voided"), line(3, {})};
        const Ledger ledger = ledgerFor(lines, {}, hearing("mira"));

        QCOMPARE(ledger.lines.size(), 3);
        QCOMPARE(ledger.byType, (std::array<qint64, 4>{1, 1, 0, 0}));
        QCOMPARE(ledger.byCharged, (QList<LedgerCount>{{"a1", 1}, {"none", 1}}));
    }

    void filtersNarrowOneAnother()
    {
        const QList<LedgerLine> lines{line(1, "a1"), line(2, "a1"), line(3, "a2"), line(5, "a1", "ping_pong"),
                                      line(7, "a1", "returned", "upheld")};
        const auto found
            = [&](const LedgerFilter &filter) { return ticketsOf(ledgerFor(lines, filter, hearing("mira"))); };

        QCOMPARE(found({.client = "acme"}), (Tickets{7, 5, 3, 1}));
        QCOMPARE(found({.client = "acme", .person = "a1"}), (Tickets{7, 5, 1}));
        QCOMPARE(found({.client = "acme", .person = "a1", .type = "returned"}), (Tickets{7, 1}));
        QCOMPARE(found({.client = "acme", .person = "a1", .type = "returned", .state = "recorded"}), Tickets{1});
    }
};

QTEST_GUILESS_MAIN(TestBounceLedger)
#include "tst_bounceledger.moc"
