#include "channels/desks/formatguess.h"

#include "channels/csv/encoding.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace Steward {

namespace {

constexpr qint64 beginningSize = 256 * 1024;

QByteArray formatOfJson(const QByteArray &text)
{
    const auto names = [&text](const char *member) { return text.contains('"' + QByteArray(member) + '"'); };
    if (text.startsWith('{')
        && (text.contains(R"("format":"steward-exchange")") || text.contains(R"({"type":"ticket")")))
        return "steward";
    if (names("idReadable") || names("activityItems") || (names("$type") && names("summary")))
        return "youtrack-json";
    if (names("issues") || (names("fields") && names("key")) || names("issueKey"))
        return "jira-json";
    if (names("tickets") || names("ticket") || names("ticket_id") || names("requester_id"))
        return "zendesk-json";
    return {};
}

Result<QByteArray> beginningOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failed(FailureCode::Unavailable, path.toUtf8(), file.errorString().toUtf8());
    return file.read(beginningSize);
}

QByteArray formatOfTable(const QByteArray &text)
{
    const QByteArray header = text.left(text.indexOf('\n'));
    for (const char *column : {"number", "incident_state", "sys_mod_count", "sys_updated_at"}) {
        if (!header.contains(column))
            return "csv";
    }
    return "servicenow-csv";
}

Result<QByteArray> formatOfPages(const QDir &folder)
{
    const QStringList names
        = folder.entryList({QStringLiteral("*.json"), QStringLiteral("*.jsonl")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const auto text = beginningOf(folder.filePath(name));
        if (!text)
            return tl::unexpected(text.error());
        if (const QByteArray format = formatOfJson(text->trimmed()); !format.isEmpty() && format != "steward")
            return format;
    }
    return failed(FailureCode::BadInput, folder.path().toUtf8(),
                  names.isEmpty() ? "the folder has no JSON files" : "no file of the folder is a page of tickets");
}

} // namespace

Result<QByteArray> likelyFormat(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failed(FailureCode::NotFound, path.toUtf8());
    if (info.isDir())
        return formatOfPages(QDir(path));
    const auto read = beginningOf(path);
    if (!read)
        return tl::unexpected(read.error());
    QByteArray encoding;
    const QByteArray text = read->mid(byteOrderMark(*read, encoding)).trimmed();
    if (text.isEmpty())
        return failed(FailureCode::BadInput, path.toUtf8(), "the file is empty");
    if (text.startsWith('{') || text.startsWith('[')) {
        if (const QByteArray format = formatOfJson(text); !format.isEmpty())
            return format;
        return failed(FailureCode::BadInput, path.toUtf8(), "it is JSON, but of no desk that is known here");
    }
    if (text.contains('\0') && !isWide(encoding))
        return failed(FailureCode::BadInput, path.toUtf8(), "it is no text");
    return formatOfTable(text);
}

} // namespace Steward
