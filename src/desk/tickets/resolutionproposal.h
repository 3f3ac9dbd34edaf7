#pragma once

#include "desk/tickets/ticketaid.h"

#include <optional>

namespace Steward {

// A resolution record that a person may take over, and what speaks for it.
struct ResolutionProposal
{
    ResolutionRecord record = {}; // `ai` is left to the person
    qint64 alike = 0; // the ticket that is most like this one
    int agreeing = 0; // how many of the looked at tickets were resolved for the same cause in the same way
    int looked = 0;
};

// From tickets that were resolved before: the record that most of them have, those whose subjects share more words with
// this one's counting more. Deterministic. Nothing where there is none.
std::optional<ResolutionProposal> proposeResolution(const Ticket &ticket, const QList<ResolvedTicket> &resolved);

} // namespace Steward
