#include "stewardctl/commandline.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr int recordsOfHistory = 21; // of data/history.jsonl

QByteArray counts(int read, int imported, int unchanged, int rejected, int inconsistent, int tickets)
{
    return QStringLiteral("read\t%1\nimported\t%2\nunchanged\t%3\nrejected\t%4\ninconsistent\t%5\ntickets\t%6\n")
        .arg(read)
        .arg(imported)
        .arg(unchanged)
        .arg(rejected)
        .arg(inconsistent)
        .arg(tickets)
        .toUtf8();
}

const QByteArray wrongState
    = R"({"type":"event","ticket":"SUP-1","at":"2026-01-09T10:00:00Z","by":"agent-1","field":"state","from":"resolved","to":"dreaming"})";
const QByteArray unknownPerson
    = R"({"type":"event","ticket":"SUP-2","at":"2026-01-09T10:00:00Z","by":"agent-9","field":"priority","from":"urgent","to":"low"})";
const QByteArray tornLine = "{\"type\":\"event\",\"ticket\":\"SUP-2\",\"at\":\"2026-01";

} // namespace

class ImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAreTold();
    void countsForMachinesAreOneObject();
    void aSecondImportAddsNothing();
    void aDryRunChangesNothing();
    void aDryRunTellsWhatWouldBeRejected();
    void badRecordsAreRejectedAndTheGoodOnesAreIn();
    void withoutRejectsTheReportIsItsHeader();
    void mendedRejectsCanBeImported();
    void rejectsThatCannotBeWrittenStopTheImportBeforeItBegins();
    void aMissingFileIsTold();
    void mendedRowsOfATableCanBeImported();
    void mendedRowsOfALogCanBeImported();
    void mendedRowsOfAnotherLogCanBeImported();
    void aMendedRowThatALaterOneContradictsIsRejected();
    void mendedRowsOfATableWantItsColumns();
    void tornQuotesInMendedRejectsAreTold();

private:
    static QByteArray unquoted(QByteArray report, const QByteArray &text, const QByteArray &by);
};

// The report with one of its texts replaced, as a person mends it.
QByteArray ImportTest::unquoted(QByteArray report, const QByteArray &text, const QByteArray &by)
{
    return report.contains(text) ? report.replace(text, by) : QByteArray();
}

void ImportTest::countsAreTold()
{
    const CommandLine shell;
    QCOMPARE(shell.onDesk({u"init"_s}).exit, 0);
    const Answer answer = shell.onDesk({u"import"_s, u"steward"_s, testData("history.jsonl")});

    QCOMPARE(answer.exit, 0);
    QCOMPARE(answer.out, counts(recordsOfHistory, recordsOfHistory, 0, 0, 0, 3));
    QCOMPARE(answer.err, QByteArray());
}

void ImportTest::countsForMachinesAreOneObject()
{
    const CommandLine shell;
    QCOMPARE(shell.onDesk({u"init"_s}).exit, 0);
    const Answer answer = shell.onDesk({u"import"_s, u"steward"_s, testData("history.jsonl"), u"--json"_s});

    QCOMPARE(answer.exit, 0);
    QCOMPARE(
        answer.out,
        QByteArray("{\"read\":21,\"imported\":21,\"unchanged\":0,\"rejected\":0,\"inconsistent\":0,\"tickets\":3}\n"));
}

void ImportTest::aSecondImportAddsNothing()
{
    const CommandLine shell;
    QCOMPARE(shell.onDesk({u"init"_s}).exit, 0);
    QCOMPARE(shell.onDesk({u"import"_s, u"steward"_s, testData("history.jsonl")}).exit, 0);
    const QByteArray before = shell.exported(shell.desk());
    const Answer again = shell.onDesk({u"import"_s, u"steward"_s, testData("history.jsonl")});

    QCOMPARE(again.exit, 0);
    QCOMPARE(again.out, counts(recordsOfHistory, 0, recordsOfHistory, 0, 0, 0));
    QVERIFY(!before.isEmpty());
    QCOMPARE(shell.exported(shell.desk()), before);
}

