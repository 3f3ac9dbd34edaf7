#pragma once

#include "desk/history/tickethistory.h"
#include "desk/sla/flightrecord.h"
#include "wording/sla/slawords.h"

#include <QAbstractTableModel>

namespace Steward {

class Directory;

// How one cycle came to where it is, stretch by stretch; below them what follows from it: a name in the first column,
// the rest of the row is one text.
class RecorderModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { From, To, Clock, Business, Reason, Ticket, HeldBy, By, ColumnCount };
    enum Role {
        SeqRole = Qt::UserRole, // int: the record of the history that the row comes from; noRecord: none
        FactRole // bool: a row below the stretches
    };

    explicit RecorderModel(const Directory &directory, QObject *parent = nullptr);

    // `record` stands as of `now`.
    void show(const FlightRecord &record, const TicketClocks &clocks, const TicketHistory &history, Instant now);
    void clear();
    int stretches() const { return int(m_record.line.segments.size()); }
    // The rows as a table for other programs: tabs between columns, exact times.
    QString tabbed(QList<int> rows) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        QStringList texts = {}; // of the columns; of a fact its name and its text
        Instant from = {}, to = {};
        QString tip = {}; // the record of the history
        int seq = noRecord;
        bool isFact = false;
    };
    QList<Row> rowsOf(const TicketClocks &clocks, const TicketHistory &history, Instant now) const;
    QString statesIn(const SlaSegment &segment, const TicketClocks &clocks) const;
    QString holdersIn(const SlaSegment &segment, const TicketClocks &clocks) const;
    static QString header(int column);

    const Directory &m_directory;
    FlightRecord m_record = {};
    QByteArray m_client;
    QList<Row> m_rows;
};

} // namespace Steward
