#pragma once

#include "desk/history/tickethistory.h"
#include "desk/sla/slapolicy.h"

#include <tl/expected.hpp>

#include <QJsonObject>
#include <QJsonValue>

namespace Steward {

// What is wrong with an input of the SLA engine: a code of sla.md 7 and the path of the value.
struct SlaFault
{
    QByteArray code = {};
    QByteArray field = {};
    bool operator==(const SlaFault &) const = default;
};

template <typename T>
using SlaRead = tl::expected<T, SlaFault>;

tl::unexpected<SlaFault> slaFault(QByteArray code, QByteArray field);

// RFC 3339 with `Z`, of the years 1970 to 2199.
SlaRead<Instant> slaTimeFrom(const QJsonValue &value, const QByteArray &path);
SlaRead<SlaAmount> slaAmountFrom(const QJsonValue &value, const QByteArray &path);
// A calendar record of the exchange format.
SlaRead<CalendarVersion> calendarVersionFrom(const QJsonValue &value, const QByteArray &path);
// A record, the versions of one calendar, or `24x7`.
SlaRead<Calendar> calendarFrom(const QJsonValue &value, const QByteArray &path);

// All calendars of a list of records; the versions of one id are one. `24x7` is among them.
SlaRead<QHash<QByteArray, std::shared_ptr<const Calendar>>> calendarsFrom(const QJsonValue &value,
                                                                          const QByteArray &path);
// Policies whose calendars are among `calendars`.
SlaRead<QList<SlaPolicy>> policiesFrom(const QJsonValue &value, const QByteArray &path,
                                       const QHash<QByteArray, std::shared_ptr<const Calendar>> &calendars);
SlaRead<QHash<QByteArray, SlaPerson>> slaPersonsFrom(const QJsonValue &value, const QByteArray &path);
// One of them, as it is stored.
SlaRead<std::pair<QByteArray, SlaPerson>> slaPersonFrom(QByteArrayView record);
// Records of a workspace as they are stored, each a JSON object.
struct SlaRecords
{
    QList<QByteArray> calendars = {};
    QList<QByteArray> policies = {};
    QList<QByteArray> persons = {};
    bool operator==(const SlaRecords &) const = default;
};
// What they come to. The path of a fault begins with the record's id: `calendar berlin.week.mon[0]`.
SlaRead<SlaRules> slaRulesFrom(const SlaRecords &records);
// A ticket with its events and messages.
SlaRead<TicketHistory> slaHistoryFrom(const QJsonValue &value, const QByteArray &path);

} // namespace Steward
