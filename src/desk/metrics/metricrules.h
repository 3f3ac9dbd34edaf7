#pragma once

#include "desk/base/zone.h"
#include "desk/clients/client.h"
#include "desk/sla/slareading.h"

#include <QHash>

namespace Steward {

// All that decides a figure besides the tickets' records. Belongs to one thread.
struct MetricRules
{
    SlaRules sla = {};
    SlaRules waits = {}; // gives every wait for an answer a clock, with or without a target in the policies
    QHash<QByteArray, Client> clients = {}; // by id; `calendar` holds the calendar's id
    QByteArray zoneName = {}; // of the workspace
    Zone zone = {};

    void add(const QByteArray &person, const SlaPerson &facts); // somebody new
    // Who answers for a client at an instant; empty: nobody.
    QByteArray ownerOf(const QByteArray &client, Instant at) const;
    // The client's calendar, `24x7` where it has none.
    const Calendar &calendarOf(const QByteArray &client) const;
    // IANA name of the zone that the client's months are counted in: of the latest version of its calendar.
    QByteArray zoneNameOf(const QByteArray &client) const;
};

// A client as the workspace has it: id and the record's JSON.
struct ClientRecord
{
    QByteArray id = {};
    QByteArray body = {};
};

SlaRead<MetricRules> metricRulesFrom(const SlaRecords &records, const QList<ClientRecord> &clients,
                                     const QByteArray &zoneName);

} // namespace Steward
