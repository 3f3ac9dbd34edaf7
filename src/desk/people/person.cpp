#include "desk/people/person.h"

#include <algorithm>
#include <array>
#include <utility>

namespace Steward {

Role roleFrom(QByteArrayView word)
{
    static constexpr std::array<std::pair<QByteArrayView, Role>, 6> words{{{"agent", Role::Agent},
                                                                           {"lead", Role::Lead},
                                                                           {"manager", Role::Manager},
                                                                           {"trainer", Role::Trainer},
                                                                           {"reviewer", Role::Reviewer},
                                                                           {"requester", Role::Requester}}};
    const auto found = std::find_if(words.begin(), words.end(), [&](const auto &pair) { return pair.first == word; });
    return found == words.end() ? Role::Other : found->second;
}

bool isStaff(Role role)
{
    return role == Role::Agent || role == Role::Lead || role == Role::Manager || role == Role::Trainer;
}

QByteArrayView roleWord(Role role)
{
    switch (role) {
    case Role::Agent:
        return "agent";
    case Role::Lead:
        return "lead";
    case Role::Manager:
        return "manager";
    case Role::Trainer:
        return "trainer";
    case Role::Reviewer:
        return "reviewer";
    case Role::Requester:
        return "requester";
    case Role::Other:
        break;
    }
    return {};
}

} // namespace Steward
