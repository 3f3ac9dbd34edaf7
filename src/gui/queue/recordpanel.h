#pragma once

#include "desk/base/worker.h"
#include "desk/tickets/ticketreader.h"

#include <QFrame>

class QLabel;

namespace Steward {

class Directory;
class NoticeBar;
class QueuePreview;
class ResolvePanel;
class TicketActions;
class TicketAid;

// The resolution record of one ticket of the list after another: filled in, saved, and on to the next.
class RecordPanel : public QFrame
{
    Q_OBJECT

public:
    RecordPanel(TicketReader &reader, Worker &worker, TicketAid &aid, Worker &longWorker, const Directory &directory,
                TicketActions &acts, QWidget *parent = nullptr);

    void begin(qint64 ticket);
    bool isSettled() const;

Q_SIGNALS:
    void saved(qint64 ticket);
    void left();
    void openWanted(qint64 ticket);

private:
    void take(const Result<OpenedTicket> &opened);
    void save();

    TicketReader &m_reader;
    const Directory &m_directory;
    TicketActions &m_acts;
    NoticeBar *m_notice;
    QLabel *m_words;
    ResolvePanel *m_panel;
    QueuePreview *m_preview;
    Ticket m_ticket = {};
    bool m_reading = false;
    LatestAnswer m_answer;
};

} // namespace Steward
