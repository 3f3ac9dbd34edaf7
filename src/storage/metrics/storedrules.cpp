#include "storage/metrics/storedrules.h"

#include "storage/engine/database.h"

namespace Steward {

SlaRecords storedSlaSettings(Connection &connection)
{
    SlaRecords records;
    Statement &settings = connection.prepared(
        "SELECT type, body FROM setting WHERE type IN ('calendar', 'policy') ORDER BY type, ext, valid_from");
    while (settings.step())
        (settings.view(0) == "calendar" ? records.calendars : records.policies).append(settings.text(1));
    return records;
}

SlaRecords storedSlaRecords(Connection &connection)
{
    SlaRecords records = storedSlaSettings(connection);
    Statement &persons = connection.prepared("SELECT body FROM person");
    while (persons.step())
        records.persons.append(persons.text(0));
    return records;
}

QByteArray rulesStamp(Connection &connection)
{
    QByteArray stamp = metaValue(connection, "time_zone");
    for (const char *sql : {"SELECT max(id) FROM person", "SELECT max(id) FROM client", "SELECT max(id) FROM setting",
                            "SELECT value FROM counting WHERE what = 'replaced'"})
        stamp += '/' + QByteArray::number(connection.integer(sql));
    return stamp;
}

std::optional<qint64> countedThrough(Connection &connection)
{
    Statement &row = connection.prepared("SELECT value FROM counting WHERE what = 'through'");
    const auto through = row.step() ? std::optional(row.integer(0)) : std::nullopt;
    row.reset();
    return through;
}

Result<MetricRules> storedMetricRules(Connection &connection)
{
    QList<ClientRecord> clients;
    Statement &row = connection.prepared("SELECT ext, body FROM client");
    while (row.step())
        clients.append({.id = row.text(0), .body = row.text(1)});
    const SlaRecords records = storedSlaRecords(connection);
    const QByteArray zone = metaValue(connection, "time_zone");
    if (const Done done = connection.done(); !done)
        return tl::unexpected(done.error());
    auto rules = metricRulesFrom(records, clients, zone);
    if (!rules)
        return failed(FailureCode::BadInput, rules.error().field, rules.error().code);
    return std::move(*rules);
}

} // namespace Steward
