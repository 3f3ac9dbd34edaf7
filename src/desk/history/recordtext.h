#pragma once

#include "desk/history/records.h"

namespace Steward {

// Records as lines of the exchange format (exchange.md): canonical JSON, the members in the order of that page, then
// the ones this version does not know. `key` is the ticket's, e.g. `SUP-1`. Without a line end.
QByteArray lineOf(QByteArrayView key, const Creation &creation);
QByteArray lineOf(QByteArrayView key, const TicketRecord &record);

} // namespace Steward
