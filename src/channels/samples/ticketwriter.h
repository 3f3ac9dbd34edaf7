#pragma once

#include "desk/tickets/historyimport.h"

#include <map>

namespace Steward {

// Writes the history of one ticket as it comes to pass. It keeps the present values, so that every event says truly
// what it changed, applies the rules that act by themselves (product.md 5.1), never goes back in time, and writes
// nothing that would happen after the end of the sample.
class TicketWriter
{
public:
    TicketWriter(QByteArray key, Creation creation, qint64 end); // instants are seconds

    qint64 now() const { return m_now; }
    void goTo(qint64 instant); // forward only; what follows happens then
    bool isOver() const { return m_now > m_end; }
    void breakOff() { m_now = m_end + 1; } // the sample ends here for this ticket

    const Value &value(const FieldName &field) const;
    QByteArray text(Field field) const { return value(FieldName{.field = field}).text(); }
    State state() const;
    qint64 resolvedAt() const { return m_resolvedAt; } // 0: is not resolved
    qint64 firstReplyAt() const { return m_firstReplyAt; }

    void change(const QByteArray &by, const FieldName &field, const Value &to, const QByteArray &reason = {},
                std::optional<BounceMark> bounce = {});
    void assign(const QByteArray &by, const QByteArray &to, const QByteArray &reason = {},
                std::optional<BounceMark> bounce = {});
    void setState(const QByteArray &by, State state, const QByteArray &reason = {});
    void reply(const QByteArray &by, Channel channel, const QByteArray &body, const QByteArray &more = {});
    void note(const QByteArray &by, Channel channel, const QByteArray &body, const QByteArray &more = {});
    // A public message from the requester's side, `by` whom it was written down; sets pending and resolved to open.
    void receive(const QByteArray &by, Channel channel, const QByteArray &body, const QByteArray &more = {});
    void resolve(const QByteArray &by, const Value &resolution);
    void closeAfterSilence(); // 14 days after resolving, if that is within the sample

    // The records in order of time; at one instant messages, then events.
    IncomingTicket ticket() const;

private:
    void write(const QByteArray &by, Direction direction, Visibility visibility, Channel channel,
               const QByteArray &body, const QByteArray &more);

    IncomingTicket m_ticket;
    std::map<FieldName, Value> m_values;
    qint64 m_now = 0;
    qint64 m_end = 0;
    qint64 m_resolvedAt = 0;
    qint64 m_firstReplyAt = 0;
};

void sortByTime(QList<IncomingRecord> &records);

} // namespace Steward
