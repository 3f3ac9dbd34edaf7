#pragma once

class QCoreApplication;

namespace Steward {

class WallClock;

// stewardctl, but for its main(): finds the command among the arguments and runs it. Returns the exit code.
int runStewardctl(QCoreApplication &program, const WallClock &clock);

} // namespace Steward
