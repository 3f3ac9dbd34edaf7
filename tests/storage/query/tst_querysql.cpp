#include "storage/query/querysql.h"

#include "desk/query/queryparser.h"
#include "storage/query/searchfunctions.h"
#include "storage/query/sqlqueryvocabulary.h"
#include "storage/tickets/searchindex.h"
#include "storage/tickets/ticketrows.h"

#include <QFile>
#include <QTest>

using namespace Steward;
using namespace Qt::StringLiterals;

namespace {

const QueryContext noon{.now = *instantFrom("2026-03-10T12:00:00Z"), .timeZone = "UTC", .person = "lena"};

} // namespace

class TestQuerySql : public QObject
{
    Q_OBJECT

private:
    void addTicket(const Ticket &ticket, const QList<QByteArray> &messages)
    {
        TicketRows rows(*m_connection, *m_names);
        SearchIndex index(*m_connection);
        rows.insert(ticket);
        index.addSubject(ticket.number, ticket.subject);
        for (qsizetype i = 0; i < messages.size(); ++i) {
            Statement row(*m_connection,
                          "INSERT INTO message(id, ticket, seq, at, flags, body) VALUES(?, ?, ?, ?, ?, ?)");
            const qint64 id = ticket.number * 100 + i;
            row << id << ticket.number << i + 1 << ticket.createdAt << qint64(i == 0 ? 0 : 2)
                << messages[i]; // the second is a note
            row.run();
            index.addMessage(id, messages[i]);
        }
    }

    QByteArray found(const QString &query)
    {
        const SqlQueryVocabulary vocabulary(*m_connection);
        const auto plan = parseQuery(query, vocabulary, noon);
        if (!plan)
            return plan.error().code;
        const SqlCondition condition = sqlFor(*plan, *m_names);
        const QByteArray sql = "SELECT t.number FROM ticket t WHERE " + condition.sql + " ORDER BY " + orderFor(*plan);
        Statement row(*m_connection, sql.constData());
        condition.bindTo(row);
        QList<QByteArray> numbers;
        while (row.step())
            numbers.append(QByteArray::number(row.integer(0)));
        return m_connection->failure() ? m_connection->failure()->detail : numbers.join(' ');
    }

    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Dictionaries> m_names;

private Q_SLOTS:
    void initTestCase()
    {
        auto opened = Connection::open(u":memory:"_s, Connection::Mode::Write);
        QVERIFY(opened);
        m_connection = std::move(*opened);
        QFile migration(QStringLiteral(STEWARD_SOURCE_DIR "/resources/migrations/sqlite/0001_history.sql"));
        QVERIFY(migration.open(QIODevice::ReadOnly));
        m_connection->run(migration.readAll().constData());
        m_connection->run("INSERT INTO meta VALUES('key_prefix', 'SUP');"
                          "INSERT INTO client VALUES(1, 'acme', 'Acme', '', ''), (2, 'zoe', 'Zoë & Söhne', '', '');"
                          "INSERT INTO person VALUES(1, 'lena', 'Lena Brandt', 'lena@desk.example', 'agent', '', ''),"
                          " (2, 'ben', 'Ben Okoye', 'ben@acme.example', 'requester', '', '');");
        QVERIFY(registerSearchFunctions(*m_connection));
        m_names = std::make_unique<Dictionaries>(*m_connection);
        const auto at = [](const char *text) { return *instantFrom(text); };

        addTicket({.number = 1,
                   .createdAt = at("2026-03-01T08:00:00Z"),
                   .updatedAt = at("2026-03-09T08:00:00Z"),
                   .client = "acme",
                   .requester = "ben",
                   .assignee = "lena",
                   .team = "Group 56",
                   .category = "payroll.export",
                   .subject = "Net pay is wrong",
                   .state = State::Open,
                   .priority = Priority::Urgent,
                   .level = 2,
                   .reopened = 2,
                   .tags = {"VIP"},
                   .more = {{FieldName::from("custom.made_sla"), Value::boolean(false)},
                            {FieldName::from("custom.count"), Value::number(0)}}},
                  {"The e-mail about Zürich never came", "calculated by hand"});
        addTicket({.number = 2,
                   .createdAt = at("2026-03-08T08:00:00Z"),
                   .updatedAt = at("2026-03-08T08:00:00Z"),
                   .resolvedAt = at("2026-03-08T08:00:00Z"),
                   .client = "zoe",
                   .category = "payroll",
                   .subject = "pay the net",
                   .state = State::Closed,
                   .resolution
                   = {.rootCause = "user", .code = "fixed", .fix = "procedure", .kb = "none:trivial", .ai = "none"},
                   .more = {{FieldName::from("custom.made_sla"), Value::boolean(true)},
                            {FieldName::from("custom.count"), Value::number(1)}}},
                  {"mail e"});
        addTicket({.number = 3,
                   .createdAt = at("2026-03-10T11:00:00Z"),
                   .updatedAt = at("2026-03-10T11:00:00Z"),
                   .subject = "100% \"quoted\""},
                  {});
        QVERIFY(m_connection->done());
    }

