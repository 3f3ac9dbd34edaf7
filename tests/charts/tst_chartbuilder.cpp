#include "charts/chartbars.h"
#include "charts/chartbuilder.h"
#include "charts/roundticks.h"

#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Steward {

class ChartBuilderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSeriesHasItsValuesInOrder();
    void axesHaveTitlesAndRoundTicks();
    void roundTicksAreRoundAndFew_data();
    void roundTicksAreRoundAndFew();
    void marksAtTheEndsAreWhole();
    void thePlotLeavesRoomForLabels();
    void theLegendHasTheOrderOfTheSeries();
    void seriesDifferWithoutColour();
    void aBarIsFoundWhereItIsDrawn();
    void aBarOfNothingHasAColumnToo();

private:
    static ChartSpec spec();
    static std::unique_ptr<QChart> built(const ChartSpec &spec);
};

ChartSpec ChartBuilderTest::spec()
{
    return {.title = u"Created and resolved"_s,
            .categoryTitle = u"Month"_s,
            .valueTitle = u"Tickets"_s,
            .categories = {u"Jan 2026"_s, u"Feb 2026"_s, u"Mar 2026"_s},
            .series
            = {{.name = u"Created"_s, .values = {12, 0, 1187}}, {.name = u"Resolved"_s, .values = {3, 44, 900}}}};
}

std::unique_ptr<QChart> ChartBuilderTest::built(const ChartSpec &spec)
{
    auto chart = ChartBuilder(ChartPalette::light(), QFont()).build(spec);
    chart->resize(900, 500);
    chart->layout()->invalidate();
    chart->layout()->activate();
    return chart;
}

void ChartBuilderTest::aSeriesHasItsValuesInOrder()
{
    const auto chart = built(spec());

    const auto *bars = qobject_cast<QBarSeries *>(chart->series().value(0));
    QVERIFY(bars);
    QCOMPARE(bars->count(), 2);
    QCOMPARE(bars->barSets().at(0)->label(), u"Created"_s);
    QCOMPARE(bars->barSets().at(0)->count(), 3);
    QCOMPARE(bars->barSets().at(0)->at(2), 1187.0);
    QCOMPARE(bars->barSets().at(1)->at(1), 44.0);
}

void ChartBuilderTest::axesHaveTitlesAndRoundTicks()
{
    const auto chart = built(spec());

    const ChartFrame *frame = ChartFrame::of(*chart);
    QVERIFY(frame);
    QCOMPARE(frame->categoryLabels(), spec().categories);
    const QStringList labels = frame->valueLabels();
    QCOMPARE(labels.size(), 7);
    QCOMPARE(labels.first(), QLocale().toString(0));
    QCOMPARE(labels.last(), QLocale().toString(1200));
    QCOMPARE(frame->lowest(), 0.0);
    QCOMPARE(frame->highest(), 1200.0);
}

void ChartBuilderTest::roundTicksAreRoundAndFew_data()
{
    QTest::addColumn<double>("highest");
    QTest::addColumn<double>("step");
    QTest::addColumn<double>("top");
    QTest::newRow("nothing") << 0.0 << 1.0 << 1.0;
    QTest::newRow("one") << 1.0 << 1.0 << 1.0;
    QTest::newRow("six") << 6.0 << 1.0 << 6.0;
    QTest::newRow("seven") << 7.0 << 2.0 << 8.0;
    QTest::newRow("hundred") << 100.0 << 20.0 << 100.0;
    QTest::newRow("101") << 101.0 << 20.0 << 120.0;
    QTest::newRow("1187") << 1187.0 << 200.0 << 1200.0;
    QTest::newRow("a million") << 1'000'000.0 << 200'000.0 << 1'000'000.0;
}

void ChartBuilderTest::roundTicksAreRoundAndFew()
{
    QFETCH(const double, highest);
    const RoundTicks ticks = roundTicks(highest, 7);

    QTEST(ticks.step, "step");
    QTEST(ticks.top(), "top");
    QVERIFY(ticks.count >= 2 && ticks.count <= 7);
    QVERIFY(ticks.top() >= highest);
}

