#pragma once

#include "desk/tickets/draftstore.h"
#include "desk/tickets/projection.h"
#include "desk/tickets/ticketstore.h"
#include "support/memoryticketreader.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace Steward {

// A TicketStore over the tickets that a MemoryTicketReader has opened.
class MemoryTicketStore : public TicketStore
{
public:
    explicit MemoryTicketStore(MemoryTicketReader &reader) : m_reader(reader) { }

    std::optional<Failure> nextFailure = {};

    Result<Saved> append(const Act &act) override
    {
        if (nextFailure)
            return tl::unexpected(*std::exchange(nextFailure, {}));
        if (act.creation)
            return open(act);
        const auto found = m_reader.opened.find(act.ticket);
        if (found == m_reader.opened.end())
            return failed(FailureCode::NotFound, QByteArray::number(act.ticket));
        for (const TicketRecord &record : act.records)
            found->history.entries.append({.seq = int(found->history.entries.size()) + 1, .record = record});
        found->ticket = project(found->history).ticket;
        m_reader.changes.append(act.ticket);
        return Saved{.ticket = act.ticket, .version = found->ticket.version};
    }
    Result<Ticket> ticket(qint64 number) override { return m_reader.opened.value(number).ticket; }
    Result<TicketHistory> history(qint64 number) override { return m_reader.opened.value(number).history; }

private:
    Result<Saved> open(const Act &act)
    {
        const qint64 number = std::max<qint64>(m_reader.opened.size() + 1, 100);
        TicketHistory history{.number = number, .creation = *act.creation};
        for (const TicketRecord &record : act.records)
            history.entries.append({.seq = int(history.entries.size()) + 1, .record = record});
        m_reader.opened.insert(number, {.ticket = project(history).ticket, .history = history});
        m_reader.changes.append(number);
        return Saved{.ticket = number, .version = int(act.records.size())};
    }

    MemoryTicketReader &m_reader;
};

class MemoryDraftStore : public DraftStore
{
public:
    QHash<qint64, Draft> kept = {};

    Result<Draft> draft(qint64 ticket) override { return kept.value(ticket); }
    Done keep(qint64 ticket, const Draft &draft) override
    {
        if (draft.isEmpty())
            kept.remove(ticket);
        else
            kept.insert(ticket, draft);
        return {};
    }
    Done forget(qint64 ticket) override
    {
        kept.remove(ticket);
        return {};
    }
    Result<DraftFile> addFile(qint64 ticket, const QString &path) override
    {
        const QFileInfo info(path);
        QFile file(path);
        if (info.isDir())
            return failed(FailureCode::BadInput, path.toUtf8(), "it is no file");
        if (!file.open(QIODevice::ReadOnly))
            return failed(FailureCode::NotFound, path.toUtf8());
        return addBytes(ticket, {.name = info.fileName().toUtf8(), .mediaType = "text/plain"}, file.readAll());
    }
    Result<DraftFile> addBytes(qint64, const Attachment &named, const QByteArray &bytes) override
    {
        DraftFile added{.attachment = named, .path = QStringLiteral("/copies/") + QString::fromUtf8(named.name)};
        added.attachment.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        added.attachment.size = bytes.size();
        return added;
    }
};

} // namespace Steward
