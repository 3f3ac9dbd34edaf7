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

using Key = std::tuple<SlaMetric, int, Instant>;

Key keyOf(const SlaLine &line)
{
    return {line.metric, line.level, line.start};
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

// What was frozen stands over what would be said now.
SlaLine standing(const SlaLine &frozen, const SlaLine &now)
{
    SlaLine line = frozen;
    if (!frozen.endedAt.isSet()) { // a breach that is measured on
        line.usedMs = now.usedMs;
        line.pausedMs = now.pausedMs;
        line.segments = now.segments;
        line.isCounting = now.isCounting;
        line.endedAt = now.endedAt;
    }
    if (now.state != frozen.state || now.due != frozen.due)
        line.revised = word(now.state).toByteArray();
    return line;
}

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
        const Instant known = knownAt(entry->record);
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
        std::map<Key, SlaLine> frozen;
        const auto missing = [](const QList<SlaLine> &among, const Key &key) {
            return std::none_of(among.begin(), among.end(), [&key](const SlaLine &line) { return keyOf(line) == key; });
        };
        Instant before = {};
        for (const Instant instant : std::as_const(instants)) {
            const QList<SlaLine> then = replayed(rules, history.creation, records, instant,
                                                 [instant](const Known &each) { return each.known < instant; });
            for (auto &[key, line] : frozen) {
                if (!line.endedAt.isSet() && missing(then, key))
                    line.endedAt = before;
            }
            for (const SlaLine &line : then) {
                if (!line.hasVerdict && line.state != SlaClock::State::Cancelled)
                    continue;
                if (const auto [place, isNew] = frozen.emplace(keyOf(line), line); isNew)
                    freeze(place->second, before);
            }
            // What was frozen as an open breach and has ended since is whole with its end.
            for (const SlaLine &line : then) {
                const auto found = frozen.find(keyOf(line));
                if (found != frozen.end() && !found->second.endedAt.isSet() && line.endedAt.isSet()) {
                    SlaLine ended = standing(found->second, line);
                    ended.revised.clear();
                    found->second = ended;
                }
            }
            before = instant;
        }
        QList<SlaLine> shown;
        for (const SlaLine &line : std::as_const(lines)) {
            const auto found = frozen.find(keyOf(line));
            shown.append(found == frozen.end() ? line : standing(found->second, line));
            if (found == frozen.end())
                freeze(shown.last(), before);
        }
        for (auto &[key, line] : frozen) {
            if (!missing(lines, key))
                continue;
            if (!line.endedAt.isSet())
                line.endedAt = before;
            line.revised = "gone";
            shown.append(line);
        }
        lines = shown;
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
