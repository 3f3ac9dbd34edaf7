#include "storage/history/dictionaries.h"

#include <sqlite3.h>

namespace Steward {

qint64 Dictionaries::termNumber(QByteArrayView text)
{
    return number(m_terms, "SELECT id FROM term WHERE text = ?", text);
}

qint64 Dictionaries::makeTerm(QByteArrayView text)
{
    const qint64 known = termNumber(text);
    return known || text.isEmpty() ? known : make(m_terms, "INSERT INTO term(text) VALUES(?)", text);
}

qint64 Dictionaries::fieldNumber(QByteArrayView name)
{
    return number(m_fields, "SELECT id FROM field WHERE name = ?", name);
}

qint64 Dictionaries::makeField(QByteArrayView name)
{
    const qint64 known = fieldNumber(name);
    return known ? known : make(m_fields, "INSERT INTO field(name) VALUES(?)", name);
}

void Dictionaries::forget()
{
    m_persons = m_clients = m_terms = m_fields = {};
}

qint64 Dictionaries::number(Names &names, const char *sql, QByteArrayView text)
{
    if (text.isEmpty())
        return 0;
    if (const auto found = names.numbers.constFind(QByteArray::fromRawData(text.data(), text.size()));
        found != names.numbers.constEnd())
        return *found;
    Statement &statement = m_connection.prepared(sql);
    statement << text;
    const qint64 number = statement.step() ? statement.integer(0) : 0;
    statement.reset();
    if (number)
        names.keep(text.toByteArray(), number);
    return number;
}

QByteArray Dictionaries::text(Names &names, const char *sql, qint64 number)
{
    if (!number)
        return {};
    if (number > 0 && number < names.texts.size() && !names.texts.at(number).isNull())
        return names.texts.at(number);
    Statement &statement = m_connection.prepared(sql);
    statement << number;
    const QByteArray text = statement.step() ? statement.text(0) : QByteArray();
    statement.reset();
    if (!text.isEmpty())
        names.keep(text, number);
    return text;
}

qint64 Dictionaries::make(Names &names, const char *sql, QByteArrayView text)
{
    (m_connection.prepared(sql) << text).run();
    const qint64 number = sqlite3_last_insert_rowid(m_connection.handle());
    names.keep(text.toByteArray(), number);
    return number;
}

} // namespace Steward
