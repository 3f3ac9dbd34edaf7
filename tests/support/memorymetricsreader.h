#pragma once

#include "desk/metrics/metricsreader.h"

namespace Steward {

// A MetricsReader that answers what it was given, and remembers what it was asked.
class MemoryMetricsReader : public MetricsReader
{
public:
    QList<MonthFigures> months = {};
    QList<qint64> tickets = {};
    std::optional<Failure> nextFailure = {};
    QList<DashboardQuestion> asked = {};
    QList<FigureQuestion> opened = {};
    QList<ReviewQuestion> reviewed = {};
    Review nextReview = {};
    QList<ClientFigures> clients = {};

    Result<QList<MonthFigures>> figures(const DashboardQuestion &question, const CancelFlag &) override
    {
        asked.append(question);
        if (nextFailure)
            return tl::unexpected(*std::exchange(nextFailure, {}));
        return months;
    }
    Result<Review> review(const ReviewQuestion &question, const CancelFlag &) override
    {
        reviewed.append(question);
        Review given = nextReview;
        given.question = question;
        return given;
    }
    Result<QList<ClientFigures>> byClient(int, int, const CancelFlag &) override { return clients; }
    Result<MetricAnswer> answer(const MetricQuestion &question, const std::optional<QList<qint64>> &,
                                const CancelFlag &) override
    {
        return MetricAnswer{.question = question};
    }
    Result<QList<qint64>> behind(const FigureQuestion &question, const CancelFlag &) override
    {
        opened.append(question);
        return tickets;
    }
};

} // namespace Steward
