#pragma once

#include "desk/base/result.h"
#include "desk/people/person.h"

#include <QList>

namespace Steward {

// What only some may do (product.md 2). A right is added with the act that needs it.
enum class Right {
    WorkTickets, // reply, note, change fields, resolve
    ResolveIncomplete, // with a record that lacks parts, and a reason
    WaiveBreach, // take a breached clock out of the compliance figures, with a reason
    SetSampleClock, // of a sample, for a demonstration
    DecideBounce, // uphold, void or re-attribute one; whose: desk/escalations/bounceacts.h
    Administer, // import, back up, restore: what concerns the workspace as a whole
    ProposeSla, // write changed calendars and policies and try them on the past, without saving them
    EditSla, // save them
    EditGoals, // set goals of clients, teams and agents, and end them
};

// Which workspace it is: a trainer may work tickets in a demo workspace only.
enum class WorkspaceKind { Real, Sample };

// The same of Administer where nobody of the desk has that right yet: then anybody may.
Done mayAdminister(const Person &person, const QList<Person> &staff, WorkspaceKind kind);

// NotAllowed: the subject is the person's id (empty: nobody was named), the detail the word of the role.
Done mayDo(const Person &person, Right right, WorkspaceKind kind);

} // namespace Steward
