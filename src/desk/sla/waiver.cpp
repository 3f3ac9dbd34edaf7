#include "desk/sla/waiver.h"

#include "desk/history/canonicaljson.h"
#include "desk/tickets/undo.h"

#include <algorithm>

namespace Steward {

namespace {

constexpr QByteArrayView waiverWords[] = {"client_caused", "late_record", "outage", "error"};

bool countsAsWaiver(const Event &event, const SlaRules &rules)
{
    const Role role = rules.persons.value(event.by).role;
    return event.field.field == Field::SlaWaiver && (role == Role::Lead || role == Role::Manager);
}

} // namespace

QByteArrayView word(WaiverReason reason)
{
    return waiverWords[std::size_t(reason)];
}

std::optional<WaiverReason> waiverReasonFrom(QByteArrayView word)
{
    const auto found = std::find(std::begin(waiverWords), std::end(waiverWords), word);
    return found == std::end(waiverWords) ? std::nullopt : std::optional(WaiverReason(found - std::begin(waiverWords)));
}

std::optional<Waiver> waiverFrom(const Value &value)
{
    const QList<JsonMember> members = canonicalMembers(value.json());
    const auto metric = slaMetricFrom(memberValue(members, "metric").text());
    const auto cycle = memberValue(members, "cycle").toNumber();
    if (!metric || !cycle)
        return std::nullopt;
    return Waiver{.metric = *metric,
                  .level = int(memberValue(members, "level").toNumber().value_or(0)),
                  .cycle = int(*cycle),
                  .reason = memberValue(members, "reason").text(),
                  .note = memberValue(members, "note").text()};
}

QList<Waiver> waiversIn(const SlaRules &rules, const TicketHistory &history, Instant at)
{
    QList<Waiver> waivers;
    std::optional<QSet<int>> undone; // looked for where there is a waiver at all
    for (const Entry &entry : history.entries) {
        const auto *event = std::get_if<Event>(&entry.record);
        if (!event || knownAt(entry.record) > at || !countsAsWaiver(*event, rules))
            continue;
        auto waiver = waiverFrom(event->to);
        if (!waiver)
            continue;
        if (!undone)
            undone = cancelledRecords(history, at);
        if (undone->contains(entry.seq))
            continue;
        waiver->by = event->by;
        waiver->at = event->at;
        waiver->seq = entry.seq;
        waivers.append(*waiver);
    }
    std::stable_sort(waivers.begin(), waivers.end(), [](const Waiver &a, const Waiver &b) { return a.at < b.at; });
    return waivers;
}

const Waiver *waiverOf(const SlaLine &line, const QList<Waiver> &waivers)
{
    const auto found = std::find_if(waivers.crbegin(), waivers.crend(), [&line](const Waiver &waiver) {
        return waiver.metric == line.metric && waiver.level == line.level && waiver.cycle == line.cycle;
    });
    return found == waivers.crend() ? nullptr : &*found;
}

Done mayWaive(const SlaLine &line, const QList<Waiver> &waivers, const Person &person, WorkspaceKind kind)
{
    const QByteArray field = word(Field::SlaWaiver).toByteArray();
    if (line.state != SlaClock::State::Breached)
        return failed(FailureCode::Forbidden, field, "the cycle is not breached");
    if (waiverOf(line, waivers))
        return failed(FailureCode::Forbidden, field, "the cycle is waived already");
    return mayDo(person, Right::WaiveBreach, kind);
}

Result<FieldChange> waive(const SlaLine &line, const QList<Waiver> &waivers, WaiverReason reason,
                          const QByteArray &note, const Person &person, WorkspaceKind kind)
{
    if (const Done done = mayWaive(line, waivers, person, kind); !done)
        return tl::unexpected(done.error());
    QByteArray value = "{";
    appendMember(value, "metric", word(line.metric));
    if (line.level > 0)
        appendMember(value, "level", Value::number(line.level));
    appendMember(value, "cycle", Value::number(line.cycle));
    appendMember(value, "reason", word(reason));
    appendMember(value, "note", QByteArrayView(note));
    return FieldChange{.field = {.field = Field::SlaWaiver}, .to = Value::json(value + '}')};
}

} // namespace Steward
