#include "storage/workspace/backup.h"

#include "storage/engine/database.h"
#include "storage/workspace/halffile.h"

#include "files/files/atomicfile.h"
#include "files/platform/durable.h"

#include <QFile>

#include <sqlite3.h>

#include <cerrno>
#include <filesystem>

namespace Steward {

using namespace Qt::StringLiterals;

namespace {

constexpr int pagesAtOnce = 4096;
constexpr qint64 partSize = 1 << 20;

Done mayStandAt(const QString &file, const QString &workspace)
{
    const Result<FolderEntry> entry = entryAt(file);
    if (!entry)
        return tl::unexpected(entry.error());
    if (entry->kind != FolderEntry::Kind::None && entry->kind != FolderEntry::Kind::File)
        return failed(FailureCode::WrongUsage, file.toUtf8(), "not an ordinary file");
    if (entry->kind == FolderEntry::Kind::File && !entry->writable)
        return failed(FailureCode::ReadOnly, file.toUtf8(), "the file is write-protected");
    std::error_code none;
    if (std::filesystem::equivalent(file.toStdU16String(), workspace.toStdU16String(), none))
        return failed(FailureCode::WrongUsage, file.toUtf8(), "a backup cannot stand in the place of its workspace");
    return {};
}

// Copies what `from` sees in its open transaction.
Done copyPages(Connection &from, const QString &to)
{
    auto copy = Connection::open(to, Connection::Mode::Write);
    if (!copy)
        return tl::unexpected(copy.error());
    Connection &target = **copy;
    // The file is nobody's before it is whole and synced.
    target.run("PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF;");
    if (const Done done = target.done(); !done)
        return done;
    sqlite3_backup *backup = sqlite3_backup_init(target.handle(), "main", from.handle(), "main");
    int result = SQLITE_OK;
    while (backup && result == SQLITE_OK)
        result = sqlite3_backup_step(backup, pagesAtOnce);
    if (sqlite3_backup_finish(backup) != SQLITE_OK || result != SQLITE_DONE)
        target.fail("copying the pages");
    // One file, without a log beside it, that can be read from a place that cannot be written.
    if (!target.failure())
        target.run("PRAGMA journal_mode=DELETE");
    return target.done();
}

Result<QByteArray> sealFile(const QString &path)
{
    BackupHash hash;
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return failed(FailureCode::ReadOnly, {}, file.errorString().toUtf8());
    qint64 size = 0;
    QByteArray part(partSize, Qt::Uninitialized);
    for (qint64 got = 0; (got = file.read(part.data(), partSize)) != 0; size += got) {
        if (got < 0)
            return failed(FailureCode::Unavailable, {}, file.errorString().toUtf8());
        hash.add(QByteArrayView(part).first(got));
    }
    const QByteArray seal = hash.seal(size);
    errno = 0; // QFile tells a full disk from other faults only in part, and passes over a short write
    if (file.write(seal) != seal.size())
        return tl::unexpected(failureFromErrno(path, errno ? errno : ENOSPC, "write"));
    return hash.sha256();
}

// The former manifest goes before the former backup does, and comes back where the new one could not take its place: at
// no moment does a manifest stand beside a file that it does not describe. With the new backup in its place the backup
// is made: `unwritten` then says why its manifest is not beside it.
Done publish(HalfFile &half, const QString &file, const QString &manifestHalf, const QString &workspace,
             std::optional<Failure> &unwritten)
{
    const QString manifest = BackupManifest::pathFor(file), former = manifest + ".former"_L1;
    const bool had = QFile::exists(manifest);
    if (had) {
        if (const Done done = renameOver(manifest, former); !done)
            return done;
    }
    if (const Done done = half.finish(QFile::exists(file) ? file : workspace); !done) {
        if (had)
            (void)renameOver(former, manifest);
        return done;
    }
    if (const Done done = renameOver(manifestHalf, manifest).and_then([&] { return syncFolderOf(manifest); }); !done)
        unwritten = done.error();
    QFile::remove(former);
    return {};
}

} // namespace

Done copyWorkspace(const QString &workspace, const QString &file)
{
    auto reader = Database::openReader(workspace);
    if (!reader)
        return tl::unexpected(reader.error());
    (*reader)->run("BEGIN");
    const Done done = copyPages(**reader, file);
    (*reader)->run("ROLLBACK");
    return done;
}

Result<BackupManifest> makeBackup(const QString &workspace, const QString &file, Instant now)
{
    const auto about = [](Failure failure, const QString &subject) {
        failure.subject = subject.toUtf8();
        return tl::unexpected(failure);
    };
    auto reader = Database::openReader(workspace);
    if (!reader)
        return tl::unexpected(reader.error());
    if (const Done done = mayStandAt(file, workspace); !done)
        return tl::unexpected(done.error());
    HalfFile half(file);
    if (const Done done = half.begin(); !done)
        return about(done.error(), file);

    (*reader)->run("BEGIN"); // the counts and the copy are of one moment
    const auto census = censusOf(**reader);
    if (!census)
        return about(census.error(), workspace);
    if (const Done done = copyPages(**reader, half.path()); !done)
        return about(done.error(), file);
    (*reader)->run("ROLLBACK");
    // The copy is as good as its original: where it does not hold together, the workspace does not.
    const auto copied = verifiedCensus(half.path(), workspace);
    if (!copied)
        return tl::unexpected(copied.error());
    if (*copied != *census)
        return about({.code = FailureCode::Unavailable, .detail = "the copy differs from the workspace"}, file);
    half.removeSideFiles();

    const auto sha256 = sealFile(half.path());
    if (!sha256)
        return about(sha256.error(), file);
    BackupManifest manifest{.createdAt = now, .size = QFile(half.path()).size(), .sha256 = *sha256, .census = *census};
    const QString manifestHalf = BackupManifest::pathFor(file) + ".part"_L1;
    Done done = writeFile(manifestHalf, manifest.toJson());
    if (done)
        done = publish(half, file, manifestHalf, workspace, manifest.notWritten);
    QFile::remove(manifestHalf);
    if (!done)
        return about(done.error(), file);
    return manifest;
}

} // namespace Steward
