#include "desk/metrics/goalstanding.h"

#include <QTest>

using namespace Steward;

// How goals stand by the figures: every state, and its borders.
class TestGoalStanding : public QObject
{
    Q_OBJECT

    static constexpr qint64 dayMs = 86'400'000;
    static qint64 date(int year, int month, int day) { return *daysFromDate(year, month, day); }
    static Instant noonOf(qint64 day) { return Instant{day * dayMs + dayMs / 2}; }

    static MetricAnswer answered(qint64 numerator, qint64 denominator)
    {
        return {.total = {.numerator = numerator, .denominator = denominator}};
    }
    static Goal goalOf(GoalKind kind) { return {.id = "g", .kind = kind, .start = date(2026, 3, 1)}; }
    static Goal volumeGoal(qint64 count = 120, qint64 days = 90)
    {
        Goal goal = goalOf(GoalKind::Volume);
        goal.client = "acme";
        goal.baseline
            = GoalBaseline{.months = {2025 * 12 + 11, 2026 * 12, 2026 * 12 + 1}, .count = count, .days = days};
        return goal;
    }
    static GoalStanding onDay(const Goal &goal, int day, const std::map<GoalSpan, MetricAnswer> &answers)
    {
        return standingOf(goal, answers, noonOf(goal.start + day - 1));
    }
    static QMap<GoalSpan, MetricQuestion> askedOn(const Goal &goal, int day, const QList<QByteArray> &members = {})
    {
        QMap<GoalSpan, MetricQuestion> asked;
        for (const GoalQuestion &each : questionsOf(goal, members, noonOf(goal.start + day - 1)))
            asked.insert(each.span, each.question);
        return asked;
    }

private Q_SLOTS:
    void aShareIsJudgedExactly_data()
    {
        QTest::addColumn<GoalKind>("kind");
        QTest::addColumn<int>("day");
        QTest::addColumn<GoalSpan>("span");
        QTest::addColumn<qint64>("numerator");
        QTest::addColumn<qint64>("denominator");
        QTest::addColumn<GoalState>("state");
        QTest::addColumn<qint64>("lacking");
        using K = GoalKind;
        using S = GoalSpan;
        using T = GoalState;
        const auto row = [](const char *name, K kind, int day, S span, qint64 numerator, qint64 denominator, T state,
                            qint64 lacking = 0) {
            QTest::newRow(name) << kind << day << span << numerator << denominator << state << lacking;
        };
        row("SLA: nothing yet", K::Sla, 5, S::Last30Days, 0, 0, T::NoData);
        row("SLA: nothing in 30 days", K::Sla, 90, S::Last30Days, 0, 0, T::NoData);
        row("SLA: exactly 95 %, before 30 days", K::Sla, 29, S::Last30Days, 95, 100, T::OnTrack);
        row("SLA: under it, before 30 days", K::Sla, 29, S::Last30Days, 94, 100, T::AtRisk, 20);
        row("SLA: exactly 95 %", K::Sla, 30, S::Last30Days, 95, 100, T::Met);
        row("SLA: 94.99 %", K::Sla, 30, S::Last30Days, 9499, 10'000, T::Missed, 20);
        row("SLA: one ticket, missed", K::Sla, 31, S::Last30Days, 0, 1, T::Missed, 19);
        row("bounces: none yet", K::Bounce, 60, S::Last30Days, 0, 0, T::NoData);
        row("bounces: under 10 %", K::Bounce, 60, S::Last30Days, 9, 100, T::OnTrack);
        row("bounces: exactly 10 %", K::Bounce, 60, S::Last30Days, 10, 100, T::AtRisk, 1);
        row("bounces: exactly 10 % at the verdict", K::Bounce, 61, S::DaysBeforeVerdict, 10, 100, T::Missed, 1);
        row("bounces: 9.99 % at the verdict", K::Bounce, 74, S::DaysBeforeVerdict, 999, 10'000, T::Met);
        row("bounces: rolling", K::Bounce, 75, S::Last30Days, 9, 100, T::Met);
        row("bounces: rolling, missed", K::Bounce, 75, S::Last30Days, 12, 100, T::Missed, 21);
        row("tags: none yet", K::Tagging, 30, S::FromStart, 0, 0, T::NoData);
        row("tags: all", K::Tagging, 30, S::FromStart, 10, 10, T::OnTrack);
        row("tags: 99.96 %", K::Tagging, 30, S::FromStart, 9996, 10'000, T::AtRisk, 4);
        row("tags: all at the verdict", K::Tagging, 31, S::FromStartAtVerdict, 10'000, 10'000, T::Met);
        row("tags: 99.96 % at the verdict", K::Tagging, 31, S::FromStartAtVerdict, 9996, 10'000, T::Missed, 4);
        row("tags: none at the verdict", K::Tagging, 31, S::FromStartAtVerdict, 0, 0, T::NoData);
    }
    void aShareIsJudgedExactly()
    {
        QFETCH(GoalKind, kind);
        QFETCH(int, day);
        QFETCH(GoalSpan, span);
        QFETCH(qint64, numerator);
        QFETCH(qint64, denominator);
        QFETCH(GoalState, state);
        QFETCH(qint64, lacking);
        const Goal goal = goalOf(kind);
        QVERIFY(askedOn(goal, day).contains(span));

        const GoalStanding standing = onDay(goal, day, {{span, answered(numerator, denominator)}});
        QCOMPARE(standing.state, state);
        QCOMPARE(standing.day, day);
        QCOMPARE(standing.span, span);
        QCOMPARE(standing.numerator, numerator);
        QCOMPARE(standing.denominator, denominator);
        QCOMPARE(standing.lacking, lacking);
    }

    void whatIsLackingIsEnough() // so many good tickets more, and no fewer
    {
        const GoalTarget sla = *targetOf(GoalKind::Sla), bounce = *targetOf(GoalKind::Bounce);
        for (qint64 all = 1; all < 60; ++all) {
            for (qint64 part = 0; part <= all; ++part) {
                const auto lackingOf = [&](GoalKind kind) {
                    return onDay(goalOf(kind), 20, {{GoalSpan::Last30Days, answered(part, all)}}).lacking;
                };
                const qint64 good = lackingOf(GoalKind::Sla), unbounced = lackingOf(GoalKind::Bounce);
                QVERIFY(sla.isMet(part + good, all + good));
                QVERIFY(good == 0 || !sla.isMet(part + good - 1, all + good - 1));
                QVERIFY(bounce.isMet(part, all + unbounced));
                QVERIFY(unbounced == 0 || !bounce.isMet(part, all + unbounced - 1));
            }
        }
    }

    void theVolumeIsJudgedByItsLine_data() // 120 tickets in 90 days: 40 in 30 days, the goal is 30
    {
        QTest::addColumn<int>("day");
        QTest::addColumn<qint64>("count");
        QTest::addColumn<GoalState>("state");
        QTest::addColumn<qint64>("lacking");
        QTest::newRow("day 1: on the line") << 1 << 40LL << GoalState::OnTrack << 0LL;
        QTest::newRow("day 1: over it") << 1 << 41LL << GoalState::AtRisk << 1LL;
        QTest::newRow("day 46: 45 have passed, the line is 35") << 46 << 35LL << GoalState::OnTrack << 0LL;
        QTest::newRow("day 46: over it") << 46 << 38LL << GoalState::AtRisk << 3LL;
        QTest::newRow("day 90 runs still") << 90 << 30LL << GoalState::OnTrack << 0LL;
        QTest::newRow("the end of day 90: exactly −25 %") << 91 << 30LL << GoalState::Met << 0LL;
        QTest::newRow("the end of day 90: one more") << 91 << 31LL << GoalState::Missed << 1LL;
        QTest::newRow("long after") << 400 << 30LL << GoalState::Met << 0LL;
    }
    void theVolumeIsJudgedByItsLine()
    {
        QFETCH(int, day);
        QFETCH(qint64, count);
        QFETCH(GoalState, state);
        QFETCH(qint64, lacking);

        const GoalStanding standing = onDay(volumeGoal(), day, {{GoalSpan::VolumeDays, answered(count, count)}});
        QCOMPARE(standing.state, state);
        QCOMPARE(standing.lacking, lacking);
        QVERIFY(standing.line.has_value());
    }

    void aBaselineOfNothingGivesNoVerdict_data()
    {
        QTest::addColumn<qint64>("count");
        QTest::addColumn<qint64>("days");
        QTest::newRow("no full month") << 0LL << 0LL;
        QTest::newRow("no ticket in them") << 0LL << 90LL;
    }
    void aBaselineOfNothingGivesNoVerdict()
    {
        QFETCH(qint64, count);
        QFETCH(qint64, days);
        const Goal goal = volumeGoal(count, days);

        const GoalStanding standing = onDay(goal, 91, {{GoalSpan::VolumeDays, answered(7, 7)}});
        QCOMPARE(standing.state, GoalState::NoData);
        QCOMPARE(standing.numerator, 7); // counts alone
        QVERIFY(!standing.line);
    }

    void aShortBaselineIsJudgedAsWell()
    {
        Goal goal = volumeGoal(28, 28); // one February: 30 in 30 days
        goal.baseline->months = {2026 * 12 + 1};
        QVERIFY(goal.baseline->isShort());
        QVERIFY(!volumeGoal().baseline->isShort());

        QCOMPARE(onDay(goal, 91, {{GoalSpan::VolumeDays, answered(22, 22)}}).state, GoalState::Met);
        QCOMPARE(onDay(goal, 91, {{GoalSpan::VolumeDays, answered(23, 23)}}).state, GoalState::Missed);
    }

    void aDriftOfTheBaselineIsTold()
    {
        const Goal goal = volumeGoal();
        const GoalStanding standing
            = onDay(goal, 10, {{GoalSpan::VolumeDays, answered(40, 40)}, {GoalSpan::Baseline, answered(117, 117)}});
        QCOMPARE(standing.drift, std::optional<qint64>(-3));
        QCOMPARE(standing.line->baselineCount, 120); // as it was frozen
    }

    void aMonthThatGoesWrongIsARisk()
    {
        const auto standing = [](qint64 month) {
            return onDay(goalOf(GoalKind::Sla), 60,
                         {{GoalSpan::Last30Days, answered(98, 100)}, {GoalSpan::ThisMonth, answered(month, 20)}});
        };
        QCOMPARE(standing(19).state, GoalState::Met);
        QCOMPARE(standing(18).state, GoalState::AtRisk);
    }

    void weakPrioritiesAreAWarning()
    {
        MetricAnswer priorities;
        priorities.groups = {{"urgent", {.numerator = 8, .denominator = 9}}, // too few to say
                             {"high", {.numerator = 9, .denominator = 10}},
                             {"low", {.numerator = 19, .denominator = 20}}};
        const GoalStanding standing = onDay(
            goalOf(GoalKind::Sla), 60, {{GoalSpan::Last30Days, answered(98, 100)}, {GoalSpan::Priorities, priorities}});
        QCOMPARE(standing.weakPriorities, QList<Priority>{Priority::High});
        QCOMPARE(standing.state, GoalState::Met);
    }

    void aVerdictMayBeProvisional_data()
    {
        QTest::addColumn<int>("day");
        QTest::addColumn<int>("provisionalDays"); // from then on, as the figure says
        QTest::addColumn<bool>("isProvisional");
        QTest::newRow("before the verdict") << 60 << 14 << false;
        QTest::newRow("day 61") << 61 << 0 << true;
        QTest::newRow("day 74") << 74 << 0 << true;
        QTest::newRow("day 75") << 75 << 0 << false;
        QTest::newRow("rolling") << 75 << 3 << true;
    }
    void aVerdictMayBeProvisional()
    {
        QFETCH(int, day);
        QFETCH(int, provisionalDays);
        QFETCH(bool, isProvisional);
        const Goal goal = goalOf(GoalKind::Bounce);
        MetricAnswer answer = answered(1, 100);
        if (provisionalDays > 0)
            answer.provisionalUntil = noonOf(goal.start + day - 1 + provisionalDays);

        const GoalStanding standing
            = onDay(goal, day, {{GoalSpan::Last30Days, answer}, {GoalSpan::DaysBeforeVerdict, answer}});
        QCOMPARE(standing.isProvisional, isProvisional);
    }

    void daysEndAtMidnightInTheZone_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QByteArray>("at");
        QTest::addColumn<int>("day");
        QTest::newRow("before") << QByteArray("Europe/Berlin") << QByteArray("2026-02-28T22:59:59Z") << 0;
        QTest::newRow("its midnight") << QByteArray("Europe/Berlin") << QByteArray("2026-02-28T23:00:00Z") << 1;
        QTest::newRow("in UTC it is the day before") << QByteArray("UTC") << QByteArray("2026-02-28T23:00:00Z") << 0;
        QTest::newRow("after the clocks went forward")
            << QByteArray("Europe/Berlin") << QByteArray("2026-03-29T22:00:00Z") << 30;
        QTest::newRow("and before that midnight")
            << QByteArray("Europe/Berlin") << QByteArray("2026-03-29T21:59:59Z") << 29;
        QTest::newRow("west") << QByteArray("America/New_York") << QByteArray("2026-03-01T04:59:59Z") << 0;
    }
    void daysEndAtMidnightInTheZone()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QByteArray, at);
        QFETCH(int, day);
        Goal goal = goalOf(GoalKind::Sla);
        goal.zoneName = zone;

        QCOMPARE(dayOf(goal, *instantFrom(at)), day);
        QCOMPARE(questionsOf(goal, {}, *instantFrom(at)).isEmpty(), day < 1);
    }

    void theQuestionsAreOfTheGoalsDays()
    {
        const auto sla = askedOn(goalOf(GoalKind::Sla), 45); // 14 April
        QCOMPARE(sla[GoalSpan::Last30Days].from, std::optional(date(2026, 3, 16)));
        QCOMPARE(sla[GoalSpan::Last30Days].to, std::optional(date(2026, 4, 15)));
        QCOMPARE(sla[GoalSpan::ThisMonth].from, std::optional(date(2026, 4, 1)));
        QCOMPARE(sla[GoalSpan::LastMonth].from, std::optional(date(2026, 3, 1)));
        QCOMPARE(sla[GoalSpan::LastMonth].to, std::optional(date(2026, 4, 1)));
        QCOMPARE(sla[GoalSpan::Last30Days].name.metric, Metric::SlaComplianceByTicket);
        QCOMPARE(askedOn(goalOf(GoalKind::Sla), 3)[GoalSpan::Last30Days].from, std::optional(date(2026, 3, 1)));

        const auto volume = askedOn(volumeGoal(), 200);
        QCOMPARE(volume[GoalSpan::VolumeDays].from, std::optional(date(2026, 4, 30))); // days 61 to 90
        QCOMPARE(volume[GoalSpan::VolumeDays].to, std::optional(date(2026, 5, 30)));
        QCOMPARE(volume[GoalSpan::Baseline].from, std::optional(date(2025, 12, 1)));
        QCOMPARE(volume[GoalSpan::Baseline].to, std::optional(date(2026, 3, 1)));
        QCOMPARE(volume[GoalSpan::YearBefore].from, std::optional(date(2025, 3, 1)));
        QCOMPARE(volume[GoalSpan::VolumeDays].client, "acme");

        const auto tags = askedOn(goalOf(GoalKind::Tagging), 80); // 19 May: judged at the end of April
        QCOMPARE(tags[GoalSpan::FromStartAtVerdict].to, std::optional(date(2026, 5, 1)));
        QCOMPARE(tags[GoalSpan::FromStartAtVerdict].at, Instant{date(2026, 5, 1) * dayMs});
        QCOMPARE(askedOn(goalOf(GoalKind::Tagging), 31)[GoalSpan::FromStartAtVerdict].at,
                 Instant{date(2026, 3, 31) * dayMs});
        QVERIFY(!askedOn(goalOf(GoalKind::Tagging), 30).contains(GoalSpan::FromStartAtVerdict));

        const auto bounces = askedOn(goalOf(GoalKind::Bounce), 70);
        QCOMPARE(bounces[GoalSpan::DaysBeforeVerdict].from, std::optional(date(2026, 3, 31)));
        QCOMPARE(bounces[GoalSpan::DaysBeforeVerdict].to, std::optional(date(2026, 4, 30)));
    }

    void aTeamOfNobodyHasNothingToCount()
    {
        Goal goal = goalOf(GoalKind::Sla);
        goal.team = "night";
        QVERIFY(askedOn(goal, 10).isEmpty());
        QCOMPARE(onDay(goal, 10, {}).state, GoalState::NoData);
        QCOMPARE(askedOn(goal, 10, {"ana"})[GoalSpan::ThisMonth].agents, QList<QByteArray>{"ana"});
    }

    void whatHasNotBegunHasNoState()
    {
        const GoalStanding standing = onDay(goalOf(GoalKind::Sla), 0, {});
        QCOMPARE(standing.state, GoalState::NoData);
        QCOMPARE(standing.day, 0);
    }
};

QTEST_APPLESS_MAIN(TestGoalStanding)

#include "tst_goalstanding.moc"
