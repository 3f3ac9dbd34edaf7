#include "assembly/workspaceimport.h"

#include "assembly/rejectsfile.h"
#include "assembly/sampleimport.h"
#include "assembly/workspacefile.h"

#include "channels/csv/columnmapping.h"
#include "channels/csv/encoding.h"
#include "channels/csv/mapediting.h"
#include "channels/desks/formatguess.h"
#include "channels/desks/importformats.h"
#include "channels/exchange/exchangereader.h"
#include "files/files/atomicfile.h"
#include "files/files/linereader.h"
#include "storage/engine/database.h"
#include "storage/workspace/backup.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>
#include <QStringEncoder>
#include <QUtf8StringView>

namespace Steward {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype tableRows = 500;
constexpr qint64 encodingSample = 256 * 1024;
constexpr int daysKept = 1; // folders that a crash left

qint64 sizeOf(const QString &path)
{
    const QFileInfo info(path);
    if (!info.isDir())
        return info.size();
    qint64 size = 0;
    QDirIterator files(path, {u"*.json"_s, u"*.jsonl"_s}, QDir::Files);
    while (files.hasNext()) {
        files.next();
        size += files.fileInfo().size();
    }
    return size;
}

// What a table's bytes are written in; empty: UTF-8, or its mark says it.
QByteArray encodingOf(QFile &file)
{
    QByteArray beginning = file.peek(encodingSample), marked;
    if (byteOrderMark(beginning, marked) > 0)
        return {};
    beginning.truncate(beginning.lastIndexOf('\n') + 1 > 0 ? beginning.lastIndexOf('\n') + 1 : beginning.size());
    return QUtf8StringView(beginning).isValidUtf8() ? QByteArray() : likelyEncoding(beginning);
}

// What single-byte texts of a table are written in; empty: UTF-8. A person reads and mends records in UTF-8.
QByteArray encodingOf(const ImportOrder &order)
{
    const auto mapping = ColumnMapping::from(order.mapJson);
    const QByteArray encoding = mapping ? mapping->dialect.encoding : QByteArray();
    return isUtf8(encoding) || isWide(encoding) ? QByteArray() : encoding;
}

QByteArray readable(const QByteArray &text, const QByteArray &encoding)
{
    if (encoding.isEmpty())
        return text;
    QStringDecoder decoder(encoding.constData());
    return decoder.isValid() ? QString(decoder(text)).toUtf8() : text;
}

QByteArray asWritten(const QByteArray &text, const QByteArray &encoding)
{
    if (encoding.isEmpty())
        return text;
    QStringEncoder encoder(encoding.constData());
    return encoder.isValid() ? QByteArray(encoder(QString::fromUtf8(text))) : text;
}

} // namespace

WorkspaceImport::WorkspaceImport(const QString &workspace, const QString &home) : m_workspace(workspace), m_home(home)
{ }

WorkspaceImport::~WorkspaceImport() = default;

QList<QByteArray> WorkspaceImport::formats() const
{
    return QList<QByteArray>{"steward"} + foreignFormats();
}

QList<QByteArray> WorkspaceImport::readyMaps() const
{
    return Steward::readyMaps();
}

TableSample WorkspaceImport::table() const
{
    const QMutexLocker lock(&m_mutex);
    return m_table;
}

Result<TableSample> WorkspaceImport::readTable(const QString &path) const
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failed(FailureCode::Unavailable, path.toUtf8(), file.errorString().toUtf8());
    return sampleTable(file, tableRows, encodingOf(file));
}

Result<ImportFacts> WorkspaceImport::look(const QString &path, const QByteArray &format)
{
    ImportFacts facts{.path = path, .format = format, .size = sizeOf(path)};
    if (!QFileInfo::exists(path))
        return failed(FailureCode::NotFound, path.toUtf8());
    if (format.isEmpty()) {
        const auto likely = likelyFormat(path);
        if (!likely)
            return tl::unexpected(likely.error());
        facts.format = *likely;
    }
    if (facts.format == "csv") {
        const auto table = readTable(path);
        if (!table)
            return tl::unexpected(table.error());
        // The workspace's zone is proposed, where a person sees it.
        facts.map = mapOver(*table, withZoneAs(begunMap(*table), "workspace"));
        const QMutexLocker lock(&m_mutex);
        m_table = *table;
    }
    const auto interrupted = interruptedImport(m_workspace, facts.format, path);
    if (!interrupted)
        return tl::unexpected(interrupted.error());
    facts.interruptedAfter = *interrupted;
    return facts;
}

Result<ImportMap> WorkspaceImport::withMap(const ImportMap &, const QByteArray &jsonOrName) const
{
    const QByteArray ready = readyMap(jsonOrName), json = ready.isEmpty() ? jsonOrName : ready;
    if (const auto mapping = ColumnMapping::from(json); !mapping)
        return tl::unexpected(mapping.error());
    return mapOver(table(), json);
}

ImportMap WorkspaceImport::withColumn(const ImportMap &map, qsizetype column, const QByteArray &becomes) const
{
    const TableSample sample = table();
    return mapOver(sample, withColumnAs(map.json, sample, column, becomes));
}

