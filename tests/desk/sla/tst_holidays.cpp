#include "desk/sla/holidays.h"

#include "desk/base/instant.h"

#include <QFile>
#include <QTest>

using namespace Steward;

class TestHolidays : public QObject
{
    Q_OBJECT

    static qint64 day(int year, int month, int date) { return *daysFromDate(year, month, date); }

private Q_SLOTS:
    void daysAreOfTheirYears()
    {
        const HolidayTable table(
            "*DE\nUnity Day\t1003:15-35\nReformation Day\t1031:17\n*FR\nBastille Day\t0714:15-35\n");

        QCOMPARE(table.countries(), QList<QByteArray>({"DE", "FR"}));
        const QList<Holiday> of = table.holidays("DE", {}, 2017, 2018);
        QCOMPARE(of.size(), 3);
        QCOMPARE(of[1].day, day(2017, 10, 31));
        QCOMPARE(of[1].name, "Reformation Day");
        QCOMPARE(of[2].day, day(2018, 10, 3));
    }

    void aPartOfACountryDiffersFromIt()
    {
        const HolidayTable table("*DE\nUnity Day\t1003:15-35\nOld Day\t1101:20-30\n*DE-BY\n-Old Day\t1101:20-30\n"
                                 "+Epiphany\t0106:20-22,25\n");

        QCOMPARE(table.partsOf("DE"), QList<QByteArray>({"BY"}));
        const QList<Holiday> of = table.holidays("DE", "BY", 2025, 2025);
        QCOMPARE(of.size(), 2);
        QCOMPARE(of[0].name, "Epiphany");
        QCOMPARE(table.holidays("DE", "BY", 2023, 2023).size(), 1);
    }

    void whatFollowsTheMoonIsAnEstimate()
    {
        const HolidayTable table("*AE\nEid al-Fitr (estimated)\t0320:26\nSpring Day\t0320:26\n"
                                 "Eid holiday (observed, estimated)\t0321:26\n");

        const QList<Holiday> of = table.holidays("AE", {}, 2026, 2026);
        QVERIFY(!of[0].isEstimated); // one name of the day is sure
        QCOMPARE(of[0].name, "Eid al-Fitr (estimated); Spring Day");
        QVERIFY(of[1].isEstimated);
    }

    void theTableThatComesWithStewardIsWhole()
    {
        QFile file(QStringLiteral(STEWARD_SOURCE_DIR "/resources/holidays/holidays.bin"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const HolidayTable table(qUncompress(file.readAll()));

        QCOMPARE(table.countries().size(), 247); // shared/data/README.md: 250 countries, three of them without any
        QCOMPARE(table.holidays("DE", {}, 2026, 2026).size(), 9);
        QCOMPARE(table.holidays("DE", "BY", 2026, 2026).size(), 13);
        qint64 days = 0;
        for (const QByteArray &country : table.countries())
            days += table.holidays(country, {}, HolidayTable::firstYear, HolidayTable::lastYear).size();
        QCOMPARE(days, 85'362);
    }
};

QTEST_GUILESS_MAIN(TestHolidays)

#include "tst_holidays.moc"
