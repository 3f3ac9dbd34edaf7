#include "desk/tickets/viewer.h"

#include <algorithm>

namespace Steward {

namespace {

// Changes that a client sees: where the ticket stands and what was promised.
bool isPublic(const Event &event)
{
    switch (event.field.field) {
    case Field::State:
    case Field::Priority:
    case Field::Kind:
    case Field::Subject:
    case Field::Product:
    case Field::ProductVersion:
    case Field::Due:
    case Field::Requester:
    case Field::Client:
        return true;
    default:
        return false;
    }
}

} // namespace

bool Viewer::mayRead(const Ticket &ticket) const
{
    if (isStaff(person.role))
        return true;
    if (person.role == Role::Reviewer)
        return !person.client.isEmpty() && ticket.client == person.client;
    return person.role == Role::Requester && !person.id.isEmpty() && ticket.requester == person.id;
}

bool Viewer::mayExport(const Ticket &ticket) const
{
    const bool own = ticket.assignee == person.id || (!ticket.client.isEmpty() && clients.contains(ticket.client));
    switch (person.role) {
    case Role::Manager:
        return true;
    case Role::Lead:
        return own || (!person.team.isEmpty() && ticket.team == person.team) || team.contains(ticket.assignee);
    case Role::Agent:
        return own;
    default:
        return false; // training data, and reviews, are no tickets
    }
}

TicketHistory Viewer::partsOf(const TicketHistory &history) const
{
    if (seesAllParts())
        return history;
    TicketHistory shown{.number = history.number, .creation = history.creation};
    std::erase_if(shown.creation.values, [](const auto &value) { return !isPublic({.field = value.first}); });
    for (const Entry &entry : history.entries) {
        const auto *message = std::get_if<Message>(&entry.record);
        const auto *event = std::get_if<Event>(&entry.record);
        if (message && message->visibility == Visibility::Internal)
            continue;
        if (event && !isPublic(*event))
            continue;
        Entry part = entry;
        if (auto *seen = std::get_if<Event>(&part.record)) {
            seen->by.clear();
            seen->reason.clear();
            seen->bounce.reset();
            seen->unknown.clear();
        }
        shown.entries.append(part);
    }
    return shown;
}

} // namespace Steward
