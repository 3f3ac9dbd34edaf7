#pragma once

#include "desk/metrics/chartspec.h"
#include "desk/tickets/ticketreader.h"

#include <QAbstractTableModel>

namespace Steward {

// Tickets created and resolved by month: the figures of the chart and of the table beside it.
class MonthsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Month, Created, Resolved, ResolvedTickets, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const QList<MonthCount> &months, const QString &zone);
    ChartSpec chart() const; // a series for Created, one for Resolved
    // What the tickets behind a figure are; nothing for a month's name or where there are none.
    std::optional<QueueQuestion> ticketsBehind(int row, int column) const;
    QString sentence(int row, int column) const; // a figure with all that it says

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<MonthCount> m_months;
    QString m_zone;
};

} // namespace Steward
