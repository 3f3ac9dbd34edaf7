#pragma once

#include "desk/metrics/metricitems.h"

namespace Steward {

// The functions behind itemsOf, by family: what is left out because a ticket is no case is marked by itemsOf.
namespace Items {

QList<MetricItem> verdicts(const TicketPast &past, const MetricName &name);
QList<MetricItem> ticketVerdict(const TicketPast &past, const MetricName &name);
QList<MetricItem> bounced(const TicketPast &past);
QList<MetricItem> bounceCost(const TicketPast &past);
QList<MetricItem> reopened(const TicketPast &past);
QList<MetricItem> oneTouch(const TicketPast &past);
QList<MetricItem> firstLevel(const TicketPast &past);
QList<MetricItem> tagged(const TicketPast &past);
QList<MetricItem> surveyed(const TicketPast &past);
QList<MetricItem> firstResponse(const TicketPast &past);
QList<MetricItem> nextResponse(const TicketPast &past);
QList<MetricItem> followUps(const TicketPast &past);
QList<MetricItem> timeToResolve(const TicketPast &past, Metric metric);
QList<MetricItem> volume(const TicketPast &past);
QList<MetricItem> backlog(const TicketPast &past);

// With client, level and priority of a standing.
MetricItem itemAt(Instant at, const Standing &where, const QByteArray &agent);

} // namespace Items

} // namespace Steward
