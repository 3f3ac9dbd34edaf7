#include "storage/engine/statement.h"

#include "storage/engine/connection.h"

#include <sqlite3.h>

namespace Steward {

namespace {

// An empty view has no address, and SQLite would bind NULL for it.
const char *address(QByteArrayView view)
{
    return view.isEmpty() ? "" : view.data();
}

} // namespace

Statement::Statement(Connection &connection, const char *sql) : m_connection(connection)
{
    if (sqlite3_prepare_v3(connection.handle(), sql, -1, SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr) != SQLITE_OK)
        m_connection.fail(sql);
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

Statement &Statement::operator<<(qint64 value)
{
    sqlite3_bind_int64(m_statement, ++m_bound, value);
    return *this;
}

Statement &Statement::operator<<(QByteArrayView text)
{
    sqlite3_bind_text64(m_statement, ++m_bound, address(text), sqlite3_uint64(text.size()), SQLITE_STATIC, SQLITE_UTF8);
    return *this;
}

Statement &Statement::operator<<(std::optional<qint64> value)
{
    return value ? *this << *value : null();
}

Statement &Statement::operator<<(Instant instant)
{
    return instant.isSet() ? *this << instant.ms : null();
}

Statement &Statement::blob(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return null();
    sqlite3_bind_blob64(m_statement, ++m_bound, bytes.data(), sqlite3_uint64(bytes.size()), SQLITE_STATIC);
    return *this;
}

Statement &Statement::textOrNull(QByteArrayView text)
{
    return text.isEmpty() ? null() : *this << text;
}

Statement &Statement::null()
{
    sqlite3_bind_null(m_statement, ++m_bound);
    return *this;
}

bool Statement::step()
{
    if (!m_statement)
        return false;
    const int result = sqlite3_step(m_statement);
    if (result == SQLITE_ROW)
        return true;
    if (result != SQLITE_DONE)
        m_connection.fail(sqlite3_sql(m_statement));
    reset();
    return false;
}

Statement &Statement::reset()
{
    sqlite3_reset(m_statement);
    m_bound = 0;
    return *this;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

std::optional<qint64> Statement::number(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

Instant Statement::instant(int column) const
{
    return Instant{integer(column)};
}

QByteArrayView Statement::view(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return bytes ? QByteArrayView(bytes, sqlite3_column_bytes(m_statement, column)) : QByteArrayView();
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

bool Statement::isText(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_TEXT;
}

bool Statement::isInteger(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_INTEGER;
}

} // namespace Steward
