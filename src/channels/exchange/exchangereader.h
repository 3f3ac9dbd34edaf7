#pragma once

#include "desk/tickets/historyimport.h"

#include "files/files/linereader.h"

namespace Steward {

// Reads a file of the exchange format from where `lines` stands and hands it on: a ticket with the records that follow
// it at once, records that stand elsewhere as they come. Failures of the file or the port end it; a line at fault is
// rejected.
Done importExchange(LineReader &lines, RecordImport &to);

} // namespace Steward
