#include "desk/sla/slareplay.h"

#include "desk/sla/conversation.h"
#include "desk/tickets/undo.h"

#include <algorithm>
#include <tuple>

namespace Steward {

namespace {

constexpr SlaMetric responses[] = {SlaMetric::FirstResponse, SlaMetric::NextResponse, SlaMetric::LevelResponse};
constexpr SlaMetric ofPolicies[]
    = {SlaMetric::FirstResponse, SlaMetric::NextResponse, SlaMetric::LevelResponse, SlaMetric::Resolution,
       SlaMetric::RequesterWait, SlaMetric::AgentWork,    SlaMetric::PeriodicUpdate};

} // namespace

SlaReplay::SlaReplay(const SlaRules &rules, const Creation &creation)
    : m_rules(rules), m_createdAt(creation.at), m_now(creation.at)
{
    create(creation);
}

SlaClock *SlaReplay::openClock(const Slot &slot)
{
    return slot.clock < 0 ? nullptr : &m_clocks[std::size_t(slot.clock)];
}

std::shared_ptr<const Calendar> SlaReplay::calendarOf(const SlaTarget &target) const
{
    return m_rules.calendars.value(target.calendar);
}

bool SlaReplay::runsIn(SlaMetric metric, const SlaTarget &target, State state) const
{
    switch (metric) {
    case SlaMetric::RequesterWait:
        return state != State::Pending && state != State::Resolved;
    case SlaMetric::AgentWork:
        return state != State::Pending && state != State::OnHold && state != State::Resolved;
    case SlaMetric::Followup:
        return true;
    default:
        return !target.pauses.contains(int(state));
    }
}

void SlaReplay::moveTo(Instant now)
{
    if (now > m_now) {
        settle();
        m_now = now;
    }
    expire(now);
}

// Who holds the clocks after all records of an instant.
void SlaReplay::settle()
{
    for (SlaClock &clock : m_clocks)
        clock.heldBy(clock.metric() == SlaMetric::Followup ? m_promiser : m_assignee, m_now);
}

void SlaReplay::expire(Instant now)
{
    for (SlaClock &clock : m_clocks) {
        if (!clock.isOverdue(now))
            continue;
        const bool promised = clock.metric() == SlaMetric::Followup;
        clock.breach(promised ? m_promiser : m_assignee, clock.level() > 0 ? clock.level() : m_level);
    }
}

void SlaReplay::begin(SlaMetric metric, Instant now, const QByteArray &reason)
{
    Slot &slot = this->slot(metric);
    slot.holds = true;
    if (slot.clock >= 0)
        return;
    const SlaPolicy *policy = m_rules.policyFor(m_client, now);
    const SlaTarget *target = policy ? policy->targetFor(metric, m_level, m_priority) : nullptr;
    if (!target || !calendarOf(*target))
        return;
    m_clocks.emplace_back(*policy, *target, calendarOf(*target), now, runsIn(metric, *target, m_state), reason);
    slot.clock = int(m_clocks.size()) - 1;
}

void SlaReplay::meet(SlaMetric metric, Instant now, const QByteArray &author)
{
    Slot &slot = this->slot(metric);
    if (SlaClock *clock = openClock(slot)) {
        const QByteArray &holder = metric == SlaMetric::Followup ? m_promiser
            : m_assignee.isEmpty()                               ? author
                                                                 : m_assignee;
        clock->meet(now, holder, clock->level() > 0 ? clock->level() : m_level);
    }
    slot = {};
}

void SlaReplay::cancel(SlaMetric metric, Instant now, const QByteArray &reason)
{
    Slot &slot = this->slot(metric);
    if (SlaClock *clock = openClock(slot))
        clock->cancel(now, reason);
    slot = {};
}

void SlaReplay::cancelAll(Instant now, const QByteArray &reason)
{
    for (int metric = 0; metric < int(m_slots.size()); ++metric)
        cancel(SlaMetric(metric), now, reason);
}

void SlaReplay::create(const Creation &creation)
{
    const auto text = [&](Field field) { return creation.value(field).text(); };
    m_state = fromWord<State>(text(Field::State)).value_or(State::New);
    m_priority = fromWord<Priority>(text(Field::Priority)).value_or(Priority::Normal);
    m_level = int(creation.value(Field::Level).toNumber().value_or(1));
    m_client = text(Field::Client);
    m_assignee = text(Field::Assignee);
    m_due = creation.value(Field::Due);
    m_linked = creation.value(Field::Linked);
    const auto channel = fromWord<Channel>(text(Field::Channel));
    const bool byStaff = m_rules.isStaff(creation.by), live = byStaff && channel && isLive(*channel);
    const Instant now = m_createdAt;
    // Created as resolved nothing waits, until the requester writes to what staff created.
    const bool isOver = m_state == State::Closed || m_state == State::Resolved;
    m_waitsForInbound = byStaff && !live;
    m_firstOver = isOver && !m_waitsForInbound;
    if (m_state == State::Closed)
        return;
    begin(SlaMetric::RequesterWait, now, "created");
    begin(SlaMetric::AgentWork, now, "created");
    if (isOver)
        return;
    begin(SlaMetric::Resolution, now, "created");
    if (live) {
        m_firstOver = true;
        m_hadUpdates = true;
        begin(SlaMetric::PeriodicUpdate, now, "reply"); // whoever took the call has spoken
    } else if (!byStaff) {
        begin(SlaMetric::FirstResponse, now, "created");
        begin(SlaMetric::LevelResponse, now, "created");
    }
}

void SlaReplay::answerLevel(const Message &message, Instant now)
{
    const SlaClock *clock = openClock(slot(SlaMetric::LevelResponse));
    const bool any = clock && clock->target().anyAnswers;
    const bool speaks = isReply(message, m_rules)
        || (any && message.visibility == Visibility::Internal && !isAutomatic(message) && m_rules.isStaff(message.by));
    const std::optional<int> level = m_rules.persons.value(message.by).level;
    if (speaks && (!level || *level >= m_level))
        meet(SlaMetric::LevelResponse, now, message.by);
}

void SlaReplay::reply(const Message &message, Instant now)
{
    if (m_waitsForInbound && !m_firstOver) {
        m_waitsForInbound = false; // nothing came before the desk spoke: there is nothing to answer
        m_firstOver = true;
        m_lastReply = now;
    } else {
        meet(SlaMetric::FirstResponse, now, message.by);
        m_firstOver = true;
        m_lastReply = now;
    }
    meet(SlaMetric::NextResponse, now, message.by);
    m_inboundWaits = false;
    const SlaClock *update = openClock(slot(SlaMetric::PeriodicUpdate));
    const bool isLater = !update || now > update->start();
    if (!isResolved() && isLater) {
        meet(SlaMetric::PeriodicUpdate, now, message.by);
        m_hadUpdates = true;
        begin(SlaMetric::PeriodicUpdate, now, "reply");
    }
    const SlaClock *promised = openClock(slot(SlaMetric::Followup));
    if (promised && now > promised->start())
        meet(SlaMetric::Followup, now, message.by);
}

void SlaReplay::inbound(Instant now)
{
    if (isResolved()) {
        m_inboundWaits = true;
        return;
    }
    if (m_waitsForInbound) {
        m_waitsForInbound = false;
        begin(SlaMetric::FirstResponse, now, "inbound");
        if (!m_levelMoved)
            begin(SlaMetric::LevelResponse, now, "inbound");
        return;
    }
    if (m_firstOver && !slot(SlaMetric::NextResponse).holds)
        begin(SlaMetric::NextResponse, now, "inbound");
}

void SlaReplay::apply(const Message &message)
{
    const Instant now = atOf(message.at);
    moveTo(now);
    if (m_ended)
        return;
    answerLevel(message, now);
    if (isReply(message, m_rules))
        reply(message, now);
    else if (isInbound(message, m_rules))
        inbound(now);
}

void SlaReplay::changeState(State to, Instant now)
{
    if (to == m_state)
        return;
    const bool wasResolved = isResolved(), wasClosed = m_state == State::Closed;
    m_state = to;
    if (isResolved() && !wasResolved) {
        meet(SlaMetric::Resolution, now);
        if (slot(SlaMetric::FirstResponse).holds)
            m_firstOver = true;
        for (const SlaMetric metric : responses)
            cancel(metric, now, "resolved_unanswered");
        cancel(SlaMetric::PeriodicUpdate, now, "resolved");
    }
    if (to == State::Closed) {
        meet(SlaMetric::RequesterWait, now);
        meet(SlaMetric::AgentWork, now);
        cancel(SlaMetric::Followup, now, "closed");
    }
    const QByteArray toWord = word(to).toByteArray();
    for (const SlaMetric metric : ofPolicies) {
        if (SlaClock *clock = openClock(slot(metric))) {
            const bool runs = runsIn(metric, clock->target(), to);
            clock->setRunning(runs, now, (runs ? "resume:" : "pause:") + toWord);
        }
    }
    if (wasResolved && !isResolved()) {
        if (wasClosed) {
            begin(SlaMetric::RequesterWait, now, "reopened");
            begin(SlaMetric::AgentWork, now, "reopened");
        }
        begin(SlaMetric::Resolution, now, "reopened");
        begin(SlaMetric::LevelResponse, now, "reopened");
        if (m_inboundWaits && m_firstOver)
            begin(SlaMetric::NextResponse, now, "reopened");
        m_inboundWaits = false;
        if (m_hadUpdates)
            begin(SlaMetric::PeriodicUpdate, now, "reopened");
    }
}

void SlaReplay::changeLevel(int to, Instant now)
{
    if (to == m_level)
        return;
    const QByteArray reason = to > m_level ? "escalated" : "handed_back";
    cancel(SlaMetric::LevelResponse, now, reason);
    m_level = to;
    m_levelMoved = true;
    if (!isResolved())
        begin(SlaMetric::LevelResponse, now, reason);
}

// After a change of priority or client.
void SlaReplay::retarget(Instant now, const QByteArray &what)
{
    for (const SlaMetric metric : ofPolicies) {
        Slot &slot = this->slot(metric);
        if (!slot.holds)
            continue;
        SlaClock *clock = openClock(slot);
        if (!clock) {
            begin(metric, now, what); // a target appeared
            continue;
        }
        if (clock->isBreached())
            continue;
        // A priority is looked up in the cycle's own version.
        const SlaPolicy *policy = what == "client" ? m_rules.policyFor(m_client, now) : clock->chosenFrom();
        const SlaTarget *target = policy ? policy->targetFor(metric, m_level, m_priority) : nullptr;
        if (target && !calendarOf(*target))
            target = nullptr;
        if (!target) {
            clock->cancel(now, "no_target");
            slot.clock = -1;
        } else if (policy != clock->chosenFrom() || !(*target == clock->target())) {
            clock->retarget(*policy, *target, calendarOf(*target), now, runsIn(metric, *target, m_state),
                            "retarget:" + what);
        }
    }
}

void SlaReplay::promise(const Event &event, Instant now)
{
    if (event.to == m_due)
        return;
    m_due = event.to;
    const auto promised = instantFrom(event.to.text());
    if (!event.to.isSet()) {
        cancel(SlaMetric::Followup, now, "withdrawn");
        return;
    }
    if (!promised || *promised <= now)
        return;
    cancel(SlaMetric::Followup, now, "re_promised");
    m_promiser = event.by;
    m_clocks.emplace_back(*promised, m_rules.calendars.value("24x7"), now);
    slot(SlaMetric::Followup) = {.holds = true, .clock = int(m_clocks.size()) - 1};
}

void SlaReplay::apply(const Event &event)
{
    const Instant now = atOf(event.at);
    moveTo(now);
    if (m_ended)
        return;
    switch (event.field.field) {
    case Field::State:
        if (const auto to = fromWord<State>(event.to.text()))
            changeState(*to, now);
        break;
    case Field::Level:
        changeLevel(int(event.to.toNumber().value_or(m_level)), now);
        break;
    case Field::Priority:
        if (const auto to = fromWord<Priority>(event.to.text()); to && *to != m_priority) {
            m_priority = *to;
            retarget(now, "priority");
        }
        break;
    case Field::Client:
        if (event.to.text() != m_client) {
            m_client = event.to.text();
            retarget(now, "client");
        }
        break;
    case Field::Assignee:
        if (event.to.text() == m_assignee)
            break;
        m_assignee = event.to.text();
        m_promiser = m_assignee;
        break;
    case Field::Due:
        promise(event, now);
        break;
    case Field::Deleted:
        if (event.to.json() == "true") {
            cancelAll(now, "deleted");
            m_ended = true;
        }
        break;
    case Field::Linked:
        if (isMergedInto(event.to) && !isMergedInto(m_linked)) { // it gains that
            cancelAll(now, "merged");
            m_ended = true;
        }
        m_linked = event.to;
        break;
    default:
        break;
    }
}

void SlaReplay::standAt(Instant at)
{
    moveTo(at);
    for (SlaClock &clock : m_clocks)
        clock.advance(at);
}

QList<const SlaClock *> SlaReplay::clocks() const
{
    QList<const SlaClock *> clocks;
    for (const SlaClock &clock : m_clocks)
        clocks.append(&clock);
    std::stable_sort(clocks.begin(), clocks.end(), [](const SlaClock *a, const SlaClock *b) {
        return std::tuple(a->start(), a->metric(), a->level()) < std::tuple(b->start(), b->metric(), b->level());
    });
    return clocks;
}

} // namespace Steward
