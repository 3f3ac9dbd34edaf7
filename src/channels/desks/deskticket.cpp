#include "channels/desks/deskticket.h"

#include "channels/csv/deskwords.h"

#include <algorithm>

namespace Steward {

namespace {

constexpr qint64 latestInstant = 253'402'300'799'999; // 9999-12-31
const FieldName stateField{.field = Field::State};

Value newState()
{
    return Value::string(word(State::New));
}

void orderByTime(QList<IncomingRecord> &records)
{
    std::stable_sort(records.begin(), records.end(), [](const IncomingRecord &a, const IncomingRecord &b) {
        return instantOf(a.record) < instantOf(b.record);
    });
}

} // namespace

IncomingTicket incomingFrom(DeskTicket ticket)
{
    std::stable_sort(ticket.changes.begin(), ticket.changes.end(),
                     [](const Event &a, const Event &b) { return a.at < b.at; });
    std::map<FieldName, Value> first = ticket.first;
    for (const Event &change : std::as_const(ticket.changes))
        first.try_emplace(change.field, change.from);
    const auto state = ticket.now.find(stateField);
    if (state != ticket.now.end() && first.try_emplace(stateField, newState()).second && state->second != newState()) {
        const Instant at = ticket.resolvedAt.isSet() ? ticket.resolvedAt
            : ticket.updatedAt.isSet()               ? ticket.updatedAt
                                                     : ticket.createdAt;
        ticket.changes.append(Event{.at = at, .field = stateField, .from = newState(), .to = state->second});
    }
    for (const auto &[field, value] : ticket.now)
        first.try_emplace(field, value);

    IncomingTicket incoming{.sourceKey = ticket.sourceKey, .place = ticket.place};
    Creation creation{.at = ticket.createdAt, .by = ticket.by};
    for (const auto &[field, value] : first) {
        if (value.isSet() && !(field == stateField && value == newState()))
            creation.values.insert_or_assign(field, value);
    }
    incoming.creation = std::move(creation);
    for (const Event &change : std::as_const(ticket.changes)) {
        if (change.from != change.to)
            incoming.records.append(IncomingRecord{.record = change, .place = ticket.place});
    }
    for (const TicketRecord &record : std::as_const(ticket.others))
        incoming.records.append(IncomingRecord{.record = record, .place = ticket.place});
    orderByTime(incoming.records);
    return incoming;
}

QByteArray nameIn(const Value &value)
{
    if (!value.json().startsWith('{'))
        return value.text();
    const auto members = jsonMembers(value.json());
    if (!members)
        return {};
    for (const QByteArrayView name :
         {"displayName", "fullName", "name", "value", "presentation", "login", "text", "minutes"}) {
        if (const Value found = memberValue(*members, name); found.isSet())
            return found.text();
    }
    return {};
}

Value listOfNames(const Value &list)
{
    if (!list.isSet())
        return list;
    QByteArray json = "[";
    const QList<QByteArray> elements
        = list.json().startsWith('[') ? jsonElements(list.json()) : QList<QByteArray>{list.json()};
    for (const QByteArray &element : elements) {
        if (const QByteArray name = nameIn(Value::json(element)); !name.isEmpty()) {
            if (json.size() > 1)
                json += ',';
            appendJsonString(json, name);
        }
    }
    return Value::json(json + ']');
}

Instant instantIn(const QList<JsonMember> &members, QByteArrayView name)
{
    const Value value = memberValue(members, name);
    if (const auto ms = value.isString() ? std::nullopt : value.toNumber())
        return {std::clamp<qint64>(*ms, 0, latestInstant)};
    return instantFrom(value.text()).value_or(Instant());
}

Value wordOrUnset(Field field, QByteArrayView text)
{
    const auto word = wordCalled(field, text);
    return word ? Value::string(*word) : Value();
}

} // namespace Steward
