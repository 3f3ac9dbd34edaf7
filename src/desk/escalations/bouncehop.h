#pragma once

#include "desk/escalations/bounce.h"

#include <QSet>

#include <functional>

namespace Steward {

// One change of a ticket, with what happened before it as a bounce looks at it: undone records left out.
class BounceHop
{
public:
    // `change`: seq of the event in `history`, whose records after `before` are those of the same act. All live longer.
    BounceHop(const TicketHistory &history, const QSet<int> &cancelled, int change, int before, const RoleOf &roleOf);

    const Event &change() const { return *m_change; }
    const Creation &creation() const { return m_history.creation; }

    // Whether a change of that kind can be a bounce.
    static bool isConcerned(const Event &event);
    // Reasons with which a ticket moves and nobody is at fault, as codes or as somebody types them.
    static bool isExcused(const QByteArray &reason);
    static bool isExcusedSorting(const QByteArray &reason);
    static bool isReopening(const Event &event);

    // The code with which the ticket is sent back in this act, or was a moment ago by the same person. Empty: none.
    QByteArray returnCode() const;
    // Whether the change itself carries the code and takes the ticket away from where it was sent.
    bool isReturn() const;
    // Whether an earlier act of the same hop has a mark already: the same person moved the ticket, and nobody did
    // anything since.
    bool isPartOfMarked() const;
    bool isLowered() const; // the level

    const Event *lastOf(const FieldName &field) const; // before the change; null: none
    // How the field came to the value that the change takes away.
    struct Origin
    {
        QByteArray by = {}; // empty: a rule
        bool isRouting = false; // before a person of the desk touched the ticket
    };
    Origin origin() const;
    // Who of the desk last gave the field a value that is `same` as the one that is taken away. Empty: nobody.
    QByteArray confirmedBy(const std::function<bool(const Value &value)> &same) const;
    // Whether anybody but who sent it there wrote on the ticket since the level is what it is.
    bool isWorkedOn() const;
    bool isSameSpell(const Event &first) const; // no public reply since, and the requester waits

    const Event *reopeningAt(Instant at) const; // null: none
    const Event *resolveBefore(const Event &reopening) const; // null: none
    // Who set the resolving state if of the desk, else the assignee before it; `none`.
    QByteArray resolverOf(const Event &resolve) const;
    bool isChargedFor(const Event &reopening) const; // a `wrong_fix` that still holds

private:
    bool isOfDesk(const QByteArray &person) const { return !person.isEmpty() && isStaff(m_roleOf(person)); }
    bool isTouchedBefore(qsizetype place) const;
    qsizetype placeOf(const Event &event) const;
    QList<const Event *> sameHop() const; // earlier events, latest first

    const TicketHistory &m_history;
    const RoleOf &m_roleOf;
    QList<const Entry *> m_entries; // as they happened, up to and without the change
    QList<const Event *> m_act; // events of the same act, the change too
    const Event *m_change = nullptr;
    int m_before;
};

} // namespace Steward
