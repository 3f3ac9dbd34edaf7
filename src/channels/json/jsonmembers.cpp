#include "channels/json/jsonmembers.h"

#ifdef __SSE2__
#define RAPIDJSON_SSE2 // strings are scanned sixteen bytes at a time
#endif
#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>
#include <rapidjson/stream.h>

#include <QVarLengthArray>

#include <algorithm>

namespace Steward {

namespace {

constexpr int maxDepth = 64;

// Writes what it hears as canonical text; at depth 1 it cuts the text into members.
class MemberHandler
{
public:
    using Ch = char;

    // `text` is the buffer that is parsed in its place; `apart` takes the values that must be written anew.
    MemberHandler(QByteArray &text, QByteArray &apart, std::vector<JsonMembers::Member> &members)
        : m_base(text.data()), m_apart(apart), m_members(members)
    { }

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
        const QByteArrayView string(text, size);
        if (m_depth == 1 && !needsJsonEscapes(string)) {
            // It stands between quotes already; the reader has put a NUL in the place of the closing one.
            const qsizetype begin = text - m_base - 1;
            m_base[begin] = '"';
            m_base[begin + 1 + size] = '"';
            return ended({m_base + begin, qsizetype(size) + 2});
        }
        separate();
        appendJsonString(m_apart, string);
        return ended();
    }
    bool Key(const char *text, rapidjson::SizeType size, bool)
    {
        if (!clean(text, size))
            return false;
        if (m_depth == 1) {
            m_name = QByteArrayView(text, size);
            m_from = m_apart.size();
            return true;
        }
        separate();
        appendJsonString(m_apart, QByteArrayView(text, size));
        m_apart += ':';
        m_afterKey = true;
        return true;
    }
    bool StartObject() { return start('{'); }
    bool EndObject(rapidjson::SizeType) { return end('}'); }
    bool StartArray() { return start('['); }
    bool EndArray(rapidjson::SizeType) { return end(']'); }

    void settle() // when all is read
    {
        for (qsizetype i = 0; i < m_places.size(); ++i) {
            QByteArrayView &json = m_members[size_t(i)].json;
            if (m_places[i] >= 0)
                json = QByteArrayView(m_apart).sliced(m_places[i], json.size());
        }
    }

private:
    bool put(QByteArrayView text)
    {
        separate();
        m_apart.append(text);
        return ended();
    }
    bool clean(const char *text, rapidjson::SizeType size)
    {
        if (memchr(text, 0, size)) {
            refusal = "U+0000 in a text";
            return false;
        }
        // An escape of the lower half alone is written out by the reader, as bytes that are no UTF-8.
        const char *const end = text + size;
        for (const char *at = text; (at = static_cast<const char *>(memchr(at, 0xed, size_t(end - at)))); ++at) {
            if (at + 1 < end && static_cast<unsigned char>(at[1]) >= 0xa0) {
                refusal = "half a surrogate pair in a text";
                return false;
            }
        }
        return true;
    }
    void separate()
    {
        if (m_afterKey)
            m_afterKey = false;
        else if (m_apart.size() > m_from && !m_apart.endsWith('{') && !m_apart.endsWith('['))
            m_apart += ',';
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
        m_apart += bracket;
        return true;
    }
    bool end(char bracket)
    {
        if (--m_depth == 0)
            return true;
        m_apart += bracket;
        return ended();
    }
    bool ended() { return ended({m_apart.constData() + m_from, m_apart.size() - m_from}, m_from); }
    // `place` of a value in m_apart, which may yet grow and move; -1: it stands in the text.
    bool ended(QByteArrayView json, qsizetype place = -1)
    {
        if (m_depth == 0) {
            refusal = "not an object";
            return false;
        }
        if (m_depth > 1)
            return true;
        const auto same = std::find_if(m_members.begin(), m_members.end(),
                                       [this](const JsonMembers::Member &member) { return member.name == m_name; });
        if (same != m_members.end()) {
            same->json = json;
            m_places[same - m_members.begin()] = place;
        } else {
            m_members.push_back({.name = m_name, .json = json});
            m_places.append(place);
        }
        return true;
    }

    char *m_base;
    QVarLengthArray<qsizetype, 32> m_places; // of each member
    QByteArray &m_apart;
    std::vector<JsonMembers::Member> &m_members;
    qsizetype m_from = 0; // where the value in hand begins in m_apart
    QByteArrayView m_name;
    int m_depth = 0;
    bool m_afterKey = false;
};

} // namespace

Done JsonMembers::read(QByteArrayView text)
{
    using namespace rapidjson;
    m_members.clear();
    if (text.contains('\0'))
        return failed(FailureCode::BadInput, {}, "U+0000 at byte " + QByteArray::number(text.indexOf('\0')));
    if (!QUtf8StringView(text.data(), text.size()).isValidUtf8())
        return failed(FailureCode::BadInput, {}, "bytes that are no UTF-8");
    m_text.resize(0);
    m_text.append(text); // and a NUL behind it, which the reader wants
    m_escaped.resize(0);
    m_escaped.reserve(text.size());
    MemberHandler handler(m_text, m_escaped, m_members);
    Reader reader;
    InsituStringStream stream(m_text.data());
    constexpr unsigned flags = kParseIterativeFlag | kParseNumbersAsStringsFlag | kParseInsituFlag;
    if (!reader.Parse<flags>(stream, handler)) {
        const char *why = handler.refusal ? handler.refusal : GetParseError_En(reader.GetParseErrorCode());
        return failed(FailureCode::BadInput, {},
                      QByteArray(why) + " at byte " + QByteArray::number(qint64(reader.GetErrorOffset())));
    }
    handler.settle();
    return {};
}

Result<QList<JsonMember>> jsonMembers(QByteArrayView text)
{
    JsonMembers object;
    if (const Done done = object.read(text); !done)
        return tl::unexpected(done.error());
    QList<JsonMember> members;
    members.reserve(qsizetype(object.members().size()));
    for (const JsonMembers::Member &member : object.members())
        members.append({.name = member.name.toByteArray(), .value = Value::json(member.json.toByteArray())});
    return members;
}

} // namespace Steward
