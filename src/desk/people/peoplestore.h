#pragma once

#include "desk/base/result.h"
#include "desk/people/person.h"

namespace Steward {

// Keeps the persons of a workspace. Every call belongs on the thread of the writer.
class PeopleStore
{
public:
    virtual ~PeopleStore() = default;

    // The first person of the desk, who may administer the workspace. AlreadyExists where somebody works there;
    // WrongUsage of an empty name.
    virtual Result<Person> addFirst(const QByteArray &name, Role role) = 0;
};

} // namespace Steward
