#include "desk/metrics/metricrules.h"

#include "desk/history/canonicaljson.h"

#include <limits>

namespace Steward {

namespace {

// Longer than any wait that is measured, and within the days that a calendar looks ahead.
constexpr qint64 longWaitMs = 3'600LL * 24 * 3'600'000;

SlaTarget waitFor(SlaMetric metric)
{
    return {.metric = metric, .amount = {.text = "wait", .ms = longWaitMs}, .calendar = "24x7"};
}

} // namespace

void MetricRules::add(const QByteArray &person, const SlaPerson &facts)
{
    sla.persons.insert(person, facts);
    waits.persons.insert(person, facts);
}

QByteArray MetricRules::ownerOf(const QByteArray &client, Instant at) const
{
    const auto found = clients.constFind(client);
    const Ownership *ownership = found == clients.cend() ? nullptr : found->ownershipAt(at);
    return ownership ? ownership->owner : QByteArray();
}

const Calendar &MetricRules::calendarOf(const QByteArray &client) const
{
    const auto found = clients.constFind(client);
    const QByteArray id = found == clients.cend() || found->calendar.isEmpty() ? QByteArray("24x7") : found->calendar;
    const auto calendar = sla.calendars.constFind(id);
    return calendar == sla.calendars.cend() ? **sla.calendars.constFind("24x7") : **calendar;
}

QByteArray MetricRules::zoneNameOf(const QByteArray &client) const
{
    return calendarOf(client).zoneNameAt(Instant{.ms = std::numeric_limits<qint64>::max()});
}

SlaRead<MetricRules> metricRulesFrom(const SlaRecords &records, const QList<ClientRecord> &clients,
                                     const QByteArray &zoneName)
{
    auto sla = slaRulesFrom(records);
    if (!sla)
        return tl::unexpected(sla.error());
    MetricRules rules;
    rules.waits.persons = sla->persons;
    rules.waits.calendars.insert("24x7", sla->calendars.value("24x7"));
    rules.waits.policies.append(
        {.id = "waits", .targets = {waitFor(SlaMetric::FirstResponse), waitFor(SlaMetric::NextResponse)}});
    rules.sla = std::move(*sla);
    for (const ClientRecord &record : clients)
        rules.clients.insert(record.id, clientFrom(record.id, record.body));
    rules.zoneName = zoneName;
    rules.zone = Zone::named(zoneName).value_or(Zone());
    return rules;
}

} // namespace Steward
