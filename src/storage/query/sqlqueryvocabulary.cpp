#include "storage/query/sqlqueryvocabulary.h"

#include "desk/text/searchtext.h"
#include "storage/tickets/customtext.h"

namespace Steward {
namespace {

constexpr char customPrefix[] = "custom.";

} // namespace

SqlQueryVocabulary::SqlQueryVocabulary(Connection &connection) : m_connection(connection)
{
    refresh();
}

void SqlQueryVocabulary::refresh()
{
    Statement &prefix = m_connection.prepared("SELECT value FROM meta WHERE name = 'key_prefix'");
    m_keyPrefix = prefix.step() ? prefix.text(0) : QByteArray();
    prefix.reset();
    m_clients.clear();
    for (Statement &row = m_connection.prepared("SELECT ext, name FROM client"); row.step();)
        m_clients.append({row.text(0), row.text(1)});
    m_persons.clear();
    for (Statement &row = m_connection.prepared("SELECT ext, name, email, role FROM person"); row.step();) {
        const QByteArrayView role = row.view(3);
        m_persons.append({row.text(0), row.text(1), row.text(2), role != "requester" && role != "reviewer"});
    }
    m_customFields.clear();
    for (Statement &row = m_connection.prepared("SELECT name FROM field WHERE name >= 'custom.' AND name < 'custom/'");
         row.step();)
        m_customFields.append(row.text(0).mid(qstrlen(customPrefix)));
}

void SqlQueryVocabulary::readWords() const
{
    Statement &row = m_connection.prepared("SELECT id, text FROM term WHERE id > ? ORDER BY id");
    row << (m_words.isEmpty() ? qint64(0) : m_words.last().code);
    while (row.step()) {
        const QByteArray text = row.text(1);
        m_words.append({row.integer(0), text, fold(text)});
    }
}

QList<QByteArray> SqlQueryVocabulary::values(QueryAttribute attribute, const QByteArray &custom,
                                             const NamePattern &pattern) const
{
    if (attribute == QueryAttribute::Custom)
        return customValues(custom, pattern);
    readWords();
    const bool isTree = traitsOf(attribute).kind == QueryValueKind::Tree;
    QList<QByteArray> found;
    for (const Word &word : m_words) {
        if ((isTree ? pattern.covers(word.folded) : pattern.matches(word.folded)) && isUsed(attribute, word.code))
            found.append(word.text);
    }
    return found;
}

bool SqlQueryVocabulary::isUsed(QueryAttribute attribute, qint64 code) const
{
    if (attribute != QueryAttribute::Tag && attribute != QueryAttribute::Product)
        return true;
    Statement &row = attribute == QueryAttribute::Tag
        ? m_connection.prepared("SELECT 1 FROM tag WHERE term = ? LIMIT 1")
        : m_connection.prepared("SELECT 1 FROM ticket WHERE product = ? LIMIT 1");
    row << code;
    const bool used = row.step();
    row.reset();
    return used;
}

// Few values: each is found by one step over the index. Many: the rest of the index is read through.
QList<QByteArray> SqlQueryVocabulary::customValues(const QByteArray &custom, const NamePattern &pattern) const
{
    Statement &field = m_connection.prepared("SELECT id FROM field WHERE name = ?");
    const QByteArray name = customPrefix + custom;
    field << name;
    const qint64 code = field.step() ? field.integer(0) : 0;
    field.reset();

    QList<QByteArray> found;
    QByteArray last;
    const auto look = [&](const QByteArray &value) {
        if (pattern.matches(fold(customValue(value).text())))
            found.append(value);
        last = value;
    };
    constexpr int fewValues = 1000;
    for (int i = 0; i < fewValues; ++i) {
        Statement &next
            = m_connection.prepared("SELECT value FROM custom WHERE field = ? AND value > ? ORDER BY value LIMIT 1");
        next << code << last;
        if (!next.step())
            return found;
        const QByteArray value = next.text(0);
        next.reset();
        look(value);
    }
    Statement &rest = m_connection.prepared("SELECT DISTINCT value FROM custom WHERE field = ? AND value > ?");
    const QByteArray from = last;
    for (rest << code << from; rest.step();)
        look(rest.text(0));
    return found;
}

} // namespace Steward
