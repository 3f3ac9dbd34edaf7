#include "desk/history/canonicaljson.h"

namespace Steward {

namespace {

// One past the string whose opening quote stands at `from`.
qsizetype pastString(QByteArrayView text, qsizetype from)
{
    for (qsizetype i = from + 1; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            return i + 1;
    }
    return text.size();
}

// One past the value that begins at `from`.
qsizetype pastValue(QByteArrayView text, qsizetype from)
{
    int depth = 0;
    qsizetype i = from;
    while (i < text.size()) {
        const char c = text[i];
        if (c == '"') {
            i = pastString(text, i);
            continue;
        }
        if (depth == 0 && (c == ',' || c == '}' || c == ']'))
            break;
        if (c == '{' || c == '[')
            ++depth;
        else if (c == '}' || c == ']')
            --depth;
        ++i;
    }
    return i;
}

} // namespace

QList<JsonMember> canonicalMembers(QByteArrayView object)
{
    QList<JsonMember> members;
    if (object.startsWith('{'))
        object = object.sliced(1, object.size() - 2);
    for (qsizetype i = 0; i < object.size();) {
        const qsizetype colon = pastString(object, i);
        const qsizetype end = pastValue(object, colon + 1);
        if (end <= colon)
            break; // not canonical after all: a damaged cell
        members.append({.name = jsonStringText(object.sliced(i, colon - i)),
                        .value = Value::json(object.sliced(colon + 1, end - colon - 1).toByteArray())});
        i = end + 1;
    }
    return members;
}

QList<QByteArray> jsonElements(QByteArrayView array)
{
    QList<QByteArray> elements;
    if (!array.startsWith('[') || array.size() < 3)
        return elements;
    array = array.sliced(1, array.size() - 2);
    for (qsizetype i = 0; i < array.size();) {
        const qsizetype end = pastValue(array, i);
        elements.append(array.sliced(i, end - i).toByteArray());
        i = end + 1;
    }
    return elements;
}

Value memberValue(const QList<JsonMember> &members, QByteArrayView name)
{
    for (const JsonMember &member : members) {
        if (member.name == name)
            return member.value;
    }
    return {};
}

void appendMember(QByteArray &to, QByteArrayView name, const Value &value)
{
    if (!value.isSet())
        return;
    if (!to.isEmpty() && !to.endsWith('{'))
        to += ',';
    appendJsonString(to, name);
    to += ':';
    to += value.json();
}

void appendMember(QByteArray &to, QByteArrayView name, QByteArrayView text)
{
    if (text.isEmpty())
        return;
    if (!to.isEmpty() && !to.endsWith('{'))
        to += ',';
    appendJsonString(to, name);
    to += ':';
    appendJsonString(to, text);
}

void appendMembers(QByteArray &to, QByteArrayView members)
{
    if (members.isEmpty())
        return;
    if (!to.isEmpty() && !to.endsWith('{'))
        to += ',';
    to.append(members);
}

} // namespace Steward
