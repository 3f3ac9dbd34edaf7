#pragma once

#include <QtGlobal>

namespace Steward {

class CancelFlag;

// Memory of this process that lies in RAM: the most since it started, and now. In KiB; 0 where the system does not say.
qint64 peakMemoryKb();
qint64 processMemoryKb();

// A closed pipe and a file over its limit become failures of the write that meets them (S5, D9), not the program's
// death. Called once, before threads start.
void ignoreBrokenPipesAndFileSizeSignals();

// While one is there, being asked to stop (Ctrl+C; on Unix also SIGTERM and SIGHUP) raises its flag instead of ending
// the process. Asked a second time, the process ends at once. At most one at a time.
class StopRequests
{
public:
    explicit StopRequests(CancelFlag &flag);
    ~StopRequests();
    Q_DISABLE_COPY_MOVE(StopRequests)
};

// Whether what is written to standard error is read by a person at a terminal.
bool errorsGoToTerminal();

} // namespace Steward
