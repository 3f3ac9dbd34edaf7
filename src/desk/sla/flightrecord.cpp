#include "desk/sla/flightrecord.h"

#include "desk/sla/conversation.h"
#include "desk/tickets/undo.h"

#include <algorithm>

namespace Steward {

namespace {

constexpr qint64 seenAhead = qint64(7) * 86'400'000; // ms beyond now and due that the open hours are told for

// A record as it counts for the clocks.
struct InForce
{
    const Entry *entry = nullptr;
    Instant at = {};
};

// What is known at `at` and was not undone, as it happened.
QList<InForce> recordsInForce(const TicketHistory &history, Instant at)
{
    QList<InForce> records;
    const QSet<int> undone = cancelledRecords(history, at);
    const auto ordered = history.inOrder();
    for (const Entry *entry : ordered) {
        if (knownAt(entry->record) <= at && !undone.contains(entry->seq))
            records.append({.entry = entry, .at = std::max(instantOf(entry->record), history.creation.at)});
    }
    return records;
}

// Finds the records that begin and end stretches.
class RecordFinder
{
public:
    RecordFinder(const SlaRules &rules, const TicketHistory &history, const QList<InForce> &records)
        : m_rules(rules), m_history(history), m_records(records)
    { }

    int beginningOf(const SlaSegment &segment) const
    {
        const QByteArray &reason = segment.reason;
        if (reason == "created")
            return 0;
        if (reason == "inbound" || reason == "reply") {
            const int message = firstMessage(segment.from, [&](const Message &each) {
                return reason == "reply" ? isReply(each, m_rules) : isInbound(each, m_rules);
            });
            return message == noRecord && segment.from == m_history.creation.at ? 0 : message; // a live creation
        }
        if (reason.startsWith("pause:") || reason.startsWith("resume:"))
            return lastEvent(segment.from, Field::State, reason.mid(reason.indexOf(':') + 1));
        return lastEvent(segment.from, fieldOf(reason));
    }

    int endOf(const SlaLine &line) const
    {
        if (!line.endedAt.isSet())
            return noRecord;
        if (line.state == SlaClock::State::Cancelled)
            return line.reason == "no_target"
                ? either(lastEvent(line.endedAt, Field::Priority), lastEvent(line.endedAt, Field::Client))
                : lastEvent(line.endedAt, fieldOf(line.reason));
        const bool isAnswered = line.metric != SlaMetric::Resolution && line.metric != SlaMetric::RequesterWait
            && line.metric != SlaMetric::AgentWork;
        int found = noRecord;
        if (isAnswered)
            found = firstMessage(line.endedAt, [&](const Message &each) {
                return isReply(each, m_rules)
                    || (line.metric == SlaMetric::LevelResponse && m_rules.isStaff(each.by) && !isAutomatic(each));
            });
        for (const Field field : {Field::State, Field::Level, Field::Due, Field::Linked, Field::Deleted})
            found = either(found, lastEvent(line.endedAt, field));
        return found;
    }

private:
    static int either(int first, int second) { return first == noRecord ? second : first; }

    static Field fieldOf(const QByteArray &reason)
    {
        if (reason == "escalated" || reason == "handed_back")
            return Field::Level;
        if (reason == "promise" || reason == "re_promised" || reason == "withdrawn")
            return Field::Due;
        if (reason.endsWith("priority"))
            return Field::Priority;
        if (reason.endsWith("client"))
            return Field::Client;
        if (reason == "merged")
            return Field::Linked;
        return reason == "deleted" ? Field::Deleted : Field::State;
    }

    template <typename Counts>
    int firstMessage(Instant at, Counts counts) const
    {
        for (const InForce &each : m_records) {
            const auto *message = std::get_if<Message>(&each.entry->record);
            if (message && each.at == at && counts(*message))
                return each.entry->seq;
        }
        return noRecord;
    }

    int lastEvent(Instant at, Field field, const QByteArray &to = {}) const
    {
        int found = noRecord;
        for (const InForce &each : m_records) {
            const auto *event = std::get_if<Event>(&each.entry->record);
            if (event && each.at == at && event->field.field == field && (to.isEmpty() || event->to.text() == to))
                found = each.entry->seq;
        }
        return found;
    }

