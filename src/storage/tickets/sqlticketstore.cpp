#include "storage/tickets/sqlticketstore.h"

#include "storage/tickets/contents.h"

#include "desk/tickets/acts.h"
#include "desk/tickets/projection.h"
#include "desk/tickets/undo.h"

#include <QSet>

namespace Steward {

namespace {

Done checkForm(const Act &act)
{
    const auto wrong
        = [&](QByteArray detail) { return failed(FailureCode::WrongUsage, act.op.toText(), std::move(detail)); };
    if (act.op.isNull())
        return wrong("an act without an op id");
    if (act.creation.has_value() != (act.ticket == 0))
        return wrong("a new ticket has a creation and no number, any other a number alone");
    if (!act.creation && act.records.isEmpty())
        return wrong("an act without records");
    QSet<QByteArray> ids;
    for (const TicketRecord &record : act.records) {
        if (!idOf(record).startsWith(act.op.toText() + '.') || ids.contains(idOf(record)))
            return wrong("a record with the id " + idOf(record));
        ids.insert(idOf(record));
    }
    return {};
}

// A person or client that the workspace has not got would be kept as nobody.
class NameCheck
{
public:
    explicit NameCheck(Dictionaries &names) : m_names(names) { }

    void operator()(const Creation &creation)
    {
        person(creation.by);
        for (const auto &[field, value] : creation.values)
            this->value(field, value);
    }
    void operator()(const Event &event)
    {
        person(event.by);
        value(event.field, event.from);
        value(event.field, event.to);
    }
    void operator()(const Message &message) { person(message.by); }
    void operator()(const Survey &) { }

    const QByteArray &unknown() const { return m_unknown; } // the first one

private:
    void person(const QByteArray &id)
    {
        if (!id.isEmpty() && !m_names.personNumber(id))
            note(id);
    }
    void value(const FieldName &field, const Value &value)
    {
        if (!value.isSet())
            return;
        if (field.field == Field::Assignee || field.field == Field::Requester)
            person(value.text());
        else if (field.field == Field::Client && !m_names.clientNumber(JsonText(value).view()))
            note(value.text());
    }
    void note(const QByteArray &id)
    {
        if (m_unknown.isEmpty())
            m_unknown = id;
    }

