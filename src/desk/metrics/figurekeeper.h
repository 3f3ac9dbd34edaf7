#pragma once

#include "desk/base/instant.h"
#include "desk/base/result.h"

namespace Steward {

// Keeps the stored figures up with the time: clocks that fell due are judged at their due instant, whenever that is
// noticed; and tickets that are not counted yet are. In small steps: each is one write.
class FigureKeeper
{
public:
    virtual ~FigureKeeper() = default;

    // Whether there is more to do at once.
    virtual Result<bool> keepUp(Instant now) = 0;
};

} // namespace Steward
