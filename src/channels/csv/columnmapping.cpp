#include "channels/csv/columnmapping.h"

#include "channels/json/jsonmembers.h"

#include <algorithm>

// A map file is one JSON object:
//   "name"       what it maps
//   "encoding", "delimiter", "decimal"   of the text; UTF-8, comma and point where they are absent
//   "header"     false where the table has no header line; "titles" then names its columns
//   "key"        the title of the column that names the ticket, or a list of titles of which the first found counts
//   "empty"      texts that mean "not set" (["?", "-"])
//   "dates"      patterns (dateformat.h), tried in turn; RFC 3339 is always read
//   "zone"       of times that name none: an IANA name, or "workspace"
//   "fields"     field → title, or {"column": title or titles, "columns": [joined …], "joint": text, "values": {text:
//   value},
//                "dates", "zone", "type": text|number|boolean|date|list, "split": character, "repeated": true,
//                "default": value}
//   "messages"   [{"column", "repeated", "split", "parts": ["at","by","body"], "dates", "visibility"}]
//   "constants"  field → value of every ticket
//   "others"     "custom" (each further column becomes custom.<title>) or "drop"
//   "event_log"  true: one row for each event; the fields "at" and "by" tell when and by whom
namespace Steward {

namespace {

using Members = QList<JsonMember>;

tl::unexpected<Failure> wrong(const QByteArray &member, const QByteArray &why = "not understood")
{
    return failed(FailureCode::BadInput, "map: " + member, why);
}

QList<QByteArray> texts(const Value &value)
{
    QList<QByteArray> all;
    if (value.isString())
        all.append(value.text());
    else if (value.json().startsWith('[')) {
        for (const QByteArray &element : jsonElements(value.json()))
            all.append(Value::json(element).text());
    }
    return all;
}

Result<char> character(const Members &members, const QByteArray &name, char otherwise)
{
    const Value value = memberValue(members, name);
    if (!value.isSet())
        return otherwise;
    const QByteArray text = value.text();
    if (text.size() != 1 || static_cast<unsigned char>(text[0]) >= 0x80 || text[0] == '"' || text[0] == '\n'
        || text[0] == '\r')
        return wrong(name, "one character expected");
    return text[0];
}

Result<QList<DateFormat>> patternsOf(const Members &members)
{
    QList<DateFormat> all;
    for (const QByteArray &pattern : texts(memberValue(members, "dates"))) {
        auto format = DateFormat::from(pattern);
        if (!format)
            return wrong("dates", pattern);
        all.append(*format);
    }
    return all;
}

Result<ColumnRule::Type> typeOf(const Members &members, const QByteArray &field)
{
    static const QHash<QByteArray, ColumnRule::Type> types = {{"text", ColumnRule::Type::Text},
                                                              {"number", ColumnRule::Type::Number},
                                                              {"boolean", ColumnRule::Type::Boolean},
                                                              {"date", ColumnRule::Type::Date},
                                                              {"list", ColumnRule::Type::List}};
    const QByteArray name = memberValue(members, "type").text();
    if (!name.isEmpty()) {
        const auto found = types.constFind(name);
        return found == types.cend() ? Result<ColumnRule::Type>(wrong(field, "unknown type " + name)) : *found;
    }
    if (field == "at" || field == "due" || field.endsWith("_at"))
        return ColumnRule::Type::Date;
    if (field == "level")
        return ColumnRule::Type::Number;
    return field == "tags" ? ColumnRule::Type::List : ColumnRule::Type::Text;
}

bool isFieldName(const QByteArray &field)
{
    static const QList<QByteArray> frame = {"created_at", "updated_at",  "resolved_at",     "closed_at",     "at",
                                            "by",         "description", "requester_email", "assignee_email"};
    return frame.contains(field) || FieldName::from(field).field != Field::Other;
}

Result<QHash<QByteArray, Value>> valuesOf(const Members &members, const QByteArray &field)
{
    QHash<QByteArray, Value> values;
    const Value object = memberValue(members, "values");
    if (!object.isSet())
        return values;
    const auto pairs = jsonMembers(object.json());
    if (!pairs)
        return wrong(field, "values: an object expected");
    const Field list = FieldName::from(field).field;
    for (const JsonMember &pair : *pairs) {
        const bool known = list == Field::State ? fromWord<State>(pair.value.text()).has_value()
            : list == Field::Priority           ? fromWord<Priority>(pair.value.text()).has_value()
            : list == Field::Kind               ? fromWord<Kind>(pair.value.text()).has_value()
            : list == Field::Channel            ? fromWord<Channel>(pair.value.text()).has_value()
                                                : true;
        if (pair.value.isSet() && !known)
            return wrong(field, "no value of the field: " + pair.value.text());
        values.insert(pair.name, pair.value);
    }
    return values;
}

Result<ColumnRule> ruleFrom(const QByteArray &field, const Value &value)
{
    ColumnRule rule{.field = field};
    if (!isFieldName(field))
        return wrong(field, "no field of a ticket");
    Members members;
    if (value.json().startsWith('{')) {
        auto read = jsonMembers(value.json());
        if (!read)
            return tl::unexpected(read.error());
        members = *read;
    } else {
        members.append({"column", value});
    }
    if (const auto titles = texts(memberValue(members, "column")); !titles.isEmpty())
        rule.columns.append(titles);
    for (const QByteArray &title : texts(memberValue(members, "columns")))
        rule.columns.append({title});
    rule.otherwise = memberValue(members, "default");
    if (rule.columns.isEmpty() && !rule.otherwise.isSet())
        return wrong(field, "no column");
    if (const Value joint = memberValue(members, "joint"); joint.isSet())
        rule.joint = joint.text();
    const auto type = typeOf(members, field);
    const auto values = valuesOf(members, field);
    const auto patterns = patternsOf(members);
    const auto split = character(members, "split", 0);
    if (!type || !values || !patterns || !split)
        return tl::unexpected(!type           ? type.error()
                                  : !values   ? values.error()
                                  : !patterns ? patterns.error()
                                              : split.error());
    rule.type = *type;
    rule.values = *values;
    rule.formats = *patterns;
    rule.split = *split;
    rule.zone = memberValue(members, "zone").text();
    rule.repeated = memberValue(members, "repeated").json() == "true";
    return rule;
}

Result<MessageRule> messageFrom(const QByteArray &json)
{
    const auto members = jsonMembers(json);
    if (!members)
        return wrong("messages", "an object expected");
    MessageRule rule{.column = texts(memberValue(*members, "column")), .parts = texts(memberValue(*members, "parts"))};
    if (rule.column.isEmpty())
        return wrong("messages", "no column");
    const auto split = character(*members, "split", 0);
    const auto patterns = patternsOf(*members);
    if (!split || !patterns)
        return tl::unexpected(!split ? split.error() : patterns.error());
    rule.split = *split;
    rule.formats = *patterns;
    rule.repeated = memberValue(*members, "repeated").json() == "true";
    if (rule.parts.isEmpty())
        rule.parts = {"body"};
    if (const Value visibility = memberValue(*members, "visibility"); visibility.isSet()) {
        const auto known = fromWord<Visibility>(visibility.text());
        if (!known)
            return wrong("messages", "visibility " + visibility.text());
        rule.visibility = *known;
    }
    return rule;
}

Done readRules(ColumnMapping &mapping, const Members &members)
{
    if (const Value fields = memberValue(members, "fields"); fields.isSet()) {
        const auto rules = jsonMembers(fields.json());
        if (!rules)
            return wrong("fields", "an object expected");
        for (const JsonMember &member : *rules) {
            const auto rule = ruleFrom(member.name, member.value);
            if (!rule)
                return tl::unexpected(rule.error());
            mapping.rules.append(*rule);
        }
    }
    if (const Value messages = memberValue(members, "messages"); messages.isSet()) {
        for (const QByteArray &element : jsonElements(messages.json())) {
            const auto rule = messageFrom(element);
            if (!rule)
                return tl::unexpected(rule.error());
            mapping.messages.append(*rule);
        }
    }
    if (const Value constants = memberValue(members, "constants"); constants.isSet()) {
        const auto values = jsonMembers(constants.json());
        if (!values)
            return wrong("constants", "an object expected");
        for (const JsonMember &member : *values) {
            const FieldName field = FieldName::from(member.name);
            if (field.field == Field::Other)
                return wrong("constants", "no field of a ticket: " + member.name);
            mapping.constants.insert_or_assign(field, member.value);
        }
    }
    return {};
}

} // namespace

const ColumnRule *ColumnMapping::rule(QByteArrayView field) const
{
    const auto found
        = std::find_if(rules.begin(), rules.end(), [field](const ColumnRule &rule) { return rule.field == field; });
    return found == rules.end() ? nullptr : &*found;
}

Result<ColumnMapping> ColumnMapping::from(QByteArrayView json)
{
    const auto members = jsonMembers(json);
    if (!members)
        return wrong(members.error().subject, members.error().detail);
    ColumnMapping mapping;
    mapping.name = memberValue(*members, "name").text();
    mapping.dialect.encoding = memberValue(*members, "encoding").text();
    const auto delimiter = character(*members, "delimiter", ',');
    const auto decimal = character(*members, "decimal", '.');
    const auto patterns = patternsOf(*members);
    if (!delimiter || !decimal || !patterns)
        return tl::unexpected(!delimiter ? delimiter.error() : !decimal ? decimal.error() : patterns.error());
    mapping.dialect.delimiter = *delimiter;
    mapping.decimal = *decimal;
    mapping.formats = *patterns;
    mapping.hasHeader = memberValue(*members, "header").json() != "false";
    mapping.titles = texts(memberValue(*members, "titles"));
    mapping.key = texts(memberValue(*members, "key"));
    mapping.empty = texts(memberValue(*members, "empty"));
    mapping.zone = memberValue(*members, "zone").text();
    mapping.keepsOthers = memberValue(*members, "others").text() != "drop";
    mapping.isEventLog = memberValue(*members, "event_log").json() == "true";
    if (auto done = readRules(mapping, *members); !done)
        return tl::unexpected(done.error());
    if (mapping.key.isEmpty())
        return wrong("key", "names no column");
    if (!mapping.hasHeader && mapping.titles.isEmpty())
        return wrong("titles", "needed where the table has no header line");
    if (!mapping.rule(mapping.isEventLog ? "at" : "created_at"))
        return wrong(mapping.isEventLog ? "at" : "created_at", "no such field in the map");
    return mapping;
}

} // namespace Steward
