#include "desk/tickets/projection.h"

#include "desk/history/canonicaljson.h"
#include "desk/tickets/undo.h"

#include <limits>

namespace Steward {

Projection::Projection(qint64 number, const Creation &creation)
{
    m_ticket.number = number;
    m_ticket.createdAt = m_ticket.updatedAt = creation.at;
    m_ticket.createdBy = creation.by;
    for (const auto &[field, value] : creation.values)
        set(field, value);
    if (!isUnresolved(m_ticket.state))
        m_ticket.resolvedAt = creation.at;
}

void Projection::apply(const TicketRecord &record)
{
    passOver(record);
    if (const auto *event = std::get_if<Event>(&record))
        apply(*event);
}

void Projection::passOver(const TicketRecord &record)
{
    ++m_ticket.version;
    if (!std::holds_alternative<Survey>(record))
        m_ticket.updatedAt = std::max(m_ticket.updatedAt, instantOf(record));
}

void Projection::apply(const Event &event)
{
    if (speaksOfRecords(event.field))
        return;
    if (m_ticket.value(event.field) != event.from)
        ++m_inconsistencies;
    switch (event.field.field) {
    case Field::State:
        if (const auto to = fromWord<State>(JsonText(event.to).view()))
            changeState(*to, event.at);
        break;
    case Field::Level:
        if (const auto to = event.to.toNumber())
            changeLevel(int(*to));
        break;
    default:
        set(event.field, event.to);
    }
}

void Projection::changeState(State to, Instant at)
{
    const bool was = isUnresolved(m_ticket.state), is = isUnresolved(to);
    m_ticket.state = to;
    if (was && !is) {
        m_ticket.resolvedAt = at;
    } else if (!was && is) {
        m_ticket.resolvedAt = {};
        ++m_ticket.reopened;
    }
}

void Projection::changeLevel(int to)
{
    if (to > m_ticket.level) {
        ++m_ticket.escalated;
    } else if (to < m_ticket.level) {
        ++m_ticket.handedBack;
    }
    m_ticket.level = to;
}

void Projection::set(const FieldName &field, const Value &value)
{
    switch (field.field) {
    case Field::State:
        m_ticket.state = fromWord<State>(JsonText(value).view()).value_or(m_ticket.state);
        break;
    case Field::Priority:
        m_ticket.priority = fromWord<Priority>(JsonText(value).view()).value_or(m_ticket.priority);
        break;
    case Field::Kind:
        m_ticket.kind = fromWord<Kind>(JsonText(value).view()).value_or(m_ticket.kind);
        break;
    case Field::Channel:
        m_ticket.channel = fromWord<Channel>(JsonText(value).view()).value_or(m_ticket.channel);
        break;
    case Field::Level:
        m_ticket.level = int(value.toNumber().value_or(m_ticket.level));
        break;
    case Field::Assignee:
        m_ticket.assignee = value.text();
        break;
    case Field::Team:
        m_ticket.team = value.text();
        break;
    case Field::Category:
        m_ticket.category = value.text();
        break;
    case Field::Client:
        m_ticket.client = value.text();
        break;
    case Field::Product:
        m_ticket.product = value.text();
        break;
    case Field::ProductVersion:
        m_ticket.productVersion = value.text();
        break;
    case Field::Subject:
        m_ticket.subject = value.text();
        break;
    case Field::Requester:
        m_ticket.requester = value.text();
        break;
    case Field::Deleted:
        m_ticket.deleted = value.json() == "true";
        break;
    case Field::Due:
        m_ticket.due = instantFrom(JsonText(value).view()).value_or(Instant{});
        break;
    case Field::Resolution:
        m_ticket.resolution = ResolutionRecord::from(value);
        break;
    case Field::Tags:
        m_ticket.tags.clear();
        for (const QByteArray &tag : jsonElements(value.json()))
            m_ticket.tags.append(Value::json(tag).text());
        break;
    default:
        break;
    }
    const bool hasPlace = field.field < Field::Linked || field.field == Field::Deleted || field.field == Field::Channel;
    if (hasPlace && field.field != Field::Resolution)
        return;
    if (value.isSet())
        m_ticket.more.insert_or_assign(field, value);
    else
        m_ticket.more.erase(field);
}

Projected project(const TicketHistory &history)
{
    const QSet<int> cancelled = cancelledRecords(history, Instant{std::numeric_limits<qint64>::max()});
    Projection projection(history.number, history.creation);
    for (const Entry *entry : history.inOrder()) {
        if (cancelled.contains(entry->seq))
            projection.passOver(entry->record);
        else
            projection.apply(entry->record);
    }
    return {.ticket = projection.ticket(), .inconsistencies = projection.inconsistencies()};
}

std::optional<Ticket> ticketAt(const TicketHistory &history, Instant at)
{
    if (history.creation.at > at)
        return std::nullopt;
    TicketHistory until{.number = history.number, .creation = history.creation};
    for (const Entry &entry : history.entries) {
        if (instantOf(entry.record) <= at)
            until.entries.append(entry);
    }
    return project(until).ticket;
}

bool isInOrder(const TicketRecord &record, const Ticket &ticket)
{
    // At one instant messages come before events, where one of them might stand between an event and its undo.
    if (const auto *event = std::get_if<Event>(&record))
        return event->at >= ticket.updatedAt && event->undoes.isEmpty();
    return instantOf(record) > ticket.updatedAt;
}

bool speaksOfRecords(const FieldName &field)
{
    return field.field == Field::Bounce || field.field == Field::BounceState || field.field == Field::SlaWaiver
        || field.field == Field::ReopenReason;
}

} // namespace Steward
