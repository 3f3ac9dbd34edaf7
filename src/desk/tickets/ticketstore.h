#pragma once

#include "desk/base/opid.h"
#include "desk/base/result.h"
#include "desk/history/tickethistory.h"
#include "desk/tickets/ticket.h"

#include <QString>

namespace Steward {

// A file on this computer whose bytes an act brings.
struct ActFile
{
    QByteArray sha256 = {}; // raw
    QString path = {};
    bool operator==(const ActFile &) const = default;
};

// One act of an agent: what it adds to the history of one ticket, whole or not at all. Made by the intentions of
// acts.h.
struct Act
{
    OpId op = {}; // made when the person acts; a retry carries the same
    qint64 ticket = 0; // number of the key; 0: the act makes the ticket
    int expectedVersion = 0; // of the ticket that the act was made on
    std::optional<Creation> creation = {}; // of a new ticket
    QList<TicketRecord> records = {}; // each with an id of this op
    QList<ActFile> files = {}; // that its messages carry
};

struct Saved
{
    qint64 ticket = 0;
    int version = 0; // the ticket's after the act
    bool repeated = false; // the op id was known: nothing was changed, this is the former answer
};

// Keeps tickets. Every call belongs on the thread of the writer.
class TicketStore
{
public:
    virtual ~TicketStore() = default;

    // Durable when it returns: events, projections, rollups and search index in one transaction. A known op id changes
    // nothing. A version that is behind: changes of other fields merge; where the same field was changed, Conflict,
    // whose subject is the field and whose detail names both values and who wrote the other one:
    // `theirs\nyours\nby\nat`.
    virtual Result<Saved> append(const Act &act) = 0;
    virtual Result<Ticket> ticket(qint64 number) = 0;
    virtual Result<TicketHistory> history(qint64 number) = 0;
};

} // namespace Steward
