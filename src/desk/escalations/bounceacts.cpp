#include "desk/escalations/bounceacts.h"

#include "desk/history/canonicaljson.h"

#include <algorithm>

namespace Steward {

namespace {

constexpr qint64 dayLengthMs = 86'400'000;
constexpr int businessDays = 5;

bool isWeekday(qint64 days)
{
    constexpr int thursday = 3; // 1970-01-01, where Monday is 0
    return (days + thursday) % 7 < 5;
}

bool isAmong(const QList<Bounce> &all, const Bounce &bounce)
{
    return std::find(all.begin(), all.end(), bounce) != all.end();
}

// `field` stands only where the instant alone would name two bounces.
Value rulingValue(const Bounce &bounce, const QList<Bounce> &all, const QByteArray &state,
                  const QByteArray &attributedTo)
{
    const auto isOfInstant = [&bounce](const Bounce &other) { return other.at == bounce.at; };
    QByteArray json = "{";
    appendMember(json, "at", QByteArrayView(toRfc3339(bounce.at)));
    appendMember(json, "attributed_to", QByteArrayView(attributedTo));
    if (std::count_if(all.begin(), all.end(), isOfInstant) > 1)
        appendMember(json, "field", QByteArrayView(bounce.field.text()));
    appendMember(json, "state", QByteArrayView(state));
    return Value::json(json += '}');
}

QByteArray detailOf(BounceHindrance hindrance)
{
    switch (hindrance) {
    case BounceHindrance::None:
        break;
    case BounceHindrance::NotCharged:
        return "somebody else is charged";
    case BounceHindrance::NobodyCharged:
        return "no person is charged";
    case BounceHindrance::Settled:
        return "it was disputed or decided already";
    case BounceHindrance::TooLate:
        return "more than five business days ago";
    case BounceHindrance::NoRight:
        return "a lead or manager decides";
    case BounceHindrance::OtherTeam:
        return "another team's lead decides";
    case BounceHindrance::Involved:
        return "whoever sent it back or was charged does not decide";
    }
    return {};
}

tl::unexpected<Failure> hindered(BounceHindrance hindrance, const BounceHearing &hearing)
{
    if (hindrance == BounceHindrance::NoRight || hindrance == BounceHindrance::OtherTeam)
        return failed(FailureCode::NotAllowed, hearing.me.id, detailOf(hindrance));
    return failed(FailureCode::Forbidden, word(Field::BounceState).toByteArray(), detailOf(hindrance));
}

} // namespace

Instant disputeEnds(Instant charged, const Zone &zone)
{
    qint64 day = (charged.ms + zone.offsetAt(charged).ms) / dayLengthMs;
    for (int left = businessDays; left > 0; left -= isWeekday(day))
        ++day;
    return zone.instantOf(day + 1, 0);
}

Instant chargedSince(const Bounce &bounce)
{
    Instant since = bounce.at;
    for (const BounceRuling &ruling : bounce.rulings) {
        if (ruling.state == "reattributed")
            since = ruling.at;
    }
    return since;
}

BounceHindrance disputeHindrance(const Bounce &bounce, const BounceHearing &hearing)
{
    if (bounce.isVoided())
        return BounceHindrance::Settled;
    if (bounce.charged().isEmpty())
        return BounceHindrance::NobodyCharged;
    if (bounce.charged() != hearing.me.id || !mayDo(hearing.me, Right::WorkTickets, hearing.kind))
        return BounceHindrance::NotCharged;
    // Whom a decision charged anew was not heard yet.
    const bool isOpen = bounce.rulings.isEmpty() || bounce.rulings.last().state == "reattributed";
    const bool wasHeard = std::any_of(bounce.rulings.begin(), bounce.rulings.end(), [&](const BounceRuling &ruling) {
        return ruling.state == "disputed" && ruling.by == hearing.me.id;
    });
    if (!isOpen || wasHeard)
        return BounceHindrance::Settled;
    return hearing.now < disputeEnds(chargedSince(bounce), hearing.zone) ? BounceHindrance::None
                                                                         : BounceHindrance::TooLate;
}

BounceHindrance decisionHindrance(const Bounce &bounce, const BounceHearing &hearing)
{
    const Person &me = hearing.me;
    if (!mayDo(me, Right::DecideBounce, hearing.kind))
        return BounceHindrance::NoRight;
    if (me.id == bounce.sentBackBy || me.id == bounce.attributedTo || me.id == bounce.firstAttributedTo)
        return BounceHindrance::Involved;
    const auto charged = hearing.staff.constFind(bounce.attributedTo);
    const QByteArray team = charged == hearing.staff.constEnd() ? hearing.ticketTeam : charged->team;
    const bool isHers = me.role == Role::Manager || (!me.team.isEmpty() && me.team == team);
    return isHers ? BounceHindrance::None : BounceHindrance::OtherTeam;
}

Result<FieldChange> dispute(const Bounce &bounce, const QList<Bounce> &all, const QByteArray &reason,
                            const BounceHearing &hearing)
{
    if (!isAmong(all, bounce))
        return failed(FailureCode::NotFound, word(Field::Bounce).toByteArray());
    if (const auto hindrance = disputeHindrance(bounce, hearing); hindrance != BounceHindrance::None)
        return hindered(hindrance, hearing);
    if (reason.trimmed().isEmpty())
        return failed(FailureCode::WrongUsage, "reason");
    return FieldChange{.field = {.field = Field::BounceState},
                       .to = rulingValue(bounce, all, "disputed", {}),
                       .reason = reason.trimmed()};
}

Result<FieldChange> decide(const Bounce &bounce, const QList<Bounce> &all, const BounceDecision &decision,
                           const BounceHearing &hearing)
{
    if (!isAmong(all, bounce))
        return failed(FailureCode::NotFound, word(Field::Bounce).toByteArray());
    if (const auto hindrance = decisionHindrance(bounce, hearing); hindrance != BounceHindrance::None)
        return hindered(hindrance, hearing);
    const bool moves = decision.state == "reattributed";
    const bool isKnown = moves || decision.state == "upheld" || decision.state == "voided";
    const bool changes = moves
        ? hearing.staff.contains(decision.attributedTo) && decision.attributedTo != bounce.attributedTo
        : decision.state != bounce.state;
    if (!isKnown || !changes)
        return failed(FailureCode::WrongUsage, word(Field::BounceState).toByteArray(), decision.state);
    return FieldChange{.field = {.field = Field::BounceState},
                       .to = rulingValue(bounce, all, decision.state, moves ? decision.attributedTo : QByteArray()),
                       .reason = decision.note.trimmed()};
}

} // namespace Steward
