#include "desk/metrics/itemfamilies.h"

#include "desk/escalations/bounce.h"

#include <algorithm>

namespace Steward {

namespace {

constexpr qint64 windowMs = 14 * 24 * 3'600'000LL; // "14 days", its last instant included (product.md 5.1)

MetricItem resolveItem(const TicketPast &past, const TicketPast::Turn &resolve, const QByteArray &agent)
{
    return Items::itemAt(resolve.at, past.justBefore(resolve.at), agent);
}

QByteArray codeOf(const TicketPast &past)
{
    return memberValue(canonicalMembers(past.resolution()), "code").text();
}

// Whether staff acted in a way that a bounce could come of (sla.md 8, bounce_rate).
bool isAct(const TicketPast &past, const TicketPast::Moment &moment, const Event &event)
{
    if (moment.before == moment.standing)
        return false; // it set the value already held
    switch (event.field.field) {
    case Field::Category:
    case Field::Product:
    case Field::Level:
    case Field::Team:
        return true;
    case Field::Assignee:
        return !past.after(moment).assignee.isEmpty() && past.after(moment).assignee != event.by;
    case Field::State:
        return past.after(moment).state == State::Resolved;
    default:
        return false;
    }
}

QList<QByteArray> actedOn(const TicketPast &past)
{
    QList<QByteArray> persons;
    for (const TicketPast::Moment &moment : past.moments()) {
        const auto *event = std::get_if<Event>(moment.record);
        if (event && past.rules().sla.isStaff(event->by) && isAct(past, moment, *event) && !persons.contains(event->by))
            persons.append(event->by);
    }
    return persons;
}

} // namespace

QList<MetricItem> Items::bounced(const TicketPast &past)
{
    const TicketPast::Turn *resolve = past.lastResolve();
    if (!resolve)
        return {};
    QList<QByteArray> persons = actedOn(past);
    QSet<QByteArray> charged;
    QList<MetricItem> items, leftOut;
    bool isBounced = false;
    for (const Bounce &bounce : past.bounces()) {
        if (const QByteArray person = bounce.charged(); !person.isEmpty()) {
            charged.insert(person);
            if (!persons.contains(person))
                persons.append(person);
        }
        isBounced = isBounced || bounce.counts();
        if (!bounce.counts() && !past.isNoCase()) {
            MetricItem left = resolveItem(past, *resolve, {});
            left.excluded = bounce.isVoided() ? "voided" : "unattributed";
            left.share = MetricItem::Share::OnceForAll;
            leftOut.append(left);
        }
    }
    if (persons.isEmpty() && !isBounced)
        return {};
    MetricItem once = resolveItem(past, *resolve, {});
    once.counts = isBounced;
    once.finalAt.ms = resolve->at.ms + windowMs;
    once.share = MetricItem::Share::OnceForAll;
    items.append(once);
    items.append(leftOut);
    for (const QByteArray &person : std::as_const(persons)) {
        MetricItem each = once;
        each.agent = person;
        each.counts = charged.contains(person);
        each.share = MetricItem::Share::OfAgent;
        items.append(each);
        for (MetricItem left : std::as_const(leftOut)) { // bounces of the tickets that are counted for her
            left.agent = person;
            left.share = MetricItem::Share::OfAgent;
            items.append(left);
        }
    }
    return items;
}

// From the wrong hop to its recovery, wall time: the hop set what the bounce took away; a wrong fix was the resolve,
// and is made good by the next one.
QList<MetricItem> Items::bounceCost(const TicketPast &past)
{
    QList<MetricItem> items;
    for (const Bounce &bounce : past.bounces()) {
        MetricItem item = itemAt(bounce.at, past.justBefore(bounce.at), bounce.charged());
        if (bounce.isVoided())
            item.excluded = "voided";
        Instant hop = past.createdAt();
        Instant recovery = bounce.at;
        if (bounce.type == "wrong_fix") {
            recovery = {};
            for (const TicketPast::Turn &turn : past.turns()) {
                if (turn.isResolved && turn.at < bounce.at)
                    hop = turn.at;
                else if (turn.isResolved && !recovery.isSet() && turn.at > bounce.at)
                    recovery = turn.at;
            }
            if (!recovery.isSet() && item.excluded.isEmpty())
                item.excluded = "not_recovered";
        } else {
            for (const TicketPast::Moment &moment : past.moments()) {
                const auto *event = std::get_if<Event>(moment.record);
                if (event && moment.at < bounce.at && event->field == bounce.field && moment.before != moment.standing)
                    hop = moment.at;
            }
        }
        item.ms = item.excluded.isEmpty() ? recovery.ms - hop.ms : 0;
        items.append(item);
    }
    return items;
}

QList<MetricItem> Items::reopened(const TicketPast &past)
{
    const TicketPast::Turn *resolve = past.firstResolve();
    if (!resolve)
        return {};
    MetricItem item = resolveItem(past, *resolve, past.resolverOf(*resolve));
    for (const TicketPast::Turn &turn : past.turns()) {
        if (!turn.isResolved && turn.at >= resolve->at && turn.at.ms - resolve->at.ms <= windowMs
            && turn.reason != "thanks" && turn.reason != "new_question")
            item.counts = true;
    }
    if (!item.counts)
        item.finalAt.ms = resolve->at.ms + windowMs;
    if (codeOf(past) == "duplicate")
        item.excluded = "closed_as_duplicate";
    return {item};
}

QList<MetricItem> Items::oneTouch(const TicketPast &past)
{
    const TicketPast::Turn *resolve = past.lastResolve();
    if (!resolve)
        return {};
    MetricItem item = resolveItem(past, *resolve, past.resolverOf(*resolve));
    const QList<TicketPast::Reply> &touches = past.touches();
    const auto count = std::count_if(touches.begin(), touches.end(),
                                     [resolve](const TicketPast::Reply &touch) { return touch.at <= resolve->at; });
    if (count == 0)
        item.excluded = "zero_touch";
    const QList<TicketPast::Turn> &turns = past.turns();
    item.counts = count == 1 && std::all_of(turns.begin(), turns.end(), [](const TicketPast::Turn &turn) {
                      return turn.isResolved || turn.reason == "thanks";
                  });
    if (item.counts)
        item.finalAt.ms = resolve->at.ms + windowMs;
    return {item};
}

QList<MetricItem> Items::firstLevel(const TicketPast &past)
{
    const TicketPast::Turn *resolve = past.lastResolve();
    if (!resolve)
        return {};
    MetricItem item = resolveItem(past, *resolve, past.resolverOf(*resolve));
    if (past.atCreation().level != 1)
        item.excluded = "created_higher";
    const auto &moments = past.moments();
    item.counts = std::all_of(moments.begin(), moments.end(),
                              [&](const TicketPast::Moment &moment) { return past.after(moment).level == 1; });
    return {item};
}

QList<MetricItem> Items::tagged(const TicketPast &past)
{
    const TicketPast::Turn *resolve = past.lastResolve();
    if (!resolve)
        return {};
    MetricItem item = resolveItem(past, *resolve, past.resolverOf(*resolve));
    item.counts = missingTags(past).isEmpty();
    return {item};
}

QList<QByteArray> missingTags(const TicketPast &past)
{
    const QList<JsonMember> record = canonicalMembers(past.resolution());
    QList<QByteArray> missing;
    for (const char *field : {"root_cause", "code", "fix", "kb", "ai"}) {
        if (memberValue(record, field).text().isEmpty())
            missing.append(field);
    }
    return missing;
}

QByteArray rootCauseOf(const TicketPast &past)
{
    return memberValue(canonicalMembers(past.resolution()), "root_cause").text();
}

QList<MetricItem> Items::surveyed(const TicketPast &past)
{
    QList<MetricItem> items;
    for (const TicketPast::Moment &moment : past.moments()) {
        const auto *survey = std::get_if<Survey>(moment.record);
        if (!survey)
            continue;
        const TicketPast::Turn *resolve = past.resolveBefore(survey->sentAt);
        const QByteArray agent = resolve ? past.resolverOf(*resolve) : past.after(survey->sentAt).assignee;
        const bool isAnswered = survey->answeredAt.isSet() && survey->answeredAt <= past.at() && survey->score;
        if (!isAnswered && past.isNoCase())
            continue;
        const Instant at = isAnswered ? survey->answeredAt : survey->sentAt;
        MetricItem item = itemAt(at, past.justBefore(at), agent);
        if (!isAnswered)
            item.excluded = "unanswered";
        else
            item.counts = 5 * *survey->score >= 4 * survey->scale.value_or(5);
        items.append(item);
    }
    return items;
}

} // namespace Steward
