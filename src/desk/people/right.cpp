#include "desk/people/right.h"

#include <algorithm>

namespace Steward {

namespace {

bool has(const Person &person, Right right, WorkspaceKind kind)
{
    const Role role = person.role;
    switch (right) {
    case Right::WorkTickets:
        return role == Role::Agent || role == Role::Lead || role == Role::Manager
            || (role == Role::Trainer && kind == WorkspaceKind::Sample);
    case Right::ResolveIncomplete:
    case Right::DecideBounce:
    case Right::WaiveBreach:
        return role == Role::Lead || role == Role::Manager;
    case Right::SetSampleClock:
        return kind == WorkspaceKind::Sample && (role == Role::Trainer || role == Role::Lead || role == Role::Manager);
    case Right::ProposeSla:
        return role == Role::Lead || role == Role::Manager;
    case Right::EditSla:
    case Right::EditGoals:
        return role == Role::Manager;
    case Right::Administer:
        return role == Role::Manager || (isStaff(role) && person.isAdmin);
    }
    return false;
}

} // namespace

Done mayDo(const Person &person, Right right, WorkspaceKind kind)
{
    if (!person.id.isEmpty() && has(person, right, kind))
        return {};
    return failed(FailureCode::NotAllowed, person.id, roleWord(person.role).toByteArray());
}

Done mayAdminister(const Person &person, const QList<Person> &staff, WorkspaceKind kind)
{
    const bool anybodyMay = std::none_of(staff.begin(), staff.end(),
                                         [kind](const Person &each) { return has(each, Right::Administer, kind); });
    return anybodyMay ? Done() : mayDo(person, Right::Administer, kind);
}

} // namespace Steward
