#pragma once

#include "gui/tickets/ticketpanel.h"

class QLabel;

namespace Steward {

class ChoiceField;
class Directory;
class TicketActions;

// Asks whoever acts first on a reopened ticket why it was reopened. The answer is saved when it is chosen; thanks
// resolve the ticket again.
class ReopenPanel : public TicketPanel
{
    Q_OBJECT

public:
    ReopenPanel(const Directory &directory, TicketActions &acts, QWidget *parent = nullptr);

    void show(const OpenedTicket &opened) override;
    bool isWanted() const override { return m_reopenedAt.isSet(); }
    using TicketPanel::show;

private:
    void save(const QByteArray &reason);
    void showRights();

    const Directory &m_directory;
    TicketActions &m_acts;
    QLabel *m_words;
    ChoiceField *m_reason;
    Ticket m_ticket = {};
    Instant m_reopenedAt = {};
};

} // namespace Steward
