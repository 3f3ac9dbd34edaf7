#include "assembly/workspacefile.h"

#include "assembly/importrelay.h"
#include "assembly/mendedrejects.h"
#include "assembly/rejectsfile.h"
#include "channels/csv/columnmapping.h"
#include "channels/desks/importformats.h"
#include "channels/exchange/exchangereader.h"
#include "channels/exchange/exchangewriter.h"
#include "channels/samples/sampleworkspace.h"
#include "desk/tickets/projection.h"
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

// How a table with a line of column names is written; nothing for what has none.
std::optional<CsvDialect> dialectWithHeader(const ImportRequest &request, const QByteArray &map)
{
    if (request.format == "servicenow-csv" || (request.format == "csv" && map.isEmpty()))
        return CsvDialect();
    if (request.format != "csv")
        return {};
    const auto mapping = ColumnMapping::from(map);
    if (!mapping || !mapping->hasHeader)
        return {};
    return mapping->dialect;
}

// What a table's columns are called, as it stands there; empty where the file cannot be read as one.
QByteArray headerOf(const QString &path, const CsvDialect &dialect)
{
    QFile file(path);
    CsvRecord header;
    if (!file.open(QIODevice::ReadOnly))
        return {};
    CsvReader table(file, dialect);
    const auto found = table.next(header);
    return found && *found ? header.raw.toByteArray() : QByteArray();
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
    const auto map = request.mapJson.isEmpty() ? mapFor(request.map) : Result<QByteArray>(request.mapJson);
    if (!map)
        return tl::unexpected(map.error());
    const auto mended = mendedRejects(request.path);
    if (!mended)
        return tl::unexpected(mended.error());
    const auto table = dialectWithHeader(request, *map);
    if (mended->file && table && !mended->hasColumns)
        return failed(FailureCode::BadInput, request.path.toUtf8(),
                      "the names of its columns are missing: they stand in " + request.path.toUtf8()
                          + ".columns, which belongs beside it");
    const QString path = mended->file ? mended->file->path() : request.path;
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
    options.mended = mended->file != nullptr;
    options.cancel = request.cancel;
    options.rejected = [&](const Reject &reject) {
        rejects.add(reject);
        if (request.rejected)
            request.rejected(reject);
    };
    if (request.progress)
        options.progress = [&](const ImportCounts &counts, qint64 offset) {
            request.progress(counts, offset,
                             request.format.endsWith("-json") ? 0 : info.size()); // else it counts tickets
        };
    const QByteArray fingerprint = options.fingerprint;
    options.committing = [&] { return rejects.sync(); };
    auto run = ImportRun::begin(**database, std::move(options));
    if (!run)
        return tl::unexpected(run.error());

    if (table)
        rejects.setHeader(headerOf(path, *table));
    Done done = request.dryRun ? Done() : rejects.keepBeside(fingerprint, (*run)->counts().rejected);
    if (!done)
        return tl::unexpected(done.error());
    for (qsizetype i = 0; (*run)->offset() == 0 && i < mended->withoutText.size(); ++i)
        (*run)->reject(
            {.line = mended->withoutText[i], .field = "text", .reason = "no text was kept of this record", .text = {}});
    if (own) {
        LineReader lines(path);
        done = lines.open();
        if (done && (*run)->offset() > 0)
            done = lines.seek((*run)->offset(), (*run)->line() + 1);
        if (done)
            done = importReadingAhead(**run, [&](RecordImport &to) { return importExchange(lines, to); });
    } else {
        done = runImport({.path = path,
                          .format = request.format,
                          .mapJson = *map,
                          .resumeAt = (*run)->offset(),
                          .resumeLine = std::max<qint64>((*run)->line(), 1)},
                         **run);
    }
    if (done)
        done = (*run)->finish();
    const bool isOver = done || request.dryRun; // else --resume goes on with it
    if (const Done written = rejects.commit(isOver); done && !written)
        done = written;
    if (!done)
        return tl::unexpected(done.error());
    return (*run)->counts();
}

Result<qint64> interruptedImport(const QString &workspace, const QByteArray &format, const QString &path)
{
    auto reader = Database::openReader(workspace);
    if (!reader)
        return tl::unexpected(reader.error());
    const qint64 read = interruptedAfter(**reader, format, fingerprintOf(path));
    if (const Done done = (*reader)->done(); !done)
        return tl::unexpected(done.error());
    return read;
}

Done exportFrom(const QString &workspace, const QString &file, Instant now,
                const std::function<void(qint64 tickets)> &progress, const CancelFlag *cancel,
                const std::optional<Viewer> &viewer)
{
    if (viewer && !viewer->seesAllParts()) // the records of the desk's people come with every export
        return failed(FailureCode::NotAllowed, viewer->person.id);
    ExportProgress options{.tickets = progress, .cancel = cancel};
    if (viewer)
        options.includes
            = [&viewer](const TicketHistory &history) { return viewer->mayExport(project(history).ticket); };
    auto reader = Database::openReader(workspace);
    if (!reader)
        return tl::unexpected(reader.error());
    SqlHistorySource source(**reader);
    AtomicFile out(file);
    if (const Done done = out.open(); !done)
        return done;
    if (const Done done = exportHistory(source, out, filesFolderOf(file), now, options); !done)
        return done;
    return out.commit();
}

QString usualWorkspace()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + "/workspace.steward"_L1;
}

} // namespace Steward
