#include <QtGlobal>

#ifndef Q_OS_WIN

#include "files/platform/durable.h"
#include "files/platform/nativepath.h"
#include "files/platform/rawfile.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Steward {

namespace {

constexpr qsizetype mostAtOnce = 1 << 30; // the kernel takes no more than 2 GiB in one call

// Marks a file as in use; the kernel takes the mark away with the process. Where the file system knows no locks nothing
// is marked, and nothing removed either.
enum class Mark { Ours, Anothers, None };
Mark markInUse(int fd)
{
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
#ifdef F_OFD_SETLK
    const int answer = ::fcntl(fd, F_OFD_SETLK, &lock);
#else
    const int answer = ::fcntl(fd, F_SETLK, &lock);
#endif
    if (answer == 0)
        return Mark::Ours;
    return errno == EAGAIN || errno == EACCES ? Mark::Anothers : Mark::None;
}

bool isNamed(int fd, const NativePath &path)
{
    struct stat opened = {}, named = {};
    return ::fstat(fd, &opened) == 0 && ::lstat(path.constData(), &named) == 0 && opened.st_ino == named.st_ino
        && opened.st_dev == named.st_dev;
}

} // namespace

Result<FolderEntry> entryAt(const QString &path)
{
    const NativePath native = nativePath(path);
    struct stat state = {};
    if (::lstat(native.constData(), &state) != 0) {
        if (errno == ENOENT && !native.isEmpty())
            return FolderEntry();
        return tl::unexpected(lastFailure(path, "stat"));
    }
    FolderEntry entry;
    entry.kind = S_ISREG(state.st_mode) ? FolderEntry::Kind::File
        : S_ISDIR(state.st_mode)        ? FolderEntry::Kind::Folder
        : S_ISLNK(state.st_mode)        ? FolderEntry::Kind::Link
                                        : FolderEntry::Kind::Other;
    entry.writable = ::faccessat(AT_FDCWD, native.constData(), W_OK, AT_EACCESS) == 0;
    entry.mode = state.st_mode & 0777;
    entry.owner = state.st_uid;
    entry.group = state.st_gid;
    return entry;
}

RawFile::~RawFile()
{
    close();
}

bool RawFile::isOpen() const
{
    return m_file >= 0;
}

void RawFile::close()
{
    if (isOpen())
        ::close(m_file);
    m_file = -1;
}

Done RawFile::createNew(const QString &path, bool ownerOnly)
{
    m_path = path;
    const NativePath native = nativePath(path);
    m_file = ::open(native.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, ownerOnly ? 0600 : 0666);
    if (!isOpen()) {
        if (errno == EEXIST)
            return failed(FailureCode::AlreadyExists, path.toUtf8());
        return tl::unexpected(lastFailure(path, "open"));
    }
    // Another save may just be taking it for abandoned, or has done so before it was marked.
    if (markInUse(m_file) == Mark::Anothers || !isNamed(m_file, native)) {
        close();
        return failed(FailureCode::AlreadyExists, path.toUtf8());
    }
    return {};
}

Done RawFile::openToRead(const QString &path)
{
    m_path = path;
    m_file = ::open(nativePath(path).constData(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK); // waits for no FIFO
    if (!isOpen()) {
        Failure failure = lastFailure(path, "open");
        if (errno == ENOENT || errno == ENOTDIR)
            failure.code = FailureCode::NotFound;
        else if (errno == EACCES || errno == EPERM)
            failure.code = FailureCode::Unavailable; // not readable, which is no matter of writing
        return tl::unexpected(failure);
    }
    struct stat state = {};
    if (::fstat(m_file, &state) != 0 || !S_ISREG(state.st_mode)) {
        close();
        return failed(FailureCode::BadInput, path.toUtf8(), "no ordinary file");
    }
#ifdef POSIX_FADV_SEQUENTIAL
    ::posix_fadvise(m_file, 0, 0, POSIX_FADV_SEQUENTIAL);
#endif
    return {};
}

Done RawFile::write(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t took = ::write(m_file, bytes.data(), size_t(std::min(bytes.size(), mostAtOnce)));
        if (took < 0 && errno == EINTR)
            continue;
        if (took < 0)
            return tl::unexpected(lastFailure(m_path, "write"));
        if (took == 0)
            return tl::unexpected(failureFromErrno(m_path, ENOSPC, "write"));
        bytes = bytes.sliced(took);
    }
    return {};
}

Result<qsizetype> RawFile::read(char *to, qsizetype most)
{
    for (;;) {
        const ssize_t got = ::read(m_file, to, size_t(std::min(most, mostAtOnce)));
        if (got >= 0)
            return got;
        if (errno != EINTR)
            return tl::unexpected(lastFailure(m_path, "read"));
    }
}

Done RawFile::seek(qint64 offset)
{
    if (::lseek(m_file, off_t(offset), SEEK_SET) < 0)
        return tl::unexpected(lastFailure(m_path, "seek"));
    return {};
}

Result<qint64> RawFile::size() const
{
    struct stat state = {};
    if (::fstat(m_file, &state) != 0)
        return tl::unexpected(lastFailure(m_path, "stat"));
    return qint64(state.st_size);
}

Done RawFile::keepModeOf(const FolderEntry &former)
{
    // Before the mode, and one after the other: a group can often be given where an owner cannot.
    [[maybe_unused]] const bool groupGiven = ::fchown(m_file, uid_t(-1), former.group) == 0;
    [[maybe_unused]] const bool ownerGiven = ::fchown(m_file, former.owner, gid_t(-1)) == 0;
    if (::fchmod(m_file, mode_t(former.mode)) != 0)
        return tl::unexpected(lastFailure(m_path, "chmod"));
    return {};
}

Done RawFile::sync()
{
    while (::fsync(m_file) != 0) {
        if (errno != EINTR)
            return tl::unexpected(lastFailure(m_path, "fsync"));
    }
    return {};
}

Done RawFile::renameOver(const QString &to)
{
    const Done renamed = Steward::renameOver(m_path, to);
    close(); // only now: a closed file would count as abandoned. What close could report, sync has reported
    return renamed;
}

Done RawFile::renameNew(const QString &to)
{
    const Done renamed = Steward::renameNew(m_path, to);
    close();
    return renamed;
}

bool removeFile(const QString &path)
{
    return ::unlink(nativePath(path).constData()) == 0;
}

bool removeAbandoned(const QString &path)
{
    const NativePath native = nativePath(path);
    const int fd = ::open(native.constData(), O_WRONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0)
        return false;
    struct stat state = {};
    const bool abandoned
        = ::fstat(fd, &state) == 0 && S_ISREG(state.st_mode) && markInUse(fd) == Mark::Ours && isNamed(fd, native);
    const bool removed = abandoned && ::unlink(native.constData()) == 0;
    ::close(fd);
    return removed;
}

} // namespace Steward

#endif
