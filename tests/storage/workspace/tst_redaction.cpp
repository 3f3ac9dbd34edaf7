#include "storage/workspace/redaction.h"

#include "filledworkspace.h"
#include "storage/engine/migrations.h"
#include "storage/tickets/ticketrows.h"
#include "storage/workspace/doctor.h"
#include "storage/workspace/sqlhistorysource.h"

#include "desk/history/recordtext.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Steward;
using namespace Qt::StringLiterals;

namespace {

const QByteArray file = "the bytes of a payslip QUOKKA";

QByteArray sha256Hex()
{
    return QCryptographicHash::hash(file, QCryptographicHash::Sha256).toHex();
}

Event change(int at, const QByteArray &field, const Value &from, const Value &to, const QByteArray &reason = {})
{
    return {.at = minute(at), .by = "lena", .field = FieldName::from(field), .from = from, .to = to, .reason = reason};
}

Value text(const char *utf8)
{
    return Value::string(utf8);
}

// SUP-1 says WOMBAT wherever a text can stand; SUP-2 says NUMBAT, and names the requester of SUP-1.
Done makeDesk(FilledWorkspace &desk)
{
    const Message letter{.at = minute(2),
                         .by = "jane-quoll",
                         .format = "plain",
                         .body = "My WOMBAT slip is wrong",
                         .reason = "a WOMBAT reason",
                         .more
                         = "\"to\":[\"wombat@example.com\"],\"attachments\":[{\"name\":\"WOMBAT.pdf\",\"sha256\":\""
                             + sha256Hex() + "\",\"size\":29}],\"note\":\"WOMBAT\",\"minutes\":4"};
    IncomingTicket first = ticket(
        1, "jane-quoll", "A WOMBAT question",
        {letter, change(3, "state", text("new"), text("open")),
         change(4, "subject", text("A WOMBAT question"), text("Another WOMBAT question")),
         change(5, "level", Value::number(1), Value::number(2), "needs WOMBAT access"),
         change(6, "level", Value::number(2), Value::number(1), "returned:missing_reproduction"),
         change(7, "custom.remark", {}, text("WOMBAT remark")), change(8, "custom.count", {}, Value::number(17)),
         change(9, "resolution", {},
                Value::json(
                    "{\"root_cause\":\"configuration.wage_type\",\"code\":\"fixed\",\"cause_note\":\"WOMBAT cause\"}")),
         change(10, "state", text("open"), text("resolved")),
         change(11, "tags", Value::json("[]"), Value::json("[\"jan-run\"]")),
         Survey{.sentAt = minute(12), .answeredAt = minute(13), .score = 4, .scale = 5, .comment = "WOMBAT thanks"}});
    first.creation->values.insert_or_assign(FieldName::from("custom.source_key"), text("ZD-4711"));
    first.creation->unknown = "\"remark\":\"WOMBAT\"";
    const IncomingTicket second = ticket(2, "lena", "About the NUMBAT",
                                         {Message{.at = minute(3),
                                                  .by = "lena",
                                                  .body = "Ask Jane Quoll, JANE.QUOLL@example.com, about the NUMBAT",
                                                  .more = "\"cc\":[\"jane.quoll@example.com\",\"other@example.com\"]"},
                                          Message{.at = minute(4), .by = "lena", .body = "Nobody is named here"}});
    IncomingSetting jane = person("jane-quoll", "Jane Quoll", "jane.quoll@example.com", "requester");
    jane.json.chop(1);
    jane.json += ",\"client\":\"acme\",\"position\":\"Head of QUOLL payroll\"}";
    return desk.make(
        {{.type = "client",
          .id = "acme",
          .json = "{\"type\":\"client\",\"id\":\"acme\",\"name\":\"Acme\",\"owner\":\"jane-quoll\"}"},
         {.type = "handover",
          .id = "h1",
          .json = "{\"type\":\"handover\",\"id\":\"h1\",\"persons\":[\"jane-quoll\"],\"note\":\"call Jane Quoll\"}"},
         jane,
         person("lena", "Lena Ott", "lena@example.com", "agent"),
         person("mona", "Mona Falk", "mona@example.com", "manager")},
        {first, second});
}

Result<Redacted> redactIn(const FilledWorkspace &desk, const QList<QByteArray> &what, const QByteArray &by = {})
{
    auto database = Database::open(desk.file());
    if (!database)
        return tl::unexpected(database.error());
    return redact(**database, {.what = what, .reason = "asked for", .by = by}, minute(60));
}

QList<QByteArray> findingsIn(const QString &path)
{
    const auto reader = Database::openReader(path);
    const auto examination = reader ? examine(**reader) : tl::unexpected(reader.error());
    if (!examination)
        return {"failed: " + examination.error().detail};
    QList<QByteArray> findings;
    for (const Finding &finding : examination->findings)
        findings.append(finding.about + ": " + finding.what);
    return findings;
}

// Of the file and whatever lies beside it.
bool bytesHold(const FilledWorkspace &desk, const QByteArray &word)
{
    QByteArray bytes = bytesOf(desk.file()) + bytesOf(desk.file() + u"-wal"_s) + bytesOf(desk.file() + u"-shm"_s);
    return bytes.toLower().contains(word.toLower());
}

QByteArray linesOf(const FilledWorkspace &desk, qint64 number)
{
    const auto reader = Database::openReader(desk.file());
    Dictionaries names(**reader);
    HistoryRows rows(**reader, names);
    const TicketHistory history = rows.history(number);
    const QByteArray key = "SUP-" + QByteArray::number(number);
    QByteArray lines = lineOf(key, history.creation) + '\n';
    for (const Entry &entry : history.entries)
        lines += lineOf(key, entry.record) + '\n';
    return lines;
}

qint64 count(const FilledWorkspace &desk, const char *sql)
{
    const auto reader = Database::openReader(desk.file());
    return reader ? (*reader)->integer(sql) : -1;
}

} // namespace

class TestRedaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTextsOfATicketAreGoneFromTheFile()
    {
        FilledWorkspace desk;
        QVERIFY(makeDesk(desk));
        QVERIFY(bytesHold(desk, "WOMBAT"));
        QCOMPARE(findingsIn(desk.file()), {});

        const auto redacted = redactIn(desk, {"SUP-1"});

        QVERIFY2(redacted, redacted ? "" : redacted.error().detail.constData());
        QCOMPARE(redacted->tickets, {"SUP-1"});
        QCOMPARE(redacted->records, 7);
        QVERIFY(!redacted->lingers);
        QVERIFY(!bytesHold(desk, "WOMBAT"));
        QVERIFY(bytesHold(desk, "NUMBAT"));
        QCOMPARE(findingsIn(desk.file()), {}); // chain, projection, search index
    }

    void whatIsCountedStays()
    {
        FilledWorkspace desk;
        QVERIFY(makeDesk(desk));

        QVERIFY(redactIn(desk, {"SUP-1"}));
        const QByteArray lines = linesOf(desk, 1);

        QCOMPARE(lines.count('\n'), 12);
        QVERIFY(lines.contains(R"("subject":"[redacted]")"));
        QVERIFY(lines.contains(R"("body":"[redacted]")"));
        QVERIFY(lines.contains(R"("comment":"[redacted]")"));
        QVERIFY(lines.contains(R"("attachments":[{"name":"[redacted]"}])"));
        QVERIFY(lines.contains(R"("to":["[redacted]"])"));
        QVERIFY(lines.contains(R"("minutes":4)"));
        QVERIFY(lines.contains(R"("custom.source_key":"ZD-4711")"));
        QVERIFY(lines.contains(R"("reason":"returned:missing_reproduction")"));
        QVERIFY(lines.contains(R"("root_cause":"configuration.wage_type")"));
        QVERIFY(lines.contains(R"("cause_note":"[redacted]")"));
        QVERIFY(lines.contains(R"("score":4)"));
        const auto reader = Database::openReader(desk.file());
        Dictionaries names(**reader);
        const auto row = TicketRows(**reader, names).ticket(1);
        QVERIFY(row);
        QCOMPARE(row->subject, "[redacted]");
        QCOMPARE(row->state, State::Resolved);
        QCOMPARE(row->escalated, 1);
        QCOMPARE(row->tags, {"jan-run"});
        QCOMPARE(row->more.at(FieldName::from("custom.remark")).text(), "[redacted]");
        QCOMPARE(row->more.at(FieldName::from("custom.count")).toNumber(), 17);
    }

    // Traces of texts that were moved about long before must go too.
    void oldTracesInTheFileGoToo()
    {
        FilledWorkspace desk;
        QVERIFY(makeDesk(desk));
        QByteArray filler;
        for (int i = 0; i < 150; ++i)
            filler += "word" + QByteArray::number(i * 7919) + ' ';
        for (int round = 0; round < 12; ++round) {
            QList<IncomingTicket> tickets;
            for (int i = 0; i < 40; ++i) {
                const int number = 100 + i;
                const Message message{.at = minute(1000 + round),
                                      .by = "lena",
                                      .body = filler.left(40 + (i * 97 + round * 31) % 900) + (i == 20 ? " KOALA" : "")
                                          + QByteArray::number(round)};
                IncomingTicket more{.key = "SUP-" + QByteArray::number(number), .records = {{.record = message}}};
                if (round == 0)
                    more.creation = Creation{
                        .at = minute(900),
                        .by = "lena",
                        .values = {{FieldName{.field = Field::Subject}, text(i == 20 ? "KOALA 0" : "Plain")}}};
                else if (i == 20)
                    more.records.append({.record = change(1000 + round, "subject",
                                                          Value::string("KOALA " + QByteArray::number(round - 1)),
                                                          Value::string("KOALA " + QByteArray::number(round)))});
                tickets.append(more);
            }
            QVERIFY(desk.add({}, tickets));
        }

        QVERIFY(redactIn(desk, {"SUP-120"}));

        QVERIFY(!bytesHold(desk, "KOALA"));
        QCOMPARE(findingsIn(desk.file()), {});
    }

    void aPersonIsGoneFromTheFile()
    {
        FilledWorkspace desk;
        QVERIFY(makeDesk(desk));

        const auto redacted = redactIn(desk, {"jane-quoll"});

        QVERIFY2(redacted, redacted ? "" : redacted.error().detail.constData());
        QCOMPARE(redacted->persons.size(), 1);
        QVERIFY(redacted->persons[0].startsWith("redacted-"));
        for (const char *word : {"quoll", "jane"})
            QVERIFY2(!bytesHold(desk, word), word);
        QCOMPARE(findingsIn(desk.file()), {});
        const QByteArray lines = linesOf(desk, 2);
        QVERIFY(lines.contains("Ask [redacted], [redacted], about the NUMBAT"));
        QVERIFY(lines.contains(R"("cc":["[redacted]","other@example.com"])"));
        QVERIFY(linesOf(desk, 1).contains("WOMBAT")); // other texts are not the person's
        QVERIFY(linesOf(desk, 1).contains("\"by\":\"" + redacted->persons[0] + '"'));
        const auto reader = Database::openReader(desk.file());
        Statement person(**reader, "SELECT name, email, body FROM person WHERE role = 'requester'");
        QVERIFY(person.step());
        const QByteArray number = redacted->persons[0].mid(9);
        QCOMPARE(person.text(0), "Redacted person " + number);
        QCOMPARE(person.text(1), "");
        QCOMPARE(person.text(2),
                 "{\"type\":\"person\",\"id\":\"redacted-" + number + "\",\"name\":\"Redacted person " + number
                     + "\",\"role\":\"requester\",\"client\":\"acme\"}");
    }

    void whoWhenAndWhyIsKept()
    {
        FilledWorkspace desk;
        QVERIFY(makeDesk(desk));
        const auto redacted = redactIn(desk, {"SUP-2", "jane-quoll"}, "mona");
        QVERIFY(redacted);

        QByteArray record;
        const auto reader = Database::openReader(desk.file());
        QVERIFY(SqlHistorySource(**reader).others([&](QByteArrayView json) -> Done {
            if (json.startsWith("{\"type\":\"redaction\""))
                record = json.toByteArray();
            return {};
        }));

        QVERIFY2(
            record.endsWith(
                ",\"at\":\"2026-01-05T09:00:00Z\",\"by\":\"mona\",\"reason\":\"asked for\",\"tickets\":[\"SUP-2\"],\"persons\":[\""
                + redacted->persons[0] + "\"]}"),
            record);
    }

    void onlyAManagerMay()
    {
        FilledWorkspace desk;
        QVERIFY(makeDesk(desk));

        QCOMPARE(redactIn(desk, {"SUP-1"}, "lena").error().code, FailureCode::NotAllowed);
        QCOMPARE(redactIn(desk, {"SUP-1"}, "nobody").error().code, FailureCode::NotFound);
        QVERIFY(linesOf(desk, 1).contains("WOMBAT"));
        QVERIFY(redactIn(desk, {"SUP-1"}, "mona"));
    }

    void whatIsNotThereStopsAll()
    {
        FilledWorkspace desk;
        QVERIFY(makeDesk(desk));

        for (const QByteArray &unknown : QList<QByteArray>{"SUP-3", "SUP-", "SUP-x", "nobody"}) {
            const auto redacted = redactIn(desk, {"SUP-1", unknown});
            QVERIFY(!redacted);
            QCOMPARE(redacted.error().code, FailureCode::NotFound);
            QCOMPARE(redacted.error().subject, unknown);
        }

        QVERIFY(linesOf(desk, 1).contains("WOMBAT"));
        QCOMPARE(count(desk, "SELECT count(*) FROM redaction"), 0);
    }

    void theHistoryIsAppendOnlyAgain()
    {
        FilledWorkspace desk;
        QVERIFY(makeDesk(desk));
        QVERIFY(redactIn(desk, {"SUP-1"}));

        QCOMPARE(count(desk, "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'"), 8);
        auto writer = Connection::open(desk.file(), Connection::Mode::Write);
        QVERIFY(writer && checkSchema(**writer));
        (*writer)->run("DELETE FROM event");
        QVERIFY((*writer)->failure());
    }

    void theTicketLivesOnAndMayBeRedactedAgain()
    {
        FilledWorkspace desk;
        QVERIFY(makeDesk(desk));
        QVERIFY(redactIn(desk, {"SUP-1"}));
        const Message later{.at = minute(70), .by = "lena", .body = "A later WOMBAT by jane.quoll@example.com"};
        QVERIFY(
            desk.add({},
                     {IncomingTicket{.key = "SUP-1",
                                     .records = {{.record = later},
                                                 {.record = change(71, "state", text("resolved"), text("open"))}}}}));
        QCOMPARE(findingsIn(desk.file()), {});

        QVERIFY(redactIn(desk, {"jane-quoll"}));
        QCOMPARE(findingsIn(desk.file()), {});
        const auto again = redactIn(desk, {"SUP-1"});
        QVERIFY(again);

        QCOMPARE(again->records, 1);
        QCOMPARE(findingsIn(desk.file()), {});
        QVERIFY(!bytesHold(desk, "WOMBAT"));
        QCOMPARE(redactIn(desk, {"SUP-1"})->records, 0);
        QCOMPARE(findingsIn(desk.file()), {});
    }

    // The digest that stands for a text must not tell whether a guess was right.
    void aRemovedTextCannotBeGuessed()
    {
        FilledWorkspace desk;
        QVERIFY(makeDesk(desk));
        QByteArray encoding, former;
        {
            const auto reader = Database::openReader(desk.file());
            Dictionaries names(**reader);
            HistoryRows rows(**reader, names);
            encoding = RecordEncoder(names).encode(rows.history(1).entries[0].record).toByteArray();
            former = rows.creation(1).salt;
        }
        QVERIFY(redactIn(desk, {"SUP-1"}));

        const auto reader = Database::openReader(desk.file());
        Statement row(
            **reader,
            "SELECT r.digest, c.salt FROM redaction r JOIN creation c USING(ticket) WHERE r.ticket = 1 AND r.seq = 1");
        QVERIFY(row.step());
        QCOMPARE(row.text(0), Chain::leaf(Chain::saltOf(former, 1), encoding));
        QVERIFY(row.text(0) != Chain::leaf(Chain::saltOf(row.text(1), 1), encoding));
        QVERIFY(!bytesOf(desk.file()).contains(former));
    }

    void aFileGoesWithItsLastMessage()
    {
        FilledWorkspace desk;
        QVERIFY(makeDesk(desk));
        QVERIFY(desk.add(
            {},
            {IncomingTicket{.key = "SUP-2",
                            .records = {{.record = Message{.at = minute(80),
                                                           .by = "lena",
                                                           .body = "Again",
                                                           .more = "\"attachments\":[{\"name\":\"a.pdf\",\"sha256\":\""
                                                               + sha256Hex() + "\"}]"}}}}}));
        {
            auto database = Database::open(desk.file());
            QVERIFY(database && (*database)->write([&]() -> Done {
                const QByteArray name = QByteArray::fromHex(sha256Hex());
                Statement &part
                    = (*database)->connection().prepared("INSERT INTO content(sha256, part, bytes) VALUES(?, 0, ?)");
                part.blob(name).blob(file).run();
                return {};
            }));
        }

        const auto first = redactIn(desk, {"SUP-1"});
        QVERIFY(first);
        QCOMPARE(first->files, 0);
        QVERIFY(bytesHold(desk, "QUOKKA"));
        const auto second = redactIn(desk, {"SUP-2"});
        QVERIFY(second);
        QCOMPARE(second->files, 1);
        QVERIFY(!bytesHold(desk, "QUOKKA"));
        QCOMPARE(findingsIn(desk.file()), {});
    }

    void whatLingersIsSaid()
    {
        FilledWorkspace desk;
        QVERIFY(makeDesk(desk));
        auto reader = Database::openReader(desk.file());
        QVERIFY(reader);
        (*reader)->run("BEGIN");
        (*reader)->integer("SELECT count(*) FROM ticket"); // sees the former state as long as it likes

        const auto redacted = redactIn(desk, {"SUP-1"});

        QVERIFY(redacted);
        QVERIFY(redacted->lingers);
        (*reader)->run("ROLLBACK");
        const auto again = redactIn(desk, {"SUP-1"});
        QVERIFY(again && !again->lingers);
        QVERIFY(!bytesHold(desk, "WOMBAT"));
    }
};

QTEST_GUILESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
