#include "gui/metrics/chartfigures.h"

#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

QByteArray quoted(const QString &text)
{
    return '"' + QString(text).replace(u'"', u"\"\""_s).toUtf8() + '"';
}

double valueAt(const ChartSpec &spec, int column, qsizetype category)
{
    const int line = column - int(spec.series.size());
    return (line < 0 ? spec.series.value(column).values : spec.lines.value(line).values).value(category, std::nan(""));
}

} // namespace

QString figureText(const ChartSpec &spec, int series, int category)
{
    const double value = valueAt(spec, series, category);
    return std::isnan(value) ? u"–"_s : QLocale().toString(value, 'f', spec.decimals);
}

void ChartFigures::show(const ChartSpec &spec)
{
    beginResetModel();
    m_spec = spec;
    m_columns.clear();
    for (int place = 0; place < int(spec.series.size() + spec.lines.size()); ++place) {
        m_columns.append(Column{.place = place});
        if (!spec.series.value(place).counts.isEmpty())
            m_columns.append(Column{.place = place, .isCounts = true});
    }
    endResetModel();
}

int ChartFigures::seriesOf(int column) const
{
    const int place = column > 0 && column <= m_columns.size() ? m_columns[column - 1].place : -1;
    return place < m_spec.series.size() ? place : -1;
}

QString ChartFigures::nameOf(Column column) const
{
    const int line = column.place - int(m_spec.series.size());
    const QString name = line < 0 ? m_spec.series.at(column.place).name : m_spec.lines.at(line).name;
    return column.isCounts ? tr("%1: made of", "a series").arg(name) : name;
}

QByteArray ChartFigures::csv() const
{
    QByteArray csv = quoted(m_spec.categoryTitle);
    for (const Column column : m_columns)
        csv += ',' + quoted(column.isCounts ? nameOf(column) : u"%1: %2"_s.arg(m_spec.valueTitle, nameOf(column)));
    csv += "\r\n";
    for (qsizetype category = 0; category < m_spec.categories.size(); ++category) {
        csv += quoted(m_spec.categories[category]);
        for (const Column column : m_columns) {
            const double value = valueAt(m_spec, column.place, category);
            csv += ','
                + (column.isCounts         ? quoted(m_spec.series[column.place].counts.value(category))
                       : std::isnan(value) ? QByteArray()
                                           : QByteArray::number(value, 'f', m_spec.decimals));
        }
        csv += "\r\n";
    }
    return csv;
}

int ChartFigures::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_spec.categories.size());
}

int ChartFigures::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size()) + 1;
}

QVariant ChartFigures::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == 0)
        return m_spec.categories.at(index.row());
    const Column column = m_columns.at(index.column() - 1);
    return column.isCounts ? m_spec.series.at(column.place).counts.value(index.row())
                           : figureText(m_spec, column.place, index.row());
}

QVariant ChartFigures::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section > m_columns.size())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return m_spec.categoryTitle;
    const Column column = m_columns.at(section - 1);
    const QString name = nameOf(column);
    return m_spec.unit.isEmpty() || column.isCounts ? name : tr("%1 (%2)", "series, unit").arg(name, m_spec.unit);
}

} // namespace Steward
