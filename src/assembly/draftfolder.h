#pragma once

#include "desk/tickets/draftstore.h"

#include <QString>

namespace Steward {

// Drafts as files, one a ticket, in a folder of this person's own for each workspace file.
class DraftFolder : public DraftStore
{
public:
    // `home`: the program's data folder of this person.
    DraftFolder(const QString &home, const QString &workspace);

    Result<Draft> draft(qint64 ticket) override;
    Done keep(qint64 ticket, const Draft &draft) override;

private:
    QString fileOf(qint64 ticket) const;

    QString m_folder;
};

} // namespace Steward
