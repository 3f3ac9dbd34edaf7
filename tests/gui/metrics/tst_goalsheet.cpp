#include "gui/metrics/goalsheet.h"

#include "gui/metrics/dashboardpage.h"
#include "gui/metrics/goalform.h"
#include "gui/metrics/goalrow.h"
#include "gui/shared/noticebar.h"
#include "gui/shared/pill.h"
#include "gui/shared/quietbutton.h"
#include "gui/sla/faultline.h"
#include "support/memorymetricsreader.h"
#include "support/ticketdesk.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDateEdit>
#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Steward {

// The goals beside the dashboard: how they stand in words, and who may set one.
class GoalSheetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noGoalsAreSaidInWords();
    void aGoalSaysHowItStands();
    void onlyGoalsOfWhatIsChosenAreShown();
    void goalsOfPersonsOneMayNotSeeAreNotShown();
    void anAgentsGoalBeginsWithHerFirstTicket();
    void aManagerAddsAVolumeGoalWithItsBaseline();
    void aVolumeGoalOfAMonthToComeIsRefused();
    void othersSeeWhyTheyCannotAdd();
    void whatFailedIsToldAndTheFormStays();
    void aGoalIsEndedAfterASecondThought();
    void theVolumeChartTakesTheFrozenBaseline();
};

namespace {

const Instant now = *instantFrom("2026-12-15T09:00:00Z");

qint64 dayNumber(int year, int month, int day)
{
    return *daysFromDate(year, month, day);
}

Goal frozenGoal(const QByteArray &client = "north")
{
    return {.id = "v",
            .kind = GoalKind::Volume,
            .client = client,
            .start = dayNumber(2026, 12, 1),
            .baseline = GoalBaseline{.months = {2026 * 12 + 8, 2026 * 12 + 9, 2026 * 12 + 10},
                                     .count = 182,
                                     .days = 91,
                                     .frozenAt = *instantFrom("2026-12-01T08:00:00Z")},
            .zoneName = "UTC"};
}

QList<ReviewMonth> aYear()
{
    QList<ReviewMonth> months;
    for (int month = 2025 * 12 + 9; month < 2027 * 12; ++month) {
        ReviewMonth each{.month = month};
        each.sums[{Measure{.metric = Metric::TicketVolume}.number(), Priority::Normal}] = {.count = 31};
        months.append(each);
    }
    return months;
}

struct GoalScene : TicketDesk
{
    explicit GoalScene(const QByteArray &me = "mia", const QList<Goal> &stored = {})
    {
        reader.names.clientNames = {{"north", "North County"}, {"south", "South County"}};
        reader.names.staff = {{"ana", {.id = "ana", .name = "Ana", .role = Role::Agent, .team = "day"}},
                              {"ben", {.id = "ben", .name = "Ben", .role = Role::Agent, .team = "night"}},
                              {"mia", {.id = "mia", .name = "Mia", .role = Role::Manager}}};
        reader.names.personNames = {{"ana", "Ana"}, {"ben", "Ben"}, {"mia", "Mia"}};
        clock.at = now;
        metrics.months = aYear();
        metrics.stored = stored;
        metrics.nextAnswer.total = {.numerator = 96, .denominator = 100};
        directory.load();
        choices.want();
        worker.runAll();
        directory.setMe(me);
        page.resize(1300, 900);
        page.show();
        (void)QTest::qWaitForWindowActive(&page);
        page.arrive();
        worker.runAll();
        click(page.findChild<QuietButton *>(u"goals"_s));
        worker.runAll();
    }

