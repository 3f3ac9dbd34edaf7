#pragma once

#include "desk/base/wallclock.h"
#include "desk/metrics/metricsreader.h"

#include <QString>

#include <functional>
#include <memory>

namespace Steward {

// Over the tables of a workspace. Opens its connection with the first call, on that thread.
class SqlMetricsReader : public MetricsReader
{
public:
    SqlMetricsReader(QString path, const WallClock &clock);
    ~SqlMetricsReader() override;

    Result<QList<MonthFigures>> figures(const DashboardQuestion &question, const CancelFlag &cancel) override;
    Result<Review> review(const ReviewQuestion &question, const CancelFlag &cancel) override;
    Result<QList<ClientFigures>> byClient(int from, int to, const CancelFlag &cancel) override;
    Result<MetricAnswer> answer(const MetricQuestion &question, const std::optional<QList<qint64>> &among,
                                const CancelFlag &cancel) override;
    Result<QList<qint64>> behind(const FigureQuestion &question, const CancelFlag &cancel) override;
    void close();

private:
    struct Parts;
    Result<Parts *> parts();
    Result<const MetricRules *> rules(Parts &parts); // read anew when they changed
    Done each(Parts &parts, const DashboardQuestion &question, const CancelFlag &cancel,
              const std::function<void(const TicketFacts &)> &take);

    QString m_path;
    const WallClock &m_clock;
    std::unique_ptr<Parts> m_parts;
};

} // namespace Steward
