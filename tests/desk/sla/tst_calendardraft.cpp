#include "desk/sla/calendardraft.h"

#include <QTest>

using namespace Steward;
using namespace Qt::StringLiterals;

// Calendars as they are written: what is typed, what becomes of it, and what is wrong with it (sla.md 1 and 7).
class TestCalendarDraft : public QObject
{
    Q_OBJECT

    static CalendarDraft office()
    {
        CalendarDraft draft{.id = "berlin", .name = "Berlin office", .zone = "Europe/Berlin"};
        for (std::size_t day = 0; day < 5; ++day)
            draft.week[day] = dayDraftFrom(u"9-12, 13-17");
        return draft;
    }
    static qint64 day(int year, int month, int date) { return *daysFromDate(year, month, date); }
    static QByteArray faultsText(const CalendarDraft &draft)
    {
        QByteArrayList texts;
        for (const SlaFault &fault : faultsOf(draft))
            texts.append(fault.code + '@' + fault.field);
        return texts.join(' ');
    }

private Q_SLOTS:
    void hoursAreReadInAnyClearSpelling_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("shown");
        QTest::newRow("short") << u"9-17"_s << u"09:00–17:00"_s;
        QTest::newRow("two intervals") << u" 9:00 - 12:00,13:30–17.45 "_s << u"09:00–12:00, 13:30–17:45"_s;
        QTest::newRow("a night") << u"22-24"_s << u"22:00–24:00"_s;
        QTest::newRow("none") << u" "_s << QString();
        QTest::newRow("what is no time stays to be mended") << u"nine-17, x"_s << u"nine–17:00, x"_s;
    }
    void hoursAreReadInAnyClearSpelling()
    {
        QFETCH(QString, typed);
        QFETCH(QString, shown);

        QCOMPARE(textOf(dayDraftFrom(typed)), shown);
    }

    void aRecordComesBackAsItWas()
    {
        const QByteArray record
            = R"({"type":"calendar","id":"berlin","valid_from":"2026-01-01T00:00:00Z","name":"Büro West",)"
              R"("time_zone":"Europe/Berlin","week":{"mon":[["09:00","12:00"],["13:00","17:00"]],"tue":[],"wed":[],)"
              R"("thu":[],"fri":[["22:00","24:00"]],"sat":[],"sun":[]},"closed":["2026-01-01"],)"
              R"("closed_names":{"2026-01-01":"New Year"},"special":{"2025-12-24":[["09:00","12:00"]],"2025-12-31":[]},)"
              R"("colour":{"of":[1,2]}})";

        QCOMPARE(CalendarDraft::from(record).record(), record);
    }

    void everyFaultIsFoundAtItsPlace_data()
    {
        QTest::addColumn<int>("change");
        QTest::addColumn<QByteArray>("faults");
        QTest::newRow("none") << 0 << QByteArray();
        QTest::newRow("zone") << 1 << QByteArray("unknown_zone@time_zone");
        QTest::newRow("no zone") << 2 << QByteArray("unknown_zone@time_zone");
        QTest::newRow("zero length") << 3 << QByteArray("bad_interval@week.mon[1]");
        QTest::newRow("overlap, and no time of another day")
            << 4 << QByteArray("overlapping_intervals@week.tue bad_interval@week.sun[0]");
        QTest::newRow("closed and special") << 5 << QByteArray("date_conflict@special.2026-12-24");
        QTest::newRow("special hours") << 6 << QByteArray("overlapping_intervals@special.2026-12-31");
        QTest::newRow("never open") << 7 << QByteArray("never_open@");
        QTest::newRow("24:00 begins no interval") << 8 << QByteArray("bad_interval@week.fri[0]");
    }
    void everyFaultIsFoundAtItsPlace()
    {
        QFETCH(int, change);
        QFETCH(QByteArray, faults);
        CalendarDraft draft = office();
        switch (change) {
        case 1:
            draft.zone = "Europe/Atlantis";
            break;
        case 2:
            draft.zone = {};
            faults = "missing_field@time_zone";
            break;
        case 3:
            draft.week[0] = dayDraftFrom(u"9-12, 13-13");
            break;
        case 4:
            draft.week[1] = dayDraftFrom(u"9-12, 11:59-17");
            draft.week[6] = dayDraftFrom(u"9");
            break;
        case 5:
            draft.close(day(2026, 12, 24), "Christmas Eve");
            draft.special.insert(day(2026, 12, 24), dayDraftFrom(u"9-12"));
            break;
        case 6:
            draft.setSpecial(day(2026, 12, 31), dayDraftFrom(u"9-12, 9-12"), {});
            break;
        case 7:
            draft.week = {};
            break;
        case 8:
            draft.week[4] = dayDraftFrom(u"24-24");
            break;
        default:
            break;
        }

        QCOMPARE(faultsText(draft), faults);
    }

    void aDayIsOneThingAtATime()
    {
        CalendarDraft draft = office();
        const qint64 eve = day(2026, 12, 24); // a Thursday

        draft.setSpecial(eve, dayDraftFrom(u"9-12"), "Christmas Eve");
        draft.close(eve, "Closed for Christmas");

        QVERIFY(draft.isClosed(eve) && draft.special.isEmpty());
        QVERIFY(draft.record().contains(R"("closed_names":{"2026-12-24":"Closed for Christmas"})"));
        draft.followWeek(eve);
        QCOMPARE(draft.record(), office().record());
        QCOMPARE(textOf(draft.hoursOf(eve)), u"09:00–12:00, 13:00–17:00"_s);
    }
};

QTEST_GUILESS_MAIN(TestCalendarDraft)

#include "tst_calendardraft.moc"
