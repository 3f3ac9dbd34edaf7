#pragma once

#include "desk/query/queryplan.h"

namespace Steward {

// What a date value names (query.md "Values"): its interval as a bound of a range, and what it means alone (for a
// relative one the span between then and now).
struct QueryDate
{
    TimeSpan bound = {};
    TimeSpan alone = {};
};

struct ValueFault
{
    QByteArray code = {}; // `bad-date`, `bad-duration`, `ambiguous-unit`, `bad-number`
    QByteArray better = {}; // the value as it might be meant; empty: not known
};

tl::expected<QueryDate, ValueFault> readDate(QByteArrayView value, const QueryContext &context);

// Elapsed milliseconds.
tl::expected<qint64, ValueFault> readDuration(QByteArrayView value);

// Whether a value beginning with `-` is a relative date, not a negation.
bool looksRelative(QByteArrayView value);

} // namespace Steward
