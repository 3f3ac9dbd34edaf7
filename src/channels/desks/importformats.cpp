#include "channels/desks/importformats.h"

#include "channels/csv/csvimport.h"
#include "channels/csv/mapproposal.h"
#include "channels/desks/issueimport.h"
#include "channels/desks/zendeskimport.h"
#include "channels/servicenow/servicenowimport.h"

#include <QDir>
#include <QFile>

namespace Steward {

namespace {

Done importTable(QFile &file, const ImportSource &source, HistoryImport &to)
{
    QByteArray map = source.mapJson;
    if (map.isEmpty()) {
        const auto proposed = proposedMap(file);
        if (!proposed)
            return tl::unexpected(proposed.error());
        if (proposed->isEmpty())
            return failed(FailureCode::BadInput, "map",
                          "no column is surely the ticket's key and its time of creation");
        map = *proposed;
    }
    const auto mapping = ColumnMapping::from(map);
    if (!mapping)
        return tl::unexpected(mapping.error());
    return importCsv(file, *mapping, source.resumeAt, source.resumeLine, to);
}

} // namespace

QList<QByteArray> foreignFormats()
{
    return {"servicenow-csv", "csv", "zendesk-json", "jira-json", "youtrack-json"};
}

QList<QByteArray> readyMaps()
{
    QList<QByteArray> names;
    const QStringList files = QDir(QStringLiteral(":/maps")).entryList(QDir::Files, QDir::Name);
    for (const QString &name : files)
        names.append(name.chopped(5).toUtf8());
    return names;
}

QByteArray readyMap(QByteArrayView name)
{
    if (name.endsWith(".json"))
        name.chop(5);
    if (!readyMaps().contains(name))
        return {};
    QFile file(QStringLiteral(":/maps/%1.json").arg(QString::fromUtf8(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Done runImport(const ImportSource &source, HistoryImport &to)
{
    if (source.format == "zendesk-json")
        return importZendesk(source.path, source.resumeAt, to);
    if (source.format == "jira-json")
        return importJira(source.path, source.resumeAt, to);
    if (source.format == "youtrack-json")
        return importYouTrack(source.path, source.resumeAt, to);
    if (!foreignFormats().contains(source.format))
        return failed(FailureCode::WrongUsage, "format", source.format);
    QFile file(source.path);
    if (!file.exists())
        return failed(FailureCode::NotFound, source.path.toUtf8());
    if (!file.open(QIODevice::ReadOnly))
        return failed(FailureCode::Unavailable, source.path.toUtf8(), file.errorString().toUtf8());
    if (source.format == "servicenow-csv")
        return importServiceNow(file, source.resumeAt, source.resumeLine, to);
    return importTable(file, source, to);
}

} // namespace Steward
