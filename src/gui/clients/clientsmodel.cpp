#include "gui/clients/clientsmodel.h"

#include "gui/shared/directory.h"
#include "gui/shared/plaintext.h"
#include "wording/tickets/figurewords.h"
#include "wording/tickets/ticketwords.h"
#include "wording/tickets/timewords.h"

#include <QDate>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

QString joined(const QList<QByteArray> &texts)
{
    QStringList all;
    for (const QByteArray &text : texts)
        all.append(oneLine(fromUtf8(text)));
    return all.join(u", "_s);
}

QString orDash(const QString &text)
{
    return text.isEmpty() ? u"–"_s : oneLine(text);
}

QString countryNames(const QList<QByteArray> &codes)
{
    QStringList names;
    for (const QByteArray &code : codes) {
        const QLocale::Territory territory = QLocale::codeToTerritory(QString::fromLatin1(code));
        names.append(territory == QLocale::AnyTerritory ? fromUtf8(code) : QLocale::territoryToString(territory));
    }
    return names.join(u", "_s);
}

QVariant alignment(bool isNumber)
{
    return isNumber ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
}

} // namespace

ClientsModel::ClientsModel(const Directory &directory, QObject *parent)
    : QAbstractTableModel(parent), m_directory(directory)
{
    connect(&directory, &Directory::changed, this, [this] {
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    });
}

void ClientsModel::show(const QList<ClientRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int ClientsModel::rowOf(const QByteArray &id) const
{
    const auto found
        = std::find_if(m_rows.begin(), m_rows.end(), [&id](const ClientRow &row) { return row.client.id == id; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int ClientsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ClientsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ClientsModel::text(const ClientRow &row, int column) const
{
    const Ownership *ownership = row.client.ownershipAt(m_directory.now());
    switch (column) {
    case Name:
        return fromUtf8(row.client.name);
    case Owner:
        return ownership ? m_directory.personName(ownership->owner) : QString();
    case Backup:
        return ownership ? m_directory.personName(ownership->backup) : QString();
    case Unresolved:
        return numberWords(row.unresolved);
    case Urgent:
        return numberWords(row.urgent);
    case Tickets:
        return numberWords(row.tickets);
    case Updated:
        return row.updatedAt.isSet() ? relativeWords(row.updatedAt, m_directory.now()) : QString();
    case Tier:
        return fromUtf8(row.client.tier);
    case Since: {
        const QDate date = QDate::fromString(QString::fromLatin1(row.client.since), Qt::ISODate);
        return date.isValid() ? QLocale().toString(date, QLocale::ShortFormat) : fromUtf8(row.client.since);
    }
    case Calendar:
        return fromUtf8(row.client.calendar);
    case Countries:
        return countryNames(row.client.countries);
    case Products:
        return joined(row.client.products);
    case Environments:
        return joined(row.client.environments);
    case Size:
        return fromUtf8(row.client.size);
    default:
        return {};
    }
}

QVariant ClientsModel::sortValue(const ClientRow &row, int column) const
{
    switch (column) {
    case Unresolved:
        return row.unresolved;
    case Urgent:
        return row.urgent;
    case Tickets:
        return row.tickets;
    case Updated:
        return row.updatedAt.ms;
    default:
        return text(row, column);
    }
}

QVariant ClientsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ClientRow &row = m_rows.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return orDash(text(row, column));
    case SortRole:
        return sortValue(row, column);
    case Qt::ToolTipRole:
        return plainToolTip(column == Updated ? m_directory.timesOf(row.updatedAt, row.client.id) : text(row, column));
    case Qt::TextAlignmentRole:
        return alignment(column == Unresolved || column == Urgent || column == Tickets);
    default:
        return {};
    }
}

QVariant ClientsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return alignment(section == Unresolved || section == Urgent || section == Tickets);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return fieldWords({.field = Field::Client}, m_directory.workspace());
    case Owner:
        return tr("Owner");
    case Backup:
        return tr("Backup");
    case Unresolved:
        return tr("Unresolved");
    case Urgent:
        return tr("Urgent");
    case Tickets:
        return tr("Tickets");
    case Updated:
        return tr("Last activity");
    case Tier:
        return tr("Tier");
    case Since:
        return tr("Client since");
    case Calendar:
        return tr("Calendar");
    case Countries:
        return tr("Countries");
    case Products:
        return tr("Products");
    case Environments:
        return tr("Environments");
    case Size:
        return tr("Size");
    default:
        return {};
    }
}

void ContactsModel::show(const QList<Contact> &contacts)
{
    beginResetModel();
    m_contacts = contacts;
    endResetModel();
}

int ContactsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_contacts.size());
}

int ContactsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ContactsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Contact &contact = m_contacts.at(index.row());
    const auto text = [&]() -> QString {
        switch (index.column()) {
        case Name:
            return fromUtf8(contact.name);
        case Position:
            return fromUtf8(contact.position);
        case PreferredChannel: {
            const auto channel = fromWord<Channel>(contact.channel);
            return channel ? wordsFor(*channel) : fromUtf8(contact.channel);
        }
        case Language: {
            const QLocale::Language language = QLocale::codeToLanguage(QString::fromLatin1(contact.language));
            return language == QLocale::AnyLanguage ? fromUtf8(contact.language) : QLocale::languageToString(language);
        }
        case Expertise:
            return contact.expertise == "expert" ? tr("Expert")
                : contact.expertise == "novice"  ? tr("Novice")
                                                 : fromUtf8(contact.expertise);
        case Email:
            return fromUtf8(contact.email);
        case Phone:
            return fromUtf8(contact.phone);
        default:
            return {};
        }
    }();
    if (role == Qt::DisplayRole)
        return orDash(text);
    if (role == Qt::ToolTipRole)
        return plainToolTip(text);
    return {};
}

QVariant ContactsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("Contact"), tr("Role"), tr("Preferred channel"), tr("Language"), tr("Expertise"),
                             tr("E-mail"),  tr("Phone")};
    return section < ColumnCount ? QVariant(names[section]) : QVariant();
}

OwnershipModel::OwnershipModel(const Directory &directory, QObject *parent)
    : QAbstractTableModel(parent), m_directory(directory)
{ }

void OwnershipModel::show(const QList<Ownership> &ownership)
{
    beginResetModel();
    m_ownership = ownership;
    std::reverse(m_ownership.begin(), m_ownership.end());
    endResetModel();
}

int OwnershipModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ownership.size());
}

int OwnershipModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OwnershipModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Ownership &each = m_ownership.at(index.row());
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const QString text = index.column() == From
        ? (each.from.isSet() ? exactTimeWords(each.from, m_directory.zone()) : tr("From the beginning"))
        : m_directory.personName(index.column() == Owner ? each.owner : each.backup);
    return role == Qt::DisplayRole ? orDash(text) : plainToolTip(text);
}

QVariant OwnershipModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == From ? tr("Since") : section == Owner ? tr("Owner") : tr("Backup");
}

} // namespace Steward
