#include "storage/workspace/goalsettings.h"

#include "desk/base/wallclock.h"
#include "desk/metrics/goalcount.h"
#include "storage/metrics/sqlmetricsreader.h"
#include "storage/query/sqlticketreader.h"
#include "storage/workspace/doctor.h"
#include "storage/workspace/filledworkspace.h"
#include "storage/workspace/sqlhistorysource.h"

#include <QTest>

using namespace Steward;
using namespace Qt::StringLiterals;

// Goals in a workspace: what is kept, what is refused, and their frozen baseline.
class TestGoalSettings : public QObject
{
    Q_OBJECT

    struct FixedNow : WallClock
    {
        Instant now() const override { return *instantFrom("2026-03-10T09:00:00Z"); }
    } m_clock;

    static qint64 day(int year, int month, int day) { return *daysFromDate(year, month, day); }
    static Goal slaGoal(const QByteArray &id, const QByteArray &client)
    {
        return {.id = id, .kind = GoalKind::Sla, .client = client, .start = day(2026, 3, 1)};
    }
    static QList<IncomingSetting> people()
    {
        return {
            {.type = "calendar",
             .id = "office",
             .json
             = R"({"type":"calendar","id":"office","time_zone":"America/New_York","week":{"mon":[["09:00","17:00"]]}})"},
            {.type = "client",
             .id = "acme",
             .json = R"({"type":"client","id":"acme","name":"Acme","calendar":"office"})"},
            {.type = "client", .id = "other", .json = R"({"type":"client","id":"other","name":"Other"})"},
            person("ana", "Ana", "ana@example.com", "agent"),
            person("req", "Req", "req@example.com", "requester")};
    }
    static IncomingTicket ticketAt(int number, const QByteArray &at, const QByteArray &client = "acme")
    {
        IncomingTicket made = ticket(number, "req", "Net pay differs", {});
        made.creation->at = *instantFrom(at);
        made.creation->values[{.field = Field::Client}] = Value::string(client);
        made.creation->values[{.field = Field::Requester}] = Value::string("req");
        return made;
    }
    static QList<QByteArray> following(const QString &file)
    {
        const auto reader = Database::openReader(file);
        SqlHistorySource source(**reader);
        QList<QByteArray> all;
        const Done done = source.others([&all](QByteArrayView json) {
            all.append(json.toByteArray());
            return Done();
        });
        return done ? all : QList<QByteArray>();
    }
    QList<Goal> goalsIn(const FilledWorkspace &workspace) const
    {
        return SqlMetricsReader(workspace.file(), m_clock).goals(CancelFlag()).value_or(QList<Goal>());
    }

private Q_SLOTS:
    void aGoalIsKeptWithTheZoneOfItsClient()
    {
        FilledWorkspace workspace;
        QVERIFY(workspace.make(people(), {}));
        const auto database = Database::open(workspace.file());

        QVERIFY(addGoal(**database, slaGoal("g1", "acme")));
        QVERIFY(addGoal(**database, slaGoal("g2", {})));

        const QList<Goal> goals = goalsIn(workspace);
        QCOMPARE(goals.size(), 2);
        QCOMPARE(goals[0].id, "g1");
        QCOMPARE(goals[0].zoneName, "America/New_York");
        QCOMPARE(goals[1].zoneName, "UTC");
        const auto examination = examine(**Database::openReader(workspace.file()), nullptr);
        QVERIFY(examination && examination->findings.isEmpty());
    }

    void theChangeIsTold()
    {
        FilledWorkspace workspace;
        QVERIFY(workspace.make(people(), {}));
        const auto database = Database::open(workspace.file());
        SqlTicketReader reader(workspace.file(), m_clock);
        const CancelFlag cancel;
        const qint64 known = reader.changesSince(-1, cancel)->last;

        QVERIFY(addGoal(**database, slaGoal("g1", "acme")));

        QVERIFY(reader.changesSince(known, cancel)->rules);
    }

