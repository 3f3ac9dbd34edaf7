#include "gui/tickets/ticketalerts.h"

#include "desk/history/canonicaljson.h"
#include "gui/shared/directory.h"
#include "gui/shared/navigator.h"
#include "gui/shared/notifier.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/preferences.h"

#include <algorithm>

namespace Steward {

namespace {

constexpr qsizetype mostTickets = 20; // at once: more are a bulk change, and nobody's news

// What the latest records, made since then by others, come to; the last of them counts. Empty: nothing for her.
QString newsIn(const OpenedTicket &opened, const QByteArray &me, Instant since)
{
    QString news;
    for (const Entry &entry : opened.history.entries) {
        if (instantOf(entry.record) <= since)
            continue;
        if (const auto *message = std::get_if<Message>(&entry.record)) {
            if (message->by != me && message->direction == Direction::Inbound
                && message->visibility == Visibility::Public)
                news = TicketAlerts::tr("%1: the client wrote");
        } else if (const auto *event = std::get_if<Event>(&entry.record); event && event->by != me) {
            if (event->field.field == Field::Assignee && event->to.text() == me)
                news = TicketAlerts::tr("%1 came to you");
            else if (event->field.field == Field::Level && event->to.json() < event->from.json())
                news = TicketAlerts::tr("%1 was handed back to you");
        }
    }
    return news;
}

} // namespace

TicketAlerts::TicketAlerts(TicketReader &reader, Worker &worker, const Directory &directory, const Ways &ways,
                           QObject *parent)
    : QObject(parent), m_reader(reader), m_directory(directory), m_ways(ways), m_since(directory.now()),
      m_answer(worker)
{ }

void TicketAlerts::look(const QList<qint64> &changed)
{
    const Instant since = std::exchange(m_since, m_directory.now());
    if (m_directory.me().id.isEmpty() || changed.size() > mostTickets || m_ways.preferences.choice(quietChoice) == "on")
        return;
    for (const qint64 number : changed) {
        m_answer.ask<Result<OpenedTicket>>([reader = &m_reader, number] { return reader->open(number, CancelFlag()); },
                                           [this, since](const Result<OpenedTicket> &opened) {
                                               if (opened) // what is gone is no news
                                                   take(*opened, since);
                                           });
    }
}

bool TicketAlerts::isMine(const OpenedTicket &opened) const
{
    const QByteArray &assignee = opened.ticket.assignee;
    return (assignee.isEmpty() ? m_directory.ownerOf(opened.ticket.client) : assignee) == m_directory.me().id;
}

// By a person of the team that she leads: she decides (product.md 5.3).
bool TicketAlerts::isDisputedBelowMe(const OpenedTicket &opened, Instant since) const
{
    const Person me = m_directory.me();
    const auto &staff = m_directory.workspace().staff;
    const auto &entries = opened.history.entries;
    return me.role == Role::Lead && std::any_of(entries.begin(), entries.end(), [&](const Entry &entry) {
               const auto *event = std::get_if<Event>(&entry.record);
               return event && event->at > since && event->field.field == Field::BounceState
                   && memberValue(canonicalMembers(event->to.json()), "state").text() == "disputed"
                   && event->by != me.id && staff.value(event->by).team == me.team;
           });
}

void TicketAlerts::take(const OpenedTicket &opened, Instant since) const
{
    const QByteArray me = m_directory.me().id;
    if (me.isEmpty())
        return;
    const QString news = isDisputedBelowMe(opened, since) ? tr("%1: a bounce is disputed")
        : isMine(opened)                                  ? newsIn(opened, me, since)
                                                          : QString();
    if (news.isEmpty())
        return;
    m_ways.notifier.tell(
        {.title = news.arg(m_directory.keyOf(opened.ticket.number)),
         .text = oneLine(fromUtf8(opened.ticket.subject)),
         .open = [navigator = &m_ways.navigator, number = opened.ticket.number] { navigator->openTicket(number); }});
}

} // namespace Steward
