#pragma once

#include "desk/tickets/ticketreader.h"

namespace Steward {

// Tab: the tab for tickets in passing, which the next one takes over; NewTab: one that stays.
enum class Where { Tab, NewTab, OwnWindow };

// How a page brings another one to the front without knowing it.
class Navigator
{
public:
    virtual ~Navigator() = default;

    virtual void openTicket(qint64 number, Where where = Where::Tab) = 0;
    virtual qint64 ticketInFront() const = 0; // 0: another page is
    virtual void showQueue(const QueueQuestion &question) = 0;
    virtual void openLedger() = 0; // of bounces
    virtual void goBack() = 0; // to the page before
};

} // namespace Steward
