#pragma once

#include "desk/tickets/ticketreader.h"
#include "gui/shared/card.h"

namespace Steward {

// A card in the side column of a ticket's page that another feature makes: the page shows it beside its own and knows
// no more of it than this.
class TicketPanel : public Card
{
    Q_OBJECT

public:
    using Card::Card;

    virtual void show(const OpenedTicket &opened) = 0; // the ticket was read, or read again
    virtual bool isWanted() const = 0; // there is something to show of it
    using QWidget::show;

Q_SIGNALS:
    void failed(const Steward::Failure &failure); // for the notice of the page
    void began(); // a new act, the notice of the former one is old
};

} // namespace Steward
