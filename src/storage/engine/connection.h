#pragma once

#include "desk/base/result.h"
#include "desk/base/worker.h"
#include "storage/engine/statement.h"

#include <QHash>
#include <QSqlDatabase>

#include <memory>
#include <optional>

struct sqlite3;

namespace Steward {

// One connection to a workspace file, opened through Qt Sql and used on one thread. Statements run on the driver's own
// handle, which the distribution's driver shares with the system's SQLite library (proved when it is opened).
class Connection
{
public:
    enum class Mode { Write, ReadOnly };

    // `path` as given; the file must exist (`:memory:` too is a place).
    static Result<std::unique_ptr<Connection>> open(const QString &path, Mode mode);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    sqlite3 *handle() const { return m_handle; }
    // The statement for `sql`, a literal: prepared once, and reset. Not for nested use of one text.
    Statement &prepared(const char *sql);
    void run(const char *sql); // one or more statements without values
    qint64 integer(const char *sql); // first column of the first row of a literal; none: 0

    const std::optional<Failure> &failure() const { return m_failure; }
    void fail(QByteArrayView sql); // takes the driver's error; the first one stays
    void fail(Failure failure);
    void releaseMemory(); // pages that a long pass has read and nobody needs again
    void forgetFailure() { m_failure.reset(); }
    Done done() const; // the failure so far, if any

    // Interrupts the running statement as soon as `flag` is raised; null: never.
    void watch(const CancelFlag *flag);

private:
    Connection(QSqlDatabase database, sqlite3 *handle) : m_database(std::move(database)), m_handle(handle) { }

    QSqlDatabase m_database;
    sqlite3 *m_handle;
    QHash<const char *, std::shared_ptr<Statement>> m_statements;
    std::optional<Failure> m_failure;
};

// A question that may be cancelled: the flag is looked at while this lives, and no earlier failure counts.
class Watch
{
public:
    Watch(Connection &connection, const CancelFlag &cancel) : m_connection(connection)
    {
        m_connection.forgetFailure();
        m_connection.watch(&cancel);
    }
    ~Watch() { m_connection.watch(nullptr); }
    Q_DISABLE_COPY_MOVE(Watch)

private:
    Connection &m_connection;
};

// One write: takes effect with commit() or not at all.
class Transaction
{
public:
    explicit Transaction(Connection &connection); // BEGIN IMMEDIATE
    ~Transaction(); // rolls back what was not committed
    Q_DISABLE_COPY_MOVE(Transaction)
    Done commit(); // fails, and rolls back, if any statement failed since the begin

private:
    Connection &m_connection;
    bool m_open = false;
};

} // namespace Steward
