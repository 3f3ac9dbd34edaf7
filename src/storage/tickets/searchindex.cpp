#include "storage/tickets/searchindex.h"

#include "desk/text/searchtext.h"

namespace Steward {

void SearchIndex::add(qint64 row, QByteArrayView text)
{
    m_words.resize(0);
    appendIndexText(m_words, text);
    (m_connection.prepared("INSERT INTO search(rowid, words) VALUES(?, ?)") << row << m_words).run();
}

void SearchIndex::remove(qint64 row, QByteArrayView text)
{
    m_words.resize(0);
    appendIndexText(m_words, text);
    (m_connection.prepared("INSERT INTO search(search, rowid, words) VALUES('delete', ?, ?)") << row << m_words).run();
}

void SearchIndex::addSubject(qint64 ticket, const QByteArray &subject)
{
    if (m_bulk)
        m_subjects.insert(-ticket, subject);
    else
        add(-ticket, subject);
}

void SearchIndex::removeSubject(qint64 ticket, QByteArrayView subject)
{
    if (!m_subjects.remove(-ticket)) // else it never came into the index
        remove(-ticket, subject);
}

void SearchIndex::finish()
{
    for (auto subject = m_subjects.constBegin(); subject != m_subjects.constEnd(); ++subject)
        add(subject.key(), subject.value());
    m_subjects.clear();
}

void SearchIndex::beginBulk()
{
    m_bulk = true;
    m_connection.run(
        "INSERT INTO search(search, rank) VALUES('hashsize', 33554432); INSERT INTO search(search, rank) VALUES('automerge', 0)");
}

void SearchIndex::endBulk()
{
    finish();
    m_bulk = false;
    // The lots stay side by side, at most sixteen of a size (FTS5's crisismerge): writing all of them once more into
    // one would cost an import a tenth and save a search microseconds.
    m_connection.run(
        "INSERT INTO search(search, rank) VALUES('hashsize', 1048576); INSERT INTO search(search, rank) VALUES('automerge', 4)");
}

} // namespace Steward
