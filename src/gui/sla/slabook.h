#pragma once

#include "desk/base/worker.h"
#include "desk/sla/calendardraft.h"
#include "desk/sla/policydraft.h"
#include "desk/sla/slareader.h"
#include "desk/sla/slastore.h"

#include <QObject>

namespace Steward {

class Directory;

// A stored version, and its record as it is stored.
template <typename Draft>
struct StoredVersion
{
    Draft draft = {};
    QByteArray record = {};
};

// The calendars and policies of the open workspace, for whoever shows or changes them.
class SlaBook : public QObject
{
    Q_OBJECT

public:
    SlaBook(SlaReader &reader, Worker &longWorker, SlaStore &store, Worker &writeWorker, const Directory &directory,
            QObject *parent = nullptr);

    void reload();
    bool isSettled() const { return m_loaded && !m_reading && m_saving == 0; }
    bool isLoaded() const { return m_loaded; }
    const SlaRecords &records() const { return m_records; }
    // What the records come to; where they do not hold together, why not.
    const SlaRules &rules() const { return m_rules; }
    const std::optional<SlaFault> &fault() const { return m_fault; }

    // By id, then beginning.
    const QList<StoredVersion<CalendarDraft>> &calendars() const { return m_calendars; }
    // By beginning within a client.
    const QList<StoredVersion<PolicyDraft>> &policies() const { return m_policies; }
    // The name of a calendar's latest version; `24x7` in words.
    QString calendarName(const QByteArray &id) const;
    QList<QByteArray> calendarIds() const; // `24x7` first
    QSet<QByteArray> policyIds() const;

    void save(const SlaVersion &version); // saved() or failed() follows

Q_SIGNALS:
    void changed(); // it was read
    void saved(const QByteArray &record);
    void failed(const Steward::Failure &failure);

private:
    void take(const Result<SlaRecords> &records);

    SlaReader &m_reader;
    SlaStore &m_store;
    const Directory &m_directory;
    SlaRecords m_records;
    SlaRules m_rules;
    std::optional<SlaFault> m_fault;
    QList<StoredVersion<CalendarDraft>> m_calendars;
    QList<StoredVersion<PolicyDraft>> m_policies;
    bool m_loaded = false;
    bool m_reading = false;
    int m_saving = 0;
    LatestAnswer m_answer;
    EveryAnswer m_kept;
};

} // namespace Steward
