#pragma once

#include "desk/sla/slareader.h"

#include <QAbstractTableModel>

namespace Steward {

class Directory;

// By measure: which share of the targets was kept, and which would have been.
class WhatIfFiguresModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Metric, Before, After, Change, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const QList<WhatIfFigure> &figures);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<WhatIfFigure> m_figures;
};

// The clocks that would have come to another verdict, latest first.
class WhatIfTicketsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Key, Metric, Began, Before, After, ColumnCount };

    explicit WhatIfTicketsModel(const Directory &directory, QObject *parent = nullptr);

    void show(const QList<WhatIfDifference> &differences);
    qint64 ticketAt(int row) const { return m_differences[row].ticket; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const Directory &m_directory;
    QList<WhatIfDifference> m_differences;
};

} // namespace Steward
