#include "desk/sla/queuescore.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Steward {

using ClockState = SlaClock::State;
using What = ScoreTerm::What;

// Budgets of 100 min around the clock, counted at noon, unless a row says otherwise: a minute is a point.
class QueueScoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void termsAddUp_data();
    void termsAddUp();
    void theClockThatLeadsIsTheOneOfTheTimeTerm();
    void onlyOpenHoursAreUsed();
    void aClockTurnedBackTakesNothingAway();
    void ofEqualsTheEarlierDueThenTheOlderStandsFirst();
};

namespace {

constexpr qint64 minute = 60'000;
const Instant noon = *instantFrom("2026-01-05T12:00:00Z"); // a Monday

const ClockCalendars &hours()
{
    static const ClockCalendars calendars = [] {
        CalendarVersion office{.id = "office", .zoneName = "UTC", .zone = *Zone::named("UTC")};
        for (int day = 0; day < 5; ++day)
            office.week[size_t(day)] = {{.start = 9 * 60 * minute, .end = 13 * 60 * minute}};
        return ClockCalendars{{"24x7", std::make_shared<Calendar>(Calendar::always())},
                              {"office", std::make_shared<Calendar>(QList{office})}};
    }();
    return calendars;
}

Instant after(qint64 minutes)
{
    return {noon.ms + minutes * minute};
}

OpenClock clock(ClockState state, qint64 usedMinutes, SlaMetric metric = SlaMetric::Resolution)
{
    return {.metric = metric,
            .state = state,
            .isCounting = state != ClockState::Paused,
            .start = after(-usedMinutes),
            .due = state == ClockState::Paused ? Instant() : after(100 - usedMinutes),
            .budgetMs = 100 * minute,
            .usedMs = usedMinutes * minute,
            .target = "1h40min",
            .calendar = "24x7"};
}

DueTicket ticket(const QList<OpenClock> &clocks)
{
    return {.number = 7, .state = State::Open, .assignee = "agent-1", .counted = noon, .clocks = clocks};
}

} // namespace

