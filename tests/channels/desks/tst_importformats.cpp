#include "channels/desks/importformats.h"

#include "channels/csv/columnmapping.h"
#include "support/recordingimport.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace Steward;
using namespace Qt::StringLiterals;

namespace {

using Lines = QList<QByteArray>;

QString data(const QString &name)
{
    return QStringLiteral(STEWARD_TEST_DATA "/") + name;
}

Done run(const QByteArray &format, const QString &path, RecordingImport &to, qint64 resumeAt = 0)
{
    return runImport({.path = path, .format = format, .resumeAt = resumeAt}, to);
}

Lines fieldsOf(const QList<Reject> &rejects)
{
    Lines fields;
    for (const Reject &reject : rejects)
        fields.append(reject.field);
    return fields;
}

} // namespace

class TestImportFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void zendeskPagesInAnyOrderMakeOneTicketEach()
    {
        RecordingImport to;

        QVERIFY(run("zendesk-json", data(u"zendesk-pages"_s), to));

        QCOMPARE(to.tickets.size(), 2);
        QCOMPARE(to.created("1", "state"), QByteArray("open"));
        QCOMPARE(to.created("1", "requester"), QByteArray("p:Requester Nine"));
        QCOMPARE(to.created("1", "client"), QByteArray("c:Example Freight"));
        QCOMPARE(to.created("1", "team"), QByteArray("Support"));
        QCOMPARE(to.created("1", "tags"), QByteArray("[\"export\",\"csv\"]"));
        QCOMPARE(to.created("1", "channel"), QByteArray("email"));
        QCOMPARE(to.created("1", "priority"), QByteArray());
        QCOMPARE(to.created("1", "custom.360001"), QByteArray("EMEA"));
        QCOMPARE(to.events("1"),
                 (Lines{"2024-03-02T09:00:00Z p:Agent One state open>resolved",
                        "2024-03-02T09:00:00Z p:Agent One priority >high"}));
        QCOMPARE(to.persons.value("p:Agent One").role, QByteArray("agent"));
        QCOMPARE(to.persons.value("p:Requester Nine").email, QByteArray("nine@client.example"));
    }
    void zendeskCommentsAreMessagesOnce()
    {
        RecordingImport to;

        QVERIFY(run("zendesk-json", data(u"zendesk-pages"_s), to));

        const auto messages = to.messages("1");
        QCOMPARE(messages.size(), 3);
        QCOMPARE(messages.at(0).body, QByteArray("The export is empty"));
        QVERIFY(messages.at(0).direction == Direction::Inbound);
        QVERIFY(messages.at(1).visibility == Visibility::Internal);
        QCOMPARE(messages.at(1).more,
                 QByteArray(R"("attachments":[{"name":"log.txt","media_type":"text/plain","size":12}])"));
        QVERIFY(messages.at(2).direction == Direction::Outbound);
        QCOMPARE(to.messages("2").size(), 1);
        const auto *survey = std::get_if<Survey>(&to.ticket("1")->records.last().record);
        QVERIFY(survey);
        QCOMPARE(survey->score, std::optional<qint64>(2));
        QCOMPARE(survey->comment, QByteArray("Thanks"));
    }
    void aDeletedZendeskTicketSaysSo()
    {
        RecordingImport to;

        QVERIFY(run("zendesk-json", data(u"zendesk-pages"_s), to));

        QCOMPARE(to.events("2"), (Lines{"2024-03-05T07:00:00Z  deleted >true"}));
        QCOMPARE(to.created("2", "kind"), QByteArray("request"));
        QCOMPARE(to.created("2", "requester"), QByteArray("p:Zendesk user 6130907993114"));
    }
    void wrongElementsAreRejectedAndTheOthersGoOn()
    {
        RecordingImport to;

        QVERIFY(run("zendesk-json", data(u"zendesk-pages"_s), to));

        QCOMPARE(to.rejects.size(), 4);
        const Lines fields = fieldsOf(to.rejects);
        QVERIFY(fields.contains("id") && fields.contains("status") && fields.contains("created_at")
                && fields.contains("tickets"));
        QCOMPARE(to.counts().read, 16);
    }
    void jiraIssuesBringTheirChangesAndComments()
    {
        RecordingImport to;

        QVERIFY(run("jira-json", data(u"jira.json"_s), to));

        QCOMPARE(to.tickets.size(), 2);
        QCOMPARE(fieldsOf(to.rejects), (Lines{"created"}));
        QCOMPARE(toRfc3339(to.ticket("EX-2")->creation->at), QByteArray("2024-03-01T10:00:00Z"));
        QCOMPARE(to.created("EX-2", "subject"), QByteArray("Report"));
        QCOMPARE(to.created("EX-2", "assignee"), QByteArray());
        QCOMPARE(to.created("EX-2", "priority"), QByteArray("high"));
        QCOMPARE(to.created("EX-2", "category"), QByteArray("Reports"));
        QCOMPARE(to.created("EX-2", "custom.customfield_10100"), QByteArray("EMEA"));
        QCOMPARE(to.events("EX-2"),
                 (Lines{"2024-03-02T09:00:00Z p:Agent One state new>open",
                        "2024-03-02T09:00:00Z p:Agent One custom.status New>In Progress",
                        "2024-03-02T09:00:00Z p:Agent One assignee >p:Agent One",
                        "2024-03-02T09:00:00Z p:Agent One subject Report>Report wrong",
                        "2024-03-04T09:00:00Z p:Agent One state open>resolved",
                        "2024-03-04T09:00:00Z p:Agent One custom.status In Progress>Shipped"}));
        const auto messages = to.messages("EX-2");
        QCOMPARE(messages.size(), 4);
        QCOMPARE(messages.at(2).body, QByteArray("Still wrong"));
        QVERIFY(messages.at(2).direction == Direction::Inbound);
        QVERIFY(messages.at(3).visibility == Visibility::Internal);
        QCOMPARE(to.created("EX-3", "custom.priority"), QByteArray("Odd"));
        QCOMPARE(to.events("EX-3"), (Lines{"2024-03-03T11:00:00Z  state new>open"}));
    }
    void youTrackIssuesBringTheirActivities()
    {
        RecordingImport to;

        QVERIFY(run("youtrack-json", data(u"youtrack.json"_s), to));

        QCOMPARE(to.tickets.size(), 1);
        QCOMPARE(toRfc3339(to.ticket("DESK-7")->creation->at), QByteArray("2024-03-01T08:00:00Z"));
        QCOMPARE(to.created("DESK-7", "state"), QByteArray("open"));
        QCOMPARE(to.created("DESK-7", "subject"), QByteArray("Menu"));
        QCOMPARE(to.created("DESK-7", "priority"), QByteArray("urgent"));
        QCOMPARE(to.created("DESK-7", "category"), QByteArray("Shell"));
        QCOMPARE(to.created("DESK-7", "custom.fix_versions"), QByteArray("[\"2024.1\",\"2024.2\"]"));
        QCOMPARE(to.created("DESK-7", "custom.estimation"), QByteArray("3h"));
        QCOMPARE(to.created("DESK-7", "assignee"), QByteArray("p:Agent One"));
        QCOMPARE(to.events("DESK-7"),
                 (Lines{"2024-03-01T10:01:40Z p:Agent One subject Menu>Menu is gone",
                        "2024-03-03T07:00:00Z p:Agent One state open>resolved"}));
        QCOMPARE(to.messages("DESK-7").size(), 2);
    }
    void aRunIsTakenUpByTheNumberOfTickets()
    {
        RecordingImport whole, half, rest;
        half.cancelAfter = 1;
        QVERIFY(run("jira-json", data(u"jira.json"_s), whole));

        QVERIFY(!run("jira-json", data(u"jira.json"_s), half));
        QVERIFY(run("jira-json", data(u"jira.json"_s), rest, half.places.last().first));

        QCOMPARE(half.tickets.size() + rest.tickets.size(), whole.tickets.size());
    }
    void readyMapsAreMapsAndReadTheirTables()
    {
        QCOMPARE(readyMaps(), (Lines{"jira", "salesforce", "zendesk"}));
        for (const QByteArray &name : readyMaps()) {
            const auto mapping = ColumnMapping::from(readyMap(name));
            QVERIFY2(mapping, mapping ? "" : (mapping.error().subject + ' ' + mapping.error().detail).constData());
        }
        QCOMPARE(readyMap("jira.json"), readyMap("jira"));
        QCOMPARE(readyMap("../x"), QByteArray());

        QTemporaryDir folder;
        QFile file(folder.filePath(u"cases.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "Case Number,Account Name,Contact Name,Subject,Status,Priority,Date/Time Opened,Date/Time Closed,Case Owner,Case Origin,Type,Region\n"
            "00001026,Example Freight,Requester Nine,\"Pay slip, late\",Closed,Medium,3/1/2024 9:05 AM,3/2/2024 4:00 PM,Agent One,Email,Problem,EMEA\n");
        file.close();
        RecordingImport to;
        to.zone = "America/New_York";

        QVERIFY(runImport({.path = file.fileName(), .format = "csv", .mapJson = readyMap("salesforce")}, to));

        QCOMPARE(to.rejects.size(), 0);
        QCOMPARE(to.events("00001026"), (Lines{"2024-03-02T21:00:00Z  state new>closed"}));
        QCOMPARE(to.created("00001026", "client"), QByteArray("c:Example Freight"));
        QCOMPARE(to.created("00001026", "custom.region"), QByteArray("EMEA"));
    }
    void whatCannotBeReadIsAFailure()
    {
        RecordingImport to;
        QTemporaryDir empty;

        QVERIFY(run("no-such-format", data(u"jira.json"_s), to).error().code == FailureCode::WrongUsage);
        for (const QByteArray &format : foreignFormats())
            QVERIFY(run(format, empty.filePath(u"missing"_s), to).error().code == FailureCode::NotFound);
        QVERIFY(run("zendesk-json", empty.path(), to).error().code == FailureCode::BadInput);
        QVERIFY(run("jira-json", data(u"youtrack.json"_s), to).error().code == FailureCode::BadInput);
    }
};

QTEST_GUILESS_MAIN(TestImportFormats)
#include "tst_importformats.moc"
