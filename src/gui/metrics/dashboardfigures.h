#pragma once

#include "desk/metrics/chartspec.h"
#include "desk/metrics/metricsreader.h"

namespace Steward {

// A chart of the dashboard, and what lies behind the points of each of its series.
struct DashboardChart
{
    struct Behind
    {
        Figure figure = Figure::Created;
        std::optional<Kind> kind = {};
    };

    QByteArray id = {};
    ChartSpec spec = {};
    QList<Behind> behind = {}; // by series
    QList<int> months = {}; // by category
};

// A figure with its change, what it is made of, and its way through the months.
struct DashboardCard
{
    QByteArray id = {};
    QString title = {};
    QString value = {};
    QString change = {}; // against the months it is compared with; empty: it is compared with none
    QString months = {}; // that it is about
    QString former = {}; // those it is compared with
    QString counts = {}; // what the figure is made of
    QString definition = {}; // formula in words
    QList<double> spark = {}; // by month
    Figure figure = Figure::Created;
    bool opens = true; // there are tickets behind it
};

// What the dashboard shows of these months; `former` are those that they are compared with, as many or none.
struct DashboardFigures
{
    QList<DashboardCard> cards = {};
    QList<DashboardChart> charts = {};

    static DashboardFigures of(const QList<MonthFigures> &months, const QList<MonthFigures> &former,
                               const QString &zone);
};

} // namespace Steward
