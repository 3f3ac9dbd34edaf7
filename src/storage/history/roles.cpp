#include "storage/history/roles.h"

namespace Steward {

Role roleOfPerson(Connection &connection, QByteArrayView id)
{
    Statement &person = connection.prepared("SELECT role FROM person WHERE ext = ?");
    person << id;
    if (!person.step())
        return Role::Other;
    const Role role = roleFrom(person.view(0));
    person.reset();
    return role;
}

} // namespace Steward
