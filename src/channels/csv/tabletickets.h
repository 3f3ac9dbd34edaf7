#pragma once

#include "channels/csv/tablerow.h"

namespace Steward {

// Makes tickets of the rows of a table: one of each row, or, of an event log, one of each run of rows with one key.
class TableTickets
{
public:
    TableTickets(const ColumnMapping &mapping, HistoryImport &to) : m_mapping(mapping), m_to(to), m_names(to) { }

    // Takes a row; hands over what is complete with it.
    Done add(TableRow row, SourcePlace place);
    // Hands over what is still held.
    Done finish();

private:
    Done name(TableRow &row);
    Done whole(TableRow &row, SourcePlace place);
    Done begin(TableRow &row, const SourcePlace &place);
    void addStates(const TableRow &row, IncomingTicket &ticket);
    void addDescription(const TableRow &row, IncomingTicket &ticket) const;
    Done addMessages(const TableRow &row, IncomingTicket &ticket, const SourcePlace &place);

    const ColumnMapping &m_mapping;
    HistoryImport &m_to;
    SourceNames m_names;
    IncomingTicket m_ticket; // of an event log: the one whose rows are coming
    std::map<FieldName, Value> m_values; // its present ones
    QByteArray m_requester; // the name that the present ticket's requester has in the source
};

} // namespace Steward
