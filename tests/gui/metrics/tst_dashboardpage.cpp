#include "gui/metrics/dashboardpage.h"

#include "gui/metrics/barchartview.h"
#include "gui/metrics/metriccard.h"
#include "gui/metrics/metricsheet.h"
#include "gui/shared/noticebar.h"
#include "support/memorymetricsreader.h"
#include "support/ticketdesk.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Steward {

class DashboardPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCardsSayFigureChangeAndWhatTheyAreMadeOf();
    void theChartsSayWhatTheyFound();
    void theBacklogStandsByItsAge();
    void aRateOfNothingIsNoFigure();
    void theComparisonIsOfFiguresThatAreThere();
    void aPointOpensItsTickets();
    void aCardOpensItsTicketsByKey();
    void aCardTellsItsFormulaAndTheOtherOnes();
    void whatLiesBehindAPointIsWhatItCounts();
    void aPointSaysWhatItIsMadeOf();
    void theBounceRateLeadsToTheLedger();
    void anotherFilterIsCountedAnew();
    void theTableShowsTheSameFigures();
    void aChartIsSavedInThreeFormats();
    void aChartIsCopiedAsPicture();
    void aChangeElsewhereCountsOnlyWhatIsSeen();
    void aFailureLeavesTheFiguresAndIsTriedAgain();
    void noTicketsAreSaidInWords();
};

namespace {

constexpr qint64 hour = 3'600'000;
const Instant now = *instantFrom("2026-12-15T09:00:00Z");
constexpr int jan2025 = 2025 * 12;

void put(ReviewMonth &month, Metric metric, qint64 numerator, qint64 all, Priority priority = Priority::Normal)
{
    month.sums[{Measure{.metric = metric}.number(), priority}] += {.count = all, .sum = numerator};
}

// Two years: in the first one 12 tickets a month, in the second 17.
QList<ReviewMonth> twoYears()
{
    QList<ReviewMonth> months;
    for (int i = 0; i < 24; ++i) {
        ReviewMonth month{.month = jan2025 + i};
        const bool isLater = i >= 12;
        put(month, Metric::SlaCompliance, isLater ? 19 : 18, 20);
        month.sums[{Measure{.metric = Metric::SlaCompliance, .aside = Aside::Waived}.number(), Priority::Normal}].count
            = 1;
        put(month, Metric::SlaComplianceByTicket, 15, 20);
        put(month, Metric::BounceRate, 2, 20);
        put(month, Metric::TicketVolume, 0, isLater ? 15 : 10);
        put(month, Metric::TicketVolume, 0, 2, Priority::Urgent);
        put(month, Metric::TagCompleteness, 10, 10);
        put(month, Metric::FirstResponse, 0, 3);
        put(month, Metric::ResolutionTime, 0, 3);
        put(month, Metric::ReopenRate, 1, 20);
        for (const Metric metric : {Metric::FirstResponse, Metric::ResolutionTime})
            month.times[metric] = {hour, 2 * hour, 10 * hour};
        month.causes = {{"data.migration", 6}, {"user.input_error", 3}, {QByteArray(), 1}};
        month.arrivals[24 + 9] = 3; // on Tuesdays at nine
        months.append(month);
    }
    return months;
}

struct DashboardScene : TicketDesk
{
    explicit DashboardScene(QList<ReviewMonth> months = twoYears())
    {
        reader.names.clientNames = {{"north", "North County"}, {"south", "South County"}};
        reader.names.staff = {{"ana", {.id = "ana", .name = "Ana", .role = Role::Agent, .team = "day"}},
                              {"ben", {.id = "ben", .name = "Ben", .role = Role::Agent, .team = "night"}}};
        reader.names.personNames = {{"ana", "Ana"}, {"ben", "Ben"}};
        clock.at = now;
        metrics.months = std::move(months);
        directory.load();
        choices.want();
        worker.runAll();
        page.resize(1300, 900);
        page.show();
        (void)QTest::qWaitForWindowActive(&page);
        page.arrive();
        worker.runAll();
    }

