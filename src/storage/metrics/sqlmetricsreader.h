#pragma once

#include "desk/base/wallclock.h"
#include "desk/metrics/metricsreader.h"

#include <QString>

#include <memory>

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
    Result<QList<Goal>> goals(const CancelFlag &cancel) override;
    void close();

private:
    struct Parts;
    Result<Parts *> parts();
    Result<Review> countedReview(Parts &parts, const MetricRules &rules, const ReviewQuestion &question,
                                 const CancelFlag &cancel);
    Result<const MetricRules *> rules(Parts &parts); // read anew when they changed
    Result<QList<MetricAnswer>> counted(Parts &parts, const QList<MetricQuestion> &questions,
                                        const std::optional<QList<qint64>> &among, const CancelFlag &cancel);

    QString m_path;
    const WallClock &m_clock;
    std::unique_ptr<Parts> m_parts;
};

} // namespace Steward
