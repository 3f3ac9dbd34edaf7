#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace Steward {

// A JSON value as a history holds it: its canonical text (UTF-8, no blanks outside strings, only the escapes that JSON
// asks for). Null, absent and an empty list are the same: not set. History stays UTF-8 from the file to the database
// and back, so that what came in goes out to the byte; only what a person sees becomes a QString.
class Value
{
public:
    Value() = default;
    static Value string(QByteArrayView utf8);
    static Value number(qint64 value);
    static Value boolean(bool value);
    static Value json(QByteArray canonical); // trusted to be canonical: from the JSON reader or the store

    bool isSet() const { return !m_json.isEmpty(); }
    bool isString() const { return m_json.startsWith('"'); }
    const QByteArray &json() const { return m_json; } // empty: not set
    QByteArray text() const; // a string without quotes and escapes; any other value as its JSON text; not set: empty
    std::optional<qint64> toNumber() const; // a whole number

    bool operator==(const Value &) const = default;

private:
    QByteArray m_json;
};

// Whether a text stands in a JSON string otherwise than it is.
bool needsJsonEscapes(QByteArrayView utf8);

// Appends `utf8` as a JSON string with the fewest escapes (quote, backslash, control characters).
void appendJsonString(QByteArray &to, QByteArrayView utf8);

// The text of a canonical JSON string, quotes and escapes undone.
QByteArray jsonStringText(QByteArrayView canonical);

// The text of a canonical JSON string (of any other value its JSON), without a copy where nothing in it is escaped: for
// a look at it, as long as what it was made from lives.
class JsonText
{
public:
    explicit JsonText(QByteArrayView canonical);
    explicit JsonText(const Value &value) : JsonText(QByteArrayView(value.json())) { }
    Q_DISABLE_COPY_MOVE(JsonText)

    QByteArrayView view() const { return m_view; }

private:
    QByteArray m_unescaped;
    QByteArrayView m_view;
};

} // namespace Steward
