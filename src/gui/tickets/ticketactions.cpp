#include "gui/tickets/ticketactions.h"

#include "desk/tickets/projection.h"
#include "gui/shared/changefeed.h"
#include "gui/shared/directory.h"
#include "gui/tickets/takebackcommand.h"

#include <QUndoStack>

namespace Steward {

TicketActions::TicketActions(TicketStore &store, Worker &writer, const Directory &directory, ChangeFeed &feed,
                             QUndoStack &undo, QObject *parent)
    : QObject(parent), m_store(store), m_directory(directory), m_feed(feed), m_undo(undo), m_answer(writer)
{ }

std::optional<Failure> TicketActions::hindrance() const
{
    return m_directory.hindrance(Right::WorkTickets);
}

Deed TicketActions::deed() const
{
    const Instant now = m_directory.now();
    return {.op = OpId::make(now), .person = m_directory.me().id, .now = now};
}

void TicketActions::write(const Ticket &ticket, const Draft &draft, const Answer &answer)
{
    QList<Attachment> attachments;
    for (const DraftFile &file : draft.files)
        attachments.append(file.attachment);
    const MessageText text{.format = "markdown", .body = draft.text, .more = withAttachments({}, attachments)};
    auto act = draft.isNote ? note(ticket, text, deed()) : reply(ticket, text, deed());
    if (act) {
        for (const DraftFile &file : draft.files)
            act->files.append({.sha256 = file.attachment.sha256, .path = file.path});
    }
    save(act, {}, answer);
}

void TicketActions::change(const Ticket &ticket, const QList<FieldChange> &changes, const QString &words,
                           const Answer &answer)
{
    save(changeFields(ticket, changes, deed()), words, answer);
}

void TicketActions::resolve(const Ticket &ticket, const ResolutionDraft &draft, const Answer &answer)
{
    save(Steward::resolve(ticket, draft, deed()), tr("%1: resolve", "key").arg(m_directory.keyOf(ticket.number)),
         answer);
}

void TicketActions::repair(const Ticket &ticket, const ResolutionDraft &draft, const Answer &answer)
{
    save(repairResolution(ticket, draft, deed()),
         tr("%1: complete the record", "key").arg(m_directory.keyOf(ticket.number)), answer);
}

void TicketActions::create(const TicketDraft &draft, const Answer &answer)
{
    save(openTicket(draft, deed()), {}, answer);
}

void TicketActions::logCall(const Ticket &ticket, const CallLog &call, const Answer &answer)
{
    save(Steward::logCall(ticket, call, deed()), {}, answer);
}

void TicketActions::carryOut(const Intention &intention, const QString &words, const Answer &answer)
{
    save(intention(deed()), words, answer);
}

void TicketActions::save(const Result<Act> &act, const QString &undoWords, const Answer &answer)
{
    if (const auto hindrance = this->hindrance()) {
        answer(tl::unexpected(*hindrance));
        return;
    }
    if (!act) {
        answer(tl::unexpected(act.error()));
        return;
    }
    m_answer.ask<Result<Saved>>([store = &m_store, act = *act] { return store->append(act); },
                                [this, act = *act, undoWords, answer](const Result<Saved> &saved) {
                                    if (saved && !undoWords.isEmpty())
                                        m_undo.push(new TakeBackCommand(*this, saved->ticket, act, undoWords));
                                    answer(saved);
                                    if (saved)
                                        m_feed.look();
                                });
}

void TicketActions::takeBack(qint64 ticket, const OpId &op, const OpAnswer &answer)
{
    amend(
        ticket,
        [op](const TicketHistory &history, const Deed &deed) {
            return undoAct(history, op, deed.person, deed.now, deed.op);
        },
        answer);
}

void TicketActions::repeat(qint64 ticket, const QList<Event> &changes, const OpAnswer &answer)
{
    amend(
        ticket,
        [changes](const TicketHistory &history, const Deed &deed) {
            return repeatChanges(project(history).ticket, changes, deed);
        },
        answer);
}

void TicketActions::amend(qint64 ticket,
                          const std::function<Result<Act>(const TicketHistory &, const Deed &)> &amendment,
                          const OpAnswer &answer)
{
    if (const auto hindrance = this->hindrance()) {
        answer(tl::unexpected(*hindrance));
        Q_EMIT undoFailed(ticket, *hindrance);
        return;
    }
    const Deed deed = this->deed();
    m_answer.ask<Result<Saved>>(
        [store = &m_store, ticket, amendment, deed]() -> Result<Saved> {
            const auto history = store->history(ticket);
            if (!history)
                return tl::unexpected(history.error());
            const auto act = amendment(*history, deed);
            return act ? store->append(*act) : tl::unexpected(act.error());
        },
        [this, ticket, op = deed.op, answer](const Result<Saved> &saved) {
            if (!saved) {
                answer(tl::unexpected(saved.error()));
                Q_EMIT undoFailed(ticket, saved.error());
                return;
            }
            answer(op);
            m_feed.look();
        });
}

} // namespace Steward
