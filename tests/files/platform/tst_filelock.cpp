#include "files/platform/filelock.h"

#include "desk/base/worker.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <fcntl.h>
#include <memory>
#include <vector>

using namespace Steward;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant since{1'772'352'000'000}; // 2026-03-01T08:00:00Z

// This program again, as another process: `count` raises a counter under the lock, `hold` holds and describes itself
// until its input ends, `stay` describes itself and yields the lock at once.
int runCount(const QString &path, int times)
{
    FileLock lock(path);
    qint64 longest = 0;
    for (int i = 0; i < times; ++i) {
        QElapsedTimer waiting;
        waiting.start();
        if (!lock.acquire(10s))
            return 3;
        longest = std::max(longest, waiting.elapsed());
        QFile counter(path + u".counter"_s);
        if (!counter.open(QIODevice::ReadWrite))
            return 4;
        const QByteArray next = QByteArray::number(counter.readAll().toInt() + 1);
        counter.seek(0);
        counter.write(next);
        counter.close();
        lock.release();
    }
    std::printf("%lld\n", static_cast<long long>(longest));
    return 0;
}

int runHold(const QString &path, bool yields)
{
    FileLock lock(path);
    const Done got = lock.acquire(5s);
    const Done described = got ? lock.describe({"mira", "desk7", QCoreApplication::applicationPid(), since}) : got;
    if (yields && got)
        lock.release();
    std::puts(described ? "held" : described.error().detail.constData());
    std::fflush(stdout);
    while (std::getchar() != EOF) { }
    return described ? 0 : 1;
}

