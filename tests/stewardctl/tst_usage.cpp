#include "stewardctl/commandline.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

const QStringList commands{u"init"_s, u"import"_s, u"export"_s, u"find"_s,   u"show"_s,    u"redact"_s,
                           u"sla"_s,  u"doctor"_s, u"rollup"_s, u"backup"_s, u"restore"_s, u"bench"_s};

} // namespace

class UsageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpOfACommandHasAnExample_data();
    void helpOfACommandHasAnExample();
    void helpNamesEveryCommand();
    void helpIsWholeInGerman();
    void wrongUsageIsTold_data();
    void wrongUsageIsTold();
    void aMissingWorkspaceIsTold_data();
    void aMissingWorkspaceIsTold();
    void aFileThatIsNoWorkspaceStaysAsItIs_data();
    void aFileThatIsNoWorkspaceStaysAsItIs();
    void initMakesAWorkspace();
    void initRefusesAFileThatIsThere();
    void initRefusesAnUnknownZone();
    void theWorkspaceMayStandBehindTheCommand();
};

void UsageTest::helpOfACommandHasAnExample_data()
{
    QTest::addColumn<QString>("command");
    for (const QString &command : commands)
        QTest::newRow(qPrintable(command)) << command;
}

void UsageTest::helpOfACommandHasAnExample()
{
    QFETCH(const QString, command);
    const CommandLine shell;
    const Answer answer = shell.run({command, u"--help"_s});

    QCOMPARE(answer.exit, 0);
    QCOMPARE(answer.err, QByteArray());
    QVERIFY(answer.out.startsWith("Usage: stewardctl " + command.toUtf8()));
    QVERIFY(answer.out.contains("Options:\n") && answer.out.contains("--db"));
    const qsizetype examples = answer.out.indexOf("\nExamples:\n");
    QVERIFY(examples > 0);
    QVERIFY(answer.out.indexOf(command.toUtf8(), examples) > 0);
}

void UsageTest::helpNamesEveryCommand()
{
    const CommandLine shell;
    const Answer answer = shell.run({u"--help"_s});

    QCOMPARE(answer.exit, 0);
    for (const QString &command : commands)
        QVERIFY2(answer.out.contains("\n  " + command.toUtf8() + ' '), qPrintable(command));
}

// Qt's own words in it are German only where Qt's translations are installed; the options stand there in any case.
void UsageTest::helpIsWholeInGerman()
{
    const CommandLine shell;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"de_DE.UTF-8"_s);
    environment.insert(u"LANGUAGE"_s, u"de"_s);
    process.setProcessEnvironment(environment);
    shell.start(process, {u"import"_s, u"--help"_s});
    const Answer answer = CommandLine::end(process);

    QCOMPARE(answer.exit, 0);
    QVERIFY(answer.out.contains("Aufruf: stewardctl import") || answer.out.contains("Nimmt Tickets"));
    QVERIFY(answer.out.contains("--rejects <R.csv>"));
}

void UsageTest::wrongUsageIsTold_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("named");
    QTest::newRow("nothing") << QStringList{} << QByteArray("Usage: stewardctl");
    QTest::newRow("unknown command") << QStringList{u"frobnicate"_s} << QByteArray("frobnicate");
    QTest::newRow("unknown option") << QStringList{u"find"_s, u"--fast"_s, u"x"_s} << QByteArray("fast");
    QTest::newRow("too few arguments") << QStringList{u"import"_s, u"steward"_s} << QByteArray("import FORMAT FILE");
    QTest::newRow("too many arguments") << QStringList{u"export"_s, u"a"_s, u"b"_s}
                                        << QByteArray("Usage: stewardctl export");
    QTest::newRow("unknown format") << QStringList{u"import"_s, u"lotus-notes"_s, u"a"_s} << QByteArray("lotus-notes");
    QTest::newRow("unknown form of a result") << QStringList{u"find"_s, u"--format"_s, u"xml"_s} << QByteArray("xml");
    QTest::newRow("redaction without a reason") << QStringList{u"redact"_s, u"SUP-1"_s} << QByteArray("--reason");
    QTest::newRow("rollup without verify") << QStringList{u"rollup"_s, u"mend"_s} << QByteArray("verify");
    QTest::newRow("unknown sample") << QStringList{u"init"_s, u"--sample"_s, u"zoo"_s} << QByteArray("zoo");
}

void UsageTest::wrongUsageIsTold()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, named);
    const CommandLine shell;
    const Answer answer = arguments.isEmpty() ? shell.run({}) : shell.onDesk(arguments);

    QCOMPARE(answer.exit, 2);
    QCOMPARE(answer.out, QByteArray());
    QVERIFY2(answer.err.contains(named), answer.err.constData());
    QVERIFY(!QFile::exists(shell.desk()));
}

