#include "channels/csv/tabletickets.h"

#include <algorithm>

namespace Steward {

namespace {

Value stateValue(State state)
{
    return Value::string(word(state));
}

Channel channelOf(const Creation &creation)
{
    return fromWord<Channel>(creation.value(Field::Channel).text()).value_or(Channel::Web);
}

} // namespace

// Puts ids where the row has names.
Done TableTickets::name(TableRow &row)
{
    if (const auto found = row.values.find(FieldName{.field = Field::Requester}); found != row.values.end())
        m_requester = found->second.text();
    for (auto &[field, value] : row.values) {
        Result<QByteArray> id;
        if (field.field == Field::Requester)
            id = m_names.person(value.text(), "requester", row.requesterEmail);
        else if (field.field == Field::Assignee)
            id = m_names.person(value.text(), "agent", row.assigneeEmail);
        else if (field.field == Field::Client)
            id = m_names.client(value.text());
        else
            continue;
        if (!id)
            return tl::unexpected(id.error());
        value = id->isEmpty() ? Value() : Value::string(*id);
    }
    const auto author = m_names.person(row.by, "agent");
    if (!author)
        return tl::unexpected(author.error());
    row.by = *author;
    return {};
}

Done TableTickets::add(TableRow row, SourcePlace place)
{
    if (!m_mapping.isEventLog)
        return whole(row, std::move(place));
    if (row.key != m_ticket.sourceKey) {
        if (auto done = finish(); !done)
            return done;
        return begin(row, place);
    }
    if (auto done = name(row); !done)
        return done;
    for (const auto &[field, value] : row.values) {
        Value &present = m_values[field];
        if (value == present)
            continue;
        m_ticket.records.append(IncomingRecord{
            .record
            = Event{.at = row.at, .by = row.by, .field = field, .from = std::exchange(present, value), .to = value},
            .place = place});
    }
    return addMessages(row, m_ticket, place);
}

// The first row of an event log's ticket is how it was created.
Done TableTickets::begin(TableRow &row, const SourcePlace &place)
{
    if (auto done = name(row); !done)
        return done;
    Creation creation{
        .at = row.createdAt.isSet() ? row.createdAt : row.at, .by = row.by, .values = m_mapping.constants};
    m_values = m_mapping.constants;
    m_values[{.field = Field::State}] = stateValue(State::New);
    for (const auto &[field, value] : row.values) {
        m_values[field] = value;
        if (value.isSet())
            creation.values.insert_or_assign(field, value);
    }
    m_ticket = {.sourceKey = row.key, .creation = std::move(creation), .place = place};
    if (m_to.isMended()) {
        for (const auto &[field, value] : row.values)
            m_ticket.records.append(
                IncomingRecord{.record = Event{.at = row.at, .by = row.by, .field = field, .from = value, .to = value},
                               .place = place});
    }
    addDescription(row, m_ticket);
    return addMessages(row, m_ticket, place);
}

Done TableTickets::whole(TableRow &row, SourcePlace place)
{
    const auto requester = row.values.find(FieldName{.field = Field::Requester});
    const bool named = requester != row.values.end() && requester->second.isSet();
    m_requester.clear();
    if (!named && !row.requesterEmail.isEmpty()) // the address is the name then
        row.values.insert_or_assign(FieldName{.field = Field::Requester}, Value::string(row.requesterEmail));
    if (auto done = name(row); !done)
        return done;
    IncomingTicket ticket{.sourceKey = row.key, .place = std::move(place)};
    Creation creation{.at = row.createdAt, .by = row.by, .values = m_mapping.constants};
    for (const auto &[field, value] : row.values) {
        if (value.isSet() && field.field != Field::State)
            creation.values.insert_or_assign(field, value);
    }
    if (creation.by.isEmpty())
        creation.by = creation.value(Field::Requester).text();
    ticket.creation = std::move(creation);
    addDescription(row, ticket);
    addStates(row, ticket);
    if (auto done = addMessages(row, ticket, ticket.place); !done)
        return done;
    return m_to.add(std::move(ticket));
}

// A table tells the present state and perhaps when a ticket was resolved and closed: these are its changes.
void TableTickets::addStates(const TableRow &row, IncomingTicket &ticket)
{
    const auto found = row.values.find(FieldName{.field = Field::State});
    Value last = found == row.values.end() ? Value() : found->second;
    if (!last.isSet()) {
        if (row.closedAt.isSet())
            last = stateValue(State::Closed);
        else if (row.resolvedAt.isSet())
            last = stateValue(State::Resolved);
        else
            return;
    }
    QList<std::pair<Instant, Value>> steps;
    if (row.resolvedAt.isSet())
        steps.append({row.resolvedAt, stateValue(State::Resolved)});
    if (row.closedAt.isSet())
        steps.append({row.closedAt, stateValue(State::Closed)});
    Value present = stateValue(State::New);
    if (last != (steps.isEmpty() ? present : steps.last().second)) {
        const Instant latest = steps.isEmpty() ? row.updatedAt : std::max(row.updatedAt, steps.last().first);
        if (latest.isSet())
            steps.append({latest, last});
        else // nothing tells when: it is as if it had been so from the beginning
            ticket.creation->values.insert_or_assign(FieldName{.field = Field::State}, last);
    }
    for (const auto &[at, state] : std::as_const(steps)) {
        if (state == present)
            continue;
        ticket.records.append(IncomingRecord{
            .record
            = Event{.at = at, .field = {.field = Field::State}, .from = std::exchange(present, state), .to = state},
            .place = ticket.place});
    }
}

void TableTickets::addDescription(const TableRow &row, IncomingTicket &ticket) const
{
    if (row.description.isEmpty())
        return;
    ticket.records.append(IncomingRecord{.record = Message{.at = ticket.creation->at,
                                                           .by = ticket.creation->value(Field::Requester).text(),
                                                           .channel = channelOf(*ticket.creation),
                                                           .format = "plain",
                                                           .body = row.description},
                                         .place = ticket.place});
}

Done TableTickets::addMessages(const TableRow &row, IncomingTicket &ticket, const SourcePlace &place)
{
    for (const RowMessage &message : row.messages) {
        const bool inbound = message.by.isEmpty() || message.by == m_requester;
        const auto author = m_names.person(message.by, inbound ? "requester" : "agent");
        if (!author)
            return tl::unexpected(author.error());
        const Instant at = message.at.isSet() ? message.at : m_mapping.isEventLog ? row.at : row.createdAt;
        ticket.records.append(
            IncomingRecord{.record = Message{.at = at,
                                             .by = message.by.isEmpty() ? row.by : *author,
                                             .direction = inbound ? Direction::Inbound : Direction::Outbound,
                                             .visibility = message.visibility,
                                             .channel = channelOf(*ticket.creation),
                                             .format = "plain",
                                             .body = message.body},
                           .place = place});
    }
    return {};
}

Done TableTickets::finish()
{
    m_values.clear();
    m_requester.clear();
    if (!m_ticket.creation)
        return {};
    return m_to.add(std::exchange(m_ticket, {}));
}

} // namespace Steward
