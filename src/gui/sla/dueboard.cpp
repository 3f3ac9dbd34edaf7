#include "gui/sla/dueboard.h"

#include "gui/shared/directory.h"

namespace Steward {

DueBoard::DueBoard(NextDueReader &reader, Worker &worker, const Directory &directory, Ticker &ticker, QObject *parent)
    : QObject(parent), m_reader(reader), m_directory(directory), m_answer(worker)
{
    connect(&ticker, &Ticker::beat, this, &DueBoard::ticked);
    connect(&directory, &Directory::changed, this, &DueBoard::load); // names, or the clock of a sample was set
}

void DueBoard::load()
{
    m_reading = true;
    m_changed.clear();
    m_answer.ask<Result<DueTickets>>([reader = &m_reader](const CancelFlag &cancel) { return reader->all(cancel); },
                                     [this](const Result<DueTickets> &due) { take(due); });
}

void DueBoard::take(const Result<DueTickets> &due)
{
    m_reading = false;
    m_loaded = true;
    if (!due) // the list has its rows without clocks; a ticket's own page says why
        return;
    m_calendars = due->calendars;
    m_clientCalendars = due->clientCalendars;
    m_tickets.clear();
    for (const DueTicket &ticket : due->tickets)
        keep(ticket);
    Q_EMIT changed();
    if (!m_changed.isEmpty())
        refresh({});
}

void DueBoard::refresh(const QList<qint64> &changed)
{
    m_changed.unite(QSet<qint64>(changed.begin(), changed.end()));
    if (m_reading || !m_loaded || m_changed.isEmpty())
        return;
    m_reading = true;
    const QList<qint64> asked = std::exchange(m_changed, {}).values();
    m_answer.ask<Result<QList<DueTicket>>>(
        [reader = &m_reader, asked](const CancelFlag &cancel) { return reader->tickets(asked, cancel); },
        [this, asked](const Result<QList<DueTicket>> &tickets) { takeChanged(asked, tickets); });
}

void DueBoard::takeChanged(const QList<qint64> &asked, const Result<QList<DueTicket>> &tickets)
{
    m_reading = false;
    if (tickets) {
        for (const qint64 number : asked)
            m_tickets.remove(number);
        for (const DueTicket &ticket : *tickets)
            keep(ticket);
        Q_EMIT this->changed();
    }
    refresh({});
}

// Of what is resolved, only a promise is anybody's business.
void DueBoard::keep(const DueTicket &ticket)
{
    DueTicket kept = ticket;
    if (!isUnresolved(ticket.state)) {
        kept.clocks.removeIf([](const OpenClock &clock) { return clock.metric != SlaMetric::Followup; });
        if (kept.clocks.isEmpty())
            return;
    }
    m_tickets.insert(kept.number, kept);
}

Instant DueBoard::now() const
{
    const Instant now = m_directory.now();
    return {now.ms - now.ms % 1000};
}

const DueTicket *DueBoard::find(qint64 ticket) const
{
    const auto found = m_tickets.constFind(ticket);
    return found == m_tickets.cend() ? nullptr : &*found;
}

std::optional<DueStanding> DueBoard::standing(qint64 number) const
{
    const DueTicket *ticket = find(number);
    if (!ticket)
        return {};
    DueStanding standing{.ticket = *ticket, .score = queueScore(*ticket, m_calendars, now())};
    if (standing.score.leading < 0)
        return standing;
    standing.clock = ticket->clocks[standing.score.leading];
    standing.face = faceAt(standing.clock, m_calendars, ticket->counted, now());
    const auto own = m_calendars.value(standing.clock.calendar);
    const auto clients = m_calendars.value(m_clientCalendars.value(ticket->client), own);
    standing.isBusiness = own && !own->isAlways();
    if (clients)
        standing.zone = clients->zoneNameAt(now());
    return standing;
}

qint64 DueBoard::firstOf(const QByteArray &person, const QueuePlace *behind) const
{
    QueuePlace first;
    const Instant now = this->now();
    for (const DueTicket &ticket : m_tickets) {
        if (person.isEmpty() || ticket.assignee != person || !isUnresolved(ticket.state))
            continue;
        const QueuePlace place = placeOf(ticket, m_calendars, now);
        if ((!behind || standsBefore(*behind, place)) && (first.number == 0 || standsBefore(place, first)))
            first = place;
    }
    return first.number;
}

qint64 DueBoard::nextOf(const QByteArray &person, qint64 ticket) const
{
    const DueTicket *shown = find(ticket);
    if (!shown || shown->assignee != person || !isUnresolved(shown->state))
        return firstOf(person);
    const QueuePlace place = placeOf(*shown, m_calendars, now());
    const qint64 next = firstOf(person, &place);
    return next != 0 ? next : firstOf(person);
}

} // namespace Steward
