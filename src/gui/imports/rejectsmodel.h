#pragma once

#include "desk/tickets/ticketimport.h"

#include <QAbstractTableModel>
#include <QSet>

namespace Steward {

class Directory;

// Records that were not taken in, why, and as they were mended.
class RejectsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Line, Field, Reason, Text, ColumnCount };

    explicit RejectsModel(const Directory &directory, QObject *parent = nullptr);

    void show(const QList<Reject> &rejects);
    void mend(int row, const QByteArray &text);
    const QList<Reject> &rejects() const { return m_rejects; }
    int mendedCount() const { return int(m_mended.size()); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void mended();

private:
    const Directory &m_directory;
    QList<Reject> m_rejects;
    QSet<int> m_mended; // rows
};

} // namespace Steward
