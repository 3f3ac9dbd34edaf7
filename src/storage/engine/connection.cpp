#include "storage/engine/connection.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

#include <sqlite3.h>

#include <cerrno>

namespace Steward {

using namespace Qt::StringLiterals;

namespace {

FailureCode codeOf(int extended, int systemError)
{
    if (systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG)
        return FailureCode::DiskFull;
    switch (extended & 0xff) {
    case SQLITE_FULL:
        return FailureCode::DiskFull;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return FailureCode::Busy;
    case SQLITE_CORRUPT:
        return FailureCode::Damaged;
    case SQLITE_NOTADB:
        return FailureCode::NotASteward;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return FailureCode::ReadOnly;
    case SQLITE_INTERRUPT:
        return FailureCode::Cancelled;
    default:
        return FailureCode::Unavailable;
    }
}

// Both libraries are one: a function registered through the handle answers in Qt's SQL.
bool sharesLibrary(QSqlDatabase &database, sqlite3 *handle)
{
    const auto answer = [](sqlite3_context *context, int, sqlite3_value **) { sqlite3_result_int(context, 42); };
    if (sqlite3_create_function(handle, "steward_probe", 0, SQLITE_UTF8, nullptr, answer, nullptr, nullptr)
        != SQLITE_OK)
        return false;
    QSqlQuery query(database);
    const bool shares = query.exec(u"SELECT steward_probe()"_s) && query.next() && query.value(0).toInt() == 42;
    query.clear();
    sqlite3_create_function(handle, "steward_probe", 0, SQLITE_UTF8, nullptr, nullptr, nullptr, nullptr);
    return shares;
}

} // namespace

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Mode mode)
{
    // Must come before the library's first use, else it has no effect: nobody asks for its statistics of memory, and
    // keeping them takes a lock at each allocation.
    [[maybe_unused]] static const int withoutStatistics = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    const QString name = u"steward-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
    database.setDatabaseName(path);
    database.setConnectOptions(mode == Mode::ReadOnly ? u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"_s
                                                      : u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    const auto give = [&](FailureCode code, const QByteArray &detail) {
        database = {};
        QSqlDatabase::removeDatabase(name);
        return failed(code, path.toUtf8(), detail);
    };
    if (!database.open())
        return give(FailureCode::ReadOnly, database.lastError().text().toUtf8());
    const QVariant variant = database.driver()->handle();
    if (!variant.isValid() || qstrcmp(variant.typeName(), "sqlite3*") != 0)
        return give(FailureCode::Unavailable, "the database driver gives no handle");
    auto *handle = *static_cast<sqlite3 *const *>(variant.constData());
    if (!handle || !sharesLibrary(database, handle))
        return give(FailureCode::Unavailable, "the database driver brings a SQLite library of its own");

    std::unique_ptr<Connection> connection(new Connection(database, handle));
    database = {}; // a QSqlDatabase is shared: this one must not outlive the connection
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1,
                      nullptr); // R1: checkpoints only under the writer's lock
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    connection->run("PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA mmap_size=0;"
                    "PRAGMA temp_store=MEMORY; PRAGMA wal_autocheckpoint=0; PRAGMA cache_size=-16384;");
    if (mode == Mode::Write && path != ":memory:"_L1) {
        Statement &wal = connection->prepared("PRAGMA journal_mode=WAL");
        const bool became = wal.step() && wal.view(0) == "wal";
        wal.run();
        if (!became && !connection->failure())
            connection->fail(
                Failure{FailureCode::ReadOnly, path.toUtf8(), "the file system offers no write-ahead log"});
        connection->run("PRAGMA synchronous=FULL;");
    }
    if (connection->failure()) {
        Failure failure = *connection->failure();
        failure.subject = path.toUtf8();
        return tl::unexpected(failure);
    }
    return connection;
}

Connection::~Connection()
{
    const QString name = m_database.connectionName();
    m_statements.clear();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(name);
}

Statement &Connection::prepared(const char *sql)
{
    auto &statement = m_statements[sql];
    if (!statement)
        statement = std::make_shared<Statement>(*this, sql);
    return statement->reset();
}

void Connection::run(const char *sql)
{
    if (sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        fail(sql);
}

qint64 Connection::integer(const char *sql)
{
    Statement &statement = prepared(sql);
    const qint64 value = statement.step() ? statement.integer(0) : 0;
    statement.reset();
    return value;
}

void Connection::fail(QByteArrayView sql)
{
    const int code = sqlite3_extended_errcode(m_handle), systemError = sqlite3_system_errno(m_handle);
    QByteArray detail = sqlite3_errmsg(m_handle);
    detail += " in: " + sql.first(std::min<qsizetype>(sql.size(), 120)).toByteArray();
    fail(Failure{
        codeOf(code, (code & 0xff) == SQLITE_IOERR || (code & 0xff) == SQLITE_CANTOPEN ? systemError : 0), {}, detail});
}

void Connection::fail(Failure failure)
{
    if (!m_failure)
        m_failure = std::move(failure);
}

void Connection::releaseMemory()
{
    sqlite3_db_release_memory(m_handle);
}

Done Connection::done() const
{
    if (m_failure)
        return tl::unexpected(*m_failure);
    return {};
}

void Connection::watch(const CancelFlag *flag)
{
    constexpr int steps = 2000; // virtual machine steps between two looks: well under a millisecond
    const auto look = [](void *context) { return static_cast<const CancelFlag *>(context)->isRaised() ? 1 : 0; };
    if (flag)
        sqlite3_progress_handler(m_handle, steps, look, const_cast<CancelFlag *>(flag));
    else
        sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
}

Transaction::Transaction(Connection &connection) : m_connection(connection)
{
    m_connection.run("BEGIN IMMEDIATE");
    m_open = !sqlite3_get_autocommit(m_connection.handle());
}

Transaction::~Transaction()
{
    if (m_open && !sqlite3_get_autocommit(m_connection.handle()))
        sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

Done Transaction::commit()
{
    if (!m_connection.failure())
        m_connection.run("COMMIT");
    const Done done = m_connection.done();
    if (done)
        m_open = false;
    return done;
}

} // namespace Steward
