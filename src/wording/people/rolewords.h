#pragma once

#include "desk/people/person.h"

#include <QString>

namespace Steward {

// What a person is at the desk.
QString roleWords(Role role);

} // namespace Steward