    MetricCard *card(const char *id) const
    {
        return page.findChild<MetricCard *>(u"card-"_s + QString::fromLatin1(id));
    }
    ChartCard *chart(const char *id) const
    {
        return page.findChild<ChartCard *>(u"chart-"_s + QString::fromLatin1(id));
    }
    QTableView *table(const char *id) const { return chart(id)->findChild<QTableView *>(); }
    ChoiceField *field(const char *name) const { return page.findChild<ChoiceField *>(QString::fromLatin1(name)); }

    void choose(const char *name, Qt::Key where) const
    {
        ChoiceField *list = field(name);
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list->view(), where);
        QTest::keyClick(list->view(), Qt::Key_Return);
    }

    void type(const char *name, const QString &text)
    {
        ChoiceField *typed = field(name);
        typed->setFocus();
        typed->lineEdit()->selectAll();
        if (text.isEmpty())
            QTest::keyClick(typed->lineEdit(), Qt::Key_Delete);
        else
            QTest::keyClicks(typed->lineEdit(), text);
        QWidget *list = QApplication::activePopupWidget();
        QTest::keyClick(list ? list : typed->lineEdit(), Qt::Key_Tab);
    }

    void trigger(const char *id, const QString &action)
    {
        const QList<QAction *> actions = chart(id)->findChild<QMenu *>()->actions();
        for (QAction *offered : actions)
            if (offered->text().remove(u'&').startsWith(action)) {
                offered->trigger();
                worker.runAll();
                return;
            }
        QFAIL("no such action");
    }

