#pragma once

#include "desk/tickets/ticketreader.h"

namespace Steward {

// How a page brings another one to the front without knowing it.
class Navigator
{
public:
    virtual ~Navigator() = default;

    virtual void openTicket(qint64 number) = 0;
    virtual void showQueue(const QueueQuestion &question) = 0;
    virtual void goBack() = 0; // to the page before
};

} // namespace Steward
