#include "gui/metrics/monthsmodel.h"

#include "wording/tickets/figurewords.h"
#include "wording/tickets/timewords.h"

#include <algorithm>
#include <numeric>

namespace Steward {

namespace {

qint64 total(const QList<MonthCount> &months, qint64 MonthCount::*what)
{
    return std::accumulate(months.begin(), months.end(), qint64(0),
                           [what](qint64 sum, const MonthCount &month) { return sum + month.*what; });
}

} // namespace

void MonthsModel::show(const QList<MonthCount> &months, const QString &zone)
{
    beginResetModel();
    m_months = months;
    m_zone = zone;
    endResetModel();
}

ChartSpec MonthsModel::chart() const
{
    ChartSpec spec;
    spec.title = tr("Tickets created and resolved by month");
    if (m_months.isEmpty())
        return spec;
    const QString from = monthWords(m_months.constFirst().month), to = monthWords(m_months.constLast().month);
    const qint64 created = total(m_months, &MonthCount::created),
                 resolved = total(m_months, &MonthCount::resolvedTickets);
    spec.subtitle = tr("%1 created, %2 resolved · %3 – %4 · months of %5")
                        .arg(numberWords(created), numberWords(resolved), from, to, m_zone);
    const auto highest
        = std::max_element(m_months.begin(), m_months.end(),
                           [](const MonthCount &a, const MonthCount &b) { return a.created < b.created; });
    spec.description
        = tr("A bar chart with two bars for each month from %1 to %2. %3 tickets were created, most of them "
             "(%4) in %5; %6 were resolved. Left and right go from bar to bar, Enter opens the tickets behind it.")
              .arg(from, to, numberWords(created), numberWords(highest->created), longMonthWords(highest->month),
                   numberWords(resolved));
    spec.categoryTitle = tr("Month (%1)").arg(m_zone);
    spec.valueTitle = tr("Tickets per month");
    ChartSeries createdSeries{.name = tr("Created")}, resolvedSeries{.name = tr("Resolved")};
    for (const MonthCount &month : m_months) {
        spec.categories.append(monthWords(month.month));
        createdSeries.values.append(double(month.created));
        resolvedSeries.values.append(double(month.resolvedTickets)); // what a click opens
    }
    spec.series = {createdSeries, resolvedSeries};
    return spec;
}

std::optional<QueueQuestion> MonthsModel::ticketsBehind(int row, int column) const
{
    if (row < 0 || row >= m_months.size())
        return {};
    const MonthCount &month = m_months.at(row);
    if (column == Created && month.created > 0)
        return QueueQuestion{.createdInMonth = month.month, .order = QueueOrder::Created};
    if ((column == Resolved || column == ResolvedTickets) && month.resolvedTickets > 0)
        return QueueQuestion{.resolvedInMonth = month.month, .order = QueueOrder::Resolved};
    return {};
}

QString MonthsModel::sentence(int row, int column) const
{
    if (row < 0 || row >= m_months.size())
        return {};
    const MonthCount &month = m_months.at(row);
    const QString name = longMonthWords(month.month);
    if (column == Created)
        return tr("Created in %1: %2").arg(name, numberWords(month.created));
    if (month.resolved == month.resolvedTickets)
        return tr("Resolved in %1: %2").arg(name, numberWords(month.resolved));
    return tr("Resolved in %1: %2 times, %3 tickets (some were reopened and resolved again)")
        .arg(name, numberWords(month.resolved), numberWords(month.resolvedTickets));
}

int MonthsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_months.size());
}

int MonthsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MonthsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    const MonthCount &month = m_months.at(index.row());
    if (role == Qt::ToolTipRole && index.column() != Month)
        return sentence(index.row(), index.column());
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Month:
        return longMonthWords(month.month);
    case Created:
        return numberWords(month.created);
    case Resolved:
        return numberWords(month.resolved);
    case ResolvedTickets:
        return numberWords(month.resolvedTickets);
    default:
        return {};
    }
}

QVariant MonthsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Month ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Month:
        return tr("Month");
    case Created:
        return tr("Created");
    case Resolved:
        return tr("Resolved");
    case ResolvedTickets:
        return tr("Tickets resolved");
    default:
        return {};
    }
}

} // namespace Steward
