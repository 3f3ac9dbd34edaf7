#include "storage/workspace/backup.h"

#include "filledworkspace.h"
#include "storage/workspace/doctor.h"

#include "files/platform/process.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

using namespace Steward;
using namespace Qt::StringLiterals;

namespace {

QList<IncomingTicket> someTickets(int first, int last)
{
    QList<IncomingTicket> tickets;
    for (int i = first; i <= last; ++i)
        tickets.append(
            ticket(i, "mira", "Net pay " + QByteArray::number(i),
                   {Message{.at = minute(i), .by = "mira", .body = "The slip of month " + QByteArray::number(i)}}));
    return tickets;
}

Done makeDesk(FilledWorkspace &desk, int tickets)
{
    return desk.make({person("mira", "Mira Lind", "mira@example.com", "agent")}, someTickets(1, tickets));
}

qint64 ticketsIn(const QString &path)
{
    const auto reader = Database::openReader(path);
    return reader ? (*reader)->integer("SELECT count(*) FROM ticket") : -1;
}

bool isWell(const QString &path)
{
    const auto reader = Database::openReader(path);
    const auto examination = reader ? examine(**reader) : tl::unexpected(reader.error());
    return examination && examination->findings.isEmpty();
}

void overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class TestBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBackupIsRestoredWhole()
    {
        FilledWorkspace desk;
        QVERIFY(makeDesk(desk, 20));
        const QString backup = desk.file(u"monday.backup"_s);

        const auto made = makeBackup(desk.file(), backup, minute(0));
        QVERIFY2(made, made ? "" : made.error().detail.constData());
        QVERIFY(desk.add({}, someTickets(21, 30)));
        const auto restored = restoreBackup(backup, desk.file(), minute(5));

        QVERIFY2(restored, restored ? "" : restored.error().detail.constData());
        QVERIFY(restored->sealed && restored->hadManifest);
        QCOMPARE(ticketsIn(desk.file()), 20);
        QVERIFY(isWell(desk.file()));
        QCOMPARE(restored->kept, desk.file() + u".before-restore-20260105T080500Z"_s);
        QCOMPARE(ticketsIn(restored->kept), 30);
        QVERIFY(desk.add({}, someTickets(21, 22))); // it can be worked with
        QCOMPARE(ticketsIn(desk.file()), 22);
    }

