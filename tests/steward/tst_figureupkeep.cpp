#include "steward/figureupkeep.h"

#include "assembly/openingticketstore.h"
#include "assembly/workspacefile.h"
#include "desk/tickets/acts.h"
#include "storage/engine/database.h"
#include "storage/sla/sqlnextduereader.h"
#include "storage/workspace/settings.h"
#include "support/heldworker.h"
#include "support/memoryticketreader.h"
#include "support/slacase.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Steward {

class FigureUpkeepTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClockThatFallsDueWhileTheWindowIsOpenIsBreached();
};

void FigureUpkeepTest::aClockThatFallsDueWhileTheWindowIsOpenIsBreached()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"desk.steward"_s);
    QVERIFY(makeWorkspace(path, {.timeZone = "Europe/Berlin"}));
    {
        const auto database = Database::open(path);
        QVERIFY((*database)->write([&]() -> Done {
            Dictionaries names((*database)->connection());
            Settings settings((*database)->connection(), names);
            const SlaRecords records = exampleSlaRecords();
            settings.insert("calendar", "berlin", {}, records.calendars.first().simplified());
            settings.insert("client", "acme", {}, R"({"type":"client","id":"acme","name":"Acme"})");
            settings.insert("person", "req-1", {},
                            R"({"type":"person","id":"req-1","name":"Requester","email":"","role":"requester"})");
            settings.insert("policy", "gold", {}, records.policies.first().simplified());
            return {};
        }));
    }
    OpeningTicketStore store(path);
    FixedClock clock; // 2026-01-05T09:00Z
    const TicketDraft draft{.values = {{{.field = Field::Subject}, Value::string("Net pay")},
                                       {{.field = Field::Client}, Value::string("acme")}}};
    const auto saved
        = store.append(*openTicket(draft, {.op = OpId::make(clock.at), .person = "req-1", .now = clock.at}));
    QVERIFY(saved);
    SqlNextDueReader reader(path);
    const auto firstResponse = [&] { return reader.tickets({saved->ticket}, CancelFlag())->first().clocks.first(); };
    QCOMPARE(firstResponse().state, SlaClock::State::Running);
    HeldWorker worker;
    Ticker ticker;
    FigureUpkeep upkeep(store, worker, clock, ticker);

    clock.at = utc("2026-01-05T10:00:01Z");
    for (int beat = 0; beat < 10; ++beat)
        Q_EMIT ticker.beat();
    QCOMPARE(worker.count(), 0); // whoever has just come is left alone
    Q_EMIT ticker.beat();
    worker.runAll();

    QCOMPARE(firstResponse().metric, SlaMetric::FirstResponse);
    QCOMPARE(firstResponse().state, SlaClock::State::Breached);
}

} // namespace Steward

QTEST_GUILESS_MAIN(Steward::FigureUpkeepTest)
#include "tst_figureupkeep.moc"
