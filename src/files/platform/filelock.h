#pragma once

#include "desk/base/instant.h"
#include "desk/base/result.h"

#include <QString>

#include <chrono>

namespace Steward {

class CancelFlag;

// The right to write a workspace, shared by all programs on this machine: a lock on the side file `<path>.lock`, never
// on the database itself (R7). The kernel drops it with the process, so there is no stale lock (R10). The descriptor
// stays open between two acquires: a free lock costs a few microseconds. For one thread at a time.
class FileLock
{
public:
    // Who described itself in the side file: only for a message, never a guard.
    struct Holder
    {
        QByteArray user = {};
        QByteArray host = {};
        qint64 pid = 0;
        Instant since = {};

        bool isKnown() const { return pid != 0; }
        QByteArray toText() const; // "mira@desk7, process 4711, since 2026-03-01T08:00:00Z"
    };

    explicit FileLock(const QString &path); // of the guarded file, which need not exist
    ~FileLock();
    Q_DISABLE_COPY_MOVE(FileLock)

    // Waits at most so long, 0 ms is one try; those who wait come in turn, so that a busy writer starves nobody.
    // Busy with the holder in `detail`; ReadOnly where the side file cannot be made; Cancelled within 20 ms of the
    // flag.
    Done acquire(std::chrono::milliseconds upTo, const CancelFlag *cancel = nullptr);
    void release();
    bool isHeld() const { return m_held; }

    // Writes who holds the file for long (a window), while the lock is held; the description stands until this object
    // is gone or the process has ended, also while the lock itself is yielded between writes. Busy where another living
    // program has described itself: its description stays.
    Done describe(const Holder &holder);

    // The other program that described itself and still lives; not known where there is none.
    Holder holder();

    static Holder thisProcess(Instant since);

private:
    // Bytes of the side file that are locked, far behind its text: Windows forbids reading what is locked.
    enum class Part : qint64 { Write = 0x4000'0000, Turn, Description };

#ifdef Q_OS_WIN
    using Handle = void *;
#else
    using Handle = int;
#endif

    Done open(bool make);
    void close();
    bool isOpen() const;
    bool stillNamed() const; // false where somebody removed or replaced the side file
    Result<bool> tryLock(Part part);
    void unlock(Part part);
    Result<bool> heldByOther(Part part);
    Result<bool> tryAcquire(bool &myTurn, bool outOfTurn);
    Done writeText(const QByteArray &text);
    QByteArray readText();
    Failure busy();

    QString m_path; // of the guarded file
    QString m_side;
    Handle m_file;
    bool m_held = false;
    Holder m_described = {};
};

} // namespace Steward