void ChartBuilderTest::marksAtTheEndsAreWhole()
{
    ChartSpec lines = spec();
    lines.form = ChartSpec::Form::Lines;
    const auto chart = built(lines);

    const ChartFrame *frame = ChartFrame::of(*chart);
    QVERIFY(frame->lowest() < 0 && frame->highest() > 1200);
    const QRectF mark = barRect(*chart, {.series = 0, .category = 1}); // of nothing
    QVERIFY(chart->plotArea().contains(mark));
}

// Whatever a chart's size, its labels have their place beside the plot.
void ChartBuilderTest::thePlotLeavesRoomForLabels()
{
    ChartSpec wide = spec();
    wide.categories = {u"a name of several words"_s, u"another name of several words"_s, u"a third of them"_s};
    const auto chart = built(wide);
    chart->resize(400, 500);
    chart->layout()->activate();
    const double wrapped = 500 - chart->plotArea().bottom();
    chart->resize(2400, 500);
    chart->layout()->activate();
    const double level = 500 - chart->plotArea().bottom();

    QVERIFY(level < wrapped);
    QVERIFY(level > 3 * QFontMetricsF(QFont()).lineSpacing()); // labels, the axis' title, the legend
    QVERIFY(chart->plotArea().left() > QFontMetricsF(QFont()).horizontalAdvance(u"1,200"_s));
}

void ChartBuilderTest::theLegendHasTheOrderOfTheSeries()
{
    ChartSpec withTarget = spec();
    withTarget.lines = {{.name = u"<b>Goal</b>"_s, .values = {1, 1, 1}}};
    const auto chart = built(withTarget);

    QVERIFY(!chart->legend()->isVisible());
    QCOMPARE(ChartFrame::of(*chart)->legend(), QStringList({u"Created"_s, u"Resolved"_s, u"<b>Goal</b>"_s}));
    ChartSpec single = spec();
    single.series.removeLast();
    QVERIFY(ChartFrame::of(*built(single))->legend().isEmpty());
}

void ChartBuilderTest::seriesDifferWithoutColour()
{
    for (const ChartPalette &palette : {ChartPalette::light(), ChartPalette::dark()}) {
        QCOMPARE(palette.seriesBrush(0).style(), Qt::SolidPattern);
        for (qsizetype i = 1; i < palette.series.size(); ++i) {
            QCOMPARE(palette.seriesBrush(i).style(), Qt::LinearGradientPattern);
            for (qsizetype j = 1; j < i; ++j)
                QVERIFY(palette.seriesBrush(i) != palette.seriesBrush(j));
        }
    }
}

void ChartBuilderTest::aBarIsFoundWhereItIsDrawn()
{
    const auto chart = built(spec());

    QVERIFY(chart->plotArea().height() > 200);
    for (int series = 0; series < 2; ++series) {
        for (int category = 0; category < 3; ++category) {
            const Bar bar{.series = series, .category = category};
            const QRectF column = barColumn(*chart, bar);
            QVERIFY(column.width() > 20);
            QCOMPARE(barAt(*chart, column.center()), bar);
        }
    }
    QVERIFY(!barAt(*chart, QPointF(1, 1)).isValid());
    const double high = barRect(*chart, {.series = 0, .category = 2}).height();
    QVERIFY(qAbs(high / chart->plotArea().height() - 1187.0 / 1200) < 0.01);
}

void ChartBuilderTest::aBarOfNothingHasAColumnToo()
{
    const auto chart = built(spec());

    const Bar nothing{.series = 0, .category = 1};
    QVERIFY(barRect(*chart, nothing).height() < 1);
    QCOMPARE(barColumn(*chart, nothing).height(), chart->plotArea().height());
    QVERIFY(barColumn(*chart, {.series = 2, .category = 0}).isEmpty());
    QVERIFY(barColumn(*chart, {.series = 0, .category = 3}).isEmpty());
}

} // namespace Steward

QTEST_MAIN(Steward::ChartBuilderTest)
#include "tst_chartbuilder.moc"
