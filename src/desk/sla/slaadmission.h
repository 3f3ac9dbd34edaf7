#pragma once

#include "desk/sla/slareading.h"

namespace Steward {

// Whether a calendar, policy or person may join a workspace: one record that the engine cannot read would stop every
// clock and every figure. What is admitted counts for those that come later. The path of a fault begins inside the
// record: `week.mon[0]`, `targets[1].amount`; empty: the record itself.
class SlaAdmission
{
public:
    // What the workspace has; records that cannot be read are as if they were not there.
    explicit SlaAdmission(const SlaRecords &stored);

    SlaRead<void> admitCalendar(QByteArrayView record);
    SlaRead<void> admitPolicy(QByteArrayView record); // after the calendars that it names
    static SlaRead<void> admitPerson(QByteArrayView record);

private:
    QHash<QByteArray, QList<CalendarVersion>> m_versions;
    QHash<QByteArray, std::shared_ptr<const Calendar>> m_calendars;
    QList<std::pair<QByteArray, Instant>> m_policies; // client and begin
};

// What a fault means: English, lower case, one clause, with the fault's code.
QByteArray slaFaultText(const SlaFault &fault);

} // namespace Steward
