#pragma once

#include "desk/base/instant.h"
#include "desk/base/result.h"

#include <QString>

namespace Steward {

// Brings a workspace of an earlier Steward up to date (P13): first a verified backup beside it, which is given, then
// one step after another, each whole or not at all. Nothing is done to one of this schema (the answer is empty), nor
// where the backup cannot be made. Fails as Database::open does; Busy where another program writes.
Result<QString> upgradeWorkspace(const QString &path, Instant now);

} // namespace Steward
