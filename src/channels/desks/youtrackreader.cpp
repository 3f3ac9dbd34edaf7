#include "channels/csv/deskwords.h"
#include "channels/desks/issueimport.h"
#include "channels/desks/issuetracker.h"

#include <QSet>

namespace Steward {

namespace {

class YouTrackReader : public IssueReader
{
public:
    explicit YouTrackReader(HistoryImport &to) : m_names(to) { }

    QList<QByteArray> lists() const override { return {"issues", "activities", "activityItems"}; }
    bool isIssue(const QByteArray &list, const JsonObject &object) const override
    {
        return list == "issues"
            || (list.isEmpty() && memberValue(object, "created").isSet() && memberValue(object, "summary").isSet());
    }
    QByteArray keyOf(const JsonObject &issue) const override
    {
        const Value readable = memberValue(issue, "idReadable");
        return readable.isSet() ? readable.text() : memberValue(issue, "id").text();
    }
    QList<QByteArray> otherKeysOf(const JsonObject &issue) const override { return {memberValue(issue, "id").text()}; }
    Instant createdAt(const JsonObject &issue) const override { return instantIn(issue, "created"); }
    Instant updatedAt(const JsonObject &issue) const override { return instantIn(issue, "updated"); }
    QByteArray issueOf(const JsonObject &part) const override;
    Result<DeskTicket> ticket(const JsonObject &issue, const QList<JsonObject> &parts) override;

private:
    Result<QByteArray> person(const JsonObject &user, const QByteArray &role);
    Result<std::pair<FieldName, Value>> field(const QByteArray &name, const Value &value);
    Done readFields(const JsonObject &issue, DeskTicket &ticket);
    Done readActivity(const JsonObject &activity, DeskTicket &ticket);
    Done readComments(const JsonObject &issue, DeskTicket &ticket);

