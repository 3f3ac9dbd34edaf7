#include "channels/csv/deskwords.h"
#include "channels/desks/issueimport.h"
#include "channels/desks/issuetracker.h"

#include <QSet>

#include <algorithm>

namespace Steward {

namespace {

class JiraReader : public IssueReader
{
public:
    explicit JiraReader(HistoryImport &to) : m_names(to) { }

    QList<QByteArray> lists() const override { return {"issues", "comments"}; }
    bool isIssue(const QByteArray &list, const JsonObject &object) const override
    {
        return list == "issues"
            || (list.isEmpty() && memberValue(object, "key").isSet() && memberValue(object, "fields").isSet());
    }
    QByteArray keyOf(const JsonObject &issue) const override { return memberValue(issue, "key").text(); }
    QList<QByteArray> otherKeysOf(const JsonObject &issue) const override;
    Instant createdAt(const JsonObject &issue) const override
    {
        return instantIn(objectMember(issue, "fields"), "created");
    }
    Instant updatedAt(const JsonObject &issue) const override
    {
        return instantIn(objectMember(issue, "fields"), "updated");
    }
    QByteArray issueOf(const JsonObject &part) const override;
    Result<DeskTicket> ticket(const JsonObject &issue, const QList<JsonObject> &parts) override;

private:
    Result<QByteArray> person(const JsonObject &user, const QByteArray &role);
    Done readFields(const JsonObject &fields, DeskTicket &ticket);
    void readOthers(const JsonObject &fields, DeskTicket &ticket) const;
    Done readHistory(const JsonObject &history, DeskTicket &ticket);
    Done addComment(const JsonObject &comment, const QByteArray &requester, DeskTicket &ticket);
    Value stateCalledHere(const QByteArray &status) const;

