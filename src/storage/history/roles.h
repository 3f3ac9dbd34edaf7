#pragma once

#include "storage/engine/connection.h"

#include "desk/people/person.h"

namespace Steward {

// `Other` where the workspace has no such person.
Role roleOfPerson(Connection &connection, QByteArrayView id);

} // namespace Steward
