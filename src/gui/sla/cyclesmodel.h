#pragma once

#include "desk/sla/flightrecord.h"

#include <QAbstractTableModel>

namespace Steward {

class Directory;

// Every cycle of every clock of a ticket, also those that were met, breached or cancelled; by start.
class CyclesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Clock, Standing, Time, Start, Due, HeldBy, ColumnCount };
    enum Role {
        StateRole = Qt::UserRole, // int of SlaClock::State
        AtRiskRole // bool
    };

    explicit CyclesModel(const Directory &directory, QObject *parent = nullptr);

    // What each cycle is at `now`; a clock that is shown a second later keeps its place.
    void show(const TicketClocks &clocks, Instant now);
    void clear();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const FlightRecord &record, const ClockFace &face, int column) const;
    ClockFace faceOf(const FlightRecord &record) const { return faceAt(record, m_clocks.at, m_now); }

    const Directory &m_directory;
    TicketClocks m_clocks = {};
    Instant m_now = {};
};

} // namespace Steward
