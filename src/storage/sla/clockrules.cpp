#include "storage/sla/clockrules.h"

#include "storage/metrics/storedrules.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace Steward {

namespace {

QSet<QByteArray> personsIn(const TicketHistory &history)
{
    QSet<QByteArray> persons{history.creation.by};
    for (const Entry &entry : history.entries) {
        if (const auto *event = std::get_if<Event>(&entry.record))
            persons.insert(event->by);
        else if (const auto *message = std::get_if<Message>(&entry.record))
            persons.insert(message->by);
    }
    persons.remove({});
    return persons;
}

} // namespace

Done StoredClockRules::readSettings()
{
    const qint64 dataVersion = m_connection.integer("PRAGMA data_version"); // another one after each write of anybody
    if (m_isRead && dataVersion == m_dataVersion)
        return {};
    const SlaRecords settings = storedSlaSettings(m_connection);
    if (const Done done = m_connection.done(); !done)
        return done;
    if (!m_isRead || settings != m_settings) {
        auto rules = slaRulesFrom(settings);
        if (!rules)
            return failed(FailureCode::BadInput, rules.error().field, rules.error().code);
        m_rules = std::move(*rules);
        m_settings = settings;
        m_isRead = true;
    }
    m_dataVersion = dataVersion;
    return {};
}

Done StoredClockRules::readPersons(const TicketHistory &history)
{
    QJsonArray records;
    Statement &row = m_connection.prepared("SELECT body FROM person WHERE ext = ?");
    const QSet<QByteArray> persons = personsIn(history);
    for (const QByteArray &person : persons) {
        row << person;
        if (row.step())
            records.append(QJsonDocument::fromJson(row.text(0)).object());
        row.reset();
    }
    auto read = slaPersonsFrom(records, "persons");
    if (!read)
        return failed(FailureCode::BadInput, read.error().field, read.error().code);
    m_rules.persons = std::move(*read);
    return m_connection.done();
}

Result<const SlaRules *> StoredClockRules::rulesFor(const TicketHistory &history)
{
    if (const Done done = readSettings(); !done)
        return tl::unexpected(done.error());
    if (const Done done = readPersons(history); !done)
        return tl::unexpected(done.error());
    return &m_rules;
}

} // namespace Steward
