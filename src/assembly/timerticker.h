#pragma once

#include "desk/base/ticker.h"

#include <QTimer>

namespace Steward {

class TimerTicker : public Ticker
{
public:
    TimerTicker();

private:
    QTimer m_timer;
};

} // namespace Steward