    static void click(QWidget *button) { QTest::mouseClick(button, Qt::LeftButton); }
    GoalSheet *sheet() const { return page.findChild<GoalSheet *>(); }
    template <typename Widget>
    Widget *part(const char *name) const
    {
        return sheet()->findChild<Widget *>(QString::fromLatin1(name));
    }
    QString text(int row, const char *name) const
    {
        return sheet()->rows().at(row)->findChild<QLabel *>(QString::fromLatin1(name))->text();
    }
    QString state(int row) const { return sheet()->rows().at(row)->findChild<Pill *>()->text(); }
    void choose(const char *name, const QString &text) const
    {
        auto *field = part<ChoiceField>(name);
        QTest::keyClick(field, Qt::Key_Down);
        const QModelIndexList found = field->model()->match(field->model()->index(0, 0), Qt::DisplayRole, text);
        QVERIFY2(!found.isEmpty(), qPrintable(text));
        field->view()->setCurrentIndex(found.first());
        QTest::keyClick(field->view(), Qt::Key_Return);
    }
    void chooseClient(const char *id)
    {
        page.showClient(id);
        worker.runAll();
    }

    MemoryMetricsReader metrics;
    MemoryGoals goals{metrics};
    MemorySession session;
    DashboardPage page{{.reader = metrics,
                        .longWorker = worker,
                        .goalStore = goals,
                        .writeWorker = worker,
                        .directory = directory,
                        .choices = choices,
                        .navigator = navigator,
                        .prompter = prompter,
                        .session = session}};
};

} // namespace

void GoalSheetTest::noGoalsAreSaidInWords()
{
    GoalScene scene;
    QVERIFY(scene.sheet()->isVisible());
    QVERIFY(scene.sheet()->rows().isEmpty());
    QVERIFY(scene.part<QLabel>("goalWords")->isVisible());
    QVERIFY(scene.part<QLabel>("goalWords")->text().startsWith(u"No goals are set yet."_s));

    GoalScene::click(scene.part<QuietButton>("leaveGoals"));
    QVERIFY(!scene.sheet()->isVisible());
    QVERIFY(!scene.page.findChild<QuietButton *>(u"goals"_s)->isChecked());
}

void GoalSheetTest::aGoalSaysHowItStands()
{
    GoalScene scene("mia",
                    {{.id = "s", .kind = GoalKind::Sla, .client = "north", .start = dayNumber(2026, 10, 1)},
                     frozenGoal(),
                     {.id = "t", .kind = GoalKind::Tagging, .client = "north", .start = dayNumber(2026, 12, 1)},
                     {.id = "n", .kind = GoalKind::Bounce, .client = "north", .start = dayNumber(2027, 1, 1)}});

    QCOMPARE(scene.sheet()->rows().size(), 4);
    QCOMPARE(scene.state(0), u"met"_s); // 96 of 100
    QCOMPARE(scene.text(0, "goalFigure"), u"96.0\u00A0% (96 of 100 tickets, last 30 days)"_s);
    QCOMPARE(scene.text(0, "goalDay"), u"Day 76, since 1 Oct 2026"_s);
    QCOMPARE(scene.state(1), u"at risk"_s); // 96 where 60 less a little are allowed
    QCOMPARE(scene.text(1, "goalDay"), u"Day 15 of 90, since 1 Dec 2026"_s);
    QVERIFY(scene.text(1, "goalNotes").contains(u"frozen 1 Dec 2026"_s));
    QVERIFY(scene.text(1, "goalNotes").contains(u"Sep 2026 – Nov 2026, 60.0 in 30 days"_s));
    QCOMPARE(scene.state(2), u"at risk"_s);
    QVERIFY(scene.text(2, "goalNotes").contains(u"4 resolved ticket(s) without a complete record."_s));
    QVERIFY(scene.text(2, "goalNotes").contains(u"at the end of 30 Dec 2026"_s));
    QCOMPARE(scene.state(3), u"not begun"_s);
    QCOMPARE(scene.text(3, "goalDay"), u"Begins on 1 Jan 2027"_s);
}

