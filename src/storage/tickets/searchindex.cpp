#include "storage/tickets/searchindex.h"

#include "desk/text/searchtext.h"

#include <utility>

namespace Steward {

namespace {

constexpr size_t messagesInLot = 512;

} // namespace

void SearchIndex::add(qint64 row, QByteArrayView text)
{
    m_words.resize(0);
    appendIndexText(m_words, text);
    addWords(row, m_words);
}

void SearchIndex::addWords(qint64 row, const QByteArray &words)
{
    (m_connection.prepared("INSERT INTO search(rowid, words) VALUES(?, ?)") << row << words).run();
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

void SearchIndex::addMessage(qint64 message, const QByteArray &body)
{
    if (!m_bulk) {
        add(message, body);
        return;
    }
    m_lot.push_back({.row = message, .text = body});
    if (m_lot.size() < messagesInLot)
        return;
    writeLot();
    m_lotOfWords = std::async(std::launch::async, [lot = std::exchange(m_lot, {})]() mutable {
        QByteArray words;
        for (Text &text : lot) {
            words.resize(0);
            appendIndexText(words, text.text);
            text.text = QByteArray(words.constData(), words.size());
        }
        return std::move(lot);
    });
}

void SearchIndex::removeMessage(qint64 message, QByteArrayView body)
{
    writeLots(); // it may be among them
    remove(message, body);
}

void SearchIndex::writeLot()
{
    if (!m_lotOfWords.valid())
        return;
    for (const Text &text : m_lotOfWords.get())
        addWords(text.row, text.text);
}

void SearchIndex::writeLots()
{
    writeLot();
    for (const Text &text : std::exchange(m_lot, {}))
        add(text.row, text.text);
}

void SearchIndex::forget()
{
    m_subjects.clear();
    m_lot.clear();
    m_lotOfWords = {};
}

void SearchIndex::finish()
{
    writeLots();
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
