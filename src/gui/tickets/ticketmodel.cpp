#include "gui/tickets/ticketmodel.h"

#include "gui/shared/directory.h"
#include "gui/shared/plaintext.h"
#include "wording/tickets/ticketwords.h"
#include "wording/tickets/timewords.h"

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

QString tagsText(const QList<QByteArray> &tags)
{
    QStringList words;
    for (const QByteArray &tag : tags)
        words.append(fromUtf8(tag));
    return words.join(u", "_s);
}

QString textOrDash(const QString &text)
{
    return text.isEmpty() ? u"–"_s : oneLine(text);
}

} // namespace

TicketModel::TicketModel(const Directory &directory, QObject *parent)
    : QAbstractTableModel(parent), m_directory(directory)
{
    connect(&directory, &Directory::changed, this, [this] {
        if (m_ticket)
            Q_EMIT dataChanged(index(0, 0), index(0, ColumnCount - 1));
    });
}

void TicketModel::show(Ticket ticket)
{
    beginResetModel();
    m_ticket = std::move(ticket);
    endResetModel();
}

int TicketModel::rowCount(const QModelIndex &parent) const
{
    return !parent.isValid() && m_ticket ? 1 : 0;
}

int TicketModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TicketModel::text(int column) const
{
    const Ticket &ticket = *m_ticket;
    switch (column) {
    case Key:
        return m_directory.keyOf(ticket.number);
    case Subject:
        return fromUtf8(ticket.subject);
    case Client:
        return m_directory.clientName(ticket.client);
    case Requester:
        return m_directory.personName(ticket.requester);
    case Product:
        return fromUtf8(ticket.product);
    case ProductVersion:
        return fromUtf8(ticket.productVersion);
    case Category:
        return fromUtf8(ticket.category);
    case Kind:
        return wordsFor(ticket.kind);
    case Level:
        return levelWords(ticket.level);
    case Priority:
        return wordsFor(ticket.priority);
    case State:
        return wordsFor(ticket.state);
    case Assignee:
        return ticket.assignee.isEmpty() ? tr("Unassigned") : m_directory.personName(ticket.assignee);
    case Team:
        return fromUtf8(ticket.team);
    case Tags:
        return tagsText(ticket.tags);
    case Channel:
        return wordsFor(ticket.channel);
    case Created:
        return exactTimeWords(ticket.createdAt, m_directory.zone());
    case Updated:
        return exactTimeWords(ticket.updatedAt, m_directory.zone());
    case Resolved:
        return exactTimeWords(ticket.resolvedAt, m_directory.zone());
    case Due:
        return exactTimeWords(ticket.due, m_directory.zone());
    default:
        return {};
    }
}

QVariant TicketModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return textOrDash(text(index.column()));
    if (role == Qt::ToolTipRole)
        return plainToolTip(text(index.column()));
    return {};
}

QVariant TicketModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    static constexpr std::pair<Column, Field> fields[] = {{Subject, Field::Subject},
                                                          {Client, Field::Client},
                                                          {Requester, Field::Requester},
                                                          {Product, Field::Product},
                                                          {ProductVersion, Field::ProductVersion},
                                                          {Category, Field::Category},
                                                          {Kind, Field::Kind},
                                                          {Level, Field::Level},
                                                          {Priority, Field::Priority},
                                                          {State, Field::State},
                                                          {Assignee, Field::Assignee},
                                                          {Team, Field::Team},
                                                          {Tags, Field::Tags},
                                                          {Channel, Field::Channel}};
    for (const auto &[column, field] : fields) {
        if (column == section)
            return wordsFor(field);
    }
    switch (section) {
    case Key:
        return tr("Key");
    case Created:
        return tr("Created");
    case Updated:
        return tr("Updated");
    case Resolved:
        return tr("Resolved at");
    case Due:
        return tr("Promise");
    default:
        return {};
    }
}

MoreFieldsModel::MoreFieldsModel(const Directory &directory, QObject *parent)
    : QAbstractTableModel(parent), m_directory(directory)
{ }

void MoreFieldsModel::show(const Ticket &ticket)
{
    beginResetModel();
    m_lines.clear();
    const std::pair<QString, QByteArray> resolution[] = {{tr("Root cause"), ticket.resolution.rootCause},
                                                         {tr("Resolution code"), ticket.resolution.code},
                                                         {tr("Fix"), ticket.resolution.fix},
                                                         {tr("Article"), ticket.resolution.kb},
                                                         {tr("AI disposition"), ticket.resolution.ai}};
    for (const auto &[name, text] : resolution) {
        if (!text.isEmpty())
            m_lines.append({.name = name, .text = fromUtf8(text)});
    }
    for (const auto &[field, value] : ticket.more)
        m_lines.append({.name = wordsFor(field), .text = valueWords(field, value, m_directory.workspace())});
    endResetModel();
}

int MoreFieldsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int MoreFieldsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MoreFieldsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line &line = m_lines.at(index.row());
    const QString &text = index.column() == Name ? line.name : line.text;
    if (role == Qt::DisplayRole)
        return oneLine(text);
    if (role == Qt::ToolTipRole)
        return plainToolTip(text);
    return {};
}

QVariant MoreFieldsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Field") : tr("Value");
}

} // namespace Steward
