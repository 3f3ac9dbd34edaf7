#include "stewardctl/commandline.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Steward {

// `sla trace` (sla.md 6): how each clock of a ticket came to its verdict.
class SlaTraceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void eachStretchTellsTicketAuthorAndDays();
    void dueIsToldWithItsReasons();
    void theVerdictTellsHolderAndWhenItWasFrozen();
    void whatWasLearntLaterAndTheWaiverAreTold();
    void itIsAsOfAnInstant();
    void theNextUpdateIsAClock();
    void jsonNamesTheRecords();
    void onlyTheDeskSeesIt();
    void aTicketThatIsNotThereIsTold();

private:
    QByteArray trace(const QStringList &more = {}) const
    {
        return m_shell.onDesk(QStringList{u"sla"_s, u"trace"_s, u"SUP-1"_s} + more).out;
    }
    // The lines of one cycle, from its heading on.
    static QByteArray cycleOf(const QByteArray &trace, const QByteArray &heading)
    {
        QByteArray found;
        bool isIn = false;
        for (const QByteArray &line : trace.split('\n')) {
            if (!line.startsWith(' '))
                isIn = line.startsWith(heading);
            if (isIn)
                found += line + '\n';
        }
        return found;
    }
    CommandLine m_shell;
};

void SlaTraceTest::initTestCase()
{
    QCOMPARE(m_shell.onDesk({u"init"_s}).exit, 0);
    // Made on Monday at 10:00 in Berlin; the answer of 10:30 was recorded at 13:00, when the hour was over.
    const QByteArray history
        = R"({"type":"header","format":"steward-exchange","version":1,"key_prefix":"SUP","time_zone":"UTC"}
{"type":"calendar","id":"berlin","name":"Berlin office","time_zone":"Europe/Berlin","week":{"mon":[["09:00","17:00"]],"tue":[["09:00","17:00"]],"wed":[["09:00","17:00"]],"thu":[["09:00","17:00"]],"fri":[["09:00","17:00"]]}}
{"type":"client","id":"acme","name":"Acme Payroll"}
{"type":"policy","id":"gold","name":"Gold","client":"acme","valid_from":"2025-01-01T00:00:00Z","calendar":"berlin","targets":[{"metric":"resolution","amount":"8h"},{"metric":"first_response","amount":"1h","calendar":"24x7"},{"metric":"periodic_update","amount":"4h"}]}
{"type":"person","id":"agent-1","name":"Agent One","role":"agent","level":1}
{"type":"person","id":"lead-1","name":"Lead One","role":"lead"}
{"type":"person","id":"req-1","name":"Requester One","role":"requester","client":"acme"}
{"type":"ticket","key":"SUP-1","created_at":"2026-01-05T09:00:00Z","by":"req-1","client":"acme","requester":"req-1","subject":"Net pay differs"}
{"type":"event","ticket":"SUP-1","at":"2026-01-05T09:05:00Z","by":"agent-1","field":"assignee","from":null,"to":"agent-1"}
{"type":"event","ticket":"SUP-1","at":"2026-01-05T10:00:00Z","by":"agent-1","field":"state","from":"new","to":"pending","source":"zendesk-json:7"}
{"type":"event","ticket":"SUP-1","at":"2026-01-06T09:00:00Z","by":"agent-1","field":"state","from":"pending","to":"open"}
{"type":"message","ticket":"SUP-1","at":"2026-01-05T09:30:00Z","by":"agent-1","direction":"outbound","visibility":"public","channel":"phone","body":"Called.","recorded_at":"2026-01-05T12:00:00Z"}
{"type":"event","ticket":"SUP-1","at":"2026-01-07T09:00:00Z","by":"lead-1","field":"sla_waiver","from":null,"to":{"metric":"first_response","cycle":1,"reason":"late_record","note":"Was on the phone"}}
)";
    const Answer imported = m_shell.onDesk({u"import"_s, u"steward"_s, m_shell.write(u"h.jsonl"_s, history)});
    QVERIFY2(imported.exit == 0, imported.err + imported.out);
}

void SlaTraceTest::eachStretchTellsTicketAuthorAndDays()
{
    const QByteArray cycle = cycleOf(trace({u"--at"_s, u"2026-01-06T11:00:00Z"_s}), "resolution #1");

    const QByteArray first = "  2026-01-05T09:00:00Z - 2026-01-05T10:00:00Z  Running  1 h  Ticket created (created)";
    QVERIFY2(cycle.contains(first + "  [record 0: Ticket created, by Requester One]"), cycle);
    QVERIFY(
        cycle.contains("2026-01-05T10:00:00Z - 2026-01-06T09:00:00Z  Paused  7 h  Paused: Pending (pause:pending)"));
    QVERIFY(cycle.contains("    ticket: Pending from 2026-01-05T10:00:00Z  [record 2: State: New → Pending, by Agent "
                           "One; zendesk-json:7]"));
    QVERIFY(cycle.contains("    held by: (unassigned) from 2026-01-05T09:00:00Z"));
    QVERIFY(cycle.contains("    held by: Agent One from 2026-01-05T09:05:00Z  [record 1: "));
    // By the clocks of the calendar's zone.
    QVERIFY(cycle.contains("    open: 2026-01-05, 11:00:00-17:00:00 Europe/Berlin: 6 h\n"));
    QVERIFY(cycle.contains("    open: 2026-01-06, 09:00:00-10:00:00 Europe/Berlin: 1 h\n"));
}

