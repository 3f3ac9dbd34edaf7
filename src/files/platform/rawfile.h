#pragma once

#include "desk/base/result.h"

#include <QByteArrayView>
#include <QString>

namespace Steward {

// What stands at a path, itself and not where a link leads.
struct FolderEntry
{
    enum class Kind { None, File, Folder, Link, Other };

    Kind kind = Kind::None;
    bool writable = false; // by this person
    unsigned mode = 0; // rwx bits; 0 where the system has none
    unsigned owner = 0;
    unsigned group = 0;
};
Result<FolderEntry> entryAt(const QString &path);

// A file as the operating system gives it: unbuffered, each call checked, interrupted calls taken up again. Failures
// carry the path and the system's words.
class RawFile
{
public:
    RawFile() = default;
    ~RawFile();
    Q_DISABLE_COPY_MOVE(RawFile)

    // Makes a file that did not exist and follows no link; AlreadyExists else. It counts as in use, for
    // `removeAbandoned`, until it is closed. `ownerOnly`: 0600, else as the umask says; never executable.
    Done createNew(const QString &path, bool ownerOnly);
    // An ordinary file; NotFound where there is none, BadInput for a folder, device or pipe.
    Done openToRead(const QString &path);

    Done write(QByteArrayView bytes);
    Result<qsizetype> read(char *to, qsizetype most); // 0 at the end
    Done seek(qint64 offset);
    Result<qint64> size() const; // now
    Done keepModeOf(const FolderEntry &former); // owner and group, too, as far as this person may give them
    Done sync();

    // Gives the written file its name and closes it: over a former one, or only where there is none (AlreadyExists).
    Done renameOver(const QString &to);
    Done renameNew(const QString &to);

    bool isOpen() const;
    void close();

private:
#ifdef Q_OS_WIN
    void *m_file = nullptr;
#else
    int m_file = -1;
#endif
    QString m_path = {};
};

bool removeFile(const QString &path); // a link itself, not where it leads

// Removes a file that `createNew` made in a process that is gone; one in use stays.
bool removeAbandoned(const QString &path);

} // namespace Steward
