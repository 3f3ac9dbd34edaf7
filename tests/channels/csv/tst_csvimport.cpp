#include "channels/csv/csvimport.h"

#include "support/recordingimport.h"

#include <QBuffer>
#include <QtTest>

using namespace Steward;

namespace {

Done read(const QByteArray &text, const QByteArray &map, RecordingImport &to, qint64 at = 0, qint64 line = 1)
{
    const auto mapping = ColumnMapping::from(map);
    if (!mapping)
        return tl::unexpected(mapping.error());
    QBuffer file;
    file.setData(text);
    file.open(QIODevice::ReadOnly);
    return importCsv(file, *mapping, at, line, to);
}

using Lines = QList<QByteArray>;

const QByteArray plainMap
    = R"({"key":"id","zone":"UTC","empty":["-"],"fields":{"created_at":"opened","updated_at":"touched","resolved_at":"solved",
"closed_at":"closed","state":{"column":"status","values":{"Parked":"on_hold","Ghost":null}},"priority":"prio","subject":{"columns":["area","what"],"joint":": "},
"requester":"who","assignee":"owner","tags":{"column":"labels","split":"|"},"custom.cost":{"column":"cost","type":"number"}},"constants":{"kind":"request"},"decimal":","})";
const QByteArray plainHeader
    = "id,opened,touched,solved,closed,status,prio,area,what,who,owner,labels,cost,Other Thing\n";

} // namespace

class TestCsvImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRowBecomesATicketAsTheMapSays()
    {
        RecordingImport to;

        QVERIFY(read(
            plainHeader
                + "7,2024-01-02 10:00,2024-01-05 10:00,2024-01-04T12:00:00Z,-,Solved,P1,Pay,Late,Ann,Bob,a| b |a,\"1.234,50\",x\n",
            plainMap, to));

        QCOMPARE(toRfc3339(to.ticket("7")->creation->at), QByteArray("2024-01-02T10:00:00Z"));
        QCOMPARE(to.ticket("7")->creation->by, QByteArray("p:Ann"));
        QCOMPARE(to.created("7", "subject"), QByteArray("Pay: Late"));
        QCOMPARE(to.created("7", "priority"), QByteArray("urgent"));
        QCOMPARE(to.created("7", "kind"), QByteArray("request"));
        QCOMPARE(to.created("7", "tags"), QByteArray("[\"a\",\"b\"]"));
        QCOMPARE(to.created("7", "custom.cost"), QByteArray("1234.50"));
        QCOMPARE(to.created("7", "custom.other_thing"), QByteArray("x"));
        QCOMPARE(to.persons.value("p:Bob").role, QByteArray("agent"));
        QCOMPARE(to.persons.value("p:Ann").role, QByteArray("requester"));
        QCOMPARE(to.events("7"), (Lines{"2024-01-04T12:00:00Z  state new>resolved"}));
    }
    void theColumnsOfTimeTellTheChangesOfState_data()
    {
        QTest::addColumn<QByteArray>("times"); // touched, solved, closed, status
        QTest::addColumn<Lines>("events");
        QTest::addColumn<QByteArray>("first"); // state at creation; empty: new

        QTest::newRow("resolved and closed")
            << QByteArray("2024-01-09 08:00,2024-01-04 08:00,2024-01-05 08:00,Closed")
            << Lines{"2024-01-04T08:00:00Z  state new>resolved", "2024-01-05T08:00:00Z  state resolved>closed"}
            << QByteArray();
        QTest::newRow("the state has no time but the update")
            << QByteArray("2024-01-09 08:00,,,Parked") << Lines{"2024-01-09T08:00:00Z  state new>on_hold"}
            << QByteArray();
        QTest::newRow("nothing tells when") << QByteArray(",,,open") << Lines{} << QByteArray("open");
        QTest::newRow("came back") << QByteArray("2024-01-09 08:00,2024-01-04 08:00,,open")
                                   << Lines{"2024-01-04T08:00:00Z  state new>resolved",
                                            "2024-01-09T08:00:00Z  state resolved>open"}
                                   << QByteArray();
        QTest::newRow("no state, but closed")
            << QByteArray(",,2024-01-05 08:00,") << Lines{"2024-01-05T08:00:00Z  state new>closed"} << QByteArray();
        QTest::newRow("closed before it was created: as it stands")
            << QByteArray(",,2023-01-05 08:00,Closed") << Lines{"2023-01-05T08:00:00Z  state new>closed"}
            << QByteArray();
        QTest::newRow("a text that changes nothing")
            << QByteArray("2024-01-09 08:00,,,Ghost") << Lines{} << QByteArray();
    }
    void theColumnsOfTimeTellTheChangesOfState()
    {
        QFETCH(QByteArray, times);
        QFETCH(Lines, events);
        QFETCH(QByteArray, first);
        RecordingImport to;

        QVERIFY(read(plainHeader + "7,2024-01-02 10:00," + times + ",low,a,b,,,,,\n", plainMap, to));

        QCOMPARE(to.rejects.size(), 0);
        QCOMPARE(to.events("7"), events);
        QCOMPARE(to.created("7", "state"), first);
    }
    void aWrongRowIsRejectedWithItsFieldAndTheOthersGoOn()
    {
        RecordingImport to;
        const QByteArray good = ",2024-01-02,,,,open,low,a,b,,,,,\n";

        QVERIFY(read(plainHeader + "1" + good + "2,yesterday,,,,open,low,a,b,,,,,\n"
                         + "3,2024-01-02,,,,dreaming,low,a,b,,,,,\n" + "4,2024-01-02,,,,open,low,a,b,,,,much,\n"
                         + "5,too few\n" + good + "7,,,,,open,low,a,b,,,,,\n" + "8" + good,
                     plainMap, to));

        QCOMPARE(to.tickets.size(), 2);
        QList<QByteArray> fields;
        for (const Reject &reject : std::as_const(to.rejects))
            fields.append(QByteArray::number(reject.line) + ' ' + reject.field);
        QCOMPARE(fields, (QList<QByteArray>{"3 created_at", "4 state", "5 custom.cost", "6 ", "7 id", "8 created_at"}));
        QCOMPARE(to.rejects.at(3).text, QByteArray("5,too few"));
        QCOMPARE(to.counts().read, 8);
    }
    void aTimeWithoutZoneIsRefusedUnlessTheMapNamesOne()
    {
        const QByteArray rows = "id,created\n1,2024-07-02 10:00\n2,2024-07-02T10:00:00+02:00\n";
        RecordingImport none, berlin, workspace;
        workspace.zone = "America/New_York";

        QVERIFY(read(rows, R"({"key":"id","fields":{"created_at":"created"}})", none));
        QVERIFY(read(rows, R"({"key":"id","zone":"Europe/Berlin","fields":{"created_at":"created"}})", berlin));
        QVERIFY(read(rows, R"({"key":"id","zone":"workspace","fields":{"created_at":"created"}})", workspace));

        QCOMPARE(none.tickets.size(), 1);
        QCOMPARE(none.rejects.size(), 1);
        QCOMPARE(toRfc3339(berlin.ticket("1")->creation->at), QByteArray("2024-07-02T08:00:00Z"));
        QCOMPARE(toRfc3339(workspace.ticket("1")->creation->at), QByteArray("2024-07-02T14:00:00Z"));
        QCOMPARE(toRfc3339(workspace.ticket("2")->creation->at), QByteArray("2024-07-02T08:00:00Z"));
    }
    void commentsInRepeatedColumnsBecomeMessages()
    {
        const QByteArray map
            = R"({"key":"Issue key","zone":"UTC","dates":["d/MMM/yy h:mm a"],"fields":{"created_at":"Created","requester":"Reporter",
"description":"Description","tags":{"column":"Labels","repeated":true}},"messages":[{"column":"Comment","repeated":true,"split":";","parts":["at","by","body"]}]})";
        RecordingImport to;

        QVERIFY(read(
            "Issue key,Created,Reporter,Description,Labels,Labels,Comment,Comment\n"
            "A-1,03/Mar/16 1:40 PM,ann,\"It, broke\",x,y,03/Mar/16 2:00 PM;bob;Try; again,\"04/Mar/16 9:00 AM;ann;Works\nnow\"\n"
            "A-2,03/Mar/16 1:40 PM,ann,,,,no semicolon,\n",
            map, to));

        const auto messages = to.messages("A-1");
        QCOMPARE(messages.size(), 3);
        QCOMPARE(messages.at(0).body, QByteArray("It, broke"));
        QCOMPARE(messages.at(1).body, QByteArray("Try; again"));
        QCOMPARE(messages.at(1).by, QByteArray("p:bob"));
        QVERIFY(messages.at(1).direction == Direction::Outbound);
        QVERIFY(messages.at(2).direction == Direction::Inbound);
        QCOMPARE(toRfc3339(messages.at(2).at), QByteArray("2016-03-04T09:00:00Z"));
        QCOMPARE(to.created("A-1", "tags"), QByteArray("[\"x\",\"y\"]"));
        QCOMPARE(to.rejects.value(0).field, QByteArray("Comment"));
        QVERIFY(!to.ticket("A-2"));
    }
    void anEventLogIsOneTicketForEachRunOfRows()
    {
        const QByteArray map
            = R"({"key":"case","event_log":true,"fields":{"at":"time","by":"who","state":{"column":"activity","values":
{"Queue":"open","Finish":"resolved","*":null}},"team":"line"}})";
        RecordingImport to;

        QVERIFY(read(
            "case,activity,time,who,line\n"
            "1,Queue,2024-01-01T00:00:00Z,a,X\n1,Look,2024-01-02T00:00:00Z,b,Y\n1,Finish,2024-01-03T00:00:00Z,b,\n1,bad,never,b,Y\n"
            "2,Look,2024-01-05T00:00:00Z,c,X\n",
            map, to));

        QCOMPARE(to.tickets.size(), 2);
        QCOMPARE(to.created("1", "state"), QByteArray("open"));
        QCOMPARE(to.created("1", "team"), QByteArray("X"));
        QCOMPARE(to.created("2", "state"), QByteArray());
        QCOMPARE(to.events("1"),
                 (Lines{"2024-01-02T00:00:00Z p:b team X>Y", "2024-01-03T00:00:00Z p:b state open>resolved",
                        "2024-01-03T00:00:00Z p:b team Y>"}));
        QCOMPARE(to.rejects.size(), 1);
        QCOMPARE(to.counts().read, 5);
    }
    void aTableWithoutHeaderIsReadByTheMapsTitles()
    {
        RecordingImport to;

        QVERIFY(read(
            "1;07/20/2020 10:51:12 AM;Q\n",
            R"({"key":"k","header":false,"titles":["k","c","b"],"delimiter":";","zone":"UTC","dates":["MM/dd/yyyy hh:mm:ss a"],
"fields":{"created_at":"c","category":"b"}})",
            to));

        QCOMPARE(to.created("1", "category"), QByteArray("Q"));
    }
    void theRunIsTakenUpAtAnyTicket()
    {
        const QByteArray text = plainHeader
            + "1,2024-01-02,,,,open,low,a,b,,,,,\n2,2024-01-02,,,,open,low,a,b,,,,,\n3,2024-01-02,,,,open,low,a,b,,,,,\n";
        RecordingImport half, rest;
        half.cancelAfter = 3;

        QVERIFY(!read(text, plainMap, half));
        QVERIFY(read(text, plainMap, rest, half.places.last().first, half.places.last().second));

        QCOMPARE(half.tickets.size(), 2);
        QCOMPARE(rest.tickets.size(), 1);
        QCOMPARE(rest.tickets.first().place.line, 4);
    }
    void aMapThatCannotBeIsRefusedByName_data()
    {
        QTest::addColumn<QByteArray>("map");
        QTest::addColumn<QByteArray>("subject");

        QTest::newRow("no JSON") << QByteArray("{") << QByteArray("map: ");
        QTest::newRow("no key") << QByteArray(R"({"fields":{"created_at":"c"}})") << QByteArray("map: key");
        QTest::newRow("no time") << QByteArray(R"({"key":"k"})") << QByteArray("map: created_at");
        QTest::newRow("unknown field") << QByteArray(R"({"key":"k","fields":{"created_at":"c","colour":"x"}})")
                                       << QByteArray("map: colour");
        QTest::newRow("unknown state") << QByteArray(
            R"({"key":"k","fields":{"created_at":"c","state":{"column":"s","values":{"a":"asleep"}}}})")
                                       << QByteArray("map: state");
        QTest::newRow("pattern") << QByteArray(R"({"key":"k","dates":["yyy"],"fields":{"created_at":"c"}})")
                                 << QByteArray("map: dates");
        QTest::newRow("zone") << QByteArray(R"({"key":"k","zone":"Mars/Base","fields":{"created_at":"c"}})")
                              << QByteArray("map: zone");
        QTest::newRow("a column that is not there")
            << QByteArray(R"({"key":"k","fields":{"created_at":"elsewhere"}})") << QByteArray("elsewhere");
    }
    void aMapThatCannotBeIsRefusedByName()
    {
        QFETCH(QByteArray, map);
        QFETCH(QByteArray, subject);
        RecordingImport to;

        const Done done = read("k,c\n1,2024-01-01T00:00:00Z\n", map, to);

        QVERIFY(!done);
        QVERIFY(done.error().code == FailureCode::BadInput);
        QVERIFY2(done.error().subject.startsWith(subject), done.error().subject.constData());
    }
};

QTEST_GUILESS_MAIN(TestCsvImport)
#include "tst_csvimport.moc"
