#include "files/platform/filelock.h"

#include "desk/base/worker.h"

#include <QRandomGenerator>

#include <algorithm>
#include <thread>

namespace Steward {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

// Whoever has its turn and is stopped (lid closed, debugger) blocks a free lock no longer than this.
constexpr auto patience = 1500ms;

// How long to wait before the next try. The one whose turn it is asks often, since it alone asks for the lock; the
// others draw lots for the next turn, and whoever has waited long draws more of them.
std::chrono::microseconds pauseBefore(bool myTurn, Clock::duration waited, Clock::duration left)
{
    const int low = myTurn ? 300 : 1000;
    const int high = myTurn ? 1000 : (waited > 500ms ? 5000 : 20'000);
    const std::chrono::microseconds drawn(QRandomGenerator::global()->bounded(low, high));
    return std::min(drawn, std::chrono::duration_cast<std::chrono::microseconds>(left) + 1us);
}

QByteArray oneLine(QByteArray text)
{
    return text.left(200).replace('\n', ' ');
}

// The side file's text: a line each, whole only with the last one.
QByteArray sideText(const FileLock::Holder &holder)
{
    return "user " + oneLine(holder.user) + "\nhost " + oneLine(holder.host) + "\npid " + QByteArray::number(holder.pid)
        + "\nsince " + toRfc3339(holder.since) + "\n";
}

FileLock::Holder holderFrom(const QByteArray &text)
{
    FileLock::Holder holder;
    const QList<QByteArray> lines = text.split('\n');
    if (lines.size() != 5 || !lines[0].startsWith("user ") || !lines[1].startsWith("host ")
        || !lines[2].startsWith("pid ") || !lines[3].startsWith("since "))
        return {};
    const auto since = instantFrom(lines[3].mid(6));
    if (!since)
        return {};
    return {lines[0].mid(5), lines[1].mid(5), lines[2].mid(4).toLongLong(), *since};
}

} // namespace

QByteArray FileLock::Holder::toText() const
{
    if (!isKnown())
        return {};
    return user + '@' + host + ", process " + QByteArray::number(pid) + ", since " + toRfc3339(since);
}

Done FileLock::acquire(std::chrono::milliseconds upTo, const CancelFlag *cancel)
{
    Q_ASSERT(!m_held);
    const auto begin = Clock::now();
    bool myTurn = false;
    Done done;
    for (;;) {
        const auto waited = Clock::now() - begin;
        const Result<bool> got = tryAcquire(myTurn, waited > patience);
        if (!got)
            done = tl::unexpected(got.error());
        if (!got || *got)
            break;
        if (waited >= upTo) {
            done = tl::unexpected(busy());
            break;
        }
        if (cancel && cancel->isRaised()) {
            done = failed(FailureCode::Cancelled, m_path.toUtf8());
            break;
        }
        std::this_thread::sleep_for(pauseBefore(myTurn, waited, upTo - waited));
    }
    if (myTurn)
        unlock(Part::Turn);
    return done;
}

// One try. First the turn, then the lock: while one waits in turn, nobody who comes later can take the lock before it.
Result<bool> FileLock::tryAcquire(bool &myTurn, bool outOfTurn)
{
    if (isOpen() && !stillNamed()) {
        close(); // locks on a file without a name guard nothing
        myTurn = false;
    }
    if (!isOpen()) {
        if (const Done opened = open(true); !opened)
            return tl::unexpected(opened.error());
    }
    if (!myTurn) {
        const Result<bool> turn = tryLock(Part::Turn);
        if (!turn)
            return turn;
        myTurn = *turn;
        if (!myTurn && !outOfTurn)
            return false;
    }
    const Result<bool> got = tryLock(Part::Write);
    if (!got || !*got)
        return got;
    m_held = true;
    if (!stillNamed()) { // removed between open and lock
        release();
        return false;
    }
    if (m_described.isKnown()) { // the description went with the former side file
        const Result<bool> other = heldByOther(Part::Description);
        if (other && !*other)
            static_cast<void>(describe(Holder(m_described))); // it is only for a message
    }
    return true;
}

void FileLock::release()
{
    if (m_held)
        unlock(Part::Write);
    m_held = false;
}

Done FileLock::describe(const Holder &holder)
{
    Q_ASSERT(m_held);
    const Result<bool> other = heldByOther(Part::Description);
    if (!other)
        return tl::unexpected(other.error());
    if (*other)
        return tl::unexpected(busy());
    // The text stands before the lock says that it may be read; the write lock keeps other describers away.
    if (const Done written = writeText(sideText(holder)); !written)
        return written;
    const Result<bool> locked = tryLock(Part::Description);
    if (!locked)
        return tl::unexpected(locked.error());
    if (!*locked)
        return tl::unexpected(busy());
    m_described = holder;
    return {};
}

FileLock::Holder FileLock::holder()
{
    if (isOpen() && !m_held && !stillNamed())
        close();
    if (!isOpen() && !open(false)) // who only asks leaves nothing beside the file
        return {};
    const Result<bool> living = heldByOther(Part::Description);
    return living && *living ? holderFrom(readText()) : Holder();
}

Failure FileLock::busy()
{
    return {FailureCode::Busy, m_path.toUtf8(), holder().toText()};
}

} // namespace Steward
