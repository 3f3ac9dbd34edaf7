#pragma once

#include <QtGlobal>

namespace Steward {

// Memory of this process that lies in RAM: the most since it started, and now. In KiB; 0 where the system does not say.
qint64 peakMemoryKb();
qint64 processMemoryKb();

// A closed pipe and a file over its limit become failures of the write that meets them (S5, D9), not the program's
// death. Called once, before threads start.
void ignoreBrokenPipesAndFileSizeSignals();

// Whether what is written to standard error is read by a person at a terminal.
bool errorsGoToTerminal();

} // namespace Steward
