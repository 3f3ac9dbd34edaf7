#include "desk/sla/slaclock.h"

#include <algorithm>

namespace Steward {

SlaClock::SlaClock(const SlaPolicy &policy, const SlaTarget &target, std::shared_ptr<const Calendar> calendar,
                   Instant start, bool running, const QByteArray &reason)
    : m_metric(target.metric), m_policy(policy.id), m_chosenFrom(&policy), m_target(target),
      m_calendar(std::move(calendar)), m_start(start), m_since(start),
      m_budget(SlaBudget::of(target.amount, *m_calendar, start).value_or(SlaBudget())), m_running(running)
{
    m_segments.append({.from = start,
                       .to = start,
                       .running = running,
                       .reason = reason,
                       .target = targetText(),
                       .calendar = calendarId()});
    setDue(start);
}

SlaClock::SlaClock(Instant promised, std::shared_ptr<const Calendar> always, Instant start)
    : m_metric(SlaMetric::Followup), m_calendar(std::move(always)), m_start(start), m_since(start), m_due(promised),
      m_budget({.ms = promised.ms - start.ms})
{
    m_segments.append(
        {.from = start, .to = start, .reason = "promise", .target = targetText(), .calendar = calendarId()});
}

QByteArray SlaClock::targetText() const
{
    return m_metric == SlaMetric::Followup ? QByteArray("promise") : m_target.amount.text;
}

SlaClock::State SlaClock::state() const
{
    if (m_breached)
        return State::Breached;
    if (m_met)
        return State::Met;
    if (m_endedAt.isSet())
        return State::Cancelled;
    return m_running ? State::Running : State::Paused;
}

QList<SlaSegment> SlaClock::shownSegments() const
{
    QList<SlaSegment> shown;
    for (const SlaSegment &segment : m_segments) {
        if (segment.from < segment.to)
            shown.append(segment);
    }
    return shown.isEmpty() ? QList<SlaSegment>{m_segments.last()} : shown;
}

void SlaClock::setDue(Instant now)
{
    m_due = m_running ? m_budget.dueFrom(*m_calendar, now, m_usedMs).value_or(Instant()) : Instant();
}

bool SlaClock::isAtRisk() const
{
    return state() == State::Running && m_usedMs * 4 >= m_budget.ms * 3;
}

Instant SlaClock::warnAt() const
{
    if (state() != State::Running || isAtRisk())
        return {};
    const qint64 threshold = (m_budget.ms * 3 + 3) / 4; // rounded up to a millisecond
    return m_calendar->add(m_since, threshold - m_usedMs).value_or(Instant());
}

bool SlaClock::isOverdue(Instant now) const
{
    return isOpen() && !m_breached && m_running && m_due.isSet() && now > m_due;
}

void SlaClock::heldBy(const QByteArray &holder, Instant now)
{
    if (!isOpen() || m_breached || holder == m_keeper)
        return;
    m_keeper = holder;
    if (holder.isEmpty())
        return;
    advance(now);
    if (m_usedMs * 4 < m_budget.ms * 3)
        m_charged = holder;
}

void SlaClock::breach(const QByteArray &holder, int level)
{
    m_breached = true;
    m_reason = m_nothingWasLeft ? "retarget" : "late";
    m_holder = holder;
    m_holderLevel = level;
    if (holder.isEmpty())
        m_charged.clear(); // a breach that nobody held stays where it is
}

void SlaClock::advance(Instant now)
{
    if (!isOpen() || now <= m_since)
        return;
    const qint64 open = m_calendar->elapsedMs(m_since, now);
    (m_running ? m_usedMs : m_pausedMs) += open;
    m_segments.last().businessMs += open;
    m_segments.last().to = now;
    m_since = now;
}

void SlaClock::beginSegment(Instant now, bool running, const QByteArray &reason)
{
    advance(now);
    m_segments.append({.from = now,
                       .to = now,
                       .running = running,
                       .reason = reason,
                       .target = targetText(),
                       .calendar = calendarId()});
}

void SlaClock::setRunning(bool running, Instant now, const QByteArray &reason)
{
    if (running == m_running || !isOpen())
        return;
    beginSegment(now, running, reason);
    m_running = running;
    if (!m_breached)
        setDue(now);
}

void SlaClock::retarget(const SlaPolicy &policy, const SlaTarget &target, std::shared_ptr<const Calendar> calendar,
                        Instant now, bool running, const QByteArray &reason)
{
    beginSegment(now, running, reason);
    m_policy = policy.id;
    m_chosenFrom = &policy;
    m_target = target;
    m_calendar = std::move(calendar);
    m_segments.last().target = targetText();
    m_segments.last().calendar = calendarId();
    m_budget = SlaBudget::of(target.amount, *m_calendar, m_start).value_or(SlaBudget());
    m_running = running;
    m_nothingWasLeft = m_budget.ms - m_usedMs <= 0;
    setDue(now);
}

void SlaClock::end(Instant now)
{
    advance(now);
    if (!m_breached && !m_running) { // as if it had resumed then
        m_running = true;
        setDue(now);
        m_running = false;
    }
    m_endedAt = now;
}

void SlaClock::meet(Instant now, const QByteArray &holder, int level)
{
    end(now);
    if (m_breached)
        return;
    m_met = true;
    m_holder = holder;
    m_holderLevel = level;
}

void SlaClock::cancel(Instant now, const QByteArray &reason)
{
    end(now);
    if (!m_breached)
        m_reason = reason;
}

} // namespace Steward
