#pragma once

#include "desk/history/tickethistory.h"
#include "desk/tickets/resolutiondraft.h"
#include "desk/tickets/ticketstore.h"

namespace Steward {

// Who acts, when, and under which op id: the same for every intention.
struct Deed
{
    OpId op = {};
    QByteArray person = {}; // empty: a rule or the system
    Instant now = {};
};

// A text to be added to a ticket.
struct MessageText
{
    Channel channel = Channel::Email;
    QByteArray format = "plain";
    QByteArray body = {};
    QByteArray by = {}; // who said it; empty: who acts
    Instant at = {}; // when it was said, where that is past (a call logged afterwards); not set: now
    QByteArray more = {}; // further members of the record, as in Message
};

// A ticket before it has a number. `values`: of the ticket's fields at creation; a subject is asked for.
struct TicketDraft
{
    std::map<FieldName, Value> values = {};
    std::optional<MessageText> message = {}; // the first one
    Direction direction = Direction::Inbound; // of it
    Visibility visibility = Visibility::Public;
};

struct FieldChange
{
    FieldName field = {};
    Value to = {};
    QByteArray reason = {};
    std::optional<BounceMark> bounce = {};
};

// The intentions: each makes the records of one act on a ticket that stands as given, or says why the desk's rules do
// not allow it. Nothing is read and nothing is written here. Forbidden: the subject is the field, the detail says which
// change or part and why. WrongUsage: a value that the field cannot have, or no change at all. Records are never
// earlier than the ticket's last one, also when the clock was put back (sla.md 6).
Result<Act> openTicket(const TicketDraft &draft, const Deed &deed);
Result<Act> changeFields(const Ticket &ticket, const QList<FieldChange> &changes, const Deed &deed);
Result<Act> changeField(const Ticket &ticket, const FieldName &field, const Value &to, const Deed &deed,
                        const QByteArray &reason = {});
Result<Act> changeState(const Ticket &ticket, State to, const Deed &deed, const QByteArray &reason = {});

Result<Act> reply(const Ticket &ticket, const MessageText &text, const Deed &deed); // outbound, public
Result<Act> note(const Ticket &ticket, const MessageText &text, const Deed &deed); // outbound, internal
// Inbound, public: with it the rule's event that opens a pending ticket or reopens a resolved one.
Result<Act> receive(const Ticket &ticket, const MessageText &text, const Deed &deed);

// The resolution record and the state, both or neither.
Result<Act> resolve(const Ticket &ticket, const ResolutionDraft &draft, const Deed &deed);
// Completes or corrects the record of a ticket that is resolved or closed: an event of today, the state stays.
Result<Act> repairResolution(const Ticket &ticket, const ResolutionDraft &draft, const Deed &deed);

// The opposite of the events of act `op`, last first; rules' events and messages stay (sla.md 5). Conflict, as of a
// TicketStore, where a field was changed since. Where the ten minutes are over or somebody wrote between, it is an
// ordinary change and under the same rules.
Result<Act> undoAct(const TicketHistory &history, const OpId &op, const QByteArray &person, Instant now,
                    const OpId &newOp);

// Makes those changes of an act that was undone again. Conflict, as of a TicketStore, where a field has another value
// than before it.
Result<Act> repeatChanges(const Ticket &ticket, const QList<Event> &changes, const Deed &deed);

// Whether a person or a rule may change the state so (product.md 5.1). An undo may restore any.
bool mayFollow(State from, State to);
// The state that an inbound public message brings about; nothing where it changes none.
std::optional<State> stateAfterInbound(State state);

// The conflict between a change that stands and one that was asked for.
Failure conflictBetween(const FieldName &field, const Value &theirs, const Value &yours, const QByteArray &by,
                        Instant at);

} // namespace Steward
