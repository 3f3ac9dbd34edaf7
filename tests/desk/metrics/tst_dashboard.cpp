#include "desk/metrics/dashboard.h"

#include "desk/metrics/percentile.h"
#include "desk/tickets/growinghistory.h"

#include <QTest>

#include <numeric>

using namespace Steward;

namespace {

constexpr int march = 2026 * 12 + 2, april = march + 1, may = march + 2; // `morning` is the 2nd of March
constexpr qint64 day = 24 * 60; // minutes

Event turnedTo(State state, qint64 minute, State from = State::Open, const QByteArray &reason = {})
{
    return {.at = after(minute),
            .by = "agent-1",
            .field = {.field = Field::State},
            .from = Value::string(word(from)),
            .to = Value::string(word(state)),
            .reason = reason};
}

TicketFacts factsAfter(const QList<Event> &events)
{
    GrowingHistory history;
    for (const Event &event : events)
        history.add(event);
    return factsOf(history.history());
}

DashboardCount countAt(qint64 minute)
{
    return {Zone(), after(minute)};
}

} // namespace

class TestDashboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTicketCountsWhereItHappened()
    {
        DashboardCount count = countAt(80 * day);
        count.add(factsAfter({turnedTo(State::Resolved, 35 * day, State::New)})); // in April
        count.add(factsAfter({}));
        const QList<MonthFigures> months = count.months();
        QCOMPARE(months.size(), 3); // up to now, without gaps
        QCOMPARE(months[0].month, march);
        QCOMPARE(months[0].createdInAll(), 2);
        QCOMPARE(months[0].backlog, 2);
        QCOMPARE(months[1].resolved, 1);
        QCOMPARE(months[1].backlog, 1);
        QCOMPARE(months[1].resolveMs, (QList<qint64>{35 * day * 60'000}));
        QCOMPARE(months[2].backlog, 1);
    }

    void aReopenedTicketIsInTheBacklogAgain()
    {
        const TicketFacts facts
            = factsAfter({turnedTo(State::Resolved, 1, State::New), turnedTo(State::Open, 40 * day, State::Resolved),
                          turnedTo(State::Resolved, 70 * day)});
        DashboardCount count = countAt(80 * day);
        count.add(facts);
        const QList<MonthFigures> months = count.months();
        QCOMPARE(months[0].backlog, 0);
        QCOMPARE(months[1].backlog, 1); // reopened in April
        QCOMPARE(months[2].backlog, 0);
        QCOMPARE(months[0].resolved + months[1].resolved, 0); // the resolution that holds counts
        QCOMPARE(months[2].resolved, 1);
        QCOMPARE(months[0].firstResolved, 1);
        QCOMPARE(months[0].reopened, 0); // after more than 14 days
    }

    void theReopenRateLeavesThanksOut_data()
    {
        QTest::addColumn<qint64>("minute");
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<int>("reopened");
        QTest::newRow("not fixed") << qint64(day) << QByteArray("not_fixed") << 1;
        QTest::newRow("no reason") << qint64(day) << QByteArray() << 1;
        QTest::newRow("thanks") << qint64(day) << QByteArray("thanks") << 0;
        QTest::newRow("another question") << qint64(day) << QByteArray("new_question") << 0;
        QTest::newRow("on the last instant") << qint64(14 * day + 1) << QByteArray() << 1;
        QTest::newRow("a minute later") << qint64(14 * day + 2) << QByteArray() << 0;
    }
    void theReopenRateLeavesThanksOut()
    {
        QFETCH(qint64, minute);
        QFETCH(QByteArray, reason);
        QFETCH(int, reopened);
        DashboardCount count = countAt(30 * day);
        count.add(factsAfter(
            {turnedTo(State::Resolved, 1, State::New), turnedTo(State::Open, minute, State::Resolved, reason)}));
        QCOMPARE(sumOf(count.months()).reopened, reopened);
        QCOMPARE(sumOf(count.months()).firstResolved, 1);
    }

    void whatLiesBehindAFigureIsWhatItCounts()
    {
        QRandomGenerator random(7);
        QList<TicketFacts> all;
        DashboardCount count = countAt(400 * day);
        for (int i = 0; i < 300; ++i) {
            QList<Event> events;
            qint64 minute = random.bounded(200) * day;
            State state = State::New;
            for (int turn = random.bounded(4); turn > 0; --turn) {
                const State to = isUnresolved(state) ? State::Resolved : State::Open;
                events.append(turnedTo(to, minute += 1 + random.bounded(30) * day, state));
                state = to;
            }
            TicketFacts facts = factsAfter(events);
            facts.kind = Kind(random.bounded(kindCount));
            all.append(facts);
            count.add(facts);
        }
        for (const MonthFigures &month : count.months()) {
            const auto behind = [&](Figure figure, std::optional<Kind> kind = {}) {
                return std::count_if(all.begin(), all.end(), [&](const TicketFacts &facts) {
                    return count.isBehind(facts, figure, month.month, month.month, kind);
                });
            };
            QCOMPARE(behind(Figure::Created), month.createdInAll());
            QCOMPARE(behind(Figure::Created, Kind::Incident), month.created[std::size_t(Kind::Incident)]);
            QCOMPARE(behind(Figure::Resolved), month.resolved);
            QCOMPARE(behind(Figure::Backlog), month.backlog);
            QCOMPARE(behind(Figure::FirstResolved), month.firstResolved);
            QCOMPARE(behind(Figure::Reopened), month.reopened);
        }
    }

    void aPercentileIsARealTickets()
    {
        QVERIFY(!percentile({}, 50));
        QCOMPARE(*percentile({7}, 90), 7);
        QCOMPARE(*percentile({1, 2, 3, 4}, 50), 2);
        QCOMPARE(*percentile({1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, 90), 9);
        QCOMPARE(*percentile({1, 2, 3}, 100), 3);
        QList<qint64> many(110);
        std::iota(many.begin(), many.end(), 1);
        QCOMPARE(*percentile(many, 90), 99); // and not 100, as 0.9 × 110 in floating point has it
    }

    void handBacksAreCounted()
    {
        const TicketFacts facts = factsAfter({{.at = after(1),
                                               .by = "a",
                                               .field = {.field = Field::Level},
                                               .from = Value::number(1),
                                               .to = Value::number(2)},
                                              {.at = after(40 * day),
                                               .by = "a",
                                               .field = {.field = Field::Level},
                                               .from = Value::number(2),
                                               .to = Value::number(1)}});
        DashboardCount count = countAt(50 * day);
        count.add(facts);
        QCOMPARE(count.months()[1].handedBack, 1);
        QVERIFY(count.isBehind(facts, Figure::HandedBack, april, april));
        QVERIFY(!count.isBehind(facts, Figure::HandedBack, may, may));
    }
};

QTEST_GUILESS_MAIN(TestDashboard)
#include "tst_dashboard.moc"
