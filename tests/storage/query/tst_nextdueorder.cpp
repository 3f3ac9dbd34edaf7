#include "storage/query/sqlticketreader.h"

#include "desk/tickets/acts.h"
#include "storage/engine/database.h"
#include "storage/metrics/sqlfigurekeeper.h"
#include "storage/sla/sqlnextduereader.h"
#include "storage/tickets/sqlticketstore.h"
#include "storage/workspace/settings.h"
#include "support/memoryticketreader.h"
#include "support/slacase.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Steward {

// Acme is promised a resolution in 8 h of Berlin's office, urgent ones in 2 h, a first response in 1 h.
class NextDueOrderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatIsDueNextStandsFirst();
    void resolvedOnesComeLastTheNewestFirst();
    void aChangeMovesItsTicket();
    void aBreachThatIsNoticedLaterMovesNothing();
    void theClocksAreReadAsTheyWereCounted();
    void aPromiseIsReadOfAResolvedTicketToo();
    void changedTicketsAreReadAlone();
    void clocksAreAskedFor_data();
    void clocksAreAskedFor();
    void noPartOfAnAnswerIsGiven();

private:
    Done insert(const QByteArray &type, const QByteArray &id, const QByteArray &record);
    qint64 open(const char *at, const QByteArray &priority = "normal", const QByteArray &client = "acme");
    QList<qint64> numbers(const char *at, QueueQuestion question = {});

    QTemporaryDir m_folder;
    QString m_path;
    int m_files = 0;
    FixedClock m_clock;
    CancelFlag m_never;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<SqlTicketStore> m_store;
    std::unique_ptr<SqlTicketReader> m_reader;
    std::unique_ptr<SqlNextDueReader> m_due;
};

namespace {

Deed deedAt(const char *at, const QByteArray &person = "agent-1")
{
    return {.op = OpId::make(utc(at)), .person = person, .now = utc(at)};
}

} // namespace

Done NextDueOrderTest::insert(const QByteArray &type, const QByteArray &id, const QByteArray &record)
{
    return m_database->write([&]() -> Done {
        Dictionaries names(m_database->connection());
        Settings(m_database->connection(), names).insert(type, id, {}, QByteArray(record).simplified());
        return {};
    });
}

void NextDueOrderTest::init()
{
    m_path = m_folder.filePath(u"%1.steward"_s.arg(++m_files));
    QVERIFY(Database::create(m_path, {.timeZone = "Europe/Berlin"}).has_value());
    m_database = std::move(*Database::open(m_path));
    const SlaRecords records = exampleSlaRecords();
    QVERIFY(insert("calendar", "berlin", records.calendars.first()));
    QVERIFY(insert("client", "acme", R"({"type":"client","id":"acme","name":"Acme"})"));
    QVERIFY(insert("client", "other", R"({"type":"client","id":"other","name":"Other"})"));
    QVERIFY(insert("policy", "gold", records.policies.first()));
    for (const QByteArray &person : records.persons)
        QVERIFY(insert("person", person.mid(person.indexOf("\"id\":\"") + 6).split('"').first(), person));
    QVERIFY(insert("person", "req-1", R"({"type":"person","id":"req-1","name":"Requester","role":"requester"})"));
    m_store = std::make_unique<SqlTicketStore>(*m_database);
    m_reader = std::make_unique<SqlTicketReader>(m_path, m_clock);
    m_due = std::make_unique<SqlNextDueReader>(m_path);
}

void NextDueOrderTest::cleanup()
{
    m_due.reset();
    m_reader.reset();
    m_store.reset();
    m_database.reset();
}

qint64 NextDueOrderTest::open(const char *at, const QByteArray &priority, const QByteArray &client)
{
    const TicketDraft draft{.values = {{{.field = Field::Subject}, Value::string("Net pay")},
                                       {{.field = Field::Priority}, Value::string(priority)},
                                       {{.field = Field::Client}, Value::string(client)}}};
    const auto saved = m_store->append(*openTicket(draft, deedAt(at, "req-1")));
    return saved ? saved->ticket : 0;
}

QList<qint64> NextDueOrderTest::numbers(const char *at, QueueQuestion question)
{
    question.order = QueueOrder::NextDue;
    m_clock.at = utc(at);
    const auto numbers = m_reader->numbers(question, m_never);
    const auto page = m_reader->firstPage(question, 2, m_never);
    if (!numbers || !page)
        return {};
    for (qsizetype i = 0; i < page->size(); ++i) {
        if (page->at(i).number != numbers->value(i))
            return {-1}; // a first page is the beginning of all
    }
    return *numbers;
}

