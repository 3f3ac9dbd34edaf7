#include "desk/tickets/bulkchange.h"

#include "desk/history/canonicaljson.h"

namespace Steward {

namespace {

// The value of a field in a line of the queue; nothing: the line does not tell it.
std::optional<Value> valueIn(const TicketRow &row, Field field)
{
    const auto text = [](const QByteArray &value) { return value.isEmpty() ? Value() : Value::string(value); };
    switch (field) {
    case Field::State:
        return Value::string(word(row.state));
    case Field::Priority:
        return Value::string(word(row.priority));
    case Field::Kind:
        return Value::string(word(row.kind));
    case Field::Level:
        return Value::number(row.level);
    case Field::Assignee:
        return text(row.assignee);
    case Field::Team:
        return text(row.team);
    case Field::Category:
        return text(row.category);
    case Field::Product:
        return text(row.product);
    case Field::Client:
        return text(row.client);
    default:
        return {};
    }
}

} // namespace

Value valueAfter(const Ticket &ticket, const BulkChange &change)
{
    if (change.how == BulkChange::How::Set)
        return change.to;
    QList<QByteArray> tags = ticket.tags;
    for (const QByteArray &element : jsonElements(change.to.json())) {
        const QByteArray tag = Value::json(element).text();
        if (change.how == BulkChange::How::RemoveTags)
            tags.removeAll(tag);
        else if (!tags.contains(tag))
            tags.append(tag);
    }
    QByteArray list;
    for (const QByteArray &tag : std::as_const(tags))
        list += (list.isEmpty() ? "" : ",") + Value::string(tag).json();
    return tags.isEmpty() ? Value() : Value::json('[' + list + ']');
}

BulkFate fateOf(const TicketRow &row, const BulkChange &change)
{
    if (valueIn(row, change.field.field) == change.to)
        return BulkFate::HasItAlready;
    if (change.field.field == Field::State) {
        const auto to = fromWord<State>(change.to.text());
        return to && mayFollow(row.state, *to) ? BulkFate::Changes : BulkFate::Refused;
    }
    return BulkFate::Changes;
}

Result<std::optional<Act>> bulkAct(const Ticket &ticket, const BulkChange &change, const Deed &deed)
{
    const Value to = valueAfter(ticket, change);
    if (ticket.value(change.field) == to)
        return std::optional<Act>();
    const auto act = changeField(ticket, change.field, to, deed, change.reason);
    if (!act)
        return tl::unexpected(act.error());
    return std::optional(*act);
}

} // namespace Steward
