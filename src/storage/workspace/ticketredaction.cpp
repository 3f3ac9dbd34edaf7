#include "storage/workspace/ticketredaction.h"

#include "desk/tickets/projection.h"

#include <QRandomGenerator>

namespace Steward {

TicketRedaction::TicketRedaction(Connection &connection, Dictionaries &names)
    : m_connection(connection), m_rows(connection, names), m_tickets(connection, names), m_search(connection),
      m_encoder(names)
{ }

int TicketRedaction::apply(qint64 number, TextRemoval &removal)
{
    const HistoryRows::Root root = m_rows.creation(number);
    QList<qint64> messageRows;
    TicketHistory history = m_rows.history(number, &messageRows);
    const TicketHistory former = history;
    const bool rootChanged = removal.apply(history.creation);
    QList<qsizetype> changed; // places among the entries
    for (qsizetype i = 0; i < history.entries.size(); ++i) {
        if (removal.apply(history.entries[i].record))
            changed.append(i);
    }
    if (!rootChanged && changed.isEmpty())
        return 0;

    const QHash<int, Kept> kept = keptOf(number);
    const auto keep = [&](int seq, bool goes, QByteArrayView encoding) {
        const auto found = kept.constFind(seq);
        if (found != kept.constEnd() && !found->digest.isEmpty())
            return;
        if (goes)
            keepDigest(number, seq, found == kept.constEnd() ? Chain::saltOf(root.salt, seq) : found->salt, encoding);
        else if (found == kept.constEnd())
            keepSalt(number, seq, Chain::saltOf(root.salt, seq));
    };
    keep(0, rootChanged, m_encoder.encode(number, former.creation));
    for (qsizetype i = 0; i < former.entries.size(); ++i)
        keep(former.entries[i].seq, changed.contains(i), m_encoder.encode(former.entries[i].record));

    QByteArray salt(root.salt.size(), '\0');
    for (char &byte : salt)
        byte = char(QRandomGenerator::system()->generate());
    (m_connection.prepared("DELETE FROM creation WHERE ticket = ?") << number).run();
    m_rows.insert(number, history.creation, salt, root.uid, root.link);
    qsizetype message = 0;
    for (qsizetype i = 0; i < history.entries.size(); ++i) {
        const auto *text = std::get_if<Message>(&former.entries[i].record);
        const qint64 row = text ? messageRows.value(message++) : 0;
        if (!changed.contains(i))
            continue;
        if (text)
            rewriteMessage(number, history.entries[i], row, text->body);
        else
            rewrite(number, history.entries[i]);
    }
    project(history);
    (m_connection.prepared("INSERT INTO changes(ticket) VALUES(?)") << number).run();
    return int(changed.size()) + (rootChanged ? 1 : 0);
}

QHash<int, TicketRedaction::Kept> TicketRedaction::keptOf(qint64 number)
{
    QHash<int, Kept> kept;
    Statement &rows = m_connection.prepared("SELECT seq, digest, salt FROM redaction WHERE ticket = ?");
    for (rows << number; rows.step();)
        kept.insert(int(rows.integer(0)), {.digest = rows.text(1), .salt = rows.text(2)});
    return kept;
}

void TicketRedaction::keepDigest(qint64 number, int seq, const Salt &salt, QByteArrayView encoding)
{
    const QByteArray digest = Chain::leaf(salt, encoding);
    Statement &row
        = m_connection.prepared("INSERT OR REPLACE INTO redaction(ticket, seq, digest, salt) VALUES(?, ?, ?, NULL)");
    (row << number << seq).blob(digest).run();
}

void TicketRedaction::keepSalt(qint64 number, int seq, const Salt &salt)
{
    Statement &row = m_connection.prepared("INSERT INTO redaction(ticket, seq, digest, salt) VALUES(?, ?, NULL, ?)");
    (row << number << seq).blob(salt).run();
}

void TicketRedaction::rewrite(qint64 number, const Entry &entry)
{
    const bool isEvent = std::holds_alternative<Event>(entry.record);
    (m_connection.prepared(isEvent ? "DELETE FROM event WHERE ticket = ? AND seq = ?"
                                   : "DELETE FROM survey WHERE ticket = ? AND seq = ?")
     << number << entry.seq)
        .run();
    m_rows.insert(number, entry.seq, entry.record, entry.link);
}

void TicketRedaction::rewriteMessage(qint64 number, const Entry &entry, qint64 row, const QByteArray &formerBody)
{
    m_search.removeMessage(row, formerBody);
    (m_connection.prepared("DELETE FROM message WHERE id = ?") << row).run();
    const qint64 now = m_rows.insert(number, entry.seq, entry.record, entry.link);
    // Its former number: by it the messages of a ticket are in order, and found.
    (m_connection.prepared("UPDATE message SET id = ? WHERE id = ?") << row << now).run();
    m_search.addMessage(row, std::get<Message>(entry.record).body);
}

void TicketRedaction::project(const TicketHistory &history)
{
    const auto before = m_tickets.ticket(history.number);
    if (!before) {
        m_connection.fail(Failure{FailureCode::Damaged, {}, "a ticket has no row"});
        return;
    }
    // The counts stay: they come from states and levels, which are no texts.
    const Ticket now = Steward::project(history).ticket;
    if (before->subject != now.subject) {
        m_search.removeSubject(history.number, before->subject);
        m_search.addSubject(history.number, now.subject);
        m_search.finish();
    }
    m_tickets.update(*before, now);
}

} // namespace Steward
