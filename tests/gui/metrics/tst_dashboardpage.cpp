#include "gui/metrics/dashboardpage.h"

#include "gui/metrics/barchartview.h"
#include "gui/metrics/metriccard.h"
#include "gui/shared/noticebar.h"
#include "support/memorymetricsreader.h"
#include "support/ticketdesk.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QImage>
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
    void aRateOfNothingIsNoFigure();
    void theComparisonIsOfFiguresThatAreThere();
    void aPointOpensItsTickets();
    void aCardOpensItsTicketsByKey();
    void anotherClientIsCountedAnew();
    void theTableShowsTheSameFigures();
    void aChartIsSavedInThreeFormats();
    void aChartIsCopiedAsPicture();
    void aChangeElsewhereCountsOnlyWhatIsSeen();
    void aFailureLeavesTheFiguresAndIsTriedAgain();
    void noTicketsAreSaidInWords();
};

namespace {

constexpr int jan2025 = 2025 * 12;
constexpr qint64 hour = 3'600'000;

// Two years: in the first one 12 tickets a month, in the second 17.
QList<MonthFigures> twoYears()
{
    QList<MonthFigures> months;
    for (int i = 0; i < 24; ++i) {
        MonthFigures month{.month = jan2025 + i,
                           .resolved = 10,
                           .backlog = 5 + i,
                           .firstResolved = 20,
                           .reopened = 1,
                           .handedBack = i % 3,
                           .resolveMs = {hour, 2 * hour, 10 * hour}};
        month.created[std::size_t(Kind::Incident)] = i < 12 ? 10 : 15;
        month.created[std::size_t(Kind::Request)] = 2;
        months.append(month);
    }
    return months;
}

struct DashboardScene : TicketDesk
{
    explicit DashboardScene(QList<MonthFigures> months = twoYears())
    {
        reader.names.clientNames = {{"north", "North County"}, {"south", "South County"}};
        aid.known.products = {"Payroll"};
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
    DashboardPage page{metrics, worker, directory, choices, navigator, prompter, session};
};

} // namespace

void DashboardPageTest::theCardsSayFigureChangeAndWhatTheyAreMadeOf()
{
    DashboardScene scene;

    QCOMPARE(scene.page.cards().size(), 6);
    QCOMPARE(scene.page.charts().size(), 5);
    QCOMPARE(scene.card("created")->card().value, u"204"_s); // of the last twelve months
    QCOMPARE(scene.card("backlog")->card().value, u"28"_s); // the last one's, no sum
    QCOMPARE(scene.card("reopened")->card().value, u"5.0\u00A0%"_s);
    QCOMPARE(scene.card("reopened")->card().counts, u"12 of 240 first resolved"_s);
    QCOMPARE(scene.card("time")->card().value, u"2 h 00 min"_s);
    for (const MetricCard *card : scene.page.cards()) {
        QVERIFY2(card->accessibleName().contains(card->card().value), qPrintable(card->objectName()));
        QVERIFY2(!card->accessibleDescription().isEmpty(), qPrintable(card->objectName())); // its formula in words
        QVERIFY2(!card->card().counts.isEmpty(), qPrintable(card->objectName()));
    }
}

void DashboardPageTest::aRateOfNothingIsNoFigure()
{
    DashboardScene scene({{.month = jan2025, .created = {3}, .backlog = 3}});

    QCOMPARE(scene.card("reopened")->card().value, u"no tickets"_s);
    QCOMPARE(scene.card("time")->card().value, u"no tickets"_s);
    QVERIFY(!scene.card("reopened")->isEnabled()); // nothing is behind it
}

void DashboardPageTest::theComparisonIsOfFiguresThatAreThere()
{
    DashboardScene scene;
    QCOMPARE(scene.card("created")->card().change, QString());

    scene.choose("compare", Qt::Key_Home);

    QCOMPARE(scene.field("compare")->currentText(), u"The period before"_s);
    QCOMPARE(scene.card("created")->card().change, u"42\u00A0% more than 144"_s);
    QVERIFY(scene.card("created")->toolTip().contains(u"Jan 2025 – Dec 2025"_s));
    scene.choose("period", Qt::Key_End); // all months: there are none before
    QCOMPARE(scene.card("created")->card().value, u"348"_s);
    QCOMPARE(scene.card("created")->card().change, QString());
    scene.worker.runAll();
    QCOMPARE(scene.metrics.asked.size(), 1); // nothing was counted again
    QCOMPARE(scene.session.states.size(), 2); // and the next start looks the same
}

void DashboardPageTest::aPointOpensItsTickets()
{
    DashboardScene scene;
    scene.metrics.tickets = {7, 9};
    auto *view = scene.chart("volume")->findChild<BarChartView *>();
    QVERIFY(QTest::qWaitForWindowExposed(&scene.page));

    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->placeOf({.series = 0, .category = 3}).center());
    scene.worker.runAll();

