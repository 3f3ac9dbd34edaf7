#pragma once

#include "storage/engine/database.h"

#include "desk/sla/slastore.h"

namespace Steward {

// As SlaStore::keep.
Done keepSlaVersion(Database &database, const SlaVersion &version, Instant now);

} // namespace Steward
