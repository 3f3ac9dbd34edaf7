#pragma once

#include "storage/engine/database.h"
#include "storage/workspace/importrun.h"

#include <QFile>
#include <QTemporaryDir>

namespace Steward {

// Moments of a test, a minute apart.
inline Instant minute(int i)
{
    return Instant{1'767'600'000'000 + qint64(i) * 60'000}; // 2026-01-05T08:00Z
}

// A workspace file made of records that a test thinks up.
class FilledWorkspace
{
public:
    QString file(const QString &name = QStringLiteral("desk.steward")) const { return m_folder.filePath(name); }

    Done make(const QList<IncomingSetting> &settings, const QList<IncomingTicket> &tickets)
    {
        if (const Done done = Database::create(file(), {}); !done)
            return done;
        return add(settings, tickets);
    }
    Done add(const QList<IncomingSetting> &settings, const QList<IncomingTicket> &tickets)
    {
        auto database = Database::open(file());
        if (!database)
            return tl::unexpected(database.error());
        // As most builds of SQLite do: what is deleted stays in the unused parts of the file.
        (*database)->connection().run("PRAGMA secure_delete=OFF");
        QByteArray rejected;
        ImportOptions options{.format = "steward", .file = "test"};
        options.rejected = [&](const Reject &reject) { rejected += reject.reason + '\n'; };
        auto run = ImportRun::begin(**database, options);
        if (!run)
            return tl::unexpected(run.error());
        for (const IncomingSetting &setting : settings) {
            if (const Done done = (*run)->add(setting); !done)
                return done;
        }
        for (const IncomingTicket &ticket : tickets) {
            if (const Done done = (*run)->add(ticket); !done)
                return done;
        }
        if (const Done done = (*run)->finish(); !done)
            return done;
        return rejected.isEmpty() ? Done() : failed(FailureCode::Rejected, {}, rejected);
    }

private:
    QTemporaryDir m_folder;
};

inline IncomingSetting person(const QByteArray &id, const QByteArray &name, const QByteArray &email,
                              const QByteArray &role)
{
    return {.type = "person",
            .id = id,
            .json = "{\"type\":\"person\",\"id\":\"" + id + "\",\"name\":\"" + name + "\",\"email\":\"" + email
                + "\",\"role\":\"" + role + "\"}"};
}

inline IncomingTicket ticket(int number, const QByteArray &by, const QByteArray &subject,
                             const QList<TicketRecord> &records)
{
    IncomingTicket ticket{
        .key = "SUP-" + QByteArray::number(number),
        .creation = Creation{
            .at = minute(number), .by = by, .values = {{FieldName{.field = Field::Subject}, Value::string(subject)}}}};
    for (const TicketRecord &record : records)
        ticket.records.append({.record = record});
    return ticket;
}

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace Steward
