#pragma once

#include "storage/history/chain.h"

#include "desk/tickets/historyimport.h"

#include <QHash>

namespace Steward {

// What a workspace holds of a ticket that comes again with an import: which of the records that come are new.
class KnownTicket
{
public:
    // `before`: how many of the entries stood there before this run. Those of the run itself answer for no other: an
    // equal record further on in the file is a second one.
    KnownTicket(RecordEncoder &encoder, TicketHistory history, int before);

    enum class Standing { New, Here, Contradicts };
    // Each stored record answers for one that comes. Contradicts: another record has its id.
    Standing standing(const TicketRecord &record);

    enum class News {
        Told,
        Nothing, // it was so already
        Moved, // the change is here with a later time
        Reverted, // as far as this row tells, but a later row has the former value again
    };
    // Of a change of another desk that no stored one equals, after the standing of all that came. `fresh`: the new
    // records before it.
    News newsIn(const Event &event, const QList<TicketRecord> &fresh);
    // The same for a row of a log that stands alone; `from` becomes the value that stands here.
    News newsInRow(Event &event, const QList<TicketRecord> &fresh);

    // Another desk writes some values back to a ticket's beginning: where that is no longer the one stored here, the
    // last value that the file gives. Nothing where the file ends before what is stored.
    std::map<FieldName, Value> rewritten(const Creation &creation, const QList<IncomingRecord> &records) const;
    // The changes that lead to those values, at the end of what the source told. What Steward's people changed stays.
    QList<TicketRecord> catchingUp(const std::map<FieldName, Value> &rewritten, const QList<TicketRecord> &fresh) const;

private:
    QHash<QByteArray, int> &unmatched();
    Value valueAt(const FieldName &field, Instant at, const QList<TicketRecord> &fresh) const;
    Instant sourceEnd() const;

    RecordEncoder &m_encoder;
    TicketHistory m_history;
    QHash<QByteArray, int> m_left; // by encoding: stored records that answered for none yet
    QHash<QByteArray, QByteArray> m_byId; // encoding
    // The source's stored changes that its file has no longer, by what changed: they may come with another time.
    std::optional<QHash<QByteArray, int>> m_unmatched;
};

} // namespace Steward
