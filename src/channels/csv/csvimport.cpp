#include "channels/csv/csvimport.h"

#include "channels/csv/tabletickets.h"

namespace Steward {

namespace {

Result<QList<QByteArray>> titlesOf(CsvReader &table, const ColumnMapping &mapping)
{
    if (!mapping.hasHeader)
        return mapping.titles;
    CsvRecord header;
    const auto found = table.next(header);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found || !header.fault.isEmpty())
        return failed(FailureCode::BadInput, "header", *found ? header.fault : QByteArray("the file is empty"));
    QList<QByteArray> titles;
    for (const QByteArrayView title : std::as_const(header.cells))
        titles.append(title.trimmed().toByteArray());
    return titles;
}

} // namespace

Done importCsv(QIODevice &file, const ColumnMapping &mapping, qint64 resumeAt, qint64 resumeLine, HistoryImport &to)
{
    CsvReader beginning(file, mapping.dialect);
    const auto titles = titlesOf(beginning, mapping);
    if (!titles)
        return tl::unexpected(titles.error());
    const auto rows = TableRows::from(mapping, *titles, to.timeZone());
    if (!rows)
        return tl::unexpected(rows.error());

    const bool resumed = resumeAt > beginning.offset();
    CsvReader table(file, mapping.dialect, resumed ? resumeAt : beginning.offset(),
                    resumed ? resumeLine : beginning.line());
    TableTickets tickets(mapping, to);
    CsvRecord record;
    TableRow row;
    QByteArray present;
    for (;;) {
        const qint64 offset = table.offset(), line = table.line();
        const auto more = table.next(record);
        if (!more)
            return tl::unexpected(more.error());
        const QByteArray key = *more && record.fault.isEmpty() ? rows->keyOf(record) : QByteArray();
        if (!*more || (record.fault.isEmpty() && (!mapping.isEventLog || key != present))) {
            if (auto done = tickets.finish(); !done)
                return done;
            if (auto done = to.reached(offset, line); !done)
                return done;
            present = key;
        }
        if (!*more)
            return {};
        std::optional<RowFault> fault;
        if (!record.fault.isEmpty())
            fault = RowFault{{}, record.fault};
        else
            fault = rows->read(record, row);
        if (fault) {
            to.reject(Reject{
                .line = record.line, .field = fault->field, .reason = fault->reason, .text = record.raw.toByteArray()});
            continue;
        }
        to.countRead(1);
        const SourcePlace place{.line = record.line,
                                .text = record.rawIsWhole ? record.raw.toByteArray() : QByteArray()};
        if (auto done = tickets.add(std::move(row), place); !done)
            return done;
    }
}

} // namespace Steward