    SourceNames m_names;
};

// A field's value: an object's name, of a list of one the one.
Value plainValue(const Value &value)
{
    if (value.json().startsWith('[')) {
        const Value names = listOfNames(value);
        const QList<QByteArray> elements = names.isSet() ? jsonElements(names.json()) : QList<QByteArray>();
        return elements.size() == 1 ? Value::json(elements.first()) : names;
    }
    if (!value.json().startsWith('{'))
        return value;
    const QByteArray name = nameIn(value);
    return name.isEmpty() ? Value() : Value::string(name);
}

} // namespace

QByteArray YouTrackReader::issueOf(const JsonObject &part) const
{
    if (!memberValue(part, "timestamp").isSet())
        return {};
    const JsonObject target = objectMember(part, "target");
    const JsonObject issue = objectMember(target, "issue");
    for (const JsonObject &object : {target, issue}) {
        if (const Value readable = memberValue(object, "idReadable"); readable.isSet())
            return readable.text();
    }
    return memberValue(issue.isEmpty() ? target : issue, "id").text();
}

Result<QByteArray> YouTrackReader::person(const JsonObject &user, const QByteArray &role)
{
    const Value name = memberValue(user, "fullName");
    return m_names.person(name.isSet() ? name.text() : memberValue(user, "login").text(), role,
                          memberValue(user, "email").text());
}

Result<std::pair<FieldName, Value>> YouTrackReader::field(const QByteArray &name, const Value &value)
{
    using Pair = std::pair<FieldName, Value>;
    const Value plain = plainValue(value);
    const QByteArray text = plain.text();
    if (name == "State" || name == "Stage" || name == "Status") {
        const Value known = wordOrUnset(Field::State, text);
        return Pair{{.field = Field::State},
                    text.isEmpty() || known.isSet() ? known : Value::string(word(State::Open))};
    }
    if (name == "Priority" && (text.isEmpty() || priorityCalled(text)))
        return Pair{{.field = Field::Priority}, wordOrUnset(Field::Priority, text)};
    if (name == "Type" && (text.isEmpty() || kindCalled(text)))
        return Pair{{.field = Field::Kind}, wordOrUnset(Field::Kind, text)};
    if (name == "Subsystem")
        return Pair{{.field = Field::Category}, plain};
    if (name == "summary")
        return Pair{{.field = Field::Subject}, plain};
    if (name == "Assignee") {
        const auto id = m_names.person(text, "agent");
        if (!id)
            return tl::unexpected(id.error());
        return Pair{{.field = Field::Assignee}, id->isEmpty() ? Value() : Value::string(*id)};
    }
    return Pair{{.field = Field::Custom, .name = "custom." + customName(name)}, plain};
}

Done YouTrackReader::readFields(const JsonObject &issue, DeskTicket &ticket)
{
    const auto requester = person(objectMember(issue, "reporter"), "requester");
    if (!requester)
        return tl::unexpected(requester.error());
    ticket.by = *requester;
    if (!requester->isEmpty())
        ticket.now.insert_or_assign(FieldName{.field = Field::Requester}, Value::string(*requester));
    ticket.now.insert_or_assign(FieldName{.field = Field::Subject}, memberValue(issue, "summary"));
    if (const QByteArray project = nameIn(memberValue(issue, "project")); !project.isEmpty())
        ticket.now.insert_or_assign(FieldName{.field = Field::Product}, Value::string(project));
    if (const Value tags = listOfNames(memberValue(issue, "tags")); tags.isSet())
        ticket.now.insert_or_assign(FieldName{.field = Field::Tags}, tags);
    QList<JsonObject> fields = objectList(issue, "customFields");
    for (const JsonObject &custom : std::as_const(fields)) {
        const auto read = field(memberValue(custom, "name").text(), memberValue(custom, "value"));
        if (!read)
            return tl::unexpected(read.error());
        if (read->second.isSet())
            ticket.now.insert_or_assign(read->first, read->second);
    }
    if (ticket.resolvedAt.isSet()) // a resolved issue is resolved whatever its state is called
        ticket.now.try_emplace(FieldName{.field = Field::State}, Value::string(word(State::Resolved)));
    return {};
}

Done YouTrackReader::readActivity(const JsonObject &activity, DeskTicket &ticket)
{
    const QByteArray category = memberValue(objectMember(activity, "category"), "id").text();
    const Instant at = instantIn(activity, "timestamp");
    if ((category != "CustomFieldCategory" && category != "SummaryCategory") || !at.isSet())
        return {};
    const JsonObject changed = objectMember(activity, "field");
    const Value inner = memberValue(objectMember(changed, "customField"), "name");
    const QByteArray name = category == "SummaryCategory" ? QByteArray("summary")
        : inner.isSet()                                   ? inner.text()
                                                          : memberValue(changed, "name").text();
    const auto from = field(name, memberValue(activity, "removed")), to = field(name, memberValue(activity, "added"));
    const auto by = person(objectMember(activity, "author"), "agent");
    if (!from || !to || !by)
        return tl::unexpected(!from ? from.error() : !to ? to.error() : by.error());
    ticket.changes.append(Event{.at = at,
                                .by = *by,
                                .field = to->second.isSet() ? to->first : from->first,
                                .from = from->second,
                                .to = to->second});
    return {};
}

Done YouTrackReader::readComments(const JsonObject &issue, DeskTicket &ticket)
{
    if (const Value description = memberValue(issue, "description"); !description.text().isEmpty()) {
        ticket.others.append(Message{.at = ticket.createdAt,
                                     .by = ticket.by,
                                     .channel = Channel::Web,
                                     .format = "markdown",
                                     .body = description.text()});
    }
    for (const JsonObject &comment : objectList(issue, "comments")) {
        const Instant at = instantIn(comment, "created");
        const QByteArray text = memberValue(comment, "text").text();
        const auto author = person(objectMember(comment, "author"), "agent");
        if (!author)
            return tl::unexpected(author.error());
        if (!at.isSet() || text.isEmpty() || memberValue(comment, "deleted").json() == "true")
            continue;
        const QByteArray type = memberValue(objectMember(comment, "visibility"), "$type").text();
        ticket.others.append(
            Message{.at = at,
                    .by = *author,
                    .direction = *author == ticket.by ? Direction::Inbound : Direction::Outbound,
                    .visibility = type == "LimitedVisibility" ? Visibility::Internal : Visibility::Public,
                    .channel = Channel::Web,
                    .format = "markdown",
                    .body = text,
                    .id = "youtrack:" + memberValue(comment, "id").text()});
    }
    return {};
}

Result<DeskTicket> YouTrackReader::ticket(const JsonObject &issue, const QList<JsonObject> &parts)
{
    DeskTicket ticket{
        .createdAt = createdAt(issue), .updatedAt = updatedAt(issue), .resolvedAt = instantIn(issue, "resolved")};
    if (!ticket.createdAt.isSet())
        return failed(FailureCode::Rejected, "created", "no time");
    if (auto done = readFields(issue, ticket); !done)
        return tl::unexpected(done.error());
    QSet<QByteArray> taken;
    QList<JsonObject> activities = objectList(issue, "activities") + parts;
    for (const JsonObject &activity : std::as_const(activities)) {
        const QByteArray id = memberValue(activity, "id").text();
        if (!id.isEmpty() && taken.contains(id))
            continue;
        taken.insert(id);
        if (auto done = readActivity(activity, ticket); !done)
            return tl::unexpected(done.error());
    }
    if (auto done = readComments(issue, ticket); !done)
        return tl::unexpected(done.error());
    return ticket;
}

Done importYouTrack(const QString &path, qint64 resumeAt, HistoryImport &to)
{
    YouTrackReader reader(to);
    return importIssues(path, resumeAt, reader, to);
}

} // namespace Steward
