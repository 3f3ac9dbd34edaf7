#pragma once

#include "desk/history/value.h"

#include <QByteArrayView>
#include <QList>

namespace Steward {

// One member of a JSON object: its name, and its value as canonical JSON text (Value).
struct JsonMember
{
    QByteArray name = {};
    Value value = {};
};

// The parts of canonical JSON text, which came from the JSON reader or the store and needs no checks any more.
// `object`: `{…}`, or bare members `"a":1,"b":2`.
QList<JsonMember> canonicalMembers(QByteArrayView object);
QList<QByteArray> jsonElements(QByteArrayView array); // each as canonical text

// The value of a member, or not set.
Value memberValue(const QList<JsonMember> &members, QByteArrayView name);

// Appends `"name":value`, with a comma before it unless `to` is empty or ends in `{`; nothing where the value is not
// set.
void appendMember(QByteArray &to, QByteArrayView name, const Value &value);
void appendMember(QByteArray &to, QByteArrayView name, QByteArrayView text); // as a string; nothing where it is empty
void appendMembers(QByteArray &to, QByteArrayView members); // ready ones `"a":1,"b":2`

} // namespace Steward
