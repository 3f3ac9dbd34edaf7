#include "storage/sla/slasettings.h"

namespace Steward {

SlaRecords storedSlaRecords(Connection &connection)
{
    SlaRecords records;
    Statement &settings = connection.prepared(
        "SELECT type, body FROM setting WHERE type IN ('calendar', 'policy') ORDER BY type, ext, valid_from");
    while (settings.step())
        (settings.view(0) == "calendar" ? records.calendars : records.policies).append(settings.text(1));
    // Who is not of the desk counts like somebody unknown.
    Statement &persons = connection.prepared(
        "SELECT body FROM person WHERE role IN ('agent', 'lead', 'manager', 'trainer') ORDER BY ext");
    while (persons.step())
        records.persons.append(persons.text(0));
    return records;
}

Result<const SlaRules *> StoredSlaRules::current()
{
    const qint64 dataVersion = m_connection.integer("PRAGMA data_version"); // another one after each write of anybody
    if (m_isRead && dataVersion == m_dataVersion)
        return &m_rules;
    const SlaRecords records = storedSlaRecords(m_connection);
    if (const Done done = m_connection.done(); !done)
        return tl::unexpected(done.error());
    if (!m_isRead || records != m_records) {
        auto rules = slaRulesFrom(records);
        if (!rules)
            return failed(FailureCode::BadInput, rules.error().field, rules.error().code);
        m_rules = std::move(*rules);
        m_records = records;
        m_isRead = true;
    }
    m_dataVersion = dataVersion;
    return &m_rules;
}

} // namespace Steward
