#pragma once

#include "assembly/systemclock.h"
#include "assembly/timerticker.h"

#include "desk/base/result.h"
#include "desk/base/sampleclock.h"
#include "desk/base/worker.h"
#include "desk/clients/clientreader.h"
#include "desk/escalations/bouncereader.h"
#include "desk/metrics/figurekeeper.h"
#include "desk/metrics/goalstore.h"
#include "desk/metrics/metricsreader.h"
#include "desk/people/peoplestore.h"
#include "desk/sla/clockreader.h"
#include "desk/sla/nextduereader.h"
#include "desk/sla/slareader.h"
#include "desk/sla/slastore.h"
#include "desk/tickets/draftstore.h"
#include "desk/tickets/ticketaid.h"
#include "desk/tickets/ticketimport.h"
#include "desk/tickets/ticketreader.h"
#include "desk/tickets/ticketstore.h"

#include <QString>

#include <functional>
#include <memory>

namespace Steward {

// What the window works with: the clock, the workers and the stores of the workspace that is open. The only code that
// names the concrete ones. Outlives every page and model.
class Assembly
{
public:
    // `home`: the folder of this person's own data.
    explicit Assembly(const QString &home);
    ~Assembly();
    Q_DISABLE_COPY_MOVE(Assembly)

    // Opens a workspace in place of the one before, after a look at the file, on a worker, that changes nothing of it.
    // Only the latest call is answered, here, and never at once.
    void open(const QString &path, std::function<void(Done)> deliver);
    // Makes a sample workspace; AlreadyExists where a file is there. Does not open it.
    Done createSample(const QByteArray &sample, const QString &path);
    // The same for one without tickets, named for its file, with the zone of this computer.
    Done createEmpty(const QString &path);

    // A sample has a clock of its own, which stands at its last record when it is opened and runs on from there.
    const WallClock &clock() const;
    SampleClock &sampleClock();
    // For screens, and for reviews and whole lists: a long question never makes a screen wait.
    TicketReader &reader();
    Worker &readWorker();
    ClockReader &clockReader(); // on the same worker
    TicketReader &longReader();
    Worker &longReadWorker();
    MetricsReader &metricsReader(); // these five on the worker for long questions
    NextDueReader &nextDueReader();
    BounceReader &bounceReader();
    ClientReader &clientReader();
    TicketAid &ticketAid();
    SlaReader &slaReader();
    TicketImport &ticketImport();
    Worker &importWorker(); // of its own: a run takes long
    TicketStore &store();
    PeopleStore &peopleStore(); // these on the same worker
    SlaStore &slaStore();
    GoalStore &goalStore();
    FigureKeeper &figureKeeper();
    Worker &writeWorker();
    DraftStore &draftStore();
    Worker &draftWorker(); // of their own: a slow disk under the workspace holds up no draft
    Ticker &ticker() { return m_ticker; }

private:
    struct Opened;
    class WorkspaceClock;

    QString m_home;
    SystemClock m_systemClock;
    TimerTicker m_ticker;
    std::unique_ptr<WorkspaceClock> m_clock;
    std::unique_ptr<Opened> m_opening; // not looked at yet, or it could not be opened
    std::unique_ptr<Opened> m_opened;
};

} // namespace Steward
