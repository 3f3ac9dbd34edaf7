#pragma once

#include "desk/tickets/ticketimport.h"

#include <QAbstractTableModel>

namespace Steward {

class Directory;

// The first tickets of a file as they would become.
class SampleModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Key, Created, State, Subject, Requester, Client, Assignee, Messages, ColumnCount };

    explicit SampleModel(const Directory &directory, QObject *parent = nullptr);

    void show(const QList<ImportSample::SampleTicket> &tickets);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const ImportSample::SampleTicket &sample, int column) const;

    const Directory &m_directory;
    QList<ImportSample::SampleTicket> m_tickets;
};

} // namespace Steward
