#include "gui/sla/slabook.h"

#include "gui/shared/directory.h"
#include "gui/shared/plaintext.h"

#include <algorithm>
#include <tuple>

namespace Steward {

SlaBook::SlaBook(SlaReader &reader, Worker &longWorker, SlaStore &store, Worker &writeWorker,
                 const Directory &directory, QObject *parent)
    : QObject(parent), m_reader(reader), m_store(store), m_directory(directory), m_answer(longWorker),
      m_kept(writeWorker)
{ }

void SlaBook::reload()
{
    m_reading = true;
    m_answer.ask<Result<SlaRecords>>([reader = &m_reader](const CancelFlag &cancel) { return reader->records(cancel); },
                                     [this](const Result<SlaRecords> &records) {
                                         m_reading = false;
                                         take(records);
                                     });
}

void SlaBook::take(const Result<SlaRecords> &records)
{
    if (!records) {
        Q_EMIT failed(records.error());
        return;
    }
    m_records = *records;
    auto rules = slaRulesFrom(m_records);
    m_fault = rules ? std::nullopt : std::optional(rules.error());
    m_rules = rules ? std::move(*rules) : SlaRules();
    m_calendars.clear();
    for (const QByteArray &record : std::as_const(m_records.calendars))
        m_calendars.append({.draft = CalendarDraft::from(record), .record = record});
    std::stable_sort(m_calendars.begin(), m_calendars.end(), [](const auto &a, const auto &b) {
        return std::tie(a.draft.id, a.draft.validFrom) < std::tie(b.draft.id, b.draft.validFrom);
    });
    m_policies.clear();
    for (const QByteArray &record : std::as_const(m_records.policies))
        m_policies.append({.draft = PolicyDraft::from(record), .record = record});
    std::stable_sort(m_policies.begin(), m_policies.end(), [](const auto &a, const auto &b) {
        return std::tie(a.draft.client, a.draft.validFrom) < std::tie(b.draft.client, b.draft.validFrom);
    });
    m_loaded = true;
    Q_EMIT changed();
}

QString SlaBook::calendarName(const QByteArray &id) const
{
    if (id == "24x7")
        return tr("Around the clock", "a calendar");
    QByteArray name = id;
    for (const StoredVersion<CalendarDraft> &version : m_calendars) {
        if (version.draft.id == id && !version.draft.name.isEmpty())
            name = version.draft.name;
    }
    return oneLine(fromUtf8(name));
}

QList<QByteArray> SlaBook::calendarIds() const
{
    QList<QByteArray> ids{"24x7"};
    for (const StoredVersion<CalendarDraft> &version : m_calendars) {
        if (!ids.contains(version.draft.id))
            ids.append(version.draft.id);
    }
    return ids;
}

QSet<QByteArray> SlaBook::policyIds() const
{
    QSet<QByteArray> ids;
    for (const StoredVersion<PolicyDraft> &version : m_policies)
        ids.insert(version.draft.id);
    return ids;
}

void SlaBook::save(const SlaVersion &version)
{
    ++m_saving;
    m_kept.ask<Done>([store = &m_store, version, now = m_directory.now()] { return store->keep(version, now); },
                     [this, record = version.record](const Done &done) {
                         --m_saving;
                         if (!done) {
                             Q_EMIT failed(done.error());
                             return;
                         }
                         Q_EMIT saved(record);
                         reload();
                     });
}

} // namespace Steward
