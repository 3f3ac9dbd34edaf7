#include "wording/tickets/ticketwords.h"

#include "wording/tickets/resolutionwords.h"
#include "wording/tickets/timewords.h"

#include "desk/history/canonicaljson.h"
#include "desk/tickets/ticket.h"
#include "desk/tickets/ticketreader.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

struct TicketWords
{
    Q_DECLARE_TR_FUNCTIONS(TicketWords)
};

template <typename Enum>
QString wordsOrText(const Value &value)
{
    const QByteArray text = value.text();
    const auto known = fromWord<Enum>(text);
    return known ? wordsFor(*known) : QString::fromUtf8(text);
}

QString nameOr(const QHash<QByteArray, QByteArray> &names, const QByteArray &id)
{
    return QString::fromUtf8(names.value(id, id));
}

// Words that workspaces are known to use are said in the reader's language, others as they stand.
QString termWords(const QByteArray &word)
{
    static constexpr struct
    {
        QByteArrayView word;
        struct
        {
            const char *source;
            const char *comment;
        } text;
    } known[] = {{"department", QT_TRANSLATE_NOOP3("TicketWords", "Department", "instead of client")},
                 {"departments", QT_TRANSLATE_NOOP3("TicketWords", "Departments", "instead of clients")},
                 {"dealership", QT_TRANSLATE_NOOP3("TicketWords", "Dealership", "instead of client")},
                 {"dealerships", QT_TRANSLATE_NOOP3("TicketWords", "Dealerships", "instead of clients")}};
    for (const auto &each : known) {
        if (each.word == word)
            return TicketWords::tr(each.text.source, each.text.comment);
    }
    const QString text = QString::fromUtf8(word);
    return text.left(1).toUpper() + text.mid(1);
}

} // namespace

QString wordsFor(State state)
{
    switch (state) {
    case State::New:
        return TicketWords::tr("New", "state");
    case State::Open:
        return TicketWords::tr("Open", "state");
    case State::Pending:
        return TicketWords::tr("Pending", "state");
    case State::OnHold:
        return TicketWords::tr("On hold", "state");
    case State::Resolved:
        return TicketWords::tr("Resolved", "state");
    case State::Closed:
        return TicketWords::tr("Closed", "state");
    }
    return {};
}

QString wordsFor(Priority priority)
{
    switch (priority) {
    case Priority::Low:
        return TicketWords::tr("Low", "priority");
    case Priority::Normal:
        return TicketWords::tr("Normal", "priority");
    case Priority::High:
        return TicketWords::tr("High", "priority");
    case Priority::Urgent:
        return TicketWords::tr("Urgent", "priority");
    }
    return {};
}

QString wordsFor(Kind kind)
{
    switch (kind) {
    case Kind::Question:
        return TicketWords::tr("Question", "kind");
    case Kind::Incident:
        return TicketWords::tr("Incident", "kind");
    case Kind::Problem:
        return TicketWords::tr("Problem", "kind");
    case Kind::Request:
        return TicketWords::tr("Request", "kind");
    case Kind::Change:
        return TicketWords::tr("Change", "kind");
    }
    return {};
}

QString wordsFor(Channel channel)
{
    switch (channel) {
    case Channel::Email:
        return TicketWords::tr("E-mail", "channel");
    case Channel::Web:
        return TicketWords::tr("Web", "channel");
    case Channel::Phone:
        return TicketWords::tr("Phone", "channel");
    case Channel::Chat:
        return TicketWords::tr("Chat", "channel");
    case Channel::Api:
        return TicketWords::tr("API", "channel");
    case Channel::Visit:
        return TicketWords::tr("Visit", "channel");
    }
    return {};
}

QString wordsFor(Direction direction)
{
    switch (direction) {
    case Direction::Inbound:
        return TicketWords::tr("Inbound", "direction");
    case Direction::Outbound:
        return TicketWords::tr("Outbound", "direction");
    }
    return {};
}

QString wordsFor(Visibility visibility)
{
    switch (visibility) {
    case Visibility::Public:
        return TicketWords::tr("Public", "visibility");
    case Visibility::Internal:
        return TicketWords::tr("Internal", "visibility");
    }
    return {};
}

QString wordsFor(BounceType type)
{
    switch (type) {
    case BounceType::Returned:
        return TicketWords::tr("Returned", "bounce");
    case BounceType::PingPong:
        return TicketWords::tr("Ping-pong", "bounce");
    case BounceType::Recategorised:
        return TicketWords::tr("Recategorised", "bounce");
    case BounceType::WrongFix:
        return TicketWords::tr("Wrong fix", "bounce");
    }
    return {};
}

QString wordsFor(Field field)
{
    switch (field) {
    case Field::State:
        return TicketWords::tr("State", "field");
    case Field::Level:
        return TicketWords::tr("Level", "field");
    case Field::Assignee:
        return TicketWords::tr("Assignee", "field");
    case Field::Team:
        return TicketWords::tr("Team", "field");
    case Field::Priority:
        return TicketWords::tr("Priority", "field");
    case Field::Kind:
        return TicketWords::tr("Kind", "field");
    case Field::Category:
        return TicketWords::tr("Category", "field");
    case Field::Client:
        return TicketWords::tr("Client", "field");
    case Field::Product:
        return TicketWords::tr("Product", "field");
    case Field::ProductVersion:
        return TicketWords::tr("Product version", "field");
    case Field::Subject:
        return TicketWords::tr("Subject", "field");
    case Field::Requester:
        return TicketWords::tr("Requester", "field");
    case Field::Tags:
        return TicketWords::tr("Tags", "field");
    case Field::Resolution:
        return TicketWords::tr("Resolution", "field");
    case Field::Due:
        return TicketWords::tr("Due", "field");
    case Field::Linked:
        return TicketWords::tr("Linked tickets", "field");
    case Field::Deleted:
        return TicketWords::tr("Deleted", "field");
    case Field::SlaWaiver:
        return TicketWords::tr("SLA waiver", "field");
    case Field::BounceState:
        return TicketWords::tr("Bounce ruling", "field");
    case Field::Bounce:
        return TicketWords::tr("Bounce", "field");
    case Field::ReopenReason:
        return TicketWords::tr("Reason of reopening", "field");
    case Field::Channel:
        return TicketWords::tr("Channel", "field");
    case Field::Custom:
        return TicketWords::tr("Custom field", "field");
    case Field::Other:
        return TicketWords::tr("Other field", "field");
    }
    return {};
}

