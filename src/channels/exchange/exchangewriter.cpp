#include "channels/exchange/exchangewriter.h"

#include "desk/history/canonicaljson.h"
#include "desk/history/recordtext.h"

namespace Steward {

namespace {

Done writeLine(AtomicFile &file, QByteArrayView line)
{
    if (const Done done = file.write(line); !done)
        return done;
    return file.write("\n");
}

} // namespace

Done exportHistory(HistorySource &source, AtomicFile &file, Instant now, const ExportProgress &progress)
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
    const Done done = source.tickets([&](const TicketHistory &history) -> Done {
        const QByteArray key = header->keyPrefix + '-' + QByteArray::number(history.number);
        if (const Done written = writeLine(file, lineOf(key, history.creation)); !written)
            return written;
        for (const Entry *entry : history.inOrder()) {
            if (const Done written = writeLine(file, lineOf(key, entry->record)); !written)
                return written;
        }
        if (progress.tickets && ++tickets % 1000 == 0)
            progress.tickets(tickets);
        if (progress.cancel && progress.cancel->isRaised())
            return failed(FailureCode::Cancelled);
        return {};
    });
    if (!done)
        return done;
    return source.others(writeSetting);
}

} // namespace Steward
