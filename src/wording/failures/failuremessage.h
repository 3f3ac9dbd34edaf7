#pragma once

#include "desk/base/result.h"

#include <QString>

namespace Steward {

// A failure as a person reads it: three sentences of plain text, for a notice in the window or for the terminal.
struct FailureMessage
{
    QString happened = {}; // names the subject, and the reason where it is known
    QString kept = {}; // what is safe in spite of it
    QString todo = {};
};

FailureMessage messageFor(const Failure &failure);

} // namespace Steward
