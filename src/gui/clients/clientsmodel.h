#pragma once

#include "desk/clients/clientreader.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace Steward {

class Directory;

// All clients, a row each. The columns behind ListColumnCount are for the form of one.
class ClientsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Name,
        Owner,
        Unresolved,
        Urgent,
        Tickets,
        Updated,
        Tier,
        ListColumnCount,
        Backup = ListColumnCount,
        Since,
        Calendar,
        Countries,
        Products,
        Environments,
        Size,
        ColumnCount
    };
    static constexpr int SortRole = Qt::UserRole; // what a column is sorted by

    explicit ClientsModel(const Directory &directory, QObject *parent = nullptr);

    void show(const QList<ClientRow> &rows);
    const ClientRow &row(int row) const { return m_rows.at(row); }
    int rowOf(const QByteArray &id) const; // -1: it is not among them

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const ClientRow &row, int column) const;
    QVariant sortValue(const ClientRow &row, int column) const;

    const Directory &m_directory;
    QList<ClientRow> m_rows;
};

// The people of one client.
class ContactsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Position, PreferredChannel, Language, Expertise, Email, Phone, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const QList<Contact> &contacts);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<Contact> m_contacts;
};

// Who answered for one client, and since when; the latest first.
class OwnershipModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { From, Owner, Backup, ColumnCount };

    explicit OwnershipModel(const Directory &directory, QObject *parent = nullptr);

    void show(const QList<Ownership> &ownership);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const Directory &m_directory;
    QList<Ownership> m_ownership;
};

} // namespace Steward
