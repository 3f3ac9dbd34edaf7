#pragma once

#include <QByteArray>

namespace Steward {

// The version of the system's time zone data, like 2025b, or "unknown": not every system tells it.
QByteArray zoneDataVersion();

} // namespace Steward
