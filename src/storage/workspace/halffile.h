#pragma once

#include "files/platform/filelock.h"

namespace Steward {

// A database file in the making, beside the place it is made for and for its owner's eyes only. While this lives nobody
// else makes one there; whatever is left of it in the end, SQLite's side files too, is removed.
class HalfFile
{
public:
    explicit HalfFile(const QString &target);
    ~HalfFile();
    Q_DISABLE_COPY_MOVE(HalfFile)

    Done begin(); // an empty file stands there; Busy where another program is making one
    const QString &path() const { return m_path; }
    void removeSideFiles();
    // Makes it durable and gives it the place of `target`, with the rights to it of the file at `like`.
    Done finish(const QString &like);

private:
    QString m_target;
    QString m_path;
    FileLock m_lock;
};

} // namespace Steward
