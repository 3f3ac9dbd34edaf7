#include "storage/workspace/textremoval.h"

#include "desk/history/canonicaljson.h"

#include <algorithm>

namespace Steward {

namespace {

constexpr qsizetype longestCode = 64;

// A word of a closed list, a number, an instant: nothing that somebody wrote.
bool isCodeWord(QByteArrayView text)
{
    return text.size() <= longestCode && (instantFrom(text) || std::all_of(text.begin(), text.end(), [](char c) {
                                              return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'
                                                  || c == ':' || c == '.';
                                          }));
}

enum class Codes { Stay, Go };

QByteArray membersWithoutTexts(QByteArrayView members, Codes codes);

// Strings become the tombstone; the shape of the value stays.
QByteArray withoutTexts(const QByteArray &json, Codes codes)
{
    if (json.startsWith('"')) {
        const QByteArray text = jsonStringText(json);
        return text.isEmpty() || (codes == Codes::Stay && isCodeWord(text)) ? json : Value::string(removedText).json();
    }
    if (json.startsWith('{'))
        return '{' + membersWithoutTexts(json, codes) + '}';
    if (!json.startsWith('['))
        return json;
    QByteArray list = "[";
    for (const QByteArray &element : jsonElements(json))
        list += (list.size() > 1 ? "," : "") + withoutTexts(element, codes);
    return list + ']';
}

QByteArray membersWithoutTexts(QByteArrayView members, Codes codes)
{
    QByteArray rest;
    for (const JsonMember &member : canonicalMembers(members))
        appendMember(rest, member.name, Value::json(withoutTexts(member.value.json(), codes)));
    return rest;
}

Value resolutionWithoutTexts(const Value &value)
{
    constexpr QByteArrayView codes[] = {"root_cause", "code", "fix", "kb", "ai"};
    if (!value.json().startsWith('{'))
        return Value::json(withoutTexts(value.json(), Codes::Go));
    QByteArray rest = "{";
    for (const JsonMember &member : canonicalMembers(value.json())) {
        const bool isCode
            = std::find(std::begin(codes), std::end(codes), QByteArrayView(member.name)) != std::end(codes);
        appendMember(rest, member.name,
                     isCode ? member.value : Value::json(withoutTexts(member.value.json(), Codes::Go)));
    }
    return Value::json(rest + '}');
}

Value valueWithoutTexts(const FieldName &field, const Value &value)
{
    if (!value.isSet())
        return value;
    switch (field.field) {
    case Field::Resolution:
        return resolutionWithoutTexts(value);
    case Field::SlaWaiver:
    case Field::BounceState:
    case Field::Bounce:
    case Field::ReopenReason:
        return Value::json(withoutTexts(value.json(), Codes::Stay));
    case Field::Custom:
        // By it the next import knows the ticket: without it, what was removed would come back as a new one.
        return field.name == "custom.source_key" ? value : Value::json(withoutTexts(value.json(), Codes::Go));
    case Field::Subject:
    case Field::Other:
        return Value::json(withoutTexts(value.json(), Codes::Go));
    default:
        return value;
    }
}

QByteArray tombstone(const QByteArray &text)
{
    return text.isEmpty() ? text : removedText.toByteArray();
}

QByteArray reasonWithoutText(const QByteArray &reason)
{
    return isCodeWord(reason) ? reason : tombstone(reason);
}

bool replaceAnyCase(QByteArray &text, const QByteArray &what, QByteArrayView with)
{
    bool found = false;
    QByteArray lower = text.toLower();
    const QByteArray needle = what.toLower();
    for (qsizetype at = 0; (at = lower.indexOf(needle, at)) >= 0; at += with.size()) {
        text.replace(at, needle.size(), with);
        lower.replace(at, needle.size(), with);
        found = true;
    }
    return found;
}

bool isFullName(const QByteArray &name)
{
    return name.simplified().contains(' ');
}

} // namespace

// ---- all texts

bool AllTexts::apply(Creation &creation)
{
    const Creation before = creation;
    for (auto &[field, value] : creation.values)
        value = valueWithoutTexts(field, value);
    creation.unknown = membersWithoutTexts(creation.unknown, Codes::Go);
    return creation != before;
}

bool AllTexts::apply(TicketRecord &record)
{
    const TicketRecord before = record;
    if (auto *event = std::get_if<Event>(&record)) {
        remove(*event);
    } else if (auto *message = std::get_if<Message>(&record)) {
        remove(*message);
    } else if (auto *survey = std::get_if<Survey>(&record)) {
        survey->comment = tombstone(survey->comment);
        survey->unknown = membersWithoutTexts(survey->unknown, Codes::Go);
    }
    return record != before;
}

void AllTexts::remove(Event &event)
{
    event.from = valueWithoutTexts(event.field, event.from);
    event.to = valueWithoutTexts(event.field, event.to);
    event.reason = reasonWithoutText(event.reason);
    event.unknown = membersWithoutTexts(event.unknown, Codes::Go);
    if (event.bounce)
        event.bounce->unknown = membersWithoutTexts(event.bounce->unknown, Codes::Go);
}

void AllTexts::remove(Message &message)
{
    message.body = tombstone(message.body);
    message.reason = reasonWithoutText(message.reason);
    message.more = membersOf(message.more);
}

QByteArray AllTexts::membersOf(QByteArrayView message)
{
    constexpr QByteArrayView facts[] = {"auto", "outcome", "minutes", "person", "message_id", "in_reply_to"};
    QByteArray rest;
    for (const JsonMember &member : canonicalMembers(message)) {
        if (std::find(std::begin(facts), std::end(facts), QByteArrayView(member.name)) != std::end(facts)) {
            appendMember(rest, member.name, member.value);
        } else if (member.name == "attachments") {
            QByteArray list = "[";
            for (const QByteArray &file : jsonElements(member.value.json())) {
                if (const Value sha256 = memberValue(canonicalMembers(file), "sha256"); sha256.isSet())
                    m_files.append(sha256.text());
                list += (list.size() > 1 ? ",{\"name\":" : "{\"name\":") + Value::string(removedText).json() + '}';
            }
            appendMember(rest, member.name, Value::json(list + ']'));
        } else {
            appendMember(rest, member.name, Value::json(withoutTexts(member.value.json(), Codes::Go)));
        }
    }
    return rest;
}

// ---- one person

QList<QByteArray> PersonTexts::needles() const
{
    QList<QByteArray> needles;
    if (!m_person.email.isEmpty())
        needles.append(m_person.email.toLower());
    if (isFullName(m_person.name))
        needles.append(m_person.name.toLower());
    else if (!m_person.name.isEmpty())
        needles.append(Value::string(m_person.name).json().toLower());
    needles.append(Value::string(m_person.id).json().toLower());
    return needles;
}

QByteArray PersonTexts::inText(QByteArray text) const
{
    if (!m_person.email.isEmpty())
        replaceAnyCase(text, m_person.email, removedText);
    if (isFullName(m_person.name))
        replaceAnyCase(text, m_person.name, removedText);
    return text;
}

QByteArray PersonTexts::inJson(const QByteArray &json, Ids ids) const
{
    if (json.startsWith('"')) {
        const QByteArray text = jsonStringText(json);
        if (ids == Ids::Go && text == m_person.id)
            return Value::string(m_person.newId).json();
        if (text == m_person.name && !text.isEmpty())
            return Value::string(removedText).json();
        const QByteArray without = inText(text);
        return without == text ? json : Value::string(without).json();
    }
    if (json.startsWith('{'))
        return '{' + inMembers(json, ids) + '}';
    if (!json.startsWith('['))
        return json;
    QByteArray list = "[";
    for (const QByteArray &element : jsonElements(json))
        list += (list.size() > 1 ? "," : "") + inJson(element, ids);
    return list + ']';
}

QByteArray PersonTexts::inMembers(const QByteArray &members, Ids ids) const
{
    QByteArray rest;
    for (const JsonMember &member : canonicalMembers(members)) {
        const bool namesTheRecord = member.name == "type" || member.name == "id";
        appendMember(rest, member.name, namesTheRecord ? member.value : Value::json(inJson(member.value.json(), ids)));
    }
    return rest;
}

// Only where a field may name a person as text: that a product has the id of a person says nothing of the person.
Value PersonTexts::inValue(const FieldName &field, const Value &value) const
{
    switch (field.field) {
    case Field::Subject:
    case Field::Resolution:
    case Field::Custom:
        return Value::json(inJson(value.json(), Ids::Stay));
    case Field::SlaWaiver:
    case Field::BounceState:
    case Field::Bounce:
    case Field::ReopenReason:
    case Field::Other:
        return Value::json(inJson(value.json(), Ids::Go));
    default:
        return value;
    }
}

QByteArray PersonTexts::inSetting(const QByteArray &json) const
{
    return inJson(json, Ids::Go);
}

bool PersonTexts::apply(Creation &creation)
{
    const Creation before = creation;
    for (auto &[field, value] : creation.values)
        value = inValue(field, value);
    creation.unknown = inMembers(creation.unknown, Ids::Go);
    return creation != before;
}

bool PersonTexts::apply(TicketRecord &record)
{
    const TicketRecord before = record;
    if (auto *event = std::get_if<Event>(&record)) {
        event->from = inValue(event->field, event->from);
        event->to = inValue(event->field, event->to);
        event->reason = inText(event->reason);
        event->unknown = inMembers(event->unknown, Ids::Go);
        if (event->bounce)
            event->bounce->unknown = inMembers(event->bounce->unknown, Ids::Go);
    } else if (auto *message = std::get_if<Message>(&record)) {
        message->body = inText(message->body);
        message->reason = inText(message->reason);
        message->more = inMembers(message->more, Ids::Go);
    } else if (auto *survey = std::get_if<Survey>(&record)) {
        survey->comment = inText(survey->comment);
        survey->unknown = inMembers(survey->unknown, Ids::Go);
    }
    return record != before;
}

} // namespace Steward
