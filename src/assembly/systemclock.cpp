#include "assembly/systemclock.h"

#include <QDateTime>

namespace Steward {

Instant SystemClock::now() const
{
    return Instant{QDateTime::currentMSecsSinceEpoch()};
}

} // namespace Steward
