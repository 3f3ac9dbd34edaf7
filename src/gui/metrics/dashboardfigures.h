#pragma once

#include "desk/metrics/chartspec.h"
#include "desk/metrics/goaltarget.h"
#include "desk/metrics/metricsreader.h"

namespace Steward {

// Which tickets of a metric are shown first: those that its figure is about.
enum class BehindWhich { Numerator, Rest, All };

// What lies behind a point: tickets that a metric counts in its months, some of them alone, or just these.
struct DashboardBehind
{
    std::optional<MetricName> metric = {};
    BehindWhich which = BehindWhich::All;
    std::optional<Priority> priority = {};
    std::optional<int> hourOfWeek = {};
    QList<QByteArray> rootCauses = {}; // empty: whatever it is
    QList<qint64> tickets = {}; // where no metric says which
};

// A chart of the dashboard, and what lies behind the points of each of its series.
struct DashboardChart
{
    QByteArray id = {};
    ChartSpec spec = {};
    QList<QList<DashboardBehind>> behind = {}; // by series; one for all its categories, or one for each
    QList<int> months = {}; // by category; empty: each is of all months

    DashboardBehind behindOf(int series, int category) const
    {
        const QList<DashboardBehind> all = behind.value(series);
        return all.size() == 1 ? all.first() : all.value(category);
    }
};

// A figure with its goal, its change, what it is made of, and its way through the months.
struct DashboardCard
{
    enum class Standing { Plain, Met, Missed };

    QByteArray id = {};
    QString title = {};
    QString value = {};
    QString goal = {}; // empty: there is none
    Standing standing = Standing::Plain; // against the goal
    QString change = {}; // against the months it is compared with; empty: it is compared with none
    QString months = {}; // that it is about
    QString former = {}; // those it is compared with
    QString counts = {}; // what the figure is made of, and how much is left out
    QString reasons = {}; // why it is left out
    QString definition = {}; // formula in words
    QList<double> spark = {}; // by month
    DashboardBehind behind = {};
    bool opens = true; // there are tickets behind it
};

// What the dashboard shows of a review. `before`: months of the review that lie before the ones to show, for the
// baseline; `former` are those that they are compared with, as many or none.
struct DashboardInput
{
    Review review = {};
    QList<ReviewMonth> months = {}; // to show
    QList<ReviewMonth> baseline = {}; // the three months before, or fewer
    QList<ReviewMonth> former = {};
    std::optional<Goal> volumeGoal = {}; // of what is shown
    QString zone = {};
    Instant now = {};

    const GoalBaseline *frozenBaseline() const; // of the volume goal; nullptr: there is none to compare with
};

// What the volume is compared with: the frozen baseline of the goal, else the months before those that are shown.
struct VolumeBaseline
{
    qint64 count = 0;
    qint64 days = 0;
};
VolumeBaseline volumeBaseline(const DashboardInput &input);
int daysOf(int month);
int daysSoFar(int month, const DashboardInput &input); // of that month until now, today included

struct DashboardFigures
{
    QList<DashboardCard> cards = {};
    QList<DashboardChart> charts = {};

    static DashboardFigures of(const DashboardInput &input);
};

QList<DashboardCard> dashboardCards(const DashboardInput &input);
QList<DashboardChart> dashboardCharts(const DashboardInput &input);
// `Jun 2025 – May 2026`.
QString spanWords(const QList<ReviewMonth> &months);
ReviewMonth sumOf(const QList<ReviewMonth> &months);
// Of each month what `of` makes of it.
template <typename Of>
QList<double> monthlyValues(const QList<ReviewMonth> &months, Of of)
{
    QList<double> values;
    for (const ReviewMonth &month : months)
        values.append(double(of(month)));
    return values;
}

} // namespace Steward
