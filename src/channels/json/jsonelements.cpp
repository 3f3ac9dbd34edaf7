#include "channels/json/jsonelements.h"

#include <algorithm>

namespace Steward {

namespace {

constexpr qsizetype jsonWindow = 64 << 10;
constexpr qsizetype shownSize = 4 << 10; // of an element with a fault
constexpr qsizetype longestName = 1 << 10;
constexpr int jsonEnd = -1;

bool isBlank(int c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

} // namespace

JsonElements::JsonElements(QIODevice &file, QList<QByteArray> lists, JsonLimits limits)
    : m_file(file), m_lists(std::move(lists)), m_limits(limits)
{
    if (m_file.peek(3) == "\xEF\xBB\xBF") {
        m_file.skip(3);
        m_base = 3;
    }
}

inline int JsonElements::byteAt(qsizetype at)
{
    while (at >= m_buffer.size()) {
        const QByteArray window = m_ended ? QByteArray() : m_file.read(jsonWindow);
        if (window.isEmpty()) {
            if (!m_ended)
                m_failed = !m_file.atEnd();
            m_ended = true;
            return jsonEnd;
        }
        m_buffer += window;
    }
    return static_cast<unsigned char>(m_buffer.constData()[at]);
}

// Lets go what stands before `before` and is not kept.
void JsonElements::release(qsizetype before)
{
    const qint64 free = m_keepFrom >= 0 ? std::min<qint64>(before, m_keepFrom - m_base) : before;
    if (free < jsonWindow)
        return;
    m_buffer.remove(0, qsizetype(free));
    m_base += free;
    m_at -= qsizetype(free);
}

void JsonElements::skipBlanks()
{
    int c = byteAt(m_at);
    for (; isBlank(c); c = byteAt(++m_at)) {
        if (c == '\n')
            ++m_line;
        if (m_at >= 2 * jsonWindow)
            release(m_at);
    }
}

Result<bool> JsonElements::next(JsonElement &element)
{
    element = {};
    for (;;) {
        release(m_at);
        skipBlanks();
        const bool given = m_stopped    ? false
            : m_place == Place::Outside ? stepOutside(element)
            : m_place == Place::Frame   ? stepFrame(element)
                                        : stepList(element);
        if (m_failed)
            return failed(FailureCode::Unavailable, {}, m_file.errorString().toUtf8());
        if (given)
            return true;
        if (m_stopped || (m_place == Place::Outside && byteAt(m_at) == jsonEnd))
            return false;
    }
}

bool JsonElements::stepOutside(JsonElement &element)
{
    switch (byteAt(m_at)) {
    case jsonEnd:
        return false;
    case '{':
        m_place = Place::Frame;
        m_frameIsBare = true;
        m_frameOffset = m_keepFrom = m_base + m_at;
        m_frameLine = m_line;
        ++m_at;
        return false;
    case '[':
        m_place = Place::List;
        m_bareList = true;
        m_list.clear();
        ++m_at;
        return false;
    default:
        return stop(element, "neither an object nor a list");
    }
}

bool JsonElements::stepFrame(JsonElement &element)
{
    if (m_keepFrom >= 0 && m_base + m_at - m_keepFrom > m_limits.element)
        m_keepFrom = -1;
    const int c = byteAt(m_at);
    if (c == ',') {
        ++m_at;
        return false;
    }
    if (c == '}')
        return endFrame(element);
    if (c != '"')
        return stop(element, c == jsonEnd ? "the file ends inside an object" : "a member's name expected");
    const qint64 from = m_base + m_at;
    if (!passString())
        return stop(element, "the file ends inside a text");
    // a long text may have been let go
    const qsizetype size = m_base + m_at - from <= longestName ? qsizetype(m_base + m_at - from) : 0;
    const QByteArray name = size > 2 ? m_buffer.mid(m_at - size + 1, size - 2) : QByteArray();
    skipBlanks();
    if (byteAt(m_at) != ':')
        return stop(element, "a colon expected");
    ++m_at;
    skipBlanks();
    const int begin = byteAt(m_at);
    if (!m_lists.contains(name) || (begin != '[' && begin != '{')) {
        QByteArray fault;
        return passValue(fault) ? false : stop(element, "the file ends inside a value");
    }
    m_frameIsBare = false;
    m_keepFrom = -1;
    if (begin == '{')
        return giveValue(element, name);
    m_place = Place::List;
    m_bareList = false;
    m_list = name;
    ++m_at;
    return false;
}

bool JsonElements::endFrame(JsonElement &element)
{
    ++m_at;
    m_place = Place::Outside;
    if (!m_frameIsBare)
        return false;
    element.offset = m_frameOffset;
    element.size = m_base + m_at - m_frameOffset;
    element.line = m_frameLine;
    if (m_keepFrom < 0)
        element.fault = "longer than " + QByteArray::number(m_limits.element) + " bytes";
    else
        element.json = m_buffer.mid(qsizetype(m_frameOffset - m_base), qsizetype(element.size));
    m_keepFrom = -1;
    return true;
}

bool JsonElements::stepList(JsonElement &element)
{
    const int c = byteAt(m_at);
    if (c == ',') {
        ++m_at;
        return false;
    }
    if (c == ']') {
        ++m_at;
        m_place = m_bareList ? Place::Outside : Place::Frame;
        return false;
    }
    if (c == jsonEnd)
        return stop(element, "the file ends inside a list");
    if (c == '}' || c == ':')
        return stop(element, "a value expected");
    return giveValue(element, m_list);
}

// From the opening quote to behind the closing one.
bool JsonElements::passString()
{
    for (++m_at;; ++m_at) {
        const int c = byteAt(m_at);
        if (c == '"') {
            ++m_at;
            return true;
        }
        if (c == jsonEnd)
            return false;
        if (c == '\n')
            ++m_line;
        if (c == '\\')
            byteAt(++m_at);
        if (m_keepFrom >= 0 && m_base + m_at - m_keepFrom > m_limits.element)
            m_keepFrom = -1;
        if (m_at >= 2 * jsonWindow)
            release(m_at);
    }
}

// False: the file ends before the value does.
bool JsonElements::passValue(QByteArray &fault)
{
    int depth = 0;
    for (;;) {
        const int c = byteAt(m_at);
        if (c == jsonEnd)
            return depth == 0;
        if (c == '"') {
            if (!passString())
                return false;
            if (depth == 0)
                return true;
            continue;
        }
        if (depth == 0 && (c == ',' || c == ']' || c == '}' || isBlank(c)))
            return true; // the end of a number or word; what follows is the caller's
        if (c == '{' || c == '[') {
            if (++depth > m_limits.depth)
                fault = "nested deeper than " + QByteArray::number(m_limits.depth);
        } else if (c == '}' || c == ']') {
            --depth;
        } else if (c == '\n') {
            ++m_line;
        }
        ++m_at;
        if ((c == '}' || c == ']') && depth == 0)
            return true;
        if (m_keepFrom >= 0 && m_base + m_at - m_keepFrom > m_limits.element)
            m_keepFrom = -1;
        if (m_at >= 2 * jsonWindow)
            release(m_at);
    }
}

bool JsonElements::giveValue(JsonElement &element, const QByteArray &list)
{
    element.list = list;
    element.line = m_line;
    element.offset = m_keepFrom = m_base + m_at;
    const QByteArray beginning = m_buffer.mid(m_at, shownSize);
    const bool whole = passValue(element.fault);
    element.size = m_base + m_at - element.offset;
    if (element.size > m_limits.element)
        element.fault = "longer than " + QByteArray::number(m_limits.element) + " bytes";
    if (!whole) {
        element.fault = "the file ends inside it";
        m_stopped = true;
    }
    element.json = element.fault.isEmpty() ? m_buffer.mid(qsizetype(element.offset - m_base), qsizetype(element.size))
                                           : beginning;
    m_keepFrom = -1;
    return true;
}

bool JsonElements::stop(JsonElement &element, const QByteArray &why)
{
    m_stopped = true;
    element = {.json = m_buffer.mid(std::min(m_at, m_buffer.size()), shownSize),
               .offset = m_base + m_at,
               .line = m_line,
               .fault = why};
    return true;
}

} // namespace Steward
