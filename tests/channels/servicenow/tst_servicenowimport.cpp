#include "channels/servicenow/servicenowimport.h"

#include "support/recordingimport.h"

#include <QBuffer>
#include <QtTest>

using namespace Steward;

namespace {

const QByteArray header
    = "number,incident_state,active,reassignment_count,made_sla,caller_id,opened_by,opened_at,sys_updated_by,sys_updated_at,"
      "contact_type,location,category,u_symptom,priority,assignment_group,assigned_to,resolved_at,u_extra\n";

struct Row
{
    QByteArray number = "INC1", state = "New", moves = "0", sla = "true", opened = "1/3/2020 09:00", by = "Updater 1",
               at = "1/3/2020 09:00", priority = "3 - Moderate", team = "?", assignee = "?", resolved = "?";

    QByteArray text() const
    {
        return number + ',' + state + ",true," + moves + ',' + sla + ",Caller 7,Opener 3," + opened + ',' + by + ','
            + at + ",Phone,Site 4,Cat 1,Symptom 2," + priority + ',' + team + ',' + assignee + ',' + resolved
            + ",extra\n";
    }
};

QByteArray table(const QList<Row> &rows)
{
    QByteArray text = header;
    for (const Row &row : rows)
        text += row.text();
    return text;
}

Done read(const QByteArray &text, RecordingImport &to, qint64 at = 0, qint64 line = 1)
{
    QBuffer file;
    file.setData(text);
    file.open(QIODevice::ReadOnly);
    return importServiceNow(file, at, line, to);
}

using Lines = QList<QByteArray>;

Lines about(const Lines &events, const QByteArray &field)
{
    Lines found;
    for (const QByteArray &event : events) {
        if (event.contains(' ' + field + ' '))
            found.append(event);
    }
    return found;
}

} // namespace

class TestServiceNowImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTicketIsCreatedNewByItsCallerAndItsFirstRowComparedWithThat()
    {
        RecordingImport to;

        QVERIFY(read(table({{.state = "Active",
                             .at = "1/3/2020 09:05",
                             .priority = "1 - Critical",
                             .team = "Group 5",
                             .assignee = "Resolver 9"}}),
                     to));

        const IncomingTicket *ticket = to.ticket("INC1");
        QVERIFY(ticket);
        QCOMPARE(toRfc3339(ticket->creation->at), QByteArray("2020-03-01T09:00:00Z"));
        QCOMPARE(ticket->creation->by, QByteArray("p:Caller 7"));
        QCOMPARE(to.created("INC1", "kind"), QByteArray("incident"));
        QCOMPARE(to.created("INC1", "client"), QByteArray("c:Site 4"));
        QCOMPARE(to.created("INC1", "requester"), QByteArray("p:Caller 7"));
        QCOMPARE(to.created("INC1", "subject"), QByteArray("Symptom 2"));
        QCOMPARE(to.created("INC1", "channel"), QByteArray("phone"));
        QCOMPARE(to.created("INC1", "custom.made_sla"), QByteArray("true"));
        QCOMPARE(to.created("INC1", "custom.reassignment_count"), QByteArray("0"));
        QCOMPARE(to.created("INC1", "custom.opened_by"), QByteArray("Opener 3"));
        QCOMPARE(to.created("INC1", "custom.u_extra"), QByteArray("extra"));
        QCOMPARE(to.events("INC1"),
                 (Lines{"2020-03-01T09:05:00Z p:Updater 1 state new>open",
                        "2020-03-01T09:05:00Z p:Updater 1 category >Cat 1",
                        "2020-03-01T09:05:00Z p:Updater 1 priority normal>urgent",
                        "2020-03-01T09:05:00Z p:Updater 1 team >Group 5",
                        "2020-03-01T09:05:00Z p:Updater 1 assignee >p:Resolver 9"}));
    }
    void aQuestionMarkIsNotSet()
    {
        RecordingImport to;

        QVERIFY(read(table({{.by = "?", .team = "Group 5"}, {.by = "?", .at = "1/3/2020 10:00", .team = "?"}}), to));

        QCOMPARE(to.events("INC1").last(), QByteArray("2020-03-01T10:00:00Z  team Group 5>"));
        QVERIFY(!to.created("INC1", "custom.resolved_at").size());
    }
    void rowsThatGoBackTakeTheInstantOfTheNext()
    {
        RecordingImport to;

        QVERIFY(read(table({{.at = "1/3/2020 08:00", .team = "A"},
                            {.at = "5/3/2020 09:00", .team = "B"},
                            {.at = "3/3/2020 09:00", .team = "C"}}),
                     to));

        QCOMPARE(to.events("INC1").mid(1),
                 (Lines{"2020-03-01T09:00:00Z p:Updater 1 team >A", "2020-03-03T09:00:00Z p:Updater 1 team A>B",
                        "2020-03-03T09:00:00Z p:Updater 1 team B>C"}));
    }
    void theLastResolvingIsAtResolvedAt_data()
    {
        QTest::addColumn<QByteArray>("resolved");
        QTest::addColumn<QByteArray>("at");

        QTest::newRow("as the column says") << QByteArray("3/3/2020 12:00") << QByteArray("2020-03-03T12:00:00Z");
        QTest::newRow("later than its row") << QByteArray("4/3/2020 11:00") << QByteArray("2020-03-04T11:00:00Z");
        QTest::newRow("not before the change before it")
            << QByteArray("1/3/2020 12:00") << QByteArray("2020-03-02T09:00:00Z");
        QTest::newRow("not after the one behind it")
            << QByteArray("9/3/2020 12:00") << QByteArray("2020-03-05T09:00:00Z");
        QTest::newRow("no column: its row") << QByteArray("?") << QByteArray("2020-03-04T09:00:00Z");
    }
    void theLastResolvingIsAtResolvedAt()
    {
        QFETCH(QByteArray, resolved);
        QFETCH(QByteArray, at);
        RecordingImport to;

        QVERIFY(read(table({{.resolved = resolved},
                            {.state = "Active", .at = "2/3/2020 09:00", .resolved = resolved},
                            {.state = "Resolved", .at = "4/3/2020 09:00", .resolved = resolved},
                            {.state = "Closed", .at = "5/3/2020 09:00", .resolved = resolved}}),
                     to));

        const auto events = to.events("INC1");
        QVERIFY2(events.contains(at + " p:Updater 1 state open>resolved"), events.join('\n').constData());
        QVERIFY(events.contains("2020-03-05T09:00:00Z p:Updater 1 state resolved>closed"));
    }
    void theStateMinusHundredChangesNothing()
    {
        RecordingImport to;

        QVERIFY(read(table({{.state = "Closed"},
                            {.state = "-100", .moves = "1", .at = "2/3/2020 09:00"},
                            {.state = "Closed", .moves = "1", .at = "3/3/2020 09:00"}}),
                     to));

        const auto events = to.events("INC1");
        QCOMPARE(about(events, "state").size(), 1);
        QCOMPARE(events.last(), QByteArray("2020-03-02T09:00:00Z p:Updater 1 custom.reassignment_count 0>1"));
    }
    void otherWaitingIsOnHold()
    {
        RecordingImport to;

        QVERIFY(
            read(table({{.state = "Awaiting User Info"}, {.state = "Awaiting Vendor", .at = "2/3/2020 09:00"}}), to));

        QCOMPARE(about(to.events("INC1"), "state"),
                 (Lines{"2020-03-01T09:00:00Z p:Updater 1 state new>pending",
                        "2020-03-02T09:00:00Z p:Updater 1 state pending>on_hold"}));
        QCOMPARE(to.events("INC1").last(),
                 QByteArray("2020-03-02T09:00:00Z p:Updater 1 custom.incident_state >Awaiting Vendor"));
    }
    void theWorkspacesZoneTellsTheTimes()
    {
        RecordingImport to;
        to.zone = "Europe/Berlin";

        QVERIFY(read(table({{.opened = "29/3/2020 02:30", .at = "25/10/2020 02:30", .team = "A"}}), to));

        QCOMPARE(toRfc3339(to.ticket("INC1")->creation->at), QByteArray("2020-03-29T01:30:00Z"));
        QCOMPARE(to.events("INC1").last(), QByteArray("2020-10-25T00:30:00Z p:Updater 1 team >A"));
    }
    void aWrongRowIsRejectedAndTheOthersCount()
    {
        RecordingImport to;
        QByteArray text = table({{.team = "A"},
                                 {.at = "31/2/2020 09:00"},
                                 {.state = "Dreaming", .at = "2/3/2020 09:00"},
                                 {.at = "3/3/2020 09:00", .team = "B"}});
        text += "INC1,short\n" + Row{.number = "?"}.text() + Row{.number = "INC2", .priority = "9"}.text()
            + Row{.number = "INC3"}.text();

        QVERIFY(read(text, to));

        QCOMPARE(to.tickets.size(), 2);
        QCOMPARE(to.rejects.size(), 5);
        QCOMPARE(to.rejects.at(0).field, QByteArray("sys_updated_at"));
        QCOMPARE(to.rejects.at(0).line, 3);
        QVERIFY(to.rejects.at(0).text.startsWith("INC1,New,"));
        QCOMPARE(to.rejects.at(1).field, QByteArray("incident_state"));
        QCOMPARE(to.rejects.at(4).field, QByteArray("priority"));
        QCOMPARE(to.events("INC1").last(), QByteArray("2020-03-03T09:00:00Z p:Updater 1 team A>B"));
        QCOMPARE(to.counts().read, 8);
    }
    void aLaterDumpBeginsWithTheSameRecords()
    {
        const QList<Row> rows
            = {{.team = "A"},
               {.state = "Active", .at = "2/3/2020 09:00", .team = "B"},
               {.state = "Resolved", .at = "3/3/2020 09:00", .team = "B", .resolved = "3/3/2020 08:00"}};
        RecordingImport early, late;

        QVERIFY(read(table(rows.first(2)), early));
        QVERIFY(read(table(rows), late));

        QCOMPARE(late.events("INC1").first(early.events("INC1").size()), early.events("INC1"));
        QVERIFY(early.ticket("INC1")->creation == late.ticket("INC1")->creation);
    }
    void theRunIsTakenUpBetweenIncidents()
    {
        const QByteArray text = table({{.number = "INC1"},
                                       {.number = "INC1", .at = "2/3/2020 09:00", .team = "A"},
                                       {.number = "INC2"},
                                       {.number = "INC3"}});
        RecordingImport whole, half, rest;
        QVERIFY(read(text, whole));
        half.cancelAfter = 2;

        const Done stopped = read(text, half);
        QVERIFY(!stopped && stopped.error().code == FailureCode::Cancelled);
        QCOMPARE(half.tickets.size(), 1);
        QCOMPARE(half.places.last().second, 4);
        QVERIFY(read(text, rest, half.places.last().first, half.places.last().second));

        QCOMPARE(rest.tickets.size(), 2);
        QCOMPARE(rest.tickets.first().sourceKey, QByteArray("INC2"));
        QCOMPARE(rest.tickets.first().place.line, whole.tickets.at(1).place.line);
    }
    void aTableOfSomethingElseIsRefused()
    {
        RecordingImport to;

        for (const QByteArray &text :
             {QByteArray(), QByteArray("a,b\n1,2\n"), QByteArray("number,incident_state,opened_at\n")}) {
            const Done done = read(text, to);
            QVERIFY(!done && done.error().code == FailureCode::BadInput);
        }
        QVERIFY(to.tickets.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestServiceNowImport)
#include "tst_servicenowimport.moc"
