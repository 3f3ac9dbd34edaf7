#pragma once

#include <QStringList>

namespace Steward {

class WallClock;

// stewardctl, but for its main(): finds the command among the arguments (the program's name first) and runs it. Returns
// the exit code.
int runStewardctl(QStringList arguments, const WallClock &clock);

} // namespace Steward
