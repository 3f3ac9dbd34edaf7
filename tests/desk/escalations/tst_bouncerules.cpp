#include "desk/escalations/bouncerules.h"

#include "desk/tickets/growinghistory.h"

#include <QTest>

using namespace Steward;

namespace {

// Ann, Ben and Cleo are agents, Lea leads; a requester wrote the ticket at minute 0.
Role roleOf(const QByteArray &person)
{
    return person == "lea" ? Role::Lead : person == "req-1" ? Role::Requester : Role::Agent;
}

Event change(qint64 minute, const QByteArray &by, const QByteArray &field, const Value &from, const Value &to,
             const QByteArray &reason = {})
{
    return {.at = after(minute), .by = by, .field = FieldName::from(field), .from = from, .to = to, .reason = reason};
}

Event moved(qint64 minute, const QByteArray &by, const QByteArray &field, const char *from, const char *to,
            const QByteArray &reason = {})
{
    const auto value = [](const char *text) { return *text ? Value::string(text) : Value(); };
    return change(minute, by, field, value(from), value(to), reason);
}

Event levelled(qint64 minute, const QByteArray &by, int from, int to, const QByteArray &reason = {})
{
    return change(minute, by, "level", Value::number(from), Value::number(to), reason);
}

Event reopenReason(qint64 minute, const QByteArray &by, qint64 reopened, const QByteArray &reason)
{
    return change(minute, by, "reopen_reason", {},
                  Value::json(R"({"at":")" + toRfc3339(after(reopened)) + R"(","reason":")" + reason + R"("})"));
}

Event undoOf(const Event &event, qint64 minute, const QByteArray &by)
{
    Event undo = change(minute, by, event.field.text(), event.to, event.from);
    undo.undoes = event.id;
    return undo;
}

Event named(Event event, const QByteArray &id)
{
    event.id = id;
    return event;
}

Event withMark(Event event, const QByteArray &type)
{
    event.bounce = BounceMark{.type = type, .attributedTo = "ann"};
    return event;
}

Message contact(qint64 minute)
{
    return {.at = after(minute), .by = "req-1", .direction = Direction::Inbound, .body = "Still?"};
}

Message reply(qint64 minute, const QByteArray &by, const QByteArray &more = {})
{
    return {.at = after(minute), .by = by, .direction = Direction::Outbound, .body = "We look.", .more = more};
}

Message note(qint64 minute, const QByteArray &by)
{
    return {.at = after(minute),
            .by = by,
            .direction = Direction::Outbound,
            .visibility = Visibility::Internal,
            .body = "Looked."};
}

constexpr qint64 day = 24 * 60;
constexpr qint64 fortnight = 14 * day;

using Records = QList<TicketRecord>;

} // namespace

