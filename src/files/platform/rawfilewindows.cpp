#include <QtGlobal>

#ifdef Q_OS_WIN

#include "files/platform/durable.h"
#include "files/platform/nativepath.h"
#include "files/platform/rawfile.h"

#include <algorithm>

#define NOMINMAX // std::min is meant
#include <windows.h>

namespace Steward {

namespace {

constexpr qsizetype mostAtOnce = 1 << 30;

} // namespace

Result<FolderEntry> entryAt(const QString &path)
{
    const DWORD attributes = GetFileAttributesW(nativePath(path).c_str());
    if (attributes == INVALID_FILE_ATTRIBUTES) {
        const DWORD error = GetLastError();
        if (error == ERROR_FILE_NOT_FOUND)
            return FolderEntry();
        return tl::unexpected(lastFailure(path, "GetFileAttributes"));
    }
    FolderEntry entry;
    entry.kind = attributes & FILE_ATTRIBUTE_REPARSE_POINT ? FolderEntry::Kind::Link
        : attributes & FILE_ATTRIBUTE_DIRECTORY            ? FolderEntry::Kind::Folder
        : attributes & FILE_ATTRIBUTE_DEVICE               ? FolderEntry::Kind::Other
                                                           : FolderEntry::Kind::File;
    entry.writable = !(attributes & FILE_ATTRIBUTE_READONLY);
    return entry;
}

RawFile::~RawFile()
{
    close();
}

bool RawFile::isOpen() const
{
    return m_file != nullptr;
}

void RawFile::close()
{
    if (isOpen())
        CloseHandle(m_file);
    m_file = nullptr;
}

// Shared with nobody: what is open cannot be removed, which is all that "in use" has to mean here.
Done RawFile::createNew(const QString &path, bool)
{
    m_path = path;
    const HANDLE file
        = CreateFileW(nativePath(path).c_str(), GENERIC_WRITE, 0, nullptr, CREATE_NEW, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file != INVALID_HANDLE_VALUE) {
        m_file = file;
        return {};
    }
    if (GetLastError() == ERROR_FILE_EXISTS)
        return failed(FailureCode::AlreadyExists, path.toUtf8());
    return tl::unexpected(lastFailure(path, "CreateFile"));
}

Done RawFile::openToRead(const QString &path)
{
    m_path = path;
    const HANDLE file
        = CreateFileW(nativePath(path).c_str(), GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                      nullptr, OPEN_EXISTING, FILE_FLAG_SEQUENTIAL_SCAN, nullptr);
    if (file == INVALID_HANDLE_VALUE) {
        const DWORD error = GetLastError();
        Failure failure = lastFailure(path, "CreateFile");
        failure.code = error == ERROR_FILE_NOT_FOUND || error == ERROR_PATH_NOT_FOUND ? FailureCode::NotFound
                                                                                      : FailureCode::Unavailable;
        return tl::unexpected(failure);
    }
    m_file = file;
    if (GetFileType(m_file) != FILE_TYPE_DISK) {
        close();
        return failed(FailureCode::BadInput, path.toUtf8(), "no ordinary file");
    }
    return {};
}

Done RawFile::write(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        DWORD took = 0;
        if (!WriteFile(m_file, bytes.data(), DWORD(std::min(bytes.size(), mostAtOnce)), &took, nullptr))
            return tl::unexpected(lastFailure(m_path, "WriteFile"));
        if (took == 0)
            return failed(FailureCode::DiskFull, m_path.toUtf8(), "WriteFile: nothing taken");
        bytes = bytes.sliced(qsizetype(took));
    }
    return {};
}

Result<qsizetype> RawFile::read(char *to, qsizetype most)
{
    DWORD got = 0;
    if (!ReadFile(m_file, to, DWORD(std::min(most, mostAtOnce)), &got, nullptr))
        return tl::unexpected(lastFailure(m_path, "ReadFile"));
    return qsizetype(got);
}

Done RawFile::seek(qint64 offset)
{
    LARGE_INTEGER place = {};
    place.QuadPart = offset;
    if (!SetFilePointerEx(m_file, place, nullptr, FILE_BEGIN))
        return tl::unexpected(lastFailure(m_path, "SetFilePointerEx"));
    return {};
}

Result<qint64> RawFile::size() const
{
    LARGE_INTEGER size = {};
    if (!GetFileSizeEx(m_file, &size))
        return tl::unexpected(lastFailure(m_path, "GetFileSizeEx"));
    return qint64(size.QuadPart);
}

Done RawFile::keepModeOf(const FolderEntry &)
{
    return {}; // rights come from the folder
}

Done RawFile::sync()
{
    if (!FlushFileBuffers(m_file))
        return tl::unexpected(lastFailure(m_path, "FlushFileBuffers"));
    return {};
}

Done RawFile::renameOver(const QString &to)
{
    close(); // an open file cannot be renamed
    return Steward::renameOver(m_path, to);
}

Done RawFile::renameNew(const QString &to)
{
    close();
    return Steward::renameNew(m_path, to);
}

bool removeFile(const QString &path)
{
    return DeleteFileW(nativePath(path).c_str());
}

bool removeAbandoned(const QString &path)
{
    return removeFile(path);
}

} // namespace Steward

#endif
