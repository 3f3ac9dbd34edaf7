#include "storage/workspace/halffile.h"

#include "files/platform/durable.h"
#include "files/platform/rawfile.h"

#include <QFile>

namespace Steward {

using namespace Qt::StringLiterals;

HalfFile::HalfFile(const QString &target) : m_target(target), m_path(target + ".part"_L1), m_lock(m_path) { }

HalfFile::~HalfFile()
{
    if (!m_lock.isHeld())
        return;
    removeSideFiles();
    QFile::remove(m_path);
    QFile::remove(m_path + ".lock"_L1); // while it is held: who waits for it sees that the name is gone
}

Done HalfFile::begin()
{
    if (const Done done = m_lock.acquire(std::chrono::milliseconds(0)); !done)
        return done;
    removeSideFiles(); // of one that was killed
    QFile::remove(m_path);
    RawFile file;
    return file.createNew(m_path, true);
}

void HalfFile::removeSideFiles()
{
    for (const auto &end : {"-wal"_L1, "-shm"_L1, "-journal"_L1})
        QFile::remove(m_path + end);
}

Done HalfFile::finish(const QString &like)
{
    removeSideFiles();
    if (QFile::exists(like))
        QFile::setPermissions(m_path, QFile::permissions(like));
    return syncFile(m_path).and_then([&] { return renameOver(m_path, m_target); }).and_then([&] {
        return syncFolderOf(m_target);
    });
}

} // namespace Steward
