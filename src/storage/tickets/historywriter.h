#pragma once

#include "storage/history/chain.h"
#include "storage/history/historyrows.h"
#include "storage/metrics/figurewriter.h"
#include "storage/tickets/searchindex.h"
#include "storage/tickets/ticketrows.h"

namespace Steward {

// Writes records and everything that is made from them: rows, chain, projection, figures, search index. Within the
// caller's transaction; figures are collected and written by finish().
class HistoryWriter
{
public:
    // Who says so: of records that Steward writes each gets a link of its own, of an import the last one.
    enum class Origin { Steward, Import };

    explicit HistoryWriter(Connection &connection);

    // A new ticket with its first records (in the order Steward learnt of them). Returns the inconsistencies.
    int insert(qint64 number, Creation creation, QList<TicketRecord> records, Origin origin, QByteArrayView uid = {});
    // More records of a ticket. Returns the inconsistencies that they brought.
    int append(qint64 number, const QList<TicketRecord> &records, Origin origin);
    void finish();
    void forget(); // after a rollback

    qint64 nextNumber(); // of a key, free as long as the transaction lasts

    Dictionaries &names() { return m_names; }
    HistoryRows &rows() { return m_rows; }
    TicketRows &tickets() { return m_tickets; }
    SearchIndex &search() { return m_search; }
    FigureWriter &figures() { return m_figures; }
    RecordEncoder &encoder() { return m_encoder; }

private:
    void write(qint64 number, int seq, const TicketRecord &record, Chain &chain, bool endsChain);
    int project(const Ticket &before, const QList<TicketRecord> &added);
    Salt newSalt();

    Connection &m_connection;
    Dictionaries m_names;
    HistoryRows m_rows;
    TicketRows m_tickets;
    SearchIndex m_search;
    FigureWriter m_figures;
    RecordEncoder m_encoder;
    QByteArray m_random; // drawn in lots
};

} // namespace Steward
