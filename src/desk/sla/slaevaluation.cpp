#include "desk/sla/slaevaluation.h"

#include "desk/sla/slareplay.h"
#include "desk/tickets/undo.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace Steward {

namespace {

struct Known
{
    const TicketRecord *record = nullptr;
    Instant at = {};
    Instant known = {};
};

SlaLine lineOf(const SlaClock &clock)
{
    return {.metric = clock.metric(),
            .level = clock.level(),
            .policy = clock.policy(),
            .policySince = clock.chosenFrom() ? clock.chosenFrom()->validFrom : Instant(),
            .target = clock.targetText(),
            .calendar = clock.calendarId(),
            .start = clock.start(),
            .due = clock.due(),
            .warnAt = clock.warnAt(),
            .budgetMs = clock.budgetMs(),
            .usedMs = clock.usedMs(),
            .pausedMs = clock.pausedMs(),
            .state = clock.state(),
            .isAtRisk = clock.isAtRisk(),
            .isCounting = clock.isCounting(),
            .reason = clock.reason(),
            .endedAt = clock.endedAt(),
            .hasVerdict = clock.hasVerdict(),
            .holder = clock.holder(),
            .holderLevel = clock.holderLevel(),
            .charged = clock.charged(),
            .begunBy = clock.begunBy(),
            .segments = clock.shownSegments()};
}

// What decided a cycle was known at `known`, or time alone decided it later.
void freeze(SlaLine &line, Instant known)
{
    if (line.state == SlaClock::State::Breached)
        line.frozenAt = std::max(line.due, known);
    else if (line.state == SlaClock::State::Met || line.state == SlaClock::State::Cancelled)
        line.frozenAt = std::max(line.endedAt, known);
}

// Metric, level, start, and which one it is of those that start at one instant.
using Key = std::tuple<SlaMetric, int, Instant, int>;

QList<Key> keysOf(const QList<SlaLine> &lines)
{
    QList<Key> keys;
    std::map<std::tuple<SlaMetric, int, Instant>, int> met;
    for (const SlaLine &line : lines)
        keys.append({line.metric, line.level, line.start, met[{line.metric, line.level, line.start}]++});
    return keys;
}

void apply(SlaReplay &replay, const TicketRecord &record)
{
    if (const auto *event = std::get_if<Event>(&record))
        replay.apply(*event);
    else if (const auto *message = std::get_if<Message>(&record))
        replay.apply(*message);
}

QList<SlaLine> linesOf(SlaReplay &replay, Instant at)
{
    replay.standAt(at);
    QList<SlaLine> lines;
    const auto clocks = replay.clocks();
    for (const SlaClock *clock : clocks)
        lines.append(lineOf(*clock));
    return lines;
}

// The lines by the records that hold for `isKnown`, as of an instant.
template <typename IsKnown>
QList<SlaLine> replayed(const SlaRules &rules, const Creation &creation, const QList<Known> &records, Instant at,
                        IsKnown isKnown)
{
    if (at < creation.at)
        return {};
    SlaReplay replay(rules, creation);
    for (const Known &each : records) {
        if (each.at <= at && isKnown(each))
            apply(replay, *each.record);
    }
    return linesOf(replay, at);
}

void number(QList<SlaLine> &lines)
{
    std::stable_sort(lines.begin(), lines.end(), [](const SlaLine &a, const SlaLine &b) {
        return std::tuple(a.start, a.metric, a.level) < std::tuple(b.start, b.metric, b.level);
    });
    std::map<std::pair<SlaMetric, int>, int> cycles;
    for (SlaLine &line : lines)
        line.cycle = ++cycles[{line.metric, line.level}];
}

// A breach that was frozen while its cycle was open is measured on.
void measure(SlaLine &line, const SlaLine &now)
{
    line.usedMs = now.usedMs;
    line.pausedMs = now.pausedMs;
    line.segments = now.segments;
    line.isCounting = now.isCounting;
    line.endedAt = now.endedAt;
}

// The verdicts and cancellations of a ticket as they were given, one known instant after another (sla.md 5).
class Freezing
{
public:
    // `then`: what a replay of all that was known before that instant gives as of it. What was learnt at the instant
    // before was the last news.
    void passTo(Instant instant, const QList<SlaLine> &then)
    {
        note(then);
        const QList<Key> keys = keysOf(then);
        for (qsizetype i = 0; i < then.size(); ++i) {
            if (!then[i].hasVerdict && then[i].state != SlaClock::State::Cancelled)
                continue;
            const auto [place, isNew]
                = m_frozen.emplace(keys[i], Frozen{.line = then[i], .isOpen = !then[i].endedAt.isSet()});
            if (isNew)
                freeze(place->second.line, m_lastNews);
        }
        m_lastNews = instant;
    }

