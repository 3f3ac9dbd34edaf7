#include "gui/tickets/pastmodel.h"

#include "desk/tickets/projection.h"
#include "gui/shared/directory.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/tones.h"
#include "wording/tickets/ticketwords.h"

#include <QFont>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace Steward {

PastModel::PastModel(const Directory &directory, QObject *parent) : QAbstractTableModel(parent), m_directory(directory)
{ }

bool PastModel::show(const TicketHistory &history, const Ticket &now, Instant at)
{
    const std::optional<Ticket> then = ticketAt(history, at);
    beginResetModel();
    m_lines.clear();
    if (then) {
        std::vector<FieldName> fields;
        for (const Field field : {Field::State, Field::Assignee, Field::Level, Field::Priority, Field::Client,
                                  Field::Requester, Field::Product, Field::ProductVersion, Field::Category, Field::Kind,
                                  Field::Team, Field::Tags, Field::Due, Field::Channel, Field::Subject})
            fields.push_back({.field = field});
        std::set<FieldName> others;
        for (const Ticket *ticket : {&*then, &now}) {
            for (const auto &[field, value] : ticket->more)
                others.insert(field);
        }
        fields.insert(fields.end(), others.begin(), others.end());
        const auto words = [this](const Ticket &ticket, const FieldName &field) {
            return oneLine(valueWords(field, ticket.value(field), m_directory.workspace()));
        };
        for (const FieldName &field : fields)
            m_lines.append({.name = fieldWords(field, m_directory.workspace()),
                            .then = words(*then, field),
                            .now = words(now, field)});
    }
    endResetModel();
    return then.has_value();
}

int PastModel::changedSince() const
{
    return int(std::count_if(m_lines.begin(), m_lines.end(), [](const Line &line) { return line.then != line.now; }));
}

int PastModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int PastModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PastModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line &line = m_lines.at(index.row());
    const bool isSame = line.then == line.now;
    const QString text = index.column() == Name ? line.name
        : index.column() == Then                ? line.then
        : isSame                                ? tr("the same", "as it was then")
                                                : line.now;
    if (role == Qt::DisplayRole)
        return text;
    if (role == Qt::ToolTipRole)
        return plainToolTip(text);
    if (role == Qt::FontRole && !isSame)
        return strongFont(QFont());
    return {};
}

QVariant PastModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Field") : section == Then ? tr("Then") : tr("Now");
}

} // namespace Steward
