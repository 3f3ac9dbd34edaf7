#pragma once

#include "desk/base/result.h"
#include "desk/base/worker.h"
#include "desk/history/records.h"

#include <functional>

namespace Steward {

// Where a record stood in its file, for the report of what was rejected.
struct SourcePlace
{
    qint64 line = 0; // from 1; of the first line of the record
    QByteArray text = {}; // the original text; empty where it was too long to keep
};

struct Reject
{
    qint64 line = 0;
    QByteArray field = {}; // the member or column at fault, or empty
    QByteArray reason = {}; // English, lower case, one clause: the report is data
    QByteArray text = {};
};

struct ImportCounts
{
    qint64 read = 0; // records in the file (rows of a table)
    qint64 imported = 0;
    qint64 unchanged = 0;
    qint64 rejected = 0;
    qint64 inconsistent = 0; // events whose `from` is not the value at that time, and times that contradict
    qint64 tickets = 0; // new tickets among the imported
};

// A record that belongs to no ticket (header, client, person, calendar, policy, article, an unknown type …): its type,
// id, and the whole object as canonical JSON text.
struct IncomingSetting
{
    QByteArray type = {};
    QByteArray id = {};
    QByteArray json = {};
    SourcePlace place = {};
};

struct IncomingRecord
{
    TicketRecord record = {};
    SourcePlace place = {};
};

// A ticket with records of it. Own format: `key` names the ticket, `creation` is absent where the ticket came before.
// Foreign formats: `key` is empty and `sourceKey` names it in its source (kept as `custom.source_key`); a ticket known
// by it gets the records that it has not got yet.
struct IncomingTicket
{
    QByteArray key = {};
    QByteArray sourceKey = {};
    std::optional<Creation> creation = {};
    SourcePlace place = {}; // of the ticket record
    QList<IncomingRecord> records = {};
};

// What an importer hands its findings to. One object is one run over one file; all on one thread. Failures end the run
// (disk full, cancelled …); what is wrong with a record is counted and written to the rejects, and the run goes on.
class RecordImport
{
public:
    virtual ~RecordImport() = default;

    virtual Done add(IncomingSetting setting) = 0;
    virtual Done add(IncomingTicket ticket) = 0;
    // A record that could not even be read; also counts it as read.
    virtual void reject(Reject reject) = 0;
    // The importer stands at `offset` bytes of its file between two tickets: here the run may be taken up again.
    // Commits from time to time. Fails with Cancelled when the person asked to stop; all up to the last commit is kept.
    virtual Done reached(qint64 offset, qint64 line) = 0;
};

// The same for formats of other desks, which name persons and clients instead of giving their ids.
class HistoryImport : public RecordImport
{
public:
    // A record was read that carries nothing to import by itself (a page's frame is none).
    virtual void countRead(qint64 records) = 0;
    // The id of the person or client of that name, made when nobody has it yet. A person known by the same e-mail
    // address is that person. `role`: `agent` or `requester`. Empty name: empty id.
    virtual Result<QByteArray> personNamed(const QByteArray &name, const QByteArray &role, const QByteArray &email = {})
        = 0;
    virtual Result<QByteArray> clientNamed(const QByteArray &name) = 0;
    // The zone of the workspace (IANA name).
    virtual QByteArray timeZone() const = 0;
    // Rows of a log come without those around them: what a ticket's first row has of a ticket that may be here already
    // is also told as changes (to what it is), and those that say nothing new are left out.
    virtual bool isMended() const { return false; }
};

} // namespace Steward
