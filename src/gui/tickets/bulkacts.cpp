#include "gui/tickets/bulkacts.h"

#include "desk/tickets/projection.h"
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
    qsizetype total = 0;
    qsizetype at = 0;
    Step step = {};
    std::function<void(const BulkOutcome &)> finish = {};
    std::function<qint64(qsizetype)> ticketAt = {};
    BulkOutcome outcome = {};
};

BulkActs::BulkActs(TicketStore &store, Worker &writer, const Directory &directory, ChangeFeed &feed, QUndoStack &undo,
                   QObject *parent)
    : QObject(parent), m_store(store), m_directory(directory), m_feed(feed), m_undo(undo), m_answer(writer)
{ }

BulkActs::~BulkActs() = default;

std::optional<Failure> BulkActs::hindrance() const
{
    const Done may = mayDo(m_directory.me(), Right::WorkTickets, m_directory.kind());
    return may ? std::nullopt : std::optional(may.error());
}

void BulkActs::change(const QList<qint64> &tickets, const BulkChange &change, const QString &words)
{
    if (isRunning() || hindrance())
        return;
    const QByteArray person = m_directory.me().id;
    const Instant now = m_directory.now();
    const bool started = start(
        tickets.size(),
        [tickets, change, person, now](TicketStore &store, qsizetype at) -> Result<std::optional<BulkDeed>> {
            const auto ticket = store.ticket(tickets.at(at));
            if (!ticket)
                return tl::unexpected(ticket.error());
            const auto act = bulkAct(*ticket, change, {.op = OpId::make(now), .person = person, .now = now});
            if (!act)
                return tl::unexpected(act.error());
            return *act ? saveBulk(store, **act) : std::optional<BulkDeed>();
        },
        [this, words](const BulkOutcome &outcome) {
            if (!outcome.done.isEmpty())
                m_undo.push(new BulkCommand(*this, outcome.done, words));
            Q_EMIT ended(outcome);
        });
    if (started)
        m_run->ticketAt = [tickets](qsizetype at) { return tickets.at(at); };
}

bool BulkActs::takeBack(const QList<BulkDeed> &deeds, const Answer &answer)
{
    const QByteArray person = m_directory.me().id;
    const Instant now = m_directory.now();
    const bool started = start(
        deeds.size(),
        [deeds, person, now](TicketStore &store, qsizetype at) -> Result<std::optional<BulkDeed>> {
            const auto history = store.history(deeds.at(at).ticket);
            if (!history)
                return tl::unexpected(history.error());
            const auto act = undoAct(*history, deeds.at(at).op, person, now, OpId::make(now));
            if (!act)
                return tl::unexpected(act.error());
            const auto saved = store.append(*act);
            if (!saved)
                return tl::unexpected(saved.error());
            return std::optional(deeds.at(at)); // its changes, to be made again
        },
        [this, answer](const BulkOutcome &outcome) {
            answer(outcome.done);
            Q_EMIT ended(outcome);
        });
    if (started)
        m_run->ticketAt = [deeds](qsizetype at) { return deeds.at(at).ticket; };
    return started;
}

bool BulkActs::repeat(const QList<BulkDeed> &deeds, const Answer &answer)
{
    const QByteArray person = m_directory.me().id;
    const Instant now = m_directory.now();
    const bool started = start(
        deeds.size(),
        [deeds, person, now](TicketStore &store, qsizetype at) -> Result<std::optional<BulkDeed>> {
            const auto ticket = store.ticket(deeds.at(at).ticket);
            if (!ticket)
                return tl::unexpected(ticket.error());
            QList<FieldChange> again;
            for (const Event &change : deeds.at(at).changes) {
                if (const Value value = ticket->value(change.field); value != change.from)
                    return tl::unexpected(conflictBetween(change.field, value, change.to, person, ticket->updatedAt));
                again.append({.field = change.field, .to = change.to, .reason = change.reason});
            }
            const auto act = changeFields(*ticket, again, {.op = OpId::make(now), .person = person, .now = now});
            if (!act)
                return tl::unexpected(act.error());
            return saveBulk(store, *act);
        },
        [this, answer](const BulkOutcome &outcome) {
            answer(outcome.done);
            Q_EMIT ended(outcome);
        });
    if (started)
        m_run->ticketAt = [deeds](qsizetype at) { return deeds.at(at).ticket; };
    return started;
}

bool BulkActs::start(qsizetype total, Step step, std::function<void(const BulkOutcome &)> finish)
{
    if (isRunning())
        return false;
    m_run = std::make_unique<Run>(Run{.total = total, .step = std::move(step), .finish = std::move(finish)});
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
    if (m_run->at >= m_run->total || m_run->outcome.cancelled) {
        const auto run = std::exchange(m_run, nullptr);
        run->outcome.cancelled = run->at < run->total;
        m_feed.look();
        run->finish(run->outcome);
        return;
    }
    using Lot = QList<Result<std::optional<BulkDeed>>>;
    const qsizetype from = m_run->at, to = std::min(from + lotSize, m_run->total);
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
                    outcome.refused.append({m_run->ticketAt(from + i), lot[i].error()});
                else if (*lot[i])
                    outcome.done.append(**lot[i]);
                else
                    ++outcome.unchanged;
            }
            Q_EMIT progressed(m_run->at, m_run->total);
            next();
        });
}

} // namespace Steward
