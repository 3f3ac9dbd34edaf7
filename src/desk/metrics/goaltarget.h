#pragma once

#include "desk/metrics/metriccatalogue.h"

namespace Steward {

// What is wanted of a share (product.md 7), in hundredths of a per cent, so that it is judged exactly.
struct GoalTarget
{
    qint64 hundredths = 0;
    bool isUpperBound = false; // the share has to be less; else at least as much

    // Whether a share is as wanted: exactly 95 % is at least 95 %, exactly 10 % is not under 10 %.
    bool isMet(qint64 numerator, qint64 denominator) const
    {
        const qint64 share = numerator * 10'000, wanted = hundredths * denominator;
        return isUpperBound ? share < wanted : share >= wanted;
    }
    double percent() const { return double(hundredths) / 100; }
};

// Nothing: there is no goal for that metric.
inline std::optional<GoalTarget> targetOf(Metric metric)
{
    switch (metric) {
    case Metric::SlaCompliance:
    case Metric::SlaComplianceByTicket:
        return GoalTarget{.hundredths = 95'00};
    case Metric::BounceRate:
        return GoalTarget{.hundredths = 10'00, .isUpperBound = true};
    case Metric::TagCompleteness:
        return GoalTarget{.hundredths = 100'00};
    default:
        return {};
    }
}

} // namespace Steward
