#pragma once

#include "storage/engine/database.h"
#include "storage/tickets/customtext.h"
#include "storage/tickets/historywriter.h"
#include "storage/workspace/settings.h"

#include "desk/sla/slaadmission.h"
#include "desk/tickets/historyimport.h"

#include <QElapsedTimer>
#include <QSet>

namespace Steward {

struct ImportOptions
{
    QByteArray format = {};
    QByteArray file = {}; // path, for the record of the run
    qint64 size = 0;
    QString filesFolder = {}; // where the files of messages lie, each named by its SHA-256; empty: they do not come
    QByteArray fingerprint = {}; // of the file's beginning and size: by it an interrupted run is known again
    bool dryRun = false;
    bool resume = false;
    bool mended = false; // records of a report of rejects: rows of another desk's log, without those around them
    std::function<void(const Reject &)> rejected = {};
    std::function<Done()> committing = {}; // before each commit: what was rejected until then is told again by no run
    std::function<void(const ImportCounts &, qint64 offset)> progress = {}; // a few times a second
    const CancelFlag *cancel = nullptr;
};

// How many records an interrupted run over this file had read; 0: none was interrupted.
qint64 interruptedAfter(Connection &reader, const QByteArray &format, const QByteArray &fingerprint);

// One run of an import over the write connection: collects tickets, finds what is there already, and commits from time
// to time, each commit with the place where the run stands. Killed at any moment it goes on from its last commit.
class ImportRun : public HistoryImport
{
public:
    static Result<std::unique_ptr<ImportRun>> begin(Database &database, ImportOptions options);
    ~ImportRun() override;

    qint64 offset() const { return m_offset; } // where to begin reading: not 0 when a run goes on
    qint64 line() const { return m_line; }
    Done finish();

    Done add(IncomingSetting setting) override;
    Done add(IncomingTicket ticket) override;
    void reject(Reject reject) override;
    void countRead(qint64 records) override { m_counts.read += records; }
    Result<QByteArray> personNamed(const QByteArray &name, const QByteArray &role, const QByteArray &email) override;
    Result<QByteArray> clientNamed(const QByteArray &name) override;
    Done reached(qint64 offset, qint64 line) override;
    ImportCounts counts() const { return m_counts; }
    QByteArray timeZone() const override { return m_timeZone; }
    bool isMended() const override { return m_foreign && m_options.mended; }

private:
    ImportRun(Database &database, ImportOptions options, QByteArray timeZone);

    Done beginBatch();
    Done commitBatch(bool last);
    Done writeSettings();
    bool isAdmitted(const IncomingSetting &setting);
    void writeSetting(const IncomingSetting &setting);
    void writeHeader(const IncomingSetting &setting);
    Done flush(qint64 mayWait); // writes tickets until no more records than these wait
    void write(IncomingTicket &ticket);
    void writeNew(IncomingTicket &ticket, qint64 number);
    void writeMore(IncomingTicket &ticket, qint64 number);
    void keepFilesOf(const IncomingRecord &record);
    bool isRedacted(qint64 number);
    bool isMadeNow(qint64 number) const; // by this run
    QByteArray nameFault(const TicketRecord &record, QByteArray &field);
    QByteArray nameFault(const Creation &creation, QByteArray &field);
    bool valueNamesNobody(const FieldName &field, const Value &value);
    QByteArray freeId(const char *table, const QByteArray &name);
    void reject(const SourcePlace &place, QByteArray field, QByteArray reason);
    void saveState(bool done);
    bool mayHeadCount() const;
    void tell();

    Database &m_database;
    Connection &m_connection;
    ImportOptions m_options;
    QByteArray m_timeZone;
    QByteArray m_keyPrefix;
    std::unique_ptr<HistoryWriter> m_writer;
    Dictionaries m_names;
    Settings m_settings;
    std::unique_ptr<Transaction> m_transaction;
    ImportCounts m_counts;
    qint64 m_id = 0; // of the row in `import`
    qint64 m_offset = 0;
    qint64 m_line = 0;
    bool m_foreign = false;

    std::unique_ptr<SlaAdmission> m_admission; // of the calendars and policies that this run has met
    QList<IncomingSetting> m_pendingSettings;
    QHash<QByteArray, qint64> m_seenSettings; // records without id: how often in this file
    QHash<QByteArray, IncomingTicket> m_pending; // by key
    QList<QByteArray> m_pendingOrder;
    qint64 m_pendingRecords = 0;
    qint64 m_sinceCommit = 0;
    int m_commits = 0;
    qint64 m_sinceStart = 0;
    std::map<qint64, qint64> m_made; // spans of ticket numbers made in this run: first, last
    QHash<qint64, int> m_grown; // version, before this run, of tickets that were there and grew
    QElapsedTimer m_sinceTold;
    QHash<QByteArray, QByteArray> m_personIds, m_clientIds; // by name (and e-mail)
};

} // namespace Steward
