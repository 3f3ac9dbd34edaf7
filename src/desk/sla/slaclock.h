#pragma once

#include "desk/sla/slapolicy.h"

namespace Steward {

// A stretch of a clock: it ran or it was paused, and why it began.
struct SlaSegment
{
    Instant from = {};
    Instant to = {};
    bool running = true;
    qint64 businessMs = 0;
    QByteArray reason = {}; // `created`, `pause:pending` … (sla.md 6)
    QByteArray target = {}; // that was in force
    QByteArray calendar = {}; // that its business time was measured by
};

// One cycle of a metric on a ticket (sla.md 4). While it is open it is moved from change to change; each move costs the
// same, however long the history is.
class SlaClock
{
public:
    enum class State { Running, Paused, Met, Breached, Cancelled };

    // Of a target that was chosen at `start`.
    SlaClock(const SlaPolicy &policy, const SlaTarget &target, std::shared_ptr<const Calendar> calendar, Instant start,
             bool running, const QByteArray &reason);
    // Of a promise.
    SlaClock(Instant promised, std::shared_ptr<const Calendar> always, Instant start);

    SlaMetric metric() const { return m_metric; }
    int level() const { return m_target.level.value_or(0); } // of LevelResponse
    const QByteArray &policy() const { return m_policy; }
    const SlaPolicy *chosenFrom() const { return m_chosenFrom; } // of the rules; null: a promise
    const SlaTarget &target() const { return m_target; }
    QByteArray targetText() const; // `1h`, or `promise`
    QByteArray calendarId() const { return m_calendar->id(); }
    Instant start() const { return m_start; }
    Instant due() const { return m_due; } // not set: paused
    qint64 budgetMs() const { return m_budget.ms; }
    qint64 usedMs() const { return m_usedMs; }
    qint64 pausedMs() const { return m_pausedMs; }
    bool isOpen() const { return !m_endedAt.isSet(); }
    bool isCounting() const { return isOpen() && m_running; } // business time is being used, also of a breached one
    bool isBreached() const { return m_breached; }
    State state() const;
    const QByteArray &reason() const { return m_reason; } // of a cancellation or a breach
    Instant endedAt() const { return m_endedAt; }
    bool isAtRisk() const;
    Instant warnAt() const; // not set: the warning came, or none will
    QList<SlaSegment> shownSegments() const; // without those of length zero, unless there is no other
    bool hasVerdict() const { return m_breached || state() == State::Met; }
    const QByteArray &holder() const { return m_holder; } // of the verdict; empty: nobody
    int holderLevel() const { return m_holderLevel; }
    const QByteArray &begunBy() const { return m_segments.first().reason; } // `created`, `reopened` …
    // Who answers for a breach: the holder, if he took the ticket over while less than 75 % of the budget then in force
    // was used; else the last one before him who did (sla.md 8, "Taken over late"). Empty: nobody.
    const QByteArray &charged() const { return m_charged; }

    // Whether its due instant is over at `now` and nobody has noticed: then breach() is due.
    bool isOverdue(Instant now) const;
    // Who has the ticket after all records of `now`.
    void heldBy(const QByteArray &holder, Instant now);
    void breach(const QByteArray &holder, int level);
    void setRunning(bool running, Instant now, const QByteArray &reason);
    void retarget(const SlaPolicy &policy, const SlaTarget &target, std::shared_ptr<const Calendar> calendar,
                  Instant now, bool running, const QByteArray &reason);
    void meet(Instant now, const QByteArray &holder, int level);
    void cancel(Instant now, const QByteArray &reason);
    void advance(Instant now); // counts the time until then

private:
    void beginSegment(Instant now, bool running, const QByteArray &reason);
    void end(Instant now);
    void setDue(Instant now);

    SlaMetric m_metric;
    QByteArray m_policy;
    const SlaPolicy *m_chosenFrom = nullptr;
    SlaTarget m_target;
    std::shared_ptr<const Calendar> m_calendar;
    Instant m_start;
    Instant m_since; // the time until then is counted
    Instant m_due;
    SlaBudget m_budget;
    qint64 m_usedMs = 0;
    qint64 m_pausedMs = 0;
    bool m_running = true;
    bool m_breached = false;
    bool m_met = false;
    bool m_nothingWasLeft = false; // when the target was set
    Instant m_endedAt = {};
    QByteArray m_reason;
    QByteArray m_holder;
    int m_holderLevel = 0;
    QByteArray m_keeper; // who has the ticket now
    QByteArray m_charged;
    QList<SlaSegment> m_segments;
};

} // namespace Steward
