#include "storage/engine/migrations.h"
#include "storage/workspace/backup.h"
#include "storage/workspace/halffile.h"

#include "files/platform/durable.h"
#include "files/platform/rawfile.h"

#include <QFile>
#include <QFileInfo>

#include <array>
#include <filesystem>

namespace Steward {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds lockPatience{5};
constexpr qsizetype copiedPartSize = 1 << 20;
constexpr qint64 largestManifest = 1 << 20;

struct Copied
{
    bool sealed = false;
    qint64 size = 0; // of the backup
    QByteArray sha256 = {};
};

Result<QByteArray> lastBytes(RawFile &file, qint64 size)
{
    QByteArray bytes(std::min<qint64>(size, sealSize), Qt::Uninitialized);
    if (const Done done = file.seek(size - bytes.size()); !done)
        return tl::unexpected(done.error());
    for (qsizetype got = 0; got < bytes.size();) {
        const auto part = file.read(bytes.data() + got, bytes.size() - got);
        if (!part)
            return tl::unexpected(part.error());
        if (*part == 0)
            return failed(FailureCode::Damaged, {}, "the file became shorter");
        got += *part;
    }
    if (const Done done = file.seek(0); !done)
        return tl::unexpected(done.error());
    return bytes;
}

// Copies the database out of a backup, and hashes what it reads on the way: what was hashed is what is restored.
Result<Copied> copyDatabase(const QString &from, const QString &to)
{
    RawFile source;
    if (const Done done = source.openToRead(from); !done)
        return tl::unexpected(done.error());
    const auto size = source.size();
    if (!size)
        return tl::unexpected(size.error());
    const auto end = lastBytes(source, *size);
    if (!end)
        return tl::unexpected(end.error());
    Copied copied{.sealed = BackupHash::isSeal(*end, *size - sealSize), .size = *size};
    const qint64 database = copied.sealed ? *size - sealSize : *size;

    QFile::remove(to); // the empty one that stands there
    RawFile target;
    if (const Done done = target.createNew(to, true); !done)
        return tl::unexpected(done.error());
    BackupHash hash;
    QByteArray part(copiedPartSize, Qt::Uninitialized);
    for (qint64 left = database; left > 0;) {
        const auto got = source.read(part.data(), qsizetype(std::min<qint64>(left, copiedPartSize)));
        if (!got)
            return tl::unexpected(got.error());
        if (*got == 0)
            return failed(FailureCode::Damaged, {}, "the file became shorter");
        const QByteArrayView bytes = QByteArrayView(part).first(*got);
        hash.add(bytes);
        if (const Done done = target.write(bytes); !done)
            return tl::unexpected(done.error());
        left -= *got;
    }
    if (copied.sealed && hash.seal(database) != *end)
        return failed(FailureCode::Damaged, {}, "its bytes are not those that were backed up");
    copied.sha256 = hash.sha256();
    return copied;
}

// Nothing where there is none.
Result<std::optional<BackupManifest>> manifestBeside(const QString &backup)
{
    QFile file(BackupManifest::pathFor(backup));
    if (!file.exists())
        return std::nullopt;
    if (!file.open(QIODevice::ReadOnly))
        return failed(FailureCode::Unavailable, file.fileName().toUtf8(), file.errorString().toUtf8());
    const auto manifest = BackupManifest::from(file.size() > largestManifest ? QByteArray() : file.readAll());
    if (!manifest)
        return failed(FailureCode::Damaged, file.fileName().toUtf8(), manifest.error().detail);
    return *manifest;
}

// A copy that was made by other means has no seal: then its size must be that of its pages, else it lost or gained
// some.
Done checkSize(const QString &path)
{
    auto connection = Connection::open(path, Connection::Mode::ReadOnly);
    if (!connection)
        return tl::unexpected(connection.error());
    const qint64 pages = (*connection)->integer("PRAGMA page_count") * (*connection)->integer("PRAGMA page_size");
    if (const Done done = (*connection)->done(); !done)
        return done;
    return pages == QFileInfo(path).size() ? Done()
                                           : failed(FailureCode::Damaged, {}, "its size is not that of its pages");
}

Result<Restored> verify(const QString &file, HalfFile &half)
{
    const auto manifest = manifestBeside(file);
    if (!manifest)
        return tl::unexpected(manifest.error());
    const auto copied = copyDatabase(file, half.path());
    if (!copied)
        return tl::unexpected(copied.error());
    if (*manifest && ((*manifest)->sha256 != copied->sha256 || (*manifest)->size != copied->size))
        return failed(FailureCode::Damaged, file.toUtf8(), "its SHA-256 is not that of its manifest");
    if (!copied->sealed) {
        if (QFileInfo(file + "-wal"_L1).size() > 0)
            return failed(FailureCode::WrongUsage, file.toUtf8(),
                          "a workspace in use, with a log beside it, is no backup");
        if (const Done done = checkHeader(half.path()); !done)
            return tl::unexpected(done.error());
        if (const Done done = checkSize(half.path()); !done)
            return tl::unexpected(done.error());
    }
    const auto census = verifiedCensus(half.path(), file);
    if (!census)
        return tl::unexpected(census.error());
    if (*manifest && (*manifest)->census != *census)
        return failed(FailureCode::Damaged, file.toUtf8(), "it does not hold what its manifest says");
    return Restored{.sealed = copied->sealed, .hadManifest = manifest->has_value(), .census = *census};
}

// As a workspace is between two writes: in the mode for readers beside a writer, its log empty.
Done makeReady(const QString &path)
{
    auto connection = Connection::open(path, Connection::Mode::Write);
    if (!connection)
        return tl::unexpected(connection.error());
    (*connection)->run("PRAGMA wal_checkpoint(TRUNCATE)");
    return (*connection)->done();
}

// Brings the log of the old workspace into its file, and proves that nobody has it open: only then does SQLite leave
// the mode with a log. A file that SQLite cannot work with is left alone.
Done settle(const QString &workspace)
{
    if (!checkHeader(workspace))
        return {};
    auto connection = Connection::open(workspace, Connection::Mode::Write);
    if (!connection)
        return connection.error().code == FailureCode::Busy ? Done(tl::unexpected(connection.error())) : Done();
    Statement leave(**connection, "PRAGMA journal_mode=DELETE");
    const bool alone = leave.step() && leave.view(0) == "delete";
    leave.run();
    const Done done = (*connection)->done();
    if (done ? !alone : done.error().code == FailureCode::Busy)
        return failed(FailureCode::Busy, workspace.toUtf8(), "another program has it open");
    return {};
}

QString freeName(const QString &workspace, Instant now)
{
    const QByteArray time = toRfc3339(Instant{now.ms / 1000 * 1000}).replace("-", "").replace(":", "");
    const QString name = workspace + ".before-restore-"_L1 + QString::fromLatin1(time);
    QString freeOne = name;
    for (int i = 2; QFile::exists(freeOne); ++i)
        freeOne = name + u'-' + QString::number(i);
    return freeOne;
}

// Gives the old workspace a second name, so that its place is never empty; where the disk knows no second names, moves
// it.
Done keep(const QString &workspace, const QString &kept)
{
    std::error_code error;
    std::filesystem::create_hard_link(workspace.toStdU16String(), kept.toStdU16String(), error);
    return error ? renameNew(workspace, kept) : Done();
}

Result<QString> replace(const QString &workspace, HalfFile &half, Instant now)
{
    FileLock lock(workspace);
    if (const Done done = lock.acquire(lockPatience); !done)
        return tl::unexpected(done.error());
    if (const FileLock::Holder holder = lock.holder(); holder.isKnown())
        return failed(FailureCode::Busy, workspace.toUtf8(), holder.toText());
    const auto entry = entryAt(workspace);
    if (!entry)
        return tl::unexpected(entry.error());
    const bool had = entry->kind == FolderEntry::Kind::File;
    if (had) {
        if (const Done done = settle(workspace); !done)
            return tl::unexpected(done.error());
    }
    const QString kept = freeName(workspace, now);
    // What a log or journal of a damaged workspace holds belongs to it, and would spoil the one that comes.
    for (const auto &end : {"-wal"_L1, "-journal"_L1}) {
        if (!QFile::exists(workspace + end))
            continue;
        if (const Done done = renameNew(workspace + end, kept + end); !done)
            return tl::unexpected(done.error());
    }
    QFile::remove(workspace + "-shm"_L1);
    if (had) {
        if (const Done done = keep(workspace, kept); !done)
            return tl::unexpected(done.error());
    }
    if (const Done done = half.finish(had ? kept : half.path()); !done) {
        if (had && !QFile::exists(workspace))
            (void)renameNew(kept, workspace);
        return tl::unexpected(done.error());
    }
    return had ? kept : QString();
}

} // namespace

