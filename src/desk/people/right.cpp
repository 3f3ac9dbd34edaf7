#include "desk/people/right.h"

namespace Steward {

namespace {

QByteArray roleWord(Role role)
{
    switch (role) {
    case Role::Agent:
        return "agent";
    case Role::Lead:
        return "lead";
    case Role::Manager:
        return "manager";
    case Role::Trainer:
        return "trainer";
    case Role::Reviewer:
        return "reviewer";
    case Role::Requester:
        return "requester";
    case Role::Other:
        break;
    }
    return {};
}

bool has(Role role, Right right, WorkspaceKind kind)
{
    switch (right) {
    case Right::WorkTickets:
        return role == Role::Agent || role == Role::Lead || role == Role::Manager
            || (role == Role::Trainer && kind == WorkspaceKind::Sample);
    case Right::ResolveIncomplete:
        return role == Role::Lead || role == Role::Manager;
    case Right::SetSampleClock:
        return kind == WorkspaceKind::Sample && (role == Role::Trainer || role == Role::Lead || role == Role::Manager);
    }
    return false;
}

} // namespace

Done mayDo(const Person &person, Right right, WorkspaceKind kind)
{
    if (!person.id.isEmpty() && has(person.role, right, kind))
        return {};
    return failed(FailureCode::NotAllowed, person.id, roleWord(person.role));
}

} // namespace Steward
