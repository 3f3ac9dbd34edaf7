#include "channels/json/jsonmembers.h"

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

namespace Steward {

namespace {

constexpr int maxDepth = 64;

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
            m_name = QByteArray(text, size);
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
    MemberHandler handler;
    handler.members.reserve(16);
    Reader reader;
    MemoryStream bytes(text.data(), size_t(text.size()));
    EncodedInputStream<UTF8<>, MemoryStream> stream(bytes);
    constexpr unsigned flags = kParseIterativeFlag | kParseNumbersAsStringsFlag | kParseValidateEncodingFlag;
    if (!reader.Parse<flags>(stream, handler)) {
        const char *why = handler.refusal ? handler.refusal : GetParseError_En(reader.GetParseErrorCode());
        return failed(FailureCode::BadInput, {},
                      QByteArray(why) + " at byte " + QByteArray::number(qint64(reader.GetErrorOffset())));
    }
    return std::move(handler.members);
}

} // namespace Steward
