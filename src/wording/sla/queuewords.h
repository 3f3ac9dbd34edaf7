#pragma once

#include "desk/sla/queuescore.h"

#include <QLocale>
#include <QString>

namespace Steward {

// Why a ticket stands where it stands in the order "next due", a line for each term under the sum:
// `91 points: Level 2 response, 91 % of the time is used`.
QStringList scoreWords(const QueueScore &score, const DueTicket &ticket, const ClockCalendars &calendars, Instant now,
                       const QLocale &locale = {});

} // namespace Steward
