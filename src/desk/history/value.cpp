#include "desk/history/value.h"

#include <algorithm>

namespace Steward {

namespace {

constexpr char hexDigits[] = "0123456789abcdef";

bool isPlain(char c)
{
    return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
}

} // namespace

bool needsJsonEscapes(QByteArrayView utf8)
{
    bool needs = false;
    for (const char c : utf8) // without a way out in the middle the compiler takes many bytes at once
        needs |= !isPlain(c);
    return needs;
}

void appendJsonString(QByteArray &to, QByteArrayView utf8)
{
    if (!needsJsonEscapes(utf8)) {
        const qsizetype begin = to.size();
        to.resize(begin + utf8.size() + 2);
        char *const text = to.data() + begin;
        text[0] = text[utf8.size() + 1] = '"';
        std::copy(utf8.begin(), utf8.end(), text + 1);
        return;
    }
    to += '"';
    const char *run = utf8.begin();
    for (const char *p = utf8.begin(); p != utf8.end(); ++p) {
        if (isPlain(*p))
            continue;
        to.append(run, p - run);
        run = p + 1;
        switch (*p) {
        case '"':
            to += "\\\"";
            break;
        case '\\':
            to += "\\\\";
            break;
        case '\n':
            to += "\\n";
            break;
        case '\t':
            to += "\\t";
            break;
        case '\r':
            to += "\\r";
            break;
        case '\b':
            to += "\\b";
            break;
        case '\f':
            to += "\\f";
            break;
        default:
            to += "\\u00";
            to += hexDigits[(static_cast<unsigned char>(*p) >> 4) & 15];
            to += hexDigits[static_cast<unsigned char>(*p) & 15];
        }
    }
    to.append(run, utf8.end() - run);
    to += '"';
}

QByteArray jsonStringText(QByteArrayView canonical)
{
    if (canonical.size() < 2)
        return {};
    const QByteArrayView inner = canonical.sliced(1, canonical.size() - 2);
    if (!inner.contains('\\'))
        return inner.toByteArray();
    QByteArray text;
    text.reserve(inner.size());
    for (qsizetype i = 0; i < inner.size(); ++i) {
        if (inner[i] != '\\' || i + 1 == inner.size()) {
            text += inner[i];
            continue;
        }
        switch (inner[++i]) {
        case 'n':
            text += '\n';
            break;
        case 't':
            text += '\t';
            break;
        case 'r':
            text += '\r';
            break;
        case 'b':
            text += '\b';
            break;
        case 'f':
            text += '\f';
            break;
        case 'u': // canonical text escapes only control characters so: two digits tell
            text += char(inner.sliced(i + 3, 2).toInt(nullptr, 16));
            i += 4;
            break;
        default:
            text += inner[i];
        }
    }
    return text;
}

JsonText::JsonText(QByteArrayView canonical) : m_view(canonical)
{
    if (!canonical.startsWith('"') || canonical.size() < 2)
        return;
    m_view = canonical.sliced(1, canonical.size() - 2);
    if (m_view.contains('\\')) {
        m_unescaped = jsonStringText(canonical);
        m_view = m_unescaped;
    }
}

Value Value::string(QByteArrayView utf8)
{
    Value value;
    value.m_json.reserve(utf8.size() + 2);
    appendJsonString(value.m_json, utf8);
    return value;
}

Value Value::number(qint64 number)
{
    return json(QByteArray::number(number));
}

Value Value::boolean(bool boolean)
{
    return json(boolean ? QByteArrayLiteral("true") : QByteArrayLiteral("false"));
}

Value Value::json(QByteArray canonical)
{
    Value value;
    const bool isUnset = (canonical.size() == 4 && canonical == "null") || (canonical.size() == 2 && canonical == "[]");
    if (!isUnset)
        value.m_json = std::move(canonical);
    return value;
}

QByteArray Value::text() const
{
    return isString() ? jsonStringText(m_json) : m_json;
}

std::optional<qint64> Value::toNumber() const
{
    bool ok = false;
    const qint64 number = m_json.toLongLong(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

} // namespace Steward
