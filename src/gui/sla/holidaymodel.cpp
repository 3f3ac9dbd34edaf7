#include "gui/sla/holidaymodel.h"

#include "gui/shared/plaintext.h"

#include <QDate>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Steward {

void HolidayModel::show(const QList<Holiday> &holidays, const CalendarDraft &draft)
{
    beginResetModel();
    m_lines.clear();
    for (const Holiday &holiday : holidays) {
        Line line{.holiday = holiday,
                  .isClosed = draft.isClosed(holiday.day),
                  .isSpecial = draft.special.contains(holiday.day)};
        line.isChosen = !line.isClosed && !line.isSpecial && !holiday.isEstimated;
        m_lines.append(line);
    }
    endResetModel();
}

QList<Holiday> HolidayModel::chosen() const
{
    QList<Holiday> chosen;
    for (const Line &line : m_lines) {
        if (line.isChosen)
            chosen.append(line.holiday);
    }
    return chosen;
}

int HolidayModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int HolidayModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString HolidayModel::noteOf(const Line &line) const
{
    if (line.isClosed)
        return tr("closed already");
    if (line.holiday.isEstimated)
        return line.isChosen ? tr("estimated; confirmed") : tr("estimated: tick it to confirm the day");
    if (line.isSpecial)
        return tr("has hours of its own; ticked, it is closed instead");
    return {};
}

QVariant HolidayModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Line &line = m_lines[index.row()];
    if (role == Qt::CheckStateRole && index.column() == Date && !line.isClosed)
        return int(line.isChosen ? Qt::Checked : Qt::Unchecked);
    if (role == Qt::ToolTipRole)
        return plainToolTip(data(index, Qt::DisplayRole).toString());
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Date: {
        const QDate date = QDate(1970, 1, 1).addDays(line.holiday.day);
        return tr("%1, %2", "weekday, date")
            .arg(QLocale().standaloneDayName(date.dayOfWeek(), QLocale::ShortFormat),
                 QLocale().toString(date, QLocale::ShortFormat));
    }
    case Name:
        return oneLine(fromUtf8(line.holiday.name));
    case Note:
        return noteOf(line);
    default:
        return {};
    }
}

bool HolidayModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole)
        return false;
    m_lines[index.row()].isChosen = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), ColumnCount - 1));
    return true;
}

QVariant HolidayModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Date:
        return tr("Day");
    case Name:
        return tr("Name");
    case Note:
        return tr("Note");
    default:
        return {};
    }
}

Qt::ItemFlags HolidayModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Date && !m_lines[index.row()].isClosed)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace Steward
