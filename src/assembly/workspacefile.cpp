#include "assembly/workspacefile.h"

#include "assembly/importrelay.h"
#include "assembly/rejectsfile.h"
#include "channels/desks/importformats.h"
#include "channels/exchange/exchangereader.h"
#include "channels/exchange/exchangewriter.h"
#include "channels/samples/sampleworkspace.h"
#include "files/platform/durable.h"
#include "storage/workspace/importrun.h"
#include "storage/workspace/sqlhistorysource.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace Steward {

using namespace Qt::StringLiterals;

namespace {

// Beside an export, the files of its messages.
QString filesFolderOf(const QString &path)
{
    return path + ".files"_L1;
}

// An interrupted run knows its file again by its beginning and its size.
QByteArray fingerprintOf(const QString &path)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_160);
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        hash.addData(file.read(64 * 1024));
    hash.addData(QByteArray::number(QFileInfo(path).size()));
    return hash.result();
}

// A map is a file, or has the name of one that comes with Steward.
Result<QByteArray> mapFor(const QString &name)
{
    if (name.isEmpty())
        return QByteArray();
    QFile file(name);
    if (file.exists()) {
        if (!file.open(QIODevice::ReadOnly))
            return failed(FailureCode::ReadOnly, name.toUtf8(), file.errorString().toUtf8());
        return file.readAll();
    }
    if (const QByteArray ready = readyMap(QFileInfo(name).fileName().toUtf8()); !ready.isEmpty())
        return ready;
    return failed(FailureCode::NotFound, name.toUtf8());
}

} // namespace

Done makeWorkspace(const QString &path, const NewWorkspace &facts)
{
    if (!Zone::named(facts.timeZone))
        return failed(FailureCode::WrongUsage, facts.timeZone, "unknown time zone");
    return Database::create(path, {.name = facts.name, .keyPrefix = facts.keyPrefix, .timeZone = facts.timeZone});
}

Done makeSample(const QString &path, const QByteArray &sample)
{
    if (QFileInfo::exists(path))
        return failed(FailureCode::AlreadyExists, path.toUtf8());
    // Made beside its place and renamed when it is whole.
    const QString half = path + ".sample"_L1;
    const auto removeHalf = [&] {
        for (const auto &end : {""_L1, "-wal"_L1, "-shm"_L1, ".lock"_L1})
            QFile::remove(half + end);
    };
    removeHalf();
    Done done = Database::create(half, {});
    if (done) {
        auto database = Database::open(half);
        if (!database)
            return tl::unexpected(database.error());
        auto run = ImportRun::begin(**database, {.format = "steward", .file = sample, .fingerprint = sample});
        done = run ? writeSample(sample, **run) : Done(tl::unexpected(run.error()));
        if (done)
            done = (*run)->finish();
    }
    if (done)
        done = renameNew(half, path);
    if (done)
        done = syncFolderOf(path);
    removeHalf();
    return done;
}

Result<ImportCounts> importInto(const QString &workspace, const ImportRequest &request)
{
    const bool own = request.format == "steward";
    const QFileInfo info(request.path);
    if (!info.exists())
        return failed(FailureCode::NotFound, request.path.toUtf8());
    const auto map = mapFor(request.map);
    if (!map)
        return tl::unexpected(map.error());
    RejectsFile rejects(request.rejects);
    if (const Done done = rejects.open(); !done) // it must be writable before anything is changed
        return tl::unexpected(done.error());
    auto database = Database::open(workspace);
    if (!database)
        return tl::unexpected(database.error());

    ImportOptions options{.format = request.format,
                          .file = request.path.toUtf8(),
                          .size = info.size(),
                          .fingerprint = fingerprintOf(request.path)};
    if (own)
        options.filesFolder = filesFolderOf(request.path);
    options.dryRun = request.dryRun;
    options.resume = request.resume;
    options.cancel = request.cancel;
    options.rejected = [&](const Reject &reject) { rejects.add(reject); };
    if (request.progress)
        options.progress
            = [&](const ImportCounts &counts, qint64 offset) { request.progress(counts, offset, info.size()); };
    auto run = ImportRun::begin(**database, std::move(options));
    if (!run)
        return tl::unexpected(run.error());

    Done done;
    if (own) {
        LineReader lines(request.path);
        done = lines.open();
        if (done && (*run)->offset() > 0)
            done = lines.seek((*run)->offset(), (*run)->line() + 1);
        if (done)
            done = importReadingAhead(**run, [&](RecordImport &to) { return importExchange(lines, to); });
    } else {
        done = runImport({.path = request.path,
                          .format = request.format,
                          .mapJson = *map,
                          .resumeAt = (*run)->offset(),
                          .resumeLine = std::max<qint64>((*run)->line(), 1)},
                         **run);
    }
    if (done)
        done = (*run)->finish();
    if (const Done written = rejects.commit(); done && !written)
        done = written;
    if (!done)
        return tl::unexpected(done.error());
    return (*run)->counts();
}

Done exportFrom(const QString &workspace, const QString &file, Instant now,
                const std::function<void(qint64 tickets)> &progress, const CancelFlag *cancel)
{
    auto reader = Database::openReader(workspace);
    if (!reader)
        return tl::unexpected(reader.error());
    SqlHistorySource source(**reader);
    AtomicFile out(file);
    if (const Done done = out.open(); !done)
        return done;
    if (const Done done = exportHistory(source, out, filesFolderOf(file), now, {.tickets = progress, .cancel = cancel});
        !done)
        return done;
    return out.commit();
}

QString usualWorkspace()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + "/workspace.steward"_L1;
}

} // namespace Steward
