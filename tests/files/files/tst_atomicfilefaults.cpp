#include "files/files/atomicfile.h"

#include "contents.h"
#include "files/platform/process.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <memory>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

using namespace Steward;
using namespace Qt::StringLiterals;

namespace {

// This program again, as another process that can be limited, stripped of its rights, or killed.
struct Other
{
    QProcess process{};

    explicit Other(const QStringList &words)
    {
        process.start(QCoreApplication::applicationFilePath(), QStringList{u"--other"_s} + words);
    }
    ~Other()
    {
        process.kill();
        process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Other)

    QByteArray answer()
    {
        process.waitForFinished();
        return process.readAll().trimmed();
    }
};

// `save PATH BYTES LIMIT`: saves as nobody where this is root; prints the failure's code and detail, or "saved".
int runSave(const QString &path, qint64 bytes, qint64 limit, bool asNobody)
{
    ignoreBrokenPipesAndFileSizeSignals();
    if (asNobody && ::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0))
        return 3;
    const rlimit sizes{rlim_t(limit), rlim_t(limit)};
    if (limit >= 0 && ::setrlimit(RLIMIT_FSIZE, &sizes) != 0)
        return 4;
    const Done done = writeFile(path, QByteArray(bytes, 'n'));
    if (done)
        std::puts("saved");
    else
        std::printf("%d %s\n", int(done.error().code), done.error().detail.constData());
    return 0;
}

// `halfway PATH`: writes without end of its own, far over the buffer, and says so; waits to be killed.
int runHalfway(const QString &path)
{
    AtomicFile file(path);
    if (!file.open() || !file.write(QByteArray(1'000'000, 'h')))
        return 3;
    std::puts("halfway");
    std::fflush(stdout);
    while (std::getchar() != EOF) { }
    return 0;
}

