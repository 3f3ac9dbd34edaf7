#include "desk/tickets/calllog.h"

#include "desk/history/canonicaljson.h"

namespace Steward {

namespace {

bool isAttempt(const CallLog &call)
{
    return call.direction == Direction::Outbound && call.outcome != CallOutcome::Connected;
}

MessageText textOf(const CallLog &call)
{
    MessageText text{.channel = Channel::Phone, .body = call.body, .at = call.startedAt};
    if (call.direction == Direction::Inbound && call.outcome != CallOutcome::Connected)
        text.by = call.caller; // nobody of the desk spoke with her
    appendMember(text.more, "outcome", word(call.outcome));
    if (call.minutes > 0)
        appendMember(text.more, "minutes", Value::number(call.minutes));
    return text;
}

Value dueOf(const CallLog &call)
{
    return call.promisedFor.isSet() ? Value::string(toRfc3339(call.promisedFor)) : Value();
}

} // namespace

QByteArrayView word(CallOutcome outcome)
{
    switch (outcome) {
    case CallOutcome::Connected:
        return "connected";
    case CallOutcome::Voicemail:
        return "voicemail";
    case CallOutcome::NoAnswer:
        return "no_answer";
    case CallOutcome::WrongNumber:
        return "wrong_number";
    }
    return {};
}

Result<Act> logCall(const Ticket &ticket, const CallLog &call, const Deed &deed)
{
    const MessageText text = textOf(call);
    Result<Act> act = isAttempt(call)           ? note(ticket, text, deed)
        : call.direction == Direction::Outbound ? reply(ticket, text, deed)
                                                : receive(ticket, text, deed);
    const FieldName due{.field = Field::Due};
    if (!act || !call.promisedFor.isSet() || ticket.value(due) == dueOf(call))
        return act;
    const auto promise = changeField(ticket, due, dueOf(call), deed);
    if (!promise)
        return promise;
    Event event = std::get<Event>(promise->records.first());
    event.id = recordId(deed.op, int(act->records.size()) + 1);
    act->records.append(event);
    return act;
}

TicketDraft callDraft(std::map<FieldName, Value> values, const CallLog &call)
{
    values[{.field = Field::Channel}] = Value::string(word(Channel::Phone));
    if (!call.caller.isEmpty())
        values.try_emplace({.field = Field::Requester}, Value::string(call.caller));
    if (call.promisedFor.isSet())
        values[{.field = Field::Due}] = dueOf(call);
    return {.values = std::move(values),
            .message = textOf(call),
            .direction = call.direction,
            .visibility = isAttempt(call) ? Visibility::Internal : Visibility::Public};
}

} // namespace Steward