void ImportTest::aDryRunChangesNothing()
{
    const CommandLine shell;
    QCOMPARE(shell.onDesk({u"init"_s}).exit, 0);
    const QByteArray before = shell.exported(shell.desk());
    const Answer answer = shell.onDesk({u"import"_s, u"steward"_s, testData("history.jsonl"), u"--dry-run"_s});

    QCOMPARE(answer.exit, 0);
    QCOMPARE(answer.out, counts(recordsOfHistory, recordsOfHistory, 0, 0, 0, 3));
    QVERIFY(!before.isEmpty());
    QCOMPARE(shell.exported(shell.desk()), before);
    QCOMPARE(shell.onDesk({u"find"_s, u"--count"_s, QString()}).out, QByteArray("0\n"));
}

void ImportTest::aDryRunTellsWhatWouldBeRejected()
{
    const CommandLine shell;
    QCOMPARE(shell.onDesk({u"init"_s}).exit, 0);
    const Answer answer = shell.onDesk({u"import"_s, u"servicenow-csv"_s, testData("incidents.csv"), u"--dry-run"_s,
                                        u"--rejects"_s, u"rejects.csv"_s});

    QCOMPARE(answer.exit, 3);
    QCOMPARE(answer.err, QByteArray("Some records would be rejected. Nothing was changed: this was a dry run.\n"));
    QVERIFY(shell.read(u"rejects.csv"_s).contains("\n9,\"sys_updated_at\","));
    QCOMPARE(shell.onDesk({u"find"_s, u"--count"_s, QString()}).out, QByteArray("0\n"));
}

void ImportTest::badRecordsAreRejectedAndTheGoodOnesAreIn()
{
    const CommandLine shell;
    QFile history(testData("history.jsonl"));
    QVERIFY(history.open(QIODevice::ReadOnly));
    const QString file = shell.write(u"history.jsonl"_s,
                                     history.readAll() + wrongState + '\n' + unknownPerson + '\n' + tornLine + '\n');
    QCOMPARE(shell.onDesk({u"init"_s}).exit, 0);
    const Answer answer = shell.onDesk({u"import"_s, u"steward"_s, file, u"--rejects"_s, u"rejects.csv"_s});

    QCOMPARE(answer.exit, 3);
    QCOMPARE(answer.out, counts(recordsOfHistory + 3, recordsOfHistory, 0, 3, 0, 3));
    QVERIFY2(answer.err.contains("history.jsonl” were rejected: rejects.csv."), answer.err.constData());
    QCOMPARE(shell.onDesk({u"find"_s, u"--count"_s, QString()}).out, QByteArray("3\n"));

    const auto row = [](int line, const QByteArray &field, const QByteArray &reason, QByteArray text) {
        return QByteArray::number(line) + ",\"" + field + "\",\"" + reason + "\",\"" + text.replace('"', "\"\"") + '"';
    };
    QList<QByteArray> rows = shell.read(u"rejects.csv"_s).split('\n');
    QCOMPARE(rows.takeFirst(), QByteArray("line,field,reason,text"));
    QCOMPARE(rows.takeLast(), QByteArray());
    std::sort(rows.begin(), rows.end());
    QCOMPARE(rows.size(), 3);
    QVERIFY2(rows[0].startsWith("22,\"to\",\"") && rows[0].endsWith(row(22, {}, {}, wrongState).mid(8)),
             rows[0].constData());
    QCOMPARE(rows[1], row(23, "by", "unknown person: agent-9", unknownPerson));
    QVERIFY2(rows[2].startsWith("24,") && rows[2].endsWith(row(24, {}, {}, tornLine).mid(8)), rows[2].constData());
    QVERIFY(!QFile::exists(shell.path(u"rejects.csv.unfinished"_s)));
}

