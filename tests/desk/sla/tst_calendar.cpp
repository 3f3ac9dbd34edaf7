#include "desk/sla/calendar.h"

#include "desk/sla/slareading.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace Steward;

namespace {

Calendar calendarOf(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    return calendarFrom(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()), "calendar")
        .value_or(Calendar::always());
}

const QByteArray office
    = R"({"id":"office","time_zone":"Europe/Berlin","week":{"mon":[["09:00","12:00"],["13:00","17:00"]],
    "tue":[["09:00","17:00"]],"wed":[["09:00","17:00"]],"thu":[["09:00","17:00"]],"fri":[["09:00","15:00"]]},
    "closed":["2026-01-06"],"special":{"2026-01-10":[["10:00","12:00"]]}})";
const QByteArray nights = R"({"id":"nights","time_zone":"Europe/Berlin","week":{"sun":[["00:00","24:00"]]}})";

Instant at(const char *text)
{
    return *instantFrom(text);
}

} // namespace

class TestCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void openTimeIsWhatTheWallClockShows_data()
    {
        QTest::addColumn<QByteArray>("calendar");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<double>("hours");
        QTest::newRow("through lunch") << office << QByteArray("2026-01-05T10:00:00Z")
                                       << QByteArray("2026-01-05T13:00:00Z") << 2.0;
        QTest::newRow("over a holiday") << office << QByteArray("2026-01-05T15:00:00Z")
                                        << QByteArray("2026-01-07T09:00:00Z") << 2.0;
        QTest::newRow("a special Saturday")
            << office << QByteArray("2026-01-09T13:00:00Z") << QByteArray("2026-01-12T08:00:00Z") << 3.0;
        QTest::newRow("the night that has 25 hours")
            << nights << QByteArray("2026-10-24T00:00:00Z") << QByteArray("2026-10-27T00:00:00Z") << 25.0;
        QTest::newRow("the night that has 23")
            << nights << QByteArray("2026-03-28T00:00:00Z") << QByteArray("2026-03-31T00:00:00Z") << 23.0;
        QTest::newRow("over the turn of a year")
            << office << QByteArray("2025-12-31T15:00:00Z") << QByteArray("2026-01-02T09:00:00Z") << 10.0;
    }
    void openTimeIsWhatTheWallClockShows()
    {
        QFETCH(QByteArray, calendar);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(double, hours);
        QCOMPARE(double(calendarOf(calendar).elapsedMs(at(from), at(to))) / 3'600'000, hours);
    }

    void addingIsTheReverse() // property: elapsed(a, add(a, s)) = s, and no earlier instant will do
    {
        QRandomGenerator random(7);
        for (const QByteArray &json : {office, nights}) {
            const Calendar calendar = calendarOf(json);
            for (int i = 0; i < 500; ++i) {
                const Instant from{at("2024-06-01T00:00:00Z").ms + random.bounded(63'072'000) * 1000LL};
                const qint64 ms = 1 + random.bounded(400'000) * 1000LL;
                const auto due = calendar.add(from, ms);
                QVERIFY(due);
                QCOMPARE(calendar.elapsedMs(from, *due), ms);
                QCOMPARE(calendar.elapsedMs(from, Instant{due->ms - 1}), ms - 1);
            }
        }
    }

    void whatIsNeverOpenEnoughIsNotWaitedFor()
    {
        const Calendar once
            = calendarOf(R"({"time_zone":"UTC","week":{},"special":{"2026-05-04":[["09:00","12:00"]]}})");
        QVERIFY(once.add(at("2026-01-01T00:00:00Z"), 3 * 3'600'000));
        QVERIFY(!once.add(at("2026-01-01T00:00:00Z"), 3 * 3'600'000 + 1));
        QVERIFY(!once.businessDaysOn(at("2026-01-01T00:00:00Z"), 1)); // there is no later day
    }

    void amountsAreReadStrictly()
    {
        QCOMPARE(SlaAmount::from("1h30min")->ms, 5'400'000);
        QCOMPARE(SlaAmount::from("45min")->ms, 2'700'000);
        QCOMPARE(SlaAmount::from("2bd")->businessDays, 2);
        for (const char *wrong :
             {"", "1d", "0h", "01h", "1h60min", "1h0min", "4H", "1 h", "1.5h", "401bd", "10001h", "2bd4h", "h", "-1h"})
            QVERIFY2(!SlaAmount::from(wrong), wrong);
    }

    void businessDaysEndAtTheSameTimeOfDay()
    {
        const Calendar calendar = calendarOf(office);
        const auto dueOf = [&](const char *from, const char *amount) {
            const auto budget = SlaBudget::of(*SlaAmount::from(amount), calendar, at(from));
            return toRfc3339(*budget->dueFrom(calendar, at(from), 0));
        };
        QCOMPARE(dueOf("2026-01-07T10:00:00Z", "1bd"), QByteArray("2026-01-08T10:00:00Z"));
        QCOMPARE(dueOf("2026-01-05T10:00:00Z", "1bd"), QByteArray("2026-01-07T10:00:00Z")); // the 6th is closed
        QCOMPARE(dueOf("2026-01-08T15:30:00Z", "1bd"), QByteArray("2026-01-09T14:00:00Z")); // Friday ends earlier
    }

    void versionsDecidePieceByPiece()
    {
        const Calendar calendar = calendarOf(R"([{"id":"c","time_zone":"UTC","week":{"thu":[["09:00","17:00"]]}},
            {"id":"c","valid_from":"2026-01-08T12:00:00Z","time_zone":"UTC","week":{"thu":[["09:00","20:00"]]}}])");
        QCOMPARE(calendar.elapsedMs(at("2026-01-08T00:00:00Z"), at("2026-01-09T00:00:00Z")), 11 * 3'600'000LL);
        QCOMPARE(calendar.elapsedMs(at("2026-01-01T00:00:00Z"), at("2026-01-02T00:00:00Z")), 8 * 3'600'000LL);
    }
};

QTEST_APPLESS_MAIN(TestCalendar)

#include "tst_calendar.moc"
