#pragma once

#include "desk/history/attachments.h"
#include "desk/tickets/ticketreader.h"

#include <QObject>
#include <QPoint>

class QWidget;

namespace Steward {

class NoticeBar;
class Prompter;

// What can be done with the files of a message: look at a picture, save. Nothing is ever opened or run.
class AttachmentActs : public QObject
{
    Q_OBJECT

public:
    AttachmentActs(TicketReader &reader, Worker &worker, NoticeBar &notice, Prompter &prompter, QWidget *parent);

    void offer(const QList<Attachment> &attachments, QPoint globalPlace); // a menu
    void save(const Attachment &attachment);
    void look(const Attachment &attachment); // at a picture, in a window of its own

private:
    QWidget &m_over;
    TicketReader &m_reader;
    NoticeBar &m_notice;
    Prompter &m_prompter;
    EveryAnswer m_answer;
};

} // namespace Steward
