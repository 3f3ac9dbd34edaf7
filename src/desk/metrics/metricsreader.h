#pragma once

#include "desk/base/result.h"
#include "desk/base/worker.h"
#include "desk/metrics/dashboard.h"
#include "desk/metrics/metriccount.h"
#include "desk/metrics/review.h"

namespace Steward {

// Which tickets the dashboard is about. Empty: all clients, all products. Deleted tickets, spam, merged ones, and those
// with the tags demo or test are never among them (product.md 6, rule 9).
struct DashboardQuestion
{
    QByteArray client = {};
    QByteArray product = {};
    bool operator==(const DashboardQuestion &) const = default;
};

struct FigureQuestion
{
    DashboardQuestion tickets = {};
    Figure figure = Figure::Created;
    int from = 0; // months, both included
    int to = 0;
    std::optional<Kind> kind = {};
};

// Counts tickets. Every call looks at all of them: it belongs on the thread of a worker for long questions; a raised
// flag makes it fail with Cancelled.
class MetricsReader
{
public:
    virtual ~MetricsReader() = default;

    // By month, earliest first, without gaps, up to the present one.
    virtual Result<QList<MonthFigures>> figures(const DashboardQuestion &question, const CancelFlag &cancel) = 0;
    // From the stored figures; of a question that is not stored, nothing: WrongUsage.
    virtual Result<Review> review(const ReviewQuestion &question, const CancelFlag &cancel) = 0;
    // Each client's figures of months [from, to) of the workspace's zone, by id.
    virtual Result<QList<ClientFigures>> byClient(int from, int to, const CancelFlag &cancel) = 0;
    // Counted from the histories. `among`: only these tickets, in this order; else all, by number.
    virtual Result<MetricAnswer> answer(const MetricQuestion &question, const std::optional<QList<qint64>> &among,
                                        const CancelFlag &cancel)
        = 0;
    // The tickets behind a figure, by number.
    virtual Result<QList<qint64>> behind(const FigureQuestion &question, const CancelFlag &cancel) = 0;
};

} // namespace Steward
