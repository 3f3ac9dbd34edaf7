#pragma once

#include "desk/base/result.h"
#include "files/platform/rawfile.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>

namespace Steward {

// Reads a file line by line, at the speed of the memory and with a bound on it: a line longer than the limit is skipped
// and told, so that a file without line ends costs no more room than any other (I4). For one thread at a time.
class LineReader
{
public:
    struct Line
    {
        QByteArrayView text
            = {}; // without LF or CR LF; good until the next call. Of a line too long the first 200 bytes
        qint64 offset = 0; // of its first byte in the file
        qint64 number = 0; // from 1
        bool tooLong = false;
    };

    static constexpr qsizetype usualLimit = 64 * 1024 * 1024;

    explicit LineReader(const QString &path, qsizetype limit = usualLimit);
    Q_DISABLE_COPY_MOVE(LineReader)

    // NotFound where there is no file, BadInput for a folder, device or pipe.
    Done open();
    // False at the end; a last line without LF counts. Unavailable when the disk fails or the file became shorter while
    // it was read (D7, I7): the lines given before are good, and a new reader can take up after them.
    Result<bool> next(Line &line);
    // Goes on at `offset`, where line `number` begins.
    Done seek(qint64 offset, qint64 number);

    qint64 size() const { return m_size; } // when opened
    qint64 offset() const { return m_bufferAt + m_begin; } // where the next line begins

private:
    Result<bool> fill();
    Result<bool> skipRest(Line &line);
    void give(Line &line, qsizetype length, qsizetype taken);

    QString m_path;
    qsizetype m_limit;
    RawFile m_file = {};
    qint64 m_size = 0;
    QByteArray m_sample = {}; // the beginning of a line too long
    std::unique_ptr<char[]> m_buffer = {};
    qsizetype m_capacity = 0;
    qsizetype m_begin = 0; // of the next line in the buffer
    qsizetype m_end = 0; // of what is read
    qint64 m_bufferAt = 0; // where the buffer begins in the file
    qint64 m_number = 0; // of the line given last
    bool m_ended = false;
};

} // namespace Steward
