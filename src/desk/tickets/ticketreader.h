#pragma once

#include "desk/base/result.h"
#include "desk/base/worker.h"
#include "desk/clients/client.h"
#include "desk/history/tickethistory.h"
#include "desk/people/person.h"
#include "desk/tickets/ticket.h"

#include <QHash>
#include <QList>

#include <optional>

namespace Steward {

// A line of the queue.
struct TicketRow
{
    qint64 number = 0;
    Instant createdAt = {};
    Instant updatedAt = {};
    Instant resolvedAt = {};
    QByteArray client = {}; // ids; names: Workspace
    QByteArray requester = {};
    QByteArray assignee = {};
    QByteArray team = {};
    QByteArray category = {};
    QByteArray product = {};
    QByteArray subject = {};
    State state = State::New;
    Priority priority = Priority::Normal;
    Kind kind = Kind::Question;
    int level = 1;
    int handedBack = 0;
    int reopened = 0;
};

// Which column the queue is ordered by; the number of the key decides between equals.
enum class QueueOrder {
    Urgency,
    Key,
    Updated,
    Created,
    Resolved,
    Subject,
    Client,
    Assignee,
    State,
    Level,
    Priority,
    Kind,
    Requester,
    Team,
    Product,
    Category,
    Signs, // most reopened and handed back
    NextDue // by the score of sla.md 6; what is resolved has none and comes last, the newest first
};

// What the queue shows. The filters narrow one another; an empty one does not.
struct QueueQuestion
{
    bool unresolvedOnly = false;
    std::optional<int> createdInMonth = {}; // zone month of the workspace: year * 12 + month - 1
    std::optional<int> resolvedInMonth = {}; // tickets whose resolution that holds lies in that month
    QByteArray find = {}; // a query of the find language; empty: no narrowing
    QByteArray asker = {}; // the person who is `me` in it; set with `find` alone
    std::optional<QList<qint64>> among = {}; // these tickets alone
    QueueOrder order = QueueOrder::Urgency; // Urgency: most urgent first, then oldest first
    bool descending = false; // turns the order round (Urgency: has none)
    bool operator==(const QueueQuestion &) const = default;
};

// What a workspace calls something (product.md 9: vocabulary is data).
struct Term
{
    QByteArray one = {};
    QByteArray many = {};
};

// Names for ids, read once and again when they change.
struct Workspace
{
    QByteArray name = {};
    QByteArray keyPrefix = {};
    QByteArray timeZone = {}; // IANA
    QByteArray sample = {}; // `payroll`, `county`, or empty
    Instant sampleNow = {}; // a sample's own clock: its last record
    QHash<QByteArray, QByteArray> clientNames = {}; // by id
    QHash<QByteArray, QList<Ownership>> ownership = {}; // of the clients that somebody answers for
    QHash<QByteArray, QByteArray> clientZones = {}; // IANA, of their calendars; none for a client without one
    QHash<QByteArray, QByteArray> personNames = {};
    QHash<QByteArray, Person> staff = {}; // who works here, by id
    QHash<QByteArray, Term> vocabulary = {}; // by the name of the field: `client` reads department

    QByteArray keyOf(qint64 number) const { return keyPrefix + '-' + QByteArray::number(number); }
};

struct OpenedTicket
{
    Ticket ticket = {};
    TicketHistory history = {};
};

// Which tickets acts have changed.
struct TicketChanges
{
    qint64 last = 0; // the number of the latest change
    QList<qint64> tickets = {}; // numbers of keys, each once
    bool rules = false; // calendars or policies, too
    qint64 imports = 0; // another number when an import has brought something: any ticket, client or person
};

// Reads tickets. Every call belongs on the thread of its worker; a raised flag makes it fail with Cancelled.
class TicketReader
{
public:
    virtual ~TicketReader() = default;

    virtual Result<Workspace> workspace() = 0;
    // The first `limit` rows.
    virtual Result<QList<TicketRow>> firstPage(const QueueQuestion &question, int limit, const CancelFlag &cancel) = 0;
    // The numbers of all tickets of the question, in order: what makes a scroll bar honest.
    virtual Result<QList<qint64>> numbers(const QueueQuestion &question, const CancelFlag &cancel) = 0;
    virtual Result<qint64> count(const QueueQuestion &question, const CancelFlag &cancel) = 0;
    // Rows by number, in the order asked; one that is gone is left out.
    virtual Result<QList<TicketRow>> rows(const QList<qint64> &numbers, const CancelFlag &cancel) = 0;
    virtual Result<OpenedTicket> open(qint64 number, const CancelFlag &cancel) = 0;
    // The bytes of a file that a message carries. NotFound where the workspace has them not.
    virtual Result<QByteArray> attachment(const QByteArray &sha256, const CancelFlag &cancel) = 0;
    // Since the change of that number. An import names no tickets.
    virtual Result<TicketChanges> changesSince(qint64 change, const CancelFlag &cancel) = 0;
};

} // namespace Steward
