#pragma once

#include "desk/base/instant.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

struct sqlite3_stmt;

namespace Steward {

class Connection;

// One prepared statement. Texts go in and come out as UTF-8, without a detour over QString: what came in is what goes
// out. A failing statement poisons its connection: `step` is false, and Connection::failure (and every commit) says
// why; so a reader checks once, at its end. Values are only ever bound (R20).
class Statement
{
public:
    Statement(Connection &connection, const char *sql);
    ~Statement();
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    // Binds the next parameter.
    Statement &operator<<(qint64 value);
    Statement &operator<<(int value) { return *this << qint64(value); }
    Statement &operator<<(bool value) { return *this << qint64(value); }
    Statement &operator<<(QByteArrayView text); // must live until the statement was stepped to its end or reset
    Statement &operator<<(const QByteArray &text) { return *this << QByteArrayView(text); }
    Statement &operator<<(std::optional<qint64> value); // nothing: NULL
    Statement &operator<<(Instant instant); // not set: NULL
    Statement &blob(QByteArrayView bytes); // empty: NULL
    Statement &textOrNull(QByteArrayView text); // empty: NULL
    Statement &null();

    bool step(); // a row stands ready; at the end, and when it failed, false, and the statement is reset
    void run()
    {
        while (step()) { }
    }
    bool found() // whether there is a row
    {
        const bool is = step();
        reset();
        return is;
    }
    Statement &reset(); // to bind anew

    qint64 integer(int column) const; // NULL: 0
    std::optional<qint64> number(int column) const;
    Instant instant(int column) const;
    QByteArrayView view(int column) const; // of a text or blob, until the next step
    QByteArray text(int column) const { return view(column).toByteArray(); }
    bool isNull(int column) const;
    bool isText(int column) const;
    bool isInteger(int column) const;

private:
    Connection &m_connection;
    sqlite3_stmt *m_statement = nullptr;
    int m_bound = 0;
};

} // namespace Steward
