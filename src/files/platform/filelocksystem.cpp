// The part of FileLock that speaks to the operating system.
#include "files/platform/filelock.h"

#include "files/platform/durable.h"
#include "files/platform/nativepath.h"

#include <QSysInfo>

#include <cerrno>

#ifdef Q_OS_WIN
#include <windows.h>
// windows.h must stand first
#include <lmcons.h>
#else
#include <fcntl.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace Steward {

namespace {

constexpr int sideTextLimit = 1024;

} // namespace

FileLock::~FileLock()
{
    if (isOpen())
        close();
}

#ifdef Q_OS_WIN

namespace {

OVERLAPPED placeOf(qint64 part)
{
    OVERLAPPED place = {};
    place.Offset = DWORD(part);
    return place;
}

} // namespace

FileLock::FileLock(const QString &path)
    : m_path(path), m_side(path + QLatin1String(".lock")), m_file(INVALID_HANDLE_VALUE)
{ }

bool FileLock::isOpen() const
{
    return m_file != INVALID_HANDLE_VALUE;
}

Done FileLock::open(bool make)
{
    m_file = CreateFileW(nativePath(m_side).c_str(), GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE,
                         nullptr, make ? OPEN_ALWAYS : OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (!isOpen())
        return tl::unexpected(lastFailure(m_side, "open"));
    return {};
}

void FileLock::close()
{
    CloseHandle(m_file);
    m_file = INVALID_HANDLE_VALUE;
    m_held = false;
}

bool FileLock::stillNamed() const
{
    return true; // opened without FILE_SHARE_DELETE: nobody can remove it
}

Result<bool> FileLock::tryLock(Part part)
{
    OVERLAPPED place = placeOf(qint64(part));
    if (LockFileEx(m_file, LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &place))
        return true;
    const DWORD error = GetLastError();
    if (error == ERROR_LOCK_VIOLATION || error == ERROR_IO_PENDING)
        return false;
    return tl::unexpected(lastFailure(m_side, "lock"));
}

void FileLock::unlock(Part part)
{
    OVERLAPPED place = placeOf(qint64(part));
    UnlockFileEx(m_file, 0, 1, 0, &place);
}

Result<bool> FileLock::heldByOther(Part part)
{
    if (part == Part::Description && m_described.isKnown())
        return false; // a second lock through the same handle would be refused, too
    const Result<bool> got = tryLock(part);
    if (!got)
        return got;
    if (*got)
        unlock(part);
    return !*got;
}

Done FileLock::writeText(const QByteArray &text)
{
    DWORD written = 0;
    SetFilePointer(m_file, 0, nullptr, FILE_BEGIN);
    if (!WriteFile(m_file, text.constData(), DWORD(text.size()), &written, nullptr) || !SetEndOfFile(m_file))
        return tl::unexpected(lastFailure(m_side, "write"));
    return {};
}

QByteArray FileLock::readText()
{
    QByteArray text(sideTextLimit, '\0');
    DWORD got = 0;
    SetFilePointer(m_file, 0, nullptr, FILE_BEGIN);
    ReadFile(m_file, text.data(), DWORD(text.size()), &got, nullptr);
    text.truncate(got);
    return text;
}

FileLock::Holder FileLock::thisProcess(Instant since)
{
    wchar_t user[UNLEN + 1] = {};
    DWORD length = UNLEN + 1;
    GetUserNameW(user, &length);
    return {QString::fromWCharArray(user).toUtf8(), QSysInfo::machineHostName().toUtf8(), qint64(GetCurrentProcessId()),
            since};
}

#else

namespace {

#ifdef F_OFD_SETLK
constexpr int setLock = F_OFD_SETLK;
constexpr int getLock = F_OFD_GETLK;
#else
// Without locks of an open file description they belong to the process, which then may open only one FileLock a file.
constexpr int setLock = F_SETLK;
constexpr int getLock = F_GETLK;
#endif

struct flock lockOf(qint64 part, short type)
{
    struct flock lock = {};
    lock.l_type = type;
    lock.l_whence = SEEK_SET;
    lock.l_start = off_t(part);
    lock.l_len = 1;
    return lock;
}

} // namespace

FileLock::FileLock(const QString &path) : m_path(path), m_side(path + QLatin1String(".lock")), m_file(-1) { }

bool FileLock::isOpen() const
{
    return m_file >= 0;
}

Done FileLock::open(bool make)
{
    // No link is followed and no FIFO waited for; the mode does not depend on the umask of who came first (Z4).
    m_file = ::open(nativePath(m_side).constData(), O_RDWR | (make ? O_CREAT : 0) | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK,
                    0600);
    if (!isOpen())
        return tl::unexpected(lastFailure(m_side, "open"));
    struct stat state = {};
    if (::fstat(m_file, &state) != 0 || !S_ISREG(state.st_mode)) {
        close();
        return failed(FailureCode::Unavailable, m_side.toUtf8(), "not a file");
    }
    return {};
}

void FileLock::close()
{
    ::close(m_file); // drops the locks
    m_file = -1;
    m_held = false;
}

bool FileLock::stillNamed() const
{
    struct stat opened = {}, named = {};
    return ::fstat(m_file, &opened) == 0 && ::lstat(nativePath(m_side).constData(), &named) == 0
        && opened.st_ino == named.st_ino && opened.st_dev == named.st_dev;
}

Result<bool> FileLock::tryLock(Part part)
{
    struct flock lock = lockOf(qint64(part), F_WRLCK);
    while (::fcntl(m_file, setLock, &lock) != 0) {
        if (errno == EAGAIN || errno == EACCES)
            return false;
        if (errno != EINTR)
            return tl::unexpected(lastFailure(m_side, "lock"));
    }
    return true;
}

void FileLock::unlock(Part part)
{
    struct flock lock = lockOf(qint64(part), F_UNLCK);
    ::fcntl(m_file, setLock, &lock);
}

Result<bool> FileLock::heldByOther(Part part)
{
    struct flock lock = lockOf(qint64(part), F_WRLCK);
    if (::fcntl(m_file, getLock, &lock) != 0)
        return tl::unexpected(lastFailure(m_side, "lock"));
    return lock.l_type != F_UNLCK;
}

Done FileLock::writeText(const QByteArray &text)
{
    const ssize_t written = ::pwrite(m_file, text.constData(), size_t(text.size()), 0);
    if (written < 0 || ::ftruncate(m_file, written) != 0)
        return tl::unexpected(lastFailure(m_side, "write"));
    if (written != text.size())
        return failed(FailureCode::DiskFull, m_side.toUtf8(), "write: cut short");
    return {};
}

QByteArray FileLock::readText()
{
    QByteArray text(sideTextLimit, '\0');
    text.truncate(std::max(ssize_t(0), ::pread(m_file, text.data(), sideTextLimit, 0)));
    return text;
}

FileLock::Holder FileLock::thisProcess(Instant since)
{
    struct passwd entry = {};
    struct passwd *found = nullptr;
    QByteArray room(16 * 1024, '\0');
    ::getpwuid_r(::geteuid(), &entry, room.data(), size_t(room.size()), &found);
    const QByteArray user = found ? QByteArray(found->pw_name) : QByteArray::number(qint64(::geteuid()));
    return {user, QSysInfo::machineHostName().toUtf8(), qint64(::getpid()), since};
}

#endif

} // namespace Steward