void NextDueOrderTest::whatIsDueNextStandsFirst()
{
    const qint64 early = open("2026-01-05T09:00:00Z"), urgent = open("2026-01-05T09:30:00Z", "urgent"),
                 free = open("2026-01-05T08:00:00Z", "normal", "other"), low = open("2026-01-05T09:00:00Z", "low");

    // 75 % of its hour are gone for the first; a quarter, but 40 points for urgency, for the second.
    QCOMPARE(numbers("2026-01-05T09:45:00Z"), (QList<qint64>{early, low, urgent, free}));
    // Both have 90 points: what is due earlier stands before.
    QCOMPARE(numbers("2026-01-05T10:00:00Z"), (QList<qint64>{early, low, urgent, free}));
    QCOMPARE(numbers("2026-01-05T10:00:00Z", {.descending = true}), (QList<qint64>{free, urgent, low, early}));
    QCOMPARE(numbers("2026-01-05T10:00:00Z", {.find = "priority: Urgent, Low"}), (QList<qint64>{low, urgent}));
}

void NextDueOrderTest::resolvedOnesComeLastTheNewestFirst()
{
    const qint64 first = open("2026-01-05T09:00:00Z"), second = open("2026-01-05T09:00:00Z"),
                 third = open("2026-01-05T09:00:00Z", "normal", "other");
    for (const qint64 number : {first, second})
        QVERIFY(
            m_store->append(*changeState(*m_store->ticket(number), State::Resolved, deedAt("2026-01-05T09:10:00Z"))));

    QCOMPARE(numbers("2026-01-05T10:00:00Z"), (QList<qint64>{third, second, first}));
    QCOMPARE(numbers("2026-01-05T10:00:00Z", {.descending = true}), (QList<qint64>{third, second, first}));
}

void NextDueOrderTest::aChangeMovesItsTicket()
{
    const qint64 first = open("2026-01-05T09:00:00Z"), second = open("2026-01-05T09:01:00Z");
    QCOMPARE(numbers("2026-01-05T09:30:00Z"), (QList<qint64>{first, second}));

    QVERIFY(m_store->append(*changeState(*m_store->ticket(first), State::Pending, deedAt("2026-01-05T09:30:00Z"))));
    QCOMPARE(numbers("2026-01-05T09:30:00Z"), (QList<qint64>{second, first}));
    const qint64 third = open("2026-01-05T09:20:00Z", "urgent");
    QCOMPARE(numbers("2026-01-05T09:30:00Z"), (QList<qint64>{third, second, first}));
}

void NextDueOrderTest::aBreachThatIsNoticedLaterMovesNothing()
{
    const qint64 first = open("2026-01-05T09:00:00Z"), second = open("2026-01-05T09:30:00Z");
    const QList<qint64> before = numbers("2026-01-05T11:00:00Z");
    SqlFigureKeeper keeper(*m_database);
    QVERIFY(keeper.keepUp(utc("2026-01-05T11:00:00Z")));

    QCOMPARE(before, (QList<qint64>{first, second}));
    QCOMPARE(numbers("2026-01-05T11:00:00Z"), before);
    QCOMPARE(m_due->tickets({first}, m_never)->first().counted, utc("2026-01-05T11:00:00Z"));
}

void NextDueOrderTest::theClocksAreReadAsTheyWereCounted()
{
    const qint64 number = open("2026-01-05T09:00:00Z");
    const auto due = m_due->all(m_never);

    QVERIFY(due);
    QVERIFY(due->calendars.contains("berlin") && due->calendars.contains("24x7"));
    QCOMPARE(due->tickets.size(), 1);
    const DueTicket &ticket = due->tickets.first();
    QCOMPARE(ticket.number, number);
    QCOMPARE(ticket.client, QByteArray("acme"));
    QCOMPARE(ticket.assignee, QByteArray());
    QCOMPARE(ticket.counted, utc("2026-01-05T09:00:00Z"));
    QCOMPARE(ticket.clocks.size(), 2);
    QCOMPARE(ticket.clocks[0].metric, SlaMetric::FirstResponse);
    QCOMPARE(ticket.clocks[0].due, utc("2026-01-05T10:00:00Z"));
    QCOMPARE(ticket.clocks[1].metric, SlaMetric::Resolution);
    QCOMPARE(ticket.clocks[1].budgetMs, 8 * 3'600'000);
    QCOMPARE(ticket.clocks[1].calendar, QByteArray("berlin"));
}

void NextDueOrderTest::aPromiseIsReadOfAResolvedTicketToo()
{
    const qint64 promised = open("2026-01-05T09:00:00Z"), other = open("2026-01-05T09:00:00Z");
    QVERIFY(m_store->append(*changeField(*m_store->ticket(promised), {.field = Field::Due},
                                         Value::string("2026-01-06T09:00:00Z"), deedAt("2026-01-05T09:05:00Z"))));
    for (const qint64 number : {promised, other})
        QVERIFY(
            m_store->append(*changeState(*m_store->ticket(number), State::Resolved, deedAt("2026-01-05T09:10:00Z"))));

    const auto due = m_due->all(m_never);
    QVERIFY(due);
    QCOMPARE(due->tickets.size(), 1);
    QCOMPARE(due->tickets.first().number, promised);
    QCOMPARE(due->tickets.first().clocks.last().metric, SlaMetric::Followup);
}

