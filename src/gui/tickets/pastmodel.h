#pragma once

#include "desk/history/tickethistory.h"
#include "desk/tickets/ticket.h"

#include <QAbstractTableModel>

namespace Steward {

class Directory;

// Each field of a ticket as it was at an instant, beside what it is now.
class PastModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Then, Now, ColumnCount };

    explicit PastModel(const Directory &directory, QObject *parent = nullptr);

    // False: the ticket was not there yet.
    bool show(const TicketHistory &history, const Ticket &now, Instant at);
    int changedSince() const; // fields that are different now

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Line
    {
        QString name = {};
        QString then = {};
        QString now = {};
    };

    const Directory &m_directory;
    QList<Line> m_lines;
};

} // namespace Steward