// Each row: what happened, what a person does now (one act), and the mark that comes of it: `field type charged`, or
// nothing.
class TestBounceRules : public QObject
{
    Q_OBJECT

private:
    // What stands before, so that rows say only what they are about.
    static void rows(void (*add)())
    {
        QTest::addColumn<Records>("before");
        QTest::addColumn<Records>("act");
        QTest::addColumn<QByteArray>("mark");
        add();
    }
    static void row(const char *name, const Records &before, const Records &act, const char *mark)
    {
        QTest::newRow(name) << before << act << QByteArray(mark);
    }
    static QByteArray marksOf(const Records &before, const Records &records, const Creation &creation)
    {
        TicketHistory history{.number = 7, .creation = creation};
        for (const TicketRecord &record : before)
            history.entries.append({.seq = int(history.entries.size()) + 1, .record = record});
        const Act act = withBounces({.ticket = 7, .records = records}, history, roleOf);
        QByteArray marks;
        for (const TicketRecord &record : act.records) {
            const auto *event = std::get_if<Event>(&record);
            if (event && event->bounce)
                marks += event->field.text() + ' ' + event->bounce->type + ' ' + event->bounce->attributedTo;
        }
        return marks;
    }
    static Creation webTicket()
    {
        return {.at = morning,
                .by = "req-1",
                .values = {{{.field = Field::Requester}, Value::string("req-1")},
                           {{.field = Field::Level}, Value::number(1)},
                           {{.field = Field::Product}, Value::string("HTG")},
                           {{.field = Field::Category}, Value::string("payroll.calculation")}}};
    }
    static void check()
    {
        QFETCH(const Records, before);
        QFETCH(const Records, act);
        QTEST(marksOf(before, act, webTicket()), "mark");
    }

private Q_SLOTS:
    void returned_data()
    {
        rows([] {
            const Records sent{moved(20, "ann", "assignee", "", "ann"), levelled(30, "ann", 1, 2, "needs access"),
                               moved(30, "ann", "assignee", "ann", "ben")};
            row("level with a fault code", sent, {levelled(60, "ben", 2, 1, "returned:missing_evidence")},
                "level returned ann");
            row("a note after the code", sent, {levelled(60, "ben", 2, 1, "returned:wrong_level: see KB-1")},
                "level returned ann");
            row("neutral code", sent, {levelled(60, "ben", 2, 1, "returned:capacity")}, "");
            row("a code of nobody's list", sent, {levelled(60, "ben", 2, 1, "returned:mood")}, "");
            row("one act, one mark", sent,
                {levelled(60, "ben", 2, 1, "returned:wrong_data"), moved(60, "ben", "assignee", "ben", "ann")},
                "level returned ann");
            row("a neutral act is no ping-pong either", sent,
                {levelled(60, "ben", 2, 1, "returned:capacity"), moved(60, "ben", "assignee", "ben", "ann")}, "");
            row("the code stands on the assignee", sent,
                {moved(60, "ben", "assignee", "ben", "ann", "returned:known_solution")}, "assignee returned ann");
            row("by who sent it", sent, {levelled(60, "ann", 2, 1, "returned:wrong_level")}, "");
            row("upward", sent, {levelled(60, "ben", 2, 3, "returned:wrong_level")}, "");
            row("a rule had sent it, after a person", {note(10, "ann"), levelled(30, "", 1, 2)},
                {levelled(60, "ben", 2, 1, "returned:wrong_level")}, "level returned rule");
            row("a rule had sent it, before any person", {levelled(1, "", 1, 2)},
                {levelled(60, "ben", 2, 1, "returned:wrong_level")}, "");
            row("by a rule", sent, {levelled(60, "", 2, 1, "returned:wrong_level")}, "");
            row("a team sends it back", {moved(20, "lea", "team", "support", "tax")},
                {moved(40, "ben", "team", "tax", "support", "returned:wrong_team")}, "team returned lea");
            row("the assignee follows by an act of its own",
                sent + Records{withMark(levelled(60, "ben", 2, 1, "returned:wrong_data"), "returned")},
                {moved(61, "ben", "assignee", "ben", "ann")}, "");
            row("the assignee follows a neutral one", sent + Records{levelled(60, "ben", 2, 1, "returned:capacity")},
                {moved(61, "ben", "assignee", "ben", "ann")}, "");
            row("much later it is a hop of its own", sent + Records{levelled(60, "ben", 2, 1, "returned:capacity")},
                {moved(71, "ben", "assignee", "ben", "ann")}, "assignee ping_pong ann");
            row("linked to an incident meanwhile", sent,
                {levelled(60, "ben", 2, 1, "returned:wrong_data"),
                 change(60, "ben", "linked", {}, Value::json(R"([{"key":"SUP-2","type":"incident"}])"))},
                "");
            row("marked by who made the act", sent,
                {withMark(levelled(60, "ben", 2, 1, "returned:wrong_data"), "ping_pong")}, "level ping_pong ann");
        });
    }
    void returned() { check(); }

    void pingPong_data()
    {
        rows([] {
            const Event there = named(moved(30, "ann", "assignee", "ann", "ben"), "op.1");
            const Records sent{moved(20, "ann", "assignee", "", "ann"), there};
            const Event back = moved(60, "ben", "assignee", "ben", "ann");
            row("there and back", sent, {back}, "assignee ping_pong ann");
            row("of teams", {moved(20, "ann", "team", "support", "tax")}, {moved(40, "ben", "team", "tax", "support")},
                "team ping_pong ann");
            row("on to a third", sent, {moved(60, "ben", "assignee", "ben", "cleo")}, "");
            row("round a corner", sent + Records{moved(40, "ben", "assignee", "ben", "cleo")},
                {moved(60, "cleo", "assignee", "cleo", "ann")}, "");
            row("taken back by who gave it", sent, {moved(60, "ann", "assignee", "ben", "ann")}, "");
            row("brought back by a third", sent, {moved(60, "lea", "assignee", "ben", "ann")},
                "assignee ping_pong ann");
            row("after a reply", sent + Records{reply(50, "ben")}, {back}, "");
            row("after an automatic reply", sent + Records{reply(50, "ben", R"("auto":true)")}, {back},
                "assignee ping_pong ann");
            row("after a note", sent + Records{note(50, "ben")}, {back}, "assignee ping_pong ann");
            row("after another contact", sent + Records{contact(50)}, {back}, "assignee ping_pong ann");
            row("after a reply and another contact", sent + Records{reply(45, "ben"), contact(50)}, {back}, "");
            row("both in the next spell", {reply(10, "ann"), contact(15), moved(20, "ann", "assignee", "ann", "ben")},
                {back}, "assignee ping_pong ann");
            row("nobody waits", {reply(10, "ann"), moved(20, "ann", "assignee", "ann", "ben")}, {back}, "");
            row("the reply goes with it", sent, {reply(60, "ben"), back}, "");
            row("a rule made the first hop",
                {moved(20, "ann", "assignee", "", "ann"), moved(30, "", "assignee", "ann", "ben")}, {back},
                "assignee ping_pong rule");
            row("routing before a person touched it", {moved(5, "", "assignee", "ann", "ben")}, {back}, "");
            row("nobody before", {moved(20, "ann", "assignee", "", "ben")}, {moved(60, "ben", "assignee", "ben", "")},
                "");
            row("the first hop was undone", sent + Records{undoOf(there, 31, "ann")},
                {moved(60, "ben", "assignee", "ben", "ann")}, "");
            row("by an undo", sent, {undoOf(there, 35, "ann")}, "");
            for (const char *reason : {"shift_cover", "Shift cover: Ben is ill", "handover", "absence", "account-owner",
                                       "consult", "merged", "incident"}) {
                row((QByteArray("back: ") + reason).constData(), sent,
                    {moved(60, "ben", "assignee", "ben", "ann", reason)}, "");
                row((QByteArray("there: ") + reason).constData(), {moved(30, "ann", "assignee", "ann", "ben", reason)},
                    {back}, "");
            }
            row("in words", sent, {moved(60, "ben", "assignee", "ben", "ann", "not one of mine")},
                "assignee ping_pong ann");
            row("to another client", sent, {back, moved(60, "ben", "client", "acme", "birch")}, "");
        });
    }
    void pingPong() { check(); }

