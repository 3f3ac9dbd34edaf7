#include "storage/query/nextdueorder.h"

#include "desk/tickets/ticket.h"
#include "storage/metrics/storedrules.h"

#include <algorithm>

namespace Steward {

NextDueOrder::Stamp NextDueOrder::stamp() const
{
    return {.imports = m_connection.integer("SELECT coalesce(sum(place), 0) + count(*) FROM import"),
            .settings = m_connection.integer("SELECT coalesce(max(id), 0) FROM setting"),
            .counted = countedThrough(m_connection).value_or(-1)};
}

void NextDueOrder::take(const QList<DueTicket> &tickets)
{
    for (const DueTicket &ticket : tickets) {
        if (isUnresolved(ticket.state))
            m_tickets.insert(ticket.number, ticket);
    }
}

Done NextDueOrder::refresh()
{
    const Stamp now = stamp();
    const qint64 change = m_connection.integer("SELECT coalesce(max(number), 0) FROM changes");
    if (m_change < 0 || now != m_stamp) {
        m_change = -1;
        auto calendars = m_rows.calendars();
        if (!calendars)
            return tl::unexpected(calendars.error());
        m_calendars = std::move(*calendars);
        m_tickets.clear();
        take(m_rows.unresolved());
    } else if (change != m_change) {
        QList<qint64> changed;
        Statement &row = m_connection.prepared("SELECT DISTINCT ticket FROM changes WHERE number > ?");
        for (row << m_change; row.step();)
            changed.append(row.integer(0));
        for (const qint64 number : std::as_const(changed))
            m_tickets.remove(number);
        take(m_rows.tickets(changed));
    }
    if (const Done done = m_connection.done(); !done) {
        m_change = -1;
        return done;
    }
    m_stamp = now;
    m_change = change;
    return {};
}

Result<QList<qint64>> NextDueOrder::ordered(const QList<qint64> &numbers, Instant now)
{
    if (const Done done = refresh(); !done)
        return tl::unexpected(done.error());
    QList<QueuePlace> places;
    places.reserve(numbers.size());
    for (const qint64 number : numbers) {
        const auto ticket = m_tickets.constFind(number);
        places.append(ticket == m_tickets.cend() ? QueuePlace{.number = number} : placeOf(*ticket, m_calendars, now));
    }
    std::sort(places.begin(), places.end(), standsBefore);
    QList<qint64> ordered;
    ordered.reserve(places.size());
    for (const QueuePlace &place : std::as_const(places))
        ordered.append(place.number);
    return ordered;
}

} // namespace Steward
