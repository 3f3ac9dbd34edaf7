#pragma once

#include "desk/sla/flightrecord.h"

#include <QString>

class QPainter;
class QRect;

namespace Steward {

struct Tones;

// A clock in a cell of a list.
struct DueCell
{
    QString name = {};
    QString words = {}; // time left or over
    SlaClock::State state = SlaClock::State::Running;
    bool isAtRisk = false;
    double usedShare = 0;
};
// The words at the beginning, the name at the end, and under them a bar of the time used: hatched while it is paused.
// The words say all that the colours do.
void drawDueCell(QPainter &painter, const QRect &place, const DueCell &cell, const Tones &tones,
                 Qt::LayoutDirection direction);

} // namespace Steward
