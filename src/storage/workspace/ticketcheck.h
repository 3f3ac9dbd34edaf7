#pragma once

#include "storage/history/chain.h"
#include "storage/history/historyrows.h"
#include "storage/tickets/ticketrows.h"
#include "storage/workspace/doctor.h"

namespace Steward {

// Checks one ticket after another: its chain, and what was made from its history.
class TicketCheck
{
public:
    explicit TicketCheck(Connection &reader);

    void check(qint64 number, Examination &into);

    // How many rows the checked tickets account for; more in a table belong to no ticket.
    qint64 events() const { return m_events; }
    qint64 messages() const { return m_messages; }
    qint64 surveys() const { return m_surveys; }
    qint64 tags() const { return m_tags; }
    qint64 customs() const { return m_customs; }
    // Sum over (word, row) of the search index as the texts say it must be.
    quint64 searchSum() const { return m_searchSum; }

    static quint64 searchHash(QByteArrayView word, qint64 row);

private:
    void checkChain(const TicketHistory &history, const HistoryRows::Root &root, const QByteArray &key,
                    Examination &into);
    void checkProjection(const TicketHistory &history, const QByteArray &key, Examination &into);
    void addText(qint64 row, QByteArrayView text);

    Connection &m_connection;
    Dictionaries m_names;
    HistoryRows m_rows;
    TicketRows m_tickets;
    RecordEncoder m_encoder;
    QByteArray m_prefix;
    QByteArray m_words;
    qint64 m_events = 0, m_messages = 0, m_surveys = 0, m_tags = 0, m_customs = 0;
    quint64 m_searchSum = 0;
};

} // namespace Steward
