#pragma once

#include "desk/base/zone.h"
#include "desk/escalations/bounce.h"
#include "desk/people/right.h"
#include "desk/tickets/acts.h"

#include <QHash>

namespace Steward {

// What may be said of a bounce, by whom and until when (product.md 2 and 5.3).

// Who would say it, where and when.
struct BounceHearing
{
    Person me = {};
    QHash<QByteArray, Person> staff = {}; // by id
    QByteArray ticketTeam = {};
    Zone zone = {}; // of the workspace
    Instant now = {};
    WorkspaceKind kind = WorkspaceKind::Real;
};

// Why a person may not.
enum class BounceHindrance {
    None,
    NotCharged, // only who is charged may dispute
    NobodyCharged, // there is nobody to dispute it
    Settled, // disputed before, or decided
    TooLate,
    NoRight, // only a lead or manager decides
    OtherTeam, // a lead decides for her own team
    Involved, // sent it back, or is or was charged
};

// The end of the five business days in which a bounce can be disputed: of the fifth day from Monday to Friday after the
// local day on which it was charged. Public holidays are not known here: the desk works around the clock (`24x7`).
Instant disputeEnds(Instant charged, const Zone &zone);
// Since when the present person is charged: the bounce, or the last ruling that gave it to her.
Instant chargedSince(const Bounce &bounce);

BounceHindrance disputeHindrance(const Bounce &bounce, const BounceHearing &hearing);
BounceHindrance decisionHindrance(const Bounce &bounce, const BounceHearing &hearing);

// What is to hold of a bounce.
struct BounceDecision
{
    QByteArray state = {}; // `upheld`, `reattributed`, `voided`
    QByteArray attributedTo = {}; // of `reattributed`: somebody of the desk
    QByteArray note = {}; // why
};

// The changes to be made, one of the bounces `all` of a ticket. NotAllowed, Forbidden where there is a hindrance (its
// detail); WrongUsage: a dispute without a reason, or a decision that says nothing.
Result<FieldChange> dispute(const Bounce &bounce, const QList<Bounce> &all, const QByteArray &reason,
                            const BounceHearing &hearing);
Result<FieldChange> decide(const Bounce &bounce, const QList<Bounce> &all, const BounceDecision &decision,
                           const BounceHearing &hearing);

} // namespace Steward