    void theManifestSaysWhatTheFileHolds()
    {
        FilledWorkspace desk;
        QVERIFY(makeDesk(desk, 7));
        const QString backup = desk.file(u"b"_s);
        QVERIFY(makeBackup(desk.file(), backup, minute(0)));

        const QJsonObject manifest = QJsonDocument::fromJson(bytesOf(backup + u".manifest"_s)).object();
        const QByteArray bytes = bytesOf(backup);

        QCOMPARE(manifest[u"sha256"_s].toString().toUtf8(),
                 QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        QCOMPARE(manifest[u"size"_s].toInteger(), bytes.size());
        QCOMPARE(manifest[u"created_at"_s].toString(), u"2026-01-05T08:00:00Z"_s);
        QCOMPARE(manifest[u"rows"_s].toObject()[u"message"_s].toInteger(), 7);
        QCOMPARE(manifest[u"chains"_s].toString().size(), 64);
        QCOMPARE(QDir(QFileInfo(backup).path()).entryList({u"b*"_s}, QDir::Files | QDir::Hidden, QDir::Name),
                 (QStringList{u"b"_s, u"b.manifest"_s}));
    }

    void whereTheManifestHasNoPlaceTheFormerBackupStays()
    {
        FilledWorkspace desk;
        QVERIFY(makeDesk(desk, 7));
        const QString backup = desk.file(u"b"_s);
        QVERIFY(makeBackup(desk.file(), backup, minute(0)));
        const QByteArray former = bytesOf(backup);
        QVERIFY(desk.add({}, someTickets(8, 9)));
        QVERIFY(QDir().mkpath(backup + u".manifest.former/taken"_s));

        QVERIFY(!makeBackup(desk.file(), backup, minute(1)));

        QCOMPARE(bytesOf(backup), former);
        QVERIFY(QFile::exists(backup + u".manifest"_s));
    }

    // A tail that was cut off whole, with the row beside it, leaves a chain that verifies: only the manifest knows
    // better (R6).
    void aCutHistoryHasOtherChains()
    {
        FilledWorkspace desk, same;
        QVERIFY(makeDesk(desk, 3));
        const auto before = makeBackup(desk.file(), desk.file(u"a"_s), minute(0));
        QVERIFY(desk.add(
            {},
            {IncomingTicket{.key = "SUP-3",
                            .records = {{.record = Message{.at = minute(9), .by = "mira", .body = "More"}}}}}));

        const auto after = makeBackup(desk.file(), desk.file(u"b"_s), minute(1));

        QVERIFY(before && after);
        QVERIFY(before->census.chains != after->census.chains);
    }

    // P14
    void anyFlippedByteIsRefused_data()
    {
        QTest::addColumn<bool>("withManifest");
        QTest::newRow("with its manifest") << true;
        QTest::newRow("alone") << false;
    }
    void anyFlippedByteIsRefused()
    {
        QFETCH(bool, withManifest);
        FilledWorkspace desk;
        QVERIFY(makeDesk(desk, 60));
        const QString backup = desk.file(u"b"_s);
        QVERIFY(makeBackup(desk.file(), backup, minute(0)));
        if (!withManifest)
            QVERIFY(QFile::remove(backup + u".manifest"_s));
        const QByteArray good = bytesOf(backup), workspace = bytesOf(desk.file());
        QList<qsizetype> places;
        for (qsizetype i = 0; i < good.size(); i += 4096)
            places << i << std::min(i + i / 4096 % 4096, good.size() - 1);
        for (qsizetype i = good.size() - sealSize; i < good.size(); ++i)
            places << i;

        for (const qsizetype place : places) {
            QByteArray bad = good;
            bad[place] = char(bad[place] ^ 0x10);
            overwrite(backup, bad);
            const auto restored = restoreBackup(backup, desk.file(), minute(5));
            QVERIFY2(!restored, QByteArray::number(place));
            QVERIFY(restored.error().code == FailureCode::Damaged || restored.error().code == FailureCode::NotASteward);
            QCOMPARE(restored.error().subject, backup.toUtf8());
        }

        QVERIFY(bytesOf(desk.file()) == workspace);
        overwrite(backup, good);
        QVERIFY(restoreBackup(backup, desk.file(), minute(5)));
    }

    void aShortenedOrLongerBackupIsRefused()
    {
        FilledWorkspace desk;
        QVERIFY(makeDesk(desk, 5));
        const QString backup = desk.file(u"b"_s);
        QVERIFY(makeBackup(desk.file(), backup, minute(0)));
        QVERIFY(QFile::remove(backup + u".manifest"_s));
        const QByteArray good = bytesOf(backup);

        for (const QByteArray &bad :
             {good.chopped(1), good.chopped(4096), good.first(100), good.first(0), good + 'x', good.mid(4096)}) {
            overwrite(backup, bad);
            QVERIFY2(!restoreBackup(backup, desk.file(), minute(5)), QByteArray::number(bad.size()));
        }
    }

    void aManifestOfAnotherFileIsRefused()
    {
        FilledWorkspace desk;
        QVERIFY(makeDesk(desk, 5));
        QVERIFY(makeBackup(desk.file(), desk.file(u"a"_s), minute(0)));
        QVERIFY(desk.add({}, someTickets(6, 6)));
        QVERIFY(makeBackup(desk.file(), desk.file(u"b"_s), minute(0)));
        overwrite(desk.file(u"a.manifest"_s), bytesOf(desk.file(u"b.manifest"_s)));

        const auto restored = restoreBackup(desk.file(u"a"_s), desk.file(), minute(5));

        QVERIFY(!restored);
        QCOMPARE(restored.error().code, FailureCode::Damaged);
        overwrite(desk.file(u"a.manifest"_s), "{");
        QVERIFY(!restoreBackup(desk.file(u"a"_s), desk.file(), minute(5)));
        QCOMPARE(ticketsIn(desk.file()), 6);
    }

    void aBackupIsOfOneMomentWhileOthersWrite()
    {
        FilledWorkspace desk;
        QVERIFY(makeDesk(desk, 5));
        auto writer = Database::open(desk.file());
        QVERIFY(writer);
        QVERIFY((*writer)->write([&]() -> Done {
            setMetaValue((*writer)->connection(), "header", "\"kept\":1"); // lies in the log alone
            return {};
        }));
        Transaction open((*writer)->connection());
        setMetaValue((*writer)->connection(), "header", "\"half\":1"); // not committed

        const auto made = makeBackup(desk.file(), desk.file(u"b"_s), minute(0));

        QVERIFY2(made, made ? "" : made.error().detail.constData());
        const auto copy = Connection::open(desk.file(u"b"_s), Connection::Mode::ReadOnly);
        QVERIFY(copy);
        QCOMPARE(metaValue(**copy, "header"), "\"kept\":1");
    }

    void aDamagedWorkspaceKeepsItsFormerBackup()
    {
        FilledWorkspace desk;
        QVERIFY(makeDesk(desk, 60));
        const QString backup = desk.file(u"b"_s);
        QVERIFY(makeBackup(desk.file(), backup, minute(0)));
        const QByteArray former = bytesOf(backup), formerManifest = bytesOf(backup + u".manifest"_s);
        QByteArray bad = bytesOf(desk.file());
        for (qsizetype i = 8 * 4096; i < bad.size(); i += 4096)
            bad.replace(i, 16, QByteArray(16, '\xee'));
        overwrite(desk.file(), bad);

        const auto made = makeBackup(desk.file(), backup, minute(1));

        QVERIFY(!made);
        QCOMPARE(made.error().code, FailureCode::Damaged);
        QVERIFY(bytesOf(backup) == former);
        QVERIFY(bytesOf(backup + u".manifest"_s) == formerManifest);
        const auto restored = restoreBackup(backup, desk.file(), minute(2)); // and the damaged one can be replaced
        QVERIFY2(restored, restored ? "" : restored.error().detail.constData());
        QCOMPARE(ticketsIn(desk.file()), 60);
        QVERIFY(QFileInfo::exists(restored->kept));
    }

    void aFullDiskKeepsTheFormerBackup()
    {
#ifdef Q_OS_UNIX
        FilledWorkspace desk;
        QVERIFY(makeDesk(desk, 60));
        const QString backup = desk.file(u"b"_s);
        QVERIFY(makeBackup(desk.file(), backup, minute(0)));
        const QByteArray former = bytesOf(backup), formerManifest = bytesOf(backup + u".manifest"_s);
        ignoreBrokenPipesAndFileSizeSignals();
        rlimit whole = {};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &whole), 0);

