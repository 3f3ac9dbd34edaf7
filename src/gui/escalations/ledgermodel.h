#pragma once

#include "desk/escalations/bounceledger.h"

#include <QAbstractTableModel>

namespace Steward {

class Directory;

// The bounces of many tickets, a row each.
class LedgerModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, Key, Type, Why, Charged, State, Client, SentBackBy, Subject, ColumnCount };
    static constexpr int SortRole = Qt::UserRole; // what a column is sorted by

    explicit LedgerModel(const Directory &directory, QObject *parent = nullptr);

    void show(const Ledger &ledger);
    const LedgerLine &line(int row) const { return m_lines.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(int row, int column) const;

    const Directory &m_directory;
    QList<LedgerLine> m_lines;
    qint64 m_waiting = 0; // of the first ones
};

// Who or what is charged with how many of them.
class LedgerCountsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Charged, Bounces, ColumnCount };

    explicit LedgerCountsModel(const Directory &directory, QObject *parent = nullptr);

    void show(const Ledger &ledger);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const Directory &m_directory;
    QList<LedgerCount> m_counts;
    qint64 m_others = 0; // a last line for all persons that are not named
};

} // namespace Steward