Result<Restored> restoreBackup(const QString &file, const QString &workspace, Instant now)
{
    const auto about = [](Failure failure, const QString &subject) {
        failure.subject = subject.toUtf8();
        return tl::unexpected(failure);
    };
    std::error_code none;
    if (std::filesystem::equivalent(file.toStdU16String(), workspace.toStdU16String(), none))
        return failed(FailureCode::WrongUsage, file.toUtf8(), "the backup is the workspace itself");
    const auto entry = entryAt(workspace);
    if (!entry)
        return tl::unexpected(entry.error());
    if (entry->kind != FolderEntry::Kind::None && entry->kind != FolderEntry::Kind::File)
        return failed(FailureCode::WrongUsage, workspace.toUtf8(), "not an ordinary file");
    if (!QFile::exists(file))
        return failed(FailureCode::NotFound, file.toUtf8());
    HalfFile half(workspace);
    if (const Done done = half.begin(); !done)
        return about(done.error(), workspace);

    auto restored = verify(file, half);
    if (!restored)
        return restored.error().code == FailureCode::DiskFull ? about(restored.error(), workspace)
            : restored.error().subject.endsWith(".manifest")  ? tl::unexpected(restored.error())
                                                              : about(restored.error(), file);
    if (const Done done = makeReady(half.path()); !done)
        return about(done.error(), workspace);
    const auto kept = replace(workspace, half, now);
    if (!kept)
        return about(kept.error(), workspace);
    restored->kept = *kept;
    return restored;
}

} // namespace Steward
