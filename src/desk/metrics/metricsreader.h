#pragma once

#include "desk/base/result.h"
#include "desk/base/worker.h"
#include "desk/metrics/goal.h"
#include "desk/metrics/metriccount.h"
#include "desk/metrics/review.h"

namespace Steward {

// Reads and counts figures. Belongs on the thread of a worker for long questions; a raised flag makes it fail with
// Cancelled.
class MetricsReader
{
public:
    virtual ~MetricsReader() = default;

    // From the stored figures; of a question that is not stored, from the histories.
    virtual Result<Review> review(const ReviewQuestion &question, const CancelFlag &cancel) = 0;
    // Each client's figures of months [from, to) of the workspace's zone, by id.
    virtual Result<QList<ClientFigures>> byClient(int from, int to, const CancelFlag &cancel) = 0;
    // Counted from the histories. `among`: only these tickets, in this order; else all, by number.
    virtual Result<MetricAnswer> answer(const MetricQuestion &question, const std::optional<QList<qint64>> &among,
                                        const CancelFlag &cancel)
        = 0;
    // Several questions as of one instant in one pass over the tickets of all their periods.
    virtual Result<QList<MetricAnswer>> answers(const QList<MetricQuestion> &questions, const CancelFlag &cancel) = 0;
    // The creation of the first ticket of a client that the person answered for then (product.md 7: day 1 of her
    // goals); not set: there is none.
    virtual Result<Instant> firstOwned(const QByteArray &person, const CancelFlag &cancel) = 0;
    // All that were ever set, by start and id; those that this version does not know are left out.
    virtual Result<QList<Goal>> goals(const CancelFlag &cancel) = 0;
};

} // namespace Steward