QString wordsFor(const FieldName &field)
{
    if (field.field != Field::Custom && field.field != Field::Other)
        return wordsFor(field.field);
    QByteArray name = field.name;
    if (name.startsWith("custom."))
        name.remove(0, 7);
    return name.isEmpty() ? wordsFor(field.field) : QString::fromUtf8(name);
}

QString callOutcomeWords(const QByteArray &outcome)
{
    if (outcome == "connected")
        return TicketWords::tr("Connected", "how a call ended");
    if (outcome == "voicemail")
        return TicketWords::tr("Voicemail", "how a call ended");
    if (outcome == "no_answer")
        return TicketWords::tr("No answer", "how a call ended");
    if (outcome == "wrong_number")
        return TicketWords::tr("Wrong number", "how a call ended");
    return QString::fromUtf8(outcome);
}

QString bounceStateWords(const QByteArray &state)
{
    if (state == "recorded")
        return TicketWords::tr("Recorded", "state of a bounce");
    if (state == "disputed")
        return TicketWords::tr("Disputed", "state of a bounce");
    if (state == "upheld")
        return TicketWords::tr("Upheld", "state of a bounce");
    if (state == "reattributed")
        return TicketWords::tr("Re-attributed", "state of a bounce");
    if (state == "voided")
        return TicketWords::tr("Voided", "state of a bounce");
    return QString::fromUtf8(state);
}

QString reopenReasonWords(const QByteArray &reason)
{
    if (reason == "not_fixed")
        return TicketWords::tr("Not fixed", "reason of a reopening");
    if (reason == "fix_caused_other")
        return TicketWords::tr("The fix caused another fault", "reason of a reopening");
    if (reason == "new_question")
        return TicketWords::tr("A new question", "reason of a reopening");
    if (reason == "thanks")
        return TicketWords::tr("Thanks", "reason of a reopening");
    if (reason == "client_requested")
        return TicketWords::tr("The client asked for it", "reason of a reopening");
    if (reason == "resolved_in_error")
        return TicketWords::tr("Resolved in error", "reason of a reopening");
    return QString::fromUtf8(reason);
}

QString fieldWords(const FieldName &field, const Workspace &workspace)
{
    const auto term = workspace.vocabulary.constFind(field.text());
    return term == workspace.vocabulary.constEnd() ? wordsFor(field) : termWords(term->one);
}

QString clientsWords(const Workspace &workspace)
{
    const auto term = workspace.vocabulary.constFind("client");
    return term == workspace.vocabulary.constEnd() ? TicketWords::tr("Clients") : termWords(term->many);
}

QString levelWords(int level)
{
    return TicketWords::tr("Level %1", "support level").arg(level);
}

QString valueWords(const FieldName &field, const Value &value, const Workspace &workspace)
{
    if (!value.isSet())
        return u"–"_s;
    switch (field.field) {
    case Field::State:
        return wordsOrText<State>(value);
    case Field::Priority:
        return wordsOrText<Priority>(value);
    case Field::Kind:
        return wordsOrText<Kind>(value);
    case Field::Channel:
        return wordsOrText<Channel>(value);
    case Field::Bounce:
        return wordsOrText<BounceType>(value);
    case Field::BounceState:
        return bounceStateWords(memberValue(canonicalMembers(value.json()), "state").text());
    case Field::ReopenReason:
        return reopenReasonWords(memberValue(canonicalMembers(value.json()), "reason").text());
    case Field::Level:
        return value.toNumber() ? levelWords(int(*value.toNumber())) : QString::fromUtf8(value.text());
    case Field::Assignee:
    case Field::Requester:
        return nameOr(workspace.personNames, value.text());
    case Field::Client:
        return nameOr(workspace.clientNames, value.text());
    case Field::Resolution: {
        const ResolutionRecord record = ResolutionRecord::from(value);
        QStringList parts;
        for (const auto &[part, words] :
             {std::pair(record.rootCause, rootCauseWords(record.rootCause)),
              std::pair(record.code, resolutionCodeWords(record.code)), std::pair(record.fix, fixWords(record.fix)),
              std::pair(record.kb, articleWords(record.kb))}) {
            if (!part.isEmpty())
                parts.append(words);
        }
        return parts.join(u" · "_s);
    }
    case Field::Due: {
        const auto due = instantFrom(value.text());
        return due ? exactTimeWords(*due, QTimeZone(workspace.timeZone)) : QString::fromUtf8(value.text());
    }
    case Field::Deleted:
        return value.json() == "true" ? TicketWords::tr("Yes", "deleted") : TicketWords::tr("No", "deleted");
    default:
        return QString::fromUtf8(value.text());
    }
}

} // namespace Steward
