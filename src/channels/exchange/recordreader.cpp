#include "channels/exchange/recordreader.h"

#include "channels/json/jsonmembers.h"
#include "desk/history/settingtext.h"

#include <QVarLengthArray>

#include <algorithm>

namespace Steward {

namespace {

using MembersOfLine = QVarLengthArray<JsonMembers::Member, 24>;

bool isString(QByteArrayView json)
{
    return json.startsWith('"');
}

// Takes members out of a line one by one; the first fault stays.
class LineMembers
{
public:
    explicit LineMembers(const std::vector<JsonMembers::Member> &members)
        : m_members(members.begin(), members.end()) { }
    explicit LineMembers(QList<JsonMember> members) : m_held(std::move(members))
    {
        for (const JsonMember &member : m_held)
            m_members.append({.name = member.name, .json = member.value.json()});
    }

    Value take(QByteArrayView name) { return Value::json(takeJson(name).toByteArray()); }
    QByteArray text(QByteArrayView name, bool needed = false) { return jsonStringText(takeString(name, needed)); }
    Instant instant(QByteArrayView name, bool needed = false)
    {
        const JsonText written(takeString(name, needed));
        if (written.view().isEmpty())
            return {};
        const auto instant = instantFrom(written.view());
        if (!instant)
            fault(name, "not an RFC 3339 time with a zone: " + written.view().toByteArray());
        return instant.value_or(Instant{});
    }
    template <typename Enum>
    Enum word(QByteArrayView name, std::optional<Enum> otherwise)
    {
        const JsonText written(takeString(name, !otherwise));
        if (written.view().isEmpty())
            return otherwise.value_or(Enum());
        const auto value = fromWord<Enum>(written.view());
        if (!value)
            fault(name, "unknown value: " + written.view().toByteArray());
        return value.value_or(Enum());
    }
    std::optional<qint64> number(QByteArrayView name)
    {
        const Value value = take(name);
        if (!value.isSet())
            return {};
        const auto number = value.toNumber();
        if (!number)
            fault(name, "not a whole number");
        return number;
    }
    // What is left, nulls and empty lists apart, in the order it came; the members of `first` before.
    QByteArray rest(std::initializer_list<QByteArrayView> first = {})
    {
        QByteArray members;
        for (const QByteArrayView name : first)
            appendMember(members, name, take(name));
        for (const JsonMembers::Member &member : m_members)
            appendMember(members, member.name, Value::json(member.json.toByteArray()));
        return members;
    }
    QList<JsonMember> list() const
    {
        QList<JsonMember> list;
        for (const JsonMembers::Member &member : m_members)
            list.append({.name = member.name.toByteArray(), .value = Value::json(member.json.toByteArray())});
        return list;
    }
    void fault(QByteArrayView name, QByteArray reason)
    {
        if (m_fault.reason.isEmpty())
            m_fault = {.field = name.toByteArray(), .reason = std::move(reason)};
    }
    const LineFault &fault() const { return m_fault; }
    const MembersOfLine &members() const { return m_members; }
    // The JSON string of that name, with its quotes; empty where there is none.
    QByteArrayView takeString(QByteArrayView name, bool needed)
    {
        const QByteArrayView json = takeJson(name);
        const bool isSet = !json.isEmpty() && json != "null" && json != "[]";
        if (isSet && !isString(json))
            fault(name, "not a text");
        else if (needed && !isSet)
            fault(name, "missing");
        return isString(json) ? json : QByteArrayView();
    }

private:
    QByteArrayView takeJson(QByteArrayView name)
    {
        for (qsizetype i = 0; i < m_members.size(); ++i) {
            if (m_members[i].name == name) {
                const QByteArrayView json = m_members[i].json;
                m_members.remove(i);
                return json;
            }
        }
        return {};
    }

