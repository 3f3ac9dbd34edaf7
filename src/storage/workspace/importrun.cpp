#include "storage/workspace/importrun.h"

#include "storage/metrics/storedrules.h"
#include "storage/tickets/contents.h"
#include "storage/workspace/importstate.h"
#include "storage/workspace/knownticket.h"

#include "desk/history/attachments.h"
#include "desk/history/settingtext.h"
#include "desk/tickets/projection.h"

#include <sqlite3.h>

#include <algorithm>

namespace Steward {

namespace {

// How many records wait for more of their ticket: a log of another desk mixes its tickets, our own format hardly.
constexpr qint64 recordsWaiting = 4'000, recordsOfOthersWaiting = 20'000;
constexpr qint64 recordsInCommit = 120'000;
constexpr int ticketsCountedAtOnce = 2'000;
constexpr qint64 toldEveryMs = 250;
constexpr int commitsInLog = 4; // before they are taken into the file: pages that each of them changes go there once
constexpr qint64 bulkFrom = 5'000; // records after which the search index works in lots

QList<QByteArray> personsNamedIn(const QByteArray &type, const QList<JsonMember> &members)
{
    QList<QByteArray> persons;
    if (const Value agent = memberValue(members, "agent"); type == "goal" && agent.isSet())
        persons.append(agent.text());
    if (type == "client") {
        for (const QByteArray &entry : jsonElements(memberValue(members, "ownership").json())) {
            const QList<JsonMember> parts = canonicalMembers(entry);
            for (const QByteArrayView name : {QByteArrayView("owner"), QByteArrayView("backup")}) {
                if (const Value person = memberValue(parts, name); person.isSet())
                    persons.append(person.text());
            }
        }
    }
    return persons;
}

QByteArray clientNamedIn(const QByteArray &type, const QList<JsonMember> &members)
{
    return type == "person" || type == "policy" || type == "goal" ? memberValue(members, "client").text()
                                                                  : QByteArray();
}

} // namespace

qint64 interruptedAfter(Connection &reader, const QByteArray &format, const QByteArray &fingerprint)
{
    Statement &row = reader.prepared(
        "SELECT counts FROM import WHERE format = ? AND fingerprint = ? AND done = 0 AND place > 0 ORDER BY id DESC LIMIT 1");
    row << format;
    row.blob(fingerprint);
    const qint64 read = row.step() ? row.text(0).split(' ').value(0).toLongLong() : 0;
    row.reset();
    return read;
}

Result<std::unique_ptr<ImportRun>> ImportRun::begin(Database &database, ImportOptions options)
{
    const QByteArray zoneName = metaValue(database.connection(), "time_zone");
    const auto zone = Zone::named(zoneName);
    if (!zone)
        return failed(FailureCode::Damaged, database.path().toUtf8(), "unknown time zone " + zoneName);
    std::unique_ptr<ImportRun> run(new ImportRun(database, std::move(options), zoneName));
    if (const Done done = run->beginBatch(); !done)
        return tl::unexpected(done.error());
    if (run->m_options.resume) {
        Statement &row = run->m_connection.prepared(
            "SELECT id, place, line, counts FROM import WHERE format = ? AND fingerprint = ? AND done = 0 ORDER BY id DESC LIMIT 1");
        row << run->m_options.format;
        row.blob(run->m_options.fingerprint);
        if (row.step()) {
            run->m_id = row.integer(0);
            run->m_offset = row.integer(1);
            run->m_line = row.integer(2);
            const QList<QByteArray> counts = row.text(3).split(' ');
            qint64 *const all[] = {&run->m_counts.read,     &run->m_counts.imported,     &run->m_counts.unchanged,
                                   &run->m_counts.rejected, &run->m_counts.inconsistent, &run->m_counts.tickets};
            for (qsizetype i = 0; i < qsizetype(std::size(all)) && i < counts.size(); ++i)
                *all[i] = counts[i].toLongLong();
        }
        row.reset();
    }
    if (!run->m_id) {
        run->m_id = run->m_connection.integer("SELECT coalesce(max(id), 0) + 1 FROM import");
        run->saveState(false);
    }
    if (const Done done = run->m_connection.done(); !done)
        return tl::unexpected(done.error());
    return run;
}

ImportRun::ImportRun(Database &database, ImportOptions options, QByteArray timeZone)
    : m_database(database), m_connection(database.connection()), m_options(std::move(options)),
      m_timeZone(std::move(timeZone)), m_keyPrefix(metaValue(m_connection, "key_prefix")),
      m_writer(std::make_unique<HistoryWriter>(m_connection)), m_names(m_connection), m_settings(m_connection, m_names),
      m_foreign(m_options.format != "steward")
{
    if (m_options.fingerprint.isEmpty()) // records that come from no file
        m_options.fingerprint = m_options.format;
    m_connection.run("PRAGMA cache_size=-65536");
    m_writer->figures().inBackground();
}

ImportRun::~ImportRun()
{
    if (m_transaction) {
        m_transaction.reset();
        m_database.unlock();
    }
    m_connection.forgetFailure();
    m_connection.run("PRAGMA cache_size=-16384");
}

Done ImportRun::beginBatch()
{
    if (const Done done = m_database.lock(); !done)
        return done;
    m_transaction = std::make_unique<Transaction>(m_connection);
    const Done done = m_connection.done();
    if (!done) {
        m_transaction.reset();
        m_database.unlock();
    }
    return done;
}

Done ImportRun::commitBatch(bool last)
{
    if (m_options.dryRun && !last)
        return m_connection.done();
    if (const Done done = writeSettings(); !done)
        return done;
    if (const Done done = flush(0); !done)
        return done;
    if (m_options.committing) {
        if (const Done done = m_options.committing(); !done)
            return done;
    }
    m_writer->finish();
    saveState(last);
    if (last && m_sinceStart >= bulkFrom)
        m_writer->search().endBulk();
    Done done = m_connection.done();
    if (done && !m_options.dryRun)
        done = m_transaction->commit();
    m_transaction.reset();
    if (done && !m_options.dryRun && (last || ++m_commits % commitsInLog == 0))
        m_database.checkpoint(last);
    m_database.unlock();
    if (!done)
        return done;
    m_sinceCommit = 0;
    return last ? Done() : beginBatch();
}

Done ImportRun::finish()
{
    // Calendars and policies that came with the file may judge what was there before: those tickets are counted anew.
    while (!m_options.dryRun && m_writer->figures().countOn(ticketsCountedAtOnce)) {
        if (const Done done = commitBatch(false); !done)
            return done;
    }
    return commitBatch(true);
}

void ImportRun::saveState(bool done)
{
    QByteArray counts;
    for (const qint64 count : {m_counts.read, m_counts.imported, m_counts.unchanged, m_counts.rejected,
                               m_counts.inconsistent, m_counts.tickets})
        counts += QByteArray::number(count) + ' ';
    counts.chop(1);
    const QByteArray seal = importStateDigest({.id = m_id,
                                               .format = m_options.format,
                                               .file = m_options.file,
                                               .size = m_options.size,
                                               .fingerprint = m_options.fingerprint,
                                               .place = m_offset,
                                               .line = m_line,
                                               .counts = counts,
                                               .done = done});
    Statement &row = m_connection.prepared(
        "INSERT OR REPLACE INTO import(id, format, file, size, fingerprint, place, line, counts, done, digest)"
        " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    row << m_id << m_options.format << m_options.file << m_options.size;
    row.blob(m_options.fingerprint) << m_offset << m_line << counts << done;
    row.blob(seal).run();
}

Done ImportRun::reached(qint64 offset, qint64 line)
{
    m_offset = offset;
    m_line = line;
    if (m_options.cancel && m_options.cancel->isRaised()) {
        if (const Done done = commitBatch(false); !done)
            return done;
        return failed(FailureCode::Cancelled, m_options.file);
    }
    if (m_sinceCommit >= recordsInCommit) {
        if (const Done done = commitBatch(false); !done)
            return done;
    }
    tell();
    return {};
}

void ImportRun::tell()
{
    if (!m_options.progress || (m_sinceTold.isValid() && m_sinceTold.elapsed() < toldEveryMs))
        return;
    m_sinceTold.start();
    m_options.progress(m_counts, m_offset);
}

void ImportRun::reject(Reject reject)
{
    ++m_counts.read;
    ++m_counts.rejected;
    if (m_options.rejected)
        m_options.rejected(reject);
}

void ImportRun::reject(const SourcePlace &place, QByteArray field, QByteArray reason)
{
    ++m_counts.rejected;
    if (m_options.rejected)
        m_options.rejected(
            {.line = place.line, .field = std::move(field), .reason = std::move(reason), .text = place.text});
}

// ---- records that belong to no ticket

Done ImportRun::add(IncomingSetting setting)
{
    if (!m_foreign)
        ++m_counts.read;
    if (setting.type == "header") {
        writeHeader(setting);
        return m_connection.done();
    }
    setting.json = settingJson(setting.type, canonicalMembers(setting.json));
    m_pendingSettings.append(std::move(setting)); // they may name one another before they are defined
    return m_connection.done();
}

bool ImportRun::mayHeadCount() const
{
    return m_connection.integer(
               "SELECT (SELECT count(*) FROM creation) + (SELECT count(*) FROM client) + (SELECT count(*) FROM person)"
               " + (SELECT count(*) FROM setting)")
        == 0;
}

void ImportRun::writeHeader(const IncomingSetting &setting)
{
    const QList<JsonMember> members = canonicalMembers(setting.json);
    if (const Value format = memberValue(members, "format");
        format.text() != "steward-exchange" || memberValue(members, "version").toNumber() != 1) {
        reject(setting.place, "format", "not steward-exchange version 1");
        return;
    }
    if (!mayHeadCount()) {
        ++m_counts.unchanged; // in a workspace that isn't empty a header says nothing
        return;
    }
    QByteArray more;
    for (const JsonMember &member : members) {
        if (member.name == "workspace" || member.name == "key_prefix" || member.name == "time_zone") {
            if (member.name == "time_zone" && !Zone::named(member.value.text())) {
                reject(setting.place, "time_zone", "unknown time zone: " + member.value.text());
                return;
            }
            setMetaValue(m_connection,
                         member.name == "workspace" ? QByteArrayView("workspace") : QByteArrayView(member.name),
                         member.value.text());
        } else if (member.name != "type" && member.name != "format" && member.name != "version"
                   && member.name != "exported_at") {
            appendMember(more, member.name, member.value);
        }
    }
    setMetaValue(m_connection, "header", more);
    m_timeZone = metaValue(m_connection, "time_zone");
    m_keyPrefix = metaValue(m_connection, "key_prefix");
    ++m_counts.imported;
}

Done ImportRun::writeSettings()
{
    QList<IncomingSetting> settings = std::exchange(m_pendingSettings, {});
    // A record that names an unknown client or person is rejected, and so are those that name the rejected one.
    for (bool again = true; again;) {
        again = false;
        QSet<QByteArray> clients, persons;
        for (const IncomingSetting &setting : settings) {
            if (setting.type == "client")
                clients.insert(setting.id);
            else if (setting.type == "person")
                persons.insert(setting.id);
        }
        for (qsizetype i = 0; i < settings.size(); ++i) {
            const QList<JsonMember> members = canonicalMembers(settings[i].json);
            const QByteArray client = clientNamedIn(settings[i].type, members);
            QByteArray fault;
            if (!client.isEmpty() && !clients.contains(client) && !m_writer->names().clientNumber(client))
                fault = "unknown client: " + client;
            for (const QByteArray &person : personsNamedIn(settings[i].type, members)) {
                if (!persons.contains(person) && !m_writer->names().personNumber(person))
                    fault = "unknown person: " + person;
            }
            if (fault.isEmpty())
                continue;
            reject(settings[i].place, settings[i].type == "client" ? "ownership" : "client", fault);
            settings.removeAt(i--);
            again = true;
        }
    }
    // Policies name calendars, which may stand behind them.
    std::stable_sort(settings.begin(), settings.end(), [](const IncomingSetting &a, const IncomingSetting &b) {
        return a.type != "policy" && b.type == "policy";
    });
    for (const IncomingSetting &setting : settings)
        writeSetting(setting);
    return m_connection.done();
}

// What is here already is judged no more. One that the engine cannot read would stop every figure.
bool ImportRun::isAdmitted(const IncomingSetting &setting)
{
    const bool isCalendar = setting.type == "calendar", isPolicy = setting.type == "policy";
    if (!isCalendar && !isPolicy && setting.type != "person")
        return true;
    if ((isCalendar || isPolicy) && !m_admission)
        m_admission = std::make_unique<SlaAdmission>(storedSlaSettings(m_connection));
    const SlaRead<void> admitted = isCalendar ? m_admission->admitCalendar(setting.json)
        : isPolicy                            ? m_admission->admitPolicy(setting.json)
                                              : SlaAdmission::admitPerson(setting.json);
    if (admitted)
        return true;
    reject(setting.place, admitted.error().field, slaFaultText(admitted.error()));
    return false;
}

void ImportRun::writeSetting(const IncomingSetting &setting)
{
    const bool versioned = setting.type == "calendar" || setting.type == "policy";
    const QByteArray validFrom
        = versioned ? memberValue(canonicalMembers(setting.json), "valid_from").text() : QByteArray();
    if (setting.id.isEmpty()) {
        // Equal ones are the same record, but of two in one file both are kept.
        const qint64 seen = ++m_seenSettings[setting.type + '\n' + setting.json];
        if (m_settings.copies(setting.type, setting.json) >= seen) {
            ++m_counts.unchanged;
            return;
        }
    } else if (const QByteArray stored = m_settings.stored(setting.type, setting.id, validFrom); !stored.isEmpty()) {
        if (stored == setting.json || m_foreign)
            ++m_counts.unchanged;
        else
            reject(setting.place, "id", "there is another " + setting.type + " with the id " + setting.id);
        return;
    }
    if (!isAdmitted(setting))
        return;
    m_settings.insert(setting.type, setting.id, validFrom, setting.json);
    m_writer->figures().settingAdded(setting.type, setting.json);
    ++m_counts.imported;
    ++m_sinceCommit;
}

QByteArray ImportRun::freeId(const char *taken, const QByteArray &name)
{
    QByteArray slug;
    for (const char c : name.toLower()) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
        if (plain)
            slug += c;
        else if (!slug.isEmpty() && !slug.endsWith('-'))
            slug += '-';
    }
    if (slug.endsWith('-'))
        slug.chop(1);
    if (slug.isEmpty())
        slug = "unnamed";
    QByteArray id = slug;
    for (int i = 2;; ++i) {
        Statement &row = m_connection.prepared(taken);
        row << id;
        const bool found = row.step();
        row.reset();
        if (!found)
            return id;
        id = slug + '-' + QByteArray::number(i);
    }
}

Result<QByteArray> ImportRun::personNamed(const QByteArray &name, const QByteArray &role, const QByteArray &email)
{
    if (name.isEmpty() && email.isEmpty())
        return QByteArray();
    const QByteArray known = m_personIds.value(name + '\n' + email);
    if (!known.isEmpty())
        return known;
    Statement &row = email.isEmpty()
        ? m_connection.prepared("SELECT ext FROM person WHERE name = ? ORDER BY id LIMIT 1")
        : m_connection.prepared("SELECT ext FROM person WHERE email = ? COLLATE NOCASE ORDER BY id LIMIT 1");
    row << (email.isEmpty() ? name : email);
    QByteArray id = row.step() ? row.text(0) : QByteArray();
    row.reset();
    if (id.isEmpty()) {
        id = freeId("SELECT 1 FROM person WHERE ext = ?", name.isEmpty() ? email : name);
        QByteArray json = "{";
        appendMember(json, "type", "person");
        appendMember(json, "id", id);
        appendMember(json, "name", name.isEmpty() ? email : name);
        appendMember(json, "email", email);
        appendMember(json, "role", role);
        m_settings.insert("person", id, {}, json += '}');
        m_writer->figures().settingAdded("person", json);
    }
    m_personIds.insert(name + '\n' + email, id);
    if (m_connection.failure())
        return tl::unexpected(*m_connection.failure());
    return id;
}

Result<QByteArray> ImportRun::clientNamed(const QByteArray &name)
{
    if (name.isEmpty())
        return QByteArray();
    QByteArray &id = m_clientIds[name];
    if (!id.isEmpty())
        return id;
    Statement &row = m_connection.prepared("SELECT ext FROM client WHERE name = ? ORDER BY id LIMIT 1");
    row << name;
    id = row.step() ? row.text(0) : QByteArray();
    row.reset();
    if (id.isEmpty()) {
        id = freeId("SELECT 1 FROM client WHERE ext = ?", name);
        QByteArray json = "{";
        appendMember(json, "type", "client");
        appendMember(json, "id", id);
        appendMember(json, "name", name);
        m_settings.insert("client", id, {}, json += '}');
        m_writer->figures().settingAdded("client", json);
    }
    if (m_connection.failure())
        return tl::unexpected(*m_connection.failure());
    return id;
}

// ---- tickets

Done ImportRun::add(IncomingTicket ticket)
{
    if (!m_pendingSettings.isEmpty()) {
        if (const Done done = writeSettings(); !done)
            return done;
    }
    if (!m_foreign)
        m_counts.read += ticket.records.size() + (ticket.creation ? 1 : 0);
    const QByteArray key = ticket.key.isEmpty() ? '\n' + ticket.sourceKey : ticket.key;
    const qint64 records = ticket.records.size() + 1;
    m_pendingRecords += ticket.records.size();
    m_sinceCommit += records;
    if (m_sinceStart < bulkFrom && m_sinceStart + records >= bulkFrom)
        m_writer->search().beginBulk();
    m_sinceStart += records;
    if (const auto found = m_pending.find(key); found == m_pending.end()) {
        m_pendingOrder.append(key);
        m_pending.emplace(key, std::move(ticket));
    } else if (ticket.creation && found->creation) {
        // The same ticket again: first what is there, then this one is compared with it.
        const qint64 these = ticket.records.size();
        if (const Done done = flush(0); !done)
            return done;
        m_pendingRecords = these;
        m_pendingOrder.append(key);
        m_pending.emplace(key, std::move(ticket));
    } else {
        if (ticket.creation) {
            found->creation = std::move(ticket.creation);
            found->place = std::move(ticket.place);
        }
        found->records.append(std::move(ticket.records));
    }
    return flush(m_foreign ? recordsOfOthersWaiting : recordsWaiting);
}

Done ImportRun::flush(qint64 mayWait)
{
    // One after another from the oldest: who reads ahead never waits long. The newest may still grow.
    const qsizetype least = mayWait > 0 ? 1 : 0;
    while (m_pendingOrder.size() > least && (mayWait == 0 || m_pendingRecords > mayWait) && !m_connection.failure()) {
        IncomingTicket ticket = m_pending.take(m_pendingOrder.takeFirst());
        m_pendingRecords -= ticket.records.size();
        write(ticket);
    }
    return m_connection.done();
}

void ImportRun::write(IncomingTicket &ticket)
{
    qint64 number = 0;
    if (!ticket.key.isEmpty()) {
        const bool ours = ticket.key.startsWith(m_keyPrefix + '-');
        bool ok = false;
        number = ticket.key.mid(m_keyPrefix.size() + 1).toLongLong(&ok);
        if (!ours || !ok || number <= 0 || m_keyPrefix + '-' + QByteArray::number(number) != ticket.key) {
            const QByteArray reason = "no key of this workspace (" + m_keyPrefix + "-1 …): " + ticket.key;
            if (ticket.creation)
                reject(ticket.place, "key", reason);
            for (const IncomingRecord &record : ticket.records)
                reject(record.place, "ticket", reason);
            return;
        }
    } else {
        const qint64 field = m_writer->names().fieldNumber("custom.source_key");
        Statement &row = m_connection.prepared("SELECT ticket FROM custom WHERE field = ? AND value = ?");
        const QByteArray text = customText(Value::string(ticket.sourceKey));
        row << field << text;
        number = field && row.step() ? row.integer(0) : 0;
        row.reset();
        if (ticket.creation)
            ticket.creation->values.insert_or_assign(FieldName::from("custom.source_key"),
                                                     Value::string(ticket.sourceKey));
    }
    if (number && m_writer->tickets().exists(number))
        writeMore(ticket, number);
    else
        writeNew(ticket, number);
}

bool ImportRun::valueNamesNobody(const FieldName &field, const Value &value)
{
    if (!value.isSet())
        return false;
    if (field.field == Field::Assignee || field.field == Field::Requester)
        return !m_writer->names().personNumber(JsonText(value).view());
    return field.field == Field::Client && !m_writer->names().clientNumber(JsonText(value).view());
}

QByteArray ImportRun::nameFault(const TicketRecord &record, QByteArray &field)
{
    QByteArray by;
    if (const auto *event = std::get_if<Event>(&record)) {
        by = event->by;
        if (event->bounce && event->bounce->namesPerson()
            && !m_writer->names().personNumber(event->bounce->attributedTo)) {
            field = "bounce";
            return "unknown person: " + event->bounce->attributedTo;
        }
        for (const bool to : {false, true}) {
            const Value &value = to ? event->to : event->from;
            if (valueNamesNobody(event->field, value)) {
                field = to ? "to" : "from";
                return "unknown "
                    + (event->field.field == Field::Client ? QByteArray("client: ") : QByteArray("person: "))
                    + value.text();
            }
        }
    } else if (const auto *message = std::get_if<Message>(&record)) {
        by = message->by;
    }
    field = "by";
    return by.isEmpty() || m_writer->names().personNumber(by) ? QByteArray() : "unknown person: " + by;
}

QByteArray ImportRun::nameFault(const Creation &creation, QByteArray &field)
{
    for (const auto &[name, value] : creation.values) {
        if (valueNamesNobody(name, value)) {
            field = name.text();
            return "unknown " + (name.field == Field::Client ? QByteArray("client: ") : QByteArray("person: "))
                + value.text();
        }
    }
    field = "by";
    return creation.by.isEmpty() || m_writer->names().personNumber(creation.by) ? QByteArray()
                                                                                : "unknown person: " + creation.by;
}

void ImportRun::writeNew(IncomingTicket &ticket, qint64 number)
{
    QByteArray field;
    QByteArray fault = ticket.creation ? nameFault(*ticket.creation, field) : QByteArray();
    if (ticket.creation && !fault.isEmpty())
        reject(ticket.place, field, fault);
    if (!ticket.creation || !fault.isEmpty()) {
        for (const IncomingRecord &record : ticket.records)
            reject(record.place, "ticket", "unknown ticket: " + (ticket.key.isEmpty() ? ticket.sourceKey : ticket.key));
        return;
    }
    QList<TicketRecord> records;
    records.reserve(ticket.records.size());
    for (IncomingRecord &record : ticket.records) {
        if (const QByteArray wrong = nameFault(record.record, field); !wrong.isEmpty()) {
            reject(record.place, field, wrong);
            continue;
        }
        if (const auto *event = std::get_if<Event>(&record.record); event && isMended() && event->from == event->to)
            continue;
        keepFilesOf(record);
        records.append(std::move(record.record));
    }
    if (!number)
        number = m_writer->nextNumber();
    m_counts.imported += 1 + records.size();
    m_counts.inconsistent
        += m_writer->insert(number, std::move(*ticket.creation), std::move(records), HistoryWriter::Origin::Import);
    ++m_counts.tickets;
    if (auto span = m_made.upper_bound(number); span != m_made.begin() && (--span)->second == number - 1)
        span->second = number;
    else
        m_made.emplace(number, number);
}

void ImportRun::keepFilesOf(const IncomingRecord &record)
{
    const auto *message = std::get_if<Message>(&record.record);
    if (!message || m_options.filesFolder.isEmpty())
        return;
    const QList<QByteArray> files = attachedFiles(message->more);
    if (files.isEmpty())
        return;
    Contents contents(m_connection);
    for (const QByteArray &sha256 : files) {
        if (contents.has(sha256))
            continue;
        const QString path = m_options.filesFolder + u'/' + QString::fromLatin1(sha256.toHex());
        const Done done = contents.keep(sha256, path);
        if (!done && done.error().code != FailureCode::NotFound) // a file that does not come is no fault of the message
            reject(record.place, "attachments", "the file " + sha256.toHex() + " is left out: " + done.error().detail);
    }
}

bool ImportRun::isRedacted(qint64 number)
{
    Statement &row = m_connection.prepared("SELECT 1 FROM redaction WHERE ticket = ? LIMIT 1");
    row << number;
    const bool found = row.step();
    row.reset();
    return found;
}

bool ImportRun::isMadeNow(qint64 number) const
{
    auto span = m_made.upper_bound(number);
    return span != m_made.begin() && (--span)->second >= number;
}

void ImportRun::writeMore(IncomingTicket &ticket, qint64 number)
{
    TicketHistory history = m_writer->rows().history(number);
    const bool sameCreation = ticket.creation && history.creation == *ticket.creation;
    if (ticket.creation) {
        if (m_foreign || sameCreation)
            ++m_counts.unchanged;
        else
            reject(ticket.place, "key", "there is another ticket with the key " + ticket.key);
        if (!m_foreign && !sameCreation) {
            for (const IncomingRecord &record : ticket.records)
                reject(record.place, "ticket", "belongs to a ticket that was rejected");
            return;
        }
    }
    const bool redacted = isRedacted(number);
    const Instant newest = redacted ? project(history).ticket.updatedAt : Instant();
    const int before = !m_foreign && isMadeNow(number) ? 0 : m_grown.value(number, int(history.entries.size()));
    KnownTicket known(m_writer->encoder(), std::move(history), before);
    const std::map<FieldName, Value> rewritten
        = m_foreign && ticket.creation && !sameCreation && !redacted && !isMended()
        ? known.rewritten(*ticket.creation, ticket.records)
        : std::map<FieldName, Value>();

    QList<IncomingRecord> fresh;
    for (IncomingRecord &record : ticket.records) {
        QByteArray field;
        if (const QByteArray wrong = nameFault(record.record, field); !wrong.isEmpty()) {
            reject(record.place, field, wrong);
            continue;
        }
        if (!redacted) // else a file that was removed for good would come back
            keepFilesOf(record); // also of a message that is here already: they may have been missing then
        const KnownTicket::Standing standing = known.standing(record.record);
        if (standing == KnownTicket::Standing::Contradicts)
            reject(record.place, "id", "there is another record with the id " + idOf(record.record));
        else if (standing == KnownTicket::Standing::Here || (redacted && instantOf(record.record) <= newest))
            ++m_counts.unchanged; // what was removed for good does not come back with an old file
        else
            fresh.append(std::move(record));
    }
    QList<TicketRecord> records;
    for (IncomingRecord &record : fresh) {
        auto *event = m_foreign ? std::get_if<Event>(&record.record) : nullptr;
        const KnownTicket::News news = !event ? KnownTicket::News::Told
            : isMended()                      ? known.newsInRow(*event, records)
                                              : known.newsIn(*event, records);
        switch (news) {
        case KnownTicket::News::Told:
            records.append(std::move(record.record));
            break;
        case KnownTicket::News::Nothing:
            ++m_counts.unchanged;
            break;
        case KnownTicket::News::Moved:
            reject(record.place, "at", "the source now gives another time for a change that is here already");
            break;
        case KnownTicket::News::Reverted:
            reject(record.place, event->field.text(), "a later row has the former value again: import the whole log");
            break;
        }
    }
    records.append(known.catchingUp(rewritten, records));
    if (records.isEmpty())
        return;
    if (!m_grown.contains(number))
        m_grown.insert(number, before);
    m_counts.imported += records.size();
    m_counts.inconsistent += m_writer->append(number, records, HistoryWriter::Origin::Import);
}

} // namespace Steward
