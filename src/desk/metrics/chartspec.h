#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Steward {

// One row of figures of a chart, a value for each category.
struct ChartSeries
{
    QString name = {};
    QList<double> values = {};
};

// A chart of grouped bars, whatever draws it: a window, a page of a report, or the table beside it. All texts are
// plain.
struct ChartSpec
{
    QString title = {}; // the finding or the measure
    QString subtitle = {}; // what is counted, in which zone
    QString description = {}; // the chart in words, for those who do not see it
    QString categoryTitle = {};
    QString valueTitle = {}; // with the unit
    QStringList categories = {}; // no two alike
    QList<ChartSeries> series = {}; // at most six, in reading order
};

} // namespace Steward
