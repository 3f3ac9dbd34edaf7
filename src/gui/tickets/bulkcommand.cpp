#include "gui/tickets/bulkcommand.h"

namespace Steward {

BulkCommand::BulkCommand(BulkActs &acts, const QList<BulkDeed> &done, const QString &words)
    : QUndoCommand(words), m_acts(&acts), m_deeds(std::make_shared<QList<BulkDeed>>(done))
{ }

void BulkCommand::undo()
{
    if (!m_acts || !m_acts->takeBack(*m_deeds, [deeds = m_deeds](const QList<BulkDeed> &done) { *deeds = done; }))
        setObsolete(true);
}

void BulkCommand::redo()
{
    if (!std::exchange(m_done, true))
        return;
    if (!m_acts || !m_acts->repeat(*m_deeds, [deeds = m_deeds](const QList<BulkDeed> &done) { *deeds = done; }))
        setObsolete(true);
}

} // namespace Steward
