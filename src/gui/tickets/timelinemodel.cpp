#include "gui/tickets/timelinemodel.h"

#include "desk/history/canonicaljson.h"
#include "gui/shared/directory.h"
#include "gui/shared/plaintext.h"
#include "wording/sla/slawords.h"
#include "wording/tickets/figurewords.h"
#include "wording/tickets/ticketwords.h"
#include "wording/tickets/timewords.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

QString iconOf(const Event &event)
{
    switch (event.field.field) {
    case Field::Level:
        return event.from.toNumber() < event.to.toNumber() ? u"arrow-up-right"_s : u"arrow-down-left"_s;
    case Field::Assignee:
    case Field::Team:
        return u"user-check"_s;
    case Field::State:
        return u"circle-dot"_s;
    default:
        return u"pencil"_s;
    }
}

} // namespace

TimelineModel::TimelineModel(const Directory &directory, QObject *parent)
    : QAbstractListModel(parent), m_directory(directory)
{ }

void TimelineModel::show(const TicketHistory &history, const QByteArray &client)
{
    beginResetModel();
    m_client = client;
    m_lines.clear();
    m_lines.reserve(history.entries.size() + 1);
    m_lines.append(lineOf(history.creation));
    for (const Entry *entry : history.inOrder()) {
        m_lines.append(std::visit([this](const auto &record) { return lineOf(record); }, entry->record));
        m_lines.last().seq = entry->seq;
    }
    endResetModel();
}

QString TimelineModel::authorOf(const QByteArray &id) const
{
    return id.isEmpty() ? tr("System") : oneLine(m_directory.personName(id));
}

TimelineModel::Line TimelineModel::lineOf(const Creation &creation) const
{
    return {.at = creation.at, .author = authorOf(creation.by), .body = tr("created the ticket"), .icon = u"plus"_s};
}

TimelineModel::Line TimelineModel::lineOf(const Event &event) const
{
    const Workspace &names = m_directory.workspace();
    const QString field = fieldWords(event.field, names),
                  to
        = event.field.field == Field::SlaWaiver ? waiverValueWords(event.to) : valueWords(event.field, event.to, names);
    QString body = event.from.isSet()
        ? tr("%1: %2 → %3", "field, before, after").arg(field, valueWords(event.field, event.from, names), to)
        : tr("%1: %2", "field, value").arg(field, to);
    if (!event.reason.isEmpty())
        body = tr("%1 (%2)", "change, reason").arg(body, fromUtf8(event.reason));
    if (event.bounce) {
        const auto type = fromWord<BounceType>(event.bounce->type);
        body = tr("%1 · %2", "change, bounce").arg(body, type ? wordsFor(*type) : fromUtf8(event.bounce->type));
    }
    if (!event.undoes.isEmpty())
        body = tr("%1 · undoes an earlier change").arg(body);
    return {.at = event.at, .author = authorOf(event.by), .body = oneLine(body), .icon = iconOf(event)};
}

// How it came; of a call, how it ended and how long it was.
QString TimelineModel::sideOf(const Message &message)
{
    QStringList side{wordsFor(message.channel), wordsFor(message.direction)};
    if (message.channel == Channel::Phone && !message.more.isEmpty()) {
        const QList<JsonMember> members = canonicalMembers(message.more);
        if (const QByteArray outcome = memberValue(members, "outcome").text(); !outcome.isEmpty())
            side.append(callOutcomeWords(outcome));
        if (const auto minutes = memberValue(members, "minutes").toNumber())
            side.append(tr("%Ln minute(s)", "length of a call", int(*minutes)));
    }
    return side.join(tr(" · ", "between how a message came and where it went"));
}

TimelineModel::Line TimelineModel::lineOf(const Message &message) const
{
    QString body = fromUtf8(message.body).trimmed();
    body.replace(u"\r\n"_s, u"\n"_s);
    if (body.size() > longestBody) {
        const QString shown = numberWords(longestBody), all = numberWords(body.size());
        body = body.left(longestBody) + u"\n\n"_s
            + tr("Shown here: the first %1 of %2 characters. The whole text is in the workspace and in every export.")
                  .arg(shown, all);
    }
    return {.sort = message.visibility == Visibility::Internal ? Sort::Note : Sort::Message,
            .at = message.at,
            .author = authorOf(message.by),
            .side = sideOf(message),
            .body = body,
            .isMarkdown = message.format == "markdown",
            .attachments = attachmentsIn(message.more)};
}

TimelineModel::Line TimelineModel::lineOf(const Survey &survey) const
{
    QString body = tr("Survey sent");
    if (survey.score && survey.scale)
        body = tr("Survey answered: %1 of %2").arg(*survey.score).arg(*survey.scale);
    else if (survey.score)
        body = tr("Survey answered: %1").arg(*survey.score);
    if (!survey.comment.isEmpty())
        body = tr("%1 (%2)", "survey, comment").arg(body, fromUtf8(survey.comment));
    return {.sort = Sort::Survey, .at = survey.sentAt, .body = oneLine(body), .icon = u"star"_s};
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line &line = m_lines.at(index.row());
    switch (role) {
    case Qt::DisplayRole: { // read out and copied
        const QString what = line.sort == Sort::Note ? tr("Internal note") : line.side;
        QStringList files;
        for (const Attachment &attachment : line.attachments)
            files.append(tr("File: %1").arg(oneLine(fromUtf8(attachment.name))));
        return QStringList{line.author, what, data(index, TimeRole).toString(), line.body, files.join(u'\n')}
            .filter(QRegularExpression(u"."_s))
            .join(u"\n"_s);
    }
    case Qt::ToolTipRole:
        return plainToolTip(m_directory.timesOf(line.at, m_client));
    case SortRole:
        return int(line.sort);
    case AuthorRole:
        return line.author;
    case BodyRole:
        return line.body;
    case SideRole:
        return line.side;
    case TimeRole:
        return shortTimeWords(line.at, m_directory.now(), m_directory.zone());
    case IconRole:
        return line.icon;
    case MarkdownRole:
        return line.isMarkdown;
    case AttachmentsRole:
        return QVariant::fromValue(line.attachments);
    case AtRole:
        return line.at.ms;
    case SeqRole:
        return line.seq;
    default:
        return {};
    }
}

TimelineFilter::TimelineFilter(QObject *parent) : QSortFilterProxyModel(parent) { }

void TimelineFilter::setShown(Show show)
{
    if (show == m_show)
        return;
    m_show = show;
    invalidateFilter();
}

bool TimelineFilter::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    const QModelIndex index = sourceModel()->index(sourceRow, 0, sourceParent);
    const auto sort = TimelineModel::Sort(index.data(TimelineModel::SortRole).toInt());
    const bool said = sort == TimelineModel::Sort::Message || sort == TimelineModel::Sort::Note;
    switch (m_show) {
    case Show::All:
        return true;
    case Show::Conversation:
        return said;
    case Show::History:
        return !said;
    }
    return true;
}

} // namespace Steward
