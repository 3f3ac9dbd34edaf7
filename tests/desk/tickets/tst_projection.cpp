#include "desk/tickets/projection.h"

#include "desk/tickets/growinghistory.h"

#include <QTest>

#include <algorithm>

using namespace Steward;
using namespace Qt::StringLiterals;

namespace {

Value text(const char *utf8)
{
    return Value::string(utf8);
}

Value number(qint64 value)
{
    return Value::number(value);
}

Event change(qint64 minutes, const QByteArray &field, const Value &from, const Value &to)
{
    return {.at = after(minutes), .by = "agent-1", .field = FieldName::from(field), .from = from, .to = to};
}

Event stateChange(qint64 minutes, const char *from, const char *to)
{
    return change(minutes, "state", text(from), text(to));
}

GrowingHistory historyOf(const QList<TicketRecord> &records)
{
    GrowingHistory history;
    for (const TicketRecord &record : records)
        history.add(record);
    return history;
}

Ticket ticketWith(const QList<TicketRecord> &records)
{
    return historyOf(records).ticket();
}

// A change, a letter or an answered survey, at the minute or (now and then) the same instant as the last.
QList<TicketRecord> randomRecords(const Ticket &ticket, QRandomGenerator &random, qint64 minute)
{
    switch (random.bounded(6)) {
    case 0:
        return {Message{.at = after(minute), .by = random.bounded(2) ? "agent-1" : "req-1", .body = "Hello"}};
    case 1:
        return {Survey{.sentAt = after(minute), .score = random.bounded(5)}};
    default:
        return randomChange(ticket, random, {.op = opAt(after(minute)), .person = "agent-1", .now = after(minute)})
            .records;
    }
}

} // namespace