void GoalSheetTest::onlyGoalsOfWhatIsChosenAreShown()
{
    GoalScene scene("mia",
                    {{.id = "d", .kind = GoalKind::Sla, .start = dayNumber(2026, 10, 1)},
                     {.id = "n", .kind = GoalKind::Sla, .client = "north", .start = dayNumber(2026, 10, 1)},
                     {.id = "e", .kind = GoalKind::Sla, .client = "north", .start = 20'000, .end = 20'100}});
    QCOMPARE(scene.sheet()->rows().size(), 2); // one has ended

    scene.chooseClient("north");
    QCOMPARE(scene.sheet()->rows().size(), 1);
    QCOMPARE(scene.sheet()->rows().first()->goal().id, "n");
    QCOMPARE(scene.part<ChoiceField>("goalWhom")->currentText(), u"North County"_s);

    scene.chooseClient("south");
    QVERIFY(scene.sheet()->rows().isEmpty());
    QCOMPARE(scene.part<QLabel>("goalWords")->text(), u"No goal is set for what is chosen above."_s);
}

void GoalSheetTest::goalsOfPersonsOneMayNotSeeAreNotShown()
{
    GoalScene scene("ana",
                    {{.id = "a", .kind = GoalKind::Sla, .agent = "ana", .start = dayNumber(2026, 10, 1)},
                     {.id = "b", .kind = GoalKind::Sla, .agent = "ben", .start = dayNumber(2026, 10, 1)},
                     {.id = "t", .kind = GoalKind::Sla, .team = "night", .start = dayNumber(2026, 10, 1)}});
    QCOMPARE(scene.sheet()->rows().size(), 1);
    QCOMPARE(scene.sheet()->rows().first()->goal().id, "a");
}

// product.md 7: her day 1 is that of her first owned ticket.
void GoalSheetTest::anAgentsGoalBeginsWithHerFirstTicket()
{
    GoalScene scene;
    scene.metrics.firstTickets = {{"ana", *instantFrom("2026-10-05T08:00:00Z")}};
    auto *start = scene.part<QDateEdit>("goalStart");

    scene.choose("goalWhom", u"Agent Ana"_s);
    scene.worker.runAll();
    QCOMPARE(start->date(), QDate(2026, 10, 5));
    scene.choose("goalWhom", u"Agent Ben"_s); // owned none yet
    scene.worker.runAll();
    start->setDate(QDate(2026, 11, 1));
    scene.choose("goalWhom", u"Agent Ana"_s);
    scene.worker.runAll();

    QCOMPARE(start->date(), QDate(2026, 11, 1)); // what was chosen stays
}

void GoalSheetTest::aManagerAddsAVolumeGoalWithItsBaseline()
{
    GoalScene scene;
    scene.choose("goalKind", u"Volume"_s);
    scene.choose("goalWhom", u"South County"_s);
    auto *start = scene.part<QDateEdit>("goalStart");
    QCOMPARE(start->date(), QDate(2026, 12, 15)); // today
    start->setFocus();
    start->setSelectedSection(QDateTimeEdit::DaySection);
    QTest::keyClick(start, Qt::Key_Down);
    GoalScene::click(scene.part<QuietButton>("addGoal"));
    QVERIFY(!scene.part<QuietButton>("addGoal")->isEnabled()); // until it is kept
    scene.worker.runAll();

    QCOMPARE(scene.metrics.stored.size(), 1);
    const Goal &kept = scene.metrics.stored.first();
    QVERIFY(!kept.id.isEmpty());
    QCOMPARE(kept.kind, GoalKind::Volume);
    QCOMPARE(kept.client, "south");
    QCOMPARE(kept.start, dayNumber(2026, 12, 14));
    QCOMPARE(kept.baseline->count, 96);
    QCOMPARE(kept.baseline->days, 91);
    QCOMPARE(kept.baseline->frozenAt, now);
    QCOMPARE(scene.sheet()->rows().size(), 1);
    QVERIFY(scene.part<QuietButton>("addGoal")->isEnabled());
}

