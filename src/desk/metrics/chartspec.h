#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Steward {

// One row of figures of a chart, a value for each category.
struct ChartSeries
{
    QString name = {};
    QList<double> values = {}; // not a number: there is none
    QStringList counts = {}; // what each value is made of, in words; empty: they are counts themselves
};

// A line over the columns of a chart, which says what to compare them with: a target, a baseline, a running share.
struct ChartLine
{
    QString name = {};
    QList<double> values = {}; // one for each category; not a number: there is none
    bool isShare = false; // in per cent, on an axis of its own at the right
};

// A chart over categories, whatever draws it: a window, a page of a report, or the table beside it. All texts are
// plain.
struct ChartSpec
{
    // HeatMap: a row for each series, of any number, a column for each category.
    enum class Form { GroupedBars, StackedBars, Lines, HeatMap };

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
    QList<ChartLine> lines = {};
    double lowest = 0; // of the axis of values
    std::optional<double> highest = {}; // not set: as the values have it
    int decimals = 0; // of the values
};

} // namespace Steward