ImportMap WorkspaceImport::withWord(const ImportMap &map, qsizetype column, const ImportWord &word) const
{
    return mapOver(table(), withWordAs(map.json, map.columns.at(column).title, word));
}

ImportMap WorkspaceImport::withZone(const ImportMap &map, const QByteArray &zone) const
{
    return mapOver(table(), withZoneAs(map.json, zone));
}

Result<ImportSample> WorkspaceImport::sample(const ImportOrder &order, const CancelFlag &cancel)
{
    auto reader = Database::openReader(m_workspace);
    if (!reader)
        return tl::unexpected(reader.error());
    SampleImport to(metaValue(**reader, "time_zone"), cancel);
    Done done;
    if (order.format == "steward") {
        LineReader lines(order.path);
        done = lines.open();
        if (done)
            done = importExchange(lines, to);
    } else {
        done = runImport({.path = order.path, .format = order.format, .mapJson = order.mapJson}, to);
    }
    if (!done && !(done.error().code == FailureCode::Cancelled && to.hasEnough()))
        return tl::unexpected(done.error());
    return to.sample();
}

Result<QString> WorkspaceImport::folder()
{
    if (m_folder && m_folder->isValid())
        return m_folder->path();
    const QDir imports(m_home + "/imports"_L1);
    imports.mkpath(u"."_s);
    const QDateTime old = QDateTime::currentDateTimeUtc().addDays(-daysKept);
    const QFileInfoList left = imports.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QFileInfo &info : left) {
        if (info.lastModified() < old)
            QDir(info.filePath()).removeRecursively();
    }
    m_folder = std::make_unique<QTemporaryDir>(imports.filePath(u"run-XXXXXX"_s));
    if (!m_folder->isValid())
        return failed(FailureCode::ReadOnly, imports.path().toUtf8(), m_folder->errorString().toUtf8());
    return m_folder->path();
}

Result<ImportOutcome> WorkspaceImport::check(const ImportOrder &order, ImportGauge &gauge, const CancelFlag &cancel)
{
    const auto home = folder();
    if (!home)
        return tl::unexpected(home.error());
    const QTemporaryDir place(*home + "/check-XXXXXX"_L1); // gone when it is done, whatever comes of it
    const QString copy = place.filePath(u"workspace.steward"_s);
    if (const Done done = copyWorkspace(m_workspace, copy); !done)
        return tl::unexpected(done.error());
    return importTo(copy, order, gauge, cancel);
}

Result<ImportOutcome> WorkspaceImport::run(const ImportOrder &order, ImportGauge &gauge, const CancelFlag &cancel)
{
    return importTo(m_workspace, order, gauge, cancel);
}

Result<ImportOutcome> WorkspaceImport::importTo(const QString &workspace, const ImportOrder &order, ImportGauge &gauge,
                                                const CancelFlag &cancel)
{
    const auto home = folder();
    if (!home)
        return tl::unexpected(home.error());
    ImportRequest request{.format = order.format,
                          .path = order.path,
                          .mapJson = order.mapJson,
                          .rejects = *home + "/rejects.csv"_L1,
                          .resume = order.resume,
                          .cancel = &cancel};
    const QByteArray encoding = encodingOf(order);
    if (!order.mended.isEmpty()) {
        // The report that a person would have mended by hand; the next run makes another.
        RejectsFile mended(*home + "/mended.csv"_L1);
        mended.setHeader(RejectsFile::columnsOf(m_report));
        if (const Done done = mended.open(); !done)
            return tl::unexpected(done.error());
        for (Reject reject : order.mended) {
            reject.text = asWritten(reject.text, encoding);
            mended.add(reject);
        }
        if (const Done done = mended.commit(true); !done)
            return tl::unexpected(done.error());
        request.path = *home + "/mended.csv"_L1;
    }
    ImportOutcome outcome;
    request.progress = [&gauge](const ImportCounts &counts, qint64 offset, qint64 size) {
        gauge.set({.counts = counts, .offset = offset, .size = size});
    };
    request.rejected = [&outcome, &encoding](Reject reject) {
        if (outcome.rejects.size() >= mostRejects)
            return;
        reject.text = readable(reject.text, encoding);
        outcome.rejects.append(std::move(reject));
    };
    m_report = request.rejects;
    const auto counts = importInto(workspace, request);
    if (!counts)
        return tl::unexpected(counts.error());
    outcome.counts = *counts;
    return outcome;
}

Done WorkspaceImport::saveRejects(const QString &path)
{
    for (const auto &end : {""_L1, ".columns"_L1}) {
        QFile report(m_report + end);
        if (!report.exists())
            continue;
        if (!report.open(QIODevice::ReadOnly))
            return failed(FailureCode::Unavailable, report.fileName().toUtf8(), report.errorString().toUtf8());
        if (const Done done = writeFile(path + end, report.readAll()); !done)
            return done;
    }
    return {};
}

} // namespace Steward
