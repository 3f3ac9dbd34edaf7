#pragma once

#include "desk/tickets/ticketreader.h"
#include "gui/tickets/drafts.h"

#include <QObject>

#include <functional>

namespace Steward {

class Composer;
class NoticeBar;
class Prompter;
class TicketActions;

// What is being written on the ticket of a page: its draft is kept, and becomes a reply or a note once a person records
// it. What came meanwhile is shown first.
class Writing : public QObject
{
    Q_OBJECT

public:
    Writing(Composer &composer, Drafts &drafts, TicketActions &acts, NoticeBar &notice, Prompter &prompter,
            QObject *parent = nullptr);

    void begin(qint64 number); // a ticket is opened: its draft, if there is one
    void show(const OpenedTicket &opened, const QByteArray &me); // it was read, or read again
    void record();

Q_SIGNALS:
    void recorded(); // what was written will come as the last entry
    void readFirstWanted(); // somebody else's message came while this was written

private:
    void add(const QStringList &paths);
    Drafts::Added taking();

    Composer &m_composer;
    Drafts &m_drafts;
    TicketActions &m_acts;
    NoticeBar &m_notice;
    qint64 m_number = 0;
    Ticket m_ticket = {};
    int m_lastOfOthers = 0; // seq of the last message that somebody else wrote
};

} // namespace Steward
