#include "gui/tickets/bulkacts.h"

#include "gui/shared/changefeed.h"
#include "gui/shared/directory.h"
#include "gui/tickets/bulkcommand.h"

#include <QUndoStack>

#include <algorithm>

namespace Steward {

namespace {

constexpr qsizetype lotSize = 25;

std::optional<BulkDeed> deedOf(const Act &act, const Saved &saved)
{
    BulkDeed deed{.ticket = saved.ticket, .op = act.op};
    for (const TicketRecord &record : act.records) {
        if (const auto *event = std::get_if<Event>(&record))
            deed.changes.append(*event);
    }
    return deed;
}

QList<qint64> ticketsOf(const QList<BulkDeed> &deeds)
{
    QList<qint64> tickets;
    for (const BulkDeed &deed : deeds)
        tickets.append(deed.ticket);
    return tickets;
}

Result<std::optional<BulkDeed>> saveBulk(TicketStore &store, const Act &act)
{
    const auto saved = store.append(act);
    if (!saved)
        return tl::unexpected(saved.error());
    return deedOf(act, *saved);
}

} // namespace

struct BulkActs::Run
{
    QList<qint64> tickets = {};
    qsizetype at = 0;
    Step step = {};
    std::function<void(const BulkOutcome &)> finish = {};
    BulkOutcome outcome = {};
};

BulkActs::BulkActs(TicketStore &store, Worker &writer, const Directory &directory, ChangeFeed &feed, QUndoStack &undo,
                   QObject *parent)
    : QObject(parent), m_store(store), m_directory(directory), m_feed(feed), m_undo(undo), m_answer(writer)
{ }

BulkActs::~BulkActs() = default;

std::optional<Failure> BulkActs::hindrance() const
{
    return m_directory.hindrance(Right::WorkTickets);
}

void BulkActs::change(const QList<qint64> &tickets, const BulkChange &change, const QString &words)
{
    if (hindrance())
        return;
    start(
        tickets,
        [tickets, change, deed = deed()](TicketStore &store, qsizetype at) -> Result<std::optional<BulkDeed>> {
            const auto ticket = store.ticket(tickets.at(at));
            if (!ticket)
                return tl::unexpected(ticket.error());
            const auto act = bulkAct(*ticket, change, deed());
            if (!act)
                return tl::unexpected(act.error());
            return *act ? saveBulk(store, **act) : std::optional<BulkDeed>();
        },
        [this, words](const BulkOutcome &outcome) {
            if (!outcome.done.isEmpty())
                m_undo.push(new BulkCommand(*this, outcome.done, words));
        });
}

bool BulkActs::takeBack(const QList<BulkDeed> &deeds, const Answer &answer)
{
    return start(
        ticketsOf(deeds),
        [deeds, deed = deed()](TicketStore &store, qsizetype at) -> Result<std::optional<BulkDeed>> {
            const auto history = store.history(deeds.at(at).ticket);
            if (!history)
                return tl::unexpected(history.error());
            const Deed mine = deed();
            const auto act = undoAct(*history, deeds.at(at).op, mine.person, mine.now, mine.op);
            if (!act)
                return tl::unexpected(act.error());
            const auto saved = saveBulk(store, *act);
            if (!saved)
                return tl::unexpected(saved.error());
            return std::optional(deeds.at(at)); // its changes, to be made again
        },
        [answer](const BulkOutcome &outcome) { answer(outcome.done); });
}

bool BulkActs::repeat(const QList<BulkDeed> &deeds, const Answer &answer)
{
    return start(
        ticketsOf(deeds),
        [deeds, deed = deed()](TicketStore &store, qsizetype at) -> Result<std::optional<BulkDeed>> {
            const auto ticket = store.ticket(deeds.at(at).ticket);
            if (!ticket)
                return tl::unexpected(ticket.error());
            const auto act = repeatChanges(*ticket, deeds.at(at).changes, deed());
            return act ? saveBulk(store, *act) : tl::unexpected(act.error());
        },
        [answer](const BulkOutcome &outcome) { answer(outcome.done); });
}

// Each ticket's act has an op id of its own; who acts, and when, is the same for all.
std::function<Deed()> BulkActs::deed() const
{
    return [person = m_directory.me().id, now = m_directory.now()] {
        return Deed{.op = OpId::make(now), .person = person, .now = now};
    };
}

bool BulkActs::start(const QList<qint64> &tickets, Step step, std::function<void(const BulkOutcome &)> finish)
{
    if (isRunning())
        return false;
    m_run = std::make_unique<Run>(Run{.tickets = tickets, .step = std::move(step), .finish = std::move(finish)});
    next();
    return true;
}

void BulkActs::cancel()
{
    if (m_run)
        m_run->outcome.cancelled = true;
}

void BulkActs::next()
{
    if (m_run->at >= m_run->tickets.size() || m_run->outcome.cancelled) {
        const auto run = std::exchange(m_run, nullptr);
        run->outcome.cancelled = run->at < run->tickets.size();
        m_feed.look();
        run->finish(run->outcome);
        Q_EMIT ended(run->outcome);
        return;
    }
    using Lot = QList<Result<std::optional<BulkDeed>>>;
    const qsizetype from = m_run->at, to = std::min(from + lotSize, m_run->tickets.size());
    m_run->at = to;
    m_answer.ask<Lot>(
        [store = &m_store, step = m_run->step, from, to] {
            Lot lot;
            for (qsizetype at = from; at < to; ++at)
                lot.append(step(*store, at));
            return lot;
        },
        [this, from](const Lot &lot) {
            BulkOutcome &outcome = m_run->outcome;
            for (qsizetype i = 0; i < lot.size(); ++i) {
                if (!lot[i])
                    outcome.refused.append({m_run->tickets.at(from + i), lot[i].error()});
                else if (*lot[i])
                    outcome.done.append(**lot[i]);
                else
                    ++outcome.unchanged;
            }
            Q_EMIT progressed(m_run->at, m_run->tickets.size());
            next();
        });
}

} // namespace Steward
