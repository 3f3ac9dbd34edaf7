#pragma once

#include "desk/escalations/bounce.h"
#include "desk/tickets/ticketstore.h"

namespace Steward {

// What is recognised as a bounce when a person makes a change (product.md 5.3):
// - `returned`: level lowered, or another team or assignee, with a fault code; charged is who sent it there, `rule`
// where
//   a rule did. A code that is no fault is no bounce of any kind.
// - `wrong_fix`: a reopening within 14 days of the resolve is called `not_fixed` or `fix_caused_other`; charged is the
//   resolver. The mark stands on the event that says so: the `reopen_reason`, or the change of state where a person
//   reopens with that reason. Once for each reopening.
// - `recategorised`: another person than who confirmed it last changes the product or the first part of the category,
// or
//   lowers the level before anybody there has written a word; charged is who confirmed it, `ai` where nobody did. Not
//   within ten minutes of the creation. A category whose last part is `unsorted` was never one.
// - `ping_pong`: assignee or team goes A→B→A, both within one working spell (from an inbound contact to the next public
//   reply); charged is who made the first hop, `rule` where a rule did.
// One act has at most one, the first of these that fits; and what one person moves in short order is one hop, also
// where it takes several acts (a form saves each field by itself): the first mark stands for all of it. Never: what a
// rule does, a hop of the same person, an undo and what was undone, routing before a person touched the ticket, acts
// that link the ticket (merges, incidents) or give it to another client, and reasons that say so
// (`shift_cover`, `handover`, `absence`, `account_owner`, `consult` …).
// Returns the act with the mark on the event that earns it. `history` is the ticket's before the act.
Act withBounces(Act act, const TicketHistory &history, const RoleOf &roleOf);

// Whether an act can hold a bounce at all: else nobody needs to read the history.
bool mayBounce(const Act &act);

} // namespace Steward
