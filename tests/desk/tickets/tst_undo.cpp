#include "desk/tickets/undo.h"

#include "desk/tickets/growinghistory.h"

#include <QTest>

#include <algorithm>
#include <limits>

using namespace Steward;
using namespace Qt::StringLiterals;

namespace {

constexpr Instant endOfTime{std::numeric_limits<qint64>::max()};

Value text(const char *utf8)
{
    return Value::string(utf8);
}

Instant exactly(qint64 minutes, qint64 ms)
{
    return Instant{after(minutes).ms + ms};
}

Event change(Instant at, const QByteArray &field, const Value &from, const Value &to, const QByteArray &by = "lena")
{
    return {.at = at, .by = by, .field = FieldName::from(field), .from = from, .to = to};
}

// E: the team goes from day to night at minute 1.
Event done()
{
    Event event = change(after(1), "team", text("day"), text("night"));
    event.id = "op.1";
    return event;
}

// U: puts back what `event` did.
Event undoOf(const Event &event, Instant at, const QByteArray &id = "undo.1")
{
    Event undo = change(at, event.field.text(), event.to, event.from, event.by);
    undo.id = id;
    undo.undoes = event.id;
    return undo;
}

template <typename Record, typename Change>
Record with(Record record, Change change)
{
    change(record);
    return record;
}

Message letter(Instant at, const QByteArray &more = {})
{
    return {.at = at, .by = "lena", .body = "Hello", .more = more};
}

using Records = QList<TicketRecord>;
using Numbers = QList<int>; // of the records, from 1

Numbers cancelledOf(const Records &records, Instant at = endOfTime)
{
    GrowingHistory history;
    for (const TicketRecord &record : records)
        history.add(record);
    const QSet<int> cancelled = cancelledRecords(history.history(), at);
    Numbers sorted(cancelled.begin(), cancelled.end());
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

} // namespace

class TestUndo : public QObject
{
    Q_OBJECT

    static void columns()
    {
        QTest::addColumn<Records>("records");
        QTest::addColumn<Numbers>("cancelled");
    }

    static void check()
    {
        QFETCH(const Records, records);
        QFETCH(const Numbers, cancelled);
        QCOMPARE(cancelledOf(records), cancelled);
    }

private Q_SLOTS:
    void itComesWithinTenMinutesAndAfter_data() // condition 1
    {
        columns();
        const auto row = [](const char *name, Instant at, const Numbers &cancelled) {
            QTest::newRow(name) << Records{done(), undoOf(done(), at)} << cancelled;
        };
        row("at the same instant", after(1), {1, 2});
        row("a minute later", after(2), {1, 2});
        row("after ten minutes", after(11), {1, 2});
        row("a millisecond more", exactly(11, 1), {});
        row("a day later", after(24 * 60), {});
        row("earlier", exactly(1, -1), {});
        QTest::newRow("the undo known first at one instant") << Records{undoOf(done(), after(1)), done()} << Numbers{};
    }
    void itComesWithinTenMinutesAndAfter() { check(); }

    void itIsByTheSamePerson_data() // condition 1
    {
        columns();
        const Event undo = undoOf(done(), after(2));
        QTest::newRow("the same") << Records{done(), undo} << Numbers{1, 2};
        QTest::newRow("another") << Records{done(), with(undo, [](Event &e) { e.by = "omar"; })} << Numbers{};
        QTest::newRow("nobody") << Records{done(), with(undo, [](Event &e) { e.by.clear(); })} << Numbers{};
        QTest::newRow("the change was a rule's")
            << Records{with(done(), [](Event &e) { e.by.clear(); }), undo} << Numbers{};
        QTest::newRow("both a rule's") << Records{with(done(), [](Event &e) { e.by.clear(); }),
                                                  with(undo, [](Event &e) { e.by.clear(); })}
                                       << Numbers{};
    }
    void itIsByTheSamePerson() { check(); }

