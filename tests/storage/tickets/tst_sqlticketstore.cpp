#include "storage/tickets/sqlticketstore.h"

#include "desk/history/attachments.h"
#include "desk/tickets/growinghistory.h"
#include "storage/tickets/contents.h"
#include "storage/workspace/doctor.h"
#include "storage/workspace/settings.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Steward;
using namespace Qt::StringLiterals;

namespace {

const FieldName subject{.field = Field::Subject};
const FieldName team{.field = Field::Team};
const FieldName priority{.field = Field::Priority};

Deed deedAt(Instant now, const QByteArray &person = "agent-1")
{
    return {.op = opAt(now), .person = person, .now = now};
}

TicketDraft draft()
{
    TicketDraft draft;
    draft.values = {{subject, Value::string("Net pay differs")},
                    {{.field = Field::Client}, Value::string("acme")},
                    {{.field = Field::Tags}, Value::json(R"(["run","late"])")}};
    draft.message = MessageText{.body = "It is too little", .by = "req-1"};
    return draft;
}

} // namespace

class TestSqlTicketStore : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Database> opened()
    {
        auto database = Database::open(m_path);
        return database ? std::move(*database) : nullptr;
    }

    // What is in the file, seen by somebody who knows nothing yet.
    TicketHistory history(qint64 number)
    {
        const auto reader = Database::openReader(m_path);
        Dictionaries names(**reader);
        return HistoryRows(**reader, names).history(number);
    }

    qint64 rowsOf(const char *sql)
    {
        const auto reader = Database::openReader(m_path);
        return (*reader)->integer(sql);
    }

    QByteArray findings()
    {
        QByteArray all;
        const auto reader = Database::openReader(m_path);
        for (const auto &examination : {examine(**reader), verifyRollups(**reader)}) {
            if (!examination)
                return examination.error().detail;
            for (const Finding &finding : examination->findings)
                all += finding.about + ": " + finding.what + '\n';
        }
        return all;
    }

    qint64 newTicket(Instant at = after(0)) { return m_store->append(*openTicket(draft(), deedAt(at)))->ticket; }
    Ticket ticket(qint64 number) { return *m_store->ticket(number); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<SqlTicketStore> m_store;

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"desk.steward"_s);
        QVERIFY(Database::create(m_path, {.timeZone = "Europe/Berlin"}).has_value());
        m_database = opened();
        QVERIFY(m_database);
        const Done done = m_database->write([&]() -> Done {
            Dictionaries names(m_database->connection());
            Settings settings(m_database->connection(), names);
            settings.insert("client", "acme", {}, R"({"type":"client","id":"acme","name":"Acme"})");
            for (const QByteArray &id : {QByteArray("agent-1"), QByteArray("agent-2"), QByteArray("req-1")}) {
                settings.insert("person", id, {},
                                R"({"type":"person","id":")" + id + R"(","name":"N","email":"","role":"agent"})");
            }
            return {};
        });
        QVERIFY(done.has_value());
        m_store = std::make_unique<SqlTicketStore>(*m_database);
    }

    void cleanup()
    {
        m_store.reset();
        m_database.reset();
    }

    void aNewTicketIsNumberedAndComplete()
    {
        const Act act = *openTicket(draft(), deedAt(after(0)));

        const auto saved = m_store->append(act);

        QVERIFY(saved.has_value());
        QCOMPARE(saved->ticket, 1);
        QCOMPARE(saved->version, 1);
        QVERIFY(!saved->repeated);
        QCOMPARE(history(1).creation, *act.creation);
        QVERIFY(history(1).entries[0].record == act.records[0]);
        QCOMPARE(ticket(1), project(history(1)).ticket);
        QCOMPARE(rowsOf("SELECT count(*) FROM changes WHERE ticket = 1"), 1);
        QCOMPARE(findings(), QByteArray());
    }

    void filesComeWithTheirMessageOrNotAtAll()
    {
        const qint64 number = newTicket();
        QFile file(m_folder->filePath(u"pay.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray bytes(600'000, 'x'); // of three parts
        file.write(bytes);
        file.close();
        const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        const Attachment attachment{.name = "pay.csv", .mediaType = "text/csv", .sha256 = hash, .size = bytes.size()};
        Act act
            = *reply(ticket(number), {.body = "See it", .more = withAttachments({}, {attachment})}, deedAt(after(1)));
        act.files = {{.sha256 = hash, .path = m_folder->filePath(u"none"_s)}};
        QVERIFY(!m_store->append(act));
        QCOMPARE(history(number).entries.size(), 1);

        act.files = {{.sha256 = hash, .path = file.fileName()}};
        QVERIFY(m_store->append(act));

        const auto reader = Database::openReader(m_path);
        QVERIFY(Contents(**reader).read(hash) == bytes);
        QCOMPARE(Contents(**reader).read(QByteArray(32, 'n')).error().code, FailureCode::NotFound);
        QCOMPARE(findings(), QByteArray());
    }

    void anOpIdGivenAgainChangesNothing() // R4
    {
        const qint64 number = newTicket();
        const Act act = *changeField(ticket(number), team, Value::string("night"), deedAt(after(1)));
        const auto first = m_store->append(act);
        m_store->append(*changeField(ticket(number), priority, Value::string("high"), deedAt(after(2))));

        for (int i = 0; i < 5; ++i) {
            const auto other = opened(); // as another program, too
            SqlTicketStore others(*other);
            const auto again = i % 2 ? others.append(act) : m_store->append(act);

            QVERIFY(again.has_value());
            QVERIFY(again->repeated);
            QCOMPARE(again->ticket, first->ticket);
            QCOMPARE(again->version, first->version);
        }
        QCOMPARE(history(number).entries.size(), 3);
        QCOMPARE(rowsOf("SELECT count(*) FROM op_log"), 3);
        QCOMPARE(rowsOf("SELECT count(*) FROM changes"), 3);
    }

    void aRepeatedOpeningMakesNoSecondTicket()
    {
        const Act act = *openTicket(draft(), deedAt(after(0)));
        for (int i = 0; i < 5; ++i)
            QCOMPARE(m_store->append(act)->ticket, 1);
        QCOMPARE(rowsOf("SELECT count(*) FROM ticket"), 1);
    }

    void theSameFieldChangedMeanwhileIsAConflict() // P4
    {
        const qint64 number = newTicket();
        const Ticket seen = ticket(number);
        QVERIFY(m_store->append(*changeField(seen, team, Value::string("night"), deedAt(after(1), "agent-2"))));
        const Act late = *changeFields(
            seen, {{.field = priority, .to = Value::string("high")}, {.field = team, .to = Value::string("day")}},
            deedAt(after(2)));

        const auto saved = m_store->append(late);

        QVERIFY(!saved);
        QCOMPARE(saved.error().code, FailureCode::Conflict);
        QCOMPARE(saved.error().subject, "team");
        QCOMPARE(saved.error().detail, "night\nday\nagent-2\n" + toRfc3339(after(1)));
        QCOMPARE(history(number).entries.size(), 2); // nothing of it, the priority neither
        QCOMPARE(ticket(number).priority, Priority::Normal);
        QCOMPARE(rowsOf("SELECT count(*) FROM op_log"), 2);
        QCOMPARE(findings(), QByteArray());
    }

    void aCustomFieldConflictsByItsName()
    {
        const qint64 number = newTicket();
        const Ticket seen = ticket(number);
        const FieldName north = FieldName::from("custom.north"), south = FieldName::from("custom.south");
        QVERIFY(m_store->append(*changeField(seen, north, Value::number(1), deedAt(after(1), "agent-2"))));

        QVERIFY(m_store->append(*changeField(seen, south, Value::number(2), deedAt(after(2)))));
        const auto same = m_store->append(*changeField(seen, north, Value::number(3), deedAt(after(3))));

        QCOMPARE(same.error().subject, "custom.north");
        QCOMPARE(same.error().detail, "1\n3\nagent-2\n" + toRfc3339(after(1)));
    }

    void changesOfOtherFieldsMerge() // P4
    {
        const qint64 number = newTicket();
        const Ticket seen = ticket(number);
        QVERIFY(m_store->append(*changeField(seen, team, Value::string("night"), deedAt(after(1), "agent-2"))));
        QVERIFY(m_store->append(*note(seen, {.body = "Looked at it"}, deedAt(after(2), "agent-2"))));

        const auto saved = m_store->append(*changeField(seen, priority, Value::string("high"), deedAt(after(3))));

        QVERIFY(saved.has_value());
        QCOMPARE(saved->version, 4);
        QCOMPARE(ticket(number).team, "night");
        QCOMPARE(ticket(number).priority, Priority::High);
        QCOMPARE(findings(), QByteArray());
    }

    void anInboundMessageDoesNotMissAResolveMadeMeanwhile()
    {
        const qint64 number = newTicket();
        const Ticket seen = ticket(number); // new: the message would change no state
        QVERIFY(m_store->append(*changeState(seen, State::Resolved, deedAt(after(1), "agent-2"))));

        const auto stale = m_store->append(*receive(seen, {.body = "Still wrong", .by = "req-1"}, deedAt(after(2))));
        const auto again
            = m_store->append(*receive(ticket(number), {.body = "Still wrong", .by = "req-1"}, deedAt(after(3))));

        QCOMPARE(stale.error().code, FailureCode::Conflict);
        QCOMPARE(stale.error().subject, "state");
        QVERIFY(again.has_value());
        QCOMPARE(ticket(number).state, State::Open);
        QCOMPARE(ticket(number).reopened, 1);
    }

    void aNameThatNobodyHasIsRefused()
    {
        const qint64 number = newTicket();
        const FieldName assignee{.field = Field::Assignee}, client{.field = Field::Client};

        const auto by
            = m_store->append(*changeField(ticket(number), team, Value::string("day"), deedAt(after(1), "nobody")));
        const auto to
            = m_store->append(*changeField(ticket(number), assignee, Value::string("noone"), deedAt(after(1))));
        const auto of = m_store->append(*changeField(ticket(number), client, Value::string("other"), deedAt(after(1))));

        QCOMPARE(by.error().subject, "nobody");
        QCOMPARE(to.error().subject, "noone");
        QCOMPARE(of.error().subject, "other");
        QCOMPARE(of.error().code, FailureCode::NotFound);
        QCOMPARE(history(number).entries.size(), 1);
    }

    void anActMustHoldTogether()
    {
        const qint64 number = newTicket();
        const Act good = *changeField(ticket(number), team, Value::string("day"), deedAt(after(1)));
        Act foreign = good, ahead = good, gone = good, empty = good;
        std::get<Event>(foreign.records[0]).id = recordId(opAt(after(1)), 1);
        ahead.expectedVersion = 9;
        gone.ticket = 99;
        empty.records.clear();

        for (const Act &act : {foreign, ahead, empty})
            QCOMPARE(m_store->append(act).error().code, FailureCode::WrongUsage);
        QCOMPARE(m_store->append(gone).error().code, FailureCode::NotFound);
        QVERIFY(m_store->append(good).has_value());
    }

    void theClockPutBackMovesNoRecordBack() // sla.md 6
    {
        const qint64 number = newTicket(after(60));
        Act act = *changeField(ticket(number), team, Value::string("day"), deedAt(after(61)));
        std::get<Event>(act.records[0]).at = after(10);

        QVERIFY(m_store->append(act).has_value());

        QCOMPARE(instantOf(history(number).entries.last().record), after(60));
        QCOMPARE(findings(), QByteArray());
    }

    void nothingIsRememberedOfAWriteThatFailed()
    {
        const qint64 number = newTicket();
        const Act night = *changeField(ticket(number), team, Value::string("night"), deedAt(after(1)));
        Connection &connection = m_database->connection();
        connection.run("CREATE TEMP TRIGGER full BEFORE INSERT ON changes BEGIN SELECT RAISE(ABORT, 'full'); END");
        QVERIFY(!m_store->append(night)); // its team had a number, which was rolled back
        connection.run("DROP TRIGGER full");

        const qint64 other = newTicket(after(2));
        QVERIFY(m_store->append(*changeField(ticket(other), team, Value::string("day"), deedAt(after(3)))));
        QVERIFY(m_store->append(night));

        QCOMPARE(std::get<Event>(history(number).entries.last().record).to.text(), "night");
        QCOMPARE(std::get<Event>(history(other).entries.last().record).to.text(), "day");
        QCOMPARE(findings(), QByteArray()); // the rollups count the failed write nowhere
    }

    void ticketsOfAnotherProgramTakeNoNumberTwice()
    {
        const auto other = opened();
        SqlTicketStore others(*other);
        QCOMPARE(newTicket(after(0)), 1);
        QCOMPARE(others.append(*openTicket(draft(), deedAt(after(1))))->ticket, 2);
        QCOMPARE(newTicket(after(2)), 3);
        QCOMPARE(others.append(*openTicket(draft(), deedAt(after(3))))->ticket, 4);
    }

    void aSecondResolutionKnowsTheFirst()
    {
        const qint64 number = newTicket();
        const auto resolution = [](const QByteArray &note) {
            return ResolutionDraft{
                .record
                = {.rootCause = "unknown.not_reproduced", .code = "fixed", .fix = "data", .kb = "KB-1", .ai = "none"},
                .causeNote = note};
        };
        QVERIFY(m_store->append(*resolve(ticket(number), resolution("first"), deedAt(after(1)))));
        QVERIFY(m_store->append(*receive(ticket(number), {.body = "Again", .by = "req-1"}, deedAt(after(2)))));
        QVERIFY(m_store->append(*resolve(ticket(number), resolution("second"), deedAt(after(3)))));

        QCOMPARE(ticket(number), project(history(number)).ticket);
        QCOMPARE(project(history(number)).inconsistencies, 0);
        QCOMPARE(findings(), QByteArray());
    }

    // However the acts come, the rows, rollups, chain and search index are what a replay of the history makes.
    void whatGrewStepByStepIsWhatAReplayMakes()
    {
        QRandomGenerator random(811);
        qint64 ms = morning.ms;
        for (int round = 0; round < 6; ++round) {
            const qint64 number = newTicket(Instant{ms});
            for (int i = 0; i < 40; ++i) {
                ms += random.bounded(3) * 1000; // often the same instant
                const Deed deed = deedAt(Instant{ms}, random.bounded(2) ? "agent-1" : "agent-2");
                const Ticket now = ticket(number);
                Result<Act> act;
                switch (random.bounded(4)) {
                case 0:
                    act = receive(now, {.body = "Word " + QByteArray::number(i), .by = "req-1"}, deed);
                    break;
                case 1:
                    act = reply(now, {.body = "Answer " + QByteArray::number(i)}, deed);
                    break;
                default:
                    act = randomChange(now, random, deed);
                }
                if (!act)
                    continue; // no messages on a closed ticket
                QVERIFY(m_store->append(*act).has_value());
                if (random.bounded(3) == 0) {
                    const auto undo = undoAct(history(number), act->op, deed.person, Instant{ms}, opAt(Instant{ms}));
                    QVERIFY(!undo || m_store->append(*undo).has_value());
                }
                QCOMPARE(ticket(number), project(history(number)).ticket);
            }
            ms += qint64(random.bounded(20)) * 86'400'000; // into other months
        }
        QCOMPARE(findings(), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestSqlTicketStore)
#include "tst_sqlticketstore.moc"
