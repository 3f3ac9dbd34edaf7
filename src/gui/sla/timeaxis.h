#pragma once

#include "desk/base/instant.h"

#include <QList>
#include <QString>
#include <QTimeZone>

namespace Steward {

struct TimeTick
{
    Instant at = {};
    QString text = {};
};

// Round local times between two instants, at least so many pixels apart when `width` pixels are the whole; from a day
// on they are midnights.
QList<TimeTick> timeTicks(Instant from, Instant to, int width, int leastApart, const QTimeZone &zone);

} // namespace Steward
