#include "stewardctl/commandline.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace Steward {

// Finding and showing tickets, and writing all of them out again.
class FindTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aQueryFindsItsTickets_data();
    void aQueryFindsItsTickets();
    void ticketsMayBeCounted();
    void aTableHasAHeaderLine();
    void machinesGetAnObjectForEachTicket();
    void aBatchAnswersLineByLine();
    void aQueryThatCannotBeReadIsTold_data();
    void aQueryThatCannotBeReadIsTold();
    void aValueThatNeverWasIsNoticed();
    void showTellsTheHistory();
    void showForMachinesIsOneObject();
    void showOfAnUnknownKeyIsTold();
    void anExportImportedAndExportedIsTheSame();
    void anExportThatCannotBeWrittenIsTold();

private:
    CommandLine m_shell;
};

void FindTest::initTestCase()
{
    QCOMPARE(m_shell.onDesk({u"init"_s}).exit, 0);
    QCOMPARE(m_shell.onDesk({u"import"_s, u"steward"_s, testData("history.jsonl")}).exit, 0);
}

void FindTest::aQueryFindsItsTickets_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QByteArray>("keys");
    QTest::newRow("nothing asked") << QString() << QByteArray("SUP-1\nSUP-2\nSUP-3\n");
    QTest::newRow("words") << u"printer payslip"_s << QByteArray("SUP-2\n");
    QTest::newRow("a word of a message") << u"Rosalind"_s << QByteArray("SUP-1\n");
    QTest::newRow("attribute: value") << u"priority: urgent"_s << QByteArray("SUP-2\n");
    QTest::newRow("two values") << u"priority: urgent, low"_s << QByteArray("SUP-2\nSUP-3\n");
    QTest::newRow("two attributes") << u"state: Open priority: low"_s << QByteArray();
    QTest::newRow("a custom field") << u"custom.region: north"_s << QByteArray("SUP-2\n");
    QTest::newRow("-") << u"-priority: urgent"_s << QByteArray("SUP-1\nSUP-3\n");
    QTest::newRow("has:") << u"has: assignee"_s << QByteArray("SUP-1\n");
    QTest::newRow("-has:") << u"-has: category"_s << QByteArray("SUP-3\n");
    QTest::newRow("..") << u"created: 2026-01-06 .. 2026-01-08"_s << QByteArray("SUP-2\nSUP-3\n");
    QTest::newRow(".. of levels") << u"level: 2 .. 3"_s << QByteArray("SUP-2\n");
    QTest::newRow("#Reopened") << u"#Reopened"_s << QByteArray("SUP-2\n");
    QTest::newRow("a key") << u"SUP-3"_s << QByteArray("SUP-3\n");
    QTest::newRow("sorted") << u"sort by: created desc"_s << QByteArray("SUP-3\nSUP-2\nSUP-1\n");
}

void FindTest::aQueryFindsItsTickets()
{
    QFETCH(const QString, query);
    QFETCH(const QByteArray, keys);
    const bool sorted = query.contains(u"sort by"_s);
    const QString whole = sorted ? query : (query + u" sort by: created asc"_s).trimmed();
    const Answer answer = m_shell.onDesk({u"find"_s, u"--"_s, whole});

    QCOMPARE(answer.exit, 0);
    QCOMPARE(answer.err, QByteArray());
    QCOMPARE(answer.out, keys);
}

void FindTest::ticketsMayBeCounted()
{
    QCOMPARE(m_shell.onDesk({u"find"_s, u"--count"_s, QString()}).out, QByteArray("3\n"));
    QCOMPARE(m_shell.onDesk({u"find"_s, u"--count"_s}).out, QByteArray("3\n"));
    QCOMPARE(m_shell.onDesk({u"find"_s, u"--count"_s, u"--"_s, u"-#Reopened"_s}).out, QByteArray("2\n"));
}

void FindTest::aTableHasAHeaderLine()
{
    const Answer answer = m_shell.onDesk({u"find"_s, u"--format"_s, u"tsv"_s, u"#Reopened"_s});

    QCOMPARE(answer.exit, 0);
    QCOMPARE(answer.out,
             QByteArray("key\tstate\tpriority\tlevel\tkind\tclient\trequester\tassignee\tproduct\tcategory\tcreated\t"
                        "updated\tresolved\tresolution code\tsubject\n"
                        "SUP-2\topen\turgent\t2\tincident\tacme\treq-1\t\t\thardware\t2026-01-06T08:00:00Z\t"
                        "2026-01-07T09:30:00Z\t\t\tPayslip printer jams\n"));
}

void FindTest::machinesGetAnObjectForEachTicket()
{
    const Answer answer = m_shell.onDesk({u"find"_s, u"--json"_s, u"SUP-3"_s});

    QCOMPARE(answer.exit, 0);
    QVERIFY2(answer.out.startsWith(R"({"key":"SUP-3","state":"new","priority":"low","level":1,"kind":"question")")
                 && answer.out.count('\n') == 1,
             answer.out.constData());
}

