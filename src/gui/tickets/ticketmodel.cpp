#include "gui/tickets/ticketmodel.h"

#include "desk/tickets/newticket.h"
#include "gui/shared/directory.h"
#include "gui/shared/plaintext.h"
#include "wording/tickets/resolutionwords.h"
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
    case Environment:
        return fromUtf8(ticket.value(environmentField).text());
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
    if (role == Qt::EditRole) {
        if (const auto field = fieldOf(index.column()))
            return m_ticket->value(*field).json();
    }
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return textOrDash(text(index.column()));
    if (role == Qt::ToolTipRole)
        return plainToolTip(toolTip(index.column()));
    return {};
}

QString TicketModel::toolTip(int column) const
{
    const auto times
        = [this](Instant at) { return at.isSet() ? m_directory.timesOf(at, m_ticket->client) : QString(); };
    switch (column) {
    case Created:
        return times(m_ticket->createdAt);
    case Updated:
        return times(m_ticket->updatedAt);
    case Resolved:
        return times(m_ticket->resolvedAt);
    case Due:
        return times(m_ticket->due);
    default:
        return text(column);
    }
}

bool TicketModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const auto field = fieldOf(index.column());
    const Value to = Value::json(value.toByteArray());
    if (!field || m_ticket->value(*field) == to)
        return false;
    Q_EMIT changeWanted({.field = *field, .to = to});
    return true;
}

Qt::ItemFlags TicketModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && fieldOf(index.column()) ? flags | Qt::ItemIsEditable : flags;
}

std::optional<FieldName> TicketModel::fieldOf(int column)
{
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
                                                          {Channel, Field::Channel},
                                                          {Due, Field::Due}};
    if (column == Environment)
        return environmentField;
    for (const auto &[of, field] : fields) {
        if (of == column)
            return FieldName{.field = field};
    }
    return std::nullopt;
}

QVariant TicketModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == Environment)
        return tr("Environment");
    if (section == Due)
        return tr("Promise");
    if (const auto field = fieldOf(section))
        return fieldWords(*field, m_directory.workspace());
    switch (section) {
    case Key:
        return tr("Key");
    case Created:
        return tr("Created");
    case Updated:
        return tr("Updated");
    case Resolved:
        return tr("Resolved at");
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
    const auto add = [this](const QByteArray &part, const QByteArray &code, QString (*words)(const QByteArray &)) {
        if (!code.isEmpty())
            m_lines.append({.name = resolutionPartWords(part), .text = words(code)});
    };
    const ResolutionDraft resolution = resolutionDraft(ticket);
    add("root_cause", resolution.record.rootCause, rootCauseWords);
    add("cause_note", resolution.causeNote, fromUtf8);
    add("code", resolution.record.code, resolutionCodeWords);
    add("fix", resolution.record.fix, fixWords);
    add("kb", resolution.record.kb, articleWords);
    add("ai", resolution.record.ai, aiVerdictWords);
    add("ai_reason", resolution.aiReason, aiReasonWords);
    for (const auto &[field, value] : ticket.more) {
        if (field == environmentField || field.field == Field::Resolution)
            continue;
        m_lines.append({.name = wordsFor(field), .text = valueWords(field, value, m_directory.workspace())});
    }
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
