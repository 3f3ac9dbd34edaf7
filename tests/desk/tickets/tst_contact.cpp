#include "desk/tickets/contact.h"

#include "desk/tickets/growinghistory.h"

#include <QTest>

using namespace Steward;

namespace {

const QHash<QByteArray, Person> staff{{"agent-1", {.id = "agent-1", .role = Role::Agent}}};

Entry said(int minute, const QByteArray &by, Direction direction, Message rest = {})
{
    rest.at = after(minute);
    rest.by = by;
    rest.direction = direction;
    return {.seq = minute, .record = rest};
}

} // namespace

class TestContact : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sheWaitsSinceTheOldestUnansweredMessage()
    {
        TicketHistory history{.creation = {.at = morning}};
        QVERIFY(!waitingSince(history, staff).isSet());
        history.entries = {said(1, "req-1", Direction::Inbound), said(2, "req-1", Direction::Inbound)};
        QCOMPARE(waitingSince(history, staff).ms, after(1).ms);
        history.entries.append(said(3, "agent-1", Direction::Outbound));
        QVERIFY(!waitingSince(history, staff).isSet());
        history.entries.append(said(4, "req-1", Direction::Inbound));
        QCOMPARE(waitingSince(history, staff).ms, after(4).ms);
    }

    void notesAndMachinesAnswerNobody()
    {
        TicketHistory history{.creation = {.at = morning}};
        history.entries = {said(1, "req-1", Direction::Inbound),
                           said(2, "agent-1", Direction::Outbound, {.visibility = Visibility::Internal}),
                           said(3, "", Direction::Outbound, {.more = R"("auto":true)"})};
        QCOMPARE(waitingSince(history, staff).ms, after(1).ms);
    }

    void whoeverAnsweredTheTelephoneHasAnswered()
    {
        TicketHistory history{.creation = {.at = morning}};
        history.entries = {said(1, "req-1", Direction::Inbound),
                           said(2, "agent-1", Direction::Inbound, {.channel = Channel::Phone})};
        QVERIFY(!waitingSince(history, staff).isSet());
        history.entries.append(said(3, "req-1", Direction::Inbound, {.channel = Channel::Phone})); // a voicemail
        QCOMPARE(waitingSince(history, staff).ms, after(3).ms);
    }
};

QTEST_GUILESS_MAIN(TestContact)
#include "tst_contact.moc"
