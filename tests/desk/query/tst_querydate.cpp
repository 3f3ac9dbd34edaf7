#include "desk/query/querydate.h"

#include <QTest>

using namespace Steward;

namespace {

QueryContext berlin(const char *now)
{
    return {.now = *instantFrom(now), .timeZone = "Europe/Berlin"};
}

} // namespace

class TestQueryDate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDateIsTheIntervalItNames_data()
    {
        QTest::addColumn<QByteArray>("now");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        const auto row = [](const char *now, const char *value, const char *from, const char *to) {
            QTest::addRow("%s at %s", value, now)
                << QByteArray(now) << QByteArray(value) << QByteArray(from) << QByteArray(to);
        };
        const char *spring = "2026-04-01T10:00:00Z";
        row(spring, "2025", "2024-12-31T23:00:00Z", "2025-12-31T23:00:00Z");
        row(spring, "2026-03-29", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z");
        row(spring, "2026-03-29T00:30", "2026-03-28T23:30:00Z", "2026-03-28T23:31:00Z");
        row(spring, "2026-02-21T10:00:00+01:00", "2026-02-21T09:00:00Z", "2026-02-21T09:00:01Z");
        row(spring, "Today", "2026-03-31T22:00:00Z", "2026-04-01T22:00:00Z");
        row(spring, "This week", "2026-03-29T22:00:00Z", "2026-04-05T22:00:00Z");
        row(spring, "last-month", "2026-02-28T23:00:00Z", "2026-03-31T22:00:00Z");
        row(spring, "Last quarter", "2025-12-31T23:00:00Z", "2026-03-31T22:00:00Z");
        row(spring, "Next year", "2026-12-31T23:00:00Z", "2027-12-31T23:00:00Z");
        row(spring, "-7d", "2026-03-25T11:00:00Z", "2026-04-01T10:00:00.001Z");
        row(spring, "minus 3d", "2026-03-29T10:00:00Z", "2026-04-01T10:00:00.001Z");
        row("2026-03-29T22:45:00Z", "-1d", "2026-03-28T23:45:00Z", "2026-03-29T22:45:00.001Z");
        row("2026-03-29T22:45:00Z", "-1d1h", "2026-03-28T22:45:00Z", "2026-03-29T22:45:00.001Z");
        row("2026-03-31T10:00:00Z", "-1mo", "2026-02-28T11:00:00Z", "2026-03-31T10:00:00.001Z");
        row("2026-03-11T12:00:00Z", "+11d", "2026-03-11T12:00:00Z", "2026-03-22T12:00:00.001Z");
    }

    void aDateIsTheIntervalItNames()
    {
        QFETCH(QByteArray, now);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);

        const auto date = readDate(value, berlin(now.constData()));

        QVERIFY(date);
        QCOMPARE(toRfc3339(date->alone.from), from);
        QCOMPARE(toRfc3339(date->alone.to), to);
    }

    void whatIsNoDateIsRefused()
    {
        for (const char *value :
             {"2026-13", "2026-02-30", "soon", "", "-", "2026-01-05T25:00", "-7q", "99999999999d", "-999999999y"}) {
            const auto date = readDate(value, berlin("2026-04-01T10:00:00Z"));
            QVERIFY2(!date, value);
            QCOMPARE(date.error().code, QByteArray("bad-date"));
        }
    }

    void durationsAreElapsedTime()
    {
        QCOMPARE(readDuration("1h30min"), 90 * 60'000);
        QCOMPARE(readDuration("1w2d"), 9 * 86'400'000);
        QCOMPARE(readDuration("30m").error().better, QByteArray("30min"));
        QCOMPARE(readDuration("1bd").error().code, QByteArray("bad-duration"));
    }

    void onlyARelativeDateBeginsWithMinus()
    {
        QVERIFY(looksRelative("-7d"));
        QVERIFY(looksRelative("-1d12h"));
        QVERIFY(!looksRelative("-2026-02"));
        QVERIFY(!looksRelative("-Today"));
    }
};

QTEST_GUILESS_MAIN(TestQueryDate)
#include "tst_querydate.moc"
