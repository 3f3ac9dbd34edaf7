#include "gui/imports/samplemodel.h"

#include "gui/shared/directory.h"
#include "gui/shared/plaintext.h"
#include "wording/tickets/figurewords.h"
#include "wording/tickets/importwords.h"
#include "wording/tickets/ticketwords.h"
#include "wording/tickets/timewords.h"

namespace Steward {

SampleModel::SampleModel(const Directory &directory, QObject *parent)
    : QAbstractTableModel(parent), m_directory(directory)
{ }

void SampleModel::show(const QList<ImportSample::SampleTicket> &tickets)
{
    beginResetModel();
    m_tickets = tickets;
    endResetModel();
}

int SampleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_tickets.size());
}

int SampleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SampleModel::text(const ImportSample::SampleTicket &sample, int column) const
{
    const Ticket &ticket = sample.ticket;
    switch (column) {
    case Key:
        return fromUtf8(sample.key);
    case Created:
        return exactTimeWords(ticket.createdAt, m_directory.zone());
    case State:
        return wordsFor(ticket.state);
    case Subject:
        return fromUtf8(ticket.subject);
    case Requester:
        return fromUtf8(ticket.requester);
    case Client:
        return fromUtf8(ticket.client);
    case Assignee:
        return fromUtf8(ticket.assignee);
    case Messages:
        return numberWords(sample.messages);
    default:
        return {};
    }
}

QVariant SampleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const QString words = text(m_tickets.at(index.row()), index.column());
    return role == Qt::ToolTipRole ? plainToolTip(words) : oneLine(words);
}

QVariant SampleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Messages ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const auto field = [this](Field named) { return fieldWords({.field = named}, m_directory.workspace()); };
    switch (section) {
    case Key:
        return tr("Number there");
    case Created:
        return tr("Created");
    case State:
        return field(Field::State);
    case Subject:
        return field(Field::Subject);
    case Requester:
        return field(Field::Requester);
    case Client:
        return field(Field::Client);
    case Assignee:
        return field(Field::Assignee);
    case Messages:
        return tr("Messages");
    default:
        return {};
    }
}

} // namespace Steward
