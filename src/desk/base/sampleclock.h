#pragma once

#include "desk/base/instant.h"

namespace Steward {

// The clock of a sample, which a trainer sets for a demonstration. In a real workspace nobody may.
class SampleClock
{
public:
    virtual ~SampleClock() = default;

    virtual bool isSettable() const = 0;
    virtual void set(Instant instant) = 0; // runs on from there
    virtual void reset() = 0; // to the sample's last record
};

} // namespace Steward
