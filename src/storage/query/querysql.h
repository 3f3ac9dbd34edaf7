#pragma once

#include "desk/query/queryplan.h"
#include "storage/history/dictionaries.h"

namespace Steward {

// A condition over a row of `ticket t`, with the values of its `?` in order. Bind them and keep it until the statement
// ends.
struct SqlCondition
{
    using Bound = std::variant<qint64, QByteArray>;
    QByteArray sql = {};
    QList<Bound> values = {};
    bool asksClocks = false; // holds only where every ticket is in the stored figures

    void bindTo(Statement &statement) const;
};

// The WHERE text of a plan: one expression in parentheses, never NULL for a row. Says nothing of deleted tickets. Needs
// the functions of registerSearchFunctions. Values are bound, never written (R20).
SqlCondition sqlFor(const QueryPlan &plan, Dictionaries &names);

// The ORDER BY text of a plan over `ticket t`, without values; ends in the key. Needs registerSearchFunctions.
QByteArray orderFor(const QueryPlan &plan);

} // namespace Steward
