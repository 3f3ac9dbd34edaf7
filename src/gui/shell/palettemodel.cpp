#include "gui/shell/palettemodel.h"

#include "gui/shell/fuzzymatch.h"

#include <algorithm>

namespace Steward {

void PaletteModel::setEntries(QList<PaletteEntry> entries)
{
    m_entries = std::move(entries);
    narrow({});
}

void PaletteModel::narrow(const QString &typed)
{
    beginResetModel();
    m_found.clear();
    m_fitting.clear();
    QList<std::pair<int, int>> scored; // score, place
    for (int i = 0; i < m_entries.size(); ++i) {
        const auto text = fuzzyMatch(typed, m_entries[i].text);
        const auto words = m_entries[i].keywords.isEmpty() ? std::nullopt : fuzzyMatch(typed, m_entries[i].keywords);
        if (text || words)
            scored.append({std::max(text.value_or(-100), words.value_or(-100) - 2), i});
    }
    if (!typed.trimmed().isEmpty())
        std::stable_sort(scored.begin(), scored.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    for (const auto &[score, place] : std::as_const(scored))
        m_fitting.append(place);
    endResetModel();
}

void PaletteModel::setFound(QList<PaletteEntry> entries)
{
    if (!m_found.isEmpty()) {
        beginRemoveRows({}, int(m_fitting.size()), rowCount() - 1);
        m_found.clear();
        endRemoveRows();
    }
    if (entries.isEmpty())
        return;
    beginInsertRows({}, int(m_fitting.size()), int(m_fitting.size() + entries.size()) - 1);
    m_found = std::move(entries);
    endInsertRows();
}

const PaletteEntry &PaletteModel::entryAt(int row) const
{
    return row < m_fitting.size() ? m_entries.at(m_fitting.at(row)) : m_found.at(row - m_fitting.size());
}

void PaletteModel::run(int row) const
{
    if (row >= 0 && row < rowCount()) {
        const auto act = entryAt(row).run; // what it does may take this model away
        act();
    }
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_fitting.size() + m_found.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PaletteEntry &entry = entryAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return entry.text;
    case Qt::AccessibleTextRole:
        return entry.detail.isEmpty() ? entry.text : tr("%1, %2", "an act, its keys").arg(entry.text, entry.detail);
    case DetailRole:
        return entry.detail;
    case IconRole:
        return entry.icon;
    default:
        return {};
    }
}

} // namespace Steward
