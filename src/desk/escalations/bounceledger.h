#pragma once

#include "desk/escalations/bounceacts.h"
#include "desk/escalations/bouncereader.h"

#include <array>

namespace Steward {

// The bounce ledger as one person may see it (product.md 2): agents see named numbers of themselves and of others only
// sums, from five persons up; a lead sees her team by name, a manager everybody. What no person is charged with hides
// nobody.

// What of it is wanted; an empty one does not narrow.
struct LedgerFilter
{
    QByteArray client = {};
    QByteArray person = {}; // charged
    QByteArray type = {};
    QByteArray state = {}; // of the bounce; `recorded` where nobody ruled
    bool operator==(const LedgerFilter &) const = default;
};

struct LedgerCount
{
    QByteArray charged = {}; // person, `ai`, `rule`; `none`: nobody
    qint64 bounces = 0;
    bool operator==(const LedgerCount &) const = default;
};

struct Ledger
{
    QList<LedgerLine> lines = {}; // disputes that wait for her first, then the latest
    qint64 waiting = 0; // of them, disputes that she may decide
    qint64 disputed = 0; // all that may be shown
    std::array<qint64, 4> byType = {}; // by the number of BounceType; without voided ones
    QList<LedgerCount> byCharged = {}; // most first; without voided ones
    qint64 others = 0; // bounces of persons that she may not see by name, where they are enough
    bool hidesOthers = false; // there are some, of less than five persons: they are in no sum
};

inline constexpr int leastPersons = 5;

bool mayName(const QByteArray &charged, const BounceHearing &hearing);

Ledger ledgerFor(const QList<LedgerLine> &lines, const LedgerFilter &filter, const BounceHearing &hearing);

} // namespace Steward
