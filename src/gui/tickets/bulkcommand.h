#pragma once

#include "gui/tickets/bulkacts.h"

#include <QPointer>
#include <QUndoCommand>

#include <memory>

namespace Steward {

// A change of many tickets that was made: undo takes all of it back, redo makes it again. Tickets that could not be
// taken back, because somebody changed them since, are left as they are and no longer part of it.
class BulkCommand : public QUndoCommand
{
public:
    BulkCommand(BulkActs &acts, const QList<BulkDeed> &done, const QString &words);

    void undo() override;
    void redo() override;

private:
    QPointer<BulkActs> m_acts;
    std::shared_ptr<QList<BulkDeed>> m_deeds; // shared with answers that are on their way
    bool m_done = false; // the first redo comes with the push, after the deed
};

} // namespace Steward
