#pragma once

#include "desk/base/result.h"

namespace Steward {

// What somebody has written for a ticket and not recorded yet.
struct Draft
{
    QByteArray text = {};
    bool isNote = false; // internal; else a public reply
    int seenVersion = 0; // of the ticket when the draft was begun: what is newer came while it was written
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
    virtual Done keep(qint64 ticket, const Draft &draft) = 0; // one without text is removed
};

} // namespace Steward
