#pragma once

#include "desk/tickets/acts.h"

#include <optional>

namespace Steward {

// Why a ticket was reopened (product.md 5.1): the next person who acts says it.
const QList<QByteArray> &reopenReasons(); // `not_fixed`, …, in the order in which a list offers them

// The instant of the last reopening, where nobody said why and the ticket is not resolved again; nothing else.
std::optional<Instant> unexplainedReopening(const TicketHistory &history);

// The changes to be made: the reason, and for `thanks` the ticket is resolved again, as it was. WrongUsage of a word
// that is no reason.
Result<QList<FieldChange>> explainReopening(Instant reopenedAt, const QByteArray &reason);

} // namespace Steward
