#include "wording/people/rolewords.h"

#include <QCoreApplication>

namespace Steward {

namespace {

struct RoleWords
{
    Q_DECLARE_TR_FUNCTIONS(Steward::RoleWords)
};

} // namespace

QString roleWords(Role role)
{
    switch (role) {
    case Role::Agent:
        return RoleWords::tr("agent");
    case Role::Lead:
        return RoleWords::tr("lead");
    case Role::Manager:
        return RoleWords::tr("manager");
    case Role::Trainer:
        return RoleWords::tr("trainer");
    case Role::Reviewer:
        return RoleWords::tr("reviewer");
    case Role::Requester:
        return RoleWords::tr("requester");
    case Role::Other:
        break;
    }
    return RoleWords::tr("other", "what a person is at the desk");
}

} // namespace Steward
