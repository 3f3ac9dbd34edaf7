#include "storage/metrics/sqlmetricsreader.h"

#include "desk/sla/waiver.h"
#include "desk/tickets/growinghistory.h"
#include "storage/metrics/sqlfigurekeeper.h"
#include "storage/sla/sqlclockreader.h"
#include "storage/tickets/sqlticketstore.h"
#include "storage/workspace/doctor.h"
#include "storage/workspace/settings.h"

#include <QDate>
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
        QVERIFY(
            m_database
                ->write([&]() -> Done {
                    Dictionaries names(m_database->connection());
                    Settings settings(m_database->connection(), names);
                    settings.insert(
                        "calendar", "office", {},
                        R"({"type":"calendar","id":"office","time_zone":"America/New_York","week":{"mon":[["09:00","17:00"]],"tue":[["09:00","17:00"]],"wed":[["09:00","17:00"]],"thu":[["09:00","17:00"]],"fri":[["09:00","17:00"]]}})");
                    settings.insert(
                        "policy", "all", {},
                        R"({"type":"policy","id":"all","calendar":"office","targets":[{"metric":"resolution","amount":"8h"},{"metric":"resolution","amount":"2h","priority":"urgent"},{"metric":"level_response","level":1,"amount":"1h"},{"metric":"level_response","level":2,"amount":"1bd"},{"metric":"requester_wait","amount":"16h"}]})");
                    settings.insert("client", "a", {}, R"({"type":"client","id":"a","name":"N"})");
                    settings.insert("client", "b", {},
                                    R"({"type":"client","id":"b","name":"N","calendar":"office","owner":"agent-1"})");
                    settings.insert("person", "agent-1", {},
                                    R"({"type":"person","id":"agent-1","name":"N","email":"","role":"agent"})");
                    settings.insert("person", "req-1", {},
                                    R"({"type":"person","id":"req-1","name":"N","email":"","role":"requester"})");
                    settings.insert("person", "lead-1", {},
                                    R"({"type":"person","id":"lead-1","name":"N","email":"","role":"lead"})");
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
            Deed opening = deedAt(after(minute));
            opening.person = i % 4 ? "req-1" : "agent-1";
            const qint64 number = m_store->append(*openTicket(draft, opening))->ticket;
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

    static QByteArray dumpOf(Connection &connection) // all that is kept of figures and clocks
    {
        QByteArray dump;
        for (const char *sql : {"SELECT tbl, zone, who, month, hex(entries) FROM figures ORDER BY 1, 2, 3, 4",
                                "SELECT ticket, metric, level, start, due FROM open_clock ORDER BY 1, 2, 3, 4"}) {
            Statement row(connection, sql);
            while (row.step()) {
                for (int column = 0; column < 5; ++column)
                    dump += row.text(column) + ' ';
                dump += '\n';
            }
        }
        return dump;
    }

    static QList<QByteArray> differences(const QString &path)
    {
        const auto reader = Database::openReader(path);
        const auto examination = verifyRollups(**reader);
        QList<QByteArray> found;
        for (const Finding &finding : examination->findings)
            found.append(finding.about + ": " + finding.what);
        return found;
    }

    static qint64 firstDay(int month) { return QDate(1970, 1, 1).daysTo(QDate(month / 12, month % 12 + 1, 1)); }

    void whatIsKeptIsWhatTheHistoriesSay_data()
    {
        QTest::addColumn<QByteArray>("client");
        QTest::addColumn<QByteArray>("agent");
        QTest::newRow("all") << QByteArray() << QByteArray();
        QTest::newRow("a client") << QByteArray("a") << QByteArray();
        QTest::newRow("a client in another zone") << QByteArray("b") << QByteArray();
        QTest::newRow("a person") << QByteArray() << QByteArray("agent-1");
        QTest::newRow("a person for a client") << QByteArray("b") << QByteArray("agent-1");
        QTest::newRow("a client that is not there") << QByteArray("nobody") << QByteArray();
    }
    void whatIsKeptIsWhatTheHistoriesSay()
    {
        QFETCH(const QByteArray, client);
        QFETCH(const QByteArray, agent);
        SqlMetricsReader reader(m_path, m_clock);
        ReviewQuestion asked{.client = client, .from = 2026 * 12, .to = 2026 * 12 + 6};
        if (!agent.isEmpty())
            asked.agents = {agent};
        const auto review = reader.review(asked, m_never);
        QVERIFY(review);
        QVERIFY(review->isWhole);
        int seen = 0;
        for (const ReviewMonth &month : review->months) {
            for (int i = 0; i < metricCount; ++i) {
                if (!isTallied(Metric(i)))
                    continue;
                const auto answer = reader.answer({.name = {.metric = Metric(i)},
                                                   .client = client,
                                                   .agents = asked.agents,
                                                   .from = firstDay(month.month),
                                                   .to = firstDay(month.month + 1),
                                                   .at = m_clock.now()},
                                                  {}, m_never);
                QVERIFY(answer);
                const char *name = definitionOf(Metric(i)).name.data();
                const ReviewSum sum = month.sumOf(Metric(i));
                QVERIFY2(sum.sum
                             == (definitionOf(Metric(i)).unit == MetricUnit::Count ? sum.sum : answer->total.numerator),
                         name);
                QVERIFY2(sum.count
                             == (definitionOf(Metric(i)).unit == MetricUnit::Count ? answer->total.numerator
                                                                                   : answer->total.denominator),
                         name);
                const auto times = month.times.find(Metric(i));
                QVERIFY2(answer->total.values.isEmpty()
                             || (times != month.times.end() && times->second == answer->total.values),
                         name);
                seen += int(sum.count > 0);
            }
        }
        QCOMPARE(seen > 0, client != "nobody");
    }

    void eachHourAndEachCauseHasItsTickets_data()
    {
        QTest::addColumn<QByteArray>("client");
        QTest::newRow("all") << QByteArray();
        QTest::newRow("a client in another zone") << QByteArray("b");
    }
    void eachHourAndEachCauseHasItsTickets()
    {
        QFETCH(const QByteArray, client);
        SqlMetricsReader reader(m_path, m_clock);
        const auto review = reader.review({.client = client, .from = 2026 * 12, .to = 2026 * 12 + 6}, m_never);
        QVERIFY(review);
        const ReviewMonth total = review->total();
        MetricQuestion asked{.name = {.metric = Metric::TicketVolume}, .client = client, .at = m_clock.now()};
        asked.from = firstDay(2026 * 12);
        asked.to = firstDay(2026 * 12 + 6);
        int hours = 0;
        for (int hour = 0; hour < 168; ++hour) {
            if (total.arrivals[size_t(hour)] == 0)
                continue;
            asked.hourOfWeek = hour;
            QCOMPARE(qint64(reader.answer(asked, {}, m_never)->inNumerator.size()), total.arrivals[size_t(hour)]);
            ++hours;
        }
        QVERIFY(hours > 3);
        asked.hourOfWeek.reset();
        asked.name.metric = Metric::TagCompleteness;
        for (const auto &[cause, count] : total.causes) {
            asked.rootCauses = {cause};
            QCOMPARE(reader.answer(asked, {}, m_never)->total.denominator, count);
        }
        QVERIFY(!total.causes.empty());
    }

    void theFirstOwnedTicketIsFound()
    {
        SqlMetricsReader reader(m_path, m_clock);
        const Instant first = reader.firstOwned("agent-1", m_never).value(); // who answers for b
        QCOMPARE(first.ms,
                 m_database->connection().integer(
                     "SELECT min(created_at) FROM ticket WHERE client = (SELECT id FROM client WHERE ext = 'b')"));
        QVERIFY(!reader.firstOwned("lead-1", m_never)->isSet());
    }

    void eachClientHasItsRow()
    {
        SqlMetricsReader reader(m_path, m_clock);
        const auto clients = reader.byClient(2026 * 12, 2026 * 12 + 6, m_never);
        QVERIFY(clients);
        QCOMPARE(clients->size(), 2);
        QCOMPARE(clients->at(1).client, "b");
        const auto volumeOf
            = [](const ClientFigures &client) { return client.figures.sumOf(Metric::TicketVolume).count; };
        const auto all = reader.review({.from = 2026 * 12, .to = 2026 * 12 + 6}, m_never)->total();
        QCOMPARE(volumeOf(clients->at(0)) + volumeOf(clients->at(1)), all.sumOf(Metric::TicketVolume).count);
    }

    void nothingDiffersFromARecount() { QCOMPARE(differences(m_path), {}); }

    // sla.md 5: what was undone at once is as if it had never been.
    void whatIsUndoneAtOnceLeavesEverythingAsItWas()
    {
        QRandomGenerator random(23);
        Connection &connection = m_database->connection();
        qint64 minute = 130 * 24 * 60;
        int undone = 0;
        for (int i = 0; i < 1'000; ++i) {
            const qint64 number = 1 + random.bounded(100);
            // What falls due until then is judged before: it is not the act that changes it.
            SqlFigureKeeper keeper(*m_database);
            minute += 3;
            while (*keeper.keepUp(after(minute))) { }
            const QByteArray before = dumpOf(connection);
            const Act change = randomChange(*m_store->ticket(number), random, deedAt(after(minute)));
            if (!m_store->append(change))
                continue;
            const auto undo
                = undoAct(*m_store->history(number), change.op, "agent-1", after(minute), opAt(after(minute)));
            if (!undo || !m_store->append(*undo))
                continue;
            QCOMPARE(dumpOf(connection), before);
            ++undone;
        }
        QVERIFY(undone > 500);
        QCOMPARE(differences(m_path), {});
    }

    void aClockThatFellDueIsJudgedWhenItIsNoticed()
    {
        const Instant at = after(180 * 24 * 60);
        SqlFigureKeeper keeper(*m_database);
        while (*keeper.keepUp(at)) { }
        const TicketDraft draft{.values = {{{.field = Field::Subject}, Value::string("Late")},
                                           {{.field = Field::Client}, Value::string("a")}}};
        const qint64 number = m_store->append(*openTicket(draft, deedAt(at)))->ticket;
        Dictionaries names(m_database->connection());
        FigureStore store(m_database->connection(), names);
        const auto breached = [&] {
            const QList<OpenClock> clocks = store.clocks(number);
            return std::count_if(clocks.begin(), clocks.end(),
                                 [](const OpenClock &clock) { return clock.state == SlaClock::State::Breached; });
        };
        QCOMPARE(breached(), 0);
        const Instant due = nextBreach(store.clocks(number));
        QCOMPARE(*keeper.keepUp(due), false); // at the due instant there is still nothing to judge
        QCOMPARE(breached(), 0);
        QCOMPARE(*keeper.keepUp(Instant{due.ms + 1}), false);
        QCOMPARE(breached(), 1);
        QCOMPARE(*keeper.keepUp(at), false); // a clock that was put back takes no verdict away
        QCOMPARE(breached(), 1);
        const auto saved = m_store->append(*changeState(*m_store->ticket(number), State::Resolved, deedAt(at)));
        QVERIFY(saved); // an act of that earlier time is one of the later
        QCOMPARE(differences(m_path), {});
    }

    // product.md 5.5: what compliance is, and what it would be if nothing had been waived.
    void figuresCanBeHadWithoutTheWaivers()
    {
        const Instant at = after(185 * 24 * 60);
        SqlFigureKeeper keeper(*m_database);
        while (*keeper.keepUp(at)) { }
        SqlMetricsReader reader(m_path, m_clock);
        SqlClockReader clocks(m_path);
        const auto figure = [&](Metric metric, bool countsWaived) {
            const auto answer
                = reader.answer({.name = {.metric = metric, .countsWaived = countsWaived}, .at = at}, {}, m_never);
            return std::pair(answer->total.numerator, answer->total.denominator);
        };
        const auto before = figure(Metric::SlaCompliance, false),
                   byTicket = figure(Metric::SlaComplianceByTicket, false);
        int waived = 0;
        for (qint64 number = 1; number <= 100 && waived < 5; ++number) {
            const auto records = clocks.clocks(number, at, m_never);
            for (const FlightRecord &record : records->clocks) {
                if (!record.line.hasVerdict || record.line.metric == SlaMetric::Followup
                    || record.line.state == SlaClock::State::Met)
                    continue;
                const auto change = waive(record.line, {}, WaiverReason::Outage, "Power cut",
                                          {.id = "lead-1", .role = Role::Lead}, WorkspaceKind::Real);
                QVERIFY(change);
                const Deed deed{.op = opAt(Instant{at.ms + waived}), .person = "lead-1", .now = at};
                QVERIFY(m_store->append(*changeFields(*m_store->ticket(number), {*change}, deed)));
                ++waived;
                break;
            }
        }
        QCOMPARE(waived, 5);
        const auto now = figure(Metric::SlaCompliance, false);
        QCOMPARE(now, std::pair(before.first, before.second - waived));
        QCOMPARE(figure(Metric::SlaCompliance, true), before);
        QCOMPARE(figure(Metric::SlaComplianceByTicket, true), byTicket);
        const auto review = reader.review({.from = 2026 * 12 - 12, .to = 2026 * 12 + 12}, m_never);
        const ReviewMonth total = review->total();
        QCOMPARE(total.waived(Metric::SlaCompliance), (ReviewSum{.count = waived, .sum = 0}));
        QCOMPARE(differences(m_path), {});
    }

    void newRulesCountAllAnew()
    {
        QVERIFY(
            m_database
                ->write([&]() -> Done {
                    Connection &connection = m_database->connection();
                    Dictionaries names(connection);
                    HistoryRows rows(connection, names);
                    const QByteArray policy
                        = R"({"type":"policy","id":"late","client":"b","valid_from":"2026-02-01T00:00:00Z","calendar":"office","targets":[{"metric":"resolution","amount":"1h"}]})";
                    Settings(connection, names).insert("policy", "late", "2026-02-01T00:00:00Z", policy);
                    FigureWriter(connection, names, rows).settingAdded("policy", policy);
                    return {};
                })
                .has_value());
        SqlMetricsReader reader(m_path, m_clock);
        QVERIFY(!reader.review({.from = 2026 * 12, .to = 2026 * 12 + 6}, m_never)->isWhole);
        SqlFigureKeeper keeper(*m_database);
        while (*keeper.keepUp(m_clock.now())) { }
        QVERIFY(reader.review({.from = 2026 * 12, .to = 2026 * 12 + 6}, m_never)->isWhole);
        QCOMPARE(differences(m_path), {});
    }
};

QTEST_GUILESS_MAIN(TestSqlMetricsReader)
#include "tst_sqlmetricsreader.moc"
