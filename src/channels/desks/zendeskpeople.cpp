#include "channels/desks/zendeskpeople.h"

namespace Steward {

void ZendeskPeople::addUser(const QList<JsonMember> &user)
{
    const QByteArray role = memberValue(user, "role").text();
    m_users.insert(memberValue(user, "id").text(),
                   User{.name = memberValue(user, "name").text(),
                        .email = memberValue(user, "email").text(),
                        .isAgent = role == "agent" || role == "admin"});
}

void ZendeskPeople::addOrganization(const QList<JsonMember> &organization)
{
    m_organizations.insert(memberValue(organization, "id").text(), memberValue(organization, "name").text());
}

void ZendeskPeople::addGroup(const QList<JsonMember> &group)
{
    m_groups.insert(memberValue(group, "id").text(), memberValue(group, "name").text());
}

Result<QByteArray> ZendeskPeople::person(const QByteArray &user, const QByteArray &role)
{
    if (user.isEmpty() || user == "-1") // Zendesk's own rules
        return QByteArray();
    const auto known = m_users.constFind(user);
    if (known == m_users.cend())
        return m_names.person("Zendesk user " + user, role);
    return m_names.person(known->name.isEmpty() ? "Zendesk user " + user : known->name,
                          known->isAgent ? "agent" : "requester", known->email);
}

Result<QByteArray> ZendeskPeople::client(const QByteArray &organization)
{
    if (organization.isEmpty())
        return QByteArray();
    const QByteArray name = m_organizations.value(organization);
    return m_names.client(name.isEmpty() ? "Zendesk organization " + organization : name);
}

QByteArray ZendeskPeople::team(const QByteArray &group) const
{
    const QByteArray name = m_groups.value(group);
    return name.isEmpty() && !group.isEmpty() ? "Zendesk group " + group : name;
}

} // namespace Steward
