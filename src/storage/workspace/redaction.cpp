#include "storage/workspace/redaction.h"

#include "storage/workspace/settings.h"
#include "storage/workspace/ticketredaction.h"

#include "desk/base/opid.h"
#include "desk/history/canonicaljson.h"

#include <set>

namespace Steward {

namespace {

// One redaction within its transaction.
class Redaction
{
public:
    Redaction(Connection &connection, const RedactionOrder &order, Instant now)
        : m_connection(connection), m_order(order), m_now(now), m_names(connection), m_settings(connection, m_names),
          m_tickets(connection, m_names), m_prefix(metaValue(connection, "key_prefix"))
    { }

    Done run();
    Redacted result() const { return m_result; }

private:
    Done findAll();
    Done checkRight();
    void removeFrom(qint64 ticket, TextRemoval &removal);
    void removeFiles(const QList<QByteArray> &files);
    void removePerson(qint64 number);
    void removeFromSettings(const PersonTexts &texts);
    std::set<qint64> ticketsWith(const QList<QByteArray> &needles);
    QByteArray freePersonId(qint64 number);
    void record();

    Connection &m_connection;
    const RedactionOrder &m_order;
    const Instant m_now;
    Dictionaries m_names;
    Settings m_settings;
    TicketRedaction m_tickets;
    QByteArray m_prefix;
    std::set<qint64> m_ticketNumbers, m_personNumbers;
    std::set<qint64> m_touched;
    Redacted m_result;
};

Done Redaction::run()
{
    if (const Done done = checkRight().and_then([this] { return findAll(); }); !done)
        return done;
    // The triggers that keep the history as it is come back before anybody else can write.
    QList<std::pair<QByteArray, QByteArray>> triggers;
    Statement &schema = m_connection.prepared(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('creation', 'event', 'message', 'survey')");
    while (schema.step())
        triggers.append({schema.text(0), schema.text(1)});
    for (const auto &[name, sql] : triggers)
        m_connection.run(QByteArray("DROP TRIGGER " + name).constData());

    AllTexts texts;
    for (const qint64 ticket : m_ticketNumbers)
        removeFrom(ticket, texts);
    removeFiles(texts.files());
    record();
    for (const qint64 person : m_personNumbers)
        removePerson(person);
    for (const qint64 ticket : m_touched)
        m_result.tickets.append(m_prefix + '-' + QByteArray::number(ticket));

    for (const auto &[name, sql] : triggers)
        m_connection.run(sql.constData());
    // The words are still in the older parts of the index until those are merged.
    m_connection.run("INSERT INTO search(search) VALUES('optimize')");
    return m_connection.done();
}

Done Redaction::checkRight()
{
    if (m_order.by.isEmpty())
        return {};
    Statement &row = m_connection.prepared("SELECT role, body FROM person WHERE ext = ?");
    row << m_order.by;
    if (!row.step())
        return m_connection.done().and_then([this]() -> Done { return failed(FailureCode::NotFound, m_order.by); });
    const QByteArray role = row.text(0);
    const bool isAdmin = role == "admin" || memberValue(canonicalMembers(row.view(1)), "admin").json() == "true";
    row.reset();
    return role == "manager" || isAdmin ? Done() : failed(FailureCode::NotAllowed, m_order.by);
}

Done Redaction::findAll()
{
    for (const QByteArray &name : m_order.what) {
        bool isNumber = false;
        const qint64 number = name.startsWith(m_prefix + '-') ? name.mid(m_prefix.size() + 1).toLongLong(&isNumber) : 0;
        Statement &ticket = m_connection.prepared("SELECT ticket FROM creation WHERE ticket = ?");
        ticket << number;
        const bool isTicket = isNumber && ticket.step();
        ticket.reset();
        if (isTicket)
            m_ticketNumbers.insert(number);
        else if (const qint64 person = m_names.personNumber(name))
            m_personNumbers.insert(person);
        else
            return m_connection.done().and_then([&]() -> Done { return failed(FailureCode::NotFound, name); });
    }
    return {};
}

void Redaction::removeFrom(qint64 ticket, TextRemoval &removal)
{
    const int records = m_tickets.apply(ticket, removal);
    m_result.records += records;
    if (records > 0)
        m_touched.insert(ticket);
}

// The bytes of a file stay as long as any message has it.
void Redaction::removeFiles(const QList<QByteArray> &files)
{
    for (const QByteArray &file : files) {
        Statement &used = m_connection.prepared("SELECT 1 FROM message WHERE instr(more, ?) LIMIT 1");
        used << file;
        const bool stays = used.step();
        used.reset();
        if (stays)
            continue;
        const QByteArray sha256 = QByteArray::fromHex(file);
        Statement &present = m_connection.prepared("SELECT 1 FROM content WHERE sha256 = ? LIMIT 1");
        m_result.files += present.blob(sha256).step() ? 1 : 0;
        present.reset();
        m_connection.prepared("DELETE FROM content WHERE sha256 = ?").blob(sha256).run();
    }
}

// Kept for everybody who asks later; exported like any other record.
void Redaction::record()
{
    const auto list = [](const QList<QByteArray> &names) {
        QByteArray json = "[";
        for (const QByteArray &name : names)
            json += (json.size() > 1 ? "," : "") + Value::string(name).json();
        return names.isEmpty() ? Value() : Value::json(json + ']');
    };
    QList<QByteArray> tickets, persons;
    for (const qint64 ticket : m_ticketNumbers)
        tickets.append(m_prefix + '-' + QByteArray::number(ticket));
    for (const qint64 person : m_personNumbers)
        persons.append(m_names.personId(person)); // becomes the new one with all others
    const QByteArray id = OpId::make(m_now).toText();
    QByteArray json = "{";
    appendMember(json, "type", "redaction");
    appendMember(json, "id", id);
    appendMember(json, "at", toRfc3339(m_now));
    appendMember(json, "by", m_order.by);
    appendMember(json, "reason", m_order.reason);
    appendMember(json, "tickets", list(tickets));
    appendMember(json, "persons", list(persons));
    m_settings.insert("redaction", id, {}, json + '}');
}

void Redaction::removePerson(qint64 number)
{
    Statement &row = m_connection.prepared("SELECT ext, name, email, role, body FROM person WHERE id = ?");
    row << number;
    if (!row.step())
        return;
    PersonTexts::Person person{.id = row.text(0), .name = row.text(1), .email = row.text(2)};
    const QByteArray role = row.text(3);
    const QList<JsonMember> members = canonicalMembers(row.text(4));
    row.reset();
    person.newId = freePersonId(number);
    m_result.persons.append(person.newId);

    PersonTexts texts(person);
    for (const qint64 ticket : ticketsWith(texts.needles()))
        removeFrom(ticket, texts);
    removeFromSettings(texts);

    const QByteArray name = "Redacted person " + QByteArray::number(number);
    QByteArray json = "{";
    appendMember(json, "type", "person");
    appendMember(json, "id", person.newId);
    appendMember(json, "name", name);
    appendMember(json, "role", role);
    for (const QByteArrayView fact :
         {QByteArrayView("level"), QByteArrayView("team"), QByteArrayView("client")}) // what is counted by
        appendMember(json, fact, memberValue(members, fact));
    json += '}';
    const QByteArray seal = Settings::digest("person", person.newId, json);
    Statement &tombstone = m_connection.prepared(
        "UPDATE person SET ext = ?, name = ?, email = '', role = ?, body = ?, digest = ? WHERE id = ?");
    tombstone << person.newId << name << role << json;
    (tombstone.blob(seal) << number).run();
    m_names.forget();
}

QByteArray Redaction::freePersonId(qint64 number)
{
    const QByteArray id = "redacted-" + QByteArray::number(number);
    QByteArray freeOne = id;
    // An import may have brought one of that name.
    for (int i = 2; m_names.personNumber(freeOne) && m_names.personNumber(freeOne) != number; ++i)
        freeOne = id + '-' + QByteArray::number(i);
    return freeOne;
}

std::set<qint64> Redaction::ticketsWith(const QList<QByteArray> &needles)
{
    std::set<qint64> tickets;
    for (const QByteArray &needle : needles) {
        Statement &rows = m_connection.prepared(
            "SELECT ticket FROM creation WHERE instr(lower(body), ?1) UNION SELECT ticket FROM message WHERE instr(lower(body), ?1) OR instr(lower(more), ?1)"
            " UNION SELECT ticket FROM event WHERE instr(lower(old), ?1) OR instr(lower(new), ?1) OR instr(lower(reason), ?1) OR instr(lower(more), ?1)"
            " UNION SELECT ticket FROM survey WHERE instr(lower(comment), ?1) OR instr(lower(more), ?1)");
        for (rows << needle; rows.step();)
            tickets.insert(rows.integer(0));
    }
    return tickets;
}

void Redaction::removeFromSettings(const PersonTexts &texts)
{
    struct Changed
    {
        qint64 row = 0;
        QByteArray type = {}, id = {}, json = {};
    };
    QList<Changed> changed;
    Statement &settings = m_connection.prepared(
        "SELECT id, type, ext, body FROM setting UNION ALL SELECT 0, 'client', ext, body FROM client");
    while (settings.step()) {
        const QByteArray json = settings.text(3), without = texts.inSetting(json);
        if (without != json)
            changed.append(
                {.row = settings.integer(0), .type = settings.text(1), .id = settings.text(2), .json = without});
    }
    for (const Changed &setting : changed) {
        if (setting.type == "client") {
            m_settings.replace("client", setting.id, setting.json);
            continue;
        }
        const QByteArray seal = Settings::digest(setting.type, setting.id, setting.json);
        Statement &row = m_connection.prepared("UPDATE setting SET body = ?, digest = ? WHERE id = ?");
        (row << setting.json).blob(seal);
        (row << setting.row).run();
    }
}

// Whether the file and its log hold nothing of it any more: texts that were moved about in earlier days have left
// traces in the unused parts of pages, so the file is written anew.
bool cleaned(Database &database)
{
    if (!database.lock())
        return false;
    Connection &connection = database.connection();
    connection.run("PRAGMA temp_store=FILE; VACUUM");
    Statement checkpoint(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
    const bool whole = checkpoint.step() && checkpoint.integer(0) == 0;
    checkpoint.run();
    const bool well = whole && !connection.failure();
    connection.forgetFailure();
    connection.run("PRAGMA temp_store=MEMORY");
    database.unlock();
    return well;
}

} // namespace

Result<Redacted> redact(Database &database, const RedactionOrder &order, Instant now)
{
    if (order.what.isEmpty() || order.reason.trimmed().isEmpty())
        return failed(FailureCode::WrongUsage, {}, "what and why must be said");
    Connection &connection = database.connection();
    connection.run("PRAGMA secure_delete=ON");
    Redaction redaction(connection, order, now);
    const Done done = database.write([&] { return redaction.run(); });
    if (!done)
        return tl::unexpected(done.error());
    Redacted redacted = redaction.result();
    redacted.lingers = !cleaned(database);
    return redacted;
}

} // namespace Steward
