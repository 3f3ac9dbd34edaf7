#include "channels/samples/ticketwriter.h"

#include "channels/samples/civiltime.h"

#include <algorithm>

namespace Steward {

namespace {

constexpr qint64 silence = 14 * secondsOfDay;

} // namespace

TicketWriter::TicketWriter(QByteArray key, Creation creation, qint64 end)
    : m_values(creation.values), m_now(creation.at.ms / 1000), m_end(end)
{
    m_ticket.key = std::move(key);
    m_ticket.creation = std::move(creation);
}

void TicketWriter::goTo(qint64 instant)
{
    m_now = std::max(m_now, instant);
}

const Value &TicketWriter::value(const FieldName &field) const
{
    static const Value unset;
    const auto found = m_values.find(field);
    return found == m_values.end() ? unset : found->second;
}

State TicketWriter::state() const
{
    return fromWord<State>(text(Field::State)).value_or(State::New);
}

void TicketWriter::change(const QByteArray &by, const FieldName &field, const Value &to, const QByteArray &reason,
                          std::optional<BounceMark> bounce)
{
    if (isOver() || value(field) == to)
        return;
    m_ticket.records.append(IncomingRecord{.record = Event{.at = Instant{m_now * 1000},
                                                           .by = by,
                                                           .field = field,
                                                           .from = value(field),
                                                           .to = to,
                                                           .reason = reason,
                                                           .bounce = std::move(bounce)}});
    m_values[field] = to;
}

void TicketWriter::assign(const QByteArray &by, const QByteArray &to, const QByteArray &reason,
                          std::optional<BounceMark> bounce)
{
    change(by, {.field = Field::Assignee}, Value::string(to), reason, std::move(bounce));
}

void TicketWriter::setState(const QByteArray &by, State state, const QByteArray &reason)
{
    // A ticket is new until an event says otherwise; its record does not say so.
    if (isOver() || this->state() == state)
        return;
    if (!value({.field = Field::State}).isSet())
        m_values[{.field = Field::State}] = Value::string(word(State::New));
    change(by, {.field = Field::State}, Value::string(word(state)), reason);
    m_resolvedAt = state == State::Resolved ? m_now : state == State::Closed ? m_resolvedAt : 0;
}

void TicketWriter::write(const QByteArray &by, Direction direction, Visibility visibility, Channel channel,
                         const QByteArray &body, const QByteArray &more)
{
    if (isOver())
        return;
    m_ticket.records.append(IncomingRecord{.record = Message{.at = Instant{m_now * 1000},
                                                             .by = by,
                                                             .direction = direction,
                                                             .visibility = visibility,
                                                             .channel = channel,
                                                             .format = "plain",
                                                             .body = body,
                                                             .more = more}});
}

void TicketWriter::reply(const QByteArray &by, Channel channel, const QByteArray &body, const QByteArray &more)
{
    write(by, Direction::Outbound, Visibility::Public, channel, body, more);
    if (!m_firstReplyAt)
        m_firstReplyAt = m_now;
}

void TicketWriter::note(const QByteArray &by, Channel channel, const QByteArray &body, const QByteArray &more)
{
    write(by, Direction::Outbound, Visibility::Internal, channel, body, more);
}

void TicketWriter::receive(const QByteArray &by, Channel channel, const QByteArray &body, const QByteArray &more)
{
    write(by, Direction::Inbound, Visibility::Public, channel, body, more);
    if (state() == State::Pending || state() == State::Resolved)
        setState({}, State::Open);
}

void TicketWriter::resolve(const QByteArray &by, const Value &resolution)
{
    change(by, {.field = Field::Resolution}, resolution);
    setState(by, State::Resolved);
}

void TicketWriter::closeAfterSilence()
{
    if (state() != State::Resolved)
        return;
    goTo(m_resolvedAt + silence);
    setState({}, State::Closed);
}

IncomingTicket TicketWriter::ticket() const
{
    IncomingTicket result = m_ticket;
    sortByTime(result.records);
    return result;
}

void sortByTime(QList<IncomingRecord> &records)
{
    const auto rank = [](const IncomingRecord &record) {
        constexpr int places[] = {1, 0, 2}; // events, messages, surveys, as the variant numbers them
        return std::pair(instantOf(record.record), places[record.record.index()]);
    };
    std::stable_sort(records.begin(), records.end(), [&](const auto &a, const auto &b) { return rank(a) < rank(b); });
}

} // namespace Steward
