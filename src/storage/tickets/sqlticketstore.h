#pragma once

#include "storage/engine/database.h"
#include "storage/tickets/historywriter.h"

#include "desk/tickets/ticketstore.h"

#include <memory>

namespace Steward {

// Tickets of a workspace file. Belongs on the thread of `database`, which outlives it.
class SqlTicketStore : public TicketStore
{
public:
    explicit SqlTicketStore(Database &database);
    ~SqlTicketStore() override;

    // Busy after 5 s behind another program. NotFound names the ticket, person or client that is not there.
    Result<Saved> append(const Act &act) override;
    Result<Ticket> ticket(qint64 number) override;
    Result<TicketHistory> history(qint64 number) override;

private:
    Result<HistoryWriter *> writer();
    Result<Saved> keep(const Act &act); // within the transaction
    Result<Saved> keepNew(const Act &act, HistoryWriter &writer);
    Result<Saved> keepMore(const Act &act, HistoryWriter &writer);
    std::optional<Saved> answered(const OpId &op); // what was answered to it before
    std::optional<Failure> conflict(const Act &act, const Ticket &ticket, HistoryWriter &writer);
    std::optional<Ticket> read(qint64 number, HistoryWriter &writer);

    Database &m_database;
    Connection &m_connection;
    std::unique_ptr<HistoryWriter> m_writer;
};

} // namespace Steward
