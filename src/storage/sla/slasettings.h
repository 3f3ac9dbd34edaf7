#pragma once

#include "storage/engine/connection.h"

#include "desk/sla/slareading.h"

namespace Steward {

// What the clocks hang on besides a ticket's records, as it is stored: calendars, policies and who works at the desk.
SlaRecords storedSlaRecords(Connection &connection);

// The rules they come to, read again only where something of them was changed: what a calendar has worked out is kept.
class StoredSlaRules
{
public:
    explicit StoredSlaRules(Connection &connection) : m_connection(connection) { }

    // Valid until the next call. BadInput as of SlaReader::clocks().
    Result<const SlaRules *> current();

private:
    Connection &m_connection;
    qint64 m_dataVersion = -1; // of the database, when they were read last
    SlaRecords m_records = {};
    SlaRules m_rules = {};
    bool m_isRead = false;
};

} // namespace Steward
