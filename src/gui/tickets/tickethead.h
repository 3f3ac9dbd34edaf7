#pragma once

#include "desk/tickets/ticketaid.h"

#include <QWidget>

class QLabel;

namespace Steward {

class Directory;
class Pill;
class QuietButton;

// The head of a ticket's page: what it is, how it stands, how often its requester came and how long she has waited, and
// the acts that lead on.
class TicketHead : public QWidget
{
    Q_OBJECT

public:
    TicketHead(const Directory &directory, QWidget *parent = nullptr);

    void addAct(QAction &action, const QString &icon); // as a button; the registry's
    void show(const Ticket &ticket, Instant waitingSince);
    void showContacts(int contacts); // of the requester in the last days, this one included
    using QWidget::show;

Q_SIGNALS:
    void left();

private:
    void showSigns();

    const Directory &m_directory;
    QuietButton *m_back;
    QLabel *m_key;
    QLabel *m_subject;
    Pill *m_state;
    Pill *m_priority;
    Pill *m_level;
    QLabel *m_signs;
    QByteArray m_client;
    QByteArray m_requester = {};
    int m_contacts = 0;
    Instant m_waitingSince = {};
};

} // namespace Steward