    void recategorised_data()
    {
        rows([] {
            const Event sorted = moved(20, "ann", "category", "payroll.calculation", "time.import");
            const auto to = [](qint64 minute, const QByteArray &by, const char *from, const char *category,
                               const QByteArray &reason = {}) {
                return Records{moved(minute, by, "category", from, category, reason)};
            };
            row("confirmed by somebody", {sorted}, to(60, "ben", "time.import", "interface.bank"),
                "category recategorised ann");
            row("by the same person", {sorted}, to(60, "ann", "time.import", "interface.bank"), "");
            row("the second part alone", {sorted}, to(60, "ben", "time.import", "time.export"), "");
            row("parts by colons", {moved(20, "ann", "category", "", "a::b")}, to(60, "ben", "a::b", "c::b"),
                "category recategorised ann");
            row("parts by slashes", {moved(20, "ann", "category", "", "a/b")}, to(60, "ben", "a/b", "a/c"), "");
            row("confirmed with another second part", {sorted, moved(30, "", "category", "time.import", "time.export")},
                to(60, "ben", "time.export", "interface.bank"), "category recategorised ann");
            row("a rule's choice", {sorted, moved(30, "", "category", "time.import", "system.speed")},
                to(60, "ben", "system.speed", "interface.bank"), "category recategorised ai");
            row("as it came", {}, to(60, "ben", "payroll.calculation", "time.import"), "category recategorised ai");
            row("within ten minutes", {}, to(10, "ben", "payroll.calculation", "time.import"), "");
            row("it had none", {moved(20, "ann", "category", "payroll.calculation", "")},
                to(60, "ben", "", "time.import"), "");
            row("it was not sorted", {moved(20, "ann", "category", "payroll.calculation", "general.unsorted")},
                to(60, "ben", "general.unsorted", "time.import"), "");
            row("new information", {sorted}, to(60, "ben", "time.import", "interface.bank", "new_information"), "");
            row("new information, as typed", {sorted},
                to(60, "ben", "time.import", "interface.bank", "New information: it is the bank"), "");
            row("taxonomy migration", {sorted}, to(60, "ben", "time.import", "interface.bank", "taxonomy_migration"),
                "");
            row("product", {moved(20, "ann", "product", "HTG", "Luca")}, {moved(60, "ben", "product", "Luca", "Linx")},
                "product recategorised ann");
            row("product and category are one hop", {sorted, moved(20, "ann", "product", "HTG", "Luca")},
                to(60, "ben", "time.import", "interface.bank") + Records{moved(60, "ben", "product", "Luca", "Linx")},
                "category recategorised ann");
            row("before it is sent back it is wrong",
                {sorted, moved(20, "ann", "assignee", "", "ann"), moved(30, "ann", "assignee", "ann", "ben")},
                Records{moved(60, "ben", "assignee", "ben", "ann")} + to(60, "ben", "time.import", "interface.bank"),
                "category recategorised ann");
            row("level lowered before any work", {levelled(30, "ann", 1, 2)}, {levelled(60, "ben", 2, 1)},
                "level recategorised ann");
            row("level lowered by who raised it", {levelled(30, "ann", 1, 2)}, {levelled(60, "ann", 2, 1)}, "");
            row("level lowered after work there", {levelled(30, "ann", 1, 2), note(50, "ben")},
                {levelled(60, "ben", 2, 1)}, "");
            row("what the sender wrote is no work there", {levelled(30, "ann", 1, 2), note(31, "ann")},
                {levelled(60, "ben", 2, 1)}, "level recategorised ann");
            row("level raised", {levelled(30, "ann", 1, 2)}, {levelled(60, "ben", 2, 3)}, "");
        });
    }
    void recategorised() { check(); }

