#pragma once

#include "desk/escalations/bounce.h"
#include "desk/metrics/metricrules.h"
#include "desk/sla/slaevaluation.h"
#include "desk/sla/waiver.h"

#include <QSet>

#include <vector>

namespace Steward {

// What a ticket had at some moment.
struct Standing
{
    State state = State::New;
    int level = 1;
    Priority priority = Priority::Normal;
    Kind kind = Kind::Question;
    Channel channel = Channel::Web;
    QByteArray client = {};
    QByteArray requester = {};
    QByteArray assignee = {};
    QByteArray team = {};
    QByteArray category = {};
    QByteArray product = {};

    bool isResolved() const { return !isUnresolved(state); }
};

// The history of one ticket as far as it is known at an instant, taken apart for the metrics. Records that were undone
// are not in it (sla.md 5), a record before the creation counts as at the creation.
class TicketPast
{
public:
    // Both live longer than this.
    TicketPast(const MetricRules &rules, const TicketHistory &history, Instant at);

    const MetricRules &rules() const { return m_rules; }
    qint64 number() const { return m_history.number; }
    Instant at() const { return m_at; }
    const Creation &creation() const { return m_history.creation; }
    Instant createdAt() const { return m_history.creation.at; }
    bool isThere() const { return createdAt() <= m_at; }
    bool isCreatedByStaff() const { return m_rules.sla.isStaff(creation().by); }
    bool isLiveCreation() const; // by staff, on phone, chat or visit
    // Merged, deleted, last resolution code `spam`, tag `demo` or `test`: no metric counts it.
    bool isNoCase() const { return m_isNoCase; }

    // A record with what the ticket had before and after it.
    struct Moment
    {
        Instant at = {};
        const TicketRecord *record = nullptr;
        std::size_t standing = 0; // after it
        std::size_t before = 0;
    };
    const std::vector<Moment> &moments() const { return m_moments; }
    const Standing &before(const Moment &moment) const { return m_standings[moment.before]; }
    const Standing &after(const Moment &moment) const { return m_standings[moment.standing]; }
    const Standing &atCreation() const { return m_standings.front(); }
    const Standing &now() const { return m_standings.back(); }
    const Standing &justBefore(Instant instant) const; // any record of that instant
    const Standing &after(Instant instant) const; // all records of that instant

    // A change between resolved (or closed) and not.
    struct Turn
    {
        Instant at = {};
        bool isResolved = false; // else it was reopened
        std::size_t moment = 0;
        QByteArray reason = {}; // of a reopening: the one chosen last
    };
    const QList<Turn> &turns() const { return m_turns; }
    const Turn *firstResolve() const;
    // Of a ticket that is resolved or closed: the change that made it so.
    const Turn *lastResolve() const;
    // The last change into resolved before an instant; null: there is none.
    const Turn *resolveBefore(Instant instant) const;
    // Who set the resolving state if staff, else the assignee before it.
    QByteArray resolverOf(const Turn &resolve) const;
    const Moment &momentOf(const Turn &turn) const { return m_moments[turn.moment]; }
    bool isReopenedForThanks(Instant reopenedAt) const;

    struct Reply
    {
        Instant at = {};
        QByteArray by = {}; // the first one of its instant
    };
    // Instants with at least one reply; a live creation by staff is one.
    const QList<Reply> &touches() const { return m_touches; }
    const QList<Reply> &replies() const { return m_replies; } // without that creation
    const Message *firstPublicMessage() const { return m_firstPublic; }

    const QByteArray &resolution() const { return m_resolution; } // the last record, canonical JSON; empty: none

    // Every cycle of every clock at that instant. Made when it is asked for.
    const QList<SlaLine> &lines() const;
    // Whether a lead or manager took the cycle out of the compliance figures.
    bool isWaived(const SlaLine &line) const;
    // The ledger at that instant.
    const QList<Bounce> &bounces() const;
    // Waits for an answer with or without a target: cycles of FirstResponse and NextResponse.
    const QList<SlaLine> &waits() const;

    // Business time of the client's calendar within [from, to) while `counts` is true of the state.
    template <typename Counts>
    qint64 businessMs(const Calendar &calendar, Instant from, Instant to, Counts counts) const
    {
        qint64 ms = 0;
        Instant since = from;
        const Standing *standing = &after(from);
        const auto add = [&](Instant until) {
            if (counts(standing->state))
                ms += calendar.elapsedMs(since, until);
        };
        for (const Moment &moment : m_moments) {
            if (moment.at <= from)
                continue;
            if (moment.at >= to)
                break;
            if (after(moment).state == standing->state)
                continue;
            add(moment.at);
            since = moment.at;
            standing = &after(moment);
        }
        add(to);
        return ms;
    }

private:
    void take(const Event &event);
    void take(const Message &message, Instant at);

    const MetricRules &m_rules;
    const TicketHistory &m_history;
    Instant m_at;
    bool m_isNoCase = false;
    std::vector<Moment> m_moments;
    std::vector<Standing> m_standings;
    QList<Turn> m_turns;
    QList<Reply> m_touches;
    QList<Reply> m_replies;
    const Message *m_firstPublic = nullptr;
    QByteArray m_resolution;
    mutable std::optional<QList<SlaLine>> m_lines;
    mutable std::optional<QList<SlaLine>> m_waits;
    mutable std::optional<QList<Waiver>> m_waivers;
    mutable std::optional<QList<Bounce>> m_bounces;
};

} // namespace Steward