void ImportTest::withoutRejectsTheReportIsItsHeader()
{
    const CommandLine shell;
    QCOMPARE(shell.onDesk({u"init"_s}).exit, 0);
    const Answer answer
        = shell.onDesk({u"import"_s, u"steward"_s, testData("history.jsonl"), u"--rejects"_s, u"rejects.csv"_s});

    QCOMPARE(answer.exit, 0);
    QCOMPARE(shell.read(u"rejects.csv"_s), QByteArray("line,field,reason,text\n"));
}

void ImportTest::mendedRejectsCanBeImported()
{
    const CommandLine shell;
    QFile history(testData("history.jsonl"));
    QVERIFY(history.open(QIODevice::ReadOnly));
    const QString file = shell.write(u"history.jsonl"_s,
                                     history.readAll() + wrongState + '\n' + unknownPerson + '\n' + tornLine + '\n');
    QCOMPARE(shell.onDesk({u"init"_s}).exit, 0);
    QCOMPARE(shell.onDesk({u"import"_s, u"steward"_s, file, u"--rejects"_s, u"rejects.csv"_s}).exit, 3);
    const QByteArray mended
        = unquoted(unquoted(shell.read(u"rejects.csv"_s), "\"\"dreaming\"\"", "\"\"closed\"\""), "agent-9", "agent-2");
    shell.write(u"mended.csv"_s, mended);
    const Answer answer
        = shell.onDesk({u"import"_s, u"steward"_s, shell.path(u"mended.csv"_s), u"--rejects"_s, u"rejects2.csv"_s});

    QCOMPARE(answer.exit, 3); // the torn line is as torn as before
    QCOMPARE(answer.out, counts(3, 2, 0, 1, 0, 0));
    QCOMPARE(shell.onDesk({u"find"_s, u"state: Closed"_s}).out, QByteArray("SUP-1\n"));
    QCOMPARE(shell.onDesk({u"find"_s, u"priority: low sort by: key asc"_s}).out, QByteArray("SUP-2\nSUP-3\n"));
    const qsizetype line = mended.left(mended.indexOf("2026-01\"")).count('\n') + 1;
    QVERIFY(shell.read(u"rejects2.csv"_s).contains('\n' + QByteArray::number(line) + ",")); // where it stands there
}

void ImportTest::rejectsThatCannotBeWrittenStopTheImportBeforeItBegins()
{
    const CommandLine shell;
    QCOMPARE(shell.onDesk({u"init"_s}).exit, 0);
    const Answer answer = shell.onDesk(
        {u"import"_s, u"steward"_s, testData("history.jsonl"), u"--rejects"_s, u"nowhere/rejects.csv"_s});

    QVERIFY(answer.exit == 3 || answer.exit == 4);
    QVERIFY2(answer.err.contains("nowhere/rejects.csv"), answer.err.constData());
    QCOMPARE(shell.onDesk({u"find"_s, u"--count"_s, QString()}).out, QByteArray("0\n"));
}

void ImportTest::aMissingFileIsTold()
{
    const CommandLine shell;
    QCOMPARE(shell.onDesk({u"init"_s}).exit, 0);

    for (const QString &format : {u"steward"_s, u"servicenow-csv"_s, u"csv"_s, u"jira-json"_s}) {
        const Answer answer = shell.onDesk({u"import"_s, format, u"gone.file"_s});
        QCOMPARE(answer.exit, 3);
        QVERIFY2(answer.err.contains("gone.file"), answer.err.constData());
        QCOMPARE(answer.out, QByteArray());
    }
}