    QList<JsonMember> m_held; // what the views look at, where nobody else keeps it
    MembersOfLine m_members;
    LineFault m_fault;
};

Value checked(LineMembers &line, QByteArrayView member, const FieldName &field, const Value &value)
{
    if (const QByteArray fault = faultOf(field, value); !fault.isEmpty())
        line.fault(member, fault);
    return value;
}

ReadTicket readTicket(LineMembers &line)
{
    ReadTicket ticket;
    ticket.key = line.text("key", true);
    ticket.creation.at = line.instant("created_at", true);
    ticket.creation.by = line.text("by");
    QByteArray unknown;
    for (const JsonMembers::Member &member : line.members()) {
        const FieldName field = FieldName::from(member.name);
        const Value value = Value::json(member.json.toByteArray());
        if (field.field == Field::Other) {
            appendMember(unknown, member.name, value);
        } else if (value.isSet()) {
            checked(line, member.name, field, value);
            ticket.creation.values.insert_or_assign(field, value);
        }
    }
    ticket.creation.unknown = unknown;
    return ticket;
}

Event readEvent(LineMembers &line)
{
    Event event;
    event.at = line.instant("at", true);
    event.by = line.text("by");
    event.field = FieldName::from(JsonText(line.takeString("field", true)).view());
    event.from = checked(line, "from", event.field, line.take("from"));
    event.to = checked(line, "to", event.field, line.take("to"));
    event.reason = line.text("reason");
    if (const Value bounce = line.take("bounce"); bounce.isSet()) {
        if (!bounce.json().startsWith('{')) {
            line.fault("bounce", "not an object");
        } else {
            LineMembers parts(canonicalMembers(bounce.json()));
            event.bounce
                = BounceMark{.type = parts.text("type"), .attributedTo = parts.text("attributed_to"), .unknown = {}};
            event.bounce->unknown = parts.rest();
            if (!parts.fault().reason.isEmpty())
                line.fault("bounce", parts.fault().reason);
        }
    }
    event.id = line.text("id");
    event.undoes = line.text("undoes");
    event.recordedAt = line.instant("recorded_at");
    event.source = line.text("source");
    event.unknown = line.rest();
    return event;
}

Message readMessage(LineMembers &line)
{
    Message message;
    message.at = line.instant("at", true);
    message.by = line.text("by");
    message.direction = line.word<Direction>("direction", std::nullopt);
    message.visibility = line.word<Visibility>("visibility", Visibility::Public);
    message.channel = line.word<Channel>("channel", Channel::Web);
    message.format = line.text("format");
    message.body = line.text("body");
    message.id = line.text("id");
    message.recordedAt = line.instant("recorded_at");
    message.source = line.text("source");
    message.reason = line.text("reason");
    message.more
        = line.rest({"auto", "outcome", "minutes", "to", "cc", "message_id", "in_reply_to", "attachments", "person"});
    return message;
}

constexpr qint64 usualScale = 5;

Survey readSurvey(LineMembers &line)
{
    Survey survey;
    survey.sentAt = line.instant("sent_at", true);
    survey.answeredAt = line.instant("answered_at");
    survey.score = line.number("score");
    survey.scale = line.number("scale");
    if (survey.scale && *survey.scale < 1)
        line.fault("scale", "not a scale that begins at 1");
    if (survey.score && (*survey.score < 0 || *survey.score > survey.scale.value_or(usualScale)))
        line.fault("score", "not on its scale");
    survey.comment = line.text("comment");
    survey.id = line.text("id");
    survey.unknown = line.rest();
    return survey;
}

ReadSetting readSetting(const QByteArray &type, LineMembers &line)
{
    const QList<JsonMember> members = line.list();
    const Value id = memberValue(members, "id");
    const bool needsId = type == "calendar" || type == "policy" || type == "client" || type == "person";
    if (needsId && (!id.isString() || id.text().isEmpty()))
        line.fault("id", "missing");
    if (type == "client" || type == "person") {
        if (const Value name = memberValue(members, "name"); name.isSet() && !name.isString())
            line.fault("name", "not a text");
    }
    return {.type = type, .id = id.isString() ? id.text() : QByteArray(), .json = settingJson(type, members)};
}

} // namespace

QByteArray faultOf(const FieldName &field, const Value &value)
{
    if (!value.isSet())
        return {};
    const auto closed = [&](bool known) { return known ? QByteArray() : "unknown value: " + value.text(); };
    switch (field.field) {
    case Field::State:
        return closed(value.isString() && fromWord<State>(JsonText(value).view()));
    case Field::Priority:
        return closed(value.isString() && fromWord<Priority>(JsonText(value).view()));
    case Field::Kind:
        return closed(value.isString() && fromWord<Kind>(JsonText(value).view()));
    case Field::Channel:
        return closed(value.isString() && fromWord<Channel>(JsonText(value).view()));
    case Field::Level: {
        const auto level = value.toNumber();
        return closed(level && *level >= 1 && *level <= 3);
    }
    case Field::Assignee:
    case Field::Requester:
    case Field::Client:
    case Field::Team:
    case Field::Category:
    case Field::Product:
    case Field::ProductVersion:
    case Field::Subject:
        return value.isString() ? QByteArray() : QByteArray("not a text");
    case Field::Due:
        return value.isString() && instantFrom(JsonText(value).view())
            ? QByteArray()
            : "not an RFC 3339 time with a zone: " + value.text();
    case Field::Deleted:
        return value.json() == "true" || value.json() == "false" ? QByteArray() : QByteArray("neither true nor false");
    case Field::Tags: {
        const QList<QByteArray> tags = jsonElements(value.json());
        const bool texts = value.json().startsWith('[')
            && std::all_of(tags.begin(), tags.end(), [](const QByteArray &tag) { return tag.startsWith('"'); });
        return texts ? QByteArray() : QByteArray("not a list of texts");
    }
    case Field::Resolution:
        return value.json().startsWith('{') ? QByteArray() : QByteArray("not an object");
    default:
        return {};
    }
}

std::variant<LineFault, ReadTicket, ReadRecord, ReadSetting> readLine(QByteArrayView text)
{
    thread_local JsonMembers members;
    if (const Done done = members.read(text); !done)
        return LineFault{.field = {}, .reason = "no JSON object: " + done.error().detail};
    LineMembers line(members.members());
    const QByteArray type = line.text("type", true);
    std::variant<LineFault, ReadTicket, ReadRecord, ReadSetting> read;
    if (type == "ticket") {
        read = readTicket(line);
    } else if (type == "event" || type == "message" || type == "survey") {
        ReadRecord record{.key = line.text("ticket", true)};
        if (type == "event")
            record.record = readEvent(line);
        else if (type == "message")
            record.record = readMessage(line);
        else
            record.record = readSurvey(line);
        read = std::move(record);
    } else if (line.fault().reason.isEmpty()) {
        read = readSetting(type, line);
    }
    if (!line.fault().reason.isEmpty())
        return line.fault();
    return read;
}

} // namespace Steward