    // What is shown over what a replay of everything says now.
    QList<SlaLine> shown(const QList<SlaLine> &now)
    {
        note(now);
        QList<SlaLine> shown;
        const QList<Key> keys = keysOf(now);
        for (qsizetype i = 0; i < now.size(); ++i) {
            const auto found = m_frozen.find(keys[i]);
            if (found == m_frozen.end()) {
                shown.append(now[i]);
                freeze(shown.last(), m_lastNews);
                continue;
            }
            SlaLine line = found->second.line;
            if (now[i].state != line.state || now[i].due != line.due)
                line.revised = word(now[i].state).toByteArray();
            shown.append(line);
        }
        for (auto &[key, frozen] : m_frozen) {
            if (keys.contains(key))
                continue;
            frozen.line.revised = "gone";
            shown.append(frozen.line);
        }
        return shown;
    }

private:
    struct Frozen
    {
        SlaLine line = {};
        bool isOpen = false; // a breach, when it was frozen: whatever else was learnt, it is measured
        bool isGone = false;
    };

    // Measures what is open; what a replay has no more ended when that became known.
    void note(const QList<SlaLine> &lines)
    {
        const QList<Key> keys = keysOf(lines);
        for (auto &[key, frozen] : m_frozen) {
            if (!frozen.isOpen)
                continue;
            const qsizetype place = keys.indexOf(key);
            if (place >= 0) {
                measure(frozen.line, lines[place]);
            } else if (!frozen.isGone && !frozen.line.endedAt.isSet()) {
                frozen.line.endedAt = m_lastNews;
            }
            frozen.isGone = place < 0;
        }
    }

    std::map<Key, Frozen> m_frozen;
    Instant m_lastNews = {};
};

} // namespace

QByteArrayView word(SlaClock::State state)
{
    switch (state) {
    case SlaClock::State::Running:
        return "running";
    case SlaClock::State::Paused:
        return "paused";
    case SlaClock::State::Met:
        return "met";
    case SlaClock::State::Breached:
        return "breached";
    case SlaClock::State::Cancelled:
        break;
    }
    return "cancelled";
}

QList<SlaLine> slaLines(const SlaRules &rules, const TicketHistory &history, Instant at)
{
    // What is known by then, without what was undone by then, in the order in which it happened.
    const QSet<int> undone = cancelledRecords(history, at);
    QList<Known> records;
    const auto ordered = history.inOrder();
    for (const Entry *entry : ordered) {
        const Instant known = std::max(knownAt(entry->record), history.creation.at);
        if (known <= at && !undone.contains(entry->seq))
            records.append({.record = &entry->record,
                            .at = std::max(instantOf(entry->record), history.creation.at),
                            .known = known});
    }

    const auto all = [](const Known &) { return true; };
    QList<SlaLine> lines = replayed(rules, history.creation, records, at, all);
    const bool isLate
        = std::any_of(records.begin(), records.end(), [](const Known &each) { return each.known > each.at; });
    if (isLate) {
        QList<Instant> instants;
        for (const Known &each : std::as_const(records))
            instants.append(each.known);
        std::sort(instants.begin(), instants.end());
        instants.erase(std::unique(instants.begin(), instants.end()), instants.end());
        Freezing freezing;
        for (const Instant instant : std::as_const(instants)) {
            freezing.passTo(instant, replayed(rules, history.creation, records, instant, [instant](const Known &each) {
                                return each.known < instant;
                            }));
        }
        lines = freezing.shown(lines);
    } else {
        for (SlaLine &line : lines)
            freeze(line, {});
    }
    number(lines);
    return lines;
}

QList<SlaLine> replayedLines(const SlaRules &rules, const Creation &creation,
                             const QList<const TicketRecord *> &records, Instant at)
{
    if (at < creation.at)
        return {};
    SlaReplay replay(rules, creation);
    for (const TicketRecord *record : records)
        apply(replay, *record);
    QList<SlaLine> lines = linesOf(replay, at);
    number(lines);
    return lines;
}

} // namespace Steward
