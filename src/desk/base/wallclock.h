#pragma once

#include "desk/base/instant.h"

namespace Steward {

// Tells the time: the machine's in a program, the sample's in a sample, a test's in a test.
class WallClock
{
public:
    virtual ~WallClock() = default;
    virtual Instant now() const = 0;
};

} // namespace Steward
