#include "storage/workspace/people.h"

#include "storage/workspace/settings.h"

#include "desk/history/canonicaljson.h"

namespace Steward {

Result<Person> addFirstPerson(Database &database, const QByteArray &name, Role role)
{
    Person person{.name = name.trimmed(), .role = role, .isAdmin = true};
    if (person.name.isEmpty() || !isStaff(role))
        return failed(FailureCode::WrongUsage, "name");
    const Done done = database.write([&]() -> Done {
        Connection &connection = database.connection();
        Statement &persons = connection.prepared("SELECT role FROM person");
        bool isFirst = true;
        while (persons.step())
            isFirst = isFirst && !isStaff(roleFrom(persons.view(0)));
        if (!isFirst)
            return failed(FailureCode::AlreadyExists, "person");
        Dictionaries names(connection);
        for (int number = 1; person.id.isEmpty() || names.personNumber(person.id); ++number)
            person.id = "staff-" + QByteArray::number(number);
        QByteArray json = R"({"type":"person")";
        appendMember(json, "id", QByteArrayView(person.id));
        appendMember(json, "name", QByteArrayView(person.name));
        appendMember(json, "role", roleWord(role));
        appendMember(json, "admin", Value::json("true"));
        Settings(connection, names).insert("person", person.id, {}, json + '}');
        return connection.done();
    });
    if (!done)
        return tl::unexpected(done.error());
    return person;
}

} // namespace Steward
