#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace Steward {

// What a person is at the desk (product.md 1 and 2). `Other`: a word that this version does not know; it may do
// nothing.
enum class Role { Agent, Lead, Manager, Trainer, Reviewer, Requester, Other };

Role roleFrom(QByteArrayView word); // of the exchange format
QByteArrayView roleWord(Role role); // empty of Other
bool isStaff(Role role); // works at the desk: agent, lead, manager, trainer

struct Person
{
    QByteArray id = {};
    QByteArray name = {};
    Role role = Role::Other;
    QByteArray team = {};
    QByteArray client = {}; // of a reviewer or requester
    QByteArray timeZone = {}; // IANA; empty: the workspace's
    bool isAdmin = false; // a right beside any role of the desk
    bool operator==(const Person &) const = default;
};

} // namespace Steward
