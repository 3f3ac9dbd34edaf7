#pragma once

#include "desk/base/result.h"
#include "desk/base/wallclock.h"
#include "desk/metrics/metricsreader.h"
#include "desk/query/queryplan.h"
#include "desk/sla/slareading.h"
#include "desk/tickets/ticketreader.h"
#include "desk/tickets/viewer.h"

#include <QString>

#include <memory>

namespace Steward {

struct InspectedFinding
{
    QByteArray about = {};
    QByteArray what = {};
};

struct Inspection
{
    QList<InspectedFinding> findings = {};
    qint64 tickets = 0;
    qint64 records = 0;
    QByteArray library = {}; // version of SQLite
    QByteArray zoneData = {}; // version of the time zone data
};

// What doctor and rollup verify find out about a workspace file; neither changes it.
Result<Inspection> inspectWorkspace(const QString &path);
Result<Inspection> inspectRollups(const QString &path);

// Whether that person may do what concerns the workspace as a whole; nobody named: everything is allowed. NotFound,
// NotAllowed.
Done mayAdministerAs(const QString &workspace, const QByteArray &person, const WallClock &clock);

// Finds tickets for a program without a window.
class Finder
{
public:
    Finder(const QString &path, const WallClock &clock);
    ~Finder();

    TicketReader &reader();
    // Who looks; nobody named: no cut. NotFound where the workspace has no such person.
    Result<std::optional<Viewer>> viewer(const QByteArray &person);
    // Those that she may read, in their order.
    Result<QList<qint64>> readable(const QList<qint64> &numbers, const std::optional<Viewer> &viewer,
                                   const CancelFlag &cancel);
    MetricsReader &metrics();
    Result<SlaRecords> slaRecords();
    // What `now` is in the workspace: the clock's, in a sample its own.
    Result<Instant> now();
    // `now` not set: the clock's, or in a sample its own.
    Result<Read<QueryPlan>> plan(const QByteArray &query, const QByteArray &person, Instant now);
    Result<QList<qint64>> find(const QueryPlan &plan, const CancelFlag &cancel);
    Result<qint64> count(const QueryPlan &plan, const CancelFlag &cancel);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace Steward
