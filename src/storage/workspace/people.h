#pragma once

#include "storage/engine/database.h"

#include "desk/people/person.h"

namespace Steward {

// As PeopleStore::addFirst.
Result<Person> addFirstPerson(Database &database, const QByteArray &name, Role role);

// `Other` where the workspace has no such person.
Role roleOfPerson(Connection &connection, QByteArrayView id);

} // namespace Steward
