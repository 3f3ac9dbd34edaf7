#pragma once

#include "desk/base/wallclock.h"

namespace Steward {

// The machine's clock.
class SystemClock : public WallClock
{
public:
    Instant now() const override;
};

} // namespace Steward