        for (const qint64 room : {former.size() / 2, former.size() - 20}) { // among the pages, in the seal
            const rlimit small{rlim_t(room), whole.rlim_max};
            QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
            const auto made = makeBackup(desk.file(), backup, minute(1));
            const auto restored = restoreBackup(backup, desk.file(), minute(1));
            QCOMPARE(::setrlimit(RLIMIT_FSIZE, &whole), 0);

            QVERIFY(!made);
            QVERIFY2(made.error().code == FailureCode::DiskFull, made.error().detail);
            QVERIFY(bytesOf(backup) == former);
            QVERIFY(bytesOf(backup + u".manifest"_s) == formerManifest);
            if (room < former.size() / 2 + 1) {
                QVERIFY(!restored);
                QVERIFY2(restored.error().code == FailureCode::DiskFull, restored.error().detail);
                QCOMPARE(ticketsIn(desk.file()), 60);
            }
        }
        QVERIFY(!QFileInfo::exists(backup + u".part"_s));
#endif
    }

    void aWorkspaceThatIsOpenElsewhereIsNotReplaced()
    {
        FilledWorkspace desk;
        QVERIFY(makeDesk(desk, 5));
        const QString backup = desk.file(u"b"_s);
        QVERIFY(makeBackup(desk.file(), backup, minute(0)));
        QVERIFY(desk.add({}, someTickets(6, 6)));
        auto other = Database::openReader(desk.file());
        QVERIFY(other);
        (*other)->integer("SELECT count(*) FROM ticket");

        const auto restored = restoreBackup(backup, desk.file(), minute(5));

        QVERIFY(!restored);
        QCOMPARE(restored.error().code, FailureCode::Busy);
        QCOMPARE(ticketsIn(desk.file()), 6);
        other = failed(FailureCode::Cancelled);
        QVERIFY(restoreBackup(backup, desk.file(), minute(5)));
    }

    void whatWasInTheLogIsKeptToo()
    {
        FilledWorkspace desk;
        QVERIFY(makeDesk(desk, 5));
        QVERIFY(makeBackup(desk.file(), desk.file(u"b"_s), minute(0)));
        {
            auto writer
                = Connection::open(desk.file(), Connection::Mode::Write); // ends without a checkpoint, as a killed one
            QVERIFY(writer);
            setMetaValue(**writer, "header", "\"late\":1");
        }
        QVERIFY(QFileInfo(desk.file() + u"-wal"_s).size() > 0);

        const auto restored = restoreBackup(desk.file(u"b"_s), desk.file(), minute(5));

        QVERIFY(restored);
        const auto kept = Connection::open(restored->kept, Connection::Mode::ReadOnly);
        const auto now = Connection::open(desk.file(), Connection::Mode::ReadOnly);
        QVERIFY(kept && now);
        QCOMPARE(metaValue(**kept, "header"), "\"late\":1");
        QCOMPARE(metaValue(**now, "header"), "");
    }

    void aKeptWorkspaceCanBeRestoredWithAWarning()
    {
        FilledWorkspace desk;
        QVERIFY(makeDesk(desk, 5));
        QVERIFY(makeBackup(desk.file(), desk.file(u"b"_s), minute(0)));
        QVERIFY(desk.add({}, someTickets(6, 9)));
        const auto first = restoreBackup(desk.file(u"b"_s), desk.file(), minute(5));
        QVERIFY(first);

        const auto back = restoreBackup(first->kept, desk.file(), minute(5));

        QVERIFY2(back, back ? "" : back.error().detail.constData());
        QVERIFY(!back->sealed && !back->hadManifest);
        QCOMPARE(ticketsIn(desk.file()), 9);
        QVERIFY(back->kept != first->kept);
    }

    void whereThereIsNoWorkspaceOneIsMade()
    {
        FilledWorkspace desk;
        QVERIFY(makeDesk(desk, 5));
        QVERIFY(makeBackup(desk.file(), desk.file(u"b"_s), minute(0)));

        const auto restored = restoreBackup(desk.file(u"b"_s), desk.file(u"new.steward"_s), minute(5));

        QVERIFY(restored);
        QVERIFY(restored->kept.isEmpty());
        QCOMPARE(ticketsIn(desk.file(u"new.steward"_s)), 5);
        QVERIFY(!restoreBackup(desk.file(u"none"_s), desk.file(), minute(5)));
        QVERIFY(!makeBackup(desk.file(), desk.file(), minute(5)));
        QVERIFY(!restoreBackup(desk.file(), desk.file(), minute(5)));
    }
};

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