    Dictionaries &m_names;
    QByteArray m_unknown;
};

// The records as they are kept: never earlier than what the ticket has already, or than what was said of its clocks,
// whatever the machine's clock said (sla.md 6).
// Where a person entered a past time, that is when the record became known.
QList<TicketRecord> notBefore(Instant last, QList<TicketRecord> records)
{
    const auto raise = [last](auto &record) {
        Instant &known = record.recordedAt.isSet() ? record.recordedAt : record.at;
        known = std::max(known, last);
    };
    for (TicketRecord &record : records) {
        if (auto *event = std::get_if<Event>(&record))
            raise(*event);
        else if (auto *message = std::get_if<Message>(&record))
            raise(*message);
    }
    return records;
}

} // namespace

SqlTicketStore::SqlTicketStore(Database &database) : m_database(database), m_connection(database.connection()) { }

SqlTicketStore::~SqlTicketStore() = default;

Result<Saved> SqlTicketStore::append(const Act &act)
{
    if (const Done done = checkForm(act); !done)
        return tl::unexpected(done.error());
    Saved saved;
    const Done done = m_database.write([&]() -> Done {
        const auto kept = keep(act);
        if (!kept)
            return tl::unexpected(kept.error());
        saved = *kept;
        return {};
    });
    if (!done) {
        if (m_writer)
            m_writer->forget(); // it may know rows that were rolled back
        return tl::unexpected(done.error());
    }
    return saved;
}

Result<Saved> SqlTicketStore::keep(const Act &act)
{
    if (const auto former = answered(act.op))
        return *former;
    const auto writer = this->writer();
    if (!writer)
        return tl::unexpected(writer.error());

    NameCheck names((*writer)->names());
    if (act.creation)
        names(*act.creation);
    for (const TicketRecord &record : act.records)
        std::visit(names, record);
    if (!names.unknown().isEmpty())
        return failed(FailureCode::NotFound, names.unknown());

    Contents contents(m_connection);
    for (const ActFile &file : act.files) {
        if (contents.has(file.sha256))
            continue;
        if (const Done done = contents.keep(file.sha256, file.path); !done)
            return tl::unexpected(done.error());
    }
    const auto saved = act.creation ? keepNew(act, **writer) : keepMore(act, **writer);
    if (!saved)
        return saved;
    (*writer)->finish();
    const QByteArray op = act.op.raw();
    Statement &log = m_connection.prepared("INSERT INTO op_log(op, ticket, version) VALUES(?, ?, ?)");
    (log.blob(op) << saved->ticket << saved->version).run();
    (m_connection.prepared("INSERT INTO changes(ticket) VALUES(?)") << saved->ticket).run();
    return saved;
}

Result<Saved> SqlTicketStore::keepNew(const Act &act, HistoryWriter &writer)
{
    const qint64 number = writer.nextNumber();
    writer.insert(number, *act.creation, notBefore(act.creation->at, act.records), HistoryWriter::Origin::Steward,
                  act.op.raw());
    return Saved{.ticket = number, .version = int(act.records.size())};
}

Result<Saved> SqlTicketStore::keepMore(const Act &act, HistoryWriter &writer)
{
    const auto ticket = read(act.ticket, writer);
    if (!ticket) {
        if (const Done done = m_connection.done(); !done)
            return tl::unexpected(done.error());
        return failed(FailureCode::NotFound, QByteArray::number(act.ticket));
    }
    if (act.expectedVersion > ticket->version)
        return failed(FailureCode::WrongUsage, QByteArray::number(act.ticket),
                      "made on a version that is not there yet");
    if (act.expectedVersion < ticket->version) {
        if (const auto conflict = this->conflict(act, *ticket, writer))
            return tl::unexpected(*conflict);
    }
    const Instant seen = std::max(ticket->updatedAt, writer.figures().store().countedAt(act.ticket));
    writer.append(act.ticket, notBefore(seen, act.records), HistoryWriter::Origin::Steward);
    return Saved{.ticket = act.ticket, .version = ticket->version + int(act.records.size())};
}

std::optional<Saved> SqlTicketStore::answered(const OpId &op)
{
    const QByteArray raw = op.raw();
    Statement &row = m_connection.prepared("SELECT ticket, version FROM op_log WHERE op = ?");
    row.blob(raw);
    if (!row.step())
        return {};
    const Saved former{.ticket = row.integer(0), .version = int(row.integer(1)), .repeated = true};
    row.reset();
    return former;
}

std::optional<Failure> SqlTicketStore::conflict(const Act &act, const Ticket &ticket, HistoryWriter &writer)
{
    const auto changedSince = [&](const FieldName &field, const Value &yours) -> std::optional<Failure> {
        Statement &row = m_connection.prepared(
            "SELECT at, by FROM event WHERE ticket = ? AND seq > ? AND field = ? ORDER BY seq DESC LIMIT 1");
        row << act.ticket << act.expectedVersion << writer.rows().fieldNumber(field);
        if (!row.step())
            return {};
        const Instant at = row.instant(0);
        const qint64 by = row.integer(1);
        row.reset();
        return conflictBetween(field, ticket.value(field), yours, writer.names().personId(by), at);
    };

    const FieldName state{.field = Field::State};
    bool opens = false, setsState = false;
    for (const TicketRecord &record : act.records) {
        if (const auto *message = std::get_if<Message>(&record)) {
            opens = opens
                || (message->direction == Direction::Inbound && message->visibility == Visibility::Public
                    && !isAutomatic(*message));
            continue;
        }
        const auto *event = std::get_if<Event>(&record);
        if (!event || speaksOfRecords(event->field))
            continue;
        setsState = setsState || event->field == state;
        if (const auto conflict = changedSince(event->field, event->to))
            return conflict;
    }
    // What somebody else did to the state may be what an inbound message must change.
    if (const auto to = stateAfterInbound(ticket.state); to && opens && !setsState)
        return changedSince(state, Value::string(word(*to)));
    return {};
}

std::optional<Ticket> SqlTicketStore::read(qint64 number, HistoryWriter &writer)
{
    auto ticket = writer.tickets().ticket(number);
    // The rows keep neither the text of a resolution nor the order of tags.
    if (ticket && (ticket->resolution != ResolutionRecord() || ticket->tags.size() > 1)) {
        Ticket whole = project(writer.rows().history(number)).ticket;
        ticket->tags = std::move(whole.tags);
        ticket->more = std::move(whole.more);
    }
    return ticket;
}

Result<Ticket> SqlTicketStore::ticket(qint64 number)
{
    m_connection.run("SAVEPOINT reading"); // one moment for all its rows
    const auto writer = this->writer();
    const auto ticket = writer ? read(number, **writer) : std::nullopt;
    m_connection.run("RELEASE reading");
    const Done done = m_connection.done();
    m_connection.forgetFailure();
    if (!writer)
        return tl::unexpected(writer.error());
    if (!done)
        return tl::unexpected(done.error());
    if (!ticket)
        return failed(FailureCode::NotFound, QByteArray::number(number));
    return *ticket;
}

Result<TicketHistory> SqlTicketStore::history(qint64 number)
{
    m_connection.run("SAVEPOINT reading");
    const auto writer = this->writer();
    const bool isThere = writer && (*writer)->tickets().exists(number);
    TicketHistory history = isThere ? (*writer)->rows().history(number) : TicketHistory();
    m_connection.run("RELEASE reading");
    const Done done = m_connection.done();
    m_connection.forgetFailure();
    if (!writer)
        return tl::unexpected(writer.error());
    if (!done)
        return tl::unexpected(done.error());
    if (!isThere)
        return failed(FailureCode::NotFound, QByteArray::number(number));
    return history;
}

Result<HistoryWriter *> SqlTicketStore::writer()
{
    if (!m_writer)
        m_writer = std::make_unique<HistoryWriter>(m_connection);
    return m_writer.get();
}

} // namespace Steward
