#include "channels/csv/deskwords.h"

#include <QList>
#include <QString>

namespace Steward {

namespace {

template <typename Enum>
struct Synonyms
{
    Enum value;
    QList<QByteArray> names;
};

// Lower case letters and digits alone: `On-hold`, `on_hold` and `ON HOLD` are one word.
QByteArray folded(QByteArrayView text)
{
    QByteArray word;
    for (const char c : text) {
        if (c >= 'A' && c <= 'Z')
            word += char(c | 0x20);
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80)
            word += c;
    }
    return word;
}

template <typename Enum>
std::optional<Enum> called(QByteArrayView text, const QList<Synonyms<Enum>> &all)
{
    const QByteArray word = folded(text);
    for (const auto &synonyms : all) {
        if (synonyms.names.contains(word))
            return synonyms.value;
    }
    return {};
}

template <typename Enum>
std::optional<QByteArrayView> wordOf(std::optional<Enum> value)
{
    return value ? std::optional(word(*value)) : std::nullopt;
}

} // namespace

std::optional<State> stateCalled(QByteArrayView text)
{
    static const QList<Synonyms<State>> states = {
        {State::New, {"new", "created", "registered", "unassigned"}},
        {State::Open,
         {"open", "opened", "active", "inprogress", "todo", "backlog", "accepted", "assigned", "reopened",
          "selectedfordevelopment", "working", "escalated", "inreview", "started", "waitingforsupport",
          "workinprogress", "submitted", "underreview", "indeterminate"}},
        {State::Pending,
         {"pending", "waiting", "waitingforcustomer", "waitingoncustomer", "awaitinguserinfo", "awaitingcustomer",
          "waitingonrequester", "needinfo", "incomplete", "waitingforreporter", "pendinguser", "waituser",
          "customerreplied"}},
        {State::OnHold,
         {"onhold", "hold", "waitingonthirdparty", "waitingforvendor", "awaitingvendor", "blocked", "suspended",
          "waitingforthirdparty", "awaitingproblem", "awaitingevidence", "paused", "tobediscussed", "deferred"}},
        {State::Resolved,
         {"resolved", "solved", "done", "fixed", "completed", "complete", "verified", "cantreproduce", "wontfix",
          "duplicate", "obsolete", "resolvedpending", "finished", "asdesigned", "notabug"}},
        {State::Closed, {"closed", "close", "archived", "canceled", "cancelled", "rejected", "declined", "merged"}},
    };
    return called(text, states);
}

std::optional<Priority> priorityCalled(QByteArrayView text)
{
    static const QList<Synonyms<Priority>> priorities = {
        {Priority::Urgent,
         {"urgent", "critical", "blocker", "highest", "p1", "1critical", "emergency", "showstopper", "immediate",
          "veryhigh", "sev1", "1urgent"}},
        {Priority::High, {"high", "major", "p2", "2high", "important", "sev2"}},
        {Priority::Normal,
         {"normal", "medium", "moderate", "p3", "3moderate", "3medium", "3normal", "default", "standard", "sev3"}},
        {Priority::Low,
         {"low", "minor", "trivial", "lowest", "p4", "4low", "p5", "5planning", "planning", "verylow", "sev4",
          "unimportant"}},
    };
    return called(text, priorities);
}

std::optional<Kind> kindCalled(QByteArrayView text)
{
    static const QList<Synonyms<Kind>> kinds = {
        {Kind::Question, {"question", "support", "howto", "inquiry", "query", "generalquestion"}},
        {Kind::Incident,
         {"incident", "bug", "defect", "fault", "error", "usabilityproblem", "performanceproblem", "exception",
          "extrequest"}},
        {Kind::Problem, {"problem", "epic"}},
        {Kind::Request,
         {"request", "task", "servicerequest", "feature", "newfeature", "featurerequest", "improvement", "story",
          "subtask", "getithelp", "requestforinformation", "enhancement", "servicerequestwithapprovals"}},
        {Kind::Change, {"change", "changerequest", "rfc", "requestforchange"}},
    };
    return called(text, kinds);
}

std::optional<Channel> channelCalled(QByteArrayView text)
{
    static const QList<Synonyms<Channel>> channels = {
        {Channel::Email, {"email", "mail", "emailtocase", "emailmessage"}},
        {Channel::Web,
         {"web", "portal", "selfservice", "webform", "webtocase", "form", "website", "helpcenter", "webwidget",
          "sampleticket", "online", "jira"}},
        {Channel::Phone, {"phone", "call", "telephone", "voice", "phonecallinbound", "voicemail", "phonecall"}},
        {Channel::Chat,
         {"chat", "livechat", "messaging", "sms", "whatsapp", "nativemessaging", "facebook", "twitter", "social",
          "socialmedia", "slack", "chatting", "livemessaging"}},
        {Channel::Api, {"api", "integration", "mobilesdk", "monitoring", "event"}},
        {Channel::Visit, {"visit", "walkin", "onsite", "inperson", "counter"}},
    };
    return called(text, channels);
}

bool hasClosedList(Field field)
{
    return field == Field::State || field == Field::Priority || field == Field::Kind || field == Field::Channel;
}

std::optional<QByteArrayView> wordCalled(Field field, QByteArrayView text)
{
    switch (field) {
    case Field::State:
        return wordOf(stateCalled(text));
    case Field::Priority:
        return wordOf(priorityCalled(text));
    case Field::Kind:
        return wordOf(kindCalled(text));
    case Field::Channel:
        return wordOf(channelCalled(text));
    default:
        return {};
    }
}

QByteArray customName(QByteArrayView title)
{
    QByteArray name;
    const QString lower = QString::fromUtf8(title).toLower();
    for (const QChar c : lower) {
        if (c.isLetterOrNumber())
            name += QString(c).toUtf8();
        else if (!name.isEmpty() && !name.endsWith('_'))
            name += '_';
    }
    while (name.endsWith('_'))
        name.chop(1);
    return name.isEmpty() ? QByteArray("column") : name;
}

} // namespace Steward
