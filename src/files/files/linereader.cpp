#include "files/files/linereader.h"

#include <algorithm>
#include <cstring>

namespace Steward {

namespace {

constexpr qsizetype chunk = 1024 * 1024;
constexpr qsizetype sampleOfTooLong = 200;

} // namespace

LineReader::LineReader(const QString &path, qsizetype limit) : m_path(path), m_limit(limit) { }

Done LineReader::open()
{
    Q_ASSERT(!m_file.isOpen());
    if (const Done opened = m_file.openToRead(m_path); !opened)
        return opened;
    const Result<qint64> size = m_file.size();
    if (!size)
        return tl::unexpected(size.error());
    m_size = *size;
    m_capacity = chunk;
    m_buffer.reset(new char[size_t(m_capacity)]);
    return {};
}

Done LineReader::seek(qint64 offset, qint64 number)
{
    if (const Done sought = m_file.seek(offset); !sought)
        return sought;
    m_begin = m_end = 0;
    m_bufferAt = offset;
    m_number = number - 1;
    m_ended = false;
    return {};
}

// Reads on behind what is there, after moving the begun line to the front; false at the end of the file.
Result<bool> LineReader::fill()
{
    if (m_begin > 0) {
        std::memmove(m_buffer.get(), m_buffer.get() + m_begin, size_t(m_end - m_begin));
        m_bufferAt += m_begin;
        m_end -= m_begin;
        m_begin = 0;
    }
    if (m_capacity - m_end < chunk / 2) { // a line longer than what there is room for
        const qsizetype larger = std::min(m_capacity * 2, m_limit + 2 * chunk);
        std::unique_ptr<char[]> grown(new char[size_t(larger)]);
        std::memcpy(grown.get(), m_buffer.get(), size_t(m_end));
        m_buffer = std::move(grown);
        m_capacity = larger;
    }
    const Result<qsizetype> got = m_file.read(m_buffer.get() + m_end, std::min(chunk, m_capacity - m_end));
    if (!got)
        return tl::unexpected(got.error());
    m_end += *got;
    if (*got > 0)
        return true;
    m_ended = true;
    const Result<qint64> now = m_file.size();
    if (!now)
        return tl::unexpected(now.error());
    if (*now < m_size)
        return failed(FailureCode::Unavailable, m_path.toUtf8(), "became shorter while it was read");
    return false;
}

void LineReader::give(Line &line, qsizetype length, qsizetype taken)
{
    const char *text = m_buffer.get() + m_begin;
    if (length < taken && length > 0 && text[length - 1] == '\r')
        --length;
    line = {QByteArrayView(text, length), m_bufferAt + m_begin, ++m_number, false};
    m_begin += taken;
}

Result<bool> LineReader::next(Line &line)
{
    qsizetype searched = 0; // bytes of the line that hold no LF
    for (;;) {
        const char *from = m_buffer.get() + m_begin;
        const qsizetype available = m_end - m_begin;
        const void *found
            = available > searched ? std::memchr(from + searched, '\n', size_t(available - searched)) : nullptr;
        const qsizetype length = found ? static_cast<const char *>(found) - from : available;
        if (length > m_limit)
            return skipRest(line);
        if (found) {
            give(line, length, length + 1);
            return true;
        }
        searched = available;
        const Result<bool> more = m_ended ? Result<bool>(false) : fill();
        if (!more)
            return more;
        if (!*more) {
            if (m_end == m_begin)
                return false;
            give(line, m_end - m_begin, m_end - m_begin);
            return true;
        }
    }
}

// The line is longer than the limit: its beginning is kept while the rest runs through.
Result<bool> LineReader::skipRest(Line &line)
{
    const qint64 offset = m_bufferAt + m_begin;
    m_sample = QByteArray(m_buffer.get() + m_begin, std::min(sampleOfTooLong, m_end - m_begin));
    const void *found = std::memchr(m_buffer.get() + m_begin, '\n', size_t(m_end - m_begin));
    while (!found) {
        m_begin = m_end;
        const Result<bool> more = fill();
        if (!more)
            return more;
        if (!*more)
            break;
        found = std::memchr(m_buffer.get(), '\n', size_t(m_end));
    }
    m_begin = found ? static_cast<const char *>(found) - m_buffer.get() + 1 : m_end;
    line = {m_sample, offset, ++m_number, true};
    return true;
}

} // namespace Steward
