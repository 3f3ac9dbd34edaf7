#include "charts/chartbuilder.h"
#include "charts/roundticks.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLegendMarker>
#include <QTest>
#include <QValueAxis>

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
    void textsArePlain();
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

    auto *categories = qobject_cast<QBarCategoryAxis *>(chart->axes(Qt::Horizontal).value(0));
    const auto *values = qobject_cast<QValueAxis *>(chart->axes(Qt::Vertical).value(0));
    QVERIFY(categories && values);
    QCOMPARE(categories->titleText(), u"Month"_s);
    QCOMPARE(categories->categories(), spec().categories);
    QCOMPARE(values->titleText(), u"Tickets"_s);
    QCOMPARE(values->min(), 0.0);
    QCOMPARE(values->max(), 1200.0);
    QCOMPARE(values->tickCount(), 7);
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

void ChartBuilderTest::textsArePlain()
{
    ChartSpec marked = spec();
    marked.title = u"<b>bold</b>"_s;
    marked.valueTitle = u"a < b"_s;
    const auto chart = built(marked);

    QCOMPARE(chart->title(), u"&lt;b&gt;bold&lt;/b&gt;"_s);
    QCOMPARE(chart->axes(Qt::Vertical).value(0)->titleText(), u"a &lt; b"_s);
}

void ChartBuilderTest::theLegendHasTheOrderOfTheSeries()
{
    const auto chart = built(spec());

    QVERIFY(chart->legend()->isVisible());
    const auto markers = chart->legend()->markers();
    QCOMPARE(markers.size(), 2);
    QCOMPARE(markers.at(0)->label(), u"Created"_s);
    QCOMPARE(markers.at(1)->label(), u"Resolved"_s);
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
