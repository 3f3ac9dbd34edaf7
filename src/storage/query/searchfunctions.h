#pragma once

#include "storage/engine/connection.h"

namespace Steward {

// Registers on a connection what the SQL of a query calls: `steward_fold(text)`, the folded text that names are ordered
// by, and `steward_holds(text, run)`, whether the words of an encoded TextRun stand side by side in a text.
Done registerSearchFunctions(Connection &connection);

} // namespace Steward
