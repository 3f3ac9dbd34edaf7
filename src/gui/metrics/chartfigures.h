#pragma once

#include "desk/metrics/chartspec.h"

#include <QAbstractTableModel>

namespace Steward {

// The figures of a chart as a table: a row for each category; behind the category's own a column for each series, with
// what its values are made of beside it, and one for each line.
class ChartFigures : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(const ChartSpec &spec);
    QByteArray csv() const; // RFC 4180, UTF-8, with a heading line; numbers with a point

    int seriesOf(int column) const; // -1: the column belongs to none

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Column
    {
        int place = 0; // of the series, or, behind them, of the line
        bool isCounts = false;
    };
    QString nameOf(Column column) const;

    ChartSpec m_spec;
    QList<Column> m_columns; // behind the category's
};

// A value of the spec as a person reads it; a dash where there is none.
QString figureText(const ChartSpec &spec, int series, int category);

} // namespace Steward
