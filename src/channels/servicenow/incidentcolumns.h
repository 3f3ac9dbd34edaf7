#pragma once

#include "desk/history/records.h"

#include <QByteArrayView>

#include <optional>

namespace Steward {

// What a column of a ServiceNow incident log means here.
enum class IncidentColumn {
    Number,
    State,
    OpenedAt,
    UpdatedAt,
    UpdatedBy,
    Caller,
    Location,
    ContactType,
    Group,
    AssignedTo,
    Priority,
    Category,
    ShortDescription,
    Boolean,
    Count,
    Date,
    Text,
    WaitingFor,
    OtherContact, // what the words of Steward leave out of incident_state and contact_type
};

IncidentColumn columnCalled(QByteArrayView title);
FieldName fieldOf(IncidentColumn meaning, QByteArrayView title);

// Columns whose place is elsewhere: the key, the times and the author of the rows.
bool isFrame(IncidentColumn meaning);
bool isState(IncidentColumn meaning);

// Nothing where the word is no state (`-100` is none) or no way to be reached.
std::optional<State> incidentState(QByteArrayView text);
std::optional<Channel> contactChannel(QByteArrayView text);

} // namespace Steward