    MemoryMetricsReader metrics;
    MemorySession session;
    MemoryGoals goals{metrics};
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

void DashboardPageTest::theCardsSayFigureChangeAndWhatTheyAreMadeOf()
{
    DashboardScene scene;

    QCOMPARE(scene.page.cards().size(), 8);
    QCOMPARE(scene.page.charts().size(), 8);
    QCOMPARE(scene.card("sla")->card().value, u"95.0\u00A0%"_s); // of the last twelve months
    QCOMPARE(scene.card("sla")->card().counts, u"228 of 240 targets, 12 excluded"_s);
    QCOMPARE(scene.card("sla")->card().standing, DashboardCard::Standing::Met); // exactly 95 %
    QCOMPARE(scene.card("sla")->card().reasons, u"by ticket 75.0\u00A0%, 90.5\u00A0% with waived, 12 waived"_s);
    QVERIFY(scene.card("volume")->card().counts.startsWith(u"18 per 30 days"_s)); // until the 15th of the last month
    QCOMPARE(scene.card("bounce")->card().value, u"10.0\u00A0%"_s);
    QCOMPARE(scene.card("bounce")->card().standing, DashboardCard::Standing::Missed); // exactly 10 %
    QCOMPARE(scene.card("volume")->card().value, u"204"_s);
    QCOMPARE(scene.card("reopened")->card().counts, u"12 of 240 tickets"_s);
    QCOMPARE(scene.card("resolution")->card().value, u"2 h 00 min"_s);
    for (const MetricCard *card : scene.page.cards()) {
        QVERIFY2(card->accessibleName().contains(card->card().value), qPrintable(card->objectName()));
        QVERIFY2(!card->accessibleDescription().isEmpty(), qPrintable(card->objectName())); // its formula in words
    }
}

void DashboardPageTest::theChartsSayWhatTheyFound()
{
    DashboardScene scene;
    const auto spec = [&](const char *id) { return scene.chart(id)->chart().spec; };

    QCOMPARE(spec("sla").title, u"SLA compliance: goal at least 95\u00A0% in every month"_s);
    QCOMPARE(spec("sla").lines.first().values.first(), 95.0);
    QCOMPARE(spec("bounce").title, u"Bounce rate: goal under 10\u00A0% missed in 12 of 12 months"_s);
    // Of the three months before: 36 tickets in 92 days.
    QCOMPARE(spec("volume").lines.last().name, u"Baseline: Oct 2025 – Dec 2025"_s);
    QCOMPARE(spec("volume").lines.last().values.first(), 12.0);
    QCOMPARE(spec("volume").lines.first().values.first(), 9.0);
    QCOMPARE(spec("causes").title, u"2 root cause(s) make 80\u00A0% of the tagged tickets"_s);
    QCOMPARE(spec("causes").series.first().values, (QList<double>{72, 36}));
    QCOMPARE(spec("causes").lines.first().values.last(), 100.0);
    QCOMPARE(spec("arrivals").series.size(), 7);
    QCOMPARE(spec("arrivals").series[1].values[9], 36.0);
    QVERIFY(spec("arrivals").title.contains(u"Tuesday"_s));
    QCOMPARE(spec("response").series.first().values.first(), 2.0);
}

void DashboardPageTest::theBacklogStandsByItsAge()
{
    DashboardScene scene;
    const auto ago = [](int hours) { return Instant{now.ms - hours * hour}; };
    scene.metrics.backlog = {{.ticket = 1, .createdAt = ago(2)},
                             {.ticket = 2, .createdAt = ago(24 * 8)},
                             {.ticket = 3, .createdAt = ago(24 * 40)}};
    scene.page.refresh();
    scene.worker.runAll();

    const ChartSpec &spec = scene.chart("backlog")->chart().spec;
    QCOMPARE(spec.series.first().values, (QList<double>{1, 0, 0, 1, 1}));
    QCOMPARE(spec.title, u"2 of the unresolved tickets are older than a week"_s);
    QVERIFY(QTest::qWaitForWindowExposed(&scene.page));
    Q_EMIT scene.chart("backlog")->pointActivated(0, 3);
    QCOMPARE(scene.navigator.questions.last().among, std::optional(QList<qint64>{2}));
}

void DashboardPageTest::aRateOfNothingIsNoFigure()
{
    ReviewMonth month{.month = jan2025 + 23};
    put(month, Metric::TicketVolume, 0, 3);
    DashboardScene scene({month});

    QCOMPARE(scene.card("reopened")->card().value, u"no tickets"_s);
    QCOMPARE(scene.card("response")->card().value, u"no tickets"_s);
    QTest::keyClick(scene.card("reopened"), Qt::Key_Return); // nothing is behind it
    scene.worker.runAll();
    QVERIFY(scene.metrics.opened.isEmpty());
}

void DashboardPageTest::theComparisonIsOfFiguresThatAreThere()
{
    DashboardScene scene;
    QCOMPARE(scene.card("volume")->card().change, QString());

    scene.choose("compare", Qt::Key_Home);
    scene.worker.runAll();

    QCOMPARE(scene.field("compare")->currentText(), u"The period before"_s);
    QCOMPARE(scene.card("volume")->card().change, u"42\u00A0% more than 144"_s);
    QCOMPARE(scene.card("sla")->card().change, u"+5.0 points"_s);
    QVERIFY(scene.card("volume")->toolTip().contains(u"Jan 2025 – Dec 2025"_s));
    QCOMPARE(scene.chart("sla")->chart().spec.lines.last().values.first(), 90.0);
    scene.choose("period", Qt::Key_End); // all months: there are none before
    scene.worker.runAll();
    QCOMPARE(scene.card("volume")->card().value, u"348"_s);
    QCOMPARE(scene.card("volume")->card().change, QString());
    QCOMPARE(scene.session.states.size(), 2); // and the next start looks the same
}

void DashboardPageTest::aPointOpensItsTickets()
{
    DashboardScene scene;
    scene.metrics.nextAnswer.inNumerator = {7, 9};
    auto *view = scene.chart("volume")->findChild<BarChartView *>();
    QTRY_VERIFY(!view->placeOf({.series = 1, .category = 3}).isEmpty()); // built when what is in sight has been painted

    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->placeOf({.series = 1, .category = 3}).center());
    scene.worker.runAll();

