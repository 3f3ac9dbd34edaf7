#include "storage/engine/database.h"

#include "storage/engine/migrations.h"

#include "files/platform/durable.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

namespace Steward {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds lockPatience{5};
constexpr int checkpointPages = 1000; // of the log, before a write takes it into the file: 4 MB

Done withSubject(Done done, const QString &path)
{
    if (!done && done.error().subject.isEmpty())
        done.error().subject = path.toUtf8();
    return done;
}

} // namespace

QByteArray metaValue(Connection &connection, QByteArrayView name)
{
    Statement &row = connection.prepared("SELECT value FROM meta WHERE name = ?");
    row << name;
    const QByteArray value = row.step() ? row.text(0) : QByteArray();
    row.reset();
    return value;
}

QByteArray metaSeal(Connection &connection)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_160);
    Statement &rows = connection.prepared("SELECT name, value FROM meta WHERE name <> 'seal' ORDER BY name");
    while (rows.step()) {
        for (const int column : {0, 1}) {
            hash.addData(QByteArray::number(rows.view(column).size()) + ':');
            hash.addData(rows.view(column));
        }
    }
    return hash.result().toHex();
}

void setMetaValue(Connection &connection, QByteArrayView name, QByteArrayView value)
{
    Statement &row = connection.prepared("INSERT OR REPLACE INTO meta(name, value) VALUES(?, ?)");
    (row << name << value).run();
    const QByteArray seal = metaSeal(connection);
    (row << QByteArrayView("seal") << seal).run();
}

Database::Database(QString path, std::unique_ptr<Connection> connection)
    : m_path(std::move(path)), m_connection(std::move(connection)), m_lock(m_path)
{
    const auto note = [](void *context, sqlite3 *, const char *, int pages) {
        *static_cast<int *>(context) = pages;
        return SQLITE_OK;
    };
    sqlite3_wal_hook(m_connection->handle(), note, &m_pagesInLog);
}

Done Database::create(const QString &path, const WorkspaceFacts &facts)
{
    if (QFileInfo::exists(path))
        return failed(FailureCode::AlreadyExists, path.toUtf8());
    // Made beside its place and moved there when it is whole: a crash leaves no half workspace.
    FileLock lock(path);
    if (const Done done = lock.acquire(lockPatience); !done)
        return done;
    const QString half = path + ".making"_L1;
    for (const auto &end : {""_L1, "-wal"_L1, "-shm"_L1, "-journal"_L1})
        QFile::remove(half + end);
    if (QFileInfo::exists(path))
        return failed(FailureCode::AlreadyExists, path.toUtf8());
    Done done = [&]() -> Done {
        auto connection = Connection::open(half, Connection::Mode::Write);
        if (!connection)
            return tl::unexpected(connection.error());
        if (const Done migrated = migrate(**connection); !migrated)
            return migrated;
        Transaction transaction(**connection);
        setMetaValue(**connection, "workspace", facts.name);
        setMetaValue(**connection, "key_prefix", facts.keyPrefix);
        setMetaValue(**connection, "time_zone", facts.timeZone);
        if (const Done committed = transaction.commit(); !committed)
            return committed;
        (*connection)->run("PRAGMA wal_checkpoint(TRUNCATE)");
        return (*connection)->done();
    }();
    if (done)
        done = syncFile(half);
    if (done)
        done = renameNew(half, path);
    if (done)
        done = syncFolderOf(path);
    for (const auto &end : {""_L1, "-wal"_L1, "-shm"_L1})
        QFile::remove(half + end);
    return withSubject(done, path);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path)
{
    if (const Done done = checkHeader(path); !done)
        return tl::unexpected(done.error());
    auto connection = Connection::open(path, Connection::Mode::Write);
    if (!connection)
        return tl::unexpected(connection.error());
    std::unique_ptr<Database> database(new Database(path, std::move(*connection)));
    if (const Done done = withSubject(checkSchema(database->connection()), path); !done)
        return tl::unexpected(done.error());
    return database;
}

Result<std::unique_ptr<Connection>> Database::openReader(const QString &path)
{
    if (const Done done = checkHeader(path); !done)
        return tl::unexpected(done.error());
    auto connection = Connection::open(path, Connection::Mode::ReadOnly);
    if (connection) {
        if (const Done done = withSubject(checkSchema(**connection), path); !done)
            return tl::unexpected(done.error());
    }
    return connection;
}

Database::~Database()
{
    // Leaves no log behind where nobody else is at the file.
    if (m_lock.acquire(std::chrono::milliseconds(0))) {
        checkpoint(true);
        m_lock.release();
    }
}

Done Database::lock()
{
    if (m_locked == 0) {
        if (const Done done = m_lock.acquire(lockPatience); !done)
            return done;
    }
    ++m_locked;
    return {};
}

void Database::unlock()
{
    if (--m_locked == 0)
        m_lock.release();
}

Done Database::write(const std::function<Done()> &work)
{
    if (const Done done = lock(); !done)
        return done;
    Done done = [&]() -> Done {
        Transaction transaction(*m_connection);
        if (const Done begun = m_connection->done(); !begun)
            return begun;
        if (const Done worked = work(); !worked)
            return worked;
        return transaction.commit();
    }();
    m_connection->forgetFailure();
    if (done && m_pagesInLog > checkpointPages)
        checkpoint(false);
    unlock();
    return withSubject(done, m_path);
}

void Database::checkpoint(bool whole)
{
    // A checkpoint that cannot be done (a reader stands in the way, the disk is full) loses nothing: the log keeps all.
    sqlite3_wal_checkpoint_v2(m_connection->handle(), nullptr,
                              whole ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
}

} // namespace Steward