    void itPutsTheValueBack_data() // condition 2
    {
        columns();
        const Event undo = undoOf(done(), after(2));
        const auto row = [&](const char *name, auto alter, const Numbers &cancelled) {
            QTest::newRow(name) << Records{done(), with(undo, alter)} << cancelled;
        };
        row("back", [](Event &) {}, {1, 2});
        row("another value", [](Event &e) { e.to = text("dusk"); }, {});
        row("no value", [](Event &e) { e.to = {}; }, {});
        row("another case", [](Event &e) { e.to = text("Day"); }, {});
        row("another field", [](Event &e) { e.field = FieldName::from("category"); }, {});
        row("another `from` is no matter", [](Event &e) { e.from = text("dusk"); }, {1, 2});
        row("an unknown id", [](Event &e) { e.undoes = "op.2"; }, {});
        row("no id", [](Event &e) { e.undoes.clear(); }, {});
        const auto absent = [](Event &e) { e.from = {}; };
        QTest::newRow("absent and null are the same")
            << Records{with(done(), absent), with(undo, [](Event &e) { e.to = Value::json("null"); })} << Numbers{1, 2};
        QTest::newRow("a number is no text") << Records{with(done(), [](Event &e) { e.from = Value::number(1); }),
                                                        with(undo, [](Event &e) { e.to = text("1"); })}
                                             << Numbers{};
        const auto custom = [](const char *name) { return [=](Event &e) { e.field = FieldName::from(name); }; };
        QTest::newRow("a custom field") << Records{with(done(), custom("custom.a")), with(undo, custom("custom.a"))}
                                        << Numbers{1, 2};
        QTest::newRow("another custom field")
            << Records{with(done(), custom("custom.a")), with(undo, custom("custom.b"))} << Numbers{};
    }
    void itPutsTheValueBack() { check(); }

    void nothingIsUndoneTwice_data() // condition 3
    {
        columns();
        const Event undo = undoOf(done(), after(2));
        QTest::newRow("a second undo is an ordinary change")
            << Records{done(), undo, undoOf(done(), after(3), "undo.2")} << Numbers{1, 2};
        QTest::newRow("an undo is not undone")
            << Records{done(), undo, undoOf(undo, after(3), "redo.1")} << Numbers{1, 2};
        const Event redo = undoOf(undo, after(3), "redo.1");
        QTest::newRow("a redo is undone in its turn")
            << Records{done(), undo, redo, undoOf(redo, after(4), "undo.2")} << Numbers{1, 2, 3, 4};
        const Event ordinary = with(undo, [](Event &e) { e.to = text("dusk"); });
        QTest::newRow("what meant to undo and did not can be undone")
            << Records{done(), ordinary, undoOf(ordinary, after(3), "undo.2")} << Numbers{2, 3};
    }
    void nothingIsUndoneTwice() { check(); }

    void nothingStandsBetween_data() // condition 4
    {
        columns();
        const auto row = [](const char *name, const Records &between, const Numbers &cancelled) {
            const auto undoes = Records{undoOf(done(), after(5))};
            QTest::newRow(name) << Records{done()} + between + undoes << cancelled;
        };
        row("a message of somebody", {Message{.at = after(2), .by = "jane"}}, {});
        row("one's own message", {letter(after(2))}, {});
        row("an internal note", {with(letter(after(2)), [](Message &m) { m.visibility = Visibility::Internal; })}, {});
        row("an automatic message", {letter(after(2), R"("auto":true)")}, {1, 3});
        row("a message that is not automatic", {letter(after(2), R"("auto":false)")}, {});
        row("a message at the instant of the change comes before it", {letter(after(1))}, {1, 3});
        row("a message at the instant of the undo comes before it", {letter(after(5))}, {});
        row("a message after the undo", {letter(after(6))}, {1, 3});
        row("a survey", {Survey{.sentAt = after(2), .comment = "Thanks"}}, {1, 3});
        row("another field by somebody else", {change(after(2), "category", {}, text("tax"), "omar")}, {});
        row("another field by the same", {change(after(2), "category", {}, text("tax"))}, {1, 3});
        row("another field by a rule", {change(after(2), "category", {}, text("tax"), {})}, {1, 3});
        row("the same field by the same", {change(after(2), "team", text("night"), text("dusk"))}, {});
        row("the same field by a rule", {change(after(2), "team", text("night"), text("dusk"), {})}, {});
        row("the same field by somebody else, after the undo",
            {change(after(6), "team", text("day"), text("dusk"), "omar")}, {1, 3});
        row("an event of somebody else before the change",
            {change(exactly(1, -1), "category", {}, text("tax"), "omar")}, {1, 3});
    }
    void nothingStandsBetween() { check(); }

