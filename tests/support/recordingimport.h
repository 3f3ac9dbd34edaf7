#pragma once

#include "desk/tickets/historyimport.h"

#include <QHash>

namespace Steward {

// Keeps what an importer hands over. Ids of persons and clients are made from their names, so that they can be read in
// a test: `p:Agent One`, `c:Example Freight`. As in a workspace, one name is one person, whose first role stays.
class RecordingImport : public HistoryImport
{
public:
    struct Person
    {
        QByteArray name = {};
        QByteArray role = {};
        QByteArray email = {};
    };

    Done add(IncomingSetting setting) override
    {
        settings.append(std::move(setting));
        return {};
    }
    Done add(IncomingTicket ticket) override
    {
        m_counts.imported += ticket.records.size() + (ticket.creation ? 1 : 0);
        m_counts.tickets += ticket.creation ? 1 : 0;
        tickets.append(std::move(ticket));
        return {};
    }
    void reject(Reject reject) override
    {
        ++m_counts.read;
        ++m_counts.rejected;
        rejects.append(std::move(reject));
    }
    void countRead(qint64 records) override { m_counts.read += records; }
    Result<QByteArray> personNamed(const QByteArray &name, const QByteArray &role, const QByteArray &email) override
    {
        if (name.isEmpty())
            return QByteArray();
        ++personCalls;
        const QByteArray id = "p:" + name;
        if (!persons.contains(id))
            persons.insert(id, {name, role, email});
        return id;
    }
    Result<QByteArray> clientNamed(const QByteArray &name) override
    {
        if (name.isEmpty())
            return QByteArray();
        clients.insert("c:" + name, name);
        return "c:" + name;
    }
    Done reached(qint64 offset, qint64 line) override
    {
        places.append({offset, line});
        if (cancelAfter > 0 && places.size() >= cancelAfter)
            return failed(FailureCode::Cancelled);
        return {};
    }
    ImportCounts counts() const { return m_counts; }
    QByteArray timeZone() const override { return zone; }

    const IncomingTicket *ticket(QByteArrayView sourceKey) const
    {
        for (const IncomingTicket &ticket : tickets) {
            if (ticket.sourceKey == sourceKey)
                return &ticket;
        }
        return nullptr;
    }
    // The events of a ticket as lines `at by field from>to`, in their order.
    QList<QByteArray> events(QByteArrayView sourceKey) const
    {
        QList<QByteArray> lines;
        const IncomingTicket *found = ticket(sourceKey);
        for (const IncomingRecord &incoming : found ? found->records : QList<IncomingRecord>()) {
            if (const auto *event = std::get_if<Event>(&incoming.record))
                lines.append(toRfc3339(event->at) + ' ' + event->by + ' ' + event->field.text() + ' '
                             + event->from.text() + '>' + event->to.text());
        }
        return lines;
    }
    QList<Message> messages(QByteArrayView sourceKey) const
    {
        QList<Message> found;
        const IncomingTicket *of = ticket(sourceKey);
        for (const IncomingRecord &incoming : of ? of->records : QList<IncomingRecord>()) {
            if (const auto *message = std::get_if<Message>(&incoming.record))
                found.append(*message);
        }
        return found;
    }
    // A value at creation, as text; `field` is its name in the exchange format.
    QByteArray created(QByteArrayView sourceKey, QByteArrayView field) const
    {
        const IncomingTicket *found = ticket(sourceKey);
        if (!found || !found->creation)
            return {};
        const auto value = found->creation->values.find(FieldName::from(field));
        return value == found->creation->values.end() ? QByteArray() : value->second.text();
    }

    QList<IncomingSetting> settings;
    QList<IncomingTicket> tickets;
    QList<Reject> rejects;
    QHash<QByteArray, Person> persons;
    QHash<QByteArray, QByteArray> clients;
    QList<std::pair<qint64, qint64>> places; // offset and line, in the order they were reached
    QByteArray zone = "UTC";
    qsizetype cancelAfter = 0; // places; 0: never
    int personCalls = 0;

private:
    ImportCounts m_counts;
};

} // namespace Steward
