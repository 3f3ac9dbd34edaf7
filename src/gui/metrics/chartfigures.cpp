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

} // namespace

QString figureText(const ChartSpec &spec, int series, int category)
{
    const double value = spec.series.value(series).values.value(category, std::nan(""));
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
    for (const ChartSeries &series : m_spec.series)
        csv += ',' + quoted(u"%1: %2"_s.arg(m_spec.valueTitle, series.name));
    csv += "\r\n";
    for (qsizetype category = 0; category < m_spec.categories.size(); ++category) {
        csv += quoted(m_spec.categories[category]);
        for (const ChartSeries &series : m_spec.series) {
            const double value = series.values.value(category, std::nan(""));
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
    return parent.isValid() ? 0 : int(m_spec.series.size()) + 1;
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
    if (orientation != Qt::Horizontal || section > m_spec.series.size())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return m_spec.categoryTitle;
    const QString name = m_spec.series.at(section - 1).name;
    return m_spec.unit.isEmpty() ? name : tr("%1 (%2)", "series, unit").arg(name, m_spec.unit);
}

} // namespace Steward
