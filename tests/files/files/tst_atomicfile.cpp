#include "files/files/atomicfile.h"

#include "contents.h"
#include "files/platform/process.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <sys/stat.h>
#include <unistd.h>

using namespace Steward;
using namespace Qt::StringLiterals;

namespace {

mode_t modeOf(const QString &path)
{
    struct stat state = {};
    return ::stat(QFile::encodeName(path).constData(), &state) == 0 ? state.st_mode & 07777 : 0;
}

} // namespace

class TestAtomicFile : public QObject
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

    void nothingIsSeenBeforeCommitAndAllAfterIt()
    {
        put(path, "former");
        const QByteArray large(200'000, 'x');
        AtomicFile file(path);
        QVERIFY(file.open());
        QVERIFY(file.write("head "));
        QVERIFY(file.write(large));
        QVERIFY(file.write(" tail"));
        QCOMPARE(contentOf(path), "former");

        QVERIFY(file.commit());

        QCOMPARE(file.written(), 200'010);
        QCOMPARE(contentOf(path), "head " + large + " tail");
        QCOMPARE(names(), QStringList{u"report.csv"_s});
    }

    void piecesOfAnySizeArriveInOrder()
    {
        QByteArray expected;
        AtomicFile file(path);
        QVERIFY(file.open());
        for (int i = 0; i < 400; ++i) {
            const QByteArray piece(i * i % 9973 * (i % 40 == 0 ? 30 : 1), char('a' + i % 26));
            expected += piece;
            QVERIFY(file.write(piece));
        }

        QVERIFY(file.commit());

        QVERIFY(contentOf(path) == expected);
    }

    void withoutCommitTheFormerFileStaysAndNothingBesideIt()
    {
        put(path, "former");
        {
            AtomicFile file(path);
            QVERIFY(file.open());
            QVERIFY(file.write(QByteArray(100'000, 'x')));
        }
        QCOMPARE(contentOf(path), "former");
        QCOMPARE(names(), QStringList{u"report.csv"_s});

        AtomicFile discarded(path);
        QVERIFY(discarded.open());
        discarded.discard();
        QVERIFY(!discarded.write("x"));
        QVERIFY(!discarded.commit());
        QCOMPARE(contentOf(path), "former");
    }

    void theModeOfAFormerFileIsKeptAndNoNewOneIsExecutable_data()
    {
        QTest::addColumn<int>("former");
        QTest::addColumn<AtomicFile::Readers>("readers");
        QTest::addColumn<int>("expected");

        QTest::newRow("private stays") << 0600 << AtomicFile::Readers::AsUsual << 0600;
        QTest::newRow("shared stays") << 0664 << AtomicFile::Readers::OwnerOnly << 0664;
        QTest::newRow("a script stays one") << 0755 << AtomicFile::Readers::AsUsual << 0755;
        QTest::newRow("new") << 0 << AtomicFile::Readers::AsUsual << 0644;
        QTest::newRow("new and private") << 0 << AtomicFile::Readers::OwnerOnly << 0600;
    }
    void theModeOfAFormerFileIsKeptAndNoNewOneIsExecutable()
    {
        QFETCH(int, former);
        QFETCH(AtomicFile::Readers, readers);
        QFETCH(int, expected);
        if (former) {
            put(path, "former");
            QCOMPARE(::chmod(QFile::encodeName(path).constData(), mode_t(former)), 0);
        }
        const mode_t usual = ::umask(022);

        const Done done = writeFile(path, "new", AtomicFile::Former::Replace, readers);

        ::umask(usual);
        QVERIFY(done);
        QCOMPARE(int(modeOf(path)), expected);
        QCOMPARE(contentOf(path), "new");
    }

    void aFileThatMustStayIsNeverReplaced()
    {
        AtomicFile file(path, AtomicFile::Former::Keep);
        QVERIFY(file.open());
        QVERIFY(file.write("mine"));
        put(path, "somebody was faster");

        const Done late = file.commit();
        const Done early = writeFile(path, "mine", AtomicFile::Former::Keep);

        QCOMPARE(late.error().code, FailureCode::AlreadyExists);
        QCOMPARE(early.error().code, FailureCode::AlreadyExists);
        QCOMPARE(contentOf(path), "somebody was faster");
        QCOMPARE(names(), QStringList{u"report.csv"_s});
        QVERIFY(writeFile(folder->filePath(u"new"_s), "mine", AtomicFile::Former::Keep));
        QCOMPARE(contentOf(folder->filePath(u"new"_s)), "mine");
    }

    void whatIsNoFileIsRefused_data() // D13, Z6
    {
        QTest::addColumn<QString>("kind");

        for (const char *kind : {"link", "dangling link", "folder", "FIFO", "device", "no name", "nothing", "NUL"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
    void whatIsNoFileIsRefused()
    {
        QFETCH(QString, kind);
        const QString sentinel = folder->filePath(u"sentinel"_s);
        const QByteArray native = QFile::encodeName(path);
        if (kind == u"link") {
            put(sentinel, "sentinel");
            QVERIFY(QFile::link(sentinel, path));
        } else if (kind == u"dangling link") {
            QVERIFY(QFile::link(sentinel, path));
        } else if (kind == u"folder") {
            QVERIFY(QDir().mkdir(path));
        } else if (kind == u"FIFO") {
            QCOMPARE(::mkfifo(native.constData(), 0600), 0);
        } else if (kind == u"device") {
            path = u"/dev/full"_s;
        } else if (kind == u"no name") {
            path = folder->path() + u'/';
        } else if (kind == u"nothing") {
            path.clear();
        } else {
            path += QChar(0) + u"x"_s;
        }
        const QStringList before = names();
        AtomicFile file(path);

        const Done opened = file.open();

        QVERIFY(!opened);
        QCOMPARE(opened.error().code, FailureCode::WrongUsage);
        QCOMPARE(opened.error().subject, path.toUtf8());
        QVERIFY(!opened.error().detail.isEmpty());
        QVERIFY(!file.write("x"));
        QCOMPARE(file.commit().error().detail, opened.error().detail); // the first failure is kept
        QCOMPARE(names(), before);
        QVERIFY(kind != u"link" || contentOf(sentinel) == "sentinel");
        QVERIFY(kind != u"dangling link" || !QFile::exists(sentinel));
    }

    void aMissingFolderIsNamedBeforeAnythingIsWritten()
    {
        const Done done = writeFile(folder->filePath(u"none/report.csv"_s), "x");

        QVERIFY(!done);
        QCOMPARE(done.error().code, FailureCode::Unavailable);
        QVERIFY2(done.error().detail.contains("No such file or directory"), done.error().detail.constData());
        QVERIFY(done.error().subject.endsWith("none/report.csv"));
    }

    void aNameAsLongAsCanBeIsSavedAndALongerOneRefusedAtOnce() // D16
    {
        const QString longest = folder->filePath(QString(255, u'n'));
        const QString strange = folder->filePath(u"line\nbreak*[x]?"_s);
        AtomicFile longer(folder->filePath(QString(256, u'n')));

        QVERIFY(writeFile(longest, "x") && writeFile(longest, "y"));
        QVERIFY(writeFile(strange, "x") && writeFile(strange, "y"));
        const Done refused = longer.open();

        QCOMPARE(contentOf(longest), "y");
        QCOMPARE(contentOf(strange), "y");
        QVERIFY(!refused);
        QCOMPARE(names().size(), 2);
    }

    void aLargeFileNeedsLittleMemory()
    {
        const QByteArray block(1'000'000, 'b');
        const qint64 before = peakMemoryKb();
        AtomicFile file(path);
        QVERIFY(file.open());

        for (int i = 0; i < 200; ++i)
            QVERIFY(file.write(block));
        for (int i = 0; i < 100'000; ++i)
            QVERIFY(file.write(QByteArrayView(block).first(500)));
        QVERIFY(file.commit());

        QCOMPARE(QFile(path).size(), 250'000'000);
        QVERIFY(before > 0);
        QVERIFY(peakMemoryKb() - before < 8 * 1024);
    }
};

QTEST_GUILESS_MAIN(TestAtomicFile)
#include "tst_atomicfile.moc"
