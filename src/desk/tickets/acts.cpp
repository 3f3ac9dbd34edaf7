#include "desk/tickets/acts.h"

#include "desk/history/canonicaljson.h"
#include "desk/tickets/projection.h"
#include "desk/tickets/undo.h"

#include <algorithm>
#include <limits>

namespace Steward {

namespace {

constexpr int highestLevel = 3;
constexpr Instant ever{std::numeric_limits<qint64>::max()}; // all that is known

// An act on a ticket as it grows: gives its records their ids and instants.
class Growing
{
public:
    Growing(const Ticket &ticket, const Deed &deed)
        : m_deed(deed), m_at(std::max(deed.now, ticket.updatedAt)), m_act{.op = deed.op,
                                                                          .ticket = ticket.number,
                                                                          .expectedVersion = ticket.version}
    { }

    Instant at() const { return m_at; }

    void add(Event event)
    {
        event.at = m_at;
        event.id = nextId();
        m_act.records.append(std::move(event));
    }

    void add(const MessageText &text, Direction direction, Visibility visibility)
    {
        Message message{.at = m_at,
                        .by = text.by.isEmpty() ? m_deed.person : text.by,
                        .direction = direction,
                        .visibility = visibility,
                        .channel = text.channel,
                        .format = text.format,
                        .body = text.body,
                        .id = nextId(),
                        .more = text.more};
        if (text.at.isSet() && text.at < m_at) {
            message.at = text.at;
            message.recordedAt = m_at;
        }
        m_act.records.append(std::move(message));
    }

    Act take() { return std::move(m_act); }

private:
    QByteArray nextId() const { return recordId(m_deed.op, int(m_act.records.size()) + 1); }

