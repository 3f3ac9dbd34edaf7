#include "desk/tickets/acts.h"

#include "desk/tickets/growinghistory.h"

#include <QTest>

using namespace Steward;
using namespace Qt::StringLiterals;

namespace {

const FieldName state{.field = Field::State};

Ticket ticketIn(State of)
{
    return {.number = 7,
            .version = 3,
            .createdAt = morning,
            .updatedAt = after(5),
            .subject = "Net pay differs",
            .state = of};
}

Deed deedAt(Instant now, const QByteArray &person = "agent-1")
{
    return {.op = opAt(now), .person = person, .now = now};
}

const Event &eventOf(const Act &act, qsizetype at)
{
    return std::get<Event>(act.records[at]);
}

QByteArray stateOf(const Ticket &ticket)
{
    return word(ticket.state).toByteArray();
}

// All that an undone act must leave as it was.
Ticket standing(Ticket ticket)
{
    ticket.version = 0;
    ticket.updatedAt = {};
    return ticket;
}

} // namespace

class TestActs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStateFollowsOnlyWhereTheRulesAllow_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<bool>("allowed");
        // rows: from; columns: new, open, pending, on_hold, resolved, closed (product.md 5.1)
        static constexpr bool allowed[6][6] = {
            {false, true, true, true, true, false}, // new
            {false, false, true, true, true, false}, // open
            {false, true, false, true, true, false}, // pending
            {false, true, true, false, true, false}, // on_hold
            {false, true, false, false, false, true}, // resolved
            {false, false, false, false, false, false}, // closed
        };
        for (int from = 0; from < 6; ++from) {
            for (int to = 0; to < 6; ++to) {
                const QByteArray name = word(State(from)).toByteArray() + " to " + word(State(to)).toByteArray();
                QTest::newRow(name.constData()) << from << to << allowed[from][to];
            }
        }
    }
    void aStateFollowsOnlyWhereTheRulesAllow()
    {
        QFETCH(const int, from);
        QFETCH(const int, to);
        QFETCH(const bool, allowed);

        const auto act = changeState(ticketIn(State(from)), State(to), deedAt(after(6)));

        QCOMPARE(act.has_value(), allowed);
        if (allowed) {
            QCOMPARE(act->records.size(), 1);
            QCOMPARE(eventOf(*act, 0).from.text(), word(State(from)).toByteArray());
            QCOMPARE(eventOf(*act, 0).to.text(), word(State(to)).toByteArray());
            QCOMPARE(eventOf(*act, 0).by, "agent-1");
        } else if (from != to) {
            QCOMPARE(act.error().code, FailureCode::Forbidden);
            QCOMPARE(act.error().subject, "state");
            QVERIFY(act.error().detail.startsWith(word(State(from)).toByteArray() + " to "));
        } else {
            QCOMPARE(act.error().code, FailureCode::WrongUsage);
        }
    }

    void anInboundMessageMovesTheState_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("new stays") << int(State::New) << QByteArray() << QByteArray();
        QTest::newRow("open stays") << int(State::Open) << QByteArray() << QByteArray();
        QTest::newRow("pending opens") << int(State::Pending) << QByteArray() << QByteArray("open");
        QTest::newRow("on hold stays") << int(State::OnHold) << QByteArray() << QByteArray();
        QTest::newRow("resolved reopens") << int(State::Resolved) << QByteArray() << QByteArray("open");
        QTest::newRow("an automatic one moves nothing")
            << int(State::Resolved) << QByteArray(R"("auto":true)") << QByteArray();
    }
    void anInboundMessageMovesTheState()
    {
        QFETCH(const int, from);
        QFETCH(const QByteArray, more);
        QFETCH(const QByteArray, to);

        const auto act
            = receive(ticketIn(State(from)), {.body = "Still wrong", .by = "req-1", .more = more}, deedAt(after(6)));

        QVERIFY(act.has_value());
        QCOMPARE(std::get<Message>(act->records[0]).by, "req-1");
        QCOMPARE(act->records.size(), to.isEmpty() ? 1 : 2);
        if (!to.isEmpty()) {
            QCOMPARE(eventOf(*act, 1).to.text(), to);
            QCOMPARE(eventOf(*act, 1).by, QByteArray()); // the rule's
            QCOMPARE(eventOf(*act, 1).id, recordId(act->op, 2));
        }
    }

    void aClosedTicketTakesNotesAlone()
    {
        const Ticket closed = ticketIn(State::Closed);

        QCOMPARE(receive(closed, {.body = "Again"}, deedAt(after(6))).error().code, FailureCode::Forbidden);
        QCOMPARE(reply(closed, {.body = "Hello"}, deedAt(after(6))).error().code, FailureCode::Forbidden);
        QVERIFY(note(closed, {.body = "For the record"}, deedAt(after(6))).has_value());
    }

    void nothingIsEarlierThanTheLastRecord()
    {
        const auto act = reply(ticketIn(State::Open), {.body = "Hello"}, deedAt(after(1))); // the clock was put back

        QCOMPARE(instantOf(act->records[0]), after(5));
    }

    void aCallLoggedLaterKeepsItsTime()
    {
        const auto act = note(ticketIn(State::Open), {.body = "Called", .at = after(2)}, deedAt(after(9)));

        QCOMPARE(std::get<Message>(act->records[0]).at, after(2));
        QCOMPARE(std::get<Message>(act->records[0]).recordedAt, after(9));
    }

    void aChangeToTheSameIsNone()
    {
        const Ticket ticket = ticketIn(State::Open);
        QCOMPARE(changeField(ticket, {.field = Field::Subject}, Value::string("Net pay differs"), deedAt(after(6)))
                     .error()
                     .code,
                 FailureCode::WrongUsage);
        QCOMPARE(changeField(ticket, {.field = Field::Team}, Value::string(""), deedAt(after(6))).error().code,
                 FailureCode::WrongUsage);
    }

    void aFieldTakesNoValueOfAnotherKind_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("level 4") << QByteArray("level") << QByteArray("4");
        QTest::newRow("level as text") << QByteArray("level") << QByteArray(R"("2")");
        QTest::newRow("unknown priority") << QByteArray("priority") << QByteArray(R"("huge")");
        QTest::newRow("no subject") << QByteArray("subject") << QByteArray(R"(" ")");
        QTest::newRow("due without zone") << QByteArray("due") << QByteArray(R"("2026-03-02T08:00:00")");
        QTest::newRow("tags with a number") << QByteArray("tags") << QByteArray(R"(["a",1])");
        QTest::newRow("no field") << QByteArray() << QByteArray("1");
    }
    void aFieldTakesNoValueOfAnotherKind()
    {
        QFETCH(const QByteArray, field);
        QFETCH(const QByteArray, json);

        const auto act
            = changeField(ticketIn(State::Open), FieldName::from(field), Value::json(json), deedAt(after(6)));

        QVERIFY(!act);
        QCOMPARE(act.error().code, FailureCode::WrongUsage);
        QCOMPARE(act.error().subject, field);
    }

    void resolvingTagsAndResolvesInOneAct()
    {
        const ResolutionDraft draft{
            .record = {.rootCause = "data.late_input", .code = "fixed", .fix = "data", .kb = "KB-1", .ai = "none"}};

        const auto act = resolve(ticketIn(State::Open), draft, deedAt(after(6)));

        QVERIFY(act.has_value());
        QCOMPARE(act->records.size(), 2);
        QCOMPARE(ResolutionRecord::from(eventOf(*act, 0).to), draft.record);
        QCOMPARE(eventOf(*act, 1).to.text(), "resolved");
        QVERIFY(!resolve(ticketIn(State::Closed), draft, deedAt(after(6))));
    }

    void anIncompleteResolutionNamesWhatIsMissing_data()
    {
        QTest::addColumn<QByteArrayList>("parts"); // root cause, code, fix, kb, ai, ai reason, cause note, override
        QTest::addColumn<QByteArray>("missing"); // empty: none
        const auto row = [](const char *name, const QByteArrayList &parts, const char *missing) {
            QTest::newRow(name) << parts << QByteArray(missing);
        };
        row("complete", {"data.x", "fixed", "data", "KB-1", "none", "", "", ""}, "");
        row("no cause", {"", "fixed", "data", "KB-1", "none", "", "", ""}, "root_cause");
        row("no code", {"data.x", "", "data", "KB-1", "none", "", "", ""}, "code");
        row("no fix", {"data.x", "fixed", "", "KB-1", "none", "", "", ""}, "fix");
        row("no article", {"data.x", "fixed", "data", "", "none", "", "", ""}, "kb");
        row("no verdict", {"data.x", "fixed", "data", "KB-1", "", "", "", ""}, "ai");
        row("overridden", {"data.x", "fixed", "data", "", "", "", "", "night shift"}, "");
        row("unknown code", {"data.x", "mended", "data", "KB-1", "none", "", "", "night shift"}, "code");
        row("cause none", {"none", "fixed", "data", "KB-1", "none", "", "", ""}, "root_cause");
        row("duplicate fills itself in", {"", "duplicate", "", "", "none", "", "", ""}, "");
        row("unknown cause", {"unknown.not_reproduced", "fixed", "data", "KB-1", "none", "", "", ""}, "cause_note");
        row("rejected proposal", {"data.x", "fixed", "data", "KB-1", "rejected", "", "", ""}, "ai_reason");
        row("bad reason for no article", {"data.x", "fixed", "data", "none:lazy", "none", "", "", ""}, "kb");
    }
    void anIncompleteResolutionNamesWhatIsMissing()
    {
        QFETCH(const QByteArrayList, parts);
        QFETCH(const QByteArray, missing);

        const auto act = resolve(
            ticketIn(State::Open),
            {.record = {.rootCause = parts[0], .code = parts[1], .fix = parts[2], .kb = parts[3], .ai = parts[4]},
             .aiReason = parts[5],
             .causeNote = parts[6],
             .overrideReason = parts[7]},
            deedAt(after(6)));

        QCOMPARE(act.has_value(), missing.isEmpty());
        QCOMPARE(act ? QByteArray() : act.error().subject, missing);
    }

    void anActUndoneAtOnceNeverWas()
    {
        QRandomGenerator random(20260302);
        GrowingHistory ticket;
        qint64 minute = 1;
        for (int i = 0; i < 1000; ++i) {
            const Projected before = ticket.projected();
            // A new ticket now and then: the longer one grows, the slower each replay.
            if (i % 50 == 49)
                ticket = GrowingHistory();
            const Projected stood = i % 50 == 49 ? ticket.projected() : before;
            const Act act = randomChange(stood.ticket, random, deedAt(after(++minute)));
            ticket.add(act);
            QVERIFY(standing(ticket.ticket()) != standing(stood.ticket));

            ++minute;
            const auto undo = undoAct(ticket.history(), act.op, "agent-1", after(minute), opAt(after(minute)));
            QVERIFY2(undo.has_value(), undo ? "" : undo.error().detail.constData());
            ticket.add(*undo);

            const Projected now = ticket.projected();
            QCOMPARE(standing(now.ticket), standing(stood.ticket));
            QCOMPARE(now.inconsistencies, stood.inconsistencies);
            if (i % 5 == 4) // what stays between, so that the ticket goes places
                ticket.add(randomChange(now.ticket, random, deedAt(after(++minute))));
        }
    }

    void anUndoTakesEventsBackLastFirst()
    {
        GrowingHistory ticket;
        const Act act = *changeFields(ticket.ticket(),
                                      {{.field = {.field = Field::Level}, .to = Value::number(2)},
                                       {.field = {.field = Field::Team}, .to = Value::string("night")}},
                                      deedAt(after(1)));
        ticket.add(act);

        const auto undo = undoAct(ticket.history(), act.op, "agent-1", after(2), opAt(after(2)));

        QCOMPARE(undo->records.size(), 2);
        QCOMPARE(eventOf(*undo, 0).undoes, recordId(act.op, 2));
        QCOMPARE(eventOf(*undo, 1).undoes, recordId(act.op, 1));
        QCOMPARE(eventOf(*undo, 1).from.json(), "2");
        QCOMPARE(eventOf(*undo, 1).to.json(), "1");
        QCOMPARE(undo->expectedVersion, 2);
    }

    void anUndoIsRefusedWhereTheFieldWasChangedSince()
    {
        GrowingHistory ticket;
        const Act act = *changeField(ticket.ticket(), {.field = Field::Team}, Value::string("night"), deedAt(after(1)));
        ticket.add(act);
        ticket.add(
            *changeField(ticket.ticket(), {.field = Field::Team}, Value::string("day"), deedAt(after(2), "agent-2")));

        const auto undo = undoAct(ticket.history(), act.op, "agent-1", after(3), opAt(after(3)));

        QCOMPARE(undo.error().code, FailureCode::Conflict);
        QCOMPARE(undo.error().subject, "team");
        QCOMPARE(undo.error().detail, "day\n\nagent-2\n" + toRfc3339(after(2)));
    }

    void anUndoAfterTenMinutesIsAnOrdinaryChange()
    {
        GrowingHistory ticket;
        ticket.add(*changeState(ticket.ticket(), State::Resolved, deedAt(after(1))));
        const Act act = *changeState(ticket.ticket(), State::Closed, deedAt(after(20)));
        ticket.add(act);

        QVERIFY(
            undoAct(ticket.history(), act.op, "agent-1", after(30), opAt(after(30))).has_value()); // the last instant
        const auto late = undoAct(ticket.history(), act.op, "agent-1", after(31), opAt(after(31)));
        QCOMPARE(late.error().code, FailureCode::Forbidden); // a closed ticket stays closed
        const auto other = undoAct(ticket.history(), act.op, "agent-2", after(21), opAt(after(21)));
        QCOMPARE(other.error().code, FailureCode::Forbidden);
    }

    void anActIsUndoneOnce()
    {
        GrowingHistory ticket;
        const Act act = *changeState(ticket.ticket(), State::Open, deedAt(after(1)));
        ticket.add(act);
        ticket.add(*undoAct(ticket.history(), act.op, "agent-1", after(2), opAt(after(2))));

        QCOMPARE(stateOf(ticket.ticket()), "new");
        QVERIFY(!undoAct(ticket.history(), act.op, "agent-1", after(3), opAt(after(3))));
        QCOMPARE(undoAct(ticket.history(), opAt(after(4)), "agent-1", after(4), opAt(after(5))).error().code,
                 FailureCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestActs)
#include "tst_acts.moc"
