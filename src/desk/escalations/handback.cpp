#include "desk/escalations/handback.h"

#include "desk/escalations/returncodes.h"
#include "desk/tickets/projection.h"
#include "desk/tickets/undo.h"

#include <limits>

namespace Steward {

namespace {

constexpr Instant wholeHistory{std::numeric_limits<qint64>::max()};

Value textOrNone(const QByteArray &text)
{
    return text.isEmpty() ? Value() : Value::string(text);
}

} // namespace

std::optional<SentFrom> sentFrom(const TicketHistory &history)
{
    const QSet<int> cancelled = cancelledRecords(history, wholeHistory);
    const Event *level = nullptr, *team = nullptr;
    for (const Entry *entry : history.inOrder()) {
        const auto *event = std::get_if<Event>(&entry->record);
        if (!event || cancelled.contains(entry->seq))
            continue;
        if (event->field.field == Field::Level) {
            level = event;
            team = nullptr; // moved with it
        } else if (event->field.field == Field::Team && !(level && event->at == level->at)) {
            team = event;
        }
    }
    const auto was = level ? level->from.toNumber() : std::nullopt, is = level ? level->to.toNumber() : std::nullopt;
    const bool isRaised = was && is && *was < *is;
    const bool isHandedOver = team && team->from.isSet() && team->to.isSet() && ReturnCodes::in(team->reason).isEmpty();
    const Event *sent = isHandedOver ? team : isRaised ? level : nullptr;
    if (!sent)
        return {};
    const auto before = ticketAt(history, Instant{sent->at.ms - 1});
    if (!before)
        return {};
    return SentFrom{
        .at = sent->at, .by = sent->by, .level = before->level, .team = before->team, .assignee = before->assignee};
}

Result<Act> handBack(const Ticket &ticket, const SentFrom &from, const QByteArray &code, const QByteArray &text,
                     const Deed &deed)
{
    if (!ReturnCodes::isFault(code) && !ReturnCodes::neutral().contains(code))
        return failed(FailureCode::WrongUsage, "reason", code);
    if (!isUnresolved(ticket.state))
        return failed(FailureCode::Forbidden, word(Field::State).toByteArray(), "the ticket is resolved");
    QList<FieldChange> changes;
    const auto add = [&](Field field, const Value &to) {
        if (ticket.value({.field = field}) != to)
            changes.append({.field = {.field = field}, .to = to});
    };
    add(Field::Level, Value::number(from.level));
    add(Field::Team, textOrNone(from.team));
    add(Field::Assignee, textOrNone(from.assignee));
    if (!changes.isEmpty())
        changes.first().reason = "returned:" + code;
    auto moved = changeFields(ticket, changes, deed);
    if (!moved || text.trimmed().isEmpty())
        return moved;
    auto act = note(ticket, {.format = "markdown", .body = text.trimmed()}, deed);
    if (!act)
        return act;
    for (const TicketRecord &record : std::as_const(moved->records)) {
        Event event = std::get<Event>(record);
        event.id = recordId(deed.op, int(act->records.size()) + 1);
        act->records.append(event);
    }
    return act;
}

} // namespace Steward