    void wrongFix_data()
    {
        rows([] {
            const Event solved = moved(100, "ann", "state", "open", "resolved");
            const Event again = moved(200, "", "state", "resolved", "open");
            const Records reopened{solved, contact(200), again};
            row("not fixed", reopened, {reopenReason(210, "ben", 200, "not_fixed")}, "reopen_reason wrong_fix ann");
            row("caused another fault", reopened, {reopenReason(210, "ben", 200, "fix_caused_other")},
                "reopen_reason wrong_fix ann");
            row("the resolver says so herself", reopened, {reopenReason(210, "ann", 200, "not_fixed")},
                "reopen_reason wrong_fix ann");
            for (const char *reason : {"new_question", "thanks", "client_requested", "resolved_in_error"})
                row(reason, reopened, {reopenReason(210, "ben", 200, reason)}, "");
            row("on the last instant", {solved, moved(100 + fortnight, "", "state", "resolved", "open")},
                {reopenReason(100 + fortnight + day, "ben", 100 + fortnight, "not_fixed")},
                "reopen_reason wrong_fix ann");
            row("a minute later", {solved, moved(101 + fortnight, "", "state", "resolved", "open")},
                {reopenReason(100 + fortnight + day, "ben", 101 + fortnight, "not_fixed")}, "");
            row("reopened by a person", {solved}, {moved(200, "ben", "state", "resolved", "open", "not_fixed")},
                "state wrong_fix ann");
            row("reopened by a person without a reason", {solved}, {moved(200, "ben", "state", "resolved", "open")},
                "");
            row("of another reopening", reopened, {reopenReason(210, "ben", 190, "not_fixed")}, "");
            row("resolved by a rule, held by somebody",
                {moved(20, "ann", "assignee", "", "cleo"), moved(100, "", "state", "open", "resolved"), again},
                {reopenReason(210, "ben", 200, "not_fixed")}, "reopen_reason wrong_fix cleo");
            row("resolved by a rule, held by nobody", {moved(100, "", "state", "open", "resolved"), again},
                {reopenReason(210, "ben", 200, "not_fixed")}, "reopen_reason wrong_fix none");
            row("said twice", reopened + Records{withMark(reopenReason(210, "ben", 200, "not_fixed"), "wrong_fix")},
                {reopenReason(220, "ben", 200, "fix_caused_other")}, "");
            row("taken back and said again",
                reopened
                    + Records{withMark(reopenReason(210, "ben", 200, "not_fixed"), "wrong_fix"),
                              reopenReason(215, "ben", 200, "thanks")},
                {reopenReason(220, "ben", 200, "not_fixed")}, "reopen_reason wrong_fix ann");
            row("resolved by who came last before",
                {solved, again, moved(300, "ben", "state", "open", "resolved"),
                 moved(400, "", "state", "resolved", "open")},
                {reopenReason(410, "cleo", 400, "not_fixed")}, "reopen_reason wrong_fix ben");
        });
    }
    void wrongFix() { check(); }

    // Who took a call chose what the ticket is.
    void whoWroteTheTicketDownConfirmedWhatItIs()
    {
        Creation call = webTicket();
        call.by = "ann";

        QCOMPARE(marksOf({contact(0)}, {moved(60, "ben", "product", "HTG", "Luca")}, call),
                 QByteArray("product recategorised ann"));
        QCOMPARE(marksOf({contact(0)}, {moved(60, "ann", "product", "HTG", "Luca")}, call), QByteArray());
    }

    void onlyWhatMovesATicketNeedsItsHistory()
    {
        QVERIFY(mayBounce({.records = {moved(1, "ann", "assignee", "", "ann")}}));
        QVERIFY(mayBounce({.records = {moved(1, "ann", "state", "resolved", "open")}}));
        QVERIFY(!mayBounce({.records = {moved(1, "ann", "state", "open", "resolved")}}));
        QVERIFY(!mayBounce({.records = {moved(1, "ann", "priority", "low", "high")}}));
        QVERIFY(!mayBounce({.records = {moved(1, "", "assignee", "", "ann")}}));
        QVERIFY(!mayBounce({.records = {reply(1, "ann")}}));
    }
};

QTEST_GUILESS_MAIN(TestBounceRules)
#include "tst_bouncerules.moc"
