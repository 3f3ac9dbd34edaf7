#include "channels/exchange/exchangereader.h"

#include "channels/exchange/recordreader.h"

namespace Steward {

namespace {

constexpr qsizetype longestKeptText = 64 * 1024; // of a line, for the rejects

SourcePlace placeOf(const LineReader::Line &line)
{
    // Shared with nobody and kept by many pending records: a long line is only told by its number.
    return {.line = line.number, .text = line.text.size() <= longestKeptText ? line.text.toByteArray() : QByteArray()};
}

} // namespace

Done importExchange(LineReader &lines, RecordImport &to)
{
    IncomingTicket current; // the ticket whose records stand together here
    bool collecting = false;
    const auto handOn = [&]() -> Done {
        if (!collecting)
            return {};
        collecting = false;
        return to.add(std::exchange(current, {}));
    };

    LineReader::Line line;
    while (true) {
        const auto more = lines.next(line);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            break;
        if (line.text.isEmpty())
            continue;
        if (line.tooLong) {
            to.reject({.line = line.number, .field = {}, .reason = "line longer than 64 MiB", .text = {}});
            continue;
        }
        auto read = readLine(line.text);
        if (auto *fault = std::get_if<LineFault>(&read)) {
            to.reject(
                {.line = line.number, .field = fault->field, .reason = fault->reason, .text = line.text.toByteArray()});
        } else if (auto *ticket = std::get_if<ReadTicket>(&read)) {
            if (const Done done = handOn(); !done)
                return done;
            if (const Done done = to.reached(line.offset, line.number - 1); !done)
                return done;
            current = {
                .key = ticket->key, .sourceKey = {}, .creation = std::move(ticket->creation), .place = placeOf(line)};
            current.records.reserve(24);
            collecting = true;
        } else if (auto *record = std::get_if<ReadRecord>(&read)) {
            if (!collecting || record->key != current.key) {
                if (const Done done = handOn(); !done)
                    return done;
                current = {.key = record->key};
                collecting = true;
            }
            current.records.append({.record = std::move(record->record), .place = placeOf(line)});
        } else if (auto *setting = std::get_if<ReadSetting>(&read)) {
            if (const Done done = handOn(); !done)
                return done;
            if (const Done done = to.add(IncomingSetting{
                    .type = setting->type, .id = setting->id, .json = setting->json, .place = placeOf(line)});
                !done)
                return done;
        }
    }
    if (const Done done = handOn(); !done)
        return done;
    return to.reached(lines.offset(), line.number);
}

} // namespace Steward
