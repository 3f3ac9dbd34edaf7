#pragma once

#include "desk/history/records.h"

namespace Steward {

// The order in which records of one ticket happened: by instant; at one instant messages, events, surveys. Records that
// are equal in this keep the order in which Steward learnt of them.
bool happenedBefore(const TicketRecord &a, const TicketRecord &b);

// One record at its place in the chain: `seq` counts from 1 in the order Steward learnt of the records; `link` is the
// hash that ends the chain here, where one is stored (each record that Steward wrote, and the last of an import).
struct Entry
{
    int seq = 0;
    TicketRecord record = {};
    QByteArray link = {};
};

// A ticket's whole history.
struct TicketHistory
{
    qint64 number = 0;
    Creation creation = {};
    QList<Entry> entries = {}; // by seq

    // The entries as they happened.
    QList<const Entry *> inOrder() const;
};

// The last instant at which something of a history became known: whatever the time is, it is not earlier.
Instant lastKnown(const TicketHistory &history);

} // namespace Steward
