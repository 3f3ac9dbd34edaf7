#pragma once

#include "desk/history/tickethistory.h"
#include "desk/people/person.h"

#include <QHash>

namespace Steward {

// How many days back the contacts of a requester are counted (capabilities S2.31).
inline constexpr int contactDays = 7;

// When the oldest message came that the requester has had no public answer to; not set: none is unanswered. Messages
// that a machine sent on its own count on neither side; a live contact that `staff` recorded was answered as it came
// (sla.md 2).
Instant waitingSince(const TicketHistory &history, const QHash<QByteArray, Person> &staff);

} // namespace Steward
