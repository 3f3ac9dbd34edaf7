#include "storage/tickets/historywriter.h"

#include "desk/tickets/projection.h"

#include <QRandomGenerator>

#include <algorithm>

namespace Steward {

namespace {

// The row keeps neither the text of a resolution nor the order of tags: what changes one that is there is compared with
// the history itself.
bool changesWhatRowsCut(const TicketRecord &record, const Ticket &before)
{
    const auto *event = std::get_if<Event>(&record);
    return event
        && ((event->field.field == Field::Resolution && before.resolution != ResolutionRecord())
            || (event->field.field == Field::Tags && before.tags.size() > 1));
}

} // namespace

HistoryWriter::HistoryWriter(Connection &connection)
    : m_connection(connection), m_names(connection), m_rows(connection, m_names), m_tickets(connection, m_names),
      m_search(connection), m_figures(connection, m_names, m_rows), m_encoder(m_names)
{ }

Salt HistoryWriter::newSalt()
{
    constexpr qsizetype size = 16, lot = 256;
    if (m_random.size() < size) {
        m_random.resize(size * lot);
        QRandomGenerator::system()->generate(reinterpret_cast<quint32 *>(m_random.data()),
                                             reinterpret_cast<quint32 *>(m_random.data() + m_random.size()));
    }
    const Salt salt = m_random.last(size);
    m_random.chop(size);
    return salt;
}

qint64 HistoryWriter::nextNumber()
{
    // Asked anew each time: other programs make tickets, too.
    return m_connection.integer("SELECT coalesce(max(ticket), 0) + 1 FROM creation");
}

int HistoryWriter::insert(qint64 number, Creation creation, QList<TicketRecord> records, Origin origin,
                          QByteArrayView uid)
{
    const Salt salt = newSalt();
    Chain chain(salt, {});
    chain.add(0, m_encoder.encode(number, creation));
    m_rows.insert(number, creation, salt, uid, chain.link());

    TicketHistory history{.number = number, .creation = std::move(creation)};
    history.entries.reserve(records.size());
    for (TicketRecord &record : records) {
        const int seq = int(history.entries.size()) + 1;
        write(number, seq, record, chain, origin == Origin::Steward || seq == records.size());
        history.entries.append({.seq = seq, .record = std::move(record)});
    }
    const Projected projected = Steward::project(history);
    m_tickets.insert(projected.ticket);
    m_search.addSubject(number, projected.ticket.subject);
    m_figures.inserted(history);
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
    int seq = before->version;
    for (const TicketRecord &record : records)
        write(number, ++seq, record, chain, origin == Origin::Steward || &record == &records.last());
    return project(*before, records);
}

void HistoryWriter::write(qint64 number, int seq, const TicketRecord &record, Chain &chain, bool endsChain)
{
    chain.add(seq, m_encoder.encode(record));
    const qint64 message = m_rows.insert(number, seq, record, endsChain ? chain.link() : QByteArray());
    if (message)
        m_search.addMessage(message, std::get<Message>(record).body);
}

int HistoryWriter::project(const Ticket &before, const QList<TicketRecord> &added)
{
    Projected now;
    // What was done just now and undoes nothing moves the ticket by one step, however long its history is.
    const auto isOneStep
        = [&](const TicketRecord &record) { return isInOrder(record, before) && !changesWhatRowsCut(record, before); };
    const bool inOrder = std::all_of(added.begin(), added.end(), isOneStep)
        && std::is_sorted(added.begin(), added.end(), happenedBefore);
    const TicketHistory history = m_rows.history(before.number);
    TicketHistory former = history; // before the added ones
    former.entries.resize(history.entries.size() - added.size());
    m_figures.grown(former, history);
    if (inOrder) {
        Projection projection(before);
        for (const TicketRecord &record : added)
            projection.apply(record);
        now = {.ticket = projection.ticket(), .inconsistencies = projection.inconsistencies()};
    } else {
        now = Steward::project(history);
        now.inconsistencies -= Steward::project(former).inconsistencies;
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
    m_figures.prepare();
    m_search.finish();
    m_figures.write();
}

void HistoryWriter::forget()
{
    m_names.forget();
    m_figures.forget();
    m_search.forget();
}

} // namespace Steward
