#include "desk/escalations/handback.h"

#include "desk/escalations/bouncerules.h"
#include "desk/escalations/reopening.h"
#include "desk/tickets/growinghistory.h"

#include <QTest>

using namespace Steward;

namespace {

Role agents(const QByteArray &person)
{
    return person == "req-1" ? Role::Requester : Role::Agent;
}

Deed by(const QByteArray &person, qint64 minute)
{
    return {.op = opAt(after(minute)), .person = person, .now = after(minute)};
}

FieldChange setTo(Field field, const Value &to)
{
    return {.field = {.field = field}, .to = to};
}

// Ann of support raised it to Ben of the second level.
struct Raised : GrowingHistory
{
    Raised()
    {
        add(*changeFields(ticket(),
                          {setTo(Field::Team, Value::string("support")), setTo(Field::Assignee, Value::string("ann"))},
                          by("ann", 5)));
        add(*changeFields(ticket(),
                          {setTo(Field::Level, Value::number(2)), setTo(Field::Team, Value::string("second")),
                           setTo(Field::Assignee, Value::string("ben"))},
                          by("ann", 20)));
    }
};

} // namespace

class TestHandBack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itGoesToWhoHadItThere()
    {
        Raised history;
        const auto from = sentFrom(history.history());
        QVERIFY(from);
        QCOMPARE(*from, (SentFrom{.at = after(20), .by = "ann", .level = 1, .team = "support", .assignee = "ann"}));

        const auto act = handBack(history.ticket(), *from, "missing_evidence", " Where is the log? ", by("ben", 60));
        QVERIFY(act);
        QCOMPARE(act->records.size(), 4);
        const auto &written = std::get<Message>(act->records[0]);
        QCOMPARE(written.body, "Where is the log?");
        QCOMPARE(written.visibility, Visibility::Internal);
        history.add(withBounces(*act, history.history(), agents));

        QCOMPARE(history.ticket().level, 1);
        QCOMPARE(history.ticket().team, "support");
        QCOMPARE(history.ticket().assignee, "ann");
        const QList<Bounce> bounces = bouncesOf(history.history(), after(60), agents);
        QCOMPARE(bounces.size(), 1);
        QCOMPARE(bounces[0].type, "returned");
        QCOMPARE(bounces[0].why, "missing_evidence");
        QCOMPARE(bounces[0].attributedTo, "ann");
        QVERIFY(!sentFrom(history.history())); // it is where it was
    }

    void aNeutralCodeIsNoBounce()
    {
        Raised history;
        const auto act = handBack(history.ticket(), *sentFrom(history.history()), "capacity", {}, by("ben", 60));
        QVERIFY(act);
        QCOMPARE(act->records.size(), 3);
        history.add(withBounces(*act, history.history(), agents));
        QVERIFY(bouncesOf(history.history(), after(60), agents).isEmpty());
    }

    void aTeamSendsBackWhatWasHandedOver()
    {
        GrowingHistory history;
        history.add(*changeFields(history.ticket(), {setTo(Field::Team, Value::string("support"))}, by("ann", 5)));
        QVERIFY(!sentFrom(history.history()));
        history.add(*changeFields(history.ticket(), {setTo(Field::Team, Value::string("tax"))}, by("ann", 20)));

        const auto from = sentFrom(history.history());
        QVERIFY(from);
        QCOMPARE(from->team, "support");
        const auto act = handBack(history.ticket(), *from, "wrong_team", {}, by("ben", 60));
        QVERIFY(act);
        QCOMPARE(act->records.size(), 1);
        history.add(withBounces(*act, history.history(), agents));
        QCOMPARE(bouncesOf(history.history(), after(60), agents).size(), 1);
        QVERIFY(!sentFrom(history.history())); // no to and fro without an end
    }

    void whatCannotBe()
    {
        Raised history;
        const SentFrom from = *sentFrom(history.history());
        QCOMPARE(handBack(history.ticket(), from, "mood", {}, by("ben", 60)).error().code, FailureCode::WrongUsage);
        Ticket resolved = history.ticket();
        resolved.state = State::Resolved;
        QCOMPARE(handBack(resolved, from, "capacity", {}, by("ben", 60)).error().code, FailureCode::Forbidden);
        QVERIFY(!sentFrom(GrowingHistory().history()));
    }

    void aReopeningIsExplainedOnce()
    {
        GrowingHistory history;
        history.add(*changeState(history.ticket(), State::Resolved, by("ann", 10)));
        QVERIFY(!unexplainedReopening(history.history()));
        history.add(*receive(history.ticket(), {.body = "Still wrong", .by = "req-1"}, by({}, 30)));
        QCOMPARE(unexplainedReopening(history.history()), after(30));

        const auto changes = explainReopening(after(30), "not_fixed");
        QVERIFY(changes);
        const auto act = changeFields(history.ticket(), *changes, by("ben", 40));
        QVERIFY(act);
        history.add(withBounces(*act, history.history(), agents));
        QVERIFY(!unexplainedReopening(history.history()));
        const QList<Bounce> bounces = bouncesOf(history.history(), after(40), agents);
        QCOMPARE(bounces.size(), 1);
        QCOMPARE(bounces[0].type, "wrong_fix");
        QCOMPARE(bounces[0].attributedTo, "ann");
    }

    void thanksResolvesAgain()
    {
        GrowingHistory history;
        history.add(*changeState(history.ticket(), State::Resolved, by("ann", 10)));
        history.add(*receive(history.ticket(), {.body = "Thank you!", .by = "req-1"}, by({}, 30)));
        history.add(*changeFields(history.ticket(), *explainReopening(after(30), "thanks"), by("ann", 40)));

        QCOMPARE(history.ticket().state, State::Resolved);
        QVERIFY(!unexplainedReopening(history.history()));
        QVERIFY(!explainReopening(after(30), "perhaps"));
    }
};

QTEST_GUILESS_MAIN(TestHandBack)
#include "tst_handback.moc"
