#pragma once

#include "desk/history/tickethistory.h"
#include "desk/tickets/ticket.h"

#include <optional>

namespace Steward {

// Makes a ticket from its records, one after another as they happened. A step costs the same however long the history
// is.
class Projection
{
public:
    Projection(qint64 number, const Creation &creation);
    explicit Projection(Ticket ticket) : m_ticket(std::move(ticket)) { } // goes on from there

    void apply(const TicketRecord &record);
    void passOver(const TicketRecord &record); // a record that was undone: known, without effect

    const Ticket &ticket() const { return m_ticket; }
    int inconsistencies() const { return m_inconsistencies; } // events whose `from` was not the value

private:
    void apply(const Event &event);
    void set(const FieldName &field, const Value &value);
    void changeState(State to, Instant at);
    void changeLevel(int to);

    Ticket m_ticket;
    int m_inconsistencies = 0;
};

struct Projected
{
    Ticket ticket = {};
    int inconsistencies = 0;
};

// The ticket as of its last record, undone ones left out.
Projected project(const TicketHistory &history);

// The ticket as it was at that instant: what had happened until then, this instant included. Nothing: it was not there
// yet.
std::optional<Ticket> ticketAt(const TicketHistory &history, Instant at);

// Whether `record` can simply be applied to a ticket that stands as `ticket` does: it happened last, and undoes
// nothing.
bool isInOrder(const TicketRecord &record, const Ticket &ticket);

// Whether events of the field name other records (a bounce, a waiver …) instead of giving the ticket a value.
bool speaksOfRecords(const FieldName &field);

} // namespace Steward
