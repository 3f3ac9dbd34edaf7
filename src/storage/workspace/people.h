#pragma once

#include "storage/engine/database.h"

#include "desk/people/person.h"

namespace Steward {

// As PeopleStore::addFirst.
Result<Person> addFirstPerson(Database &database, const QByteArray &name, Role role);

} // namespace Steward
