#pragma once

#include "desk/history/tickethistory.h"
#include "desk/sla/slareading.h"
#include "storage/engine/connection.h"

namespace Steward {

// What the clocks of a ticket hang on besides its records, as it is stored. Calendars and policies are read again only
// where something of them was changed: what a calendar has worked out is kept.
class StoredClockRules
{
public:
    explicit StoredClockRules(Connection &connection) : m_connection(connection) { }

    // With the persons that the ticket's records name. Valid until the next call. BadInput as of ClockReader::clocks().
    Result<const SlaRules *> rulesFor(const TicketHistory &history);

private:
    Done readSettings();
    Done readPersons(const TicketHistory &history);

    Connection &m_connection;
    qint64 m_dataVersion = -1; // of the database, when the settings were read last
    bool m_isRead = false;
    SlaRecords m_settings = {};
    SlaRules m_rules = {};
};

} // namespace Steward
