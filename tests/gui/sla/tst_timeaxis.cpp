#include "gui/sla/timeaxis.h"

#include <QTest>

using namespace Steward;
using namespace Qt::StringLiterals;

class TestTimeAxis : public QObject
{
    Q_OBJECT

    static QStringList texts(const char *from, const char *to, int width)
    {
        QStringList texts;
        for (const TimeTick &tick :
             timeTicks(*instantFrom(from), *instantFrom(to), width, 100, QTimeZone("Europe/Berlin")))
            texts.append(tick.text);
        return texts;
    }

private Q_SLOTS:
    void withinADayTheyAreRoundLocalTimes()
    {
        QCOMPARE(texts("2026-01-05T09:10:00Z", "2026-01-05T13:10:00Z", 500),
                 (QStringList{u"Mon 5 Jan, 11:00"_s, u"12:00"_s, u"13:00"_s, u"14:00"_s}));
    }

    void overDaysTheyAreMidnights()
    {
        const QStringList days = texts("2026-01-05T09:00:00Z", "2026-01-09T09:00:00Z", 500);

        QCOMPARE(days, (QStringList{u"Tue 6 Jan"_s, u"Wed 7 Jan"_s, u"Thu 8 Jan"_s, u"Fri 9 Jan"_s}));
    }

    void clocksThatGoForwardMoveNoMidnight() // 29 March has 23 hours
    {
        const auto ticks = timeTicks(*instantFrom("2026-03-27T12:00:00Z"), *instantFrom("2026-03-31T12:00:00Z"), 500,
                                     100, QTimeZone("Europe/Berlin"));

        QCOMPARE(ticks.size(), 4);
        QCOMPARE(ticks[1].at, *instantFrom("2026-03-28T23:00:00Z"));
        QCOMPARE(ticks[2].at, *instantFrom("2026-03-29T22:00:00Z"));
    }

    void theyAreNeverTooManyForTheRoom()
    {
        for (const int width : {100, 400, 1600}) {
            for (const char *to :
                 {"2026-01-05T09:01:00Z", "2026-01-06T09:00:00Z", "2026-06-05T09:00:00Z", "2029-01-05T09:00:00Z"})
                QVERIFY(texts("2026-01-05T09:00:00Z", to, width).size() <= width / 100 + 1);
        }
    }

    void nothingHasNone() { QVERIFY(texts("2026-01-05T09:00:00Z", "2026-01-05T09:00:00Z", 500).isEmpty()); }
};

QTEST_GUILESS_MAIN(TestTimeAxis)

#include "tst_timeaxis.moc"
