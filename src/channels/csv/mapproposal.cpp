#include "channels/csv/mapproposal.h"

#include "channels/csv/columnmapping.h"
#include "channels/csv/csvreader.h"
#include "channels/csv/dateformat.h"
#include "channels/csv/deskwords.h"
#include "channels/json/jsonmembers.h"
#include "desk/base/instant.h"
#include "desk/history/records.h"

#include <algorithm>
#include <array>

namespace Steward {

namespace {

constexpr qsizetype sampleRows = 50;

struct KnownTitle
{
    QByteArrayView field;
    QList<QByteArray> names; // as customName makes them, the best first
};

const QList<KnownTitle> &knownTitles()
{
    static const QList<KnownTitle> titles = {
        {"key",
         {"ticket_id", "id", "key", "issue_key", "ticket", "number", "case_number", "case_id", "ticket_number",
          "unique_key", "incident_id", "request_id", "issue_id", "case", "ref", "reference"}},
        {"created_at",
         {"created_at", "created", "created_date", "opened_at", "opened", "open_date", "date_opened",
          "date_time_opened", "createddate", "creation_date", "creation_time", "created_time", "submitted_at",
          "date_created", "date", "create_time"}},
        {"updated_at",
         {"updated_at", "updated", "last_updated", "last_modified", "updated_date", "modified", "last_update",
          "lastmodifieddate"}},
        {"resolved_at",
         {"resolved_at", "resolved", "resolved_date", "solved_at", "resolution_date", "resolution_time",
          "date_resolved", "solved"}},
        {"closed_at",
         {"closed_at", "closed", "closed_date", "date_closed", "date_time_closed", "closeddate", "close_date",
          "closed_time"}},
        {"state", {"status", "state", "ticket_status", "case_status"}},
        {"priority", {"priority", "severity", "urgency", "ticket_priority"}},
        {"kind", {"type", "ticket_type", "issue_type", "kind", "case_type"}},
        {"channel", {"channel", "source", "via", "contact_type", "origin", "case_origin", "ticket_channel"}},
        {"subject", {"subject", "summary", "title", "short_description", "name", "ticket_subject", "complaint_type"}},
        {"description", {"description", "body", "details", "ticket_description", "text", "message"}},
        {"requester",
         {"requester", "reporter", "caller", "customer_name", "contact_name", "requester_name", "submitter",
          "created_by", "contact"}},
        {"requester_email", {"requester_email", "customer_email", "contact_email", "email", "reporter_email"}},
        {"assignee",
         {"assignee", "assigned_to", "agent", "owner", "case_owner", "agent_name", "assignee_name", "technician"}},
        {"team", {"team", "group", "assignment_group", "queue", "department", "assigned_group"}},
        {"client",
         {"client", "organization", "organisation", "company", "account_name", "account", "customer", "client_name"}},
        {"category", {"category", "topic", "component", "ticket_category"}},
        {"product", {"product", "product_purchased", "product_name"}},
        {"product_version", {"version", "product_version", "affects_version"}},
        {"tags", {"tags", "labels"}},
        {"level", {"level", "support_level", "tier"}},
    };
    return titles;
}

bool isTime(QByteArrayView field)
{
    return field.endsWith("_at");
}

constexpr auto datePatterns = std::to_array<QByteArrayView>({
    "yyyy-MM-dd HH:mm[:ss][.z][Z]",
    "yyyy-MM-dd HH:mm[:ss][.z] Z",
    "yyyy-MM-dd",
    "yyyy/MM/dd HH:mm[:ss][.z]",
    "yyyy/MM/dd",
    "d/M/yyyy H:mm[:ss]",
    "M/d/yyyy H:mm[:ss]",
    "M/d/yyyy h:mm[:ss] a",
    "d/M/yyyy h:mm[:ss] a",
    "M/d/yyyy, h:mm[:ss] a",
    "d.M.yyyy H:mm[:ss]",
    "d.M.yyyy, H:mm[:ss]",
    "d-M-yyyy H:mm[:ss]",
    "d/MMM/yy h:mm a",
    "d/MMM/yy H:mm",
    "d MMM yyyy H:mm[:ss]",
    "MMM d, yyyy h:mm[:ss] a",
    "d/M/yyyy",
    "M/d/yyyy",
    "d.M.yyyy",
});

} // namespace

// Of two that differ in day and month both, when none of the samples tells.
QList<QByteArray> fittingDatePatterns(const QList<QByteArray> &samples)
{
    QList<QByteArray> fitting;
    qsizetype most = samples.size() / 2 + 1; // a faulty one among them does not hide what the others are
    for (const QByteArrayView pattern : datePatterns) {
        const auto format = DateFormat::from(pattern);
        const auto fits = format ? std::count_if(samples.begin(), samples.end(),
                                                 [&](const QByteArray &text) { return format->read(text).has_value(); })
                                 : 0;
        if (fits > most)
            fitting.clear();
        if (fits >= most)
            fitting.append(pattern.toByteArray());
        most = std::max<qsizetype>(most, fits);
    }
    return fitting;
}

namespace {

QList<QByteArray> columnOf(const QList<QList<QByteArray>> &rows, qsizetype column)
{
    QList<QByteArray> cells;
    for (const QList<QByteArray> &row : rows) {
        if (const QByteArray text = row.value(column).trimmed(); !text.isEmpty())
            cells.append(text);
    }
    return cells;
}

enum class Words { All, Most }; // of a column are known

bool fits(QByteArrayView field, const QList<QByteArray> &cells, Words words)
{
    const auto all = [&cells](auto &&test) { return std::all_of(cells.begin(), cells.end(), test); };
    if (isTime(field)) {
        const auto standard = std::count_if(cells.begin(), cells.end(),
                                            [](const QByteArray &text) { return instantFrom(text).has_value(); });
        return standard * 2 > cells.size() || cells.isEmpty() || !fittingDatePatterns(cells).isEmpty();
    }
    if (field == "key") {
        QList<QByteArray> sorted = cells;
        std::sort(sorted.begin(), sorted.end());
        return std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end();
    }
    const Field list = FieldName::from(field).field;
    if (hasClosedList(list)) { // words that nobody knows would reject the rows: then it is a custom field
        const auto known = std::count_if(cells.begin(), cells.end(),
                                         [list](const QByteArray &text) { return wordCalled(list, text).has_value(); });
        return words == Words::All ? known == cells.size() : known * 2 > cells.size();
    }
    if (field == "level")
        return all([](const QByteArray &text) { return text == "1" || text == "2" || text == "3"; });
    return true;
}

QByteArray jsonList(const QList<QByteArray> &texts)
{
    QByteArray json = "[";
    for (const QByteArray &text : texts) {
        if (json.size() > 1)
            json += ',';
        appendJsonString(json, text);
    }
    return json + ']';
}

} // namespace

namespace {

QByteArray mapOf(const TableSample &table, Words words)
{
    const QList<QByteArray> &titles = table.titles;
    const QList<QList<QByteArray>> &samples = table.rows;
    const char delimiter = table.dialect.delimiter;
    QList<QByteArray> names;
    for (const QByteArray &title : titles)
        names.append(customName(title));
    QByteArray fields, key;
    QList<QByteArray> dates;
    QList<qsizetype> used;
    for (const KnownTitle &known : knownTitles()) {
        for (const QByteArray &name : known.names) {
            const qsizetype at = names.indexOf(name);
            if (at < 0 || used.contains(at) || !fits(known.field, columnOf(samples, at), words))
                continue;
            used.append(at);
            if (known.field == "key") {
                key = titles.at(at);
                break;
            }
            if (isTime(known.field)) {
                const auto cells = columnOf(samples, at);
                const auto patterns = cells.isEmpty() ? QList<QByteArray>() : fittingDatePatterns(cells);
                dates = dates.isEmpty() ? patterns : dates;
                for (qsizetype i = dates.size() - 1; i >= 0 && !patterns.isEmpty();
                     --i) { // one table writes its dates in one way
                    if (!patterns.contains(dates.at(i)) && dates.size() > 1)
                        dates.removeAt(i);
                }
            }
            appendMember(fields, known.field, QByteArrayView(titles.at(at)));
            break;
        }
    }
    QByteArray map;
    if (!key.isEmpty())
        appendMember(map, "key", QByteArrayView(key));
    if (delimiter != ',')
        appendMember(map, "delimiter", QByteArrayView(&delimiter, 1));
    if (!table.dialect.encoding.isEmpty())
        appendMember(map, "encoding", QByteArrayView(table.dialect.encoding));
    if (!dates.isEmpty())
        appendMember(map, "dates", Value::json(jsonList(dates.first(1))));
    appendMember(map, "fields", Value::json('{' + fields + '}'));
    return '{' + map + '}';
}

} // namespace

QByteArray begunMap(const TableSample &table)
{
    return mapOf(table, Words::Most);
}

QByteArray proposedMap(const TableSample &table)
{
    QByteArray map = mapOf(table, Words::All);
    return ColumnMapping::from(map) ? map : QByteArray();
}

Result<TableSample> sampleTable(QIODevice &file, qsizetype mostRows, const QByteArray &encoding)
{
    TableSample table{.dialect = {.encoding = encoding}};
    char best = ',';
    qsizetype most = 0;
    for (const char delimiter : {',', ';', '\t', '|'}) {
        CsvRecord header;
        CsvReader reader(file, {.delimiter = delimiter, .encoding = encoding});
        const auto found = reader.next(header);
        if (!found)
            return tl::unexpected(found.error());
        if (*found && header.cells.size() > most) {
            most = header.cells.size();
            best = delimiter;
        }
    }
    table.dialect.delimiter = best;
    CsvReader reader(file, table.dialect);
    CsvRecord record;
    while (table.rows.size() <= mostRows) { // with the header
        const auto more = reader.next(record);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            break;
        QList<QByteArray> cells;
        for (const QByteArrayView cell : std::as_const(record.cells))
            cells.append(cell.toByteArray());
        if (record.fault.isEmpty())
            table.rows.append(cells);
    }
    if (table.rows.isEmpty())
        return failed(FailureCode::BadInput, "header", "the file is empty");
    table.titles = table.rows.takeFirst();
    for (QByteArray &title : table.titles)
        title = title.trimmed();
    return table;
}

Result<QByteArray> proposedMap(QIODevice &file)
{
    const auto table = sampleTable(file, sampleRows);
    if (!table)
        return tl::unexpected(table.error());
    return proposedMap(*table);
}

} // namespace Steward
