#include "storage/escalations/sqlbouncereader.h"

#include "desk/tickets/growinghistory.h"
#include "storage/tickets/sqlticketstore.h"
#include "storage/workspace/settings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Steward;
using namespace Qt::StringLiterals;

class TestSqlBounceReader : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<SqlTicketStore> m_store;
    CancelFlag m_never;

    qint64 makeTicket(const QByteArray &subject)
    {
        const TicketDraft draft{.values = {{{.field = Field::Subject}, Value::string(subject)},
                                           {{.field = Field::Client}, Value::string("acme")},
                                           {{.field = Field::Level}, Value::number(2)}}};
        return m_store->append(*openTicket(draft, deed(0, "agent-1")))->ticket;
    }
    static Deed deed(qint64 minute, const QByteArray &by)
    {
        return {.op = opAt(after(minute)), .person = by, .now = after(minute)};
    }
    void change(qint64 ticket, qint64 minute, const QByteArray &by, const FieldChange &change)
    {
        const auto act = changeFields(*m_store->ticket(ticket), {change}, deed(minute, by));
        QVERIFY(act);
        QVERIFY(m_store->append(*act));
    }
    void sendBack(qint64 ticket, qint64 minute)
    {
        change(ticket, minute, "agent-2",
               {.field = {.field = Field::Level},
                .to = Value::number(1),
                .reason = "returned:wrong_data",
                .bounce = BounceMark{.type = "returned", .attributedTo = "agent-1"}});
    }
    void rule(qint64 ticket, qint64 minute, const QByteArray &by, qint64 bounced, const QByteArray &state)
    {
        const QByteArray at = toRfc3339(after(bounced));
        change(ticket, minute, by,
               {.field = {.field = Field::BounceState},
                .to = Value::json(R"({"at":")" + at + R"(","state":")" + state + R"("})")});
    }
    QList<qint64> found(const LedgerPeriod &period)
    {
        SqlBounceReader reader(m_path);
        QList<qint64> tickets;
        const auto lines = reader.bounces(period, m_never);
        if (!lines)
            return {-1};
        for (const LedgerLine &line : *lines)
            tickets.append(line.ticket);
        return tickets;
    }

private Q_SLOTS:
    void init()
    {
        m_path = m_folder.filePath(u"%1.steward"_s.arg(QLatin1StringView(QTest::currentTestFunction())));
        QVERIFY(Database::create(m_path, {}).has_value());
        m_database = std::move(*Database::open(m_path));
        QVERIFY(
            m_database
                ->write([&]() -> Done {
                    Dictionaries names(m_database->connection());
                    Settings settings(m_database->connection(), names);
                    settings.insert("client", "acme", {}, R"({"type":"client","id":"acme","name":"Acme"})");
                    for (const QByteArray &id : {QByteArray("agent-1"), QByteArray("agent-2"), QByteArray("lead-1")})
                        settings.insert("person", id, {},
                                        R"({"type":"person","id":")" + id + R"(","name":"N","email":"","role":")"
                                            + id.left(id.indexOf('-')) + R"("})");
                    return {};
                })
                .has_value());
        m_store = std::make_unique<SqlTicketStore>(*m_database);
    }

    void theLatestOfThePeriodComesFirst()
    {
        const qint64 first = makeTicket("One"), second = makeTicket("Two");
        makeTicket("Never sent back");
        sendBack(first, 10);
        sendBack(second, 20);

        QCOMPARE(found({.at = after(60)}), (QList<qint64>{second, first}));
        QCOMPARE(found({.from = after(10), .until = after(20), .at = after(60)}), QList<qint64>{first});
        QCOMPARE(found({.from = after(11), .at = after(60)}), QList<qint64>{second});
        QCOMPARE(found({.from = after(21), .at = after(60)}), QList<qint64>{});
    }

    void aLineSaysWhatTheTicketIs()
    {
        const qint64 ticket = makeTicket("Net pay differs");
        sendBack(ticket, 10);
        rule(ticket, 20, "agent-1", 10, "disputed");
        rule(ticket, 25, "agent-2", 10, "voided"); // who is no lead says nothing

        SqlBounceReader reader(m_path);
        const auto lines = reader.bounces({.at = after(60)}, m_never);
        QVERIFY(lines && lines->size() == 1);
        const LedgerLine &line = lines->first();
        QCOMPARE(line.subject, "Net pay differs");
        QCOMPARE(line.client, "acme");
        QCOMPARE(line.bounce.why, "wrong_data");
        QCOMPARE(line.bounce.state, "disputed");
    }

    void aDisputeWaitsHoweverOldItIs()
    {
        const qint64 open = makeTicket("Open"), decided = makeTicket("Decided");
        sendBack(open, 10);
        sendBack(decided, 10);
        rule(open, 20, "agent-1", 10, "disputed");
        rule(decided, 20, "agent-1", 10, "disputed");
        rule(decided, 30, "lead-1", 10, "upheld");

        QCOMPARE(found({.from = after(1000), .at = after(2000)}), QList<qint64>{open});
    }

    void deletedTicketsAreNotThere()
    {
        const qint64 ticket = makeTicket("Gone");
        sendBack(ticket, 10);
        change(ticket, 20, "agent-1", {.field = {.field = Field::Deleted}, .to = Value::boolean(true)});

        QCOMPARE(found({.at = after(60)}), QList<qint64>{});
    }

    void aRaisedFlagStopsIt()
    {
        sendBack(makeTicket("One"), 10);
        SqlBounceReader reader(m_path);
        CancelFlag raised;
        raised.raise();

        const auto lines = reader.bounces({.at = after(60)}, raised);
        QVERIFY(!lines);
        QCOMPARE(lines.error().code, FailureCode::Cancelled);
    }

    // Of a million histories only the few that bounced are looked at.
    void noOtherEventIsReadToFindThem()
    {
        Statement plan(m_database->connection(),
                       "EXPLAIN QUERY PLAN SELECT ticket FROM event WHERE bounce IS NOT NULL AND at >= ? AND at < ?"
                       " UNION SELECT ticket FROM event WHERE field = 18");
        QByteArray steps;
        plan << qint64(0) << qint64(1);
        while (plan.step())
            steps += plan.text(3) + '\n';

        QVERIFY2(steps.contains("event_bounce (at>? AND at<?)"), steps.constData());
        QVERIFY2(steps.contains("event_ruling"), steps.constData());
    }
};

QTEST_GUILESS_MAIN(TestSqlBounceReader)
#include "tst_sqlbouncereader.moc"
