#include "desk/metrics/dashboard.h"

#include "desk/history/canonicaljson.h"
#include "desk/tickets/projection.h"
#include "desk/tickets/undo.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace Steward {

namespace {

bool isNoReopening(const QByteArray &reason)
{
    return reason == "thanks" || reason == "new_question";
}

// The reason of the first reopening, given with it or chosen later (exchange.md: reopen_reason).
QByteArray reopenReason(const TicketHistory &history, Instant reopenedAt)
{
    QByteArray reason;
    for (const Entry *entry : history.inOrder()) {
        const auto *event = std::get_if<Event>(&entry->record);
        if (!event)
            continue;
        if (event->field.field == Field::State && event->at == reopenedAt && !event->reason.isEmpty())
            reason = event->reason;
        if (event->field.field == Field::ReopenReason) {
            const QList<JsonMember> chosen = canonicalMembers(event->to.json());
            if (instantFrom(memberValue(chosen, "at").text()) == reopenedAt)
                reason = memberValue(chosen, "reason").text();
        }
    }
    return reason;
}

const TicketFacts::Turn *firstTurn(const TicketFacts &facts, bool isResolved)
{
    const auto found = std::find_if(facts.turns.begin(), facts.turns.end(),
                                    [isResolved](const auto &turn) { return turn.isResolved == isResolved; });
    return found == facts.turns.end() ? nullptr : &*found;
}

bool isReopenedSoon(const TicketFacts &facts)
{
    const auto *resolved = firstTurn(facts, true), *reopened = firstTurn(facts, false);
    return facts.countsAsReopened && resolved && reopened && reopened->at >= resolved->at
        && reopened->at.ms - resolved->at.ms <= reopenWindowMs;
}

} // namespace

Instant TicketFacts::resolvedAt() const
{
    return !turns.isEmpty() && turns.last().isResolved ? turns.last().at : Instant();
}

TicketFacts factsOf(const TicketHistory &history)
{
    const Projected projected = project(history);
    TicketFacts facts{.number = history.number,
                      .kind = projected.ticket.kind,
                      .createdAt = history.creation.at,
                      .isDuplicate = projected.ticket.resolution.code == "duplicate"};
    const auto first = fromWord<State>(history.creation.value(Field::State).text());
    facts.isUnresolvedAtFirst = !first || isUnresolved(*first);
    const QSet<int> undone = cancelledRecords(history, Instant{std::numeric_limits<qint64>::max()});
    Projection projection(history.number, history.creation);
    const auto ordered = history.inOrder();
    for (const Entry *entry : ordered) {
        if (undone.contains(entry->seq))
            continue;
        const Ticket before = projection.ticket();
        projection.apply(entry->record);
        const Ticket &after = projection.ticket();
        const Instant at = instantOf(entry->record);
        if (isUnresolved(before.state) != isUnresolved(after.state))
            facts.turns.append({.at = at, .isResolved = isUnresolved(before.state)});
        if (after.handedBack > before.handedBack)
            facts.handedBackAt.append(at);
    }
    if (const auto *reopened = firstTurn(facts, false))
        facts.countsAsReopened = !isNoReopening(reopenReason(history, reopened->at));
    return facts;
}

qint64 MonthFigures::createdInAll() const
{
    return std::accumulate(created.begin(), created.end(), qint64(0));
}

MonthFigures sumOf(const QList<MonthFigures> &months)
{
    MonthFigures sum;
    for (const MonthFigures &month : months) {
        sum.month = month.month;
        for (std::size_t kind = 0; kind < month.created.size(); ++kind)
            sum.created[kind] += month.created[kind];
        sum.resolved += month.resolved;
        sum.backlog = month.backlog;
        sum.firstResolved += month.firstResolved;
        sum.reopened += month.reopened;
        sum.handedBack += month.handedBack;
        sum.resolveMs += month.resolveMs;
    }
    std::sort(sum.resolveMs.begin(), sum.resolveMs.end());
    return sum;
}

MonthFigures &DashboardCount::at(Instant instant)
{
    const int month = m_zone.monthOf(instant);
    if (m_months.isEmpty())
        m_months.append(MonthFigures{.month = month});
    while (month < m_months.first().month)
        m_months.prepend(MonthFigures{.month = m_months.first().month - 1});
    while (month > m_months.last().month)
        m_months.append(MonthFigures{.month = m_months.last().month + 1});
    return m_months[month - m_months.first().month];
}

void DashboardCount::add(const TicketFacts &facts)
{
    MonthFigures &created = at(facts.createdAt);
    ++created.created[std::size_t(facts.kind)];
    created.backlog += facts.isUnresolvedAtFirst;
    for (const TicketFacts::Turn &turn : facts.turns)
        at(turn.at).backlog += turn.isResolved ? -1 : 1;
    for (const Instant instant : facts.handedBackAt)
        ++at(instant).handedBack;
    if (const Instant resolved = facts.resolvedAt(); resolved.isSet()) {
        MonthFigures &month = at(resolved);
        ++month.resolved;
        month.resolveMs.append(std::max<qint64>(resolved.ms - facts.createdAt.ms, 0));
    }
    if (const auto *first = firstTurn(facts, true); first && !facts.isDuplicate) {
        MonthFigures &month = at(first->at);
        ++month.firstResolved;
        month.reopened += isReopenedSoon(facts);
    }
}

QList<MonthFigures> DashboardCount::months() const
{
    QList<MonthFigures> months = m_months;
    const int current = m_zone.monthOf(m_now);
    while (!months.isEmpty() && months.last().month < current)
        months.append(MonthFigures{.month = months.last().month + 1});
    qint64 backlog = 0;
    for (MonthFigures &month : months) {
        backlog += month.backlog;
        month.backlog = backlog;
        std::sort(month.resolveMs.begin(), month.resolveMs.end());
    }
    return months;
}

Instant DashboardCount::endOf(int month) const
{
    return m_zone.startOfMonth(month + 1);
}

bool DashboardCount::isIn(Instant instant, int from, int to) const
{
    return instant >= m_zone.startOfMonth(from) && instant < endOf(to);
}

bool DashboardCount::isBehind(const TicketFacts &facts, Figure figure, int from, int to, std::optional<Kind> kind) const
{
    if (kind && facts.kind != *kind)
        return false;
    switch (figure) {
    case Figure::Created:
        return isIn(facts.createdAt, from, to);
    case Figure::Resolved:
        return facts.resolvedAt().isSet() && isIn(facts.resolvedAt(), from, to);
    case Figure::Backlog: {
        const Instant end = endOf(to);
        bool isOpen = facts.createdAt < end && facts.isUnresolvedAtFirst;
        for (const TicketFacts::Turn &turn : facts.turns) {
            if (turn.at < end)
                isOpen = !turn.isResolved;
        }
        return isOpen;
    }
    case Figure::FirstResolved:
    case Figure::Reopened: {
        const auto *first = firstTurn(facts, true);
        return first && !facts.isDuplicate && isIn(first->at, from, to)
            && (figure == Figure::FirstResolved || isReopenedSoon(facts));
    }
    case Figure::HandedBack:
        return std::any_of(facts.handedBackAt.begin(), facts.handedBackAt.end(),
                           [&](Instant instant) { return isIn(instant, from, to); });
    }
    return false;
}

} // namespace Steward
