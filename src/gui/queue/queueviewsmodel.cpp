#include "gui/queue/queueviewsmodel.h"

#include "gui/shared/plaintext.h"
#include "wording/tickets/figurewords.h"

using namespace Qt::StringLiterals;

namespace Steward {

QueueViewsModel::QueueViewsModel(const QueueViews &views, QObject *parent) : QAbstractListModel(parent), m_views(views)
{
    connect(&views, &QueueViews::changed, this, &QueueViewsModel::reload);
    connect(&views, &QueueViews::counted, this, [this] {
        if (!m_lines.isEmpty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1), {CountRole, Qt::AccessibleTextRole});
    });
    reload();
}

void QueueViewsModel::reload()
{
    beginResetModel();
    m_lines.clear();
    QString group;
    for (const QueueViewSpec &view : m_views.views()) {
        if (view.group != group)
            m_lines.append({.group = view.group});
        group = view.group;
        m_lines.append({.id = view.id});
    }
    endResetModel();
}

int QueueViewsModel::rowOf(const QByteArray &id) const
{
    for (int row = 0; row < m_lines.size(); ++row) {
        if (!id.isEmpty() && m_lines[row].id == id)
            return row;
    }
    return -1;
}

int QueueViewsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant QueueViewsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line &line = m_lines.at(index.row());
    if (role == GroupRole)
        return !line.group.isEmpty();
    if (role == IdRole)
        return line.id;
    if (!line.group.isEmpty())
        return role == Qt::DisplayRole ? QVariant(line.group) : QVariant();
    const QueueViewSpec *view = m_views.find(line.id);
    if (!view)
        return {};
    const QString count = view->count ? numberWords(*view->count) : QString();
    switch (role) {
    case Qt::DisplayRole:
        return oneLine(view->name);
    case Qt::ToolTipRole:
        return plainToolTip((view->about.isEmpty() ? view->name : view->about)
                            + (view->question.find.isEmpty() ? QString() : u'\n' + fromUtf8(view->question.find)));
    case Qt::AccessibleTextRole:
        return count.isEmpty() ? view->name : tr("%1, %2 tickets", "view, count").arg(view->name, count);
    case CountRole:
        return count;
    default:
        return {};
    }
}

Qt::ItemFlags QueueViewsModel::flags(const QModelIndex &index) const
{
    return !index.isValid() || index.data(GroupRole).toBool() ? Qt::NoItemFlags
                                                              : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace Steward