    void aCancelledChangeOfTheFieldDoesNotSeparate()
    {
        const Event second
            = with(change(after(2), "team", text("night"), text("dusk")), [](Event &e) { e.id = "op.2"; });
        const Records records{done(), second, undoOf(second, after(3), "undo.2"), undoOf(done(), after(4))};

        QCOMPARE(cancelledOf(records), (Numbers{1, 2, 3, 4}));
        QCOMPARE(cancelledOf({records[0], records[1], records[3]}), Numbers());
    }

    void theEventsOfOneActAreUndoneEachByItself()
    {
        const Event level
            = with(change(after(1), "level", Value::number(1), Value::number(2)), [](Event &e) { e.id = "op.2"; });
        const Event undoLevel = undoOf(level, after(2), "undo.1"), undoTeam = undoOf(done(), after(2), "undo.2");

        QCOMPARE(cancelledOf({done(), level, undoLevel, undoTeam}), (Numbers{1, 2, 3, 4}));
        QCOMPARE(cancelledOf({done(), level, undoTeam}), (Numbers{1, 3}));
        QCOMPARE(cancelledOf({done(), level, undoLevel}), (Numbers{2, 3}));
    }

    void anUndoCountsFromTheInstantItIsKnown()
    {
        const Records prompt{done(), undoOf(done(), after(3))};
        QCOMPARE(cancelledOf(prompt, exactly(3, -1)), Numbers());
        QCOMPARE(cancelledOf(prompt, after(3)), (Numbers{1, 2}));

        const Records cutOff{done(), with(undoOf(done(), after(3)), [](Event &e) { e.recordedAt = after(30); })};
        QCOMPARE(cancelledOf(cutOff, exactly(30, -1)), Numbers());
        QCOMPARE(cancelledOf(cutOff, after(30)), (Numbers{1, 2}));
        // A clock running ahead cannot deliver the future: known is the later of the two.
        const Records ahead{done(), with(undoOf(done(), after(3)), [](Event &e) { e.recordedAt = after(2); })};
        QCOMPARE(cancelledOf(ahead, after(2)), Numbers());
        QCOMPARE(cancelledOf(ahead, after(3)), (Numbers{1, 2}));
    }

    void whatBecomesKnownLaterDecidesNothing_data()
    {
        columns();
        const auto learntAt = [](auto record, Instant at) {
            record.recordedAt = at;
            return record;
        };
        const Event undo = undoOf(done(), after(5));
        QTest::newRow("a message between, known later")
            << Records{done(), undo, learntAt(letter(after(2)), after(6))} << Numbers{1, 2};
        QTest::newRow("a message between, known with the undo")
            << Records{done(), undo, learntAt(letter(after(2)), after(5))} << Numbers{};
        QTest::newRow("an event of another between, known later")
            << Records{done(), undo, learntAt(change(after(2), "category", {}, text("tax"), "omar"), after(6))}
            << Numbers{1, 2};
        QTest::newRow("the change known later") << Records{learntAt(done(), after(6)), undo} << Numbers{};
        QTest::newRow("the change known with the undo") << Records{learntAt(done(), after(5)), undo} << Numbers{1, 2};
        QTest::newRow("the undo known later than the message")
            << Records{done(), learntAt(undo, after(8)), learntAt(letter(after(2)), after(6))} << Numbers{};
        QTest::newRow("of two undoes the one known first")
            << Records{done(), learntAt(undoOf(done(), after(3)), after(9)), undoOf(done(), after(4), "undo.2")}
            << Numbers{1, 3};
    }
    void whatBecomesKnownLaterDecidesNothing() { check(); }

    void anAutomaticMessageSaysSo_data()
    {
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<bool>("automatic");
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("true") << QByteArray(R"("auto":true)") << true;
        QTest::newRow("among others") << QByteArray(R"("to":["a"],"auto":true,"minutes":3)") << true;
        QTest::newRow("false") << QByteArray(R"("auto":false)") << false;
        QTest::newRow("a text") << QByteArray(R"("auto":"true")") << false;
        QTest::newRow("within another member") << QByteArray(R"("x":{"auto":true})") << false;
        QTest::newRow("within a text") << QByteArray("\"x\":\"\\\"auto\\\":true\"") << false;
    }
    void anAutomaticMessageSaysSo()
    {
        QFETCH(const QByteArray, more);
        QFETCH(const bool, automatic);

        QCOMPARE(isAutomatic({.more = more}), automatic);
    }
};

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
