#include "desk/escalations/bounce.h"

#include "desk/escalations/returncodes.h"
#include "desk/history/canonicaljson.h"
#include "desk/tickets/undo.h"

#include <algorithm>

namespace Steward {

namespace {

bool isDecision(const QByteArray &state)
{
    return state == "upheld" || state == "reattributed" || state == "voided";
}

void rule(Bounce &bounce, const BounceRuling &ruling, Role role)
{
    const bool mayDecide = role == Role::Lead || role == Role::Manager;
    if (ruling.state == "disputed" ? ruling.by != bounce.attributedTo : !isDecision(ruling.state) || !mayDecide)
        return;
    bounce.rulings.append(ruling);
    bounce.state = ruling.state;
    if (ruling.state == "reattributed")
        bounce.attributedTo = ruling.attributedTo;
}

QByteArray whyOf(const Event &event)
{
    if (const QByteArray code = ReturnCodes::in(event.reason); !code.isEmpty())
        return code;
    if (event.field.field == Field::ReopenReason)
        return memberValue(canonicalMembers(event.to.json()), "reason").text();
    if (event.field.field == Field::State)
        return event.reason;
    return event.field.field == Field::Bounce ? QByteArray() : event.field.text();
}

Bounce bounceOf(const Event &event)
{
    return {.at = event.at,
            .sentBackBy = event.by,
            .field = event.field,
            .from = event.from,
            .to = event.to,
            .type = event.bounce->type,
            .reason = event.reason,
            .why = whyOf(event),
            .firstAttributedTo = event.bounce->attributedTo,
            .attributedTo = event.bounce->attributedTo};
}

void takeRuling(QList<Bounce> &bounces, const Event &event, const RoleOf &roleOf)
{
    const QList<JsonMember> said = canonicalMembers(event.to.json());
    const auto bouncedAt = instantFrom(memberValue(said, "at").text());
    const QByteArray field = memberValue(said, "field").text();
    const BounceRuling ruling{.at = event.at,
                              .by = event.by,
                              .state = memberValue(said, "state").text(),
                              .attributedTo = memberValue(said, "attributed_to").text(),
                              .note = event.reason};
    for (Bounce &bounce : bounces) {
        if (bounce.at == bouncedAt && (field.isEmpty() || bounce.field.text() == field))
            rule(bounce, ruling, roleOf(event.by));
    }
}

// The reopening is called something else now.
void takeReopenReason(QList<Bounce> &bounces, const Event &event)
{
    const QList<JsonMember> said = canonicalMembers(event.to.json());
    if (saysWrongFix(memberValue(said, "reason").text()))
        return;
    const auto reopenedAt = instantFrom(memberValue(said, "at").text());
    bounces.removeIf([&](const Bounce &bounce) {
        const bool isOfIt = bounce.field.field == Field::State ? bounce.at == reopenedAt
                                                               : bounce.field.field == Field::ReopenReason
                && instantFrom(memberValue(canonicalMembers(bounce.to.json()), "at").text()) == reopenedAt;
        return isOfIt && bounce.type == word(BounceType::WrongFix);
    });
}

} // namespace

bool saysWrongFix(QByteArrayView reopenReason)
{
    return reopenReason == "not_fixed" || reopenReason == "fix_caused_other";
}

bool Bounce::counts() const
{
    return !isVoided() && !attributedTo.isEmpty() && attributedTo != "none";
}

QByteArray Bounce::charged() const
{
    return counts() && BounceMark{.attributedTo = attributedTo}.namesPerson() ? attributedTo : QByteArray();
}

QList<Bounce> bouncesOf(const TicketHistory &history, Instant at, const RoleOf &roleOf)
{
    QList<Bounce> bounces;
    QByteArray reopenReason; // the last one that was given
    const QSet<int> undone = cancelledRecords(history, at);
    const auto ordered = history.inOrder();
    for (const Entry *entry : ordered) {
        const auto *event = std::get_if<Event>(&entry->record);
        if (!event || undone.contains(entry->seq) || knownAt(entry->record) > at)
            continue;
        if (event->field.field == Field::ReopenReason) {
            takeReopenReason(bounces, *event);
            reopenReason = memberValue(canonicalMembers(event->to.json()), "reason").text();
        }
        if (event->bounce) {
            bounces.append(bounceOf(*event));
            if (event->field.field == Field::Bounce && bounces.last().type == word(BounceType::WrongFix))
                bounces.last().why = reopenReason;
        }
        if (event->field.field == Field::BounceState)
            takeRuling(bounces, *event, roleOf);
    }
    return bounces;
}

} // namespace Steward