    QCOMPARE(scene.metrics.opened.size(), 1);
    const MetricQuestion &asked = scene.metrics.opened.first();
    QCOMPARE(asked.name.metric, Metric::TicketVolume);
    QCOMPARE(QDate(1970, 1, 1).addDays(*asked.from), QDate(2026, 4, 1));
    QCOMPARE(QDate(1970, 1, 1).addDays(*asked.to), QDate(2026, 5, 1));
    QVERIFY(asked.priority.has_value());
    QCOMPARE(scene.navigator.questions.size(), 1);
    QCOMPARE(scene.navigator.questions.first().among, std::optional(QList<qint64>({7, 9})));
}

void DashboardPageTest::aCardOpensItsTicketsByKey()
{
    DashboardScene scene;
    scene.metrics.nextAnswer.inNumerator = {4, 5};
    scene.metrics.nextAnswer.inRest = {5, 6};

    scene.card("sla")->setFocus();
    QTest::keyClick(scene.card("sla"), Qt::Key_Return);
    scene.worker.runAll();

    QCOMPARE(scene.metrics.opened.size(), 1);
    QCOMPARE(scene.metrics.opened.first().name.metric, Metric::SlaCompliance);
    QCOMPARE(QDate(1970, 1, 1).addDays(*scene.metrics.opened.first().from), QDate(2026, 1, 1));
    QCOMPARE(QDate(1970, 1, 1).addDays(*scene.metrics.opened.first().to), QDate(2027, 1, 1));
    QCOMPARE(scene.navigator.questions.first().among, std::optional(QList<qint64>({5, 6}))); // what was missed
}

void DashboardPageTest::aCardTellsItsFormulaAndTheOtherOnes()
{
    DashboardScene scene;
    scene.metrics.nextAnswer.total = {.numerator = 3, .denominator = 4};

    QTest::mouseClick(scene.page.findChild<QToolButton *>(u"formula-sla"_s), Qt::LeftButton);
    auto *sheet = scene.page.findChild<MetricSheet *>();
    QVERIFY(sheet->isVisible());
    scene.worker.runAll();

    QCOMPARE(scene.metrics.opened.size(), 6); // four usual formulas, and two of them with what was waived
    QStringList said;
    const QList<QLabel *> labels = sheet->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        said.append(label->text());
    QVERIFY(said.contains(u"12 waived by a lead"_s)); // all that is left out
    QCOMPARE(said.count(u"75.0\u00A0% (3 of 4)"_s), 6);
    QVERIFY(said.contains(u"SLA compliance, by ticket"_s));
    QTest::mouseClick(sheet->findChild<QToolButton *>(u"leaveSheet"_s), Qt::LeftButton);
    QVERIFY(!sheet->isVisible());
}

void DashboardPageTest::whatLiesBehindAPointIsWhatItCounts()
{
    DashboardScene scene;
    scene.metrics.backlog = {{.ticket = 7, .createdAt = {now.ms - 2 * hour}, .priority = Priority::High},
                             {.ticket = 8, .createdAt = {now.ms - 2 * hour}, .priority = Priority::Low},
                             {.ticket = 9, .createdAt = {now.ms - 240 * hour}, .priority = Priority::Low}};
    scene.metrics.nextAnswer.inNumerator = {1};
    scene.page.refresh();
    scene.worker.runAll();
    const auto open = [&](const char *id, int series, int category) {
        Q_EMIT scene.chart(id)->pointActivated(series, category);
        scene.worker.runAll();
    };

    open("backlog", 1, 0); // low, under a day
    QCOMPARE(scene.navigator.questions.last().among, std::optional(QList<qint64>{8}));
    open("causes", 0, 1);
    QCOMPARE(scene.metrics.opened.last().name.metric, Metric::TagCompleteness);
    QCOMPARE(scene.metrics.opened.last().rootCauses, QList<QByteArray>{"user.input_error"});
    QCOMPARE(QDate(1970, 1, 1).addDays(*scene.metrics.opened.last().from), QDate(2026, 1, 1));
    open("arrivals", 1, 9);
    QCOMPARE(scene.metrics.opened.last().name.metric, Metric::TicketVolume);
    QCOMPARE(scene.metrics.opened.last().hourOfWeek, std::optional(24 + 9));
    scene.type("dashboardAgent", u"ben"_s);
    scene.worker.runAll();
    open("causes", 0, 0);
    QCOMPARE(scene.metrics.opened.last().agents, QList<QByteArray>{"ben"});
}

