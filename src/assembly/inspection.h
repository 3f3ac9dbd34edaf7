#pragma once

#include "desk/base/result.h"
#include "desk/base/wallclock.h"
#include "desk/query/queryplan.h"
#include "desk/tickets/ticketreader.h"

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

// Finds tickets for a program without a window.
class Finder
{
public:
    Finder(const QString &path, const WallClock &clock);
    ~Finder();

    TicketReader &reader();
    // `now` not set: the clock's, or in a sample its own.
    Result<Read<QueryPlan>> plan(const QByteArray &query, const QByteArray &person, Instant now);
    Result<QList<qint64>> find(const QueryPlan &plan, const CancelFlag &cancel);
    Result<qint64> count(const QueryPlan &plan, const CancelFlag &cancel);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace Steward
