#include "storage/workspace/upgrade.h"

#include "filledworkspace.h"
#include "storage/engine/database.h"
#include "storage/engine/migrations.h"
#include "storage/metrics/sqlfigurekeeper.h"
#include "storage/workspace/doctor.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace Steward;
using namespace Qt::StringLiterals;

// A workspace of an earlier Steward.
class TestUpgrade : public QObject
{
    Q_OBJECT

    static bool run(const QString &path, const char *sql)
    {
        sqlite3 *file = nullptr;
        const bool done = sqlite3_open(path.toUtf8().constData(), &file) == SQLITE_OK
            && sqlite3_exec(file, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
        if (!done)
            qWarning() << sqlite3_errmsg(file);
        sqlite3_close(file);
        return done;
    }

    static bool fill(FilledWorkspace &workspace)
    {
        IncomingTicket ticket{.key = "SUP-1", .creation = Creation{.at = minute(0)}};
        ticket.creation->values.insert_or_assign({.field = Field::Subject}, Value::string("Net pay differs"));
        ticket.records.append({.record = Event{.at = minute(1),
                                               .field = {.field = Field::State},
                                               .from = Value::string("new"),
                                               .to = Value::string("resolved")}});
        return workspace.make({}, {ticket}).has_value();
    }

    // Takes back what the steps from the third on made.
    static bool makeOld(const QString &path)
    {
        return run(
            path,
            "DROP TABLE figures; DROP TABLE open_clock; DROP TABLE counted; DROP TABLE counting;"
            "DROP TABLE verdict; DROP INDEX event_bounce; DROP INDEX event_ruling; DROP INDEX ticket_unresolved;"
            "CREATE TABLE rollup(month INTEGER NOT NULL, client INTEGER NOT NULL, created INTEGER NOT NULL, resolved"
            " INTEGER NOT NULL, reopened INTEGER NOT NULL, handed_back INTEGER NOT NULL, escalated INTEGER NOT"
            " NULL, PRIMARY KEY(month, client)) WITHOUT ROWID; PRAGMA user_version=2; PRAGMA wal_checkpoint(TRUNCATE);");
    }

private Q_SLOTS:
    void anEarlierWorkspaceIsBroughtUpToDate()
    {
        FilledWorkspace workspace;
        QVERIFY(fill(workspace));
        const QString path = workspace.file();
        QVERIFY(makeOld(path));
        QCOMPARE(schemaOf(path).value(), 2);

        const auto kept = upgradeWorkspace(path, minute(60));

        QVERIFY2(kept, kept ? "" : kept.error().detail.constData());
        QCOMPARE(*kept, path + u".schema-2"_s);
        QCOMPARE(schemaOf(path).value(), newestSchema());
        QCOMPARE(schemaOf(*kept).value(), 2); // as it was
        auto database = Database::open(path);
        QVERIFY(database);
        SqlFigureKeeper keeper(**database);
        while (*keeper.keepUp(minute(60))) { }
        const auto examined = examine((*database)->connection());
        const auto counted = verifyRollups((*database)->connection());
        QVERIFY(examined && counted);
        QVERIFY(examined->tickets > 0);
        QCOMPARE(examined->findings.size() + counted->findings.size(), 0);
    }

    void oneOfThisSchemaIsLeftAlone()
    {
        FilledWorkspace workspace;
        QVERIFY(fill(workspace));
        const QString path = workspace.file();
        const auto kept = upgradeWorkspace(path, {});
        QVERIFY(kept && kept->isEmpty());
        QVERIFY(!QFileInfo::exists(path + u".schema-%1"_s.arg(newestSchema())));
    }

    void withoutABackupNothingIsChanged()
    {
        FilledWorkspace workspace;
        QVERIFY(fill(workspace));
        const QString path = workspace.file();
        QVERIFY(makeOld(path));
        QVERIFY(QDir().mkpath(path + u".schema-2"_s)); // something stands in its place
        QVERIFY(!upgradeWorkspace(path, {}));
        QCOMPARE(schemaOf(path).value(), 2);
    }

    void whatIsNoWorkspaceIsSaid()
    {
        const QTemporaryDir folder;
        QCOMPARE(upgradeWorkspace(folder.filePath(u"none"_s), {}).error().code, FailureCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestUpgrade)
#include "tst_upgrade.moc"
