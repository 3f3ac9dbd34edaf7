#pragma once

#include "desk/base/worker.h"
#include "desk/tickets/historysource.h"

#include "files/files/atomicfile.h"

#include <functional>

namespace Steward {

struct ExportProgress
{
    std::function<void(qint64 tickets)> tickets = {};
    std::function<bool(const TicketHistory &)> includes = {}; // not set: all
    const CancelFlag *cancel = nullptr;
};

// Writes the whole history to `file`, which the caller opened and will commit: the same history gives the same bytes
// but for `exported_at`. Files of messages go into `filesFolder` (made when there are any), each named by its SHA-256;
// one that stands there already is left as it is.
Done exportHistory(HistorySource &source, AtomicFile &file, const QString &filesFolder, Instant now,
                   const ExportProgress &progress = {});

} // namespace Steward
