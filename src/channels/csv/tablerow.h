#pragma once

#include "channels/csv/columnmapping.h"
#include "channels/csv/sourcenames.h"

#include <optional>

namespace Steward {

// A message as it stood in a cell.
struct RowMessage
{
    Instant at = {}; // not set: none stood there
    QByteArray by = {}; // the name
    QByteArray body = {};
    Visibility visibility = Visibility::Public;
};

// What a row says of its ticket. Names are still the source's.
struct TableRow
{
    QByteArray key = {};
    Instant at = {}; // of an event
    QByteArray by = {};
    Instant createdAt = {};
    Instant updatedAt = {};
    Instant resolvedAt = {};
    Instant closedAt = {};
    QByteArray description = {};
    QByteArray requesterEmail = {};
    QByteArray assigneeEmail = {};
    std::map<FieldName, Value> values
        = {}; // a field that changes nothing in this row is absent; an empty cell is not set
    QList<RowMessage> messages = {};
};

// Why a row cannot be read.
struct RowFault
{
    QByteArray field = {};
    QByteArray reason = {};
};

// Reads the rows of one table by a mapping.
class TableRows
{
public:
    // BadInput where the table lacks the column of the key or of the time; `titles` are those of the header.
    static Result<TableRows> from(const ColumnMapping &mapping, const QList<QByteArray> &titles,
                                  const QByteArray &workspaceZone);

    QByteArray keyOf(const CsvRecord &record) const;
    // The fault, where there is one.
    std::optional<RowFault> read(const CsvRecord &record, TableRow &row) const;

private:
    struct Bound
    {
        ColumnRule rule = {};
        QList<qsizetype> places = {};
        std::optional<Zone> zone = {};
    };
    struct BoundMessage
    {
        MessageRule rule = {};
        QList<qsizetype> places = {};
    };

    Done bind(const QList<QByteArray> &titles, const QByteArray &workspaceZone);
    QByteArrayView cell(const CsvRecord &record, qsizetype place) const;
    QByteArray joined(const CsvRecord &record, const Bound &bound) const;
    Result<Value> value(const Bound &bound, const QByteArray &text) const;
    Value list(const CsvRecord &record, const Bound &bound) const;
    Result<Instant> instant(const QList<DateFormat> &formats, const std::optional<Zone> &zone,
                            QByteArrayView text) const;
    Result<RowMessage> message(const MessageRule &rule, QByteArrayView cell) const;
    static bool put(TableRow &row, const QByteArray &field, const Value &value);

    ColumnMapping m_mapping;
    std::optional<Zone> m_zone;
    qsizetype m_keyPlace = -1;
    qsizetype m_columnCount = 0;
    QList<Bound> m_bound;
    QList<BoundMessage> m_messages;
};

} // namespace Steward
