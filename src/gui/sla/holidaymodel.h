#pragma once

#include "desk/sla/calendardraft.h"
#include "desk/sla/holidays.h"

#include <QAbstractTableModel>

namespace Steward {

// Holidays that somebody may copy into a calendar; of each whether it will be. One whose day is only estimated, or that
// has hours of its own in the calendar, is not unless somebody says so.
class HolidayModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Date, Name, Note, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const QList<Holiday> &holidays, const CalendarDraft &draft);
    QList<Holiday> chosen() const;
    int count() const { return int(m_lines.size()); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Line
    {
        Holiday holiday = {};
        bool isClosed = false; // there already
        bool isSpecial = false;
        bool isChosen = false;
    };
    QString noteOf(const Line &line) const;

    QList<Line> m_lines;
};

} // namespace Steward
