#pragma once

#include "channels/csv/csvreader.h"
#include "channels/csv/dateformat.h"
#include "channels/csv/sourcenames.h"
#include "channels/servicenow/incidentcolumns.h"

#include <vector>

namespace Steward {

// Makes the rows of one incident into a ticket, as the reading of the log is decided: the ticket is created new at
// opened_at by caller_id, its first row is compared with that, each later row with the one before it.
class IncidentLog
{
public:
    // BadInput where a column is missing that no ticket can be made without.
    static Result<IncidentLog> from(const QList<QByteArrayView> &header, const QByteArray &timeZone, HistoryImport &to);

    QByteArray numberOf(const CsvRecord &row) const;
    // Takes a row of the present incident; one that cannot be read is rejected, the others count.
    Done add(const CsvRecord &row);
    // Hands the incident over and is ready for the next one.
    Done finish();

private:
    struct Column
    {
        IncidentColumn meaning = IncidentColumn::Text;
        QByteArray name = {};
        FieldName field = {};
        qsizetype cell = 0;
    };
    struct Change
    {
        size_t row = 0;
        Instant at = {};
        size_t column = 0;
        Value from = {};
        Value to = {};
    };
    struct Row
    {
        Instant at = {};
        QByteArray by = {};
        SourcePlace place = {};
    };

    bool hasColumn(QByteArrayView name) const;
    void addColumn(IncidentColumn meaning, const QByteArray &name, qsizetype cell);

    IncidentLog(HistoryImport &to, Zone zone) : m_to(to), m_names(to), m_zone(zone) { }

    QByteArrayView cell(const CsvRecord &row, IncidentColumn meaning) const;
    Result<Value> valueOf(const Column &column, QByteArrayView text, QByteArray &fault);
    std::optional<Instant> instantOf(QByteArrayView text) const;
    bool isFact(IncidentColumn meaning) const;
    void reject(const CsvRecord &row, const QByteArray &field, const QByteArray &reason);
    void create(const CsvRecord &row, Instant openedAt, std::vector<Value> &values);
    void setTimes();
    QList<IncomingRecord> records() const;

    HistoryImport &m_to;
    SourceNames m_names;
    Zone m_zone;
    DateFormat m_date;
    std::vector<Column> m_columns;
    qsizetype m_cellCount = 0;
    QList<qsizetype> m_places; // of each meaning: its cell, or -1

    // of the present incident
    IncomingTicket m_ticket;
    Instant m_openedAt;
    Instant m_resolvedAt; // of its last row
    std::vector<QByteArray> m_texts; // its last row
    std::vector<Value> m_values;
    std::vector<Row> m_rows;
    std::vector<Change> m_changes;
};

} // namespace Steward
