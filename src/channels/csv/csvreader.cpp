#include "channels/csv/csvreader.h"

#include <algorithm>
#include <cstring>

namespace Steward {

namespace {

constexpr qsizetype windowSize = 64 << 10;
constexpr qint64 rescanAllowance = 4 << 20;
constexpr int endOfFile = -1;

bool endsLine(int c)
{
    return c == '\n' || c == '\r' || c == endOfFile;
}

} // namespace

CsvReader::CsvReader(QIODevice &file, CsvDialect dialect, qint64 offset, qint64 line, CsvLimits limits)
    : m_file(file), m_dialect(std::move(dialect)), m_limits(limits), m_base(offset), m_line(line)
{ }

Done CsvReader::begin()
{
    m_begun = true;
    const qint64 start = m_base;
    if (m_file.pos() != 0 && !m_file.seek(0))
        return failed(FailureCode::Unavailable, {}, m_file.errorString().toUtf8());
    const qsizetype mark = byteOrderMark(m_file.peek(4), m_dialect.encoding);
    m_utf8 = isUtf8(m_dialect.encoding);
    if (isWide(m_dialect.encoding)) { // offsets count the decoded text, so it is decoded from its beginning
        m_wide.emplace(m_dialect.encoding);
        m_utf8 = true;
        m_base = 0;
        m_skip = start;
        m_file.skip(mark);
        return {};
    }
    if (!m_utf8) {
        m_decoder = QStringDecoder(m_dialect.encoding.constData(), QStringDecoder::Flag::Stateless);
        if (!m_decoder.isValid())
            return failed(FailureCode::BadInput, "encoding", m_dialect.encoding);
    }
    m_base = std::max<qint64>(start, mark);
    if (m_base > 0 && !m_file.seek(m_base) && m_file.skip(m_base) != m_base)
        return failed(FailureCode::Unavailable, {}, m_file.errorString().toUtf8());
    return {};
}

bool CsvReader::fill()
{
    if (m_ended)
        return false;
    QByteArray window = m_file.read(windowSize);
    m_ended = window.isEmpty();
    m_failed = m_ended && !m_file.atEnd();
    if (m_wide)
        window = m_ended ? m_wide->end() : m_wide->utf8(window);
    const bool some = !m_ended || !window.isEmpty();
    if (const qsizetype skipped = qsizetype(std::min<qint64>(m_skip, window.size())); skipped > 0) {
        window.remove(0, skipped);
        m_skip -= skipped;
        m_base += skipped;
    }
    m_buffer += window;
    return some;
}

inline int CsvReader::byteAt(qsizetype at)
{
    while (at >= m_buffer.size()) {
        if (!fill())
            return endOfFile;
    }
    return static_cast<unsigned char>(m_buffer.constData()[at]);
}

qsizetype CsvReader::behindLineEnd(qsizetype at)
{
    const int c = byteAt(at);
    if (c == endOfFile)
        return at;
    ++m_line;
    return c == '\r' && byteAt(at + 1) == '\n' ? at + 2 : at + 1;
}

Result<bool> CsvReader::next(CsvRecord &record)
{
    if (!m_begun) {
        if (auto begun = begin(); !begun)
            return tl::unexpected(begun.error());
    }
    int c = byteAt(m_at);
    while (c == '\n' || c == '\r') {
        m_at = behindLineEnd(m_at);
        c = byteAt(m_at);
        if (m_at >= windowSize) {
            m_buffer.remove(0, m_at);
            m_base += std::exchange(m_at, 0);
        }
    }
    if (m_at >= windowSize) {
        m_buffer.remove(0, m_at);
        m_base += std::exchange(m_at, 0);
    }
    if (c != endOfFile) {
        record.line = m_line;
        record.fault.clear();
        record.cells.clear();
        qsizetype at = m_at;
        const Fault fault = scan(record, at);
        if (fault == Fault::None)
            give(record, at);
        else
            recover(record, fault, at);
    }
    if (m_failed)
        return failed(FailureCode::Unavailable, {}, m_file.errorString().toUtf8());
    return c != endOfFile;
}

// From the beginning of a record to its line end, or to where the fault was seen.
CsvReader::Fault CsvReader::scan(CsvRecord &record, qsizetype &at)
{
    m_cells.clear();
    for (;; ++at) {
        Cell cell{.begin = at};
        if (byteAt(at) == '"') {
            cell.begin = ++at;
            if (const Fault fault = scanQuoted(record, cell, at); fault != Fault::None)
                return fault;
        } else {
            for (int c = byteAt(at); c != m_dialect.delimiter && !endsLine(c); c = byteAt(++at)) {
                if (c == '"') {
                    record.fault = "a quote inside a cell that does not begin with one";
                    return Fault::Torn;
                }
                if (at - cell.begin >= m_limits.cell) {
                    record.fault = "a cell longer than " + QByteArray::number(m_limits.cell) + " bytes";
                    return Fault::Long;
                }
            }
            cell.end = at;
        }
        m_cells.append(cell);
        if (m_cells.size() > m_limits.cells) {
            record.fault = "more than " + QByteArray::number(m_limits.cells) + " cells";
            return Fault::Torn;
        }
        if (at - m_at > m_limits.record) {
            record.fault = "a record longer than " + QByteArray::number(m_limits.record) + " bytes";
            return Fault::Torn;
        }
        if (byteAt(at) != m_dialect.delimiter)
            return Fault::None;
    }
}

// From behind the opening quote to behind the closing one.
CsvReader::Fault CsvReader::scanQuoted(CsvRecord &record, Cell &cell, qsizetype &at)
{
    for (;; ++at) {
        const int c = byteAt(at);
        if (c == endOfFile) {
            record.fault = "a quote that is not closed";
            return Fault::Torn;
        }
        if (at - cell.begin >= m_limits.cell) {
            record.fault
                = "a quoted cell longer than " + QByteArray::number(m_limits.cell) + " bytes, or its quote is torn";
            return Fault::Torn;
        }
        if (c == '"') {
            if (byteAt(at + 1) != '"')
                break;
            cell.escaped = true;
            ++at;
        } else if (c == '\n' || (c == '\r' && byteAt(at + 1) != '\n')) {
            ++m_line;
        }
    }
    cell.end = at++;
    const int behind = byteAt(at);
    if (behind == m_dialect.delimiter || endsLine(behind))
        return Fault::None;
    record.fault = "text behind a closing quote";
    return Fault::Torn;
}

// Passes over the rest of a line and lets it go at once: a line may be longer than the memory.
void CsvReader::skipLine()
{
    for (qsizetype at = m_at;; ++at) {
        if (endsLine(byteAt(at))) {
            m_at = behindLineEnd(at);
            return;
        }
        if (at - m_at >= windowSize) {
            m_buffer.remove(0, at);
            m_base += std::exchange(at, 0);
            m_at = 0;
        }
    }
}

// A torn quote swallows the records behind it, so they are read again from the line after its first. A file made of
// torn quotes would be read again without end: from a bound on, reading goes on where the fault was seen.
void CsvReader::recover(CsvRecord &record, Fault fault, qsizetype scanned)
{
    qsizetype lineEnd = m_at;
    while (lineEnd < m_buffer.size() && !endsLine(m_buffer.at(lineEnd)))
        ++lineEnd;
    record.rawIsWhole = lineEnd - m_at <= m_limits.keptText && lineEnd < m_buffer.size();
    m_raw = m_buffer.mid(m_at, std::min(lineEnd - m_at, m_limits.keptText));
    record.raw = m_raw;
    const qint64 again = scanned - lineEnd;
    if (fault == Fault::Long || m_rescanned + again > 8 * offset() + rescanAllowance) {
        m_at = scanned;
    } else {
        m_rescanned += std::max<qint64>(again, 0);
        m_line = record.line;
        m_at = lineEnd;
    }
    skipLine();
}

void CsvReader::give(CsvRecord &record, qsizetype end)
{
    const qsizetype start = m_at;
    m_at = behindLineEnd(end);
    // the buffer stands still from here on: the views are made into it
    record.raw = QByteArrayView(m_buffer).sliced(start, end - start);
    record.rawIsWhole = record.raw.size() <= m_limits.keptText;
    if (memchr(record.raw.data(), 0, size_t(record.raw.size()))) {
        record.fault = "a NUL byte";
    } else if (m_utf8 && !record.raw.isValidUtf8()) {
        record.fault = undecodable(record.raw);
    } else {
        m_scratch.clear();
        m_scratch.reserve(3 * (end - start)); // no cell becomes longer than that: views into it hold
        for (const Cell &cell : std::as_const(m_cells)) {
            const QByteArrayView written = QByteArrayView(m_buffer).sliced(cell.begin, cell.end - cell.begin);
            if (m_utf8 && !cell.escaped) {
                record.cells.append(written);
                continue;
            }
            bool broken = false;
            const qsizetype from = m_scratch.size();
            m_scratch += text(cell, broken);
            record.cells.append(QByteArrayView(m_scratch).sliced(from));
            if (broken)
                record.fault = undecodable(written);
        }
    }
    if (!record.fault.isEmpty())
        record.cells.clear();
    if (!record.rawIsWhole)
        record.raw.truncate(m_limits.keptText);
}

QByteArray CsvReader::text(const Cell &cell, bool &broken)
{
    QByteArray text = m_buffer.mid(cell.begin, cell.end - cell.begin);
    if (cell.escaped)
        text.replace("\"\"", "\"");
    if (m_utf8)
        return text;
    const QString decoded = m_decoder(text);
    broken = m_decoder.hasError();
    return decoded.toUtf8();
}

QByteArray CsvReader::undecodable(QByteArrayView raw) const
{
    const QByteArray hint = likelyEncoding(m_buffer.size() > windowSize ? raw : QByteArrayView(m_buffer));
    QByteArray fault = "bytes that are no " + (m_dialect.encoding.isEmpty() ? QByteArray("UTF-8") : m_dialect.encoding);
    if (!hint.isEmpty() && hint.compare(m_dialect.encoding, Qt::CaseInsensitive) != 0 && hint != "UTF-8")
        fault += ", perhaps " + hint;
    return fault;
}

} // namespace Steward
