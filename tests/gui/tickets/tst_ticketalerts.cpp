#include "gui/tickets/ticketalerts.h"

#include "gui/shared/directory.h"
#include "support/fakewindow.h"
#include "support/heldworker.h"
#include "support/memoryticketreader.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace Steward {

class TicketAlertsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theClientWrote();
    void whatOneDidOneselfIsNoNews();
    void aTicketCame();
    void aTicketWasHandedBack();
    void whatIsNotHersIsNoNews();
    void whoAnswersForTheClientHearsOfWhatNobodyHas();
    void aLeadHearsOfADisputeOfHerTeam();
    void whatWasToldIsNotToldAgain();
    void whoWantsToBeLeftAloneHearsNothing();
    void aBulkChangeIsNobodysNews();
    void aClickOpensTheTicket();
};

namespace {

// Tickets of agent-1; each act is known a second after the last look.
struct Alerts
{
    Alerts()
    {
        names.names.staff = {{"agent-1", {.id = "agent-1", .name = "Agent One", .role = Role::Agent}},
                             {"agent-2", {.id = "agent-2", .name = "Agent Two", .role = Role::Agent}}};
        names.names.ownership.insert("acme", {{.owner = "agent-1"}});
        directory.load();
        worker.runAll();
        directory.setMe("agent-1");
    }
    OpenedTicket &ticket(qint64 number, const QByteArray &assignee = "agent-1")
    {
        OpenedTicket &opened = names.opened[number];
        opened.ticket = {.number = number, .client = "acme", .assignee = assignee, .subject = "Net pay differs"};
        opened.history.number = number;
        return opened;
    }
    void add(qint64 number, TicketRecord record)
    {
        QList<Entry> &entries = names.opened[number].history.entries;
        entries.append({.seq = int(entries.size()) + 1, .record = std::move(record)});
    }
    Instant next()
    {
        clock.at.ms += 1000;
        return clock.at;
    }
    void write(qint64 number, const QByteArray &by, Direction direction = Direction::Inbound)
    {
        add(number,
            Message{.at = next(), .by = by, .direction = direction, .visibility = Visibility::Public, .body = "text"});
    }
    void change(qint64 number, const QByteArray &by, Field field, const Value &from, const Value &to)
    {
        add(number, Event{.at = next(), .by = by, .field = {.field = field}, .from = from, .to = to});
    }
    QStringList look(const QList<qint64> &changed)
    {
        alerts.look(changed);
        worker.runAll();
        return notifier.titles();
    }

    MemoryTicketReader names;
    HeldWorker worker;
    FixedClock clock;
    MemoryPreferences preferences;
    RecordingNotifier notifier;
    RecordingNavigator navigator;
    Directory directory{names, worker, clock};
    TicketAlerts alerts{names, worker, directory, {notifier, navigator, preferences}};
};

} // namespace

void TicketAlertsTest::theClientWrote()
{
    Alerts of;
    of.ticket(1);
    of.write(1, "req-1");

    QCOMPARE(of.look({1}), QStringList{u"SUP-1: the client wrote"_s});
    QCOMPARE(of.notifier.told.first().text, u"Net pay differs"_s);
}

void TicketAlertsTest::whatOneDidOneselfIsNoNews()
{
    Alerts of;
    of.ticket(1);
    of.write(1, "agent-1"); // a call that she logged
    of.write(1, "agent-2", Direction::Outbound);
    of.change(1, "agent-1", Field::Assignee, {}, Value::string("agent-1"));

    QCOMPARE(of.look({1}), QStringList());
}

void TicketAlertsTest::aTicketCame()
{
    Alerts of;
    of.ticket(1);
    of.change(1, "agent-2", Field::Assignee, Value::string("agent-2"), Value::string("agent-1"));

    QCOMPARE(of.look({1}), QStringList{u"SUP-1 came to you"_s});
}

void TicketAlertsTest::aTicketWasHandedBack()
{
    Alerts of;
    of.ticket(1);
    of.change(1, "agent-2", Field::Level, Value::json("2"), Value::json("1"));

    QCOMPARE(of.look({1}), QStringList{u"SUP-1 was handed back to you"_s});
}

void TicketAlertsTest::whatIsNotHersIsNoNews()
{
    Alerts of;
    of.ticket(1, "agent-2");
    of.write(1, "req-1");
    of.ticket(2, {}).ticket.client = "birch";
    of.write(2, "req-1");

    QCOMPARE(of.look({1, 2, 3}), QStringList()); // 3 is gone
}

void TicketAlertsTest::whoAnswersForTheClientHearsOfWhatNobodyHas()
{
    Alerts of;
    of.ticket(1, {});
    of.write(1, "req-1");

    QCOMPARE(of.look({1}), QStringList{u"SUP-1: the client wrote"_s});
}

void TicketAlertsTest::aLeadHearsOfADisputeOfHerTeam()
{
    Alerts of;
    of.names.names.staff["agent-2"].team = "payroll";
    of.names.names.staff.insert("lead-1", {.id = "lead-1", .role = Role::Lead, .team = "payroll"});
    of.names.names.staff.insert("lead-2", {.id = "lead-2", .role = Role::Lead, .team = "interfaces"});
    of.directory.load();
    of.worker.runAll();
    of.ticket(1, "agent-2");
    of.change(1, "agent-2", Field::BounceState, {}, Value::json(R"({"at":"2026-01-05T09:00:00Z","state":"disputed"})"));
    of.directory.setMe("lead-1");

    QCOMPARE(of.look({1}), QStringList{u"SUP-1: a bounce is disputed"_s});
    of.change(1, "agent-2", Field::BounceState, {}, Value::json(R"({"at":"2026-01-05T09:00:00Z","state":"disputed"})"));
    of.directory.setMe("lead-2"); // of another team
    QCOMPARE(of.look({1}).size(), 1);
}

void TicketAlertsTest::whatWasToldIsNotToldAgain()
{
    Alerts of;
    of.ticket(1);
    of.write(1, "req-1");
    of.look({1});
    of.next();

    QCOMPARE(of.look({1}).size(), 1);
    of.write(1, "req-1");
    QCOMPARE(of.look({1}).size(), 2);
}

void TicketAlertsTest::whoWantsToBeLeftAloneHearsNothing()
{
    Alerts of;
    of.preferences.setChoice(quietChoice, "on");
    of.ticket(1);
    of.write(1, "req-1");

    QCOMPARE(of.look({1}), QStringList());
    of.preferences.setChoice(quietChoice, {});
    QCOMPARE(of.look({1}), QStringList()); // nor later
}

void TicketAlertsTest::aBulkChangeIsNobodysNews()
{
    Alerts of;
    QList<qint64> many;
    for (qint64 number = 1; number <= 21; ++number) {
        of.ticket(number);
        of.change(number, "agent-2", Field::Assignee, {}, Value::string("agent-1"));
        many.append(number);
    }

    QCOMPARE(of.look(many), QStringList());
}

void TicketAlertsTest::aClickOpensTheTicket()
{
    Alerts of;
    of.ticket(1);
    of.write(1, "req-1");
    of.look({1});

    of.notifier.told.first().open();

    QCOMPARE(of.navigator.tickets, QList<qint64>{1});
}

} // namespace Steward

QTEST_MAIN(Steward::TicketAlertsTest)
#include "tst_ticketalerts.moc"
