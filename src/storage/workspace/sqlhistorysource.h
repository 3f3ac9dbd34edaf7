#pragma once

#include "storage/history/historyrows.h"

#include "desk/tickets/historysource.h"

namespace Steward {

// Reads all from one snapshot, which lasts as long as the object.
class SqlHistorySource : public HistorySource
{
public:
    explicit SqlHistorySource(Connection &reader);
    ~SqlHistorySource() override;
    Q_DISABLE_COPY_MOVE(SqlHistorySource)

    Result<HistoryHeader> header() override;
    Done leading(const std::function<Done(QByteArrayView json)> &each) override;
    Done tickets(const std::function<Done(const TicketHistory &)> &each) override;
    Done others(const std::function<Done(QByteArrayView json)> &each) override;
    Done content(QByteArrayView sha256, const std::function<Done(QByteArrayView part)> &each) override;

private:
    Done each(Statement &rows, const std::function<Done(QByteArrayView json)> &hand);

    Connection &m_connection;
    Dictionaries m_names;
    HistoryRows m_rows;
};

} // namespace Steward