void NextDueOrderTest::changedTicketsAreReadAlone()
{
    const qint64 first = open("2026-01-05T09:00:00Z");
    open("2026-01-05T09:00:00Z");

    const auto due = m_due->tickets({first, 99}, m_never);

    QVERIFY(due);
    QCOMPARE(due->size(), 1);
    QCOMPARE(due->first().number, first);
}

// At 11:00 in UTC, noon in Berlin.
void NextDueOrderTest::clocksAreAskedFor_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QList<qint64>>("numbers");

    // 1: opened at 9:00: its first response was due at 10:00; its resolution runs until 17:00.
    // 2: opened at 9:00 and answered at 9:30; an update is due within 4 h. 3: the same, and pending since 10:00.
    // 4: opened at 10:15, its first response is due in 15 min. 5: answered and resolved in time. 6: answered too late,
    // and resolved. 7: nothing is promised.
    const auto row
        = [](const char *query, const QList<qint64> &numbers) { QTest::newRow(query) << QByteArray(query) << numbers; };
    row("sla: breached", {1, 6});
    row("sla: breached #Unresolved", {1});
    row("sla: met", {5});
    row("sla: running", {1, 2, 4});
    row("sla: paused", {3});
    row("sla: {At risk}", {4});
    row("sla: at-risk, paused", {3, 4});
    row("-sla: breached has: sla", {2, 3, 4, 5});
    row("has: -sla", {7});
    row("breaches in: 15min", {4});
    row("breaches in: 14min", {});
    row("breaches in: 1h .. 3h", {2});
    row("overdue by: 1h", {1});
    row("overdue by: 61min", {});
    row("overdue by: 0min .. *", {1});
    row("overdue by: * .. 59min", {});
}

void NextDueOrderTest::clocksAreAskedFor()
{
    QFETCH(QByteArray, query);
    QFETCH(QList<qint64>, numbers);
    QList<qint64> tickets;
    for (const char *at : {"2026-01-05T09:00:00Z", "2026-01-05T09:00:00Z", "2026-01-05T09:00:00Z",
                           "2026-01-05T10:15:00Z", "2026-01-05T08:00:00Z", "2026-01-05T08:00:00Z"})
        tickets.append(open(at));
    tickets.append(open("2026-01-05T09:00:00Z", "normal", "other"));
    QCOMPARE(tickets, (QList<qint64>{1, 2, 3, 4, 5, 6, 7}));
    const auto answer = [this](qint64 number, const char *at) {
        QVERIFY(m_store->append(*reply(*m_store->ticket(number), {.body = "On our way"}, deedAt(at))));
    };
    const auto enter = [this](qint64 number, State state, const char *at) {
        QVERIFY(m_store->append(*changeState(*m_store->ticket(number), state, deedAt(at))));
    };
    answer(2, "2026-01-05T09:30:00Z");
    answer(3, "2026-01-05T09:30:00Z");
    enter(3, State::Pending, "2026-01-05T10:00:00Z");
    answer(5, "2026-01-05T08:30:00Z");
    enter(5, State::Resolved, "2026-01-05T08:40:00Z");
    answer(6, "2026-01-05T09:30:00Z");
    enter(6, State::Resolved, "2026-01-05T09:40:00Z");

    QList<qint64> found = this->numbers("2026-01-05T11:00:00Z", {.find = query});
    std::sort(found.begin(), found.end());
    QCOMPARE(found, numbers);
    SqlFigureKeeper keeper(*m_database); // what time alone brought is noticed: nothing changes
    QVERIFY(keeper.keepUp(utc("2026-01-05T11:00:00Z")));
    found = this->numbers("2026-01-05T11:00:00Z", {.find = query});
    std::sort(found.begin(), found.end());
    QCOMPARE(found, numbers);
}

void NextDueOrderTest::noPartOfAnAnswerIsGiven()
{
    open("2026-01-05T09:00:00Z");
    m_clock.at = utc("2026-01-05T11:00:00Z");
    QVERIFY(m_database->write([this]() -> Done { // as when a policy was replaced
        m_database->connection().run("INSERT OR REPLACE INTO counting(what, value) VALUES('through', 0)");
        return {};
    }));

    const auto numbers = m_reader->numbers({.find = "sla: breached"}, m_never);
    QVERIFY(!numbers);
    QCOMPARE(numbers.error().code, FailureCode::Busy);
    QVERIFY(m_reader->numbers({.find = "state: New"}, m_never));
    SqlFigureKeeper keeper(*m_database);
    while (keeper.keepUp(m_clock.at).value_or(false)) { }
    QCOMPARE(*m_reader->numbers({.find = "sla: breached"}, m_never), (QList<qint64>{1}));
}

} // namespace Steward

QTEST_GUILESS_MAIN(Steward::NextDueOrderTest)
#include "tst_nextdueorder.moc"
