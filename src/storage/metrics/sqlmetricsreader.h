#pragma once

#include "storage/engine/ondemand.h"

#include "desk/base/wallclock.h"
#include "desk/metrics/metricsreader.h"

namespace Steward {

// Over the tables of a workspace. Opens its connection with the first call, on that thread.
class SqlMetricsReader : public MetricsReader
{
public:
    SqlMetricsReader(QString path, const WallClock &clock);
    ~SqlMetricsReader() override;

    Result<Review> review(const ReviewQuestion &question, const CancelFlag &cancel) override;
    Result<QList<ClientFigures>> byClient(int from, int to, const CancelFlag &cancel) override;
    Result<MetricAnswer> answer(const MetricQuestion &question, const std::optional<QList<qint64>> &among,
                                const CancelFlag &cancel) override;
    Result<QList<MetricAnswer>> answers(const QList<MetricQuestion> &questions, const CancelFlag &cancel) override;
    Result<Instant> firstOwned(const QByteArray &person, const CancelFlag &cancel) override;
    Result<QList<Goal>> goals(const CancelFlag &cancel) override;
    void close();

private:
    struct Parts;
    Result<Review> countedReview(Parts &parts, const MetricRules &rules, const ReviewQuestion &question,
                                 const CancelFlag &cancel);
    Result<const MetricRules *> rules(Parts &parts); // read anew when they changed
    Result<QList<MetricAnswer>> counted(Parts &parts, const QList<MetricQuestion> &questions,
                                        const std::optional<QList<qint64>> &among, const CancelFlag &cancel);

    const WallClock &m_clock;
    OnDemand<Parts> m_parts;
};

} // namespace Steward