void QueueScoreTest::termsAddUp_data()
{
    QTest::addColumn<DueTicket>("of");
    QTest::addColumn<qint64>("minutes"); // after noon
    QTest::addColumn<int>("points");
    QTest::addColumn<QList<ScoreTerm>>("terms");
    const auto row = [](const char *name, const DueTicket &of, qint64 minutes, const QList<ScoreTerm> &terms) {
        int points = 0;
        for (const ScoreTerm &term : terms)
            points += term.points;
        QTest::newRow(name) << of << minutes << points << terms;
    };
    const DueTicket plain = ticket({});
    const auto with = [&plain](auto change) {
        DueTicket changed = plain;
        change(changed);
        return changed;
    };

    row("nothing is promised", plain, 0, {});
    row("running: a point for each hundredth", ticket({clock(ClockState::Running, 40)}), 0, {{What::Time, 40}});
    row("and as time goes on", ticket({clock(ClockState::Running, 40)}), 35, {{What::Time, 75}});
    OpenClock nearly = clock(ClockState::Running, 40);
    nearly.usedMs += minute - 1;
    row("rounded down", ticket({nearly}), 0, {{What::Time, 40}});
    row("at its due instant it runs", ticket({clock(ClockState::Running, 40)}), 60, {{What::Time, 100}});
    row("a minute later it is breached", ticket({clock(ClockState::Running, 40)}), 61, {{What::Time, 150}});
    row("a tenth over: a point", ticket({clock(ClockState::Running, 40)}), 70, {{What::Time, 151}});
    row("just below: none", ticket({clock(ClockState::Running, 40)}), 69, {{What::Time, 150}});
    row("breached when it was counted", ticket({clock(ClockState::Breached, 130)}), 10, {{What::Time, 154}});
    row("over by five budgets", ticket({clock(ClockState::Breached, 600)}), 0, {{What::Time, 200}});
    row("never more", ticket({clock(ClockState::Breached, 6'000)}), 0, {{What::Time, 200}});
    OpenClock stopped = clock(ClockState::Breached, 130);
    stopped.isCounting = false;
    row("breached and paused: it stands", ticket({stopped}), 60, {{What::Time, 153}});
    OpenClock smaller = clock(ClockState::Running, 400); // a target was set that left nothing: due at once
    smaller.due = noon;
    row("running: 150 at most", ticket({smaller}), 0, {{What::Time, 150}});
    row("paused is nothing", ticket({clock(ClockState::Paused, 90)}), 600, {});
    row("the greatest counts",
        ticket({clock(ClockState::Running, 40), clock(ClockState::Running, 60, SlaMetric::NextResponse),
                clock(ClockState::Paused, 99, SlaMetric::AgentWork)}),
        0, {{What::Time, 60}});

    row("urgent", with([](DueTicket &of) { of.priority = Priority::Urgent; }), 0, {{What::Priority, 40}});
    row("high", with([](DueTicket &of) { of.priority = Priority::High; }), 0, {{What::Priority, 20}});
    row("low", with([](DueTicket &of) { of.priority = Priority::Low; }), 0, {{What::Priority, -10}});
    row("reopened", with([](DueTicket &of) { of.reopened = 2; }), 0, {{What::Reopened, 10}});
    row("three times", with([](DueTicket &of) { of.reopened = 3; }), 0, {{What::Reopened, 15}});
    row("15 at most", with([](DueTicket &of) { of.reopened = 4; }), 0, {{What::Reopened, 15}});
    row("nobody has it", with([](DueTicket &of) { of.assignee.clear(); }), 0, {{What::Unassigned, 10}});
    row("pending", with([](DueTicket &of) { of.state = State::Pending; }), 0, {{What::Pending, -60}});
    row("on hold is not pending", with([](DueTicket &of) { of.state = State::OnHold; }), 0, {});

    OpenClock promise = clock(ClockState::Running, 0, SlaMetric::Followup);
    promise.due = after(200);
    promise.budgetMs = 200 * minute;
    row("a promise in more than 2 h", ticket({promise}), 79, {{What::Time, 39}});
    row("in 2 h", ticket({promise}), 80, {{What::Time, 40}, {What::Promise, 30}});
    row("at its instant", ticket({promise}), 200, {{What::Time, 100}, {What::Promise, 30}});
    row("broken: it is the time that tells", ticket({promise}), 201, {{What::Time, 150}});

    DueTicket all = ticket({clock(ClockState::Running, 91), promise});
    all.priority = Priority::High;
    all.reopened = 1;
    all.assignee.clear();
    all.state = State::Pending;
    all.clocks[1].due = after(30);
    row("all of them", all, 0,
        {{What::Time, 91},
         {What::Priority, 20},
         {What::Promise, 30},
         {What::Reopened, 5},
         {What::Unassigned, 10},
         {What::Pending, -60}});
}

void QueueScoreTest::termsAddUp()
{
    QFETCH(DueTicket, of);
    QFETCH(qint64, minutes);
    QFETCH(int, points);
    QFETCH(QList<ScoreTerm>, terms);

    const QueueScore score = queueScore(of, hours(), after(minutes));

    QCOMPARE(score.points, points);
    QVERIFY(score.terms == terms);
    QCOMPARE(placeOf(of, hours(), after(minutes)).points, points);
}

void QueueScoreTest::theClockThatLeadsIsTheOneOfTheTimeTerm()
{
    const auto leading
        = [](const QList<OpenClock> &clocks) { return queueScore(ticket(clocks), hours(), noon).leading; };

    QCOMPARE(leading({}), -1);
    QCOMPARE(leading({clock(ClockState::Running, 40), clock(ClockState::Breached, 110)}), 1);
    QCOMPARE(leading({clock(ClockState::Paused, 90), clock(ClockState::Running, 0)}), 1); // 0 points, but it runs
    OpenClock later = clock(ClockState::Running, 40);
    later.due = after(500);
    QCOMPARE(leading({later, clock(ClockState::Running, 40)}), 1);
    QCOMPARE(leading({clock(ClockState::Paused, 90)}), 0);
    // Due is what is due next, whichever leads.
    QCOMPARE(queueScore(ticket({clock(ClockState::Paused, 90), later}), hours(), noon).due, after(500));
}

void QueueScoreTest::onlyOpenHoursAreUsed()
{
    OpenClock office = clock(ClockState::Running, 10);
    office.calendar = "office"; // open until 13:00
    office.due = {noon.ms + (21 * 60 + 30) * minute}; // on Tuesday at 9:30

    QCOMPARE(queueScore(ticket({office}), hours(), after(30)).points, 40);
    QCOMPARE(queueScore(ticket({office}), hours(), after(60)).points, 70);
    QCOMPARE(queueScore(ticket({office}), hours(), after(20 * 60)).points, 70); // the night is nobody's time
    QCOMPARE(queueScore(ticket({office}), hours(), after(21 * 60 + 30)).points, 100);
    QCOMPARE(queueScore(ticket({office}), hours(), after(21 * 60 + 60)).points, 153);
}

void QueueScoreTest::aClockTurnedBackTakesNothingAway()
{
    const DueTicket of = ticket({clock(ClockState::Running, 40)});

    QCOMPARE(queueScore(of, hours(), after(-600)).points, 40);
    QCOMPARE(faceAt(of.clocks[0], hours(), noon, after(-600)).usedMs, 40 * minute);
}

void QueueScoreTest::ofEqualsTheEarlierDueThenTheOlderStandsFirst()
{
    const QueuePlace older{.points = 50, .due = after(10), .number = 3},
        younger{.points = 50, .due = after(10), .number = 4}, earlier{.points = 50, .due = after(5), .number = 9},
        never{.points = 50, .number = 1}, more{.points = 51, .number = 10};
    QList<QueuePlace> places{never, younger, older, earlier, more};

    std::sort(places.begin(), places.end(), standsBefore);

    QList<qint64> numbers;
    for (const QueuePlace &place : std::as_const(places))
        numbers.append(place.number);
    QCOMPARE(numbers, (QList<qint64>{10, 9, 3, 4, 1}));
}

} // namespace Steward

QTEST_GUILESS_MAIN(Steward::QueueScoreTest)
#include "tst_queuescore.moc"
