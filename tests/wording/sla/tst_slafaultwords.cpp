#include "wording/sla/slafaultwords.h"

#include <QSet>
#include <QTest>

using namespace Steward;

class TestSlaFaultWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachFaultHasWordsOfItsOwn()
    {
        // The codes of sla.md 7; of two of them the field tells which sentence.
        const QList<SlaFault> faults{
            {"bad_json", ""},
            {"missing_field", "calendars[0].time_zone"},
            {"missing_field", "calendars[0].week"},
            {"missing_field", "policies[0].targets"},
            {"missing_field", "policies[0].targets[1].metric"},
            {"missing_field", "policies[0].targets[1].amount"},
            {"missing_field", "policies[0].targets[1].calendar"},
            {"missing_field", "events[0].created_at"},
            {"bad_time", "events[0].at"},
            {"bad_date", "closed[0]"},
            {"unknown_zone", "time_zone"},
            {"bad_interval", "week.mon[1]"},
            {"overlapping_intervals", "week.mon"},
            {"date_conflict", "special.2025-12-24"},
            {"never_open", ""},
            {"duplicate_calendar", "calendars[1]"},
            {"duplicate_policy", "policies[1]"},
            {"duplicate_target", "targets[1]"},
            {"unknown_calendar", "targets[1].calendar"},
            {"unknown_metric", "targets[1].metric"},
            {"bad_target", "targets[1].level"},
            {"bad_target", "targets[1].pause_in"},
            {"bad_target", "targets[1].answer"},
            {"bad_target", "targets[1].metric"},
            {"bad_amount", "targets[1].amount"},
            {"bad_value", "targets[1].priority"},
            {"bad_range", "elapsed.to"},
        };
        QSet<QString> said;
        for (const SlaFault &fault : faults) {
            const QString words = slaFaultWords(fault);
            QVERIFY2(words.size() > 10 && !words.contains(u'%'), qPrintable(words));
            said.insert(words);
        }
        QCOMPARE(said.size(), faults.size());
    }

    void eachVerdictHasItsWord()
    {
        QSet<QString> said;
        for (const SlaVerdict verdict : {SlaVerdict::None, SlaVerdict::Met, SlaVerdict::Breached})
            said.insert(verdictWords(verdict));
        QCOMPARE(said.size(), 3);
        QCOMPARE(keptWords(1204, 1300), QStringLiteral("1,204 of 1,300"));
    }
};

QTEST_GUILESS_MAIN(TestSlaFaultWords)

#include "tst_slafaultwords.moc"
