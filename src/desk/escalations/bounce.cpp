#include "desk/escalations/bounce.h"

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

} // namespace

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
    const QSet<int> undone = cancelledRecords(history, at);
    const auto ordered = history.inOrder();
    for (const Entry *entry : ordered) {
        const auto *event = std::get_if<Event>(&entry->record);
        if (!event || undone.contains(entry->seq) || std::max(event->at, event->recordedAt) > at)
            continue;
        if (event->bounce) {
            bounces.append({.at = event->at,
                            .sentBackBy = event->by,
                            .field = event->field,
                            .from = event->from,
                            .to = event->to,
                            .type = event->bounce->type,
                            .reason = event->reason,
                            .firstAttributedTo = event->bounce->attributedTo,
                            .attributedTo = event->bounce->attributedTo});
        } else if (event->field.field == Field::BounceState) {
            const QList<JsonMember> said = canonicalMembers(event->to.json());
            const auto bouncedAt = instantFrom(memberValue(said, "at").text());
            const BounceRuling ruling{.at = event->at,
                                      .by = event->by,
                                      .state = memberValue(said, "state").text(),
                                      .attributedTo = memberValue(said, "attributed_to").text(),
                                      .note = event->reason};
            for (Bounce &bounce : bounces) {
                if (bounce.at == bouncedAt)
                    rule(bounce, ruling, roleOf(event->by));
            }
        }
    }
    return bounces;
}

} // namespace Steward
