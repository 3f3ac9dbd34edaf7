#pragma once

class QApplication;

namespace Steward {

// Does what the arguments ask for; returns the program's exit code.
int runSteward(QApplication &application);

} // namespace Steward
