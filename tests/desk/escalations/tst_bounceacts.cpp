#include "desk/escalations/bounceacts.h"

#include "desk/tickets/growinghistory.h"

#include <QTest>

using namespace Steward;

namespace {

Person person(const QByteArray &id, Role role, const QByteArray &team)
{
    return {.id = id, .name = id, .role = role, .team = team};
}

// Ann (support) sent a ticket up, Ben (second) sent it back. Lea leads support, Sam the second level, Mira manages.
const QHash<QByteArray, Person> staff{
    {"ann", person("ann", Role::Agent, "support")}, {"ben", person("ben", Role::Agent, "second")},
    {"lea", person("lea", Role::Lead, "support")},  {"sam", person("sam", Role::Lead, "second")},
    {"mira", person("mira", Role::Manager, {})},    {"tom", person("tom", Role::Trainer, "support")}};

Role roleOf(const QByteArray &id)
{
    return staff.value(id).role;
}

BounceHearing hearing(const QByteArray &me, qint64 minute = 60)
{
    return {.me = staff.value(me), .staff = staff, .ticketTeam = "second", .now = after(minute)};
}

Bounce bounceOfAnn()
{
    return {.at = morning,
            .sentBackBy = "ben",
            .field = {.field = Field::Level},
            .type = "returned",
            .firstAttributedTo = "ann",
            .attributedTo = "ann"};
}

BounceRuling ruling(const QByteArray &state, const QByteArray &by, const QByteArray &to = {})
{
    return {.at = after(1), .by = by, .state = state, .attributedTo = to};
}

using Hindrance = BounceHindrance;
constexpr qint64 dayOf = 24 * 60; // minutes

} // namespace

Q_DECLARE_METATYPE(Steward::Bounce)
Q_DECLARE_METATYPE(Steward::BounceHearing)
Q_DECLARE_METATYPE(Steward::BounceHindrance)

