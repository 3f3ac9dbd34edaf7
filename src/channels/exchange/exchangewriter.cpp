#include "channels/exchange/exchangewriter.h"

#include "desk/history/attachments.h"
#include "desk/history/canonicaljson.h"
#include "desk/history/recordtext.h"

#include <QDir>
#include <QFileInfo>

#include <set>

namespace Steward {

namespace {

Done writeLine(AtomicFile &file, QByteArrayView line)
{
    if (const Done done = file.write(line); !done)
        return done;
    return file.write("\n");
}

Done writeContent(HistorySource &source, const QByteArray &sha256, const QString &folder)
{
    const QString path = folder + u'/' + QString::fromLatin1(sha256.toHex());
    if (QFileInfo::exists(path))
        return {};
    AtomicFile file(path);
    bool isHere = false;
    const Done done = source.content(sha256, [&](QByteArrayView part) {
        const Done ready = isHere   ? Done()
            : QDir().mkpath(folder) ? file.open()
                                    : failed(FailureCode::ReadOnly, folder.toUtf8());
        isHere = true;
        return ready ? file.write(part) : ready;
    });
    if (!done)
        return !isHere && done.error().code == FailureCode::NotFound ? Done() : done; // known by its name alone
    return file.commit();
}

} // namespace

Done exportHistory(HistorySource &source, AtomicFile &file, const QString &filesFolder, Instant now,
                   const ExportProgress &progress)
{
    const auto header = source.header();
    if (!header)
        return tl::unexpected(header.error());
    QByteArray line = R"({"type":"header","format":"steward-exchange","version":1)";
    appendMember(line, "workspace", header->workspace);
    appendMember(line, "key_prefix", header->keyPrefix);
    appendMember(line, "time_zone", header->timeZone);
    appendMembers(line, header->more);
    appendMember(line, "exported_at", QByteArrayView(toRfc3339(now)));
    if (const Done done = writeLine(file, line += '}'); !done)
        return done;

    const auto writeSetting = [&](QByteArrayView json) { return writeLine(file, json); };
    if (const Done done = source.leading(writeSetting); !done)
        return done;
    qint64 tickets = 0;
    std::set<QByteArray> files;
    const Done done = source.tickets([&](const TicketHistory &history) -> Done {
        if (progress.includes && !progress.includes(history))
            return {};
        const QByteArray key = header->keyPrefix + '-' + QByteArray::number(history.number);
        if (const Done written = writeLine(file, lineOf(key, history.creation)); !written)
            return written;
        for (const Entry *entry : history.inOrder()) {
            if (const Done written = writeLine(file, lineOf(key, entry->record)); !written)
                return written;
            if (const auto *message = std::get_if<Message>(&entry->record)) {
                for (const QByteArray &sha256 : attachedFiles(message->more))
                    files.insert(sha256);
            }
        }
        if (progress.tickets && ++tickets % 1000 == 0)
            progress.tickets(tickets);
        if (progress.cancel && progress.cancel->isRaised())
            return failed(FailureCode::Cancelled);
        return {};
    });
    if (!done)
        return done;
    if (const Done written = source.others(writeSetting); !written)
        return written;
    for (const QByteArray &sha256 : files) {
        if (const Done written = writeContent(source, sha256, filesFolder); !written)
            return written;
    }
    return {};
}

} // namespace Steward
