#include "channels/csv/dateformat.h"

#include <QtTest>

using namespace Steward;

class TestDateFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void datesAreReadAsTheirPatternSays_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("instant"); // read in Europe/Berlin; empty: refused

        QTest::newRow("day before month")
            << QByteArray("d/M/yyyy H:mm") << QByteArray("5/3/2016 12:00") << QByteArray("2016-03-05T11:00:00Z");
        QTest::newRow("month before day")
            << QByteArray("M/d/yyyy H:mm") << QByteArray("5/3/2016 12:00") << QByteArray("2016-05-03T10:00:00Z");
        QTest::newRow("noon and midnight")
            << QByteArray("MM/dd/yyyy hh:mm:ss a") << QByteArray("07/20/2020 12:51:12 AM")
            << QByteArray("2020-07-19T22:51:12Z");
        QTest::newRow("Jira") << QByteArray("d/MMM/yy h:mm a") << QByteArray("03/Mar/16 1:40 PM")
                              << QByteArray("2016-03-03T12:40:00Z");
        QTest::newRow("fraction, cut") << QByteArray("yyyy-MM-dd HH:mm:ss[.z]")
                                       << QByteArray("2024-10-30 15:15:11.744884")
                                       << QByteArray("2024-10-30T14:15:11.744Z");
        QTest::newRow("without what may be missing")
            << QByteArray("yyyy-MM-dd HH:mm:ss[.z]") << QByteArray("2024-10-30 15:15:11")
            << QByteArray("2024-10-30T14:15:11Z");
        QTest::newRow("written offset") << QByteArray("yyyy-MM-dd HH:mm:ssZ") << QByteArray("2006-01-11 15:49:42+00:00")
                                        << QByteArray("2006-01-11T15:49:42Z");
        QTest::newRow("offset without colon")
            << QByteArray("yyyy-MM-ddTHH:mm:ss.zZ") << QByteArray("2017-03-01T11:00:00.000-0330")
            << QByteArray("2017-03-01T14:30:00Z");
        QTest::newRow("spring gap moves forward")
            << QByteArray("yyyy-MM-dd HH:mm") << QByteArray("2021-03-28 02:30") << QByteArray("2021-03-28T01:30:00Z");
        QTest::newRow("autumn fold is the first")
            << QByteArray("yyyy-MM-dd HH:mm") << QByteArray("2021-10-31 02:30") << QByteArray("2021-10-31T00:30:00Z");
        QTest::newRow("no such day") << QByteArray("d/M/yyyy H:mm") << QByteArray("30/2/2016 12:00") << QByteArray();
        QTest::newRow("no such hour") << QByteArray("d/M/yyyy H:mm") << QByteArray("3/2/2016 24:10") << QByteArray();
        QTest::newRow("something behind it") << QByteArray("d/M/yyyy") << QByteArray("3/2/2016 12") << QByteArray();
        QTest::newRow("month zero") << QByteArray("d/M/yyyy") << QByteArray("3/0/2016") << QByteArray();
        QTest::newRow("nothing") << QByteArray("d/M/yyyy") << QByteArray("") << QByteArray();
    }
    void datesAreReadAsTheirPatternSays()
    {
        QFETCH(QByteArray, pattern);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, instant);
        const auto format = DateFormat::from(pattern);
        QVERIFY(format);

        const auto written = format->read(text);

        QCOMPARE(written ? toRfc3339(written->instantIn(*Zone::named("Europe/Berlin"))) : QByteArray(), instant);
    }
    void aPatternThatMeansNothingIsRefused()
    {
        for (const QByteArray pattern : {"", "yyy-MM", "dd 'open", "[yyyy", "qq", "yyyyy"})
            QVERIFY2(!DateFormat::from(pattern), pattern.constData());
    }
};

QTEST_GUILESS_MAIN(TestDateFormat)
#include "tst_dateformat.moc"
