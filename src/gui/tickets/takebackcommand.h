#pragma once

#include "desk/tickets/ticketstore.h"

#include <QPointer>
#include <QUndoCommand>

#include <memory>

namespace Steward {

class TicketActions;

// The changes of one act that was saved. Undo appends the opposite, redo makes them again; history never loses
// anything. One that could not be taken back stands for nothing any more.
class TakeBackCommand : public QUndoCommand
{
public:
    TakeBackCommand(TicketActions &actions, qint64 ticket, const Act &act, const QString &words);

    void undo() override;
    void redo() override;

private:
    // Shared with answers that are on their way: they may come when the command is gone.
    struct State
    {
        OpId op = {}; // the act that made the changes last
        bool hasFailed = false;
    };
    QPointer<TicketActions> m_actions;
    qint64 m_ticket;
    QList<Event> m_changes;
    std::shared_ptr<State> m_state;
    bool m_done = false; // the first redo comes with the push, after the deed
};

} // namespace Steward
