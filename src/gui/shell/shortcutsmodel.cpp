#include "gui/shell/shortcutsmodel.h"

#include "gui/shared/actions.h"

using namespace Qt::StringLiterals;

namespace Steward {

ShortcutsModel::ShortcutsModel(const Actions &actions, QObject *parent)
    : QAbstractTableModel(parent), m_actions(actions)
{
    connect(&actions, &Actions::keysChanged, this, [this] {
        if (m_rows > 0)
            Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, ColumnCount - 1));
    });
    reload();
}

void ShortcutsModel::reload()
{
    if (m_rows == m_actions.specs().size())
        return;
    beginResetModel();
    m_rows = int(m_actions.specs().size());
    endResetModel();
}

int ShortcutsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int ShortcutsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ShortcutsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ActionSpec &spec = m_actions.specs().at(index.row());
    if (role == IdRole)
        return spec.id;
    if (role == ChangedRole)
        return m_actions.isChanged(spec.id);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Act:
        return Actions::plainText(spec.text).replace(u'\n', u' ');
    case Where:
        return spec.where.isEmpty() ? tr("Everywhere") : spec.where;
    case Keys: {
        QStringList words;
        const QList<QKeySequence> keys = m_actions.keysOf(spec.id);
        for (const QKeySequence &key : keys)
            words.append(key.toString(QKeySequence::NativeText));
        const QString text = words.join(u", "_s);
        return m_actions.isChanged(spec.id) ? tr("%1 (changed)", "keys").arg(text.isEmpty() ? u"–"_s : text) : text;
    }
    default:
        return {};
    }
}

QVariant ShortcutsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Act ? tr("Act") : section == Where ? tr("Where") : tr("Keys");
}

} // namespace Steward
