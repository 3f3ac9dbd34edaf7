#include "wording/tickets/timewords.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Steward;
using namespace std::chrono_literals;

class TestTimeWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDurationIsHoursAndMinutes_data();
    void aDurationIsHoursAndMinutes();
    void aTimeIsToldFromNow_data();
    void aTimeIsToldFromNow();
    void theShortTimeTellsWhatDiffers_data();
    void theShortTimeTellsWhatDiffers();
    void theExactTimeNamesTheZone();
    void bothTimesAreToldWhereTheZonesDiffer();
    void aTimeThatIsNotSetIsADash();
    void monthsAreNamedInTheLanguageOfTheReader();
    void everyMonthHasANameOfItsOwn();
};

namespace {

Instant at(const char *text)
{
    return instantFrom(text).value_or(Instant{});
}

const QLocale English(QLocale::English, QLocale::UnitedKingdom);
const QLocale German(QLocale::German);

} // namespace

void TestTimeWords::aDurationIsHoursAndMinutes_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("words");

    QTest::newRow("nothing") << qint64(0) << u"0 min"_s;
    QTest::newRow("a moment") << qint64(59'999) << u"< 1 min"_s;
    QTest::newRow("a minute") << qint64(60'000) << u"1 min"_s;
    QTest::newRow("under an hour") << qint64(3'599'999) << u"59 min"_s;
    QTest::newRow("an hour") << qint64(3'600'000) << u"1 h 00 min"_s;
    QTest::newRow("hours and minutes") << qint64(7'500'000) << u"2 h 05 min"_s;
    QTest::newRow("days stay hours") << qint64(180'000'000) << u"50 h 00 min"_s;
    QTest::newRow("many hours are grouped") << qint64(1'204 * 3'600'000LL) << u"1,204 h 00 min"_s;
    QTest::newRow("over the promise") << qint64(-300'000) << u"−5 min"_s;
}

void TestTimeWords::aDurationIsHoursAndMinutes()
{
    QFETCH(qint64, ms);

    QTEST(durationWords(std::chrono::milliseconds(ms), English), "words");
}

void TestTimeWords::aTimeIsToldFromNow_data()
{
    QTest::addColumn<QByteArray>("instant");
    QTest::addColumn<QString>("words");

    QTest::newRow("this moment") << QByteArray("2026-03-01T12:00:00Z") << u"just now"_s;
    QTest::newRow("seconds ago") << QByteArray("2026-03-01T11:59:01Z") << u"just now"_s;
    QTest::newRow("in seconds") << QByteArray("2026-03-01T12:00:59Z") << u"now"_s;
    QTest::newRow("minutes ago") << QByteArray("2026-03-01T11:48:00Z") << u"12 min ago"_s;
    QTest::newRow("in minutes") << QByteArray("2026-03-01T12:42:30Z") << u"in 42 min"_s;
    QTest::newRow("hours ago") << QByteArray("2026-03-01T09:00:00Z") << u"3 h ago"_s;
    QTest::newRow("days ago") << QByteArray("2026-02-25T11:00:00Z") << u"4 d ago"_s;
    QTest::newRow("in days") << QByteArray("2026-03-05T13:00:00Z") << u"in 4 d"_s;
    QTest::newRow("months ago") << QByteArray("2025-09-01T12:00:00Z") << u"5 mo ago"_s;
    QTest::newRow("years ago") << QByteArray("2023-02-01T12:00:00Z") << u"3 y ago"_s;
}

void TestTimeWords::aTimeIsToldFromNow()
{
    QFETCH(QByteArray, instant);

    QTEST(relativeWords(at(instant.constData()), at("2026-03-01T12:00:00Z"), English), "words");
}

void TestTimeWords::theShortTimeTellsWhatDiffers_data()
{
    QTest::addColumn<QByteArray>("instant");
    QTest::addColumn<QString>("words");

    QTest::newRow("today") << QByteArray("2026-03-01T08:05:00Z") << u"09:05"_s;
    QTest::newRow("today in the zone, yesterday in UTC") << QByteArray("2026-02-28T23:30:00Z") << u"00:30"_s;
    QTest::newRow("this year") << QByteArray("2026-01-05T08:05:00Z") << u"5 Jan"_s;
    QTest::newRow("this year in the zone alone") << QByteArray("2025-12-31T23:30:00Z") << u"1 Jan"_s;
    QTest::newRow("another year") << QByteArray("2025-01-05T08:05:00Z") << u"5 Jan 2025"_s;
}

void TestTimeWords::theShortTimeTellsWhatDiffers()
{
    QFETCH(QByteArray, instant);

    QTEST(shortTimeWords(at(instant.constData()), at("2026-03-01T12:00:00Z"), QTimeZone("Europe/Berlin"), English),
          "words");
}

void TestTimeWords::theExactTimeNamesTheZone()
{
    QCOMPARE(exactTimeWords(at("2026-01-05T08:05:09Z"), QTimeZone("Europe/Berlin"), English),
             u"5 Jan 2026, 09:05:09 CET"_s);
    QCOMPARE(exactTimeWords(at("2026-07-05T08:05:09Z"), QTimeZone("Europe/Berlin"), English),
             u"5 Jul 2026, 10:05:09 CEST"_s);
    QCOMPARE(exactTimeWords(at("2026-07-05T08:05:09Z"), QTimeZone("No/Where"), English), u"5 Jul 2026, 08:05:09 UTC"_s);
}

void TestTimeWords::bothTimesAreToldWhereTheZonesDiffer()
{
    const QTimeZone berlin("Europe/Berlin");
    const Instant instant = at("2026-01-05T08:05:09Z");
    const QString mine = exactTimeWords(instant, berlin, English);

    QCOMPARE(bothTimesWords(instant, berlin, {}, English), mine);
    QCOMPARE(bothTimesWords(instant, berlin, "Europe/Berlin", English), mine);
    QCOMPARE(bothTimesWords(instant, berlin, "Nowhere/At_all", English), mine);
    const QStringList both = bothTimesWords(instant, berlin, "America/New_York", English).split(u'\n');
    QCOMPARE(both.size(), 2);
    QCOMPARE(both[0], mine);
    QVERIFY2(both[1].contains(u"03:05:09"_s) && both[1].contains(u"America/New_York"_s), qPrintable(both[1]));
    QCOMPARE(bothTimesWords({}, berlin, "America/New_York", English), exactTimeWords({}, berlin, English));
}

void TestTimeWords::aTimeThatIsNotSetIsADash()
{
    const Instant now = at("2026-03-01T12:00:00Z");

    QCOMPARE(relativeWords({}, now), u"–"_s);
    QCOMPARE(shortTimeWords({}, now, QTimeZone::utc()), u"–"_s);
    QCOMPARE(exactTimeWords({}, QTimeZone::utc()), u"–"_s);
}

void TestTimeWords::monthsAreNamedInTheLanguageOfTheReader()
{
    const int march = 2026 * 12 + 2;

    QCOMPARE(monthWords(march, English), u"Mar 2026"_s);
    QCOMPARE(longMonthWords(march, English), u"March 2026"_s);
    QCOMPARE(longMonthWords(march, German), u"März 2026"_s);
}

void TestTimeWords::everyMonthHasANameOfItsOwn()
{
    QStringList names;
    for (int month = 2025 * 12; month < 2027 * 12; ++month)
        names << monthWords(month, English) << longMonthWords(month, English);

    QCOMPARE(names.first(), u"Jan 2025"_s);
    QCOMPARE(names.last(), u"December 2026"_s);
    QCOMPARE(names.removeDuplicates(), 2); // May, short and long, twice
}

QTEST_GUILESS_MAIN(TestTimeWords)
#include "tst_timewords.moc"
