#pragma once

#include "desk/history/tickethistory.h"
#include "desk/people/person.h"

#include <functional>

namespace Steward {

// The bounce ledger of a ticket (product.md 5.3). A bounce is a mark on the event that sent the ticket back; what was
// said of it later are events of the field `bounce_state` that name it by its instant.

// What somebody said of a bounce: that it is disputed, or, by a lead or manager, what is to hold.
struct BounceRuling
{
    Instant at = {};
    QByteArray by = {};
    QByteArray state = {}; // `disputed`, `upheld`, `reattributed`, `voided`
    QByteArray attributedTo = {}; // of `reattributed`
    QByteArray note = {}; // why
    bool operator==(const BounceRuling &) const = default;
};

struct Bounce
{
    Instant at = {};
    QByteArray sentBackBy = {}; // empty: a rule
    FieldName field = {}; // what the event changed
    Value from = {};
    Value to = {};
    QByteArray type = {}; // a word of BounceType; an import may keep another
    QByteArray reason = {}; // the event's
    QByteArray why = {}; // in one word: a return code, the reason of a reopening, else the field that was changed
    QByteArray firstAttributedTo = {}; // when it was recorded
    QByteArray attributedTo = {}; // as it holds: a person, `ai`, `rule`, `none`, or empty
    QByteArray state = "recorded"; // that, or the state of the last ruling that holds
    QList<BounceRuling> rulings = {};

    bool isVoided() const { return state == "voided"; }
    bool isDisputed() const { return state == "disputed"; } // and not decided
    // Neither voided nor without anybody (or anything) it is attributed to: a disputed one counts until it is decided.
    bool counts() const;
    // A person it is charged to; empty: none, or it does not count.
    QByteArray charged() const;
    bool operator==(const Bounce &) const = default;
};

// Whether a reason of a reopening says that the fix did not hold.
bool saysWrongFix(QByteArrayView reopenReason);

using RoleOf = std::function<Role(const QByteArray &person)>;

// The bounces by what is known at an instant, as they happened. Those whose event was undone are not among them, nor a
// `wrong_fix` whose reopening was given another reason later; a decision by anybody but a lead or manager, and a
// dispute by anybody but the person charged, say nothing (sla.md 8). A ruling names its bounce by the instant, `at`,
// and where two stand at one instant also by the event's `field`; without it, it is of all of that instant.
QList<Bounce> bouncesOf(const TicketHistory &history, Instant at, const RoleOf &roleOf);

} // namespace Steward
