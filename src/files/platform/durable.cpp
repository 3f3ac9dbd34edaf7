#include "files/platform/durable.h"

#include "files/platform/nativepath.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace Steward {

namespace {

FailureCode codeOf(int error)
{
    switch (error) {
    case ENOSPC:
    case EFBIG:
#ifdef EDQUOT
    case EDQUOT:
#endif
        return FailureCode::DiskFull;
    case EACCES:
    case EPERM:
    case EROFS:
        return FailureCode::ReadOnly;
    default:
        return FailureCode::Unavailable;
    }
}

Failure failureOf(FailureCode code, const QString &path, const char *step, const QString &words)
{
    QByteArray detail = step ? QByteArray(step) + ": " : QByteArray();
    return {code, path.toUtf8(), detail + words.toUtf8()};
}

#ifndef Q_OS_WIN

// A descriptor for one call, closed whatever comes.
class Opened
{
public:
    Opened(const NativePath &path, int flags) : m_fd(::open(path.constData(), flags | O_CLOEXEC)) { }
    ~Opened()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Q_DISABLE_COPY_MOVE(Opened)
    operator int() const { return m_fd; }

private:
    int m_fd;
};

bool synced(int fd)
{
    int answer = 0;
    do
        answer = ::fsync(fd);
    while (answer != 0 && errno == EINTR);
    return answer == 0;
}

#endif

} // namespace

NativePath nativePath(const QString &path)
{
    if (path.contains(QChar(0)))
        return {};
#ifdef Q_OS_WIN
    return QDir::toNativeSeparators(path).toStdWString();
#else
    return QFile::encodeName(path);
#endif
}

Failure failureFromErrno(const QString &path, int error, const char *step)
{
    return failureOf(codeOf(error), path, step, qt_error_string(error));
}

#ifdef Q_OS_WIN

Failure lastFailure(const QString &path, const char *step)
{
    const DWORD error = GetLastError();
    FailureCode code = FailureCode::Unavailable;
    if (error == ERROR_DISK_FULL || error == ERROR_HANDLE_DISK_FULL || error == ERROR_DISK_QUOTA_EXCEEDED)
        code = FailureCode::DiskFull;
    else if (error == ERROR_ACCESS_DENIED || error == ERROR_WRITE_PROTECT)
        code = FailureCode::ReadOnly;
    return failureOf(code, path, step, qt_error_string(int(error)));
}

Done syncFile(const QString &path)
{
    const HANDLE file
        = CreateFileW(nativePath(path).c_str(), GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                      nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return tl::unexpected(lastFailure(path, "open"));
    Done done;
    if (!FlushFileBuffers(file))
        done = tl::unexpected(lastFailure(path, "FlushFileBuffers"));
    CloseHandle(file);
    return done;
}

Done syncFolderOf(const QString &)
{
    return {}; // renames are written through below: NTFS keeps names in its journal, and a folder has no buffer to
               // flush
}

Done renameOver(const QString &from, const QString &to)
{
    if (!MoveFileExW(nativePath(from).c_str(), nativePath(to).c_str(),
                     MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH))
        return tl::unexpected(lastFailure(to, "rename"));
    return {};
}

Done renameNew(const QString &from, const QString &to)
{
    if (MoveFileExW(nativePath(from).c_str(), nativePath(to).c_str(), MOVEFILE_WRITE_THROUGH))
        return {};
    const DWORD error = GetLastError();
    if (error == ERROR_ALREADY_EXISTS || error == ERROR_FILE_EXISTS)
        return failed(FailureCode::AlreadyExists, to.toUtf8());
    return tl::unexpected(lastFailure(to, "rename"));
}

#else

Failure lastFailure(const QString &path, const char *step)
{
    return failureFromErrno(path, errno, step);
}

Done syncFile(const QString &path)
{
    const Opened file(nativePath(path), O_RDONLY | O_NONBLOCK);
    if (file < 0)
        return tl::unexpected(lastFailure(path, "open"));
    if (!synced(file))
        return tl::unexpected(lastFailure(path, "fsync"));
    return {};
}

Done syncFolderOf(const QString &path)
{
    const Opened folder(nativePath(QFileInfo(path).path()), O_RDONLY | O_DIRECTORY);
    if (folder < 0)
        return tl::unexpected(lastFailure(path, "open folder"));
    if (!synced(folder) && errno != EINVAL && errno != EBADF && errno != ENOTSUP) // file systems that cannot
        return tl::unexpected(lastFailure(path, "fsync folder"));
    return {};
}

Done renameOver(const QString &from, const QString &to)
{
    if (::rename(nativePath(from).constData(), nativePath(to).constData()) != 0)
        return tl::unexpected(lastFailure(to, "rename"));
    return {};
}

Done renameNew(const QString &from, const QString &to)
{
    const NativePath source = nativePath(from);
    const NativePath target = nativePath(to);
#if defined(Q_OS_LINUX)
    if (::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE) == 0)
        return {};
#elif defined(Q_OS_DARWIN)
    if (::renamex_np(source.constData(), target.constData(), RENAME_EXCL) == 0)
        return {};
#else
    errno = ENOSYS;
#endif
    // Older kernels and some network disks know no such rename; a second name is refused in the same way by all.
    if (errno == ENOSYS || errno == EINVAL || errno == ENOTSUP) {
        if (::link(source.constData(), target.constData()) == 0) {
            ::unlink(source.constData());
            return {};
        }
    }
    if (errno == EEXIST)
        return failed(FailureCode::AlreadyExists, to.toUtf8());
    return tl::unexpected(lastFailure(to, "rename"));
}

#endif

} // namespace Steward
