#include "channels/servicenow/servicenowimport.h"

#include "channels/servicenow/incidentlog.h"

namespace Steward {

Done importServiceNow(QIODevice &file, qint64 resumeAt, qint64 resumeLine, HistoryImport &to)
{
    CsvReader beginning(file, {});
    CsvRecord record;
    const auto header = beginning.next(record);
    if (!header)
        return tl::unexpected(header.error());
    if (!*header || !record.fault.isEmpty())
        return failed(FailureCode::BadInput, "header", record.fault);
    auto log = IncidentLog::from(record.cells, to.timeZone(), to);
    if (!log)
        return tl::unexpected(log.error());

    const bool resumed = resumeAt > beginning.offset();
    CsvReader rows(file, {}, resumed ? resumeAt : beginning.offset(), resumed ? resumeLine : beginning.line());
    QByteArray incident;
    for (;;) {
        const qint64 offset = rows.offset(), line = rows.line();
        const auto more = rows.next(record);
        if (!more)
            return tl::unexpected(more.error());
        if (*more && !record.fault.isEmpty()) {
            to.reject(Reject{.line = record.line, .reason = record.fault, .text = record.raw.toByteArray()});
            continue;
        }
        const QByteArray number = *more ? log->numberOf(record) : QByteArray();
        if (*more && number.isEmpty()) {
            to.reject(Reject{
                .line = record.line, .field = "number", .reason = "no number", .text = record.raw.toByteArray()});
            continue;
        }
        if (number != incident) {
            if (auto done = log->finish(); !done)
                return done;
            if (auto done = to.reached(offset, line); !done)
                return done;
            incident = number;
        }
        if (!*more)
            return {};
        if (auto done = log->add(record); !done)
            return done;
    }
}

} // namespace Steward