void GoalSheetTest::aVolumeGoalOfAMonthToComeIsRefused()
{
    GoalScene scene;
    scene.part<QDateEdit>("goalStart")->setDate(QDate(2027, 1, 1));
    QVERIFY(scene.part<QuietButton>("addGoal")->isEnabled());
    scene.choose("goalKind", u"Volume"_s);
    QVERIFY(scene.part<FaultLine>("fault-start")->isVisible());
    QVERIFY(!scene.part<QuietButton>("addGoal")->isEnabled());
}

void GoalSheetTest::othersSeeWhyTheyCannotAdd()
{
    GoalScene scene("ana", {{.id = "d", .kind = GoalKind::Sla, .start = dayNumber(2026, 10, 1)}});
    QCOMPARE(scene.sheet()->rows().size(), 1); // to look at
    QVERIFY(!scene.sheet()->rows().first()->findChild<QuietButton *>(u"endGoal"_s)->isVisible());
    QVERIFY(scene.part<QLabel>("goalReason")->isVisible());
    QVERIFY(!scene.part<QuietButton>("addGoal")->isEnabled());
    QVERIFY(!scene.part<ChoiceField>("goalKind")->isEnabled());

    scene.directory.setMe("mia");
    scene.worker.runAll();
    QVERIFY(!scene.part<QLabel>("goalReason")->isVisible());
    QVERIFY(scene.part<QuietButton>("addGoal")->isEnabled());
}

void GoalSheetTest::whatFailedIsToldAndTheFormStays()
{
    GoalScene scene;
    scene.choose("goalKind", u"Complete tags"_s);
    scene.goals.nextFailure = Failure{FailureCode::DiskFull};
    GoalScene::click(scene.part<QuietButton>("addGoal"));
    scene.worker.runAll();

    QVERIFY(scene.sheet()->findChild<NoticeBar *>()->isVisible());
    QVERIFY(scene.metrics.stored.isEmpty());
    QCOMPARE(scene.part<ChoiceField>("goalKind")->currentText(), u"Complete tags"_s);
    GoalScene::click(scene.part<QuietButton>("addGoal"));
    scene.worker.runAll();
    QCOMPARE(scene.metrics.stored.size(), 1);
    QVERIFY(!scene.sheet()->findChild<NoticeBar *>()->isVisible());
}

void GoalSheetTest::aGoalIsEndedAfterASecondThought()
{
    GoalScene scene("mia", {{.id = "d", .kind = GoalKind::Sla, .start = dayNumber(2026, 10, 1)}});
    const auto button = [&](const char *name) {
        return scene.sheet()->rows().first()->findChild<QuietButton *>(QString::fromLatin1(name));
    };
    GoalScene::click(button("endGoal"));
    GoalScene::click(button("keepGoal"));
    scene.worker.runAll();
    QVERIFY(!scene.metrics.stored.first().end);

    GoalScene::click(button("endGoal"));
    GoalScene::click(button("reallyEndGoal"));
    scene.worker.runAll();
    QCOMPARE(scene.metrics.stored.first().end, std::optional(dayNumber(2026, 12, 15)));
    QVERIFY(scene.sheet()->rows().isEmpty());
}

void GoalSheetTest::theVolumeChartTakesTheFrozenBaseline()
{
    GoalScene scene("mia", {frozenGoal()});
    const auto lines = [&] { return scene.page.findChild<ChartCard *>(u"chart-volume"_s)->chart().spec.lines; };
    QVERIFY(lines().last().name.startsWith(u"Baseline: "_s)); // of all: the goal is the client's

    scene.chooseClient("north");
    QCOMPARE(lines().last().name, u"Baseline of the goal, frozen 1 Dec 2026"_s);
    QCOMPARE(lines().last().values.last(), 62.0); // 2 a day
    QCOMPARE(lines().first().values.last(), 47.0); // −25 %, rounded
}

} // namespace Steward

QTEST_MAIN(Steward::GoalSheetTest)

#include "tst_goalsheet.moc"