// `again PATH`: saves the file over and over, its content one letter, until it is killed.
int runAgain(const QString &path)
{
    for (char letter = 'a';; letter = letter == 'z' ? 'a' : char(letter + 1)) {
        if (!writeFile(path, QByteArray(300'000, letter)))
            return 3;
        std::putchar('.');
        std::fflush(stdout);
    }
}

} // namespace

// What happens to an AtomicFile when the disk, its rights or a kill come between.
class TestAtomicFileFaults : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder = {};
    QString path = {};

    QStringList names() const
    {
        return QDir(folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

private Q_SLOTS:
    void init()
    {
        folder = std::make_unique<QTemporaryDir>();
        path = folder->filePath(u"report.csv"_s);
    }

    void aFullDiskKeepsTheFormerFile_data() // P9, D2, D9
    {
        QTest::addColumn<qint64>("bytes");

        QTest::newRow("smaller than the buffer") << qint64(8'000);
        QTest::newRow("a byte too much") << qint64(4'097);
        QTest::newRow("larger than the buffer") << qint64(3'000'000);
    }
    void aFullDiskKeepsTheFormerFile()
    {
        QFETCH(qint64, bytes);
        put(path, "former");

        Other limited({u"save"_s, path, QString::number(bytes), u"4096"_s});

        QCOMPARE(limited.answer(), QByteArray::number(int(FailureCode::DiskFull)) + " write: File too large");
        QCOMPARE(contentOf(path), "former");
        QCOMPARE(names(), QStringList{u"report.csv"_s});
        Other roomy({u"save"_s, path, QString::number(bytes), u"-1"_s}); // and it works once there is room
        QCOMPARE(roomy.answer(), "saved");
        QCOMPARE(contentOf(path).size(), bytes);
    }

    void aFolderOrFileThatIsReadOnlyIsToldAndLeftAlone_data() // D8
    {
        QTest::addColumn<int>("folderMode");
        QTest::addColumn<int>("fileMode");
        QTest::addColumn<QByteArray>("answer");

        const QByteArray readOnly = QByteArray::number(int(FailureCode::ReadOnly));
        QTest::newRow("folder") << 0555 << 0666 << readOnly + " open: Permission denied";
        QTest::newRow("file") << 0777 << 0444 << readOnly + " the file is write-protected";
        QTest::newRow("neither") << 0777 << 0666 << QByteArray("saved");
    }
    void aFolderOrFileThatIsReadOnlyIsToldAndLeftAlone()
    {
        QFETCH(int, folderMode);
        QFETCH(int, fileMode);
        QFETCH(QByteArray, answer);
        put(path, "former");
        QCOMPARE(::chmod(QFile::encodeName(path).constData(), mode_t(fileMode)), 0);
        QCOMPARE(::chmod(QFile::encodeName(folder->path()).constData(), mode_t(folderMode)), 0);

        Other nobody({u"save"_s, path, u"10"_s, u"-1"_s, u"nobody"_s});

        const QByteArray given = nobody.answer();
        QCOMPARE(::chmod(QFile::encodeName(folder->path()).constData(), 0700), 0);
        QVERIFY2(nobody.process.exitCode() == 0, "root must give up its rights for this test, and cannot");
        QCOMPARE(given, answer);
        QCOMPARE(contentOf(path), given == "saved" ? QByteArray(10, 'n') : QByteArray("former"));
        QCOMPARE(names(), QStringList{u"report.csv"_s});
    }

    void whatAKilledSaveLeftIsClearedByTheNext()
    {
        put(path, "former");
        Other killed({u"halfway"_s, path});
        QVERIFY(killed.process.waitForReadyRead());
        QCOMPARE(names().size(), 2);
        killed.process.kill();
        QVERIFY(killed.process.waitForFinished());
        QCOMPARE(contentOf(path), "former");
        QCOMPARE(names().size(), 2);

        QVERIFY(writeFile(folder->filePath(u"other.csv"_s), "x"));
        QCOMPARE(names().size(), 3); // another file's is not ours to clear
        QVERIFY(writeFile(path, "new"));
        QCOMPARE(names(), (QStringList{u"other.csv"_s, u"report.csv"_s}));
    }

    void aSaveInProgressIsNotClearedByAnother()
    {
        Other writing({u"halfway"_s, path});
        QVERIFY(writing.process.waitForReadyRead());
        AtomicFile mine(path);
        QVERIFY(mine.open() && mine.write("mine"));

        QVERIFY(writeFile(path, "quick"));

        QCOMPARE(names().size(), 3); // the file and two in progress
        QVERIFY(mine.commit());
        QCOMPARE(contentOf(path), "mine");
    }

    void aKillAtAnyMomentLeavesAWholeFile() // P9
    {
        put(path, QByteArray(300'000, 'A'));
        int saves = 0;
        for (int round = 0; round < 40; ++round) {
            Other again({u"again"_s, path});
            QVERIFY(again.process.waitForReadyRead());
            QTest::qSleep(round % 8); // any moment is good
            again.process.kill();
            QVERIFY(again.process.waitForFinished());
            saves += int(again.process.readAll().size());

            const QByteArray content = contentOf(path);
            QCOMPARE(content.size(), 300'000);
            QCOMPARE(content.count(content.front()), 300'000);
            QVERIFY(names().size() <= 2); // what one left, the next cleared
        }
        QVERIFY(saves >= 40); // at least one in each round
    }

    void manySaversOfOneFileLeaveOneOfTheirs()
    {
        std::vector<std::unique_ptr<Other>> others;
        for (int i = 0; i < 6; ++i)
            others.push_back(std::make_unique<Other>(QStringList{u"again"_s, path}));
        for (const auto &other : others)
            QVERIFY(other->process.waitForReadyRead());
        for (int i = 0; i < 200; ++i) {
            const QByteArray content = contentOf(path);
            QCOMPARE(content.size(), 300'000);
            QCOMPARE(content.count(content.front()), 300'000);
        }
        for (const auto &other : others)
            QCOMPARE(other->process.state(), QProcess::Running); // none has failed
    }
};

int main(int argc, char **argv)
{
    QCoreApplication program(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() >= 4 && words[1] == u"--other") {
        if (words[2] == u"save")
            return runSave(words[3], words[4].toLongLong(), words[5].toLongLong(), words.size() > 6);
        return words[2] == u"halfway" ? runHalfway(words[3]) : runAgain(words[3]);
    }
    TestAtomicFileFaults test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_atomicfilefaults.moc"
