#include "storage/metrics/sqlmetricsreader.h"

#include "desk/tickets/growinghistory.h"
#include "storage/tickets/sqlticketstore.h"
#include "storage/workspace/doctor.h"
#include "storage/workspace/settings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Steward;
using namespace Qt::StringLiterals;

class TestSqlMetricsReader : public QObject
{
    Q_OBJECT

private:
    struct LaterClock : WallClock
    {
        Instant now() const override { return after(200 * 24 * 60); }
    };

    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<SqlTicketStore> m_store;
    CancelFlag m_never;
    LaterClock m_clock;

    static Deed deedAt(Instant now) { return {.op = opAt(now), .person = "agent-1", .now = now}; }

private Q_SLOTS:
    void initTestCase() // a hundred tickets that live by the desk's rules, some undone
    {
        m_path = m_folder.filePath(u"desk.steward"_s);
        QVERIFY(Database::create(m_path, {.timeZone = "Europe/Berlin"}).has_value());
        m_database = std::move(*Database::open(m_path));
        QVERIFY(m_database
                    ->write([&]() -> Done {
                        Dictionaries names(m_database->connection());
                        Settings settings(m_database->connection(), names);
                        for (const QByteArray &id : {QByteArray("a"), QByteArray("b")})
                            settings.insert("client", id, {}, R"({"type":"client","id":")" + id + R"(","name":"N"})");
                        settings.insert("person", "agent-1", {},
                                        R"({"type":"person","id":"agent-1","name":"N","email":"","role":"agent"})");
                        return {};
                    })
                    .has_value());
        m_store = std::make_unique<SqlTicketStore>(*m_database);
        QRandomGenerator random(11);
        for (int i = 0; i < 100; ++i) {
            qint64 minute = random.bounded(100) * 24 * 60 + i;
            TicketDraft draft{.values = {{{.field = Field::Subject}, Value::string("Net pay")},
                                         {{.field = Field::Client}, Value::string(i % 3 ? "a" : "b")},
                                         {{.field = Field::Product}, Value::string(i % 2 ? "HTG" : "Luca")}}};
            const qint64 number = m_store->append(*openTicket(draft, deedAt(after(minute))))->ticket;
            for (int act = random.bounded(12); act > 0; --act) {
                minute += 1 + random.bounded(3000);
                const Ticket ticket = *m_store->ticket(number);
                const Act change = randomChange(ticket, random, deedAt(after(minute)));
                const auto saved = m_store->append(change);
                if (saved && random.bounded(4) == 0) {
                    const auto undone = undoAct(*m_store->history(number), change.op, "agent-1", after(minute + 1),
                                                opAt(after(minute + 1)));
                    if (undone)
                        QVERIFY(m_store->append(*undone));
                }
            }
        }
    }

    void itAgreesWithTheRows()
    {
        SqlMetricsReader reader(m_path, m_clock);
        const auto figures = reader.figures({}, m_never);
        QVERIFY(figures && !figures->isEmpty());
        const MonthFigures sum = sumOf(*figures);
        const auto connection = Database::openReader(m_path);
        Connection &c = **connection;
        QCOMPARE(sum.createdInAll(), c.integer("SELECT count(*) FROM ticket"));
        QCOMPARE(sum.handedBack, c.integer("SELECT sum(handed_back) FROM ticket"));
        const auto verified = verifyRollups(*connection.value());
        QVERIFY(verified && verified->findings.isEmpty());
        QCOMPARE(verified->tickets, 100);
        QCOMPARE(sum.resolved, c.integer("SELECT count(*) FROM ticket WHERE resolved_at IS NOT NULL AND deleted = 0"));
        QCOMPARE(sum.backlog, c.integer("SELECT count(*) FROM ticket WHERE state < 4 AND deleted = 0"));
        QVERIFY(sum.resolved > 0 && sum.handedBack > 0);
    }

    void clientAndProductNarrowIt()
    {
        SqlMetricsReader reader(m_path, m_clock);
        QCOMPARE(sumOf(*reader.figures({.client = "b"}, m_never)).createdInAll(), 34);
        QCOMPARE(sumOf(*reader.figures({.product = "HTG"}, m_never)).createdInAll(), 50);
        QVERIFY(reader.figures({.client = "nobody"}, m_never)->isEmpty());
    }

    void eachFigureOpensItsTickets()
    {
        SqlMetricsReader reader(m_path, m_clock);
        const auto figures = reader.figures({.client = "a"}, m_never);
        for (const MonthFigures &month : *figures) {
            const auto behind = [&](Figure figure) {
                return reader
                    .behind({.tickets = {.client = "a"}, .figure = figure, .from = month.month, .to = month.month},
                            m_never)
                    ->size();
            };
            QCOMPARE(behind(Figure::Created), month.createdInAll());
            QCOMPARE(behind(Figure::Resolved), month.resolved);
            QCOMPARE(behind(Figure::Backlog), month.backlog);
            QCOMPARE(behind(Figure::Reopened), month.reopened);
        }
    }

    void whatIsNoCaseIsLeftOut()
    {
        SqlMetricsReader reader(m_path, m_clock);
        const qint64 before = sumOf(*reader.figures({}, m_never)).createdInAll();
        const Instant at = after(150 * 24 * 60);
        TicketDraft draft{.values = {{{.field = Field::Subject}, Value::string("Try")},
                                     {{.field = Field::Tags}, Value::json(R"(["demo"])")}}};
        QVERIFY(m_store->append(*openTicket(draft, deedAt(at))));
        QCOMPARE(sumOf(*reader.figures({}, m_never)).createdInAll(), before);
    }
};

QTEST_GUILESS_MAIN(TestSqlMetricsReader)
#include "tst_sqlmetricsreader.moc"
