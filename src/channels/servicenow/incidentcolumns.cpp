#include "channels/servicenow/incidentcolumns.h"

#include <algorithm>
#include <array>

namespace Steward {

namespace {

struct KnownColumn
{
    QByteArrayView name;
    IncidentColumn meaning;
};

constexpr auto knownColumns = std::to_array<KnownColumn>({
    {"number", IncidentColumn::Number},
    {"incident_state", IncidentColumn::State},
    {"opened_at", IncidentColumn::OpenedAt},
    {"sys_updated_at", IncidentColumn::UpdatedAt},
    {"sys_updated_by", IncidentColumn::UpdatedBy},
    {"caller_id", IncidentColumn::Caller},
    {"location", IncidentColumn::Location},
    {"contact_type", IncidentColumn::ContactType},
    {"assignment_group", IncidentColumn::Group},
    {"assigned_to", IncidentColumn::AssignedTo},
    {"priority", IncidentColumn::Priority},
    {"category", IncidentColumn::Category},
    {"short_description", IncidentColumn::ShortDescription},
    {"active", IncidentColumn::Boolean},
    {"made_sla", IncidentColumn::Boolean},
    {"knowledge", IncidentColumn::Boolean},
    {"u_priority_confirmation", IncidentColumn::Boolean},
    {"reassignment_count", IncidentColumn::Count},
    {"reopen_count", IncidentColumn::Count},
    {"sys_mod_count", IncidentColumn::Count},
    {"sys_created_at", IncidentColumn::Date},
    {"resolved_at", IncidentColumn::Date},
    {"closed_at", IncidentColumn::Date},
});

} // namespace

IncidentColumn columnCalled(QByteArrayView title)
{
    const auto known = std::find_if(knownColumns.begin(), knownColumns.end(),
                                    [title](const KnownColumn &column) { return column.name == title; });
    return known == knownColumns.end() ? IncidentColumn::Text : known->meaning;
}

FieldName fieldOf(IncidentColumn meaning, QByteArrayView column)
{
    switch (meaning) {
    case IncidentColumn::State:
        return {.field = Field::State};
    case IncidentColumn::Caller:
        return {.field = Field::Requester};
    case IncidentColumn::Location:
        return {.field = Field::Client};
    case IncidentColumn::ContactType:
        return {.field = Field::Channel};
    case IncidentColumn::Group:
        return {.field = Field::Team};
    case IncidentColumn::AssignedTo:
        return {.field = Field::Assignee};
    case IncidentColumn::Priority:
        return {.field = Field::Priority};
    case IncidentColumn::Category:
        return {.field = Field::Category};
    case IncidentColumn::ShortDescription:
        return {.field = Field::Subject};
    default:
        return {.field = Field::Custom, .name = "custom." + column.toByteArray()};
    }
}

bool isFrame(IncidentColumn meaning)
{
    return meaning == IncidentColumn::Number || meaning == IncidentColumn::OpenedAt
        || meaning == IncidentColumn::UpdatedAt || meaning == IncidentColumn::UpdatedBy;
}

bool isState(IncidentColumn meaning)
{
    return meaning == IncidentColumn::State || meaning == IncidentColumn::WaitingFor;
}

std::optional<State> incidentState(QByteArrayView text)
{
    if (text == "New")
        return State::New;
    if (text == "Active")
        return State::Open;
    if (text == "Awaiting User Info")
        return State::Pending;
    if (text == "Resolved")
        return State::Resolved;
    if (text == "Closed")
        return State::Closed;
    return text.startsWith("Awaiting ") ? std::optional(State::OnHold) : std::nullopt;
}

std::optional<Channel> contactChannel(QByteArrayView text)
{
    static constexpr struct
    {
        QByteArrayView text;
        Channel channel;
    } channels[] = {{"phone", Channel::Phone},        {"email", Channel::Email}, {"self service", Channel::Web},
                    {"self-service", Channel::Web},   {"web", Channel::Web},     {"chat", Channel::Chat},
                    {"direct opening", Channel::Web}, {"ivr", Channel::Phone},   {"walk-in", Channel::Visit}};
    for (const auto &known : channels) {
        if (known.text.compare(text, Qt::CaseInsensitive) == 0)
            return known.channel;
    }
    return {};
}

} // namespace Steward
