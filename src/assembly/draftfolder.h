#pragma once

#include "desk/tickets/draftstore.h"

#include <QString>

namespace Steward {

// Drafts as files, one a ticket, in a folder of this person's own for each workspace file; what is to go with one is
// copied beside it.
class DraftFolder : public DraftStore
{
public:
    // `home`: the program's data folder of this person.
    DraftFolder(const QString &home, const QString &workspace);

    Result<Draft> draft(qint64 ticket) override;
    Done keep(qint64 ticket, const Draft &draft) override;
    Done forget(qint64 ticket) override;
    Result<DraftFile> addFile(qint64 ticket, const QString &path) override;
    Result<DraftFile> addBytes(qint64 ticket, const Attachment &named, const QByteArray &bytes) override;

private:
    QString fileOf(qint64 ticket) const;
    QString copiesOf(qint64 ticket) const; // the folder of its files, each named by its SHA-256
    Result<DraftFile> named(qint64 ticket, const Attachment &attachment, const QString &half) const;

    QString m_folder;
};

} // namespace Steward
