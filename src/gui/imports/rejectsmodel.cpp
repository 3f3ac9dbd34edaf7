#include "gui/imports/rejectsmodel.h"

#include "gui/shared/directory.h"
#include "gui/shared/plaintext.h"
#include "wording/tickets/figurewords.h"
#include "wording/tickets/importwords.h"

namespace Steward {

namespace {

constexpr qsizetype longestTip = 1000;

} // namespace

RejectsModel::RejectsModel(const Directory &directory, QObject *parent)
    : QAbstractTableModel(parent), m_directory(directory)
{ }

void RejectsModel::show(const QList<Reject> &rejects)
{
    beginResetModel();
    m_rejects = rejects;
    m_mended.clear();
    endResetModel();
    Q_EMIT mended();
}

int RejectsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rejects.size());
}

int RejectsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RejectsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const Reject &reject = m_rejects.at(index.row());
    const QString text = index.column() == Line ? numberWords(reject.line)
        : index.column() == Field               ? rejectFieldWords(reject, m_directory.workspace())
        : index.column() == Reason              ? fromUtf8(reject.reason)
                                                : fromUtf8(reject.text);
    return role == Qt::ToolTipRole ? plainToolTip(text.left(longestTip)) : oneLine(text);
}

QVariant RejectsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Line ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Line:
        return tr("Line");
    case Field:
        return tr("Field");
    case Reason:
        return tr("Why not");
    case Text:
        return tr("Record");
    default:
        return {};
    }
}

void RejectsModel::mend(int row, const QByteArray &text)
{
    Reject &reject = m_rejects[row];
    if (text == reject.text)
        return;
    reject.text = text;
    m_mended.insert(row);
    Q_EMIT dataChanged(index(row, Text), index(row, Text));
    Q_EMIT mended();
}

} // namespace Steward