// Whether somebody waits in turn for the lock: the second locked byte of the side file.
bool turnIsTaken(const QString &path)
{
    QFile side(path + u".lock"_s);
    if (!side.open(QIODevice::ReadWrite))
        return false;
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_start = 0x4000'0001;
    lock.l_len = 1;
    return ::fcntl(side.handle(), F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
}

// `busy`: writes of 5 ms each with hardly a gap between them, until it is killed.
int runBusy(const QString &path)
{
    FileLock lock(path);
    while (lock.acquire(60s)) {
        QTest::qSleep(5); // a write with its fsync
        lock.release();
        std::puts("wrote");
        std::fflush(stdout);
    }
    return 3;
}

struct Other
{
    QProcess process{};

    Other(const QString &verb, const QString &path, const QString &more = {})
    {
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationFilePath(), {u"--other"_s, verb, path, more});
    }
    ~Other()
    {
        process.kill();
        process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Other)

    QByteArray line()
    {
        while (!process.canReadLine() && process.waitForReadyRead(10'000)) { }
        return process.readLine().trimmed();
    }
};

} // namespace

class TestFileLock : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder = {};
    QString path = {};

private Q_SLOTS:
    void init()
    {
        folder = std::make_unique<QTemporaryDir>();
        path = folder->filePath(u"desk.steward"_s);
    }

    void aFreeLockIsTakenAtOnceAndAgain()
    {
        FileLock lock(path);

        for (int i = 0; i < 3; ++i) {
            QVERIFY(lock.acquire(0ms));
            QVERIFY(lock.isHeld());
            lock.release();
            QVERIFY(!lock.isHeld());
        }
        QVERIFY(!QFile::exists(path)); // the guarded file is never touched
    }

    void aHeldLockIsBusyAndWaitsAsLongAsTold()
    {
        FileLock first(path), second(path);
        QVERIFY(first.acquire(0ms));
        QElapsedTimer clock;
        clock.start();

        const Done got = second.acquire(120ms);

        QVERIFY(!got);
        QCOMPARE(got.error().code, FailureCode::Busy);
        QCOMPARE(got.error().subject, path.toUtf8());
        QVERIFY(clock.elapsed() >= 120);
        QVERIFY(clock.elapsed() < 1000);
        first.release();
        QVERIFY(second.acquire(0ms));
    }

    void anotherProcessIsNamedAndItsDeathFreesTheLock() // P11, R10
    {
        Other holder(u"hold"_s, path);
        QCOMPARE(holder.line(), "held");
        FileLock lock(path);

        const Done got = lock.acquire(50ms);
        QVERIFY(!got);
        QCOMPARE(got.error().code, FailureCode::Busy);
        const qint64 pid = holder.process.processId();
        QCOMPARE(got.error().detail, "mira@desk7, process " + QByteArray::number(pid) + ", since 2026-03-01T08:00:00Z");
        QCOMPARE(lock.holder().pid, pid);
        QCOMPARE(lock.holder().since, since);

        holder.process.kill(); // -9: nothing is tidied up
        QVERIFY(holder.process.waitForFinished());
        QVERIFY(lock.acquire(0ms));
        QVERIFY(!lock.holder().isKnown()); // the text is still there, but nobody stands behind it
    }

    void aWindowThatYieldsTheLockStaysDescribed()
    {
        Other window(u"stay"_s, path);
        QCOMPARE(window.line(), "held");
        FileLock lock(path);

        QVERIFY(lock.acquire(0ms));
        QCOMPARE(lock.holder().user, "mira");
        const Done described = lock.describe({"ben", "desk8", 1, since});
        QVERIFY(!described);
        QCOMPARE(described.error().code, FailureCode::Busy);
        QVERIFY(described.error().detail.startsWith("mira@desk7"));
    }

    void aDescriptionEndsWithItsObject()
    {
        FileLock asking(path);
        QVERIFY(!asking.holder().isKnown());
        QVERIFY(!QFile::exists(path + u".lock"_s)); // asking leaves nothing behind
        {
            FileLock window(path);
            QVERIFY(window.acquire(0ms));
            QVERIFY(window.describe({"a long\nname", "desk7", 42, since}));
            QCOMPARE(asking.holder().user, "a long name");
            QVERIFY(!window.holder().isKnown()); // oneself is no other
            QVERIFY(window.describe({"b", "c", 43, since})); // and may say it anew
            QCOMPARE(asking.holder().pid, 43);
        }

        QVERIFY(!asking.holder().isKnown());
    }

    void raisingTheFlagEndsTheWait()
    {
        FileLock first(path), second(path);
        QVERIFY(first.acquire(0ms));
        CancelFlag cancel;
        cancel.raise();
        QElapsedTimer clock;
        clock.start();

        const Done got = second.acquire(60s, &cancel);

        QVERIFY(!got);
        QCOMPARE(got.error().code, FailureCode::Cancelled);
        QVERIFY(clock.elapsed() < 500);
    }

    void aRemovedSideFileIsMadeAnewSoThatTwoStillMeet()
    {
        FileLock early(path);
        QVERIFY(early.acquire(0ms));
        QVERIFY(early.describe({"mira", "desk7", 7, since}));
        early.release();
        QVERIFY(QFile::remove(path + u".lock"_s));
        FileLock late(path);

        QVERIFY(early.acquire(0ms));
        QVERIFY(!late.acquire(30ms));
        early.release();
        QVERIFY(late.acquire(100ms));
        QCOMPARE(late.holder().pid, 7); // and who described itself does so in the new one
    }

    void aLinkPlantedAsSideFileIsNotFollowed() // Z6
    {
        const QString target = folder->filePath(u"target"_s);
        QVERIFY(QFile::link(target, path + u".lock"_s));
        FileLock lock(path);

        const Done got = lock.acquire(0ms);

        QVERIFY(!got);
        QCOMPARE(got.error().code, FailureCode::Unavailable);
        QVERIFY(!QFile::exists(target));
    }

    void aMissingFolderIsAFailureNotAWait()
    {
        FileLock lock(folder->filePath(u"none/desk.steward"_s));
        QElapsedTimer clock;
        clock.start();

        const Done got = lock.acquire(5s);

        QVERIFY(!got);
        QCOMPARE(got.error().code, FailureCode::Unavailable);
        QVERIFY(clock.elapsed() < 1000);
    }

    void aStoppedWaiterDoesNotBlockAFreeLock() // S6
    {
        FileLock lock(path);
        QVERIFY(lock.acquire(0ms));
        Other waiter(u"hold"_s, path);
        QTRY_VERIFY(turnIsTaken(path));
        QCOMPARE(QProcess::execute(u"kill"_s, {u"-STOP"_s, QString::number(waiter.process.processId())}), 0);
        lock.release();

        QVERIFY(lock.acquire(4s));
    }

    void eightProcessesLoseNoTurnAndStarveNobody()
    {
        constexpr int processes = 8, times = 1000;
        std::vector<std::unique_ptr<Other>> others;
        QElapsedTimer clock;
        clock.start();
        for (int i = 0; i < processes; ++i)
            others.push_back(std::make_unique<Other>(u"count"_s, path, QString::number(times)));

        int longest = 0;
        for (const auto &other : others) {
            QVERIFY(other->process.waitForFinished(120'000));
            QCOMPARE(other->process.exitCode(), 0);
            longest = std::max(longest, other->process.readAll().trimmed().toInt());
        }

        QFile counter(path + u".counter"_s);
        QVERIFY(counter.open(QIODevice::ReadOnly));
        QCOMPARE(counter.readAll(), QByteArray::number(processes * times));
        QVERIFY2(longest < 5000, qPrintable(u"one waited %1 ms"_s.arg(longest)));
        qInfo("%d x %d in %lld ms, the longest wait %d ms", processes, times, static_cast<long long>(clock.elapsed()),
              longest);
    }

    void oneWhoWritesWithoutPauseLetsOthersIn() // R10: a window and stewardctl
    {
        Other busy(u"busy"_s, path);
        QCOMPARE(busy.line(), "wrote");
        FileLock lock(path);
        QElapsedTimer clock;
        clock.start();

        for (int i = 0; i < 50; ++i) {
            QVERIFY(lock.acquire(1s));
            lock.release();
        }

        QVERIFY2(clock.elapsed() < 5000, qPrintable(u"50 turns took %1 ms"_s.arg(clock.elapsed())));
    }

    void ofTwoStartsAtOnceOneWinsAndTheOtherSaysWho() // S10
    {
        for (int round = 0; round < 20; ++round) {
            Other one(u"stay"_s, path), two(u"stay"_s, path);
            const QByteArray first = one.line(), second = two.line();

            QCOMPARE((first == "held") + (second == "held"), 1);
            QVERIFY((first == "held" ? second : first).startsWith("mira@desk7, process "));
        }
    }

    void aFreeLockIsCheap()
    {
        FileLock lock(path);
        QVERIFY(lock.acquire(0ms));
        lock.release();

        QBENCHMARK
        {
            if (lock.acquire(0ms))
                lock.release();
        }
    }
};

int main(int argc, char **argv)
{
    QCoreApplication program(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() == 5 && words[1] == u"--other") {
        if (words[2] == u"count")
            return runCount(words[3], words[4].toInt());
        if (words[2] == u"busy")
            return runBusy(words[3]);
        return runHold(words[3], words[2] == u"stay");
    }
    TestFileLock test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_filelock.moc"
