#include "storage/sla/sqlclockreader.h"

#include "desk/tickets/acts.h"
#include "storage/tickets/sqlticketstore.h"
#include "storage/workspace/settings.h"
#include "support/slacase.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Steward;
using namespace Qt::StringLiterals;

class TestSqlClockReader : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<SqlTicketStore> m_store;
    std::unique_ptr<SqlClockReader> m_reader;
    CancelFlag m_never;
    qint64 m_ticket = 0;
    const Instant m_created = utc("2026-01-05T09:00:00Z");

    Done insert(const QByteArray &type, const QByteArray &id, const QByteArray &record)
    {
        return m_database->write([&]() -> Done {
            Dictionaries names(m_database->connection());
            Settings(m_database->connection(), names).insert(type, id, {}, QByteArray(record).simplified());
            return {};
        });
    }
    Deed deedAt(Instant now, const QByteArray &person = "agent-1") const
    {
        return {.op = OpId::make(now), .person = person, .now = now};
    }
    FlightRecord record(SlaMetric metric, Instant at)
    {
        const auto clocks = m_reader->clocks(m_ticket, at, m_never);
        if (clocks) {
            for (const FlightRecord &each : clocks->clocks) {
                if (each.line.metric == metric)
                    return each;
            }
        }
        return {};
    }

