#include "desk/metrics/ticketpast.h"

#include "desk/history/canonicaljson.h"
#include "desk/sla/conversation.h"
#include "desk/tickets/undo.h"

#include <algorithm>

namespace Steward {

namespace {

Standing standingOf(const Creation &creation)
{
    const auto text = [&](Field field) { return creation.value(field).text(); };
    return {.state = fromWord<State>(text(Field::State)).value_or(State::New),
            .level = int(creation.value(Field::Level).toNumber().value_or(1)),
            .priority = fromWord<Priority>(text(Field::Priority)).value_or(Priority::Normal),
            .kind = fromWord<Kind>(text(Field::Kind)).value_or(Kind::Question),
            .channel = fromWord<Channel>(text(Field::Channel)).value_or(Channel::Web),
            .client = text(Field::Client),
            .requester = text(Field::Requester),
            .assignee = text(Field::Assignee),
            .team = text(Field::Team),
            .category = text(Field::Category),
            .product = text(Field::Product)};
}

// What the event makes of it; whether that is anything else.
bool change(Standing &standing, const Event &event)
{
    const auto set = [&event](QByteArray &member) {
        QByteArray text = event.to.text();
        const bool changes = member != text;
        member = std::move(text);
        return changes;
    };
    const auto choose = [&event](auto &member) {
        const auto to = fromWord<std::remove_reference_t<decltype(member)>>(event.to.text());
        const bool changes = to && *to != member;
        member = to.value_or(member);
        return changes;
    };
    switch (event.field.field) {
    case Field::State:
        return choose(standing.state);
    case Field::Priority:
        return choose(standing.priority);
    case Field::Kind:
        return choose(standing.kind);
    case Field::Channel:
        return choose(standing.channel);
    case Field::Level: {
        const int level = int(event.to.toNumber().value_or(standing.level));
        return std::exchange(standing.level, level) != level;
    }
    case Field::Client:
        return set(standing.client);
    case Field::Requester:
        return set(standing.requester);
    case Field::Assignee:
        return set(standing.assignee);
    case Field::Team:
        return set(standing.team);
    case Field::Category:
        return set(standing.category);
    case Field::Product:
        return set(standing.product);
    default:
        return false;
    }
}

bool holdsTag(const Value &tags, QByteArrayView tag)
{
    return jsonElements(tags.json()).contains(Value::string(tag).json());
}

} // namespace

TicketPast::TicketPast(const MetricRules &rules, const TicketHistory &history, Instant at)
    : m_rules(rules), m_history(history), m_at(at), m_standings{standingOf(history.creation)}
{
    if (!isThere())
        return;
    if (isLiveCreation())
        m_touches.append({.at = createdAt(), .by = creation().by});
    m_resolution = creation().value(Field::Resolution).json();
    Value tags = creation().value(Field::Tags);
    bool isGone = creation().value(Field::Deleted).json() == "true" || isMergedInto(creation().value(Field::Linked));

    const QSet<int> undone = cancelledRecords(history, at);
    std::vector<std::pair<Instant, QByteArray>> reasons; // chosen later
    const auto ordered = history.inOrder();
    for (const Entry *entry : ordered) {
        if (isGone)
            break; // what comes after a merge or a deletion does not count (sla.md 3)
        const Instant when = std::max(instantOf(entry->record), createdAt());
        if (when > at || knownAt(entry->record) > at || undone.contains(entry->seq))
            continue;
        Moment moment{.at = when, .record = &entry->record};
        moment.before = moment.standing = m_standings.size() - 1;
        if (const auto *message = std::get_if<Message>(&entry->record)) {
            take(*message, when);
        } else if (const auto *event = std::get_if<Event>(&entry->record)) {
            Standing next = m_standings.back();
            if (change(next, *event)) {
                if (next.isResolved() != m_standings.back().isResolved())
                    m_turns.append({.at = when,
                                    .isResolved = next.isResolved(),
                                    .moment = m_moments.size(),
                                    .reason = event->reason});
                m_standings.push_back(std::move(next));
                ++moment.standing;
            }
            if (event->field.field == Field::Tags)
                tags = event->to;
            else if (event->field.field == Field::Resolution)
                m_resolution = event->to.json();
            else if (event->field.field == Field::Deleted)
                isGone = isGone || event->to.json() == "true";
            else if (event->field.field == Field::Linked)
                isGone = isGone || isMergedInto(event->to);
            else if (event->field.field == Field::ReopenReason) {
                const QList<JsonMember> chosen = canonicalMembers(event->to.json());
                reasons.emplace_back(instantFrom(memberValue(chosen, "at").text()).value_or(Instant()),
                                     memberValue(chosen, "reason").text());
            }
        }
        m_moments.push_back(moment);
    }
    for (const auto &[reopenedAt, reason] : reasons) {
        for (Turn &turn : m_turns) {
            if (!turn.isResolved && turn.at == reopenedAt)
                turn.reason = reason;
        }
    }
    m_isNoCase = isGone || holdsTag(tags, "demo") || holdsTag(tags, "test")
        || memberValue(canonicalMembers(m_resolution), "code").text() == "spam";
}

void TicketPast::take(const Message &message, Instant at)
{
    if (!m_firstPublic && message.visibility == Visibility::Public)
        m_firstPublic = &message;
    if (!isReply(message, m_rules.sla))
        return;
    if (m_touches.isEmpty() || m_touches.last().at != at)
        m_touches.append({.at = at, .by = message.by});
    if (m_replies.isEmpty() || m_replies.last().at != at)
        m_replies.append({.at = at, .by = message.by});
}

bool TicketPast::isLiveCreation() const
{
    return isCreatedByStaff() && creation().value(Field::Channel).isSet() && isLive(atCreation().channel);
}

const Standing &TicketPast::justBefore(Instant instant) const
{
    const auto found = std::partition_point(m_moments.begin(), m_moments.end(),
                                            [instant](const Moment &moment) { return moment.at < instant; });
    return found == m_moments.begin() ? m_standings.front() : m_standings[std::prev(found)->standing];
}

const Standing &TicketPast::after(Instant instant) const
{
    const auto found = std::partition_point(m_moments.begin(), m_moments.end(),
                                            [instant](const Moment &moment) { return moment.at <= instant; });
    return found == m_moments.begin() ? m_standings.front() : m_standings[std::prev(found)->standing];
}

const TicketPast::Turn *TicketPast::firstResolve() const
{
    const auto found = std::find_if(m_turns.begin(), m_turns.end(), [](const Turn &turn) { return turn.isResolved; });
    return found == m_turns.end() ? nullptr : &*found;
}

const TicketPast::Turn *TicketPast::lastResolve() const
{
    return !m_turns.isEmpty() && m_turns.last().isResolved ? &m_turns.last() : nullptr;
}

const TicketPast::Turn *TicketPast::resolveBefore(Instant instant) const
{
    const Turn *found = nullptr;
    for (const Turn &turn : m_turns) {
        if (turn.isResolved && turn.at <= instant)
            found = &turn;
    }
    return found;
}

QByteArray TicketPast::resolverOf(const Turn &resolve) const
{
    const Moment &moment = momentOf(resolve);
    const QByteArray &by = std::get<Event>(*moment.record).by;
    return m_rules.sla.isStaff(by) ? by : before(moment).assignee;
}

bool TicketPast::isReopenedForThanks(Instant reopenedAt) const
{
    return std::any_of(m_turns.begin(), m_turns.end(), [reopenedAt](const Turn &turn) {
        return !turn.isResolved && turn.at == reopenedAt && turn.reason == "thanks";
    });
}

const QList<SlaLine> &TicketPast::lines() const
{
    if (!m_lines)
        m_lines = slaLines(m_rules.sla, m_history, m_at);
    return *m_lines;
}

const QList<SlaLine> &TicketPast::waits() const
{
    if (m_waits)
        return *m_waits;
    QList<const TicketRecord *> records;
    records.reserve(qsizetype(m_moments.size()));
    for (const Moment &moment : m_moments)
        records.append(moment.record);
    m_waits = replayedLines(m_rules.waits, m_history.creation, records, m_at);
    return *m_waits;
}

const QList<Bounce> &TicketPast::bounces() const
{
    if (!m_bounces)
        m_bounces = bouncesOf(m_history, m_at,
                              [this](const QByteArray &person) { return m_rules.sla.persons.value(person).role; });
    return *m_bounces;
}

bool TicketPast::isWaived(const SlaLine &line) const
{
    if (!m_waivers)
        m_waivers = waiversIn(m_rules.sla, m_history, m_at);
    return waiverOf(line, *m_waivers) != nullptr;
}

} // namespace Steward
