#include "gui/escalations/ledgermodel.h"

#include "gui/shared/directory.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/tones.h"
#include "wording/escalations/bouncewords.h"
#include "wording/tickets/figurewords.h"
#include "wording/tickets/ticketwords.h"
#include "wording/tickets/timewords.h"

#include <QFont>

using namespace Qt::StringLiterals;

namespace Steward {

LedgerModel::LedgerModel(const Directory &directory, QObject *parent)
    : QAbstractTableModel(parent), m_directory(directory)
{
    connect(&directory, &Directory::changed, this, [this] {
        if (!m_lines.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    });
}

void LedgerModel::show(const Ledger &ledger)
{
    beginResetModel();
    m_lines = ledger.lines;
    m_waiting = ledger.waiting;
    endResetModel();
}

int LedgerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int LedgerModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString LedgerModel::text(int row, int column) const
{
    const LedgerLine &line = m_lines.at(row);
    const Workspace &names = m_directory.workspace();
    switch (column) {
    case When:
        return shortTimeWords(line.bounce.at, m_directory.now(), m_directory.zone());
    case Key:
        return m_directory.keyOf(line.ticket);
    case Type:
        return bounceTypeWords(line.bounce.type);
    case Why:
        return bounceWhyWords(line.bounce, names);
    case SentBackBy:
        return line.bounce.sentBackBy.isEmpty() ? tr("A rule", "sent it back")
                                                : m_directory.personName(line.bounce.sentBackBy);
    case Charged:
        return chargedWords(line.bounce.attributedTo, names);
    case State:
        return row < m_waiting ? tr("Waits for you", "a dispute") : bounceStateWords(line.bounce.state);
    case Client:
        return m_directory.clientName(line.client);
    case Subject:
        return fromUtf8(line.subject);
    default:
        return {};
    }
}

QVariant LedgerModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int column = index.column();
    if (role == Qt::DisplayRole) {
        const QString text = oneLine(this->text(index.row(), column));
        return text.isEmpty() ? u"–"_s : text;
    }
    if (role == Qt::ToolTipRole)
        return plainToolTip(column == When
                                ? m_directory.timesOf(m_lines.at(index.row()).bounce.at, m_lines.at(index.row()).client)
                                : text(index.row(), column));
    if (role == Qt::FontRole && column == State && index.row() < m_waiting)
        return strongFont({});
    if (role != SortRole)
        return {};
    if (column == When)
        return m_lines.at(index.row()).bounce.at.ms;
    if (column == Key)
        return m_lines.at(index.row()).ticket;
    return text(index.row(), column);
}

QVariant LedgerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case Key:
        return tr("Ticket");
    case Type:
        return tr("Type");
    case Why:
        return tr("Why");
    case SentBackBy:
        return tr("Sent back by");
    case Charged:
        return tr("Attributed to");
    case State:
        return tr("State");
    case Client:
        return fieldWords({.field = Field::Client}, m_directory.workspace());
    case Subject:
        return wordsFor(Field::Subject);
    default:
        return {};
    }
}

LedgerCountsModel::LedgerCountsModel(const Directory &directory, QObject *parent)
    : QAbstractTableModel(parent), m_directory(directory)
{ }

void LedgerCountsModel::show(const Ledger &ledger)
{
    beginResetModel();
    m_counts = ledger.byCharged;
    m_others = ledger.others;
    endResetModel();
}

int LedgerCountsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_counts.size()) + (m_others > 0);
}

int LedgerCountsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LedgerCountsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole && index.column() == Bounces)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool isOthers = index.row() == m_counts.size();
    if (index.column() == Bounces)
        return numberWords(isOthers ? m_others : m_counts.at(index.row()).bounces);
    const QString name = isOthers ? tr("Other persons together")
                                  : chargedWords(m_counts.at(index.row()).charged, m_directory.workspace());
    return role == Qt::DisplayRole ? oneLine(name) : plainToolTip(name);
}

QVariant LedgerCountsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == Bounces)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Charged ? tr("Attributed to") : tr("Bounces");
}

} // namespace Steward
