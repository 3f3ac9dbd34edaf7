#include "channels/json/jsonmembers.h"

#ifdef __SSE2__
#define RAPIDJSON_SSE2 // strings are scanned sixteen bytes at a time
#endif
#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>
#include <rapidjson/stream.h>

#include <algorithm>
#include <array>

namespace Steward {

namespace {

constexpr int maxDepth = 64;

// The names that nearly every line of a history has: shared instead of copied.
QByteArray sharedName(QByteArrayView name)
{
    static const auto names
        = std::to_array<QByteArray>({"type",       "ticket",     "at",      "by",          "field",
                                     "from",       "to",         "reason",  "bounce",      "direction",
                                     "visibility", "channel",    "format",  "body",        "id",
                                     "key",        "created_at", "client",  "requester",   "subject",
                                     "kind",       "priority",   "level",   "product",     "product_version",
                                     "category",   "tags",       "sent_at", "answered_at", "score",
                                     "scale",      "comment"});
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? name.toByteArray() : *found;
}

// Writes what it hears as canonical text; at depth 1 it cuts the text into members.
class MemberHandler
{
public:
    using Ch = char;

    QList<JsonMember> members;
    const char *refusal = nullptr;

    bool Null() { return put("null"); }
    bool Bool(bool value) { return put(value ? "true" : "false"); }
    bool Int(int) { return false; } // numbers come as text
    bool Uint(unsigned) { return false; }
    bool Int64(int64_t) { return false; }
    bool Uint64(uint64_t) { return false; }
    bool Double(double) { return false; }
    bool RawNumber(const char *digits, rapidjson::SizeType size, bool) { return put(QByteArrayView(digits, size)); }
    bool String(const char *text, rapidjson::SizeType size, bool)
    {
        if (!clean(text, size))
            return false;
        separate();
        appendJsonString(m_text, QByteArrayView(text, size));
        return ended();
    }
    bool Key(const char *text, rapidjson::SizeType size, bool)
    {
        if (!clean(text, size))
            return false;
        if (m_depth == 1) {
            m_name = sharedName(QByteArrayView(text, size));
            return true;
        }
        separate();
        appendJsonString(m_text, QByteArrayView(text, size));
        m_text += ':';
        m_afterKey = true;
        return true;
    }
    bool StartObject() { return start('{'); }
    bool EndObject(rapidjson::SizeType) { return end('}'); }
    bool StartArray() { return start('['); }
    bool EndArray(rapidjson::SizeType) { return end(']'); }

private:
    bool put(QByteArrayView text)
    {
        separate();
        m_text.append(text);
        return ended();
    }
    bool clean(const char *text, rapidjson::SizeType size)
    {
        if (!memchr(text, 0, size))
            return true;
        refusal = "U+0000 in a text";
        return false;
    }
    void separate()
    {
        if (m_afterKey)
            m_afterKey = false;
        else if (!m_text.isEmpty() && !m_text.endsWith('{') && !m_text.endsWith('['))
            m_text += ',';
    }
    bool start(char bracket)
    {
        if (m_depth == 0) {
            if (bracket != '{') {
                refusal = "not an object";
                return false;
            }
            m_depth = 1;
            return true;
        }
        if (++m_depth > maxDepth) {
            refusal = "nested too deep";
            return false;
        }
        separate();
        m_text += bracket;
        return true;
    }
    bool end(char bracket)
    {
        if (--m_depth == 0)
            return true;
        m_text += bracket;
        return ended();
    }
    bool ended()
    {
        if (m_depth == 0) {
            refusal = "not an object";
            return false;
        }
        if (m_depth > 1)
            return true;
        for (JsonMember &member : members) {
            if (member.name == m_name) {
                member.value = Value::json(m_text);
                m_text = {};
                return true;
            }
        }
        members.append({.name = m_name, .value = Value::json(m_text)});
        m_text = {};
        return true;
    }

    QByteArray m_text;
    QByteArray m_name;
    int m_depth = 0;
    bool m_afterKey = false;
};

} // namespace

Result<QList<JsonMember>> jsonMembers(QByteArrayView text)
{
    using namespace rapidjson;
    if (text.contains('\0'))
        return failed(FailureCode::BadInput, {}, "U+0000 at byte " + QByteArray::number(text.indexOf('\0')));
    if (!QUtf8StringView(text.data(), text.size()).isValidUtf8())
        return failed(FailureCode::BadInput, {}, "bytes that are no UTF-8");
    // The reader wants its text closed by a NUL.
    thread_local QByteArray closed;
    closed.resize(0);
    closed.append(text);
    MemberHandler handler;
    handler.members.reserve(16);
    Reader reader;
    StringStream stream(closed.constData());
    constexpr unsigned flags = kParseIterativeFlag | kParseNumbersAsStringsFlag;
    if (!reader.Parse<flags>(stream, handler)) {
        const char *why = handler.refusal ? handler.refusal : GetParseError_En(reader.GetParseErrorCode());
        return failed(FailureCode::BadInput, {},
                      QByteArray(why) + " at byte " + QByteArray::number(qint64(reader.GetErrorOffset())));
    }
    return std::move(handler.members);
}

} // namespace Steward