class TestProjection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsAreCountedWithTheClientAtThatInstant_data()
    {
        QTest::addColumn<QList<TicketRecord>>("records");
        QTest::addColumn<QByteArray>("counts");
        const auto row = [](const char *name, const QList<TicketRecord> &records, const char *counts) {
            QTest::newRow(name) << records << QByteArray(counts);
        };
        row("nothing but the creation", {}, "created acme@0");
        row("resolved", {stateChange(5, "new", "resolved")}, "created acme@0, resolved acme@5");
        row("closed at once", {stateChange(5, "new", "closed")}, "created acme@0, resolved acme@5");
        row("closing what is resolved counts nothing",
            {stateChange(5, "new", "resolved"), stateChange(6, "resolved", "closed")},
            "created acme@0, resolved acme@5");
        row("reopened", {stateChange(5, "new", "resolved"), stateChange(6, "resolved", "open")},
            "created acme@0, resolved acme@5, reopened acme@6");
        row("between unresolved states", {stateChange(5, "new", "open"), stateChange(6, "open", "on_hold")},
            "created acme@0");
        row("escalated by two levels, once", {change(5, "level", number(1), number(3))},
            "created acme@0, escalated acme@5");
        row("handed back", {change(5, "level", number(1), number(2)), change(6, "level", number(2), number(1))},
            "created acme@0, escalated acme@5, handed back acme@6");
        row("to the level it is at", {change(5, "level", number(2), number(1))}, "created acme@0");
        row("another client in between",
            {stateChange(5, "new", "resolved"), change(6, "client", text("acme"), text("globex")),
             stateChange(7, "resolved", "open"), change(8, "client", text("globex"), {}),
             change(9, "level", number(1), number(2))},
            "created acme@0, resolved acme@5, reopened globex@7, escalated @9");
        row("the client follows the instant, not the order of arrival",
            {change(6, "client", text("acme"), text("globex")), stateChange(7, "new", "resolved"),
             change(5, "level", number(1), number(2))},
            "created acme@0, escalated acme@5, resolved globex@7");
        row("a state nobody knows", {stateChange(5, "new", "solved"), stateChange(6, "new", "open")}, "created acme@0");
        row("a level that is none", {change(5, "level", number(1), text("2"))}, "created acme@0");
    }
    void stepsAreCountedWithTheClientAtThatInstant()
    {
        QFETCH(const QList<TicketRecord>, records);
        QFETCH(const QByteArray, counts);

        const Projected projected = historyOf(records).projected();

        QCOMPARE(projected.ticket.reopened, int(counts.count("reopened")));
        QCOMPARE(projected.ticket.escalated, int(counts.count("escalated")));
        QCOMPARE(projected.ticket.handedBack, int(counts.count("handed back")));
        QCOMPARE(projected.ticket.resolvedAt.isSet(), counts.count("resolved") > counts.count("reopened"));
        QCOMPARE(projected.ticket.version, int(records.size()));
    }

    void aCreationGivesTheFirstValues()
    {
        const auto named = [](const char *field) { return FieldName::from(field); };
        const Projection projection(12,
                                    {.at = after(1),
                                     .by = "req-1",
                                     .values = {{named("state"), text("closed")},
                                                {named("level"), number(2)},
                                                {named("client"), text("acme")},
                                                {named("priority"), text("urgent")},
                                                {named("channel"), text("phone")},
                                                {named("due"), text("2026-03-05T12:00:00Z")},
                                                {named("tags"), Value::json(R"(["a","b"])")},
                                                {named("custom.region"), text("north")}}});

        const Ticket expected{.number = 12,
                              .createdAt = after(1),
                              .updatedAt = after(1),
                              .resolvedAt = after(1),
                              .due = *instantFrom("2026-03-05T12:00:00Z"),
                              .createdBy = "req-1",
                              .client = "acme",
                              .state = State::Closed,
                              .priority = Priority::Urgent,
                              .channel = Channel::Phone,
                              .level = 2,
                              .tags = {"a", "b"},
                              .more = {{named("custom.region"), text("north")}}};
        QCOMPARE(projection.ticket(), expected);
    }

    void anEventGivesItsFieldTheValue_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("to");
        const auto row = [](const char *field, const char *to) {
            QTest::addRow("%s", field) << QByteArray(field) << QByteArray(to);
        };
        row("state", R"("pending")");
        row("level", "3");
        row("assignee", R"("agent-2")");
        row("team", R"("night")");
        row("priority", R"("high")");
        row("kind", R"("incident")");
        row("category", R"("payslip")");
        row("client", R"("globex")");
        row("product", R"("Payroll")");
        row("product_version", R"("2026.1")");
        row("subject", "\"a \\\"new\\\" one\"");
        row("requester", R"("req-2")");
        row("tags", R"(["run","jan"])");
        row("resolution", R"({"root_cause":"data.late_input","code":"fixed"})");
        row("due", R"("2026-03-05T12:00:00Z")");
        row("linked", R"(["SUP-3"])");
        row("deleted", "true");
        row("channel", R"("visit")");
        row("custom.region", R"("north")");
        row("custom.count", "17");
        row("mood", R"({"of":"nobody knows"})"); // a field of a later version
    }
    void anEventGivesItsFieldTheValue()
    {
        QFETCH(const QByteArray, field);
        QFETCH(const QByteArray, to);
        const FieldName name = FieldName::from(field);
        GrowingHistory history;
        const Value was = history.ticket().value(name);

        history.add(change(5, field, was, Value::json(to)));

        QCOMPARE(history.ticket().value(name).json(), to);
        QCOMPARE(history.projected().inconsistencies, 0);
        if (field == "state" || field == "level" || field == "kind" || field == "priority" || field == "channel")
            return; // never without a value
        history.add(change(6, field, Value::json(to), {}));
        QVERIFY(!history.ticket().value(name).isSet());
        QVERIFY(history.ticket().more.empty());
        QCOMPARE(history.projected().inconsistencies, 0);
    }

    void theResolutionIsKeptWholeAndInParts()
    {
        const Ticket ticket
            = ticketWith({change(5, "resolution", {}, Value::json(R"({"root_cause":"data.x","cause_note":"why"})"))});

        QCOMPARE(ticket.resolution, ResolutionRecord{.rootCause = "data.x"});
        QCOMPARE(ticket.value({.field = Field::Resolution}).json(), R"({"root_cause":"data.x","cause_note":"why"})");
    }

    void recordsThatSpeakOfRecordsChangeNothing_data()
    {
        QTest::addColumn<QByteArray>("field");
        for (const char *field : {"bounce", "bounce_state", "sla_waiver", "reopen_reason"})
            QTest::addRow("%s", field) << QByteArray(field);
    }
    void recordsThatSpeakOfRecordsChangeNothing()
    {
        QFETCH(const QByteArray, field);

        const Projected projected
            = historyOf({change(5, field, text("whatever it was"), Value::json(R"({"reason":"error"})"))}).projected();

        QVERIFY(speaksOfRecords(FieldName::from(field)));
        QVERIFY(projected.ticket.more.empty());
        QCOMPARE(projected.inconsistencies, 0);
        QCOMPARE(projected.ticket.version, 1);
        QCOMPARE(projected.ticket.updatedAt, after(5));
    }

    void whatWasNotTheValueIsAnInconsistency_data()
    {
        QTest::addColumn<QList<TicketRecord>>("records");
        QTest::addColumn<int>("inconsistencies");
        QTest::newRow("as it was") << QList<TicketRecord>{stateChange(5, "new", "open")} << 0;
        QTest::newRow("another state") << QList<TicketRecord>{stateChange(5, "pending", "open")} << 1;
        QTest::newRow("nothing where there was a client")
            << QList<TicketRecord>{change(5, "client", {}, text("globex"))} << 1;
        QTest::newRow("a team where there was none")
            << QList<TicketRecord>{change(5, "team", text("day"), text("night"))} << 1;
        QTest::newRow("null and an empty list are nothing")
            << QList<TicketRecord>{change(5, "team", Value::json("null"), text("night")),
                                   change(6, "tags", Value::json("[]"), Value::json(R"(["a"])"))}
            << 0;
        QTest::newRow("tags in another order")
            << QList<TicketRecord>{change(5, "tags", {}, Value::json(R"(["a","b"])")),
                                   change(6, "tags", Value::json(R"(["b","a"])"), {})}
            << 1;
        QTest::newRow("a custom field") << QList<TicketRecord>{change(5, "custom.a", text("x"), text("y"))} << 1;
        QTest::newRow("a number is no text") << QList<TicketRecord>{change(5, "level", text("1"), number(2))} << 1;
        QTest::newRow("each counts") << QList<TicketRecord>{stateChange(5, "open", "pending"),
                                                            stateChange(6, "open", "pending"),
                                                            stateChange(7, "pending", "open")}
                                     << 2;
        QTest::newRow("put in order they agree")
            << QList<TicketRecord>{stateChange(7, "open", "pending"), stateChange(5, "new", "open")} << 0;
    }
    void whatWasNotTheValueIsAnInconsistency()
    {
        QFETCH(const QList<TicketRecord>, records);
        QFETCH(const int, inconsistencies);

        QCOMPARE(historyOf(records).projected().inconsistencies, inconsistencies);
    }

    void theValueIsThatOfTheEventEvenWhereItWasAnother()
    {
        const Ticket ticket = ticketWith({stateChange(5, "pending", "on_hold")});

        QCOMPARE(ticket.state, State::OnHold);
    }

    void recordsHappenInTheOrderOfTheirInstants()
    {
        const Event event = stateChange(5, "new", "open");
        const Message message{.at = after(5)};
        const Survey survey{.sentAt = after(5)};

        QVERIFY(happenedBefore(message, event));
        QVERIFY(happenedBefore(event, survey));
        QVERIFY(happenedBefore(message, survey));
        QVERIFY(!happenedBefore(event, message));
        QVERIFY(!happenedBefore(event, event));
        QVERIFY(happenedBefore(Survey{.sentAt = after(4)}, message));
        QVERIFY(!happenedBefore(Message{.at = after(6)}, survey));
        // Of equal ones the last to be known is the last.
        QCOMPARE(ticketWith({change(5, "team", {}, text("night")), change(5, "team", text("night"), text("day"))}).team,
                 "day");
    }

    void aRecordPassedOverIsKnownButWithoutEffect()
    {
        GrowingHistory history;
        Projection projection(7, history.history().creation);

        projection.passOver(stateChange(5, "pending", "resolved"));

        Ticket expected = history.ticket();
        expected.version = 1;
        expected.updatedAt = after(5);
        QCOMPARE(projection.ticket(), expected);
        QCOMPARE(projection.inconsistencies(), 0);
    }

    void theLastUpdateIsThatOfAnEventOrMessage()
    {
        QCOMPARE(ticketWith({Message{.at = after(5)}, Survey{.sentAt = after(9)}}).updatedAt, after(5));
        QCOMPARE(ticketWith({Message{.at = after(5)}, Message{.at = after(3)}}).updatedAt, after(5));
        QCOMPARE(ticketWith({Survey{.sentAt = after(9)}}).version, 1);
    }

    void whatIsUndoneIsLeftOut()
    {
        Event resolve = stateChange(5, "new", "resolved");
        resolve.id = "e.1";
        Event undo = stateChange(7, "resolved", "new");
        undo.undoes = "e.1";

        const Projected projected = historyOf({resolve, undo, change(8, "team", {}, text("day"))}).projected();

        QCOMPARE(projected.ticket.reopened, 0);
        QCOMPARE(projected.ticket.team, "day");
        QCOMPARE(projected.ticket.version, 3);
    }

    void onlyWhatHappenedLastIsInOrder_data()
    {
        QTest::addColumn<TicketRecord>("record");
        QTest::addColumn<bool>("inOrder");
        const auto event = [](qint64 minutes, const QByteArray &undoes = {}) {
            Event later = change(minutes, "team", {}, text("day"));
            later.undoes = undoes;
            return TicketRecord(later);
        };
        QTest::newRow("event later") << event(6) << true;
        QTest::newRow("event at the same instant") << event(5) << true;
        QTest::newRow("event earlier") << event(4) << false;
        QTest::newRow("an undo") << event(6, "e.1") << false;
        QTest::newRow("message later") << TicketRecord(Message{.at = after(6)}) << true;
        QTest::newRow("message at the same instant") << TicketRecord(Message{.at = after(5)}) << false;
        QTest::newRow("message earlier") << TicketRecord(Message{.at = after(4)}) << false;
        QTest::newRow("survey later") << TicketRecord(Survey{.sentAt = after(6)}) << true;
        QTest::newRow("survey earlier") << TicketRecord(Survey{.sentAt = after(4)}) << false;
    }
    void onlyWhatHappenedLastIsInOrder()
    {
        QFETCH(const TicketRecord, record);
        QFETCH(const bool, inOrder);

        QCOMPARE(isInOrder(record, Ticket{.updatedAt = after(5)}), inOrder);
    }

    // As a store does it: each record on top of the ticket as it stands, where it is in order.
    void stepByStepIsTheSameAsAllAtOnce()
    {
        QRandomGenerator random(20260303);
        int steps = 0, undone = 0;
        for (int round = 0; round < 40; ++round) {
            GrowingHistory history;
            Projected standing = history.projected();
            qint64 minute = 1;
            for (int i = 0; i < 40; ++i) {
                minute += random.bounded(3);
                for (const TicketRecord &record : randomRecords(standing.ticket, random, minute)) {
                    history.add(record);
                    const Projected whole = history.projected();
                    if (isInOrder(record, standing.ticket)) {
                        Projection step(standing.ticket);
                        step.apply(record);
                        QCOMPARE(step.ticket(), whole.ticket);
                        QCOMPARE(standing.inconsistencies + step.inconsistencies(), whole.inconsistencies);
                        ++steps;
                    }
                    standing = whole;
                }
                const Entry &last = history.history().entries.last();
                const auto *event = std::get_if<Event>(&last.record);
                if (event && i % 4 == 0) {
                    Event undo = *event;
                    undo.id = opAt(after(minute)).toText() + ".1";
                    undo.undoes = event->id;
                    std::swap(undo.from, undo.to);
                    QVERIFY(!isInOrder(undo, standing.ticket));
                    history.add(undo);
                    standing = history.projected();
                    ++undone;
                }
            }
        }
        QVERIFY(steps > 1000);
        QVERIFY(undone > 200);
    }

    // Records may become known in any order: what they make is the same.
    void theOrderOfArrivalDoesNotMatter()
    {
        QRandomGenerator random(20260304);
        for (int round = 0; round < 60; ++round) {
            GrowingHistory history;
            for (qint64 minute = 1; minute <= 25; ++minute) {
                const QList<TicketRecord> records = randomRecords(history.ticket(), random, minute);
                history.add(records.first());
            }
            QList<TicketRecord> arriving;
            for (const Entry &entry : history.history().entries)
                arriving.append(entry.record);
            std::shuffle(arriving.begin(), arriving.end(), random);

            const Projected expected = history.projected(), projected = historyOf(arriving).projected();

            QCOMPARE(projected.ticket, expected.ticket);
            QCOMPARE(projected.inconsistencies, expected.inconsistencies);
        }
    }
};

QTEST_GUILESS_MAIN(TestProjection)
#include "tst_projection.moc"
