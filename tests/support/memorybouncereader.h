#pragma once

#include "desk/escalations/bouncereader.h"

namespace Steward {

// A BounceReader that answers what it was given, and remembers what it was asked.
class MemoryBounceReader : public BounceReader
{
public:
    QList<LedgerLine> lines = {};
    std::optional<Failure> nextFailure = {};
    QList<LedgerPeriod> asked = {};

    Result<QList<LedgerLine>> bounces(const LedgerPeriod &period, const CancelFlag &) override
    {
        asked.append(period);
        if (nextFailure)
            return tl::unexpected(*std::exchange(nextFailure, {}));
        return lines;
    }
};

} // namespace Steward