    SourceNames m_names;
    QHash<QByteArray, QByteArray> m_categories; // of a status, where an issue told it
};

constexpr QByteArrayView ownFields[] = {"assignee", "created",    "creator",           "reporter",       "description",
                                        "summary",  "status",     "priority",          "labels",         "issuetype",
                                        "project",  "components", "updated",           "resolutiondate", "comment",
                                        "versions", "votes",      "watches",           "lastViewed",     "workratio",
                                        "worklog",  "progress",   "aggregateprogress", "attachment"};

// The number of an issue in its address, `…/issue/10016…`.
QByteArray numberInAddress(const QByteArray &address)
{
    const qsizetype at = address.indexOf("/issue/");
    if (at < 0)
        return {};
    const qsizetype begin = at + 7, end = address.indexOf('/', begin);
    return address.mid(begin, end < 0 ? -1 : end - begin);
}

Value identified(const QByteArray &id)
{
    return id.isEmpty() ? Value() : Value::string(id);
}

void setUnlessEmpty(DeskTicket &ticket, Field field, const QByteArray &text)
{
    if (!text.isEmpty())
        ticket.now.insert_or_assign(FieldName{.field = field}, Value::string(text));
}

} // namespace

QList<QByteArray> JiraReader::otherKeysOf(const JsonObject &issue) const
{
    return {memberValue(issue, "id").text(), numberInAddress(memberValue(issue, "self").text())};
}

QByteArray JiraReader::issueOf(const JsonObject &part) const
{
    if (const Value key = memberValue(part, "issueKey"); key.isSet())
        return key.text();
    return memberValue(part, "body").isSet() ? numberInAddress(memberValue(part, "self").text()) : QByteArray();
}

Result<QByteArray> JiraReader::person(const JsonObject &user, const QByteArray &role)
{
    const Value name = memberValue(user, "displayName");
    return m_names.person(name.isSet() ? name.text() : memberValue(user, "name").text(), role,
                          memberValue(user, "emailAddress").text());
}

// Its name tells, else its category; a workflow's own word for work that is not done is open.
Value JiraReader::stateCalledHere(const QByteArray &status) const
{
    if (status.isEmpty())
        return {};
    if (const Value known = wordOrUnset(Field::State, status); known.isSet())
        return known;
    const QByteArray category = m_categories.value(status);
    return Value::string(word(category == "done" ? State::Resolved : category == "new" ? State::New : State::Open));
}

Done JiraReader::readFields(const JsonObject &fields, DeskTicket &ticket)
{
    const JsonObject status = objectMember(fields, "status");
    const QByteArray statusName = memberValue(status, "name").text();
    if (const Value category = memberValue(objectMember(status, "statusCategory"), "key"); category.isSet())
        m_categories.insert(statusName, category.text());
    const JsonObject reporter = objectMember(fields, "reporter"), creator = objectMember(fields, "creator");
    const auto requester = person(reporter.isEmpty() ? creator : reporter, "requester");
    const auto by = person(creator.isEmpty() ? reporter : creator, "requester");
    const auto assignee = person(objectMember(fields, "assignee"), "agent");
    if (!requester || !by || !assignee)
        return tl::unexpected(!requester ? requester.error() : !by ? by.error() : assignee.error());
    ticket.by = *by;
    setUnlessEmpty(ticket, Field::Requester, *requester);
    setUnlessEmpty(ticket, Field::Assignee, *assignee);
    setUnlessEmpty(ticket, Field::Subject, memberValue(fields, "summary").text());
    setUnlessEmpty(ticket, Field::State, stateCalledHere(statusName).text());
    setUnlessEmpty(ticket, Field::Priority,
                   wordOrUnset(Field::Priority, nameIn(memberValue(fields, "priority"))).text());
    setUnlessEmpty(ticket, Field::Kind, wordOrUnset(Field::Kind, nameIn(memberValue(fields, "issuetype"))).text());
    setUnlessEmpty(ticket, Field::Product, nameIn(memberValue(fields, "project")));
    const Value components = listOfNames(memberValue(fields, "components")),
                versions = listOfNames(memberValue(fields, "versions"));
    if (components.isSet())
        setUnlessEmpty(ticket, Field::Category, Value::json(jsonElements(components.json()).first()).text());
    if (versions.isSet())
        setUnlessEmpty(ticket, Field::ProductVersion, Value::json(jsonElements(versions.json()).first()).text());
    if (const Value labels = memberValue(fields, "labels"); labels.isSet())
        ticket.now.insert_or_assign(FieldName{.field = Field::Tags}, labels);
    for (const QByteArrayView name : {"status", "priority", "issuetype"}) {
        if (const QByteArray text = nameIn(memberValue(fields, name)); !text.isEmpty())
            ticket.now.insert_or_assign(FieldName{.field = Field::Custom, .name = "custom." + name.toByteArray()},
                                        Value::string(text));
    }
    readOthers(fields, ticket);
    return {};
}

void JiraReader::readOthers(const JsonObject &fields, DeskTicket &ticket) const
{
    for (const JsonMember &member : fields) {
        if (!member.value.isSet()
            || std::find(std::begin(ownFields), std::end(ownFields), member.name) != std::end(ownFields))
            continue;
        Value value = member.value;
        if (value.json().startsWith('['))
            value = listOfNames(value);
        else if (value.json().startsWith('{'))
            value = identified(nameIn(value));
        if (value.isSet())
            ticket.now.insert_or_assign(FieldName{.field = Field::Custom, .name = "custom." + customName(member.name)},
                                        value);
    }
}

Done JiraReader::readHistory(const JsonObject &history, DeskTicket &ticket)
{
    const Instant at = instantIn(history, "created");
    const auto by = person(objectMember(history, "author"), "agent");
    if (!by)
        return tl::unexpected(by.error());
    for (const JsonObject &item : objectList(history, "items")) {
        const QByteArray name = memberValue(item, "field").text().toLower();
        const QByteArray from = memberValue(item, "fromString").text(), to = memberValue(item, "toString").text();
        const auto change = [&](FieldName field, const Value &before, const Value &after) {
            ticket.changes.append(Event{.at = at, .by = *by, .field = std::move(field), .from = before, .to = after});
        };
        if (name == "status")
            change({.field = Field::State}, stateCalledHere(from), stateCalledHere(to));
        else if (name == "priority")
            change({.field = Field::Priority}, wordOrUnset(Field::Priority, from), wordOrUnset(Field::Priority, to));
        else if (name == "issuetype")
            change({.field = Field::Kind}, wordOrUnset(Field::Kind, from), wordOrUnset(Field::Kind, to));
        if (name == "status" || name == "priority" || name == "issuetype" || name == "resolution"
            || name == "fix version" || name == "sprint") {
            change({.field = Field::Custom, .name = "custom." + customName(name)}, identified(from), identified(to));
        } else if (name == "summary") {
            change({.field = Field::Subject}, identified(from), identified(to));
        } else if (name == "assignee" || name == "reporter") {
            const QByteArray role = name == "assignee" ? "agent" : "requester";
            const auto before = m_names.person(from, role), after = m_names.person(to, role);
            if (!before || !after)
                return tl::unexpected(!before ? before.error() : after.error());
            change({.field = name == "assignee" ? Field::Assignee : Field::Requester}, identified(*before),
                   identified(*after));
        } else if (name == "labels") {
            const auto tags = [](const QByteArray &text) {
                QByteArray json = "[";
                for (const QByteArray &tag : text.split(' ')) {
                    if (json.size() > 1)
                        json += ',';
                    appendJsonString(json, tag);
                }
                return text.isEmpty() ? Value() : Value::json(json + ']');
            };
            change({.field = Field::Tags}, tags(from), tags(to));
        }
    }
    return {};
}

Done JiraReader::addComment(const JsonObject &comment, const QByteArray &requester, DeskTicket &ticket)
{
    const Instant at = instantIn(comment, "created");
    const Value text = memberValue(comment, "body");
    const auto author = person(objectMember(comment, "author"), "agent");
    if (!author)
        return tl::unexpected(author.error());
    if (!at.isSet() || !text.isSet())
        return {};
    const bool isInternal
        = memberValue(comment, "jsdPublic").json() == "false" || memberValue(comment, "visibility").isSet();
    ticket.others.append(Message{.at = at,
                                 .by = *author,
                                 .direction = *author == requester ? Direction::Inbound : Direction::Outbound,
                                 .visibility = isInternal ? Visibility::Internal : Visibility::Public,
                                 .channel = Channel::Web,
                                 .format = "plain",
                                 .body = text.text(),
                                 .id = "jira:" + memberValue(comment, "id").text()});
    return {};
}

Result<DeskTicket> JiraReader::ticket(const JsonObject &issue, const QList<JsonObject> &parts)
{
    const JsonObject fields = objectMember(issue, "fields");
    DeskTicket ticket{.createdAt = createdAt(issue),
                      .updatedAt = updatedAt(issue),
                      .resolvedAt = instantIn(fields, "resolutiondate")};
    if (!ticket.createdAt.isSet())
        return failed(FailureCode::Rejected, "created", "no time");
    if (auto done = readFields(fields, ticket); !done)
        return tl::unexpected(done.error());
    for (const JsonObject &history : objectList(objectMember(issue, "changelog"), "histories")) {
        if (auto done = readHistory(history, ticket); !done)
            return tl::unexpected(done.error());
    }
    const QByteArray requester = ticket.now[FieldName{.field = Field::Requester}].text();
    if (const Value description = memberValue(fields, "description");
        description.isSet() && !description.text().isEmpty()) {
        ticket.others.append(Message{.at = ticket.createdAt,
                                     .by = requester,
                                     .channel = Channel::Web,
                                     .format = "plain",
                                     .body = description.text()});
    }
    QList<JsonObject> comments = objectList(objectMember(fields, "comment"), "comments") + parts;
    QSet<QByteArray> taken;
    for (const JsonObject &comment : std::as_const(comments)) {
        const QByteArray id = memberValue(comment, "id").text();
        if (taken.contains(id))
            continue;
        taken.insert(id);
        if (auto done = addComment(comment, requester, ticket); !done)
            return tl::unexpected(done.error());
    }
    return ticket;
}

Done importJira(const QString &path, qint64 resumeAt, HistoryImport &to)
{
    JiraReader reader(to);
    return importIssues(path, resumeAt, reader, to);
}

} // namespace Steward
