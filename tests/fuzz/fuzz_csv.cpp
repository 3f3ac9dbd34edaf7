#include "channels/csv/csvimport.h"
#include "channels/csv/mapproposal.h"
#include "support/recordingimport.h"

#include <QBuffer>

#include <cstdint>

using namespace Steward;

namespace {

// Reading on from any record gives the same records; a reader that does not is as wrong as one that crashes.
void check(bool holds)
{
    if (!holds)
        __builtin_trap();
}

QList<QByteArray> recordsFrom(QIODevice &file, const CsvDialect &dialect, qint64 offset, qint64 line,
                              QList<std::pair<qint64, qint64>> *places)
{
    QList<QByteArray> records;
    CsvReader reader(file, dialect, offset, line);
    CsvRecord record;
    while (reader.next(record).value_or(false)) {
        records.append(record.fault.isEmpty() ? record.raw.toByteArray() : QByteArray("a fault"));
        if (places)
            places->append({reader.offset(), reader.line()});
    }
    return records;
}

} // namespace

// The first line is a map file, or anything else: then one is proposed. The rest is the table.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(bytes), qsizetype(size));
    const qsizetype cut = text.startsWith('{') ? text.indexOf('\n') : -1;
    QBuffer file;
    file.setData(text.mid(cut + 1));
    file.open(QIODevice::ReadOnly);
    const QByteArray map = cut > 0 ? text.first(cut) : proposedMap(file).value_or(QByteArray());
    RecordingImport to;
    CsvDialect dialect;
    if (const auto mapping = ColumnMapping::from(map)) {
        dialect = mapping->dialect;
        const Done done = importCsv(file, *mapping, 0, 1, to);
        check(done || !done.error().subject.isEmpty() || !done.error().detail.isEmpty());
    }
    QList<std::pair<qint64, qint64>> places;
    const QList<QByteArray> records = recordsFrom(file, dialect, 0, 1, &places);
    if (!places.isEmpty()) {
        const qsizetype from = places.size() / 2;
        check(recordsFrom(file, dialect, places.at(from).first, places.at(from).second, nullptr)
              == records.mid(from + 1));
    }
    return 0;
}
