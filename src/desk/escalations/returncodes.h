#pragma once

#include <QByteArray>
#include <QList>

namespace Steward {

// Why the receiving side sent a ticket back (product.md 5.4). The event that does it has the reason `returned:CODE`.
struct ReturnCodes
{
    static const QList<QByteArray> &faults(); // what was sent lacks something, or should not have been sent
    static const QList<QByteArray> &neutral(); // nobody's fault
    static bool isFault(const QByteArray &code);

    // The code in the reason of an event; empty: it is no return. What follows the code is a note.
    static QByteArray in(const QByteArray &reason);
};

} // namespace Steward
