#pragma once

#include "desk/tickets/acts.h"

#include <optional>

namespace Steward {

// Sending a ticket back to where it came from (product.md 5.4): to the level that raised it, or the team that handed it
// over, and to who had it there.

// Where a ticket came from with its last escalation or hand-off that stands.
struct SentFrom
{
    Instant at = {}; // of that
    QByteArray by = {}; // empty: a rule
    int level = 1;
    QByteArray team = {};
    QByteArray assignee = {};
    bool operator==(const SentFrom &) const = default;
};

// Nothing: it is where it was made, or was sent back since.
std::optional<SentFrom> sentFrom(const TicketHistory &history);

// One act: what the receiving side writes about it, as an internal note (where it is not empty), and the move with the
// code as its reason. WrongUsage of a code that is none; Forbidden of a ticket that is resolved.
Result<Act> handBack(const Ticket &ticket, const SentFrom &from, const QByteArray &code, const QByteArray &text,
                     const Deed &deed);

} // namespace Steward