private Q_SLOTS:
    void init()
    {
        m_path = m_folder.filePath(u"%1.steward"_s.arg(QString::fromLatin1(QTest::currentTestFunction())));
        QVERIFY(Database::create(m_path, {.timeZone = "Europe/Berlin"}).has_value());
        m_database = std::move(*Database::open(m_path));
        const SlaRecords records = exampleSlaRecords();
        QVERIFY(insert("calendar", "berlin", records.calendars.first()));
        QVERIFY(insert("client", "acme", R"({"type":"client","id":"acme","name":"Acme","calendar":"berlin"})"));
        QVERIFY(insert("policy", "gold", records.policies.first()));
        for (const QByteArray &person : records.persons)
            QVERIFY(insert("person", person.mid(person.indexOf("\"id\":\"") + 6).split('"').first(), person));
        QVERIFY(insert("person", "req-1", R"({"type":"person","id":"req-1","name":"Requester","role":"requester"})"));
        m_store = std::make_unique<SqlTicketStore>(*m_database);
        const TicketDraft draft{.values = {{{.field = Field::Subject}, Value::string("Net pay")},
                                           {{.field = Field::Client}, Value::string("acme")}}};
        const auto saved = m_store->append(*openTicket(draft, deedAt(m_created, "req-1")));
        QVERIFY2(saved.has_value(), saved.error().detail);
        m_ticket = saved->ticket;
        m_reader = std::make_unique<SqlClockReader>(m_path);
    }
    void cleanup()
    {
        m_reader.reset();
        m_store.reset();
        m_database.reset();
    }

    void itReadsTheClocksOfATicket()
    {
        const Ticket ticket = *m_store->ticket(m_ticket);
        const auto saved = m_store->append(*changeState(ticket, State::Pending, deedAt(utc("2026-01-05T10:00:00Z"))));
        QVERIFY2(saved.has_value(), saved.error().detail);
        const FlightRecord resolution = record(SlaMetric::Resolution, utc("2026-01-05T11:00:00Z"));

        QCOMPARE(resolution.line.state, SlaClock::State::Paused);
        QCOMPARE(resolution.line.usedMs, 3'600'000);
        QCOMPARE(resolution.policyName, "Gold");
        QCOMPARE(resolution.begunBy, (QList<int>{0, 1}));
        QCOMPARE(m_reader->clocks(m_ticket, m_created, m_never)->clientZone, "Europe/Berlin");
    }

    void itIsNeverBeforeTheLastRecord() // a computer's clock was put back
    {
        const Ticket ticket = *m_store->ticket(m_ticket);
        const Instant later = utc("2026-01-05T10:00:00Z");
        QVERIFY(m_store->append(*changeState(ticket, State::Open, deedAt(later))));
        const auto clocks = m_reader->clocks(m_ticket, {m_created.ms - 1000}, m_never);

        QVERIFY(clocks.has_value());
        QCOMPARE(clocks->at, later);
        QVERIFY(!clocks->clocks.isEmpty());
        for (const FlightRecord &each : clocks->clocks)
            QVERIFY(each.line.usedMs >= 0);
    }

    void itKnowsWhatWasWrittenSince()
    {
        QCOMPARE(record(SlaMetric::Resolution, utc("2026-01-05T11:00:00Z")).line.state, SlaClock::State::Running);
        const Ticket ticket = *m_store->ticket(m_ticket);
        QVERIFY(m_store->append(*changeState(ticket, State::Pending, deedAt(utc("2026-01-05T10:00:00Z")))));

        QCOMPARE(record(SlaMetric::Resolution, utc("2026-01-05T11:00:00Z")).line.state, SlaClock::State::Paused);
    }

    void aNewPolicyIsSeenWithoutOpeningAnew()
    {
        QCOMPARE(record(SlaMetric::Resolution, utc("2026-01-05T11:00:00Z")).line.target, "8h");
        QVERIFY(
            insert("policy", "new", R"({"type":"policy","id":"new","client":"acme","valid_from":"2026-01-01T00:00:00Z",
                                          "targets":[{"metric":"resolution","amount":"1h","calendar":"24x7"}]})"));

        QCOMPARE(record(SlaMetric::Resolution, utc("2026-01-05T11:00:00Z")).line.target, "1h");
    }

    void aWaiverIsRead()
    {
        const Instant late = utc("2026-01-07T09:00:00Z");
        const SlaLine line = record(SlaMetric::Resolution, late).line;
        const auto change
            = waive(line, {}, WaiverReason::Outage, {}, {.id = "lead-1", .role = Role::Lead}, WorkspaceKind::Real);
        QVERIFY(change.has_value());
        QVERIFY(m_store->append(*changeFields(*m_store->ticket(m_ticket), {*change}, deedAt(late, "lead-1"))));

        QCOMPARE(record(SlaMetric::Resolution, late).waiver.value_or(Waiver()).by, "lead-1");
    }

    void whoIsKnownAndNotOfTheDeskAnswersNothing() // sla.md 3: only who is unknown is trusted
    {
        const Instant soon = utc("2026-01-05T09:10:00Z");
        QVERIFY(m_store->append(*reply(*m_store->ticket(m_ticket), {.body = "Me again"}, deedAt(soon, "req-1"))));

        QCOMPARE(record(SlaMetric::FirstResponse, utc("2026-01-05T09:30:00Z")).line.state, SlaClock::State::Running);
    }

    void aTicketThatIsNotThereIsTold()
    {
        const auto clocks = m_reader->clocks(99, m_created, m_never);

        QVERIFY(!clocks);
        QCOMPARE(clocks.error().code, FailureCode::NotFound);
    }

    void aCalendarThatCannotBeReadIsNamed()
    {
        QVERIFY(insert("calendar", "moon", R"({"type":"calendar","id":"moon","time_zone":"Moon/Sea","week":{}})"));
        const auto clocks = m_reader->clocks(m_ticket, m_created, m_never);

        QVERIFY(!clocks);
        QCOMPARE(clocks.error().code, FailureCode::BadInput);
        QVERIFY2(clocks.error().subject.contains("moon"), clocks.error().subject);
    }

    void whatWasCancelledIsNotRead()
    {
        CancelFlag raised;
        raised.raise();
        const auto clocks = m_reader->clocks(m_ticket, m_created, raised);

        QVERIFY(!clocks);
        QCOMPARE(clocks.error().code, FailureCode::Cancelled);
        QVERIFY(m_reader->clocks(m_ticket, m_created, m_never)); // the next one is
    }
};

QTEST_GUILESS_MAIN(TestSqlClockReader)

#include "tst_sqlclockreader.moc"