    const Deed &m_deed;
    Instant m_at;
    Act m_act;
};

template <typename Enum>
bool isWord(const Value &value)
{
    return value.isString() && fromWord<Enum>(value.text());
}

bool isTexts(const Value &value)
{
    const QList<QByteArray> elements = jsonElements(value.json());
    return !elements.isEmpty() && std::all_of(elements.begin(), elements.end(), [](const QByteArray &element) {
        return Value::json(element).isString();
    });
}

// Whether the field can have the value; not set is none.
bool isPossible(const FieldName &field, const Value &value)
{
    switch (field.field) {
    case Field::State:
        return isWord<State>(value);
    case Field::Priority:
        return isWord<Priority>(value);
    case Field::Kind:
        return isWord<Kind>(value);
    case Field::Channel:
        return isWord<Channel>(value);
    case Field::Level:
        return value.toNumber() && *value.toNumber() >= 1 && *value.toNumber() <= highestLevel;
    case Field::Subject:
        return value.isString() && !value.text().trimmed().isEmpty();
    case Field::Due:
        return !value.isSet() || (value.isString() && instantFrom(value.text()));
    case Field::Tags:
        return !value.isSet() || isTexts(value);
    case Field::Deleted:
        return !value.isSet() || value.json() == "true" || value.json() == "false";
    case Field::Resolution:
        return !value.isSet() || value.json().startsWith('{');
    case Field::Assignee:
    case Field::Team:
    case Field::Category:
    case Field::Client:
    case Field::Product:
    case Field::ProductVersion:
    case Field::Requester:
        return !value.isSet() || value.isString();
    default:
        return true;
    }
}

// As the ticket will give it back.
Value normalised(const FieldName &field, const Value &value)
{
    switch (field.field) {
    case Field::Due:
        return value.isSet() ? Value::string(toRfc3339(*instantFrom(value.text()))) : value;
    case Field::Deleted:
        return value.json() == "true" ? value : Value();
    case Field::Assignee:
    case Field::Team:
    case Field::Category:
    case Field::Client:
    case Field::Product:
    case Field::ProductVersion:
    case Field::Requester:
        return value.text().isEmpty() ? Value() : value;
    default:
        return value;
    }
}

Failure refusedState(State from, State to)
{
    QByteArray detail = word(from).toByteArray() + " to " + word(to).toByteArray();
    detail += from == State::Closed ? ", and a closed ticket stays closed" : ", which is no step of a ticket's life";
    return {FailureCode::Forbidden, word(Field::State).toByteArray(), detail};
}

Done checkChange(const Ticket &ticket, const FieldChange &change)
{
    const QByteArray name = change.field.text();
    if (name.isEmpty() || !isPossible(change.field, change.to))
        return failed(FailureCode::WrongUsage, name, change.to.json());
    if (ticket.value(change.field) == normalised(change.field, change.to))
        return failed(FailureCode::WrongUsage, name, "it has that value already");
    if (change.field.field != Field::State)
        return {};
    const State to = *fromWord<State>(change.to.text());
    if (!mayFollow(ticket.state, to))
        return tl::unexpected(refusedState(ticket.state, to));
    return {};
}

Done mayWrite(const Ticket &ticket, Visibility visibility)
{
    if (ticket.state == State::Closed && visibility == Visibility::Public)
        return failed(FailureCode::Forbidden, word(Field::State).toByteArray(),
                      "closed: a message belongs on a new ticket that follows it up");
    return {};
}

Result<Act> withMessage(const Ticket &ticket, const MessageText &text, Visibility visibility, const Deed &deed)
{
    if (const Done done = mayWrite(ticket, visibility); !done)
        return tl::unexpected(done.error());
    Growing act(ticket, deed);
    act.add(text, Direction::Outbound, visibility);
    return act.take();
}

// The last event of that field which stands.
const Event *lastOf(const FieldName &field, const TicketHistory &history, const QSet<int> &cancelled)
{
    for (auto entry = history.entries.crbegin(); entry != history.entries.crend(); ++entry) {
        const auto *event = std::get_if<Event>(&entry->record);
        if (event && event->field == field && !cancelled.contains(entry->seq))
            return event;
    }
    return nullptr;
}

// An undo may restore any state; where it has become an ordinary change, it is under the rules of one.
Done checkLateUndo(const TicketHistory &after, qsizetype firstUndo)
{
    const QSet<int> cancelled = cancelledRecords(after, ever);
    for (qsizetype i = firstUndo; i < after.entries.size(); ++i) {
        const Event &undo = std::get<Event>(after.entries[i].record);
        if (cancelled.contains(after.entries[i].seq))
            continue;
        if (speaksOfRecords(undo.field)) // as an ordinary change it says nothing
            return failed(FailureCode::Forbidden, undo.field.text(),
                          "it can be taken back within ten minutes, as long as nobody has written since");
        if (undo.field.field != Field::State)
            continue;
        const auto from = fromWord<State>(undo.from.text()), to = fromWord<State>(undo.to.text());
        if (from && to && !mayFollow(*from, *to))
            return tl::unexpected(refusedState(*from, *to));
    }
    return {};
}

} // namespace

bool mayFollow(State from, State to)
{
    switch (from) {
    case State::New:
        return to == State::Open || to == State::Pending || to == State::OnHold || to == State::Resolved;
    case State::Open:
    case State::Pending:
    case State::OnHold:
        return from != to && to != State::New && to != State::Closed;
    case State::Resolved:
        return to == State::Open || to == State::Closed;
    case State::Closed:
        break;
    }
    return false;
}

std::optional<State> stateAfterInbound(State state)
{
    return state == State::Pending || state == State::Resolved ? std::optional(State::Open) : std::nullopt;
}

Failure conflictBetween(const FieldName &field, const Value &theirs, const Value &yours, const QByteArray &by,
                        Instant at)
{
    // One line each: a line end inside a value would shift the others.
    const auto line = [](const Value &value) { return value.text().replace('\n', ' '); };
    return {FailureCode::Conflict, field.text(), line(theirs) + '\n' + line(yours) + '\n' + by + '\n' + toRfc3339(at)};
}

Result<Act> openTicket(const TicketDraft &draft, const Deed &deed)
{
    const FieldName subject{.field = Field::Subject};
    if (!draft.values.contains(subject))
        return failed(FailureCode::WrongUsage, subject.text());
    Creation creation{.at = deed.now, .by = deed.person};
    for (const auto &[field, value] : draft.values) {
        if (field.text().isEmpty() || !isPossible(field, value))
            return failed(FailureCode::WrongUsage, field.text(), value.json());
        if (const Value given = normalised(field, value); given.isSet())
            creation.values.insert_or_assign(field, given);
    }
    Growing act({}, deed);
    if (draft.message)
        act.add(*draft.message, draft.direction, draft.visibility);
    Act made = act.take();
    made.creation = creation;
    return made;
}

Result<Act> changeFields(const Ticket &ticket, const QList<FieldChange> &changes, const Deed &deed)
{
    if (changes.isEmpty())
        return failed(FailureCode::WrongUsage);
    Growing act(ticket, deed);
    for (const FieldChange &change : changes) {
        const auto named = [&](const FieldChange &other) { return other.field == change.field; };
        if (std::count_if(changes.begin(), changes.end(), named) > 1)
            return failed(FailureCode::WrongUsage, change.field.text(), "changed twice in one act");
        if (const Done done = checkChange(ticket, change); !done)
            return tl::unexpected(done.error());
        act.add(Event{.by = deed.person,
                      .field = change.field,
                      .from = speaksOfRecords(change.field) ? Value() : ticket.value(change.field),
                      .to = normalised(change.field, change.to),
                      .reason = change.reason,
                      .bounce = change.bounce});
    }
    return act.take();
}

Result<Act> changeField(const Ticket &ticket, const FieldName &field, const Value &to, const Deed &deed,
                        const QByteArray &reason)
{
    return changeFields(ticket, {FieldChange{.field = field, .to = to, .reason = reason}}, deed);
}

Result<Act> changeState(const Ticket &ticket, State to, const Deed &deed, const QByteArray &reason)
{
    return changeField(ticket, {.field = Field::State}, Value::string(word(to)), deed, reason);
}

Result<Act> reply(const Ticket &ticket, const MessageText &text, const Deed &deed)
{
    return withMessage(ticket, text, Visibility::Public, deed);
}

Result<Act> note(const Ticket &ticket, const MessageText &text, const Deed &deed)
{
    return withMessage(ticket, text, Visibility::Internal, deed);
}

Result<Act> receive(const Ticket &ticket, const MessageText &text, const Deed &deed)
{
    if (const Done done = mayWrite(ticket, Visibility::Public); !done)
        return tl::unexpected(done.error());
    Growing act(ticket, deed);
    act.add(text, Direction::Inbound, Visibility::Public);
    const auto to = stateAfterInbound(ticket.state);
    if (to && !isAutomatic(Message{.more = text.more})) {
        const FieldName state{.field = Field::State};
        act.add(Event{
            .field = state, .from = ticket.value(state), .to = Value::string(word(*to))}); // the rule's: by nobody
    }
    return act.take();
}

Result<Act> resolve(const Ticket &ticket, const ResolutionDraft &draft, const Deed &deed)
{
    if (!mayFollow(ticket.state, State::Resolved))
        return tl::unexpected(refusedState(ticket.state, State::Resolved));
    const auto value = resolutionValue(draft);
    if (!value)
        return tl::unexpected(value.error());
    const FieldName resolution{.field = Field::Resolution}, state{.field = Field::State};
    QList<FieldChange> changes;
    if (*value != ticket.value(resolution))
        changes.append({.field = resolution, .to = *value, .reason = draft.overrideReason});
    changes.append({.field = state, .to = Value::string(word(State::Resolved)), .reason = draft.overrideReason});
    return changeFields(ticket, changes, deed);
}

Result<Act> repairResolution(const Ticket &ticket, const ResolutionDraft &draft, const Deed &deed)
{
    if (isUnresolved(ticket.state))
        return failed(FailureCode::Forbidden, word(Field::Resolution).toByteArray(), "the ticket is not resolved yet");
    const auto value = resolutionValue(draft);
    if (!value)
        return tl::unexpected(value.error());
    return changeField(ticket, {.field = Field::Resolution}, *value, deed, draft.overrideReason);
}

Result<Act> undoAct(const TicketHistory &history, const OpId &op, const QByteArray &person, Instant now,
                    const OpId &newOp)
{
    const QByteArray prefix = op.toText() + '.';
    const QSet<int> cancelled = cancelledRecords(history, ever);
    const Ticket ticket = project(history).ticket;
    const Deed deed{.op = newOp, .person = person, .now = now};
    Growing act(ticket, deed);
    std::map<FieldName, Value> values; // as they stand while the events are taken back
    TicketHistory after = history;
    bool isKnown = false;

    for (auto entry = history.entries.crbegin(); entry != history.entries.crend(); ++entry) {
        const auto *event = std::get_if<Event>(&entry->record);
        if (!event || event->by.isEmpty() || !event->id.startsWith(prefix))
            continue;
        isKnown = true;
        if (cancelled.contains(entry->seq))
            continue;
        const auto taken = values.find(event->field);
        const Value present = taken == values.end() ? ticket.value(event->field) : taken->second;
        if (present != event->to && !speaksOfRecords(event->field)) {
            const Event *theirs = lastOf(event->field, history, cancelled);
            return tl::unexpected(conflictBetween(event->field, present, event->from, theirs->by, theirs->at));
        }
        values.insert_or_assign(event->field, event->from);
        const Event undo{.at = act.at(),
                         .by = person,
                         .field = event->field,
                         .from = event->to,
                         .to = event->from,
                         .undoes = event->id};
        act.add(undo);
        after.entries.append({.seq = after.entries.last().seq + 1, .record = undo});
    }
    Act made = act.take();
    if (!isKnown)
        return failed(FailureCode::NotFound, op.toText());
    if (made.records.isEmpty())
        return failed(FailureCode::WrongUsage, op.toText(), "it was undone already");
    if (const Done done = checkLateUndo(after, history.entries.size()); !done)
        return tl::unexpected(done.error());
    return made;
}

Result<Act> repeatChanges(const Ticket &ticket, const QList<Event> &changes, const Deed &deed)
{
    QList<FieldChange> again;
    for (const Event &change : changes) {
        if (const Value value = ticket.value(change.field); value != change.from)
            return tl::unexpected(conflictBetween(change.field, value, change.to, deed.person, ticket.updatedAt));
        again.append({.field = change.field, .to = change.to, .reason = change.reason, .bounce = change.bounce});
    }
    return changeFields(ticket, again, deed);
}

} // namespace Steward
