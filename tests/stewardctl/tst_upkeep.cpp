#include "stewardctl/commandline.h"

#include <QTest>

#include <memory>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

// Does to a workspace what no Steward does: the triggers that keep the history are away meanwhile.
bool alter(const QString &workspace, const QByteArray &sql)
{
    sqlite3 *file = nullptr;
    sqlite3_stmt *query = nullptr;
    QByteArray away, back;
    sqlite3_open_v2(workspace.toUtf8().constData(), &file, SQLITE_OPEN_READWRITE, nullptr);
    sqlite3_prepare_v2(file, "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'", -1, &query, nullptr);
    while (sqlite3_step(query) == SQLITE_ROW) {
        away += QByteArray("DROP TRIGGER ") + reinterpret_cast<const char *>(sqlite3_column_text(query, 0)) + ';';
        back += QByteArray(reinterpret_cast<const char *>(sqlite3_column_text(query, 1))) + ';';
    }
    sqlite3_finalize(query);
    const auto run = [file](const QByteArray &all) {
        return sqlite3_exec(file, all.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
    };
    const bool done = run(away) && run(sql) && sqlite3_changes(file) > 0 && run(back);
    sqlite3_close(file);
    return done;
}

} // namespace

class UpkeepTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_shell.reset(); }
    void doctorFindsAWholeWorkspaceWell();
    void doctorNoticesAnAlteredCell_data();
    void doctorNoticesAnAlteredCell();
    void rollupsAreVerified();
    void whatWasRedactedIsGoneAndTheHistoryVerifies();
    void aPersonIsRedacted();
    void whatIsUnknownIsNotRedacted();
    void aBackupIsRestored();
    void anAlteredBackupIsRefused();
    void aMissingBackupIsTold();

private:
    std::unique_ptr<CommandLine> m_shell;
};

void UpkeepTest::init()
{
    m_shell = std::make_unique<CommandLine>();
    QCOMPARE(m_shell->onDesk({u"init"_s}).exit, 0);
    QCOMPARE(m_shell->onDesk({u"import"_s, u"steward"_s, testData("history.jsonl")}).exit, 0);
}

void UpkeepTest::doctorFindsAWholeWorkspaceWell()
{
    const Answer answer = m_shell->onDesk({u"doctor"_s});

    QCOMPARE(answer.exit, 0);
    QCOMPARE(answer.err, QByteArray());
    QVERIFY2(answer.out.startsWith("tickets\t3\nrecords\t") && answer.out.endsWith("\nwell\n"), answer.out.constData());
    QCOMPARE(m_shell->onDesk({u"doctor"_s, u"--json"_s}).out, QByteArray());
}

void UpkeepTest::doctorNoticesAnAlteredCell_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QByteArray>("about");
    QTest::newRow("instant of an event") << QByteArray("UPDATE event SET at = at + 1000 WHERE ticket = 2 AND seq = 2")
                                         << QByteArray("SUP-2: ");
    QTest::newRow("text of a message") << QByteArray("UPDATE message SET body = 'All is well.' WHERE ticket = 1")
                                       << QByteArray("SUP-1: ");
    QTest::newRow("present state") << QByteArray("UPDATE ticket SET level = 3 WHERE number = 3")
                                   << QByteArray("SUP-3: ");
    QTest::newRow("a person") << QByteArray("UPDATE person SET role = 'lead' WHERE ext = 'agent-1'")
                              << QByteArray("agent-1");
    QTest::newRow("a lost event") << QByteArray("DELETE FROM event WHERE ticket = 2 AND seq = 3")
                                  << QByteArray("SUP-2: ");
}

void UpkeepTest::doctorNoticesAnAlteredCell()
{
    QFETCH(const QByteArray, sql);
    QFETCH(const QByteArray, about);
    QVERIFY(alter(m_shell->desk(), sql));
    const Answer answer = m_shell->onDesk({u"doctor"_s});

    QCOMPARE(answer.exit, 1);
    QVERIFY2(answer.out.contains(about), answer.out.constData());
    QVERIFY(!answer.out.contains("well\n"));
    QVERIFY2(answer.err.contains("Nothing was changed."), answer.err.constData());
}

void UpkeepTest::rollupsAreVerified()
{
    const Answer well = m_shell->onDesk({u"rollup"_s, u"verify"_s});
    QCOMPARE(well.exit, 0);
    QCOMPARE(well.out, QByteArray());

    QVERIFY(alter(m_shell->desk(), "DELETE FROM figures WHERE who = -1"));
    const Answer ill = m_shell->onDesk({u"rollup"_s, u"verify"_s});
    QCOMPARE(ill.exit, 1);
    QVERIFY2(ill.out.contains("ticket_volume"), ill.out.constData());
}

