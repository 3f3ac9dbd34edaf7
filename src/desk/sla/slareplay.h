#pragma once

#include "desk/history/tickethistory.h"
#include "desk/sla/slaclock.h"

#include <QList>

#include <vector>

namespace Steward {

// The clocks of one ticket, moved record by record in the order of sla.md 3. A record touches the open cycles alone, so
// that a new one costs the same however long the history is.
class SlaReplay
{
public:
    SlaReplay(const SlaRules &rules, const Creation &creation);

    void apply(const Message &message);
    void apply(const Event &event);
    // As of an instant: what fell due before it has its verdict, the time until then is counted.
    void standAt(Instant at);

    // By start, then metric and level.
    QList<const SlaClock *> clocks() const;

private:
    // A condition that a clock measures, with or without a target for it.
    struct Slot
    {
        bool holds = false;
        int clock = -1; // in m_clocks, while one is open
    };

    Slot &slot(SlaMetric metric) { return m_slots[std::size_t(metric)]; }
    SlaClock *openClock(const Slot &slot);
    bool isResolved() const { return m_state == State::Resolved || m_state == State::Closed; }
    bool runsIn(SlaMetric metric, const SlaTarget &target, State state) const;
    std::shared_ptr<const Calendar> calendarOf(const SlaTarget &target) const;

    void moveTo(Instant now); // before a record of that instant
    void settle();
    void expire(Instant now); // gives the breaches that fell before
    void begin(SlaMetric metric, Instant now, const QByteArray &reason);
    void meet(SlaMetric metric, Instant now, const QByteArray &author = {});
    void cancel(SlaMetric metric, Instant now, const QByteArray &reason);
    void cancelAll(Instant now, const QByteArray &reason);
    void create(const Creation &creation);
    void reply(const Message &message, Instant now);
    void answerLevel(const Message &message, Instant now);
    void inbound(Instant now);
    void changeState(State to, Instant now);
    void changeLevel(int to, Instant now);
    void retarget(Instant now, const QByteArray &what);
    void promise(const Event &event, Instant now);
    Instant atOf(Instant at) const { return std::max(at, m_createdAt); }

    const SlaRules &m_rules;
    std::vector<SlaClock> m_clocks;
    std::array<Slot, 8> m_slots;
    Instant m_createdAt;
    Instant m_now;
    State m_state = State::New;
    int m_level = 1;
    Priority m_priority = Priority::Normal;
    QByteArray m_client;
    QByteArray m_assignee;
    QByteArray m_promiser;
    Value m_due; // the field, as it stands
    Value m_linked;
    bool m_ended = false; // merged or deleted
    bool m_waitsForInbound = false; // opened by staff: the first response begins with the requester
    Instant m_lastReply = {};
    bool m_firstOver = false; // answered, never due, or cancelled
    bool m_levelMoved = false;
    bool m_inboundWaits = false; // it came while the ticket was resolved
    bool m_hadUpdates = false;
};

} // namespace Steward
