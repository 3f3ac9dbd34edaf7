#pragma once

#include "channels/csv/encoding.h"
#include "desk/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QIODevice>
#include <QList>
#include <QStringDecoder>

#include <optional>

namespace Steward {

// How a table's text is written.
struct CsvDialect
{
    char delimiter = ',';
    QByteArray encoding = {}; // empty: UTF-8; a byte order mark at the beginning outweighs it
};

struct CsvLimits
{
    qsizetype cell = 1 << 20;
    qsizetype record = 16 << 20;
    qsizetype cells = 16 << 10; // of one record
    qsizetype keptText = 64 << 10; // of the original text, for the rejects; what is longer is cut for the report
};

// One record of a table. Views into the reader: valid until its next record is read.
struct CsvRecord
{
    QList<QByteArrayView> cells = {}; // UTF-8, without quotes
    qint64 line = 0; // from 1; of its first line
    QByteArrayView raw = {}; // the original bytes without the line end
    bool rawIsWhole = true; // else only the beginning was kept
    QByteArray fault = {}; // why it is no record (English, one clause); empty: it is one
};

// Reads a table (RFC 4180) record by record; memory is bounded by the record limit whatever the file holds. Lines may
// end in LF, CRLF or CR. A record that is none (torn quotes, NUL, undecodable bytes, too long) is given with its fault,
// and reading goes on at the next line: behind a torn quote at the line after the one where the record began. Empty
// lines are passed over.
class CsvReader
{
public:
    // Begins at `offset` bytes of `file`, which must be able to seek when that is not 0; `line` is the number of that
    // line. `file` must outlive this.
    CsvReader(QIODevice &file, CsvDialect dialect, qint64 offset = 0, qint64 line = 1, CsvLimits limits = {});

    // False at the end. Failures: BadInput where the encoding is unknown here, Unavailable where the file cannot be
    // read.
    Result<bool> next(CsvRecord &record);

    // Where the next record begins. Bytes of the file, but of the UTF-8 text where the file is UTF-16 or UTF-32.
    qint64 offset() const { return m_base + m_at; }
    qint64 line() const { return m_line; }

private:
    struct Cell
    {
        qsizetype begin = 0;
        qsizetype end = 0;
        bool escaped = false; // holds doubled quotes
    };
    enum class Fault { None, Torn, Long };

    Done begin();
    bool fill();
    int byteAt(qsizetype at);
    qsizetype behindLineEnd(qsizetype at);
    Fault scan(CsvRecord &record, qsizetype &at);
    Fault scanQuoted(CsvRecord &record, Cell &cell, qsizetype &at);
    void skipLine();
    void recover(CsvRecord &record, Fault fault, qsizetype scanned);
    void give(CsvRecord &record, qsizetype end);
    QByteArray text(const Cell &cell, bool &broken);
    QByteArray undecodable(QByteArrayView raw) const;

    QIODevice &m_file;
    CsvDialect m_dialect;
    CsvLimits m_limits;
    QByteArray m_buffer; // from the beginning of the record that is read
    qint64 m_base = 0; // offset of the buffer's first byte
    qsizetype m_at = 0; // in the buffer: where the next record begins
    qint64 m_line = 1;
    qint64 m_skip = 0; // bytes of decoded text before the place to begin at
    qint64 m_rescanned = 0; // bytes read again behind torn quotes
    bool m_begun = false;
    bool m_ended = false; // nothing more to fill from
    bool m_failed = false;
    bool m_utf8 = true;
    std::optional<WideDecoder> m_wide; // UTF-16 or UTF-32: decoded before it is cut into cells
    QStringDecoder m_decoder; // of other encodings, cell by cell
    QList<Cell> m_cells;
    QByteArray m_scratch; // cells that do not stand in the buffer as they are
    QByteArray m_raw; // of a record with a fault
};

} // namespace Steward
