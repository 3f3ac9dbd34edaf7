#pragma once

#include "desk/metrics/metriccatalogue.h"
#include "desk/metrics/ticketpast.h"

namespace Steward {

// One thing that a metric counts, of one ticket (sla.md 8). Belongs to the TicketPast it was made from.
struct MetricItem
{
    Instant at = {}; // decides the period
    bool counts = false; // it is in the numerator
    qint64 ms = 0; // of a time
    QByteArray excluded = {}; // why it is left out; empty: it is an item
    QByteArray client = {};
    QByteArray agent = {}; // empty: nobody
    QByteArray holder = {}; // of a verdict: who had the ticket, where another is charged with it
    int level = 1;
    Priority priority = Priority::Normal;
    const Standing *where = nullptr; // for the other dimensions; set in every item
    Instant finalAt = {}; // until then it may still change; not set: it cannot
    std::optional<SlaMetric> clock = {}; // of SlaCompliance and its kin
    int target = 0; // items with the same one are one target's (MetricSum::Targets)

    // A ticket may count once for all, and once for each who had to do with it.
    enum class Share { Whole, OnceForAll, OfAgent };
    Share share = Share::Whole;
    bool isEver = false; // counts for every period that ends after `at`
};

// The items of a ticket and what is left out, as far as they are known at the past's instant. VolumeReduction has those
// of TicketVolume.
QList<MetricItem> itemsOf(const TicketPast &past, const MetricName &name);

// What is counted beside a figure.
// Of SlaComplianceByTicket: the ticket is unresolved and has a breach.
bool isOpenAndBreached(const TicketPast &past, std::optional<SlaMetric> clock);
// Of TagCompleteness: the fields of the last resolution record that are not set.
QList<QByteArray> missingTags(const TicketPast &past);
QByteArray rootCauseOf(const TicketPast &past); // of that record; empty: none

} // namespace Steward
