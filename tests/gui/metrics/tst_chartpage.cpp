#include "gui/metrics/chartpage.h"

#include "gui/metrics/barchartview.h"
#include "gui/shared/directory.h"
#include "gui/shared/navigator.h"
#include "gui/shared/noticebar.h"
#include "support/heldworker.h"
#include "support/memoryticketreader.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Steward {

class ChartPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theChartHoldsTheCounts();
    void eachBarOpensItsTicketsByClick();
    void eachBarIsReachedByKeyboard();
    void aMonthOfNothingOpensNothing();
    void theTableShowsTheSameFigures();
    void aFigureOfTheTableOpensItsTickets();
    void theChartHasANameAndAllInWords();
    void resolvedAgainIsSaid();
    void noTicketsAreSaidInWords();
    void aFailureStandsOnThePage();
};

namespace {

constexpr int jan2016 = 2016 * 12;

struct AskedQueue : Navigator
{
    QList<QueueQuestion> questions = {};
    void openTicket(qint64, Where) override { }
    void showQueue(const QueueQuestion &question) override { questions.append(question); }
    void goBack() override { }
};

struct Scene
{
    explicit Scene(QList<MonthCount> months
                   = {{.month = jan2016, .created = 10, .resolved = 4, .resolvedTickets = 4},
                      {.month = jan2016 + 1, .created = 0, .resolved = 3, .resolvedTickets = 2},
                      {.month = jan2016 + 2, .created = 1200, .resolved = 900, .resolvedTickets = 900}})
    {
        reader.monthCounts = std::move(months);
        directory.load();
        worker.runAll();
        page.resize(1000, 600);
        page.show();
        page.reload();
        worker.runAll();
    }
    BarChartView *chart() const { return page.findChild<BarChartView *>(); }
    QTableView *table() const { return page.findChild<QTableView *>(u"table"_s); }

    MemoryTicketReader reader;
    HeldWorker worker;
    FixedClock clock;
    Directory directory{reader, worker, clock};
    AskedQueue navigator;
    ChartPage page{reader, worker, directory, navigator};
};

} // namespace

void ChartPageTest::theChartHoldsTheCounts()
{
    MonthsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);

    model.show({{.month = jan2016 + 2, .created = 5, .resolved = 3, .resolvedTickets = 2}}, u"Europe/Berlin"_s);
    const ChartSpec spec = model.chart();

    QCOMPARE(spec.categories, QStringList{u"Mar 2016"_s});
    QCOMPARE(spec.series.size(), 2);
    QCOMPARE(spec.series[0].values, QList<double>{5});
    QCOMPARE(spec.series[1].values, QList<double>{2}); // the tickets that a click shows, not how often
    QVERIFY(spec.categoryTitle.contains(u"Europe/Berlin"_s));
    QVERIFY(!spec.valueTitle.isEmpty() && !spec.description.isEmpty());
}

void ChartPageTest::eachBarOpensItsTicketsByClick()
{
    Scene scene;
    QVERIFY(QTest::qWaitForWindowExposed(&scene.page));

    // January's bar of 10 beside one of 1,200 is four pixels high: its column is hit well above it.
    const QRect column = scene.chart()->placeOf({.series = 0, .category = 0});
    QTest::mouseClick(scene.chart()->viewport(), Qt::LeftButton, {}, QPoint(column.center().x(), column.top() + 20));
    const QRect resolved = scene.chart()->placeOf({.series = 1, .category = 2});
    QTest::mouseClick(scene.chart()->viewport(), Qt::LeftButton, {}, resolved.center());

    QCOMPARE(scene.navigator.questions.size(), 2);
    QCOMPARE(scene.navigator.questions[0].createdInMonth, std::optional(jan2016));
    QVERIFY(!scene.navigator.questions[0].resolvedInMonth);
    QCOMPARE(scene.navigator.questions[1].resolvedInMonth, std::optional(jan2016 + 2));
}

