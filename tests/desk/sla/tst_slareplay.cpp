#include "desk/sla/slareplay.h"

#include "desk/sla/slaevaluation.h"
#include "desk/sla/slareading.h"
#include "desk/tickets/growinghistory.h"

#include <QTest>

using namespace Steward;

namespace {

SlaRules rules()
{
    const QByteArray office
        = R"({"type":"calendar","id":"office","time_zone":"Europe/Berlin","week":{"mon":[["09:00","12:00"],["13:00","17:00"]],"tue":[["09:00","17:00"]],"wed":[["09:00","17:00"]],"thu":[["09:00","17:00"]],"fri":[["09:00","15:00"]]}})";
    const QByteArray all
        = R"({"type":"policy","id":"all","calendar":"office","targets":[{"metric":"first_response","amount":"1h"},{"metric":"next_response","amount":"2h"},{"metric":"level_response","level":1,"amount":"1h","calendar":"24x7"},{"metric":"level_response","level":2,"amount":"4h","calendar":"24x7"},{"metric":"level_response","level":3,"amount":"1bd","answer":"any"},{"metric":"resolution","amount":"8h"},{"metric":"resolution","priority":"urgent","amount":"2h"},{"metric":"requester_wait","amount":"16h"},{"metric":"agent_work","amount":"12h"},{"metric":"periodic_update","amount":"1bd"}]})";
    const QByteArray other
        = R"({"type":"policy","id":"globex","client":"globex","calendar":"office","targets":[{"metric":"resolution","amount":"4h"},{"metric":"first_response","amount":"1h"}]})";
    return *slaRulesFrom(
        {.calendars = {office},
         .policies = {all, other},
         .persons = {R"({"id":"agent-1","role":"agent","level":1})", R"({"id":"agent-2","role":"agent","level":2})",
                     R"({"id":"req-1","role":"requester"})"}});
}

} // namespace

class TestSlaReplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Moved record by record as they come, the clocks are at every moment what a recount of the whole history makes of
    // it; and each move touches the open ones alone.
    void movingOnIsWhatARecountMakes()
    {
        const SlaRules rules = ::rules();
        int met = 0, breached = 0, cancelled = 0, open = 0;
        for (quint32 seed = 1; seed <= 200; ++seed) {
            QRandomGenerator random(seed);
            GrowingHistory history;
            SlaReplay replay(rules, history.history().creation);
            qint64 minute = 0;
            for (int i = 0; i < 30; ++i) {
                minute += 1 + (random.bounded(3) ? random.bounded(120) : random.bounded(4'000));
                const TicketRecord record = next(history, random, after(minute));
                history.add(record);
                if (const auto *event = std::get_if<Event>(&record))
                    replay.apply(*event);
                else
                    replay.apply(std::get<Message>(record));
                // Looked at then, and at some later moment before the next one.
                SlaReplay then = replay;
                compare(then, rules, history.history(), after(minute));
                compare(then, rules, history.history(), after(minute + random.bounded(600)));
                if (QTest::currentTestFailed())
                    return;
            }
            const QList<SlaLine> lines = slaLines(rules, history.history(), after(minute));
            for (const SlaLine &line : lines) {
                met += int(line.state == SlaClock::State::Met);
                breached += int(line.state == SlaClock::State::Breached);
                cancelled += int(line.state == SlaClock::State::Cancelled);
                open += int(!line.endedAt.isSet());
            }
        }
        QVERIFY(met > 100 && breached > 100 && cancelled > 100 && open > 100); // all of it was tried
    }

private:
    static TicketRecord next(const GrowingHistory &history, QRandomGenerator &random, Instant at)
    {
        const QByteArray by = random.bounded(2) ? "agent-1" : "agent-2";
        switch (random.bounded(6)) {
        case 0:
            return Message{.at = at, .by = "req-1", .direction = Direction::Inbound};
        case 1:
            return Message{.at = at, .by = by, .direction = Direction::Outbound};
        case 2:
            return Message{.at = at, .by = by, .direction = Direction::Outbound, .visibility = Visibility::Internal};
        case 3: {
            const Ticket ticket = history.ticket();
            return Event{.at = at,
                         .by = by,
                         .field = {.field = Field::Client},
                         .from = Value::string(ticket.client),
                         .to = Value::string(random.bounded(2) ? "acme" : "globex")};
        }
        case 4:
            return Event{.at = at,
                         .by = by,
                         .field = {.field = Field::Due},
                         .to = random.bounded(3)
                             ? Value::string(toRfc3339(Instant{at.ms + 3'600'000 * random.bounded(48)}))
                             : Value()};
        default: {
            const Act act = randomChange(history.ticket(), random, {.op = opAt(at), .person = by, .now = at});
            TicketRecord record = act.records.first();
            if (auto *event = std::get_if<Event>(&record))
                event->at = at;
            return record;
        }
        }
    }

    static void compare(SlaReplay replay, const SlaRules &rules, const TicketHistory &history, Instant at)
    {
        replay.standAt(at);
        const QList<const SlaClock *> clocks = replay.clocks();
        const QList<SlaLine> lines = slaLines(rules, history, at);
        QCOMPARE(clocks.size(), lines.size());
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const SlaClock &clock = *clocks[i];
            const SlaLine &line = lines[i];
            QCOMPARE(clock.metric(), line.metric);
            QCOMPARE(clock.level(), line.level);
            QCOMPARE(clock.start(), line.start);
            QCOMPARE(clock.due(), line.due);
            QCOMPARE(clock.state(), line.state);
            QCOMPARE(clock.usedMs(), line.usedMs);
            QCOMPARE(clock.pausedMs(), line.pausedMs);
            QCOMPARE(clock.endedAt(), line.endedAt);
            QCOMPARE(clock.reason(), line.reason);
            QCOMPARE(clock.holder(), line.holder);
            QCOMPARE(clock.charged(), line.charged);
        }
    }
};

QTEST_APPLESS_MAIN(TestSlaReplay)

#include "tst_slareplay.moc"
