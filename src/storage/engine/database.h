#pragma once

#include "storage/engine/connection.h"

#include "files/platform/filelock.h"

#include <functional>

namespace Steward {

// A new workspace's own facts (table meta).
struct WorkspaceFacts
{
    QByteArray name = "Workspace";
    QByteArray keyPrefix = "SUP";
    QByteArray timeZone = "UTC"; // IANA
};

// A workspace file for writing: the one write connection of this process, and the lock that it shares with other
// programs (R1, R10): a write and its checkpoint happen while the lock is held, and nowhere else.
class Database
{
public:
    // Makes a workspace, whole or not at all. AlreadyExists where a file is there.
    static Done create(const QString &path, const WorkspaceFacts &facts);
    // Opens one, after looking at it without touching it (R8), and brings an older schema up to date.
    static Result<std::unique_ptr<Database>> open(const QString &path);
    // A connection that only reads; may belong to another thread.
    static Result<std::unique_ptr<Connection>> openReader(const QString &path);
    ~Database();

    Connection &connection() { return *m_connection; }
    const QString &path() const { return m_path; }

    // Runs `work` as one write: lock, transaction, commit, and a checkpoint where the log has grown. When `work` fails
    // or the commit does, nothing has changed. Waits up to 5 s for another program.
    Done write(const std::function<Done()> &work);
    // The lock alone, for a run of transactions (an import). Balanced with unlock().
    Done lock();
    void unlock();
    void checkpoint(bool whole); // under the lock; `whole`: until the log is empty

private:
    Database(QString path, std::unique_ptr<Connection> connection);

    QString m_path;
    std::unique_ptr<Connection> m_connection;
    FileLock m_lock;
    int m_locked = 0;
    int m_pagesInLog = 0; // after the last commit
};

QByteArray metaValue(Connection &connection, QByteArrayView name);
void setMetaValue(Connection &connection, QByteArrayView name, QByteArrayView value); // and seals them all
QByteArray metaSeal(Connection &connection); // digest over all of them but the seal

} // namespace Steward
