#pragma once

#include "desk/base/result.h"
#include "files/platform/rawfile.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace Steward {

// Writes a file whole or not at all (R11): beside its place until commit() says that it is on the disk; until then,
// after any failure, and when this object ends without commit, the former file stays byte for byte and nothing is left
// beside it. Takes gigabytes as well as a line: only a small buffer is kept.
//
// Refused with WrongUsage: a folder, a device, a FIFO, a link (which is never followed), a path without a name.
// DiskFull, ReadOnly or Unavailable come from the system, its words in `detail`. For one thread at a time.
class AtomicFile
{
public:
    enum class Former { Replace, Keep }; // Keep: AlreadyExists where there is one
    enum class Readers { AsUsual, OwnerOnly }; // of a new file: as the umask says, or 0600; a former one's mode is kept

    explicit AtomicFile(const QString &path, Former former = Former::Replace, Readers readers = Readers::AsUsual);
    ~AtomicFile();
    Q_DISABLE_COPY_MOVE(AtomicFile)

    Done open();
    // The first failure is kept: every later call, commit() too, gives it again.
    Done write(QByteArrayView bytes);
    // After success the content and the name are durable. Where only the folder could not be synced, the failure says
    // so and the new file stands in its place.
    Done commit();
    void discard(); // as the destructor does, only now

    qint64 written() const { return m_written; }

private:
    Done fail(Failure failure);
    Done createBeside();
    Done flushBuffer();

    QString m_path;
    Former m_former;
    Readers m_readers;
    QString m_beside = {}; // the temporary file, empty without one
    RawFile m_file = {};
    QByteArray m_buffer = {};
    qint64 m_written = 0;
    Done m_state = {};
};

// A whole small file in one go.
Done writeFile(const QString &path, QByteArrayView content, AtomicFile::Former former = AtomicFile::Former::Replace,
               AtomicFile::Readers readers = AtomicFile::Readers::AsUsual);

} // namespace Steward