    QCOMPARE(scene.metrics.opened.size(), 1);
    const FigureQuestion &asked = scene.metrics.opened.first();
    QCOMPARE(asked.figure, Figure::Created);
    QCOMPARE(asked.from, jan2025 + 15);
    QCOMPARE(asked.to, jan2025 + 15);
    QVERIFY(asked.kind.has_value());
    QCOMPARE(scene.navigator.questions.size(), 1);
    QCOMPARE(scene.navigator.questions.first().among, std::optional(QList<qint64>({7, 9})));
}

void DashboardPageTest::aCardOpensItsTicketsByKey()
{
    DashboardScene scene;
    scene.metrics.tickets = {4};

    scene.card("reopened")->setFocus();
    QTest::keyClick(scene.card("reopened"), Qt::Key_Return);
    scene.worker.runAll();

    QCOMPARE(scene.metrics.opened.size(), 1);
    QCOMPARE(scene.metrics.opened.first().figure, Figure::Reopened);
    QCOMPARE(scene.metrics.opened.first().from, jan2025 + 12);
    QCOMPARE(scene.metrics.opened.first().to, jan2025 + 23);
    QCOMPARE(scene.navigator.questions.size(), 1);
}

void DashboardPageTest::anotherClientIsCountedAnew()
{
    DashboardScene scene;

    scene.type("dashboardClient", u"south"_s);
    scene.worker.runAll();
    QCOMPARE(scene.metrics.asked.last(), (DashboardQuestion{.client = "south"}));
    scene.type("dashboardProduct", u"pay"_s);
    scene.worker.runAll();
    QCOMPARE(scene.metrics.asked.last(), (DashboardQuestion{.client = "south", .product = "Payroll"}));
    scene.type("dashboardClient", {});
    scene.worker.runAll();
    QCOMPARE(scene.metrics.asked.last(), (DashboardQuestion{.product = "Payroll"}));
    QCOMPARE(scene.metrics.asked.size(), 4);
}

void DashboardPageTest::theTableShowsTheSameFigures()
{
    DashboardScene scene;
    scene.metrics.tickets = {1};
    const QAbstractItemModelTester tester(scene.table("volume")->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    auto *asTable = scene.chart("volume")->findChild<QToolButton *>();
    QVERIFY(!scene.table("volume")->isVisible());

    QTest::mouseClick(asTable, Qt::LeftButton);

    QVERIFY(scene.table("volume")->isVisible());
    QCOMPARE(scene.table("volume")->model()->rowCount(), 12);
    const QModelIndex incidents = scene.table("volume")->model()->index(0, 1);
    QCOMPARE(scene.table("volume")->model()->index(0, 0).data().toString(), u"Jan 2026"_s);
    QCOMPARE(incidents.data().toString(), u"15"_s);
    scene.table("volume")->setCurrentIndex(incidents);
    QTest::keyClick(scene.table("volume"), Qt::Key_Return);
    scene.worker.runAll();
    QCOMPARE(scene.metrics.opened.size(), 1);
    QCOMPARE(scene.metrics.opened.first().kind, std::optional(Kind::Incident));
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
    QVERIFY2(csv.contains("\"Jan 2026\",15,2\r\n"), csv);

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
    scene.metrics.months.last().backlog = 99;

    scene.page.refresh();
    QCOMPARE(scene.card("backlog")->card().value, u"28"_s); // stands until the new one is there
    scene.worker.runAll();
    QCOMPARE(scene.card("backlog")->card().value, u"99"_s);

    scene.page.hide();
    scene.metrics.months.last().backlog = 7;
    scene.page.refresh();
    scene.worker.runAll();
    QCOMPARE(scene.metrics.asked.size(), 2);
    scene.page.show();
    scene.page.arrive();
    scene.worker.runAll();
    QCOMPARE(scene.card("backlog")->card().value, u"7"_s);
}

void DashboardPageTest::aFailureLeavesTheFiguresAndIsTriedAgain()
{
    DashboardScene scene;
    auto *notice = scene.page.findChild<NoticeBar *>();
    scene.metrics.nextFailure = Failure{.code = FailureCode::Unavailable, .subject = "a.steward"};
    scene.page.refresh();
    scene.worker.runAll();
    QVERIFY(notice->isVisible());
    QCOMPARE(scene.card("created")->card().value, u"204"_s);

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
    DashboardScene scene(QList<MonthFigures>{});

    QVERIFY(scene.page.cards().isEmpty());
    QVERIFY(scene.page.isSettled());
    scene.choose("period", Qt::Key_End); // nothing breaks
    QVERIFY(scene.page.charts().isEmpty());
}

} // namespace Steward

QTEST_MAIN(Steward::DashboardPageTest)

#include "tst_dashboardpage.moc"