    void aQueryFindsItsTickets_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QByteArray>("numbers");
        const auto row = [](const char *query, const char *numbers) {
            QTest::newRow(query) << QString::fromUtf8(query) << QByteArray(numbers);
        };
        row("", "3 1 2");
        row("state: open, closed", "1 2");
        row("#Unresolved", "3 1");
        row("#Resolved", "2");
        row("team: {group 56}", "1");
        row("-team: {group 56}", "3 2");
        row("team: -{group 56}, -nothing", "3 2");
        row("client: zoe, acme", "1 2");
        row("-client: *", "3");
        row("assignee: me", "1");
        row("#ben", "1");
        row("assignee: -me", "3 2");
        row("for: Unassigned", "3 2");
        row("category: payroll", "1 2");
        row("category: payroll.e*", "1");
        row("tag: vip", "1");
        row("-#vip", "3 2");
        row("tag: *", "1");
        row("custom.made_sla: false", "1");
        row("-custom.made_sla: false", "3 2");
        row("custom.count: 0, 1", "1 2");
        row("custom.count: 1*", "2");
        row("has: {custom.count}", "1 2");
        row("reopened: 2 .. *", "1");
        row("#Reopened", "1");
        row("level: 1", "3 2");
        row("priority: high .. *", "1");
        row("created: -7d", "3 2");
        row("resolved: 2026-03", "2");
        row("-resolved: 2026-03", "3 1");
        row("idle for: 1d", "1 2");
        row("has: resolution", "2");
        row("has: kb", "");
        row("kb: none*", "2");
        row("has: note", "1");
        row("has: -message", "3");
        row("calculation", "1");
        row("\"calculation\"", "");
        row("zurich", "1");
        row("net pay", "1 2");
        row("\"net pay\"", "1");
        row("-\"net pay\"", "3 2");
        row("subject: {net pay}", "1 2");
        row("message: pay", "");
        row("e-mail", "1");
        row("-e-mail", "3 2");
        row("calcu*", "1");
        row("quoted 100", "3");
        row("SUP-3 key: 1", "3 1");
        row("(state: open or level: 1) -SUP-3", "1 2");
        row("-(#Open or #Closed)", "3");
        row("sort by: client desc", "2 1 3");
        row("sort by: subject", "3 1 2");
        row("sort by: due, key desc", "3 2 1");
        row("state: open '; DROP TABLE ticket; --", "");
    }

    void aQueryFindsItsTickets()
    {
        QFETCH(QString, query);
        QFETCH(QByteArray, numbers);

        QCOMPARE(found(query), numbers);
    }

    void aQueryAndItsComplementPartTheTickets_data() { aQueryFindsItsTickets_data(); }

    void aQueryAndItsComplementPartTheTickets()
    {
        QFETCH(QString, query);
        if (query.isEmpty() || query.contains("sort by"_L1))
            return;

        QList<QByteArray> both = (found(query) + ' ' + found(u"-(%1)"_s.arg(query))).simplified().split(' ');
        std::sort(both.begin(), both.end());

        QCOMPARE(both, (QList<QByteArray>{"1", "2", "3"}));
    }

    void noValueStandsInTheText()
    {
        const SqlQueryVocabulary vocabulary(*m_connection);
        const auto plan = parseQuery(
            u"pay tag: vip custom.made_sla: false created: 2026 \"net pay\" key: 77 client: acme", vocabulary, noon);
        QVERIFY(plan);

        const QByteArray sql = sqlFor(*plan, *m_names).sql;

        for (const char *typed : {"pay", "vip", "false", "made_sla", "77", "acme", "177"})
            QVERIFY2(!sql.contains(typed), typed);
    }
};

QTEST_GUILESS_MAIN(TestQuerySql)
#include "tst_querysql.moc"
