#pragma once

#include "desk/escalations/bounceacts.h"
#include "gui/escalations/bounceform.h"
#include "gui/tickets/ticketpanel.h"

#include <optional>

class QLabel;
class QVBoxLayout;

namespace Steward {

class BounceBlock;
class Directory;
class TicketActions;

// Where somebody works, as a hearing needs it.
BounceHearing hearingFor(const Directory &directory, const QByteArray &ticketTeam);

// The bounces of a ticket; who is charged may dispute one here, and a lead or manager decides.
class BouncePanel : public TicketPanel
{
    Q_OBJECT

public:
    BouncePanel(const Directory &directory, TicketActions &acts, QWidget *parent = nullptr);

    void show(const OpenedTicket &opened) override;
    // Begins what somebody wants to say of a bounce, as soon as its ticket is shown.
    void hear(qint64 ticket, const Bounce &bounce, BounceSpeech speech);
    bool isWanted() const override { return !m_bounces.isEmpty(); }
    using TicketPanel::show;

private:
    void showBlocks();
    void showRights();
    void begin(BounceBlock *block, BounceSpeech speech);
    void beginAwaited();
    void leave();
    void save();
    BounceHearing hearing() const;

    const Directory &m_directory;
    TicketActions &m_acts;
    QLabel *m_title;
    QVBoxLayout *m_list;
    QList<BounceBlock *> m_blocks;
    BounceForm *m_form;
    Ticket m_ticket = {};
    QList<Bounce> m_bounces; // the latest last
    Bounce m_about = {}; // of the form
    struct Awaited
    {
        qint64 ticket = 0;
        Bounce bounce = {};
        BounceSpeech speech = {};
    };
    std::optional<Awaited> m_awaited;
};

} // namespace Steward