void ImportTest::mendedRowsOfATableCanBeImported()
{
    const CommandLine shell;
    QCOMPARE(shell.onDesk({u"init"_s}).exit, 0);
    const Answer first = shell.onDesk(
        {u"import"_s, u"csv"_s, testData("cases.csv"), u"--map"_s, u"salesforce"_s, u"--rejects"_s, u"rejects.csv"_s});
    const QByteArray report = shell.read(u"rejects.csv"_s);

    QCOMPARE(first.exit, 3);
    QCOMPARE(
        report,
        QByteArray(
            "line,field,reason,text\n"
            "3,\"created_at\",\"no date of the forms that the map names\",\"C-2,\"\"Printer, \"\"\"\"second\"\"\"\" floor\n"
            "and stairs\"\",Working,Low,someday,Rosalind Quux\"\n"));

    QCOMPARE(shell.read(u"rejects.csv.columns"_s),
             QByteArray("Case Number,Subject,Status,Priority,Created Date,Contact Name\n"));
    shell.write(u"rejects.csv"_s, unquoted(report, "someday", "2026-01-05 12:00:00"));
    const Answer second = shell.onDesk({u"import"_s, u"csv"_s, shell.path(u"rejects.csv"_s), u"--map"_s,
                                        u"salesforce"_s, u"--rejects"_s, u"again.csv"_s});
    QCOMPARE(second.exit, 0);
    QVERIFY2(second.out.contains("read\t1\n") && second.out.contains("tickets\t1\n"), second.out.constData());
    QCOMPARE(shell.read(u"again.csv"_s), QByteArray("line,field,reason,text\n"));
    const Answer found = shell.onDesk({u"find"_s, u"--format"_s, u"tsv"_s, u"stairs"_s});
    QVERIFY2(found.out.contains("2026-01-05T12:00:00Z") && found.out.contains("Printer, \"second\" floor and stairs"),
             found.out.constData());
}

void ImportTest::mendedRowsOfALogCanBeImported()
{
    const CommandLine shell;
    QCOMPARE(shell.onDesk({u"init"_s}).exit, 0);
    const Answer first
        = shell.onDesk({u"import"_s, u"servicenow-csv"_s, testData("incidents.csv"), u"--rejects"_s, u"rejects.csv"_s});
    const QByteArray report = shell.read(u"rejects.csv"_s);

    QCOMPARE(first.exit, 3);
    QVERIFY2(first.out.contains("read\t8\n") && first.out.contains("rejected\t3\n"), first.out.constData());
    QVERIFY(report.contains("\n5,\"opened_at\",") && report.contains("\n7,\"priority\",\"unknown priority\",")
            && report.contains("\n9,\"sys_updated_at\","));

    shell.write(u"rejects.csv"_s,
                unquoted(unquoted(unquoted(report, "yesterday", "1/3/2020 12:00"), "9 - Odd", "2 - High"), "sometime",
                         "2/3/2020 12:00"));
    const Answer second = shell.onDesk(
        {u"import"_s, u"servicenow-csv"_s, shell.path(u"rejects.csv"_s), u"--rejects"_s, u"again.csv"_s});
    QCOMPARE(second.exit, 0);
    QVERIFY2(second.out.contains("read\t3\n") && second.out.contains("tickets\t1\n")
                 && second.out.contains("imported\t9\n") && second.out.contains("inconsistent\t2\n"),
             second.out.constData());
    QCOMPARE(shell.read(u"again.csv"_s), QByteArray("line,field,reason,text\n"));

    // All is as if nothing had been wrong. What the row after the mended one said of the time before it is
    // inconsistent.
    QCOMPARE(shell.onDesk({u"find"_s, u"--count"_s, u"custom.reassignment_count: 3"_s}).out, QByteArray("1\n"));
    QCOMPARE(shell.onDesk({u"find"_s, u"--count"_s, u"state: Closed assignee: {Resolver 9}"_s}).out, QByteArray("1\n"));
    const Answer third = shell.onDesk({u"import"_s, u"servicenow-csv"_s, shell.path(u"rejects.csv"_s)});
    QVERIFY2(third.out.contains("imported\t0\n") && third.out.contains("rejected\t0\n"), third.out.constData());
    QCOMPARE(shell.onDesk({u"doctor"_s}).exit, 0);
}

