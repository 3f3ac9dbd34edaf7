#include "gui/sla/cyclesmodel.h"

#include "gui/shared/directory.h"
#include "gui/shared/plaintext.h"
#include "wording/sla/slawords.h"
#include "wording/tickets/timewords.h"

namespace Steward {

CyclesModel::CyclesModel(const Directory &directory, QObject *parent)
    : QAbstractTableModel(parent), m_directory(directory)
{ }

void CyclesModel::clear()
{
    beginResetModel();
    m_clocks = {};
    endResetModel();
}

void CyclesModel::show(const TicketClocks &clocks, Instant now)
{
    const bool isSame = clocks.ticket == m_clocks.ticket && clocks.clocks.size() == m_clocks.clocks.size();
    m_now = now;
    if (isSame) {
        m_clocks = clocks;
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_clocks = clocks;
    endResetModel();
}

int CyclesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_clocks.clocks.size());
}

int CyclesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CyclesModel::text(const FlightRecord &record, const ClockFace &face, int column) const
{
    const SlaLine &line = record.line;
    switch (column) {
    case Clock:
        return cycleWords(line);
    case Standing: {
        const QString state = face.isAtRisk ? tr("At risk", "state of a clock") : wordsFor(face.state);
        return record.waiver ? tr("%1, waived", "state of a clock").arg(state) : state;
    }
    case Time:
        return line.state == SlaClock::State::Cancelled ? slaReasonWords(line.reason) : faceWords(record, face);
    case Start:
        return momentWords(line.start, m_now, m_directory.zone());
    case Due:
        return momentWords(line.due, m_now, m_directory.zone());
    case HeldBy:
        return line.hasVerdict ? oneLine(holderWords(line.holder, m_directory.workspace())) : QString();
    default:
        return {};
    }
}

QVariant CyclesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FlightRecord &record = m_clocks.clocks.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(record, faceOf(record), index.column());
    case Qt::ToolTipRole:
        if (index.column() == Start || index.column() == Due)
            return plainToolTip(
                m_directory.timesOf(index.column() == Start ? record.line.start : record.line.due, m_clocks.client));
        return plainToolTip(text(record, faceOf(record), index.column()));
    case StateRole:
        return int(faceOf(record).state);
    case AtRiskRole:
        return faceOf(record).isAtRisk;
    default:
        return {};
    }
}

QVariant CyclesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Clock:
        return tr("Clock");
    case Standing:
        return tr("Stands");
    case Time:
        return tr("Time left or over");
    case Start:
        return tr("Began");
    case Due:
        return tr("Due");
    case HeldBy:
        return tr("Held by");
    default:
        return {};
    }
}

} // namespace Steward
