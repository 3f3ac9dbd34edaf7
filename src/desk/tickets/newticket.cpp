#include "desk/tickets/newticket.h"

#include "desk/history/canonicaljson.h"
#include "desk/tickets/projection.h"

namespace Steward {

QList<FieldName> missingFields(const std::map<FieldName, Value> &values)
{
    const auto text = [&values](const FieldName &field) {
        const auto value = values.find(field);
        return value == values.end() ? QByteArray() : value->second.text().trimmed();
    };
    QList<FieldName> required{{.field = Field::Subject}};
    if (text({.field = Field::Kind}) == word(Kind::Incident))
        required << FieldName{.field = Field::Product} << FieldName{.field = Field::ProductVersion} << environmentField;
    QList<FieldName> missing;
    for (const FieldName &field : required) {
        if (text(field).isEmpty())
            missing.append(field);
    }
    return missing;
}

TicketDraft draftOf(const NewTicket &ticket)
{
    TicketDraft draft{.values = ticket.values};
    if (ticket.body.trimmed().isEmpty())
        return draft;
    const Ticket preview = previewOf(ticket);
    const bool isLive
        = preview.channel == Channel::Phone || preview.channel == Channel::Chat || preview.channel == Channel::Visit;
    draft.message
        = MessageText{.channel = preview.channel, .body = ticket.body, .by = isLive ? QByteArray() : preview.requester};
    return draft;
}

Ticket previewOf(const NewTicket &ticket)
{
    return Projection(0, Creation{.values = ticket.values}).ticket();
}

QByteArray textOf(const NewTicket &ticket)
{
    if (ticket.isEmpty())
        return {};
    QByteArray values = "{";
    for (const auto &[field, value] : ticket.values)
        appendMember(values, field.text(), value);
    QByteArray text = "{";
    appendMember(text, "values", Value::json(values + '}'));
    appendMember(text, "body", ticket.body);
    return text + '}';
}

NewTicket newTicketFrom(const QByteArray &text)
{
    NewTicket ticket;
    if (!text.startsWith('{') || !text.endsWith('}'))
        return ticket;
    const QList<JsonMember> members = canonicalMembers(text);
    for (const JsonMember &member : canonicalMembers(memberValue(members, "values").json()))
        ticket.values.insert_or_assign(FieldName::from(member.name), member.value);
    ticket.body = memberValue(members, "body").text();
    return ticket;
}

} // namespace Steward