void ImportTest::mendedRowsOfAnotherLogCanBeImported()
{
    const CommandLine shell;
    const QByteArray header = "Id,When,Who,Status,Team\n";
    shell.write(
        u"map.json"_s,
        R"({"key":"Id","zone":"UTC","event_log":true,"fields":{"at":"When","by":"Who","state":"Status","team":"Team"}})");
    shell.write(u"log.csv"_s,
                header + "A-1,2026-01-05T08:00:00Z,Ann,new,First\n" + "A-1,2026-01-05T09:00:00Z,Ann,open,First\n"
                    + "A-1,at noon,Ben,resolved,Second\n");
    QCOMPARE(shell.onDesk({u"init"_s}).exit, 0);
    QCOMPARE(
        shell.onDesk({u"import"_s, u"csv"_s, u"log.csv"_s, u"--map"_s, u"map.json"_s, u"--rejects"_s, u"rejects.csv"_s})
            .exit,
        3);

    shell.write(u"rejects.csv"_s, unquoted(shell.read(u"rejects.csv"_s), "at noon", "2026-01-05T12:00:00Z"));
    const Answer answer = shell.onDesk({u"import"_s, u"csv"_s, u"rejects.csv"_s, u"--map"_s, u"map.json"_s});

    QCOMPARE(answer.exit, 0);
    QVERIFY2(answer.out.contains("imported\t2\n") && answer.out.contains("inconsistent\t0\n"), answer.out.constData());
    QCOMPARE(shell.onDesk({u"find"_s, u"state: Resolved team: Second"_s}).out, QByteArray("SUP-1\n"));
}

void ImportTest::aMendedRowThatALaterOneContradictsIsRejected()
{
    const CommandLine shell;
    const QByteArray header = "number,incident_state,opened_at,sys_updated_by,sys_updated_at,category\n";
    shell.write(u"log.csv"_s,
                header + "INC1,New,1/3/2020 09:00,Ann,1/3/2020 09:00,Cat 1\n"
                    + "INC1,New,1/3/2020 09:00,Ann,1/3/2020 0x:00,Cat 2\n"
                    + "INC1,Active,1/3/2020 09:00,Ann,1/3/2020 11:00,Cat 1\n");
    QCOMPARE(shell.onDesk({u"init"_s}).exit, 0);
    QCOMPARE(shell.onDesk({u"import"_s, u"servicenow-csv"_s, u"log.csv"_s, u"--rejects"_s, u"rejects.csv"_s}).exit, 3);

    shell.write(u"rejects.csv"_s, unquoted(shell.read(u"rejects.csv"_s), "0x:00", "10:00"));
    const Answer answer
        = shell.onDesk({u"import"_s, u"servicenow-csv"_s, u"rejects.csv"_s, u"--rejects"_s, u"again.csv"_s});

    QCOMPARE(answer.exit, 3);
    QVERIFY2(shell.read(u"again.csv"_s).contains("a later row has the former value again"),
             shell.read(u"again.csv"_s).constData());
    QCOMPARE(shell.onDesk({u"find"_s, u"category: {Cat 1}"_s}).out, QByteArray("SUP-1\n")); // as the last row says
}

void ImportTest::mendedRowsOfATableWantItsColumns()
{
    const CommandLine shell;
    shell.write(u"rejects.csv"_s, "line,field,reason,text\n3,\"priority\",\"unknown\",\"INC1,New\"\n");
    QCOMPARE(shell.onDesk({u"init"_s}).exit, 0);
    const Answer answer = shell.onDesk({u"import"_s, u"servicenow-csv"_s, u"rejects.csv"_s});

    QCOMPARE(answer.exit, 3);
    QVERIFY2(answer.err.contains("rejects.csv.columns"), answer.err.constData());
}

void ImportTest::tornQuotesInMendedRejectsAreTold()
{
    const CommandLine shell;
    shell.write(u"mended.csv"_s, "line,field,reason,text\n3,\"to\",\"unknown\",\"{\"\"type\"\":\"event\"}\n");
    QCOMPARE(shell.onDesk({u"init"_s}).exit, 0);
    const Answer answer = shell.onDesk({u"import"_s, u"steward"_s, u"mended.csv"_s});

    QCOMPARE(answer.exit, 3);
    QVERIFY2(answer.err.contains("torn in the row that begins at line 2"), answer.err.constData());
}

} // namespace Steward

QTEST_GUILESS_MAIN(Steward::ImportTest)
#include "tst_import.moc"
