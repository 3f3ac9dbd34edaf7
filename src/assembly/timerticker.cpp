#include "assembly/timerticker.h"

#include <chrono>

using namespace std::chrono_literals;

namespace Steward {

TimerTicker::TimerTicker()
{
    connect(&m_timer, &QTimer::timeout, this, &Ticker::beat);
    m_timer.start(1s);
}

} // namespace Steward
