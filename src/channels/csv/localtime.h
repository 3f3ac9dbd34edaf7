#pragma once

#include "desk/base/instant.h"
#include "desk/base/result.h"

namespace date {
class time_zone;
}

namespace Steward {

// A zone in which clocks on the wall are read.
class LocalZone
{
public:
    // Fails with BadInput where there is no such IANA name.
    static Result<LocalZone> named(const QByteArray &name);

    // The moment at which the wall shows `localMs` (milliseconds since 1970-01-01T00:00 on that wall). A time in the
    // spring gap moves forward by the gap, one that comes twice is the first.
    Instant instant(qint64 localMs) const;

private:
    const date::time_zone *m_zone = nullptr; // null: UTC
};

} // namespace Steward
