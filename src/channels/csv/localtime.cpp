#include "channels/csv/localtime.h"

#include <date/tz.h>

#include <stdexcept>

namespace Steward {

Result<LocalZone> LocalZone::named(const QByteArray &name)
{
    LocalZone zone;
    if (name == "UTC" || name == "Etc/UTC")
        return zone;
    try { // the library tells an unknown name in no other way
        zone.m_zone = date::locate_zone(name.toStdString());
    } catch (const std::runtime_error &) {
        return failed(FailureCode::BadInput, "zone", name);
    }
    return zone;
}

Instant LocalZone::instant(qint64 localMs) const
{
    if (!m_zone)
        return {localMs};
    const auto info = m_zone->get_info(date::floor<std::chrono::seconds>(date::local_time<std::chrono::milliseconds>(std::chrono::milliseconds(localMs))));
    return {localMs - std::chrono::milliseconds(info.first.offset).count()};
}

} // namespace Steward
