#include "assembly/assembly.h"

#include "assembly/draftfolder.h"
#include "assembly/openingticketstore.h"
#include "assembly/workspacefile.h"
#include "assembly/workspaceimport.h"

#include "storage/engine/database.h"
#include "storage/engine/databaseworker.h"
#include "storage/escalations/sqlbouncereader.h"
#include "storage/metrics/sqlmetricsreader.h"
#include "storage/query/sqlclientreader.h"
#include "storage/query/sqlticketaid.h"
#include "storage/query/sqlticketreader.h"
#include "storage/sla/sqlclockreader.h"
#include "storage/sla/sqlnextduereader.h"
#include "storage/sla/sqlslareader.h"
#include "storage/workspace/upgrade.h"

#include <QFileInfo>
#include <QTimeZone>

#include <atomic>

namespace Steward {

using namespace Qt::StringLiterals;

class Assembly::WorkspaceClock : public WallClock, public SampleClock
{
public:
    explicit WorkspaceClock(const WallClock &system) : m_system(system) { }
    Instant now() const override { return Instant{m_system.now().ms + m_offsetMs}; }
    void standAt(Instant lastRecord) // not set: a real workspace, where the time is the computer's
    {
        m_lastRecord = lastRecord;
        reset();
    }
    bool isSettable() const override { return m_lastRecord.isSet(); }
    void set(Instant instant) override
    {
        if (isSettable())
            m_offsetMs = instant.ms - m_system.now().ms;
    }
    void reset() override { m_offsetMs = m_lastRecord.isSet() ? m_lastRecord.ms - m_system.now().ms : 0; }

private:
    const WallClock &m_system;
    Instant m_lastRecord = {};
    std::atomic<qint64> m_offsetMs = 0; // readers ask on threads of their own
};

struct Assembly::Opened
{
    Opened(const QString &path, const QString &home, const WallClock &clock)
        : reader(path, clock), clocks(path), longReader(path, clock), aid(path), clients(path), metrics(path, clock),
          bounces(path), sla(path), nextDue(path), store(path), drafts(home, path), import(path, home),
          readWorker(u"reader"_s), longReadWorker(u"long reader"_s), writeWorker(u"writer"_s), draftWorker(u"drafts"_s),
          importWorker(u"import"_s), look(readWorker)
    { }
    ~Opened()
    {
        // Each connection ends on the thread that opened it.
        const auto close = [](auto &of) {
            return [&of]() -> Worker::Delivery {
                of.close();
                return {};
            };
        };
        writeWorker.post(close(store), {});
        readWorker.post(close(reader), {});
        readWorker.post(close(clocks), {});
        longReadWorker.post(close(longReader), {});
        longReadWorker.post(close(aid), {});
        longReadWorker.post(close(clients), {});
        longReadWorker.post(close(metrics), {});
        longReadWorker.post(close(sla), {});
        longReadWorker.post(close(bounces), {});
        longReadWorker.post(close(nextDue), {});
    }

    SqlTicketReader reader;
    SqlClockReader clocks;
    SqlTicketReader longReader;
    SqlTicketAid aid;
    SqlClientReader clients;
    SqlMetricsReader metrics;
    SqlBounceReader bounces;
    SqlSlaReader sla;
    SqlNextDueReader nextDue;
    OpeningTicketStore store;
    DraftFolder drafts;
    WorkspaceImport import;
    DatabaseWorker readWorker;
    DatabaseWorker longReadWorker;
    DatabaseWorker writeWorker;
    DatabaseWorker draftWorker;
    DatabaseWorker importWorker;
    LatestAnswer look;
};

Assembly::Assembly(const QString &home) : m_home(home), m_clock(std::make_unique<WorkspaceClock>(m_systemClock)) { }

Assembly::~Assembly() = default;

void Assembly::open(const QString &path, std::function<void(Done)> deliver)
{
    m_opening = std::make_unique<Opened>(path, m_home, *m_clock);
    m_opening->look.ask<Result<Workspace>>(
        [reader = &m_opening->reader, path, clock = &m_systemClock](const CancelFlag &) -> Result<Workspace> {
            if (const auto upgraded = upgradeWorkspace(path, clock->now()); !upgraded)
                return tl::unexpected(upgraded.error());
            return reader->workspace();
        },
        [this, deliver = std::move(deliver)](Result<Workspace> workspace) {
            if (!workspace) {
                deliver(tl::unexpected(workspace.error()));
                return;
            }
            m_clock->standAt(workspace->sampleNow);
            m_opened = std::move(m_opening);
            deliver({});
        });
}

Done Assembly::createSample(const QByteArray &sample, const QString &path)
{
    return makeSample(path, sample);
}

Done Assembly::createEmpty(const QString &path)
{
    const QByteArray zone = QTimeZone::systemTimeZoneId();
    return makeWorkspace(
        path,
        {.name = QFileInfo(path).completeBaseName().toUtf8(), .timeZone = zone.isEmpty() ? QByteArray("UTC") : zone});
}

SampleClock &Assembly::sampleClock()
{
    return *m_clock;
}

const WallClock &Assembly::clock() const
{
    return *m_clock;
}

TicketReader &Assembly::reader()
{
    return m_opened->reader;
}

Worker &Assembly::readWorker()
{
    return m_opened->readWorker;
}

ClockReader &Assembly::clockReader()
{
    return m_opened->clocks;
}

TicketReader &Assembly::longReader()
{
    return m_opened->longReader;
}

Worker &Assembly::longReadWorker()
{
    return m_opened->longReadWorker;
}

MetricsReader &Assembly::metricsReader()
{
    return m_opened->metrics;
}

SlaReader &Assembly::slaReader()
{
    return m_opened->sla;
}

NextDueReader &Assembly::nextDueReader()
{
    return m_opened->nextDue;
}

BounceReader &Assembly::bounceReader()
{
    return m_opened->bounces;
}

ClientReader &Assembly::clientReader()
{
    return m_opened->clients;
}

TicketAid &Assembly::ticketAid()
{
    return m_opened->aid;
}

TicketStore &Assembly::store()
{
    return m_opened->store;
}

SlaStore &Assembly::slaStore()
{
    return m_opened->store;
}

GoalStore &Assembly::goalStore()
{
    return m_opened->store;
}

PeopleStore &Assembly::peopleStore()
{
    return m_opened->store;
}

FigureKeeper &Assembly::figureKeeper()
{
    return m_opened->store;
}

TicketImport &Assembly::ticketImport()
{
    return m_opened->import;
}

Worker &Assembly::importWorker()
{
    return m_opened->importWorker;
}

DraftStore &Assembly::draftStore()
{
    return m_opened->drafts;
}

Worker &Assembly::draftWorker()
{
    return m_opened->draftWorker;
}

Worker &Assembly::writeWorker()
{
    return m_opened->writeWorker;
}

} // namespace Steward
