#include "gui/tickets/takebackcommand.h"

#include "gui/tickets/ticketactions.h"

namespace Steward {

TakeBackCommand::TakeBackCommand(TicketActions &actions, qint64 ticket, const Act &act, const QString &words)
    : QUndoCommand(words), m_actions(&actions), m_ticket(ticket), m_state(std::make_shared<State>(State{.op = act.op}))
{
    for (const TicketRecord &record : act.records) {
        if (const auto *event = std::get_if<Event>(&record))
            m_changes.append(*event);
    }
}

void TakeBackCommand::undo()
{
    if (!m_actions || m_state->hasFailed)
        setObsolete(true);
    else
        m_actions->takeBack(m_ticket, m_state->op,
                            [state = m_state](const Result<OpId> &op) { state->hasFailed = !op; });
}

void TakeBackCommand::redo()
{
    if (!std::exchange(m_done, true))
        return;
    if (!m_actions || m_state->hasFailed) {
        setObsolete(true);
        return;
    }
    m_actions->repeat(m_ticket, m_changes, [state = m_state](const Result<OpId> &op) {
        state->hasFailed = !op;
        if (op)
            state->op = *op;
    });
}

} // namespace Steward
