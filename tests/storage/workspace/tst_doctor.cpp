#include "storage/workspace/doctor.h"

#include "filledworkspace.h"
#include "storage/tickets/sqlticketstore.h"

#include "desk/tickets/acts.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Steward;
using namespace Qt::StringLiterals;

namespace {

const QByteArray file = "the bytes of a payslip";
constexpr const char *imported = "SUP-1: one of the imported records 1 to 9 was altered";

Value text(const char *utf8)
{
    return Value::string(utf8);
}

Event change(int at, const QByteArray &field, const Value &from, const Value &to, const QByteArray &reason = {})
{
    return {.at = minute(at), .by = "lena", .field = FieldName::from(field), .from = from, .to = to, .reason = reason};
}

Deed deedAt(int at)
{
    return {.op = OpId::make(minute(at)), .person = "lena", .now = minute(at)};
}

// SUP-1 came with an import: one link for all its records. SUP-2 is a bare one. SUP-3 was made by Steward, in two acts.
Done makeDesk(FilledWorkspace &desk)
{
    Event handedBack = change(5, "level", Value::number(2), Value::number(1), "returned:missing_reproduction");
    handedBack.bounce = BounceMark{.type = "returned", .attributedTo = "omar"};
    const QList<TicketRecord> records{
        Message{.at = minute(2), .by = "jane", .format = "plain", .body = "My slip is wrong", .more = R"("minutes":4)"},
        change(3, "state", text("new"), text("open")),
        change(4, "level", Value::number(1), Value::number(2), "Needs more access"),
        handedBack,
        change(6, "custom.region", {}, text("north")),
        change(7, "tags", {}, Value::json(R"(["jan","run"])")),
        change(8, "team", {}, text("day")),
        Survey{.sentAt = minute(9), .answeredAt = minute(10), .score = 4, .scale = 5, .comment = "Thanks"},
        Message{.at = minute(11), .body = "Received"}};
    IncomingTicket first = ticket(1, "jane", "A question", records);
    first.creation->values.insert_or_assign({.field = Field::Client}, text("acme"));
    const IncomingTicket second = ticket(2, {}, "Bare", {Survey{.sentAt = minute(3)}, change(4, "due", {}, {})});
    const Done filled
        = desk.make({{.type = "client", .id = "acme", .json = R"({"type":"client","id":"acme","name":"Acme"})"},
                     {.type = "handover", .id = "h1", .json = R"({"type":"handover","id":"h1","note":"call"})"},
                     {.type = "handover", .id = "h2", .json = R"({"type":"handover","id":"h2","note":"wait"})"},
                     person("jane", "Jane Quoll", "jane@example.com", "requester"),
                     person("lena", "Lena Ott", "lena@example.com", "agent"),
                     person("omar", "Omar Day", "omar@example.com", "agent")},
                    {first, second});
    if (!filled)
        return filled;

    auto database = Database::open(desk.file());
    if (!database)
        return tl::unexpected(database.error());
    const Done written = (*database)->write([&]() -> Done {
        Connection &connection = (*database)->connection();
        const QByteArray name = QCryptographicHash::hash(file, QCryptographicHash::Sha256);
        Statement &part = connection.prepared("INSERT INTO content(sha256, part, bytes) VALUES(?, ?, ?)");
        (part.blob(name) << 0).blob(QByteArrayView(file).first(9)).run();
        part.reset();
        (part.blob(name) << 1).blob(QByteArrayView(file).sliced(9)).run();
        return {};
    });
    if (!written)
        return written;
    SqlTicketStore store(**database);
    const auto opened = openTicket(
        {.values = {{{.field = Field::Subject}, text("Another")}, {{.field = Field::Client}, text("acme")}},
         .message = MessageText{.body = "It is too little", .by = "jane"}},
        deedAt(20));
    const auto saved = store.append(*opened);
    if (!saved)
        return tl::unexpected(saved.error());
    const auto moved = changeField(*store.ticket(saved->ticket), {.field = Field::Team}, text("night"), deedAt(21));
    const auto again = store.append(*moved);
    return again ? Done() : tl::unexpected(again.error());
}

// As a stranger with a tool of his own: past the triggers, and without leaving a trace in the schema.
Done tamper(const QString &path, const QByteArray &sql)
{
    auto connection = Connection::open(path, Connection::Mode::Write);
    if (!connection)
        return tl::unexpected(connection.error());
    (*connection)->run("PRAGMA synchronous=OFF; BEGIN");
    QByteArrayList triggers;
    {
        Statement schema(**connection, "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
        while (schema.step()) {
            triggers.append(schema.text(1));
            triggers.append("DROP TRIGGER " + schema.text(0));
        }
    }
    for (qsizetype i = 1; i < triggers.size(); i += 2)
        (*connection)->run(triggers[i].constData());
    const qint64 before = (*connection)->integer("SELECT total_changes()");
    (*connection)->run(sql.constData());
    const bool altered = (*connection)->integer("SELECT total_changes()") > before;
    for (qsizetype i = 0; i < triggers.size(); i += 2)
        (*connection)->run(triggers[i].constData());
    (*connection)->run("COMMIT");
    if (!altered)
        (*connection)->fail(Failure{FailureCode::WrongUsage, {}, "nothing was altered"});
    return (*connection)->done();
}

QByteArray findingsIn(const QString &path)
{
    const auto reader = Database::openReader(path);
    if (!reader)
        return "failed: " + reader.error().detail;
    QByteArray findings;
    for (const auto &examination : {examine(**reader), verifyRollups(**reader)}) {
        if (!examination)
            return "failed: " + examination.error().detail;
        for (const Finding &finding : examination->findings)
            findings += finding.about + ": " + finding.what + '\n';
    }
    return findings;
}

} // namespace

class TestDoctor : public QObject
{
    Q_OBJECT

