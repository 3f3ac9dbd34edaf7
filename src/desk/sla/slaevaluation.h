#pragma once

#include "desk/history/tickethistory.h"
#include "desk/sla/slaclock.h"

namespace Steward {

// A cycle as it is shown and counted: what SlaClock says of it, with the verdict that was given when it was.
struct SlaLine
{
    SlaMetric metric = SlaMetric::Resolution;
    int level = 0; // of LevelResponse; else 0
    int cycle = 0; // of its metric and level, by start
    QByteArray policy = {};
    Instant policySince = {}; // when the version of it that was taken became valid; not set: since ever
    QByteArray target = {};
    QByteArray calendar = {};
    Instant start = {};
    Instant due = {};
    Instant warnAt = {};
    qint64 budgetMs = 0;
    qint64 usedMs = 0;
    qint64 pausedMs = 0;
    SlaClock::State state = SlaClock::State::Running;
    bool isAtRisk = false;
    QByteArray reason = {};
    Instant endedAt = {};
    Instant frozenAt = {}; // since when the verdict or the cancellation stands whatever is learnt later; not set: none
    bool hasVerdict = false;
    QByteArray holder = {}; // of the verdict; empty: nobody
    int holderLevel = 0;
    QByteArray charged = {}; // of a breach: who answers for it (SlaClock::charged)
    QByteArray begunBy = {}; // reason of the first stretch, also where that has no length
    QList<SlaSegment> segments = {};
    QByteArray revised = {}; // what the verdict would be by what was learnt later; `gone`: there would be no such cycle
};

// The words of the states, as sla.md 7 has them.
QByteArrayView word(SlaClock::State state);

// All cycles of a ticket as of an instant, as if they had been watched live: a verdict is given when what it hangs on
// is known, and stands (sla.md 5). By start, then metric, level.
QList<SlaLine> slaLines(const SlaRules &rules, const TicketHistory &history, Instant at);

// The cycles by what happened, whoever learnt of it when: one plain replay of records that stand, in their order.
QList<SlaLine> replayedLines(const SlaRules &rules, const Creation &creation,
                             const QList<const TicketRecord *> &records, Instant at);

} // namespace Steward
