#pragma once

#include "desk/base/result.h"
#include "desk/history/attachments.h"

#include <QString>

namespace Steward {

// A file that is to go with a draft: a copy of its own, so that the original may go.
struct DraftFile
{
    Attachment attachment = {};
    QString path = {}; // of the copy
    bool operator==(const DraftFile &) const = default;
};

// What somebody has written for a ticket and not recorded yet.
struct Draft
{
    QByteArray text = {};
    bool isNote = false; // internal; else a public reply
    int seenVersion = 0; // of the ticket when the draft was begun: what is newer came while it was written
    QList<DraftFile> files = {};
    bool isEmpty() const { return text.isEmpty() && files.isEmpty(); }
    bool operator==(const Draft &) const = default;
};

// Numbers that stand for what has no ticket yet: their texts are textOf(NewTicket) and what the call form keeps.
inline constexpr qint64 newTicketDraft = 0, callDraftNumber = -1;

// Keeps drafts on this computer, each by the number of its ticket's key; a crash loses none that was kept. Every call
// belongs on the thread of its worker.
class DraftStore
{
public:
    virtual ~DraftStore() = default;

    virtual Result<Draft> draft(qint64 ticket) = 0; // no draft: an empty one
    virtual Done keep(qint64 ticket, const Draft &draft) = 0; // an empty one is removed
    virtual Done forget(qint64 ticket) = 0; // it was recorded: its files go with it

    // Copies a file. NotFound, Unavailable; BadInput where it is no file or larger than a message may carry: nothing is
    // copied then.
    virtual Result<DraftFile> addFile(qint64 ticket, const QString &path) = 0;
    virtual Result<DraftFile> addBytes(qint64 ticket, const Attachment &named, const QByteArray &bytes) = 0;
};

} // namespace Steward
