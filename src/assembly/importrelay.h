#pragma once

#include "desk/tickets/historyimport.h"

#include <functional>

namespace Steward {

// Lets an importer read ahead while what it found is written: `read` runs on a thread of its own over a port that
// passes everything on, in order, and the calling thread hands it to `to`. Bounded: the reader waits when it is a few
// lots ahead. The first failure of either ends both and is returned. `to` is used on the calling thread only.
Done importReadingAhead(RecordImport &to, const std::function<Done(RecordImport &)> &read);

} // namespace Steward