    void whatCannotBeKeptIsRefused_data()
    {
        QTest::addColumn<Goal>("goal");
        QTest::addColumn<FailureCode>("code");
        QTest::newRow("twice") << slaGoal("g2", "acme") << FailureCode::AlreadyExists;
        QTest::newRow("the same id") << slaGoal("g1", "other") << FailureCode::AlreadyExists;
        QTest::newRow("no such client") << slaGoal("g2", "nobody") << FailureCode::NotFound;
        QTest::newRow("no such agent") << Goal{.id = "g2", .kind = GoalKind::Sla, .agent = "nobody", .start = 20'000}
                                       << FailureCode::NotFound;
        QTest::newRow("no id") << slaGoal({}, "other") << FailureCode::WrongUsage;
        QTest::newRow("no baseline") << Goal{.id = "g2", .kind = GoalKind::Volume, .start = 20'000}
                                     << FailureCode::BadInput;
    }
    void whatCannotBeKeptIsRefused()
    {
        QFETCH(Goal, goal);
        QFETCH(FailureCode, code);
        FilledWorkspace workspace;
        QVERIFY(workspace.make(people(), {}));
        const auto database = Database::open(workspace.file());
        QVERIFY(addGoal(**database, slaGoal("g1", "acme")));

        const Done done = addGoal(**database, goal);
        QVERIFY(!done);
        QCOMPARE(done.error().code, code);
        QCOMPARE(goalsIn(workspace).size(), 1);
    }

    void anotherOneFollowsAnEndedOne()
    {
        FilledWorkspace workspace;
        QVERIFY(workspace.make(people(), {}));
        const auto database = Database::open(workspace.file());
        QVERIFY(addGoal(**database, slaGoal("g1", "acme")));

        QVERIFY(endGoal(**database, "g1", day(2026, 3, 10)));
        QCOMPARE(endGoal(**database, "g1", day(2026, 3, 11)).error().code, FailureCode::Conflict);
        QCOMPARE(endGoal(**database, "g9", day(2026, 3, 11)).error().code, FailureCode::NotFound);
        Goal next = slaGoal("g2", "acme");
        next.start = day(2026, 3, 10);
        QVERIFY(addGoal(**database, next));

        QCOMPARE(goalsIn(workspace)[0].end, std::optional(day(2026, 3, 10)));
        const auto examination = examine(**Database::openReader(workspace.file()), nullptr);
        QVERIFY(examination && examination->findings.isEmpty());
    }

    void anExportComesBackTheSame()
    {
        FilledWorkspace workspace, other;
        QVERIFY(workspace.make(people(), {}) && other.make(people(), {}));
        const auto database = Database::open(workspace.file());
        QVERIFY(addGoal(**database, slaGoal("g1", "acme")));
        Goal volume = slaGoal("g2", "acme");
        volume.kind = GoalKind::Volume;
        volume.baseline = GoalBaseline{.months = {2026 * 12 + 1}, .count = 4, .days = 28, .frozenAt = m_clock.now()};
        QVERIFY(addGoal(**database, volume));
        QVERIFY(endGoal(**database, "g1", day(2026, 3, 10)));

        const QList<QByteArray> written = following(workspace.file());
        QCOMPARE(written.size(), 2);
        for (const QByteArray &record : written)
            QVERIFY(other.add({{.type = "goal", .id = Goal::from(record)->id, .json = record}}, {}));

        QCOMPARE(following(other.file()), written);
        QCOMPARE(goalsIn(other), goalsIn(workspace));
    }

    void aGoalOfNobodyIsNotImported()
    {
        FilledWorkspace workspace;
        QVERIFY(workspace.make(people(), {}));
        QVERIFY(!workspace.add({{.type = "goal", .id = "g", .json = slaGoal("g", "nobody").record()}}, {}));
        const Goal ofAgent{.id = "a", .kind = GoalKind::Sla, .agent = "nobody", .start = 20'000};
        QVERIFY(!workspace.add({{.type = "goal", .id = "a", .json = ofAgent.record()}}, {}));
    }

    void theBaselineIsOfTheFullMonthsBefore_data()
    {
        QTest::addColumn<QList<QByteArray>>("created");
        QTest::addColumn<QList<int>>("months");
        QTest::addColumn<qint64>("count");
        QTest::addColumn<qint64>("days");
        const int dec = 2025 * 12 + 11;
        using Times = QList<QByteArray>;
        QTest::newRow("three, as there was something before")
            << Times{"2025-11-30T12:00:00Z", "2026-01-05T12:00:00Z", "2026-02-28T12:00:00Z", "2026-03-01T12:00:00Z"}
            << QList<int>{dec, dec + 1, dec + 2} << 2LL << 90LL;
        QTest::newRow("its first week") << Times{"2025-12-07T12:00:00Z"} << QList<int>{dec, dec + 1, dec + 2} << 1LL
                                        << 90LL;
        QTest::newRow("two: it began in the second week")
            << Times{"2025-12-08T12:00:00Z", "2026-01-05T12:00:00Z"} << QList<int>{dec + 1, dec + 2} << 1LL << 59LL;
        QTest::newRow("one") << Times{"2026-02-01T12:00:00Z"} << QList<int>{dec + 2} << 1LL << 28LL;
        QTest::newRow("none") << Times{"2026-02-20T12:00:00Z"} << QList<int>{} << 0LL << 0LL;
        QTest::newRow("no tickets") << Times{} << QList<int>{} << 0LL << 0LL;
        // Midnight of the client in New York is 05:00 in UTC.
        QTest::newRow("in the client's zone")
            << Times{"2026-02-01T04:59:59Z", "2026-03-01T04:59:59Z"} << QList<int>{dec + 2} << 1LL << 28LL;
    }
    void theBaselineIsOfTheFullMonthsBefore()
    {
        QFETCH(QList<QByteArray>, created);
        QFETCH(QList<int>, months);
        QFETCH(qint64, count);
        QFETCH(qint64, days);
        FilledWorkspace workspace;
        QList<IncomingTicket> tickets{ticketAt(1, "2024-06-01T12:00:00Z", "other")};
        for (const QByteArray &at : created)
            tickets.append(ticketAt(int(tickets.size()) + 1, at));
        QVERIFY(workspace.make(people(), tickets));
        SqlMetricsReader reader(workspace.file(), m_clock);
        Goal goal = slaGoal("g", "acme");
        goal.kind = GoalKind::Volume;

        const auto baseline = baselineFor(reader, goal, {}, m_clock.now(), CancelFlag());
        QVERIFY(baseline);
        QCOMPARE(baseline->months, months);
        QCOMPARE(baseline->count, count);
        QCOMPARE(baseline->days, days);
        QCOMPARE(baseline->frozenAt, m_clock.now());
        QCOMPARE(baseline->definition, "ticket_volume/1");
    }

    void aFrozenBaselineStaysAndItsDriftIsTold()
    {
        FilledWorkspace workspace;
        QVERIFY(workspace.make(people(), {ticketAt(1, "2025-12-02T12:00:00Z"), ticketAt(2, "2026-02-12T12:00:00Z")}));
        const auto database = Database::open(workspace.file());
        SqlMetricsReader reader(workspace.file(), m_clock);
        Goal goal = slaGoal("g", "acme");
        goal.kind = GoalKind::Volume;
        goal.baseline = *baselineFor(reader, goal, {}, m_clock.now(), CancelFlag());
        QVERIFY(addGoal(**database, goal));
        QVERIFY(workspace.add({}, {ticketAt(3, "2026-01-02T12:00:00Z")})); // imported later

        const auto judgedNow = judged(reader, goalsIn(workspace), {}, m_clock.now(), CancelFlag());
        QVERIFY(judgedNow);
        QCOMPARE(judgedNow->first().goal.baseline->count, 2);
        QCOMPARE(judgedNow->first().standing.drift, std::optional<qint64>(1));
        QCOMPARE(judgedNow->first().standing.numerator, 1); // of 8 February to 9 March
    }

    void severalGoalsAreCountedTogether()
    {
        FilledWorkspace workspace;
        QVERIFY(workspace.make(people(),
                               {ticketAt(1, "2026-03-02T12:00:00Z"), ticketAt(2, "2026-02-20T12:00:00Z", "other"),
                                ticketAt(3, "2026-03-03T12:00:00Z", "other")}));
        SqlMetricsReader reader(workspace.file(), m_clock);
        QList<Goal> goals;
        for (const char *client : {"acme", "other"}) {
            Goal goal{.id = client, .kind = GoalKind::Volume, .client = client, .start = day(2026, 3, 1)};
            goal.zoneName = "UTC";
            goals.append(goal);
        }
        goals.append({.id = "sla", .kind = GoalKind::Sla, .start = day(2026, 1, 1), .zoneName = "UTC"});

        const auto all = judged(reader, goals, {}, m_clock.now(), CancelFlag());
        QVERIFY(all);
        QCOMPARE(all->at(0).standing.numerator, 1);
        QCOMPARE(all->at(1).standing.numerator, 2);
        QCOMPARE(all->at(2).standing.state, GoalState::NoData); // nothing was resolved
    }
};

QTEST_APPLESS_MAIN(TestGoalSettings)

#include "tst_goalsettings.moc"
