#include "channels/csv/sourcenames.h"

namespace Steward {

namespace {

constexpr qsizetype mostNames = 100'000;

} // namespace

Result<QByteArray> SourceNames::person(QByteArrayView name, const QByteArray &role, const QByteArray &email)
{
    if (name.isEmpty() && email.isEmpty())
        return QByteArray();
    const QByteArray key = role + '\n' + email + '\n' + name.toByteArray();
    if (const auto found = m_persons.constFind(key); found != m_persons.cend())
        return *found;
    auto id = m_to.personNamed(name.isEmpty() ? email : name.toByteArray(), role, email);
    if (!id)
        return id;
    if (m_persons.size() >= mostNames)
        m_persons.clear();
    m_persons.insert(key, *id);
    return id;
}

Result<QByteArray> SourceNames::client(QByteArrayView name)
{
    if (name.isEmpty())
        return QByteArray();
    const QByteArray key = name.toByteArray();
    if (const auto found = m_clients.constFind(key); found != m_clients.cend())
        return *found;
    auto id = m_to.clientNamed(key);
    if (!id)
        return id;
    if (m_clients.size() >= mostNames)
        m_clients.clear();
    m_clients.insert(key, *id);
    return id;
}

} // namespace Steward