    // A workspace of its own for each row, without making it anew.
    QString copy()
    {
        const QString path = m_copies.filePath(u"copy.steward"_s);
        for (const auto &end : {""_L1, "-wal"_L1, "-shm"_L1})
            QFile::remove(path + end);
        return QFile::copy(m_desk.file(), path) ? path : QString();
    }

    void notice()
    {
        QFETCH(const QByteArray, sql);
        QFETCH(const QByteArray, finding);
        const QString path = copy();
        const Done done = tamper(path, sql);
        QVERIFY2(done, done ? "" : done.error().detail.constData());

        const QByteArray findings = findingsIn(path);

        QVERIFY2(('\n' + findings).contains('\n' + finding), findings.constData());
    }

    FilledWorkspace m_desk;
    QTemporaryDir m_copies;

private Q_SLOTS:
    void initTestCase()
    {
        const Done made = makeDesk(m_desk);
        QVERIFY2(made, made ? "" : made.error().detail.constData());
        QVERIFY(!QFile::exists(m_desk.file() + u"-wal"_s) || QFile(m_desk.file() + u"-wal"_s).size() == 0);
    }

    void aDroppedPartOfTheSchemaIsNoticed_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("index") << QByteArray("index");
        QTest::newRow("trigger") << QByteArray("trigger");
    }
    void aDroppedPartOfTheSchemaIsNoticed()
    {
        QFETCH(QByteArray, type);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"dropped.db"_s);
        QVERIFY(QFile::copy(m_desk.file(), path));
        QByteArray name;
        {
            const auto connection = Connection::open(path, Connection::Mode::Write);
            QVERIFY(connection);
            Statement &part
                = (*connection)->prepared("SELECT name FROM sqlite_schema WHERE type = ? AND sql IS NOT NULL LIMIT 1");
            part << type;
            QVERIFY(part.step());
            name = part.text(0);
            part.reset();
            (*connection)->run(QByteArray("DROP " + type + ' ' + name).constData());
            QVERIFY((*connection)->done());
        }

