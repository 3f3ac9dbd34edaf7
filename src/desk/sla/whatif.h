#pragma once

#include "desk/sla/slaevaluation.h"

#include <QList>

#include <map>
#include <memory>

namespace Steward {

// What became, or would become, of a cycle. None: it is open, was cancelled, or there is no target for it.
enum class SlaVerdict { None, Met, Breached };

// A cycle that comes to another verdict under the changed rules.
struct WhatIfDifference
{
    qint64 ticket = 0;
    SlaMetric metric = SlaMetric::Resolution;
    int level = 0; // of LevelResponse; else 0
    Instant start = {};
    SlaVerdict before = SlaVerdict::None;
    SlaVerdict after = SlaVerdict::None;
    Instant dueBefore = {}; // not set: none
    Instant dueAfter = {};
};

// Of one metric (and level): cycles with a verdict, and those that were met among them.
struct WhatIfFigure
{
    SlaMetric metric = SlaMetric::Resolution;
    int level = 0;
    qint64 metBefore = 0;
    qint64 judgedBefore = 0;
    qint64 metAfter = 0;
    qint64 judgedAfter = 0;
};

// Compares, ticket by ticket, what two sets of rules make of the same histories: of the cycles that began in a period,
// as of an instant. Promises, waived cycles and those that a mere thanks began are left out (sla.md 8). The rules and
// the count belong to one thread; counts of several threads are put together at the end.
class WhatIf
{
public:
    WhatIf(std::shared_ptr<const SlaRules> before, std::shared_ptr<const SlaRules> after, Instant from, Instant at);

    void add(const TicketHistory &history);
    void add(const WhatIf &other);

    qint64 tickets() const { return m_tickets; } // that had such a cycle
    QList<WhatIfFigure> figures() const; // by metric, then level
    QList<WhatIfDifference> differences() const; // latest first

private:
    void take(qint64 ticket, const SlaLine *before, const SlaLine *after);

    std::shared_ptr<const SlaRules> m_before;
    std::shared_ptr<const SlaRules> m_after;
    Instant m_from;
    Instant m_at;
    qint64 m_tickets = 0;
    std::map<std::pair<SlaMetric, int>, WhatIfFigure> m_figures;
    QList<WhatIfDifference> m_differences;
};

} // namespace Steward
