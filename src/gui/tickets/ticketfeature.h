#pragma once

#include "desk/tickets/ticketreader.h"

#include <QObject>

class QWidget;

namespace Steward {

// What another feature shows of a ticket on its page. The page knows no more of it than this; its widgets become the
// page's.
class TicketFeature : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual QWidget *strip() { return nullptr; } // under the head of the page
    virtual QWidget *sheet() { return nullptr; } // in place of the conversation, while it is wanted
    virtual QWidget *sideSheet() { return nullptr; } // in place of the form, while it is wanted
    virtual void begin(qint64 number) = 0; // another ticket is on its way: what is shown is not of it
    virtual void show(const OpenedTicket &opened) = 0; // it is there, or was read anew
    virtual bool isSettled() const { return true; } // all that it asked for has come

Q_SIGNALS:
    void sheetWanted();
    void sideSheetWanted();
    void sheetLeft(); // back to the conversation
    void sideSheetLeft(); // back to the form
    void recordWanted(int seq); // of the history, in the conversation; 0: the creation
};

} // namespace Steward