void DashboardPageTest::aPointSaysWhatItIsMadeOf()
{
    DashboardScene scene;
    auto *table = scene.table("sla");
    const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);

    QCOMPARE(table->model()->index(0, 1).data().toString(), u"95.0"_s);
    QCOMPARE(table->model()->index(0, 2).data().toString(), u"19 of 20"_s);
    QVERIFY(scene.chart("sla")->saved(ChartCard::Save::Csv).contains("\"Jan 2026\",95.0,\"19 of 20\",95.0\r\n"));
    auto *view = scene.chart("sla")->findChild<BarChartView *>();
    QTest::keyClick(view, Qt::Key_Home);
    QVERIFY2(view->accessibleDescription().contains(u"95.0 (19 of 20)"_s), qPrintable(view->accessibleDescription()));
}

void DashboardPageTest::theBounceRateLeadsToTheLedger()
{
    DashboardScene scene;
    auto *ledger = scene.page.findChild<QToolButton *>(u"sheetLedger"_s);
    QTest::mouseClick(scene.page.findChild<QToolButton *>(u"formula-sla"_s), Qt::LeftButton);
    QVERIFY(!ledger->isVisible());
    QTest::mouseClick(scene.page.findChild<QToolButton *>(u"formula-bounce"_s), Qt::LeftButton);
    QVERIFY(ledger->isVisible());

    QTest::mouseClick(ledger, Qt::LeftButton);

    QCOMPARE(scene.navigator.ledgers, 1);
}

void DashboardPageTest::anotherFilterIsCountedAnew()
{
    DashboardScene scene;
    const int asked = int(scene.metrics.asked.size());

    scene.type("dashboardClient", u"south"_s);
    scene.worker.runAll();
    QCOMPARE(scene.metrics.asked.last().client, "south");
    scene.type("dashboardClient", {});
    scene.type("dashboardAgent", u"ben"_s);
    scene.worker.runAll();
    QCOMPARE(scene.metrics.asked.last().client, "");
    QCOMPARE(scene.metrics.asked.last().agents, (QList<QByteArray>{"ben"}));
    scene.choose("dashboardLevel", Qt::Key_End);
    scene.worker.runAll();
    QCOMPARE(scene.metrics.asked.last().level, std::optional(3));
    QVERIFY(scene.metrics.asked.size() > asked);
}

