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

QString nameOf(const ChartSpec &spec, int column)
{
    const int line = column - int(spec.series.size());
    return line < 0 ? spec.series.at(column).name : spec.lines.at(line).name;
}

int columnsOf(const ChartSpec &spec)
{
    return int(spec.series.size() + spec.lines.size());
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
    endResetModel();
}

QByteArray ChartFigures::csv() const
{
    QByteArray csv = quoted(m_spec.categoryTitle);
    for (int column = 0; column < columnsOf(m_spec); ++column)
        csv += ',' + quoted(u"%1: %2"_s.arg(m_spec.valueTitle, nameOf(m_spec, column)));
    csv += "\r\n";
    for (qsizetype category = 0; category < m_spec.categories.size(); ++category) {
        csv += quoted(m_spec.categories[category]);
        for (int column = 0; column < columnsOf(m_spec); ++column) {
            const double value = valueAt(m_spec, column, category);
            csv += ',' + (std::isnan(value) ? QByteArray() : QByteArray::number(value, 'f', m_spec.decimals));
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
    return parent.isValid() ? 0 : columnsOf(m_spec) + 1;
}

QVariant ChartFigures::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    if (role != Qt::DisplayRole)
        return {};
    return index.column() == 0 ? m_spec.categories.at(index.row())
                               : figureText(m_spec, index.column() - 1, index.row());
}

QVariant ChartFigures::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section > columnsOf(m_spec))
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return m_spec.categoryTitle;
    const QString name = nameOf(m_spec, section - 1);
    return m_spec.unit.isEmpty() ? name : tr("%1 (%2)", "series, unit").arg(name, m_spec.unit);
}

} // namespace Steward
