#include "files/platform/durable.h"

#include "files/platform/process.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <memory>
#include <unistd.h>
#include <vector>

using namespace Steward;
using namespace Qt::StringLiterals;

class TestDurable : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder = {};

    QString put(const QString &name, const QByteArray &content)
    {
        QFile file(folder->filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : "cannot be read";
    }

private Q_SLOTS:
    void init() { folder = std::make_unique<QTemporaryDir>(); }

    void theSystemsFaultIsNamedForWhoWrites_data() // D1, D8, D9
    {
        QTest::addColumn<int>("error");
        QTest::addColumn<FailureCode>("code");

        QTest::newRow("ENOSPC") << ENOSPC << FailureCode::DiskFull;
        QTest::newRow("EDQUOT") << EDQUOT << FailureCode::DiskFull;
        QTest::newRow("EFBIG") << EFBIG << FailureCode::DiskFull;
        QTest::newRow("EACCES") << EACCES << FailureCode::ReadOnly;
        QTest::newRow("EPERM") << EPERM << FailureCode::ReadOnly;
        QTest::newRow("EROFS") << EROFS << FailureCode::ReadOnly;
        QTest::newRow("EIO") << EIO << FailureCode::Unavailable;
        QTest::newRow("EMFILE") << EMFILE << FailureCode::Unavailable;
    }
    void theSystemsFaultIsNamedForWhoWrites()
    {
        QFETCH(int, error);
        QFETCH(FailureCode, code);

        const Failure failure = failureFromErrno(u"/a/ü"_s, error, "write");

        QCOMPARE(failure.code, code);
        QCOMPARE(failure.subject, "/a/ü");
        QCOMPARE(failure.detail, QByteArray("write: ") + ::strerror(error));
    }

    void aFullDiskIsNamedAsSuch()
    {
        QFile full(u"/dev/full"_s);
        QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        QCOMPARE(::write(full.handle(), "x", 1), -1);

        QCOMPARE(lastFailure(u"/dev/full"_s).code, FailureCode::DiskFull);
    }

    void whatIsSyncedMustExist()
    {
        const QString file = put(u"a"_s, "x");

        QVERIFY(syncFile(file));
        QVERIFY(syncFolderOf(file));
        QVERIFY(syncFolderOf(u"only-a-name"_s)); // in the current folder
        QCOMPARE(syncFile(folder->filePath(u"none"_s)).error().code, FailureCode::Unavailable);
        QVERIFY(!syncFolderOf(folder->filePath(u"none/a"_s)));
        QVERIFY(!syncFile(QString()));
        QVERIFY(!syncFile(file + QChar(0) + u"x"_s)); // not the file before the NUL
    }

    void renamingReplacesOnlyWhereTold()
    {
        const QString from = put(u"from"_s, "new");
        const QString taken = put(u"taken"_s, "old");
        const QString link = folder->filePath(u"link"_s);
        QVERIFY(QFile::link(folder->filePath(u"nowhere"_s), link));

        const Done refused = renameNew(from, taken);
        QCOMPARE(refused.error().code, FailureCode::AlreadyExists);
        QCOMPARE(refused.error().subject, taken.toUtf8());
        QCOMPARE(renameNew(from, link).error().code, FailureCode::AlreadyExists);
        QCOMPARE(contentOf(taken), "old");
        QCOMPARE(contentOf(from), "new");

        const QString fresh = folder->filePath(u"fresh"_s);
        QVERIFY(renameNew(from, fresh));
        QCOMPARE(contentOf(fresh), "new");
        QVERIFY(!QFile::exists(from));
        QVERIFY(renameOver(fresh, taken));
        QCOMPARE(contentOf(taken), "new");
        QCOMPARE(renameNew(fresh, taken).error().code, FailureCode::Unavailable); // nothing there to rename
    }

    void anotherFileSystemIsAFailure() // D6
    {
        QTemporaryDir other(u"/dev/shm/steward-XXXXXX"_s);
        const QString from = put(u"from"_s, "new");
        if (!other.isValid())
            QSKIP("no second file system at /dev/shm");

        const Done renamed = renameOver(from, other.filePath(u"to"_s));

        if (renamed)
            QSKIP("the temporary folder lies on the file system of /dev/shm");
        QCOMPARE(renamed.error().code, FailureCode::Unavailable);
        QCOMPARE(contentOf(from), "new");
    }

    void memoryIsMeasuredWhereItGrows()
    {
        const qint64 before = processMemoryKb();
        QVERIFY(before > 500 && before < 1024 * 1024);
        {
            std::vector<char> room(64 * 1024 * 1024);
            for (size_t i = 0; i < room.size(); i += 4096)
                room[i] = 1;
            QVERIFY(processMemoryKb() > before + 60 * 1024);
        }

        QVERIFY(peakMemoryKb() > before + 60 * 1024);
#ifndef __SANITIZE_ADDRESS__ // which keeps what was freed
        QVERIFY(processMemoryKb() < before + 60 * 1024);
#endif
    }

    void aClosedPipeIsAnErrorNotTheEnd() // S5
    {
        ignoreBrokenPipesAndFileSizeSignals();
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        ::close(ends[0]);

        const ssize_t written = ::write(ends[1], "x", 1);
        const int error = errno;
        ::close(ends[1]);

        QCOMPARE(written, -1);
        QCOMPARE(error, EPIPE);
    }
};

QTEST_GUILESS_MAIN(TestDurable)
#include "tst_durable.moc"
