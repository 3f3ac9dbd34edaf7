#include "desk/tickets/calllog.h"

#include "desk/tickets/growinghistory.h"

#include <QTest>

using namespace Steward;

namespace {

Ticket ticketIn(State state)
{
    return {
        .number = 7, .version = 3, .createdAt = morning, .updatedAt = after(5), .subject = "Net pay", .state = state};
}

Deed deed()
{
    return {.op = opAt(after(10)), .person = "agent-1", .now = after(10)};
}

} // namespace

class TestCallLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCallIsWhatItWas_data()
    {
        QTest::addColumn<int>("direction");
        QTest::addColumn<int>("outcome");
        QTest::addColumn<int>("visibility");
        QTest::addColumn<QByteArray>("by");
        const auto row = [](const char *name, Direction direction, CallOutcome outcome, Visibility visibility,
                            const QByteArray &by) {
            QTest::newRow(name) << int(direction) << int(outcome) << int(visibility) << by;
        };
        row("she called", Direction::Inbound, CallOutcome::Connected, Visibility::Public, "agent-1");
        row("she left a message", Direction::Inbound, CallOutcome::Voicemail, Visibility::Public, "req-1");
        row("she was reached", Direction::Outbound, CallOutcome::Connected, Visibility::Public, "agent-1");
        row("she was not there", Direction::Outbound, CallOutcome::NoAnswer, Visibility::Internal, "agent-1");
    }
    void aCallIsWhatItWas()
    {
        QFETCH(int, direction);
        QFETCH(int, outcome);
        QFETCH(int, visibility);
        QFETCH(QByteArray, by);
        const auto act = logCall(ticketIn(State::Open),
                                 {.direction = Direction(direction),
                                  .outcome = CallOutcome(outcome),
                                  .minutes = 7,
                                  .caller = "req-1",
                                  .body = "Said: it works"},
                                 deed());
        QVERIFY(act);
        QCOMPARE(act->records.size(), 1);
        const auto message = std::get<Message>(act->records.first());
        QCOMPARE(message.channel, Channel::Phone);
        QCOMPARE(message.direction, Direction(direction));
        QCOMPARE(message.visibility, Visibility(visibility));
        QCOMPARE(message.by, by);
        QVERIFY(message.more.contains(R"("minutes":7)"));
        QVERIFY(message.more.contains(word(CallOutcome(outcome)).toByteArray()));
    }

    void aPromiseIsSavedWithTheCallThatMadeIt()
    {
        const auto act = logCall(ticketIn(State::Pending), {.body = "Said: no", .promisedFor = after(120)}, deed());
        QVERIFY(act);
        QCOMPARE(act->records.size(), 3); // the message, the rule that opens, the promise
        const auto promise = std::get<Event>(act->records.last());
        QCOMPARE(promise.field.field, Field::Due);
        QCOMPARE(promise.to.text(), toRfc3339(after(120)));
        QSet<QByteArray> ids;
        for (const TicketRecord &record : act->records)
            ids.insert(idOf(record));
        QCOMPARE(ids.size(), 3);
    }

    void aClosedTicketTakesNoCall()
    {
        QCOMPARE(logCall(ticketIn(State::Closed), {.body = "Said: no"}, deed()).error().code, FailureCode::Forbidden);
    }

    void aCallCanOpenATicket()
    {
        const auto act = openTicket(callDraft({{{.field = Field::Subject}, Value::string("Net pay")}},
                                              {.caller = "req-1", .body = "Said: no", .promisedFor = after(120)}),
                                    deed());
        QVERIFY(act && act->creation);
        QCOMPARE(act->creation->value(Field::Channel).text(), "phone");
        QCOMPARE(act->creation->value(Field::Requester).text(), "req-1");
        QCOMPARE(act->creation->value(Field::Due).text(), toRfc3339(after(120)));
    }
};

QTEST_GUILESS_MAIN(TestCallLog)
#include "tst_calllog.moc"