void DashboardPageTest::theTableShowsTheSameFigures()
{
    DashboardScene scene;
    scene.metrics.nextAnswer.inNumerator = {1};
    const QAbstractItemModelTester tester(scene.table("volume")->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    auto *asTable = scene.chart("volume")->findChild<QToolButton *>();
    QVERIFY(!scene.table("volume")->isVisible());

    QTest::mouseClick(asTable, Qt::LeftButton);

    QVERIFY(scene.table("volume")->isVisible());
    QCOMPARE(scene.table("volume")->model()->rowCount(), 12);
    const QModelIndex normal = scene.table("volume")->model()->index(0, 2);
    QCOMPARE(scene.table("volume")->model()->index(0, 0).data().toString(), u"Jan 2026"_s);
    QCOMPARE(normal.data().toString(), u"15"_s);
    QCOMPARE(scene.table("volume")->model()->index(0, 4).data().toString(), u"12"_s); // the baseline
    scene.table("volume")->setCurrentIndex(normal);
    QTest::keyClick(scene.table("volume"), Qt::Key_Return);
    scene.worker.runAll();
    QCOMPARE(scene.metrics.opened.size(), 1);
    QCOMPARE(scene.metrics.opened.first().priority, std::optional(Priority::Normal));
}

void DashboardPageTest::aChartIsSavedInThreeFormats()
{
    DashboardScene scene;
    const QTemporaryDir folder;
    const auto saved = [&](const QString &action, const QString &name) {
        scene.prompter.answer = folder.filePath(name);
        scene.trigger("volume", action);
        QFile file(scene.prompter.answer);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };

    const QImage picture = QImage::fromData(saved(u"Save as PNG"_s, u"a.png"_s), "PNG");
    QCOMPARE(picture.size(), QSize(1920, 1080));
    QCOMPARE(picture.pixelColor(0, 0), ChartPalette::light().surface);
    const QByteArray svg = saved(u"Save as SVG"_s, u"a.svg"_s);
    QVERIFY(svg.contains("<svg") && svg.contains("Ticket volume"));
    const QByteArray csv = saved(u"Save the figures as CSV"_s, u"a.csv"_s);
    QCOMPARE(csv.count('\n'), 13);
    QVERIFY2(csv.contains("\"Jan 2026\",2,15,9,12\r\n"), csv);

    scene.prompter.answer = folder.filePath(u"missing/a.csv"_s);
    scene.trigger("volume", u"Save the figures as CSV"_s);
    QVERIFY(scene.page.findChild<NoticeBar *>()->isVisible()); // and says so
}

void DashboardPageTest::aChartIsCopiedAsPicture()
{
    DashboardScene scene;
    QApplication::clipboard()->clear();

    scene.trigger("backlog", u"Copy as picture"_s);

    QCOMPARE(QApplication::clipboard()->image().size(), QSize(1920, 1080));
}

void DashboardPageTest::aChangeElsewhereCountsOnlyWhatIsSeen()
{
    DashboardScene scene;
    put(scene.metrics.months.last(), Metric::TicketVolume, 0, 1);

    scene.page.refresh();
    QCOMPARE(scene.card("volume")->card().value, u"204"_s); // stands until the new one is there
    scene.worker.runAll();
    QCOMPARE(scene.card("volume")->card().value, u"205"_s);

    scene.page.hide();
    put(scene.metrics.months.last(), Metric::TicketVolume, 0, 1);
    scene.page.refresh();
    scene.worker.runAll();
    QCOMPARE(scene.metrics.asked.size(), 2);
    scene.page.show();
    scene.page.arrive();
    scene.worker.runAll();
    QCOMPARE(scene.card("volume")->card().value, u"206"_s);
}

void DashboardPageTest::aFailureLeavesTheFiguresAndIsTriedAgain()
{
    DashboardScene scene;
    auto *notice = scene.page.findChild<NoticeBar *>();
    scene.metrics.nextFailure = Failure{.code = FailureCode::Unavailable, .subject = "a.steward"};
    scene.page.refresh();
    scene.worker.runAll();
    QVERIFY(notice->isVisible());
    QCOMPARE(scene.card("volume")->card().value, u"204"_s);

    const QList<QAbstractButton *> buttons = notice->findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons)
        if (button->text() == u"Try again"_s)
            QTest::mouseClick(button, Qt::LeftButton);
    scene.worker.runAll();
    QCOMPARE(scene.metrics.asked.size(), 3);
    QVERIFY(!notice->isVisible());
}

void DashboardPageTest::noTicketsAreSaidInWords()
{
    DashboardScene scene(QList<ReviewMonth>{});

    QVERIFY(scene.page.cards().isEmpty());
    QVERIFY(scene.page.isSettled());
    scene.choose("period", Qt::Key_End); // nothing breaks
    QVERIFY(scene.page.charts().isEmpty());
}

} // namespace Steward

QTEST_MAIN(Steward::DashboardPageTest)

#include "tst_dashboardpage.moc"