    const SlaRules &m_rules;
    const TicketHistory &m_history;
    const QList<InForce> &m_records;
};

QList<TicketStretch> stretchesOf(Field field, const QByteArray &atFirst, const TicketHistory &history,
                                 const QList<InForce> &records, Instant at)
{
    QList<TicketStretch> stretches{
        {.from = history.creation.at, .to = at, .value = atFirst, .by = history.creation.by}};
    for (const InForce &each : records) {
        const auto *event = std::get_if<Event>(&each.entry->record);
        if (!event || event->field.field != field || event->to.text() == stretches.last().value || each.at > at)
            continue;
        stretches.last().to = each.at;
        stretches.append(
            {.from = each.at, .to = at, .value = event->to.text(), .by = event->by, .seq = each.entry->seq});
    }
    return stretches;
}

void tellPolicy(FlightRecord &record, const SlaRules &rules)
{
    for (const SlaPolicy &policy : rules.policies) {
        if (policy.id != record.line.policy || policy.validFrom != record.line.policySince)
            continue;
        record.policyName = policy.name.isEmpty() ? policy.id : policy.name;
        record.policyClient = policy.client;
    }
}

void tellHours(FlightRecord &record, const SlaRules &rules, Instant at)
{
    const SlaLine &line = record.line;
    const Instant decided = line.endedAt.isSet() ? line.endedAt : at;
    record.horizon
        = line.endedAt.isSet() ? std::max(line.endedAt, line.due) : Instant{std::max(at, line.due).ms + seenAhead};
    Instant until = line.start;
    for (const SlaSegment &segment : line.segments) {
        if (const auto calendar = rules.calendars.value(segment.calendar))
            record.open += calendar->openIn(segment.from, segment.to);
        until = segment.to;
    }
    const auto calendar = rules.calendars.value(line.calendar);
    if (!calendar)
        return;
    record.open += calendar->openIn(until, record.horizon);
    record.calendarName = calendar->nameAt(decided);
    record.zone = calendar->zoneNameAt(decided);
    record.isAlwaysOpen = calendar->isAlways();
}

// Gave the ticket to whoever held it when the verdict fell.
int assignmentOf(const SlaLine &line, const QList<TicketStretch> &holders)
{
    const Instant decided = line.state == SlaClock::State::Breached ? line.due : line.endedAt;
    int found = noRecord;
    for (const TicketStretch &stretch : holders) {
        if (line.hasVerdict && !line.holder.isEmpty() && stretch.value == line.holder && stretch.from <= decided)
            found = stretch.seq;
    }
    return found;
}

} // namespace

TicketClocks recordedClocks(const SlaRules &rules, const TicketHistory &history, Instant at)
{
    TicketClocks recorded{.ticket = history.number, .at = at};
    if (at < history.creation.at)
        return recorded;
    const QList<InForce> records = recordsInForce(history, at);
    const RecordFinder finder(rules, history, records);
    const Value state = history.creation.value(Field::State);
    const auto known = fromWord<State>(state.text());
    recorded.states = stretchesOf(Field::State, word(known.value_or(State::New)).toByteArray(), history, records, at);
    recorded.holders
        = stretchesOf(Field::Assignee, history.creation.value(Field::Assignee).text(), history, records, at);
    recorded.client
        = stretchesOf(Field::Client, history.creation.value(Field::Client).text(), history, records, at).last().value;
    const QList<Waiver> waivers = waiversIn(rules, history, at);
    const QList<SlaLine> lines = slaLines(rules, history, at);
    for (const SlaLine &line : lines) {
        FlightRecord record{.line = line, .endedBy = finder.endOf(line)};
        for (const SlaSegment &segment : line.segments)
            record.begunBy.append(finder.beginningOf(segment));
        if (const Waiver *waiver = waiverOf(line, waivers))
            record.waiver = *waiver;
        record.assignedBy = assignmentOf(line, recorded.holders);
        tellPolicy(record, rules);
        tellHours(record, rules, at);
        recorded.clocks.append(record);
    }
    return recorded;
}

ClockFace faceAt(const FlightRecord &record, Instant recordedAt, Instant now)
{
    const SlaLine &line = record.line;
    now = std::max(now, recordedAt);
    ClockFace face{.state = line.state, .usedMs = line.usedMs};
    if (line.isCounting && !line.endedAt.isSet())
        face.usedMs += openMs(record.open, recordedAt, now);
    if (face.state == SlaClock::State::Running && line.due.isSet() && now > line.due)
        face.state = SlaClock::State::Breached;
    face.isAtRisk = face.state == SlaClock::State::Running && face.usedMs * 4 >= line.budgetMs * 3;
    face.remainingMs = line.budgetMs - face.usedMs;
    face.usedShare = line.budgetMs > 0 ? double(face.usedMs) / double(line.budgetMs) : 1;
    return face;
}

FlightRecord movedTo(const FlightRecord &record, Instant recordedAt, Instant now)
{
    FlightRecord moved = record;
    SlaLine &line = moved.line;
    if (line.endedAt.isSet() || line.segments.isEmpty() || now <= recordedAt)
        return moved;
    const ClockFace face = faceAt(record, recordedAt, now);
    const qint64 open = openMs(record.open, recordedAt, now);
    (line.isCounting ? line.usedMs : line.pausedMs) += open;
    if (SlaSegment &last = line.segments.last(); last.running == line.isCounting) { // else it ended just then
        last.to = now;
        last.businessMs += open;
    }
    line.state = face.state;
    line.isAtRisk = face.isAtRisk;
    return moved;
}

Instant warningOf(const FlightRecord &record)
{
    const SlaLine &line = record.line;
    if (line.warnAt.isSet())
        return line.warnAt;
    // 75 % of the budget that was in force at the end, rounded up to a millisecond, by the time that ran.
    qint64 left = (line.budgetMs * 3 + 3) / 4;
    for (const SlaSegment &segment : line.segments) {
        if (!segment.running)
            continue;
        if (segment.businessMs < left) {
            left -= segment.businessMs;
            continue;
        }
        for (const OpenPiece &piece : record.open) {
            const qint64 from = std::max(piece.from.ms, segment.from.ms),
                         open = std::min(piece.until.ms, segment.to.ms) - from;
            if (open >= left)
                return Instant{from + left};
            left -= std::max<qint64>(open, 0);
        }
    }
    return {};
}

} // namespace Steward
