#include "assembly/assembly.h"

#include "assembly/workspacefile.h"

#include "storage/engine/database.h"
#include "storage/engine/databaseworker.h"
#include "storage/query/sqlticketreader.h"

namespace Steward {

using namespace Qt::StringLiterals;

class Assembly::WorkspaceClock : public WallClock
{
public:
    explicit WorkspaceClock(const WallClock &system) : m_system(system) { }
    Instant now() const override { return Instant{m_system.now().ms + m_offsetMs}; }
    void standAt(Instant instant) { m_offsetMs = instant.isSet() ? instant.ms - m_system.now().ms : 0; }

private:
    const WallClock &m_system;
    qint64 m_offsetMs = 0;
};

struct Assembly::Opened
{
    Opened(const QString &path, const WallClock &clock)
        : reader(path, clock), longReader(path, clock), readWorker(u"reader"_s), longReadWorker(u"long reader"_s),
          look(readWorker)
    { }
    ~Opened()
    {
        // Each connection ends on the thread that opened it.
        const auto close = [](SqlTicketReader &of) {
            return [&of]() -> Worker::Delivery {
                of.close();
                return {};
            };
        };
        readWorker.post(close(reader), {});
        longReadWorker.post(close(longReader), {});
    }

    SqlTicketReader reader;
    SqlTicketReader longReader;
    DatabaseWorker readWorker;
    DatabaseWorker longReadWorker;
    LatestAnswer look;
};

Assembly::Assembly() : m_clock(std::make_unique<WorkspaceClock>(m_systemClock)) { }

Assembly::~Assembly() = default;

void Assembly::open(const QString &path, std::function<void(Done)> deliver)
{
    m_opening = std::make_unique<Opened>(path, *m_clock);
    m_opening->look.ask<Result<Workspace>>(
        [reader = &m_opening->reader](const CancelFlag &) { return reader->workspace(); },
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

TicketReader &Assembly::longReader()
{
    return m_opened->longReader;
}

Worker &Assembly::longReadWorker()
{
    return m_opened->longReadWorker;
}

} // namespace Steward
