#pragma once

#include "desk/base/worker.h"
#include "desk/tickets/ticketreader.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QPlainTextEdit;

namespace Steward {

class Directory;
class DueBoard;
class Pill;

// What one wants to know of the chosen ticket before one opens it.
class QueuePreview : public QFrame
{
    Q_OBJECT

public:
    // `due`: says why the ticket stands where it stands; null: that is no matter here.
    QueuePreview(TicketReader &reader, Worker &worker, const Directory &directory, const DueBoard *due = nullptr,
                 QWidget *parent = nullptr);

    void show(qint64 number); // soon: whoever runs through the list asks for none of them; 0: nothing
    using QWidget::show;
    bool isSettled() const { return !m_pause.isActive() && !m_reading; }

private:
    void read();
    void take(const OpenedTicket &opened);
    void showWhy();
    void showParts(bool shown);

    TicketReader &m_reader;
    const Directory &m_directory;
    const DueBoard *m_due;
    QLabel *m_key;
    Pill *m_state;
    Pill *m_priority;
    QLabel *m_subject;
    QLabel *m_why;
    QLabel *m_facts;
    QPlainTextEdit *m_said;
    qint64 m_number = 0;
    bool m_reading = false;
    QTimer m_pause;
    LatestAnswer m_answer;
};

} // namespace Steward
