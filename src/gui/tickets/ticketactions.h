#pragma once

#include "desk/base/worker.h"
#include "desk/tickets/calllog.h"
#include "desk/tickets/draftstore.h"

#include <QObject>

class QUndoStack;

namespace Steward {

class ChangeFeed;
class Directory;

// What people do to tickets: each act is made by the desk's rules on the ticket as it was shown, saved by the writer,
// and can be taken back by the undo stack once it is. Who acts is the person of the directory.
class TicketActions : public QObject
{
    Q_OBJECT

public:
    // Of one act: what was saved, or why nothing was. Called once, on this thread.
    using Answer = std::function<void(const Result<Saved> &saved)>;

    TicketActions(TicketStore &store, Worker &writer, const Directory &directory, ChangeFeed &feed, QUndoStack &undo,
                  QObject *parent = nullptr);

    // Why the person may do nothing here; nothing where she may.
    std::optional<Failure> hindrance() const;

    void write(const Ticket &ticket, const Draft &draft, const Answer &answer); // its reply or its note, in Markdown
    void change(const Ticket &ticket, const QList<FieldChange> &changes, const QString &words, const Answer &answer);

    void resolve(const Ticket &ticket, const ResolutionDraft &draft, const Answer &answer);
    void repair(const Ticket &ticket, const ResolutionDraft &draft, const Answer &answer);
    void create(const TicketDraft &draft, const Answer &answer);
    // What was said on the phone: a message or a note, and what changes with it, in one act.
    void logCall(const Ticket &ticket, const CallLog &call, const Answer &answer);
    // What another feature's rules make of an intention, for whoever acts now.
    using Intention = std::function<Result<Act>(const Deed &deed)>;
    void carryOut(const Intention &intention, const QString &words, const Answer &answer);

    // Takes back what act `op` changed of the ticket, as an act of its own; its op id is the answer's. For commands.
    using OpAnswer = std::function<void(const Result<OpId> &op)>;
    void takeBack(qint64 ticket, const OpId &op, const OpAnswer &answer);
    // Makes those changes again, where nobody has made others since.
    void repeat(qint64 ticket, const QList<Event> &changes, const OpAnswer &answer);

Q_SIGNALS:
    void undoFailed(qint64 ticket, const Steward::Failure &failure);

private:
    Deed deed() const;
    void amend(qint64 ticket, const std::function<Result<Act>(const TicketHistory &, const Deed &)> &amendment,
               const OpAnswer &answer);
    void save(const Result<Act> &act, const QString &undoWords, const Answer &answer);

    TicketStore &m_store;
    const Directory &m_directory;
    ChangeFeed &m_feed;
    QUndoStack &m_undo;
    EveryAnswer m_answer;
};

} // namespace Steward
