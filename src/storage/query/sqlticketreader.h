#pragma once

#include "storage/engine/connection.h"
#include "storage/query/sqlqueryvocabulary.h"
#include "storage/tickets/ticketrows.h"

#include "desk/base/wallclock.h"
#include "desk/base/zone.h"
#include "desk/query/queryplan.h"
#include "desk/sla/slareading.h"
#include "desk/tickets/ticketreader.h"
#include "desk/tickets/viewer.h"

#include <memory>

namespace Steward {

// Reads tickets from a workspace file over a read-only connection that is opened at the first question, on the thread
// that asks it. close() belongs on that thread, too.
class SqlTicketReader : public TicketReader
{
public:
    SqlTicketReader(QString path, const WallClock &clock);
    ~SqlTicketReader() override;

    Result<Workspace> workspace() override;
    Result<QList<TicketRow>> firstPage(const QueueQuestion &question, int limit, const CancelFlag &cancel) override;
    Result<QList<qint64>> numbers(const QueueQuestion &question, const CancelFlag &cancel) override;
    Result<qint64> count(const QueueQuestion &question, const CancelFlag &cancel) override;
    Result<QList<TicketRow>> rows(const QList<qint64> &numbers, const CancelFlag &cancel) override;
    Result<OpenedTicket> open(qint64 number, const CancelFlag &cancel) override;
    Result<QByteArray> attachment(const QByteArray &sha256, const CancelFlag &cancel) override;
    Result<TicketChanges> changesSince(qint64 change, const CancelFlag &cancel) override;

    // Who that person is, and whose tickets are hers. NotFound.
    Result<Viewer> viewer(const QByteArray &person);
    // What the clocks hang on, as it is stored.
    Result<SlaRecords> slaRecords();
    // Reads a query for this workspace, its instant and `person` (empty: nobody).
    Result<Read<QueryPlan>> plan(const QByteArray &query, const QByteArray &person, Instant now);
    // The tickets of a plan in its order.
    Result<QList<qint64>> find(const QueryPlan &plan, const CancelFlag &cancel);
    Result<qint64> count(const QueryPlan &plan, const CancelFlag &cancel);
    void close();

private:
    struct Parts; // the connection and what reads over it
    Result<Parts *> parts();
    template <typename Answer>
    Result<Answer> answered(Parts &parts, Answer answer);

    QString m_path;
    const WallClock &m_clock;
    std::unique_ptr<Parts> m_parts;
};

} // namespace Steward
