#include "desk/tickets/ticket.h"

#include "desk/history/canonicaljson.h"

namespace Steward {

namespace {

Value textValue(const QByteArray &text)
{
    return text.isEmpty() ? Value() : Value::string(text);
}

} // namespace

bool ResolutionRecord::isComplete() const
{
    return !rootCause.isEmpty() && !code.isEmpty() && !fix.isEmpty() && !kb.isEmpty() && !ai.isEmpty();
}

ResolutionRecord ResolutionRecord::from(const Value &value)
{
    ResolutionRecord record;
    if (!value.json().startsWith('{'))
        return record;
    for (const JsonMember &member : canonicalMembers(value.json())) {
        if (member.name == "root_cause")
            record.rootCause = member.value.text();
        else if (member.name == "code")
            record.code = member.value.text();
        else if (member.name == "fix")
            record.fix = member.value.text();
        else if (member.name == "kb")
            record.kb = member.value.text();
        else if (member.name == "ai")
            record.ai = member.value.text();
    }
    return record;
}

Value Ticket::value(const FieldName &field) const
{
    switch (field.field) {
    case Field::State:
        return Value::string(word(state));
    case Field::Priority:
        return Value::string(word(priority));
    case Field::Kind:
        return Value::string(word(kind));
    case Field::Channel:
        return Value::string(word(channel));
    case Field::Level:
        return Value::number(level);
    case Field::Assignee:
        return textValue(assignee);
    case Field::Team:
        return textValue(team);
    case Field::Category:
        return textValue(category);
    case Field::Client:
        return textValue(client);
    case Field::Product:
        return textValue(product);
    case Field::ProductVersion:
        return textValue(productVersion);
    case Field::Subject:
        return textValue(subject);
    case Field::Requester:
        return textValue(requester);
    case Field::Deleted:
        return deleted ? Value::boolean(true) : Value();
    case Field::Due:
        return due.isSet() ? Value::string(toRfc3339(due)) : Value();
    case Field::Tags: {
        QByteArray json = "[";
        for (const QByteArray &tag : tags) {
            if (json.size() > 1)
                json += ',';
            appendJsonString(json, tag);
        }
        return Value::json(json += ']');
    }
    default: {
        const auto found = more.find(field);
        return found == more.end() ? Value() : found->second;
    }
    }
}

} // namespace Steward
