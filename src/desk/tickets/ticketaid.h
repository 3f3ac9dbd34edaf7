#pragma once

#include "desk/base/result.h"
#include "desk/base/worker.h"
#include "desk/people/person.h"
#include "desk/tickets/ticket.h"

#include <QHash>
#include <QList>

namespace Steward {

// What the fields of tickets have been given, each value once, in alphabetical order: what a form offers.
struct KnownValues
{
    QList<Person> requesters = {}; // everybody who is not of the desk
    QList<QByteArray> products = {};
    QHash<QByteArray, QList<QByteArray>> versions = {}; // by product, the latest used first
    QList<QByteArray> environments = {}; // of custom.environment
    QList<QByteArray> categories = {};
    QList<QByteArray> teams = {};
};

// How another ticket was resolved.
struct ResolvedTicket
{
    qint64 number = 0;
    QByteArray subject = {};
    QByteArray category = {};
    QByteArray product = {};
    ResolutionRecord resolution = {};
};

// What helps whoever fills in a ticket. Reads many tickets: every call belongs on the thread of a worker for long
// questions; a raised flag makes it fail with Cancelled.
class TicketAid
{
public:
    // Of how many of the newest tickets the values are known, and a resolution may be taken over.
    static constexpr int newestTickets = 20'000;

    virtual ~TicketAid() = default;

    virtual Result<KnownValues> knownValues(const CancelFlag &cancel) = 0;
    // The public messages that came from the requester since then, over all her tickets.
    virtual Result<int> contactsSince(const QByteArray &requester, Instant since, const CancelFlag &cancel) = 0;
    // Tickets with a complete resolution record and the ticket's category (where it has none: product), latest first.
    virtual Result<QList<ResolvedTicket>> resolvedAlike(const Ticket &ticket, int limit, const CancelFlag &cancel) = 0;
};

} // namespace Steward