void UsageTest::aMissingWorkspaceIsTold_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("import") << QStringList{u"import"_s, u"steward"_s, testData("history.jsonl")};
    QTest::newRow("export") << QStringList{u"export"_s, u"out.jsonl"_s};
    QTest::newRow("find") << QStringList{u"find"_s, QString()};
    QTest::newRow("show") << QStringList{u"show"_s, u"SUP-1"_s};
    QTest::newRow("redact") << QStringList{u"redact"_s, u"SUP-1"_s, u"--reason"_s, u"asked"_s};
    QTest::newRow("doctor") << QStringList{u"doctor"_s};
    QTest::newRow("rollup") << QStringList{u"rollup"_s, u"verify"_s};
    QTest::newRow("backup") << QStringList{u"backup"_s, u"out.backup"_s};
}

void UsageTest::aMissingWorkspaceIsTold()
{
    QFETCH(const QStringList, arguments);
    const CommandLine shell;
    const Answer answer = shell.onDesk(arguments);

    QCOMPARE(answer.exit, 3);
    QCOMPARE(answer.out, QByteArray());
    QVERIFY2(answer.err.contains("desk.steward") && answer.err.contains("was not found"), answer.err.constData());
    QVERIFY(!QFile::exists(shell.desk()));
    QVERIFY(!QFile::exists(shell.path(u"out.jsonl"_s)) && !QFile::exists(shell.path(u"out.backup"_s)));
}

void UsageTest::aFileThatIsNoWorkspaceStaysAsItIs_data()
{
    aMissingWorkspaceIsTold_data();
}

void UsageTest::aFileThatIsNoWorkspaceStaysAsItIs()
{
    QFETCH(const QStringList, arguments);
    const CommandLine shell;
    const QByteArray text = QByteArray("Dear diary, today we had 12 tickets.\n").repeated(200);
    shell.write(u"desk.steward"_s, text);
    const Answer answer = shell.onDesk(arguments);

    QCOMPARE(answer.exit, 4);
    QCOMPARE(answer.out, QByteArray());
    QVERIFY2(answer.err.contains("is not a Steward workspace"), answer.err.constData());
    QCOMPARE(shell.read(u"desk.steward"_s), text);
}

void UsageTest::initMakesAWorkspace()
{
    const CommandLine shell;
    const Answer made = shell.onDesk(
        {u"init"_s, u"--name"_s, u"Payroll desk"_s, u"--key-prefix"_s, u"PAY"_s, u"--time-zone"_s, u"Europe/Berlin"_s});

    QCOMPARE(made.exit, 0);
    QCOMPARE(made.err, QByteArray());
    const QByteArray header = shell.exported(shell.desk());
    QVERIFY(header.contains(R"("workspace":"Payroll desk","key_prefix":"PAY","time_zone":"Europe/Berlin")"));
    QCOMPARE(header.count('\n'), 1);
}

void UsageTest::initRefusesAFileThatIsThere()
{
    const CommandLine shell;
    shell.write(u"desk.steward"_s, "mine\n");

    for (const QStringList &arguments : {QStringList{u"init"_s}, QStringList{u"init"_s, u"--sample"_s, u"county"_s}}) {
        const Answer answer = shell.onDesk(arguments);

        QCOMPARE(answer.exit, 3);
        QVERIFY2(answer.err.contains("exists already"), answer.err.constData());
        QCOMPARE(shell.read(u"desk.steward"_s), QByteArray("mine\n"));
    }
}

void UsageTest::initRefusesAnUnknownZone()
{
    const CommandLine shell;
    const Answer answer = shell.onDesk({u"init"_s, u"--time-zone"_s, u"Mars/Olympus"_s});

    QCOMPARE(answer.exit, 2);
    QVERIFY2(answer.err.contains("Mars/Olympus"), answer.err.constData());
    QVERIFY(!QFile::exists(shell.desk()));
}

void UsageTest::theWorkspaceMayStandBehindTheCommand()
{
    const CommandLine shell;

    QCOMPARE(shell.run({u"init"_s, u"--db"_s, shell.desk()}).exit, 0);
    QCOMPARE(shell.run({u"find"_s, QString(), u"--count"_s, u"--db"_s, shell.desk()}).out, QByteArray("0\n"));
}

} // namespace Steward

QTEST_GUILESS_MAIN(Steward::UsageTest)
#include "tst_usage.moc"
