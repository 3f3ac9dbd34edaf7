#pragma once

#include "desk/base/ticker.h"
#include "desk/base/wallclock.h"
#include "desk/base/worker.h"
#include "desk/metrics/figurekeeper.h"

namespace Steward {

// Lets the stored figures keep up with the time while the window is open: every few beats, in steps that nobody waits
// for. A workspace that cannot be written is left as it is.
class FigureUpkeep : public QObject
{
    Q_OBJECT

public:
    FigureUpkeep(FigureKeeper &keeper, Worker &worker, const WallClock &clock, Ticker &ticker);

private:
    void beat();
    void step();
    void take(const Result<bool> &more);

    FigureKeeper &m_keeper;
    const WallClock &m_clock;
    EveryAnswer m_answer;
    int m_beats = 0;
    bool m_isBusy = false;
    bool m_isOver = false;
};

} // namespace Steward
