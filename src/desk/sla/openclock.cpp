#include "desk/sla/openclock.h"

namespace Steward {

int endedVerdicts(const QList<SlaLine> &lines)
{
    int verdicts = 0;
    for (const SlaLine &line : lines) {
        if (line.state == SlaClock::State::Met)
            verdicts |= MetVerdict;
        else if (line.state == SlaClock::State::Breached && line.endedAt.isSet())
            verdicts |= BreachedVerdict;
    }
    return verdicts;
}

QList<OpenClock> openClocks(const QList<SlaLine> &lines)
{
    QList<OpenClock> clocks;
    for (const SlaLine &line : lines) {
        if (line.endedAt.isSet() || line.state == SlaClock::State::Met || line.state == SlaClock::State::Cancelled)
            continue;
        clocks.append({.metric = line.metric,
                       .level = line.level,
                       .cycle = line.cycle,
                       .state = line.state,
                       .isCounting = line.isCounting,
                       .start = line.start,
                       .due = line.due,
                       .warnAt = line.warnAt,
                       .budgetMs = line.budgetMs,
                       .usedMs = line.usedMs,
                       .target = line.target,
                       .calendar = line.calendar});
    }
    return clocks;
}

Instant nextBreach(const QList<OpenClock> &clocks)
{
    Instant next;
    for (const OpenClock &clock : clocks) {
        if (clock.state == SlaClock::State::Running && clock.due.isSet() && (!next.isSet() || clock.due < next))
            next = clock.due;
    }
    return next;
}

} // namespace Steward