class TestBounceActs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fiveBusinessDays_data()
    {
        QTest::addColumn<QByteArray>("charged");
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QByteArray>("end");
        const auto row = [](const char *name, const char *charged, const char *zone, const char *end) {
            QTest::newRow(name) << QByteArray(charged) << QByteArray(zone) << QByteArray(end);
        };
        row("a Monday", "2026-03-02T08:00:00Z", "UTC", "2026-03-10T00:00:00Z");
        row("a Friday", "2026-03-06T23:59:59Z", "UTC", "2026-03-14T00:00:00Z");
        row("a Saturday", "2026-03-07T08:00:00Z", "UTC", "2026-03-14T00:00:00Z");
        row("a Sunday", "2026-03-08T08:00:00Z", "UTC", "2026-03-14T00:00:00Z");
        row("already Tuesday there", "2026-03-02T20:00:00Z", "Asia/Tokyo", "2026-03-10T15:00:00Z");
        row("over a change of clocks", "2026-03-25T08:00:00Z", "Europe/Berlin", "2026-04-01T22:00:00Z");
    }
    void fiveBusinessDays()
    {
        QFETCH(const QByteArray, charged);
        QFETCH(const QByteArray, zone);
        QFETCH(const QByteArray, end);
        QCOMPARE(toRfc3339(disputeEnds(*instantFrom(charged), *Zone::named(zone))), end);
    }

    void whoMayDispute_data()
    {
        QTest::addColumn<Bounce>("bounce");
        QTest::addColumn<BounceHearing>("hearing");
        QTest::addColumn<BounceHindrance>("hindrance");
        const auto with = [](QByteArray state, const QList<BounceRuling> &rulings, const QByteArray &to = "ann") {
            Bounce bounce = bounceOfAnn();
            bounce.state = std::move(state);
            bounce.rulings = rulings;
            bounce.attributedTo = to;
            return bounce;
        };
        const auto row = [](const char *name, const Bounce &bounce, const BounceHearing &by, Hindrance hindrance) {
            QTest::newRow(name) << bounce << by << hindrance;
        };
        row("who is charged", bounceOfAnn(), hearing("ann"), Hindrance::None);
        row("somebody else", bounceOfAnn(), hearing("ben"), Hindrance::NotCharged);
        row("nobody", bounceOfAnn(), hearing({}), Hindrance::NotCharged);
        row("the AI is charged", with("recorded", {}, "ai"), hearing("ann"), Hindrance::NobodyCharged);
        row("on the fifth day", bounceOfAnn(), hearing("ann", 7 * dayOf + 15 * 60), Hindrance::None);
        row("after it", bounceOfAnn(), hearing("ann", 7 * dayOf + 16 * 60), Hindrance::TooLate);
        row("again", with("disputed", {ruling("disputed", "ann")}), hearing("ann"), Hindrance::Settled);
        row("what was upheld", with("upheld", {ruling("upheld", "lea")}), hearing("ann"), Hindrance::Settled);
        row("what was voided", with("voided", {ruling("voided", "lea")}), hearing("ann"), Hindrance::Settled);
        const QList<BounceRuling> moved{ruling("disputed", "ann"), ruling("reattributed", "lea", "tom")};
        row("whom a decision charged", with("reattributed", {ruling("reattributed", "lea", "ben")}, "ben"),
            hearing("ben"), Hindrance::None);
        row("who is no longer charged", with("reattributed", moved, "ben"), hearing("ann"), Hindrance::NotCharged);
        row("who was charged twice", with("reattributed", {ruling("disputed", "ann"), ruling("reattributed", "lea")}),
            hearing("ann"), Hindrance::Settled);
        BounceHearing demo = hearing("tom");
        row("a trainer", with("recorded", {}, "tom"), demo, Hindrance::NotCharged);
        demo.kind = WorkspaceKind::Sample;
        row("a trainer in a sample", with("recorded", {}, "tom"), demo, Hindrance::None);
    }
    void whoMayDispute()
    {
        QFETCH(const Bounce, bounce);
        QFETCH(const BounceHearing, hearing);
        QTEST(disputeHindrance(bounce, hearing), "hindrance");
    }

    void whoMayDecide_data() // product.md 2: "team, not own", "all, not own"
    {
        QTest::addColumn<QByteArray>("me");
        QTest::addColumn<QByteArray>("charged");
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<BounceHindrance>("hindrance");
        const auto row = [](const char *name, const char *me, const char *charged, const char *first, Hindrance why) {
            QTest::newRow(name) << QByteArray(me) << QByteArray(charged) << QByteArray(first) << why;
        };
        row("the lead of who is charged", "lea", "ann", "ann", Hindrance::None);
        row("the lead of who sent it back", "sam", "ann", "ann", Hindrance::OtherTeam);
        row("a manager", "mira", "ann", "ann", Hindrance::None);
        row("an agent", "ben", "ann", "ann", Hindrance::NoRight);
        row("who is charged", "ann", "ann", "ann", Hindrance::NoRight);
        row("a trainer", "tom", "ann", "ann", Hindrance::NoRight);
        row("nobody", "", "ann", "ann", Hindrance::NoRight);
        row("a lead who is charged", "lea", "lea", "lea", Hindrance::Involved);
        row("a lead who was charged", "lea", "ann", "lea", Hindrance::Involved);
        row("a manager who is charged", "mira", "mira", "mira", Hindrance::Involved);
        row("the AI is charged: the ticket's team", "sam", "ai", "ai", Hindrance::None);
        row("the AI is charged: another team", "lea", "ai", "ai", Hindrance::OtherTeam);
    }
    void whoMayDecide()
    {
        QFETCH(const QByteArray, me);
        QFETCH(const QByteArray, charged);
        QFETCH(const QByteArray, first);
        Bounce bounce = bounceOfAnn();
        bounce.attributedTo = charged;
        bounce.firstAttributedTo = first;
        QTEST(decisionHindrance(bounce, hearing(me)), "hindrance");
    }

    void whoSentItBackDecidesNothing()
    {
        Bounce bounce = bounceOfAnn();
        bounce.sentBackBy = "mira";
        QCOMPARE(decisionHindrance(bounce, hearing("mira")), Hindrance::Involved);
    }

    // The whole way: a ticket is sent back, the sender says that it was complete, her lead decides, and takes it back.
    void bothStayInTheHistoryAndCanBeUndone()
    {
        GrowingHistory history;
        history.add(Event{.at = after(5),
                          .by = "ben",
                          .field = {.field = Field::Level},
                          .from = Value::number(2),
                          .to = Value::number(1),
                          .reason = "returned:missing_evidence",
                          .bounce = BounceMark{.type = "returned", .attributedTo = "ann"}});
        OpId lastAct;
        const auto bounces = [&](qint64 minute) { return bouncesOf(history.history(), after(minute), roleOf); };
        const auto add = [&](const Result<FieldChange> &change, const QByteArray &by, qint64 minute) {
            QVERIFY(change);
            const OpId op = opAt(after(minute));
            const auto act = changeFields(history.ticket(), {*change}, {.op = op, .person = by, .now = after(minute)});
            QVERIFY(act);
            history.add(*act);
            lastAct = op;
        };

        add(dispute(bounces(60)[0], bounces(60), "The log was attached ", hearing("ann")), "ann", 60);
        QCOMPARE(bounces(60)[0].state, "disputed");
        QCOMPARE(bounces(60)[0].rulings[0].note, "The log was attached");
        QVERIFY(bounces(60)[0].counts());

        add(decide(bounces(70)[0], bounces(70), {.state = "voided", .note = "It was"}, hearing("lea")), "lea", 70);
        QCOMPARE(bounces(70)[0].state, "voided");
        QVERIFY(!bounces(70)[0].counts());
        QCOMPARE(bounces(69)[0].state, "disputed");

        const auto &decision = std::get<Event>(history.history().entries.last().record);
        QCOMPARE(decision.to.json(), R"({"at":"2026-03-02T08:05:00Z","state":"voided"})");
        const auto undo = undoAct(history.history(), lastAct, "lea", after(75), opAt(after(75)));
        QVERIFY(undo);
        history.add(*undo);
        QCOMPARE(bounces(75)[0].state, "disputed");
        QCOMPARE(history.history().entries.size(), 4);
    }

    void whatSaysNothingIsRefused()
    {
        const QList<Bounce> all{bounceOfAnn()};
        const auto code = [](const auto &result) { return result ? FailureCode::Unavailable : result.error().code; };

        QCOMPARE(code(dispute(all[0], all, "  ", hearing("ann"))), FailureCode::WrongUsage);
        QCOMPARE(code(dispute(all[0], all, "No", hearing("ben"))), FailureCode::Forbidden);
        QCOMPARE(code(dispute(all[0], {}, "No", hearing("ann"))), FailureCode::NotFound);
        QCOMPARE(code(decide(all[0], all, {.state = "voided"}, hearing("ben"))), FailureCode::NotAllowed);
        QCOMPARE(code(decide(all[0], all, {.state = "perhaps"}, hearing("lea"))), FailureCode::WrongUsage);
        QCOMPARE(code(decide(all[0], all, {.state = "reattributed"}, hearing("lea"))), FailureCode::WrongUsage);
        QCOMPARE(code(decide(all[0], all, {.state = "reattributed", .attributedTo = "req-1"}, hearing("lea"))),
                 FailureCode::WrongUsage);
        QCOMPARE(code(decide(all[0], all, {.state = "reattributed", .attributedTo = "ann"}, hearing("lea"))),
                 FailureCode::WrongUsage);
        QVERIFY(decide(all[0], all, {.state = "reattributed", .attributedTo = "ben"}, hearing("lea")));
    }

    // An import may bring two of one instant; a ruling without the field is of both (sla.md 8).
    void twoOfOneInstantAreToldApart()
    {
        GrowingHistory history;
        for (const char *field : {"level", "product"})
            history.add(Event{.at = after(5),
                              .by = "ben",
                              .field = FieldName::from(field),
                              .from = Value::number(2),
                              .to = Value::number(1),
                              .bounce = BounceMark{.type = "returned", .attributedTo = "ann"}});
        const QList<Bounce> all = bouncesOf(history.history(), after(9), roleOf);
        const auto change = decide(all[1], all, {.state = "upheld"}, hearing("lea"));
        QVERIFY(change);
        history.add(Event{.at = after(10), .by = "lea", .field = change->field, .to = change->to});

        const QList<Bounce> now = bouncesOf(history.history(), after(10), roleOf);
        QCOMPARE(now[0].state, "recorded");
        QCOMPARE(now[1].state, "upheld");
    }

    void aReopeningThatIsCalledOtherwiseIsNoWrongFix()
    {
        const auto reason = [](qint64 minute, const QByteArray &said, bool marked) {
            Event event{.at = after(minute),
                        .by = "ben",
                        .field = {.field = Field::ReopenReason},
                        .to = Value::json(R"({"at":")" + toRfc3339(after(5)) + R"(","reason":")" + said + R"("})")};
            if (marked)
                event.bounce = BounceMark{.type = "wrong_fix", .attributedTo = "ann"};
            return event;
        };
        GrowingHistory history;
        history.add(reason(10, "not_fixed", true));
        history.add(reason(20, "thanks", false));

        QCOMPARE(bouncesOf(history.history(), after(15), roleOf).size(), 1);
        QCOMPARE(bouncesOf(history.history(), after(15), roleOf)[0].why, "not_fixed");
        QVERIFY(bouncesOf(history.history(), after(20), roleOf).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestBounceActs)
#include "tst_bounceacts.moc"
