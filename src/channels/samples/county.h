#pragma once

#include "channels/samples/arrival.h"
#include "channels/samples/cast.h"

namespace Steward {

// The help desk of a county: departments instead of clients, the telephone as main channel, one zone, split lunch.
const Cast &countyCast();
Done writeCountyContracts(HistoryImport &to); // calendar, then policy

std::vector<Arrival> countyArrivals();
qint64 countyOutageDay();

} // namespace Steward