void SlaTraceTest::dueIsToldWithItsReasons()
{
    const QByteArray cycle = cycleOf(trace({u"--at"_s, u"2026-01-06T11:00:00Z"_s}), "resolution #1");

    QVERIFY2(cycle.contains("  Due: 2026-01-06T16:00:00Z, because the target of 8 h of business time began at "
                            "2026-01-05T09:00:00Z; pauses of 7 h are not counted"),
             cycle);
    QVERIFY(cycle.contains("  Target: 8 h; policy Gold, valid from 2025-01-01T00:00:00Z, for Acme Payroll; calendar "
                           "Berlin office (Europe/Berlin)"));
    QVERIFY(cycle.contains("  At 75 %: 2026-01-06T14:00:00Z"));
    QVERIFY(cycle.contains("  Stands: Running; 5 h left"));
}

void SlaTraceTest::theVerdictTellsHolderAndWhenItWasFrozen()
{
    const QByteArray cycle = cycleOf(trace({u"--at"_s, u"2026-01-08T11:00:00Z"_s}), "resolution #1");

    QVERIFY2(cycle.startsWith("resolution #1: Resolution, cycle 1: Breached\n"), cycle);
    QVERIFY(cycle.contains("  Verdict: Breached: Not in time; 11 h over"));
    QVERIFY(cycle.contains("  Held by: Agent One, level 1  [record 1: "));
    QVERIFY(cycle.contains("  Frozen at: 2026-01-06T16:00:00Z"));
}

void SlaTraceTest::whatWasLearntLaterAndTheWaiverAreTold()
{
    const QByteArray cycle = cycleOf(trace({u"--at"_s, u"2026-01-08T11:00:00Z"_s}), "first_response #1");

    QVERIFY2(cycle.contains("  Revised: By what was learnt later it would be: Met. The verdict stands."), cycle);
    QVERIFY(cycle.contains("  Waiver: Recorded too late, by Lead One at 2026-01-07T09:00:00Z: Was on the phone"));
    QVERIFY(cycle.contains("SLA waiver: First response, cycle 1: Recorded too late (Was on the phone), by Lead One"));
    QVERIFY(cycle.contains("  Frozen at: 2026-01-05T10:00:00Z"));
}

void SlaTraceTest::itIsAsOfAnInstant()
{
    const QByteArray before = cycleOf(trace({u"--at"_s, u"2026-01-05T09:45:00Z"_s}), "first_response #1");

    QVERIFY2(before.startsWith("first_response #1: First response, cycle 1: Running\n"), before);
    QVERIFY(!before.contains("Waiver") && !before.contains("Frozen"));
    QCOMPARE(trace({u"--at"_s, u"2026-01-05T08:00:00Z"_s}), QByteArray()); // it was not there yet
}

void SlaTraceTest::theNextUpdateIsAClock() // capability S2.14
{
    const QByteArray cycle = cycleOf(trace({u"--at"_s, u"2026-01-06T11:00:00Z"_s}), "periodic_update #1");

    QVERIFY2(cycle.contains("Next update, cycle 1: Running") && cycle.contains("Reply sent (reply)"), cycle);
}

void SlaTraceTest::jsonNamesTheRecords()
{
    const Answer answer
        = m_shell.onDesk({u"sla"_s, u"trace"_s, u"SUP-1"_s, u"--at"_s, u"2026-01-08T11:00:00Z"_s, u"--json"_s});
    QJsonObject first, resolution;
    for (const QByteArray &line : answer.out.split('\n')) {
        const QJsonObject clock = QJsonDocument::fromJson(line).object();
        if (clock.value("metric"_L1) == "first_response"_L1)
            first = clock;
        else if (clock.value("metric"_L1) == "resolution"_L1)
            resolution = clock;
    }

    QCOMPARE(first.value("frozen_at"_L1).toString(), u"2026-01-05T10:00:00Z"_s);
    QCOMPARE(first.value("waiver"_L1).toObject().value("by"_L1).toString(), u"lead-1"_s);
    QCOMPARE(first.value("revised"_L1).toString(), u"met"_s);
    const QJsonArray segments = resolution.value("segments"_L1).toArray();
    QCOMPARE(segments.size(), 3);
    QCOMPARE(segments.at(0).toObject().value("record"_L1).toInt(-1), 0);
    QCOMPARE(segments.at(1).toObject().value("record"_L1).toInt(-1), 2);
    QCOMPARE(resolution.value("time_zone"_L1).toString(), u"Europe/Berlin"_s);
    QCOMPARE(resolution.value("budget_s"_L1).toInt(), 28'800);
}

void SlaTraceTest::onlyTheDeskSeesIt()
{
    const Answer answer = m_shell.onDesk({u"--as"_s, u"req-1"_s, u"sla"_s, u"trace"_s, u"SUP-1"_s});

    QCOMPARE(answer.exit, 3);
    QCOMPARE(answer.out, QByteArray());
    QCOMPARE(m_shell.onDesk({u"--as"_s, u"agent-1"_s, u"sla"_s, u"trace"_s, u"SUP-1"_s}).exit, 0);
}

void SlaTraceTest::aTicketThatIsNotThereIsTold()
{
    const Answer answer = m_shell.onDesk({u"sla"_s, u"trace"_s, u"SUP-99"_s});

    QCOMPARE(answer.exit, 3);
    QVERIFY2(answer.err.contains("SUP-99"), answer.err);
}

} // namespace Steward

QTEST_GUILESS_MAIN(Steward::SlaTraceTest)

#include "tst_slatrace.moc"
