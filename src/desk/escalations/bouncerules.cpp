#include "desk/escalations/bouncerules.h"

#include "desk/escalations/bouncehop.h"
#include "desk/escalations/returncodes.h"
#include "desk/history/canonicaljson.h"
#include "desk/tickets/undo.h"

#include <algorithm>
#include <limits>

namespace Steward {

namespace {

constexpr Instant allThatIsKnown{std::numeric_limits<qint64>::max()};
constexpr qint64 wrongFixSpanMs = 14 * 24 * 3'600'000LL; // "14 days" of product.md 5.1, the last instant included
constexpr qint64 freshSpanMs = 600'000; // a new ticket is still being sorted

std::optional<BounceMark> marked(BounceType type, const QByteArray &charged)
{
    return BounceMark{.type = word(type).toByteArray(), .attributedTo = charged};
}

// The part of a category by which tickets are told apart: `payroll` of `payroll.calculation`, `payroll::x`,
// `payroll/x`.
QByteArrayView firstPart(QByteArrayView category)
{
    const auto isSeparator = [](char c) { return c == '.' || c == ':' || c == '/'; };
    return category.first(std::find_if(category.begin(), category.end(), isSeparator) - category.begin());
}

bool isSorted(QByteArrayView category)
{
    return !category.isEmpty() && !category.endsWith("unsorted");
}

std::optional<BounceMark> returned(const BounceHop &hop)
{
    if (!ReturnCodes::isFault(hop.returnCode()) || !hop.isReturn())
        return {};
    const BounceHop::Origin sent = hop.origin();
    if (sent.isRouting || sent.by == hop.change().by)
        return {};
    return marked(BounceType::Returned, sent.by.isEmpty() ? QByteArray("rule") : sent.by);
}

std::optional<BounceMark> pingPong(const BounceHop &hop)
{
    const Event &change = hop.change();
    const Event *first = hop.lastOf(change.field);
    if (!first || !hop.isSameSpell(*first))
        return {};
    const bool isBack = first->from == change.to && first->to == change.from;
    const bool isMove = change.from.isSet() && change.to.isSet();
    if (!isBack || !isMove || first->by == change.by || BounceHop::isExcused(first->reason) || hop.origin().isRouting)
        return {};
    return marked(BounceType::PingPong, first->by.isEmpty() ? QByteArray("rule") : first->by);
}

std::optional<BounceMark> chargedForSorting(const BounceHop &hop, const QByteArray &confirmedBy)
{
    if (confirmedBy == hop.change().by)
        return {};
    return marked(BounceType::Recategorised, confirmedBy.isEmpty() ? QByteArray("ai") : confirmedBy);
}

std::optional<BounceMark> recategorised(const BounceHop &hop)
{
    const Event &change = hop.change();
    if (change.at.ms - hop.creation().at.ms <= freshSpanMs || BounceHop::isExcusedSorting(change.reason))
        return {};
    if (change.field.field == Field::Level) {
        if (!hop.isLowered() || hop.isWorkedOn() || hop.origin().isRouting)
            return {};
        return chargedForSorting(hop, hop.origin().by);
    }
    const QByteArray from = change.from.text(), to = change.to.text();
    const auto partOf
        = [&](QByteArrayView text) { return change.field.field == Field::Category ? firstPart(text) : text; };
    if (!isSorted(from) || partOf(from) == partOf(to))
        return {};
    return chargedForSorting(
        hop, hop.confirmedBy([&](const Value &value) { return partOf(JsonText(value).view()) == partOf(from); }));
}

// The reopening that a change speaks of, if it calls its fix wrong.
const Event *wrongReopening(const BounceHop &hop)
{
    const Event &change = hop.change();
    if (change.field.field == Field::State)
        return BounceHop::isReopening(change) && saysWrongFix(change.reason) ? &change : nullptr;
    const QList<JsonMember> said = canonicalMembers(change.to.json());
    const auto at = instantFrom(memberValue(said, "at").text());
    return at && saysWrongFix(memberValue(said, "reason").text()) ? hop.reopeningAt(*at) : nullptr;
}

std::optional<BounceMark> wrongFix(const BounceHop &hop)
{
    const Event *reopening = wrongReopening(hop);
    const Event *resolve = reopening ? hop.resolveBefore(*reopening) : nullptr;
    if (!resolve || reopening->at.ms - resolve->at.ms > wrongFixSpanMs || hop.isChargedFor(*reopening))
        return {};
    return marked(BounceType::WrongFix, hop.resolverOf(*resolve));
}

std::optional<BounceMark> recognised(const BounceHop &hop)
{
    const Event &change = hop.change();
    if (change.field.field == Field::State || change.field.field == Field::ReopenReason)
        return wrongFix(hop);
    if (BounceHop::isExcused(change.reason) || hop.isPartOfMarked())
        return {};
    if (change.field.field == Field::Category || change.field.field == Field::Product)
        return recategorised(hop);
    if (!hop.returnCode().isEmpty())
        return returned(hop); // or nobody's fault
    return change.field.field == Field::Level ? recategorised(hop) : pingPong(hop);
}

int rankOf(const BounceMark &mark)
{
    constexpr BounceType order[]
        = {BounceType::Returned, BounceType::WrongFix, BounceType::Recategorised, BounceType::PingPong};
    return int(std::find(std::begin(order), std::end(order), fromWord<BounceType>(mark.type)) - std::begin(order));
}

} // namespace

bool mayBounce(const Act &act)
{
    bool may = false;
    for (const TicketRecord &record : act.records) {
        const auto *event = std::get_if<Event>(&record);
        if (!event)
            continue;
        if (event->bounce || event->field.field == Field::Linked || event->field.field == Field::Client)
            return false;
        may = may || (!event->by.isEmpty() && BounceHop::isConcerned(*event));
    }
    return may;
}

Act withBounces(Act act, const TicketHistory &history, const RoleOf &roleOf)
{
    if (!mayBounce(act))
        return act;
    TicketHistory after = history;
    int seq = 0;
    for (const Entry &entry : history.entries)
        seq = std::max(seq, entry.seq);
    const int before = seq;
    for (const TicketRecord &record : act.records)
        after.entries.append({.seq = ++seq, .record = record});
    const QSet<int> cancelled = cancelledRecords(after, allThatIsKnown);

    std::optional<std::pair<qsizetype, BounceMark>> best;
    for (qsizetype i = 0; i < act.records.size(); ++i) {
        const auto *event = std::get_if<Event>(&act.records[i]);
        const int place = before + int(i) + 1;
        if (!event || event->by.isEmpty() || !BounceHop::isConcerned(*event) || cancelled.contains(place))
            continue;
        const auto mark = recognised(BounceHop(after, cancelled, place, before, roleOf));
        if (mark && (!best || rankOf(*mark) < rankOf(best->second)))
            best = {i, *mark};
    }
    if (best)
        std::get<Event>(act.records[best->first]).bounce = best->second;
    return act;
}

} // namespace Steward
