#pragma once

#include "storage/history/chain.h"
#include "storage/history/historyrows.h"
#include "storage/tickets/searchindex.h"
#include "storage/tickets/ticketrows.h"
#include "storage/workspace/textremoval.h"

namespace Steward {

// Rewrites the records of one ticket so that its chain still verifies (R6): the digest of each record as it was takes
// the place of the record; those that stay keep their salts, and the ticket's own salt is thrown away, so that no
// removed text can be guessed from its digest. Within the caller's transaction, the append-only triggers off.
class TicketRedaction
{
public:
    TicketRedaction(Connection &connection, Dictionaries &names);

    // Returns how many records were changed; 0: the ticket is as it was.
    int apply(qint64 number, TextRemoval &removal);

private:
    struct Kept
    {
        QByteArray digest = {};
        Salt salt = {};
    };
    QHash<int, Kept> keptOf(qint64 number);
    void keepDigest(qint64 number, int seq, const Salt &salt, QByteArrayView encoding);
    void keepSalt(qint64 number, int seq, const Salt &salt);
    void rewrite(qint64 number, const Entry &entry);
    void rewriteMessage(qint64 number, const Entry &entry, qint64 row, const QByteArray &formerBody);
    void project(const TicketHistory &history);

    Connection &m_connection;
    HistoryRows m_rows;
    TicketRows m_tickets;
    SearchIndex m_search;
    RecordEncoder m_encoder;
};

} // namespace Steward
