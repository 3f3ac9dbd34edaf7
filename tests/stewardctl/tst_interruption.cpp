#include "stewardctl/commandline.h"

#include <QElapsedTimer>
#include <QTest>

#include <sqlite3.h>

#ifndef Q_OS_WIN
#include <csignal>
#endif

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr int tickets = 26'000; // with five records each: two commits before the last

QByteArray numbered(const char *text, int number)
{
    return QByteArray(text).replace('#', QByteArray::number(number)) + '\n';
}

// A long history; near its beginning and near its end stand records that are rejected.
QByteArray longHistory()
{
    QByteArray text = R"({"type":"header","format":"steward-exchange","version":1,"workspace":"Long","key_prefix":"SUP"}
{"type":"person","id":"agent-1","name":"Agent One","role":"agent","level":1}
)";
    text.reserve(tickets * 700);
    for (int i = 1; i <= tickets; ++i) {
        text += numbered(
            R"({"type":"ticket","key":"SUP-#","created_at":"2026-01-05T08:00:00Z","subject":"Net pay differs #","priority":"high"})",
            i);
        text += numbered(
            R"({"type":"message","ticket":"SUP-#","at":"2026-01-05T08:00:00Z","direction":"inbound","visibility":"public","channel":"email","format":"plain","body":"Wrong since yesterday."})",
            i);
        text += numbered(
            R"({"type":"event","ticket":"SUP-#","at":"2026-01-05T08:10:00Z","by":"agent-1","field":"assignee","from":null,"to":"agent-1"})",
            i);
        text += numbered(
            R"({"type":"event","ticket":"SUP-#","at":"2026-01-05T08:20:00Z","by":"agent-1","field":"state","from":"new","to":"open"})",
            i);
        text += numbered(
            R"({"type":"event","ticket":"SUP-#","at":"2026-01-05T09:00:00Z","by":"agent-1","field":"state","from":"open","to":"resolved"})",
            i);
        if (i % 12'000 == 100) {
            text += numbered(
                R"({"type":"event","ticket":"SUP-#","at":"2026-01-05T09:30:00Z","by":"nobody","field":"level","from":1,"to":2})",
                i);
            text += numbered(R"({"type":"event","ticket":"SUP-#","at":"someday"})", i);
        }
    }
    return text;
}

// How far the run over `workspace` has come, as it is committed: bytes of the imported file.
qint64 committedPlace(const QString &workspace)
{
    sqlite3 *file = nullptr;
    sqlite3_stmt *query = nullptr;
    qint64 place = 0;
    if (sqlite3_open_v2(workspace.toUtf8().constData(), &file, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK
        && sqlite3_prepare_v2(file, "SELECT max(place) FROM import", -1, &query, nullptr) == SQLITE_OK
        && sqlite3_step(query) == SQLITE_ROW)
        place = sqlite3_column_int64(query, 0);
    sqlite3_finalize(query);
    sqlite3_close(file);
    return place;
}

} // namespace

class InterruptionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aKilledImportGoesOn();
    void aCancelledImportGoesOn();
    void anotherFileDoesNotGoOn();

private:
    QStringList import(const QString &workspace, const QString &rejects) const;
    // Lets the import run until something of it is committed. False where it ended before.
    bool runUntilCommitted(QProcess &process, const QString &name);
    void checkResumed(const QString &name);

    CommandLine m_shell;
    Answer m_whole; // of an import that nobody interrupts
    QByteArray m_history;
    QByteArray m_rejects;
};

QStringList InterruptionTest::import(const QString &workspace, const QString &rejects) const
{
    return {u"--db"_s, m_shell.path(workspace), u"import"_s, u"steward"_s, u"long.jsonl"_s, u"--rejects"_s, rejects};
}

void InterruptionTest::initTestCase()
{
    m_shell.write(u"long.jsonl"_s, longHistory());
    for (const QString &name : {u"whole"_s, u"killed"_s, u"cancelled"_s})
        QCOMPARE(m_shell.on(m_shell.path(name), {u"init"_s}).exit, 0);
    m_whole = m_shell.run(import(u"whole"_s, u"whole.csv"_s));
    m_history = m_shell.exported(m_shell.path(u"whole"_s));
    m_rejects = m_shell.read(u"whole.csv"_s);

    QCOMPARE(m_whole.exit, 3); // of the rejected records
    QVERIFY(m_whole.out.contains("rejected\t6\n") && m_whole.out.contains("tickets\t26000\n"));
    QCOMPARE(m_rejects.count('\n'), 1 + 6);
    QCOMPARE(m_history.count("\"type\":\"ticket\""), tickets);
}

bool InterruptionTest::runUntilCommitted(QProcess &process, const QString &name)
{
    m_shell.start(process, import(name, name + u".csv"_s));
    QElapsedTimer timer;
    timer.start();
    while (!process.waitForFinished(2) && !timer.hasExpired(60'000)) {
        if (committedPlace(m_shell.path(name)) > 0)
            return true;
    }
    return false;
}

void InterruptionTest::checkResumed(const QString &name)
{
    const qint64 place = committedPlace(m_shell.path(name));
    QVERIFY(place > 0 && place < QFile(m_shell.path(u"long.jsonl"_s)).size());
    const Answer answer = m_shell.run(import(name, name + u".csv"_s) + QStringList{u"--resume"_s});

    QCOMPARE(answer.exit, m_whole.exit);
    QCOMPARE(answer.out, m_whole.out);
    QCOMPARE(m_shell.read(name + u".csv"_s), m_rejects);
    QVERIFY(m_shell.exported(m_shell.path(name)) == m_history); // too long to be printed
    QVERIFY(!QFile::exists(m_shell.path(name + u".csv.unfinished"_s)));
}

void InterruptionTest::aKilledImportGoesOn()
{
    QProcess process;
    QVERIFY(runUntilCommitted(process, u"killed"_s));
    process.kill();

    QCOMPARE(CommandLine::end(process).exit, -1);
    QVERIFY(!QFile::exists(m_shell.path(u"killed.csv"_s)));
    checkResumed(u"killed"_s);
}

void InterruptionTest::aCancelledImportGoesOn()
{
#ifdef Q_OS_WIN
    QSKIP("A test cannot press Ctrl+C on Windows.");
#else
    QProcess process;
    QVERIFY(runUntilCommitted(process, u"cancelled"_s));
    ::kill(pid_t(process.processId()), SIGINT);
    const Answer answer = CommandLine::end(process);

    QCOMPARE(answer.exit, 1);
    QCOMPARE(answer.out, QByteArray());
    QCOMPARE(answer.err,
             QByteArray("The work on “long.jsonl” was stopped as you asked.\n"
                        "What was saved until then is kept.\n"
                        "Start it again whenever you like.\n"
                        "The same command with --resume goes on from there.\n"));
    QVERIFY(m_shell.read(u"cancelled.csv"_s).startsWith("line,field,reason,text\n"));
    checkResumed(u"cancelled"_s);
#endif
}

// --resume is for the file that was interrupted; another one begins at its beginning.
void InterruptionTest::anotherFileDoesNotGoOn()
{
    const Answer answer
        = m_shell.on(m_shell.path(u"killed"_s), {u"import"_s, u"steward"_s, testData("history.jsonl"), u"--resume"_s});

    QVERIFY2(answer.out.startsWith("read\t21\n"), answer.out.constData());
}

} // namespace Steward

QTEST_GUILESS_MAIN(Steward::InterruptionTest)
#include "tst_interruption.moc"
