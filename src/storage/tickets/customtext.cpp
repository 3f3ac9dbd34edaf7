#include "storage/tickets/customtext.h"

namespace Steward {

namespace {

bool standsBare(const QByteArray &text)
{
    if (text.isEmpty() || text == "true" || text == "false" || text == "null")
        return false;
    const char c = text[0];
    return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

} // namespace

QByteArray customText(const Value &value)
{
    if (!value.isString())
        return value.json();
    const QByteArray text = value.text();
    return standsBare(text) ? text : value.json();
}

Value customValue(const QByteArray &text)
{
    return standsBare(text) ? Value::string(text) : Value::json(text);
}

} // namespace Steward