        QCOMPARE(findingsIn(path), "schema: there is no " + type + ' ' + name + '\n');
    }

    void aSoundWorkspaceHasNoFindings()
    {
        const auto reader = Database::openReader(m_desk.file());
        QVERIFY(reader);

        const auto examination = examine(**reader);
        QVERIFY(examination);
        QCOMPARE(findingsIn(m_desk.file()), QByteArray());
        QCOMPARE(examination->tickets, 3);
        QCOMPARE(examination->records, 3 + 9 + 2 + 2);
        QVERIFY(!examination->stopped);
        QVERIFY(!examination->library.isEmpty());

        const auto rollups = verifyRollups(**reader);
        QVERIFY(rollups);
        QCOMPARE(rollups->tickets, 3);
    }

    void whatWasDoneToARowIsNoticed_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QByteArray>("finding"); // its place, and what is said of it
        const auto row = [](const char *sql, const char *finding) {
            QTest::newRow(sql) << QByteArray(sql) << QByteArray(finding);
        };
        const char *own = "SUP-3: record 2 was altered";
        // Each column of the history.
        row("UPDATE event SET at = at + 1 WHERE ticket = 1 AND seq = 2", imported);
        row("UPDATE event SET by = 1 WHERE ticket = 1 AND seq = 2", imported);
        row("UPDATE event SET field = 3 WHERE ticket = 1 AND seq = 2", imported);
        row("UPDATE event SET old = 2 WHERE ticket = 1 AND seq = 2", imported);
        row("UPDATE event SET new = 2 WHERE ticket = 1 AND seq = 2", imported);
        row("UPDATE event SET new = 3 WHERE ticket = 1 AND seq = 3", imported);
        row("UPDATE event SET reason = 'Needs access' WHERE ticket = 1 AND seq = 3", imported);
        row("UPDATE event SET reason = reason - 1 WHERE ticket = 1 AND seq = 4", imported);
        row("UPDATE event SET bounce = 1 WHERE ticket = 1 AND seq = 4", imported);
        row("UPDATE event SET blame = 1 WHERE ticket = 1 AND seq = 4", imported);
        row("UPDATE event SET blame = 'ai' WHERE ticket = 1 AND seq = 4", imported);
        row("UPDATE event SET rid = 'x' WHERE ticket = 1 AND seq = 4", imported);
        row("UPDATE event SET more = '\"undoes\":\"x\"' WHERE ticket = 1 AND seq = 4", imported);
        row("UPDATE event SET new = '\"south\"' WHERE ticket = 1 AND seq = 5", imported);
        row("UPDATE event SET by = 1 WHERE ticket = 3 AND seq = 2", own);
        row("UPDATE event SET link = zeroblob(16) WHERE ticket = 3 AND seq = 2", own);
        row("UPDATE event SET link = NULL WHERE ticket = 3 AND seq = 2", "SUP-3: the end of its history has no link");
        row("UPDATE event SET seq = 3 WHERE ticket = 3 AND seq = 2", "SUP-3: record 2 is missing");
        row("UPDATE event SET ticket = 2, seq = 3 WHERE ticket = 3 AND seq = 2", "SUP-2: record 3 was altered");
        row("UPDATE message SET at = at - 1 WHERE ticket = 1 AND seq = 1", imported);
        row("UPDATE message SET by = 2 WHERE ticket = 1 AND seq = 1", imported);
        row("UPDATE message SET by = NULL WHERE ticket = 1 AND seq = 1", imported);
        row("UPDATE message SET flags = flags + 1 WHERE ticket = 1 AND seq = 1", imported);
        row("UPDATE message SET flags = flags & 31 WHERE ticket = 1 AND seq = 1", imported);
        row("UPDATE message SET body = 'My slip is right' WHERE ticket = 1 AND seq = 1", imported);
        row("UPDATE message SET rid = 'x' WHERE ticket = 1 AND seq = 1", imported);
        row("UPDATE message SET more = '\"?\":{\"minutes\":5}' WHERE ticket = 1 AND seq = 1", imported);
        row("UPDATE message SET more = NULL WHERE ticket = 1 AND seq = 1", imported);
        row("UPDATE message SET body = 'x' WHERE ticket = 3 AND seq = 1", "SUP-3: record 1 was altered");
        row("UPDATE message SET id = 77 WHERE ticket = 1 AND seq = 9", "search index: ");
        row("UPDATE survey SET sent_at = 1 WHERE ticket = 1", imported);
        row("UPDATE survey SET answered_at = NULL WHERE ticket = 1", imported);
        row("UPDATE survey SET score = 5 WHERE ticket = 1", imported);
        row("UPDATE survey SET score = NULL WHERE ticket = 1", imported);
        row("UPDATE survey SET score = 0 WHERE ticket = 2", "SUP-2: one of the imported records 1 to 2 was altered");
        row("UPDATE survey SET score = -1 WHERE ticket = 2", "SUP-2: one of the imported records 1 to 2 was altered");
        row("UPDATE survey SET scale = 10 WHERE ticket = 1", imported);
        row("UPDATE survey SET comment = 'No thanks' WHERE ticket = 1", imported);
        row("UPDATE survey SET more = '\"a\":1' WHERE ticket = 1", imported);
        row("UPDATE creation SET at = at - 1 WHERE ticket = 1", "SUP-1: the ticket record was altered");
        row("UPDATE creation SET by = 2 WHERE ticket = 1", "SUP-1: the ticket record was altered");
        row("UPDATE creation SET body = replace(body, 'question', 'Question') WHERE ticket = 1",
            "SUP-1: the ticket record was altered");
        row("UPDATE creation SET salt = randomblob(16) WHERE ticket = 1", "SUP-1: the ticket record was altered");
        row("UPDATE creation SET link = randomblob(16) WHERE ticket = 1", "SUP-1: the ticket record was altered");
        row("UPDATE creation SET uid = x'01' WHERE ticket = 1", "SUP-1: its internal id is none");
        // What was made from it.
        row("UPDATE ticket SET state = 0 WHERE number = 1", "SUP-1: its row differs from its history in state");
        row("UPDATE ticket SET subject = 'x' WHERE number = 1", "SUP-1: its row differs from its history in subject");
        row("UPDATE ticket SET version = 8 WHERE number = 1", "SUP-1: its row differs from its history in version");
        row("UPDATE ticket SET handed_back = 0 WHERE number = 1",
            "SUP-1: its row differs from its history in handed_back");
        row("UPDATE ticket SET team = NULL WHERE number = 1", "SUP-1: its row differs from its history in team");
        row("UPDATE tag SET term = 99 WHERE ticket = 1 AND term = (SELECT min(term) FROM tag)",
            "SUP-1: its row differs from its history in tags");
        row("UPDATE custom SET value = 'south'", "SUP-1: its row differs from its history in custom fields");
        row("UPDATE figures SET entries = zeroblob(0) WHERE who = -1 AND tbl = 0", "figures 2026-01 all (");
        row("UPDATE figures SET month = month + 1 WHERE who = 1 AND tbl = 0", "figures 2026-02 acme (");
        row("INSERT INTO search(rowid, words) VALUES(1, 'stranger')", "search index: ");
        row("INSERT INTO search(search, rowid, words) VALUES('delete', 1, 'slip')", "search index: ");
        // Records that belong to no ticket.
        row("UPDATE client SET body = replace(body, 'Acme', 'Acne')", "client acme: the record was altered");
        row("UPDATE client SET name = 'Acne'", "client acme: the record was altered");
        row("UPDATE client SET ext = 'acne'", "client acne: the record was altered");
        row("UPDATE person SET ext = 'helen' WHERE ext = 'lena'", "person helen: the record was altered");
        row("UPDATE person SET email = 'x' WHERE ext = 'lena'", "person lena: the record was altered");
        row("UPDATE person SET role = 'manager' WHERE ext = 'lena'", "person lena: the record was altered");
        row("UPDATE person SET digest = zeroblob(16) WHERE ext = 'lena'", "person lena: the record was altered");
        row("UPDATE person SET id = 9 WHERE ext = 'lena'", "SUP-1: one of the imported records");
        row("UPDATE setting SET body = replace(body, 'call', 'sing')", "handover h1: the record was altered");
        row("UPDATE setting SET type = 'article' WHERE ext = 'h1'", "article h1: the record was altered");
        row("UPDATE setting SET id = 7 WHERE ext = 'h2'", "setting: rows are missing");
        row("UPDATE term SET text = 'dusk' WHERE text = 'night'", "SUP-3: record 2 was altered");
        row("UPDATE term SET text = 'dusk' WHERE text = 'day'", imported);
        row("UPDATE term SET id = 1000 WHERE text = 'run'", "term: rows are missing");
        row("UPDATE field SET name = 'custom.area'", imported);
        row("UPDATE import SET counts = replace(counts, '0', '1')", "import 1: the record of the run was altered");
        row("UPDATE import SET place = place + 1", "import 1: the record of the run was altered");
        row("UPDATE op_log SET op = randomblob(16) WHERE version = 1", "op_log ");
        row("UPDATE op_log SET version = 1 WHERE version = 2", "op_log ");
        row("UPDATE op_log SET version = 3 WHERE version = 2", "op_log ");
        row("UPDATE op_log SET ticket = 1 WHERE version = 2", "op_log ");
        row("UPDATE changes SET ticket = 99 WHERE number = 1", "changes 1: ");
        row("UPDATE content SET bytes = x'00' WHERE part = 0", "file ");
        row("UPDATE meta SET value = 'Mine' WHERE name = 'key_prefix'", "meta: ");
        row("UPDATE meta SET value = 'Europe/Rome' WHERE name = 'time_zone'", "meta: ");
    }
    void whatWasDoneToARowIsNoticed() { notice(); }

    void aRowMoreOrLessIsNoticed_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QByteArray>("finding");
        const auto row = [](const char *sql, const char *finding) {
            QTest::newRow(sql) << QByteArray(sql) << QByteArray(finding);
        };
        row("DELETE FROM event WHERE ticket = 1 AND seq = 2", "SUP-1: record 2 is missing");
        row("DELETE FROM event WHERE ticket = 3", "SUP-3: its row differs from its history in version");
        row("DELETE FROM message WHERE ticket = 1 AND seq = 1", "SUP-1: record 1 is missing");
        row("DELETE FROM message WHERE ticket = 1 AND seq = 9", "SUP-1: the end of its history has no link");
        row("DELETE FROM survey WHERE ticket = 1", "SUP-1: record 8 is missing");
        row("DELETE FROM creation WHERE ticket = 2", "ticket: 3 rows, but the tickets account for 2");
        row("DELETE FROM ticket WHERE number = 2", "SUP-2: the ticket has no row in `ticket`");
        row("DELETE FROM tag WHERE term = (SELECT max(term) FROM tag)",
            "SUP-1: its row differs from its history in tags");
        row("DELETE FROM custom", "SUP-1: its row differs from its history in custom fields");
        row("DELETE FROM figures WHERE who = 1 AND tbl = 1", "figures 2026-01 acme (");
        row("DELETE FROM client", "SUP-1: the ticket record was altered");
        row("DELETE FROM person WHERE ext = 'jane'", "SUP-1: the ticket record was altered");
        row("DELETE FROM setting WHERE ext = 'h1'", "setting: rows are missing");
        row("DELETE FROM term WHERE text = 'day'", imported);
        row("DELETE FROM content WHERE part = 1", "file ");
        row("DELETE FROM meta WHERE name = 'key_prefix'", "meta: ");
        row("INSERT INTO event(ticket, seq, at, field, new) VALUES(1, 10, 1767600900000, 0, 4)",
            "SUP-1: the end of its history has no link");
        row("INSERT INTO event(ticket, seq, at, field) VALUES(99, 1, 1, 1)",
            "event: 9 rows, but the tickets account for 8");
        row("INSERT INTO event(ticket, seq, at, field) VALUES(1, 1, 1, 1)", "SUP-1: record 2 is missing");
        row("INSERT INTO message(ticket, seq, at, flags, body) VALUES(2, 3, 1, 0, 'x')",
            "SUP-2: the end of its history has no link");
        row("INSERT INTO message(ticket, seq, at, flags, body) VALUES(99, 1, 1, 0, 'x')",
            "message: 4 rows, but the tickets account for 3");
        row("INSERT INTO survey(ticket, seq, sent_at) VALUES(99, 1, 1)",
            "survey: 3 rows, but the tickets account for 2");
        row("INSERT INTO creation(ticket, at, body, salt, link) VALUES(99, 1, '', x'00', x'00')",
            "SUP-99: the ticket record was altered");
        row("INSERT INTO ticket SELECT 99, version, created_at, updated_at, resolved_at, due, creator, client, requester, assignee, team, state,"
            " level, priority, kind, channel, category, product, product_version, root_cause, code, fix, kb, ai, reopened, escalated,"
            " handed_back, deleted, subject FROM ticket WHERE number = 1",
            "ticket: 4 rows, but the tickets account for 3");
        row("INSERT INTO tag(ticket, term) VALUES(2, 1)", "SUP-2: its row differs from its history in tags");
        row("INSERT INTO tag(ticket, term) VALUES(99, 1)", "tag: 3 rows, but the tickets account for 2");
        row("INSERT INTO custom(ticket, field, value) VALUES(2, 1, 'north')",
            "SUP-2: its row differs from its history in custom fields");
        row("INSERT INTO custom(ticket, field, value) VALUES(99, 1, 'north')",
            "custom: 2 rows, but the tickets account for 1");
        row("INSERT INTO figures VALUES(0, 1, 0, 24312, x'000300')", "figures 2026-01 (none) (");
        row("INSERT INTO client(ext, name, body, digest) VALUES('x', 'X', '{}', x'00')",
            "client x: the record was altered");
        row("INSERT INTO person(ext, name, email, role, body, digest) VALUES('x', '', '', '', '{}', x'00')",
            "person x: the record was altered");
        row("INSERT INTO setting(type, ext, valid_from, body, digest) VALUES('article', 'x', '', '{}', x'00')",
            "article x: the record was altered");
        row("INSERT INTO import(format, file, size, fingerprint, place, line, counts, done, digest)"
            " VALUES('steward', 'x', 0, x'', 0, 0, '', 1, x'00')",
            "import 2: the record of the run was altered");
        row("INSERT INTO op_log(op, ticket, version) VALUES(zeroblob(16), 99, 0)", "op_log 0000");
        row("INSERT INTO op_log(op, ticket, version) VALUES(zeroblob(16), 3, 0)", "op_log 0000");
        row("INSERT INTO redaction(ticket, seq, digest) VALUES(1, 1, zeroblob(20))", imported);
        row("INSERT INTO redaction(ticket, seq, salt) VALUES(3, 2, zeroblob(16))", "SUP-3: record 2 was altered");
        row("INSERT INTO content(sha256, part, bytes) VALUES(zeroblob(32), 0, x'00')", "file 0000");
        row("INSERT INTO changes(ticket) VALUES(99)", "changes ");
    }
    void aRowMoreOrLessIsNoticed() { notice(); }

    // The same record in another writing means the same to Steward, and not to whoever asks the tables.
    void anotherWritingOfTheSameIsNoticed_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QByteArray>("finding");
        const auto row = [](const char *sql, const char *finding) {
            QTest::newRow(sql) << QByteArray(sql) << QByteArray(finding);
        };
        row("UPDATE message SET more = '' WHERE ticket = 1 AND seq = 9", "SUP-1: record 9 is not written");
        row("UPDATE message SET more = x'' WHERE ticket = 1 AND seq = 9", "SUP-1: record 9 is not written");
        row("UPDATE message SET more = '\"x\":1' WHERE ticket = 1 AND seq = 9", "SUP-1: record 9 is not written");
        row("UPDATE message SET rid = '' WHERE ticket = 1 AND seq = 9", "SUP-1: record 9 is not written");
        row("UPDATE message SET rid = x'00' WHERE ticket = 1 AND seq = 9", "SUP-1: record 9 is not written");
        row("UPDATE message SET by = 0 WHERE ticket = 1 AND seq = 9", "SUP-1: record 9 is not written");
        row("UPDATE message SET by = 99 WHERE ticket = 1 AND seq = 9", "SUP-1: record 9 is not written");
        row("UPDATE message SET flags = flags + 128 WHERE ticket = 1 AND seq = 9", "SUP-1: record 9 is not written");
        row("UPDATE message SET link = x'' WHERE ticket = 1 AND seq = 1", "SUP-1: record 1 is not written");
        row("UPDATE message SET body = CAST(body AS BLOB) WHERE ticket = 1 AND seq = 1",
            "SUP-1: record 1 is not written");
        row("UPDATE event SET more = '' WHERE ticket = 1 AND seq = 2", "SUP-1: record 2 is not written");
        row("UPDATE event SET reason = 0 WHERE ticket = 1 AND seq = 2", "SUP-1: record 2 is not written");
        row("UPDATE event SET reason = 999 WHERE ticket = 1 AND seq = 2", "SUP-1: record 2 is not written");
        row("UPDATE event SET reason = '' WHERE ticket = 1 AND seq = 2", "SUP-1: record 2 is not written");
        row("UPDATE event SET reason = 'returned:missing_reproduction' WHERE ticket = 1 AND seq = 4",
            "SUP-1: record 4 is not written");
        row("UPDATE event SET blame = 0 WHERE ticket = 1 AND seq = 2", "SUP-1: record 2 is not written");
        row("UPDATE event SET blame = 'omar' WHERE ticket = 1 AND seq = 4", "SUP-1: record 4 is not written");
        row("UPDATE event SET bounce = -1 WHERE ticket = 1 AND seq = 2", imported);
        row("UPDATE event SET new = '\"open\"' WHERE ticket = 1 AND seq = 2", "SUP-1: record 2 is not written");
        row("UPDATE event SET new = '2' WHERE ticket = 1 AND seq = 3", "SUP-1: record 3 is not written");
        row("UPDATE event SET new = '\"day\"' WHERE ticket = 1 AND seq = 7", "SUP-1: record 7 is not written");
        row("UPDATE event SET old = 'null' WHERE ticket = 1 AND seq = 5", "SUP-1: record 5 is not written");
        row("UPDATE event SET field = 999 WHERE ticket = 2 AND seq = 2", "SUP-2: one of the imported records");
        row("UPDATE survey SET answered_at = 0 WHERE ticket = 2", "SUP-2: record 1 is not written");
        row("UPDATE survey SET comment = '' WHERE ticket = 2", "SUP-2: record 1 is not written");
        row("UPDATE survey SET more = '' WHERE ticket = 2", "SUP-2: record 1 is not written");
        row("UPDATE creation SET by = 0 WHERE ticket = 2", "SUP-2: the ticket record is not written");
        row("UPDATE creation SET uid = x'' WHERE ticket = 2", "SUP-2: the ticket record is not written");
        row("UPDATE creation SET body = body || ',' WHERE ticket = 2", "SUP-2: the ticket record");
        row("UPDATE ticket SET team = 0 WHERE number = 2", "SUP-2: its row is not written");
        row("UPDATE ticket SET team = 999 WHERE number = 2", "SUP-2: its row is not written");
        row("UPDATE ticket SET deleted = 2 WHERE number = 2", "SUP-2: its row differs from its history in deleted");
        row("UPDATE ticket SET resolved_at = 0 WHERE number = 2", "SUP-2: its row is not written");
        row("UPDATE ticket SET subject = CAST(subject AS BLOB) WHERE number = 2", "SUP-2: its row is not written");
        row("UPDATE custom SET value = '\"north\"'", "SUP-1: its row is not written");
    }
    void anotherWritingOfTheSameIsNoticed() { notice(); }

    // A reason is text, also where SQLite would take it for a number.
    void aReasonOfDigitsIsKept_data()
    {
        QTest::addColumn<QByteArray>("reason");
        for (const char *reason : {"7", "-7", "+4930123456", " 12 ", "1E3", "1e3", "0x10", "+", "7 days", "call 7"})
            QTest::newRow(reason) << QByteArray(reason);
    }
    void aReasonOfDigitsIsKept()
    {
        QFETCH(const QByteArray, reason);
        FilledWorkspace desk;
        const Event event = change(3, "state", text("new"), text("open"), reason);
        QVERIFY(desk.make({person("lena", "Lena Ott", "", "agent")}, {ticket(1, "lena", "A question", {event})}));

        QCOMPARE(findingsIn(desk.file()), QByteArray());
        const auto reader = Database::openReader(desk.file());
        Dictionaries names(**reader);
        const TicketHistory history = HistoryRows(**reader, names).history(1);
        QCOMPARE(std::get<Event>(history.entries[0].record).reason, reason);
    }

    void whatCannotBeReadIsAFinding()
    {
        const QString path = copy();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 size = file.size();
        for (qint64 at = 4 * 4096; at < size; at += 4096) {
            file.seek(at);
            file.write(QByteArray(64, '\xff'));
        }
        file.close();
        const auto reader = Database::openReader(path);
        if (!reader) {
            QCOMPARE(reader.error().code, FailureCode::Damaged);
            return;
        }

        const auto examination = examine(**reader);

        QVERIFY(examination);
        QVERIFY(!examination->findings.isEmpty());
        QCOMPARE(examination->findings.first().about, "file");
    }

    void anExaminationCanBeCancelled()
    {
        const QString path = copy();
        QVERIFY(tamper(path,
                       "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)"
                       " INSERT INTO changes(ticket) SELECT 1 FROM n")); // enough for a while
        const auto reader = Database::openReader(path);
        QVERIFY(reader);
        CancelFlag cancel;
        cancel.raise();

        const auto examination = examine(**reader, &cancel);

        QVERIFY(!examination);
        QCOMPARE(examination.error().code, FailureCode::Cancelled);
        QVERIFY(examine(**reader)); // and done again
    }
};

QTEST_GUILESS_MAIN(TestDoctor)
#include "tst_doctor.moc"
