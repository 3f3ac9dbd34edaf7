#pragma once

#include "desk/base/result.h"
#include "desk/base/worker.h"
#include "desk/escalations/bounce.h"

namespace Steward {

// A bounce with what its ticket is now.
struct LedgerLine
{
    qint64 ticket = 0; // number of the key
    QByteArray subject = {};
    QByteArray client = {};
    QByteArray team = {};
    Bounce bounce = {};
    bool operator==(const LedgerLine &) const = default;
};

// Which bounces: those of [from, until), and disputes that nobody decided, whenever they were.
struct LedgerPeriod
{
    Instant from = {}; // not set: from the beginning
    Instant until = {};
    Instant at = {}; // by what is known then
};

// Reads the bounces of all tickets that were not deleted. Every call belongs on the thread of its worker.
class BounceReader
{
public:
    virtual ~BounceReader() = default;

    // The latest first. A raised flag makes it fail with Cancelled.
    virtual Result<QList<LedgerLine>> bounces(const LedgerPeriod &period, const CancelFlag &cancel) = 0;
};

} // namespace Steward
