#pragma once

#include "storage/engine/database.h"

#include <QList>

namespace Steward {

struct RedactionOrder
{
    QList<QByteArray> what = {}; // keys of tickets, ids of persons
    QByteArray reason = {};
    QByteArray by = {}; // a person, who must be a manager; empty: nobody asks
};

struct Redacted
{
    QList<QByteArray> tickets = {}; // keys of those that lost texts
    QList<QByteArray> persons = {}; // the ids they have now
    qint64 records = 0;
    qint64 files = 0;
    bool lingers = false; // another program still reads what was removed: it leaves the file with the next checkpoint
};

// Removes the texts and files of tickets, and what tells who a person is, for good: from the history, all that was made
// from it, and the bytes of the file. Tombstones stay, the chains verify, and a record says who did it, when and why.
// All of it or nothing. NotFound where something asked for is not there, NotAllowed where `by` is no manager.
Result<Redacted> redact(Database &database, const RedactionOrder &order, Instant now);

} // namespace Steward
