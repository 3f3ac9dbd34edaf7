#pragma once

#include "channels/csv/sourcenames.h"
#include "channels/json/jsonmembers.h"

namespace Steward {

// The users, organizations and groups of a Zendesk export, by their numbers.
class ZendeskPeople
{
public:
    explicit ZendeskPeople(HistoryImport &to) : m_names(to) { }

    void addUser(const QList<JsonMember> &user);
    void addOrganization(const QList<JsonMember> &organization);
    void addGroup(const QList<JsonMember> &group);

    bool isAgent(const QByteArray &user) const { return m_users.value(user).isAgent; }
    bool isKnown(const QByteArray &user) const { return m_users.contains(user); }
    // The id of a person here; of one whose record is not in the export `role` counts, and the number is the name.
    Result<QByteArray> person(const QByteArray &user, const QByteArray &role);
    Result<QByteArray> client(const QByteArray &organization);
    QByteArray team(const QByteArray &group) const;

private:
    struct User
    {
        QByteArray name = {};
        QByteArray email = {};
        bool isAgent = false;
    };
    SourceNames m_names;
    QHash<QByteArray, User> m_users;
    QHash<QByteArray, QByteArray> m_organizations;
    QHash<QByteArray, QByteArray> m_groups;
};

} // namespace Steward
