#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Steward {

// One row of figures of a chart, a value for each category.
struct ChartSeries
{
    QString name = {};
    QList<double> values = {}; // not a number: there is none
};

// A chart over categories, whatever draws it: a window, a page of a report, or the table beside it. All texts are
// plain.
struct ChartSpec
{
    enum class Form { GroupedBars, StackedBars, Lines };

    Form form = Form::GroupedBars;
    QString title = {}; // the finding or the measure
    QString subtitle = {}; // what is counted, in which zone
    QString description = {}; // the chart in words, for those who do not see it
    QString categoryTitle = {};
    QString valueTitle = {}; // with the unit
    QString unit = {}; // `%`, `h`; empty: what is counted are things
    QStringList categories = {}; // no two alike
    QStringList axisLabels = {}; // the same where there is little room; may repeat; empty: them
    QString axisTitle = {}; // with what those labels leave out; empty: the categories' title
    QList<ChartSeries> series = {}; // at most six, in reading order
    int decimals = 0; // of the values
};

} // namespace Steward