void UpkeepTest::whatWasRedactedIsGoneAndTheHistoryVerifies()
{
    const Answer answer = m_shell->onDesk({u"redact"_s, u"SUP-1"_s, u"--reason"_s, u"asked for by the client"_s});

    QCOMPARE(answer.exit, 0);
    QVERIFY2(answer.out.startsWith("records\t") && answer.out.contains("\nticket\tSUP-1\n"), answer.out.constData());
    QVERIFY2(answer.err.contains("Backups and exports"), answer.err.constData());
    QVERIFY(!m_shell->read(u"desk.steward"_s).contains("Rosalind"));
    const QByteArray history = m_shell->exported(m_shell->desk());
    QVERIFY(!history.isEmpty() && !history.contains("Rosalind"));
    QVERIFY(m_shell->onDesk({u"show"_s, u"SUP-1"_s}).exit == 0);
    QCOMPARE(m_shell->onDesk({u"find"_s, u"Rosalind"_s}).out, QByteArray());
    QCOMPARE(m_shell->onDesk({u"doctor"_s}).exit, 0);
    // What was removed for good does not come back with an old file.
    QCOMPARE(
        m_shell->onDesk({u"import"_s, u"steward"_s, testData("history.jsonl"), u"--json"_s}).out.contains("Rosalind"),
        false);
    QVERIFY(!m_shell->exported(m_shell->desk()).contains("Rosalind"));
}

void UpkeepTest::aPersonIsRedacted()
{
    const Answer answer = m_shell->onDesk({u"redact"_s, u"req-1"_s, u"--reason"_s, u"asked for by the person"_s});

    QCOMPARE(answer.exit, 0);
    QVERIFY2(answer.out.contains("\nperson\t"), answer.out.constData());
    const QByteArray history = m_shell->exported(m_shell->desk());
    QVERIFY(!history.isEmpty() && !history.contains("Requester One") && !history.contains("requester.one"));
    QCOMPARE(m_shell->onDesk({u"doctor"_s}).exit, 0);
}

void UpkeepTest::whatIsUnknownIsNotRedacted()
{
    const QByteArray before = m_shell->exported(m_shell->desk());
    const Answer answer = m_shell->onDesk({u"redact"_s, u"SUP-1"_s, u"SUP-99"_s, u"--reason"_s, u"asked"_s});

    QCOMPARE(answer.exit, 3);
    QVERIFY2(answer.err.contains("SUP-99"), answer.err.constData());
    QCOMPARE(m_shell->exported(m_shell->desk()), before);
}

void UpkeepTest::aBackupIsRestored()
{
    const QByteArray before = m_shell->exported(m_shell->desk());
    const Answer made = m_shell->onDesk({u"backup"_s, u"desk.backup"_s});
    QCOMPARE(made.exit, 0);
    QVERIFY2(made.out.startsWith("size\t") && made.out.contains("\nsha256\t") && made.out.contains("\ntickets\t3\n"),
             made.out.constData());

    QCOMPARE(m_shell->onDesk({u"redact"_s, u"SUP-1"_s, u"SUP-2"_s, u"--reason"_s, u"a mistake"_s}).exit, 0);
    QVERIFY(m_shell->exported(m_shell->desk()) != before);
    const Answer restored = m_shell->onDesk({u"restore"_s, u"desk.backup"_s});
    QCOMPARE(restored.exit, 0);
    QVERIFY2(restored.out.startsWith("tickets\t3\nkept\t"), restored.out.constData());
    QCOMPARE(m_shell->exported(m_shell->desk()), before);
    QCOMPARE(m_shell->onDesk({u"doctor"_s}).exit, 0);
    const QString kept = QString::fromUtf8(restored.out.mid(restored.out.indexOf("kept\t") + 5).trimmed());
    QCOMPARE(m_shell->on(kept, {u"find"_s, u"--count"_s}).out, QByteArray("3\n"));
}

void UpkeepTest::anAlteredBackupIsRefused()
{
    QCOMPARE(m_shell->onDesk({u"backup"_s, u"desk.backup"_s}).exit, 0);
    const QByteArray before = m_shell->exported(m_shell->desk());
    QByteArray bytes = m_shell->read(u"desk.backup"_s);
    const qsizetype place = bytes.indexOf("Rosalind");
    QVERIFY(place > 0);
    bytes[place] = 'L';
    m_shell->write(u"desk.backup"_s, bytes);
    const Answer answer = m_shell->onDesk({u"restore"_s, u"desk.backup"_s});

    QCOMPARE(answer.exit, 4);
    QVERIFY2(answer.err.contains("desk.backup"), answer.err.constData());
    QCOMPARE(m_shell->exported(m_shell->desk()), before);
}

void UpkeepTest::aMissingBackupIsTold()
{
    const QByteArray before = m_shell->exported(m_shell->desk());
    const Answer answer = m_shell->onDesk({u"restore"_s, u"gone.backup"_s});

    QCOMPARE(answer.exit, 3);
    QVERIFY2(answer.err.contains("gone.backup"), answer.err.constData());
    QCOMPARE(m_shell->exported(m_shell->desk()), before);
}

} // namespace Steward

QTEST_GUILESS_MAIN(Steward::UpkeepTest)
#include "tst_upkeep.moc"
