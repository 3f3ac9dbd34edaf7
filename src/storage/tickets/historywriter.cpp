#include "storage/tickets/historywriter.h"

#include <QRandomGenerator>

#include <algorithm>

namespace Steward {

HistoryWriter::HistoryWriter(Connection &connection, Zone zone) :
    m_connection(connection), m_names(connection), m_rows(connection, m_names), m_tickets(connection, m_names), m_search(connection),
    m_rollups(connection, m_names, zone), m_encoder(m_names)
{
}

Salt HistoryWriter::newSalt()
{
    constexpr qsizetype size = 16, lot = 256;
    if (m_random.size() < size) {
        m_random.resize(size * lot);
        QRandomGenerator::system()->generate(reinterpret_cast<quint32 *>(m_random.data()), reinterpret_cast<quint32 *>(m_random.data() + m_random.size()));
    }
    const Salt salt = m_random.last(size);
    m_random.chop(size);
    return salt;
}

qint64 HistoryWriter::nextNumber()
{
    if (m_lastNumber < 0)
        m_lastNumber = m_connection.integer("SELECT coalesce(max(ticket), 0) FROM creation");
    return ++m_lastNumber;
}

int HistoryWriter::insert(const Creation &creation, qint64 number, const QList<TicketRecord> &records, Origin origin, QByteArrayView uid)
{
    const Salt salt = newSalt();
    Chain chain(salt, {});
    chain.add(0, m_encoder.encode(number, creation));
    m_rows.insert(number, creation, salt, uid, chain.link());
    writeRecords(number, 1, records, chain, origin);
    m_lastNumber = m_lastNumber < 0 ? m_lastNumber : std::max(m_lastNumber, number);

    TicketHistory history{.number = number, .creation = creation};
    history.entries.reserve(records.size());
    for (const TicketRecord &record : records)
        history.entries.append({.seq = int(history.entries.size()) + 1, .record = record});
    const Projected projected = Steward::project(history);
    m_tickets.insert(projected.ticket);
    m_search.addSubject(number, projected.ticket.subject);
    m_rollups.add(projected.counts);
    return projected.inconsistencies;
}

int HistoryWriter::append(qint64 number, const QList<TicketRecord> &records, Origin origin)
{
    const auto before = m_tickets.ticket(number);
    if (!before) {
        m_connection.fail(Failure{FailureCode::NotFound, QByteArray::number(number)});
        return 0;
    }
    const HistoryRows::Root root = m_rows.creation(number);
    Chain chain(root.salt, before->version == 0 ? root.link : m_rows.link(number, before->version));
    writeRecords(number, before->version + 1, records, chain, origin);
    return project(*before, records);
}

void HistoryWriter::writeRecords(qint64 number, int firstSeq, const QList<TicketRecord> &records, Chain &chain, Origin origin)
{
    int seq = firstSeq;
    for (const TicketRecord &record : records) {
        chain.add(seq, m_encoder.encode(record));
        const bool ends = origin == Origin::Steward || &record == &records.last();
        const QByteArray link = ends ? chain.link() : QByteArray();
        const qint64 message = m_rows.insert(number, seq, record, link);
        if (message)
            m_search.addMessage(message, std::get<Message>(record).body);
        ++seq;
    }
}

int HistoryWriter::project(const Ticket &before, const QList<TicketRecord> &added)
{
    Projected now;
    // What was done just now and undoes nothing moves the ticket by one step, however long its history is.
    const bool inOrder = std::all_of(added.begin(), added.end(), [&](const TicketRecord &record) { return isInOrder(record, before); })
        && std::is_sorted(added.begin(), added.end(), happenedBefore);
    if (inOrder) {
        Projection projection(before);
        for (const TicketRecord &record : added)
            projection.apply(record);
        now = {.ticket = projection.ticket(), .counts = projection.counts(), .inconsistencies = projection.inconsistencies()};
        m_rollups.add(now.counts);
    } else {
        TicketHistory history = m_rows.history(before.number);
        now = Steward::project(history);
        history.entries.resize(history.entries.size() - added.size()); // before the added ones
        const Projected former = Steward::project(history);
        now.inconsistencies -= former.inconsistencies;
        m_rollups.add(former.counts, -1);
        m_rollups.add(now.counts);
    }
    if (now.ticket.subject != before.subject) {
        m_search.removeSubject(before.number, before.subject);
        m_search.addSubject(before.number, now.ticket.subject);
    }
    m_tickets.update(before, now.ticket);
    return std::max(now.inconsistencies, 0);
}

void HistoryWriter::finish()
{
    m_rollups.write();
}

void HistoryWriter::forget()
{
    m_names.forget();
    m_rollups.forget();
    m_lastNumber = -1;
}

} // namespace Steward
