#pragma once

#include "desk/tickets/ticketimport.h"

#include <QHash>

namespace Steward {

// Takes the first tickets of an importer as they would become, and stores nothing. Persons and clients keep the names
// that the source has for them. Fails with Cancelled when it has enough.
class SampleImport : public HistoryImport
{
public:
    SampleImport(QByteArray timeZone, const CancelFlag &cancel) : m_timeZone(std::move(timeZone)), m_cancel(cancel) { }

    const ImportSample &sample() const { return m_sample; }
    bool hasEnough() const;

    Done add(IncomingSetting setting) override;
    Done add(IncomingTicket ticket) override;
    void reject(Reject reject) override;
    void countRead(qint64) override { }
    Result<QByteArray> personNamed(const QByteArray &name, const QByteArray &role, const QByteArray &email) override;
    Result<QByteArray> clientNamed(const QByteArray &name) override { return name; }
    Done reached(qint64 offset, qint64 line) override;
    QByteArray timeZone() const override { return m_timeZone; }

private:
    QByteArray nameOf(const QByteArray &id) const { return m_names.value(id, id); }

    ImportSample m_sample;
    QByteArray m_timeZone;
    const CancelFlag &m_cancel;
    QHash<QByteArray, QByteArray> m_names; // of the persons and clients that the source brings as records
};

} // namespace Steward