void FindTest::aBatchAnswersLineByLine()
{
    m_shell.write(u"batch.tsv"_s, "id\tquery\n1\tpriority: urgent\n2\tcolour: red\n3\t-has: category\n");
    const Answer answer = m_shell.onDesk({u"find"_s, u"--batch"_s, u"batch.tsv"_s});

    QCOMPARE(answer.exit, 0);
    const QList<QByteArray> lines = answer.out.split('\n');
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines[0], QByteArray("1\tSUP-2"));
    QVERIFY2(lines[1].startsWith("2\terror:unknown-attribute@"), lines[1].constData());
    QCOMPARE(lines[2], QByteArray("3\tSUP-3"));
    QCOMPARE(m_shell.onDesk({u"find"_s, u"--batch"_s, u"gone.tsv"_s}).exit, 3);
}

void FindTest::aQueryThatCannotBeReadIsTold_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("unknown attribute") << u"colour: red"_s << QByteArray("error:unknown-attribute@");
    QTest::newRow("unknown value") << u"state: Dreaming"_s << QByteArray("error:unknown-value@");
    QTest::newRow("open parenthesis") << u"(state: Open"_s << QByteArray("error:");
}

void FindTest::aQueryThatCannotBeReadIsTold()
{
    QFETCH(const QString, query);
    QFETCH(const QByteArray, error);
    const Answer answer = m_shell.onDesk({u"find"_s, query});

    QCOMPARE(answer.exit, 3);
    QCOMPARE(answer.out, QByteArray());
    QVERIFY2(answer.err.startsWith(error), answer.err.constData());
}

void FindTest::aValueThatNeverWasIsNoticed()
{
    const Answer answer = m_shell.onDesk({u"find"_s, u"category: gardening"_s});

    QCOMPARE(answer.exit, 0);
    QCOMPARE(answer.out, QByteArray());
    QCOMPARE(answer.err, QByteArray("Nothing in this workspace has ever been “gardening”.\n"));
}

void FindTest::showTellsTheHistory()
{
    const Answer answer = m_shell.onDesk({u"show"_s, u"SUP-2"_s});

    QCOMPARE(answer.exit, 0);
    QVERIFY(answer.out.startsWith("SUP-2  Payslip printer jams\nopen, urgent, level 2, incident\n"));
    for (const char *line : {"custom.region: north", "2026-01-06T08:00:00Z  Requester One  created",
                             "2026-01-07T09:00:00Z  Requester One  state: resolved → open",
                             "2026-01-07T09:30:00Z  Agent One  level: 1 → 2 (needs a technician)"})
        QVERIFY2(answer.out.contains('\n' + QByteArray(line) + '\n'), answer.out.constData());
    QCOMPARE(m_shell.onDesk({u"show"_s, u"2"_s}).out, answer.out);
}

void FindTest::showForMachinesIsOneObject()
{
    const Answer answer = m_shell.onDesk({u"show"_s, u"--json"_s, u"SUP-2"_s});

    QCOMPARE(answer.exit, 0);
    QVERIFY2(answer.out.startsWith("{\"key\":\"SUP-2\"") && answer.out.endsWith("]}\n") && answer.out.count('\n') == 1
                 && answer.out.contains("\"reopened\":1,\"escalated\":1,\"handed_back\":0")
                 && answer.out.contains("\"history\":[{\"type\":\"ticket\",\"key\":\"SUP-2\""),
             answer.out.constData());
}

void FindTest::showOfAnUnknownKeyIsTold()
{
    for (const QString &key : {u"SUP-99"_s, u"PAY-1"_s, u"printer"_s}) {
        const Answer answer = m_shell.onDesk({u"show"_s, key});
        QCOMPARE(answer.exit, 3);
        QCOMPARE(answer.out, QByteArray());
        QVERIFY2(answer.err.contains("“" + key.toUtf8() + "” was not found"), answer.err.constData());
    }
}

void FindTest::anExportImportedAndExportedIsTheSame()
{
    QCOMPARE(m_shell.onDesk({u"export"_s, u"first.jsonl"_s}).exit, 0);
    const QString second = m_shell.path(u"second.steward"_s);
    QCOMPARE(m_shell.on(second, {u"init"_s, u"--name"_s, u"Another"_s, u"--key-prefix"_s, u"ANO"_s}).exit, 0);
    QCOMPARE(m_shell.on(second, {u"import"_s, u"steward"_s, u"first.jsonl"_s}).exit, 0);

    const QByteArray first = CommandLine::withoutExportTime(m_shell.read(u"first.jsonl"_s));
    QCOMPARE(first.count('\n'), 21);
    QCOMPARE(m_shell.exported(second), first);
}

void FindTest::anExportThatCannotBeWrittenIsTold()
{
    const Answer answer = m_shell.onDesk({u"export"_s, u"nowhere/history.jsonl"_s});

    QVERIFY(answer.exit == 3 || answer.exit == 4);
    QVERIFY2(answer.err.contains("nowhere/history.jsonl"), answer.err.constData());
}

} // namespace Steward

QTEST_GUILESS_MAIN(Steward::FindTest)
#include "tst_find.moc"