void ChartPageTest::eachBarIsReachedByKeyboard()
{
    Scene scene;
    QVERIFY(QTest::qWaitForWindowActive(&scene.page));
    scene.chart()->setFocus(Qt::TabFocusReason);
    QCOMPARE(scene.chart()->currentBar(), (Bar{.series = 0, .category = 0}));

    QList<Bar> reached;
    for (int i = 0; i < 6; ++i) {
        reached.append(scene.chart()->currentBar());
        QTest::keyClick(scene.chart(), Qt::Key_Return);
        QTest::keyClick(scene.chart(), Qt::Key_Right);
    }

    QCOMPARE(reached.size(), 6);
    QCOMPARE(reached[1], (Bar{.series = 1, .category = 0}));
    QCOMPARE(reached[5], (Bar{.series = 1, .category = 2}));
    QCOMPARE(scene.navigator.questions.size(), 5); // February created nothing
    QTest::keyClick(scene.chart(), Qt::Key_Home);
    QTest::keyClick(scene.chart(), Qt::Key_Down);
    QCOMPARE(scene.chart()->currentBar(), (Bar{.series = 1, .category = 0}));
    QVERIFY(scene.chart()->accessibleDescription().contains(u"January 2016"_s));
}

void ChartPageTest::aMonthOfNothingOpensNothing()
{
    Scene scene;

    scene.page.openBehind(1, MonthsModel::Created);
    scene.page.openBehind(0, MonthsModel::Month);
    scene.page.openBehind(7, MonthsModel::Created);

    QVERIFY(scene.navigator.questions.isEmpty());
}

void ChartPageTest::theTableShowsTheSameFigures()
{
    Scene scene;

    QTest::mouseClick(scene.page.findChild<QToolButton *>(u"asTable"_s), Qt::LeftButton);

    QVERIFY(scene.table()->isVisible() && !scene.chart()->isVisible());
    QCOMPARE(scene.table()->model()->rowCount(), 3);
    QCOMPARE(scene.table()->model()->index(2, MonthsModel::Month).data().toString(), u"March 2016"_s);
    QCOMPARE(scene.table()->model()->index(2, MonthsModel::Created).data().toString(), u"1,200"_s);
    QCOMPARE(scene.table()->model()->index(1, MonthsModel::ResolvedTickets).data().toString(), u"2"_s);
    QTest::mouseClick(scene.page.findChild<QToolButton *>(u"asChart"_s), Qt::LeftButton);
    QVERIFY(scene.chart()->isVisible());
}

void ChartPageTest::aFigureOfTheTableOpensItsTickets()
{
    Scene scene;
    scene.page.showTable(true);
    scene.table()->setFocus();
    scene.table()->setCurrentIndex(scene.table()->model()->index(2, MonthsModel::Resolved));

    QTest::keyClick(scene.table(), Qt::Key_Return);

    QCOMPARE(scene.navigator.questions.size(), 1);
    QCOMPARE(scene.navigator.questions[0].resolvedInMonth, std::optional(jan2016 + 2));
}

void ChartPageTest::theChartHasANameAndAllInWords()
{
    Scene scene;

    QVERIFY(!scene.chart()->accessibleName().isEmpty());
    QVERIFY(scene.chart()->accessibleDescription().contains(u"1,210"_s)); // all that were created
    QVERIFY(scene.chart()->accessibleDescription().contains(u"March 2016"_s));
}

void ChartPageTest::resolvedAgainIsSaid()
{
    MonthsModel model;
    model.show({{.month = jan2016, .created = 1, .resolved = 3, .resolvedTickets = 2}}, u"UTC"_s);

    const QString sentence = model.sentence(0, MonthsModel::Resolved);

    QVERIFY(sentence.contains(u"3 times"_s) && sentence.contains(u"2 tickets"_s));
}

void ChartPageTest::noTicketsAreSaidInWords()
{
    Scene scene(QList<MonthCount>{});

    QVERIFY(!scene.chart()->isVisible());
    QVERIFY(!scene.page.findChild<QLabel *>(u"words"_s)->text().isEmpty());
    QVERIFY(!scene.page.findChild<NoticeBar *>()->isVisible());
}

void ChartPageTest::aFailureStandsOnThePage()
{
    Scene scene;

    scene.reader.failNext({.code = FailureCode::Damaged});
    scene.page.reload();
    scene.worker.runAll();

    QVERIFY(scene.page.findChild<NoticeBar *>()->isVisible());
    QVERIFY(scene.chart()->isVisible()); // the former figures stay
}

} // namespace Steward

QTEST_MAIN(Steward::ChartPageTest)
#include "tst_chartpage.moc"
