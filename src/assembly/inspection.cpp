#include "assembly/inspection.h"

#include "files/platform/zonedata.h"
#include "storage/engine/database.h"
#include "storage/query/sqlticketreader.h"
#include "storage/workspace/doctor.h"

namespace Steward {

namespace {

template <typename Look>
Result<Inspection> inspected(const QString &path, Look look)
{
    auto reader = Database::openReader(path);
    if (!reader)
        return tl::unexpected(reader.error());
    const auto examination = look(**reader, nullptr);
    if (!examination)
        return tl::unexpected(examination.error());
    Inspection inspection{.tickets = examination->tickets,
                          .records = examination->records,
                          .library = examination->library,
                          .zoneData = zoneDataVersion()};
    for (const Finding &finding : examination->findings)
        inspection.findings.append({finding.about, finding.what});
    return inspection;
}

} // namespace

Result<Inspection> inspectWorkspace(const QString &path)
{
    return inspected(path, examine);
}

Result<Inspection> inspectRollups(const QString &path)
{
    return inspected(path, verifyRollups);
}

struct Finder::Parts
{
    SqlTicketReader reader;
    const WallClock &clock;
};

Finder::Finder(const QString &path, const WallClock &clock)
    : m_parts(new Parts{.reader = SqlTicketReader(path, clock), .clock = clock})
{ }

Finder::~Finder() = default;

TicketReader &Finder::reader()
{
    return m_parts->reader;
}

Result<Read<QueryPlan>> Finder::plan(const QByteArray &query, const QByteArray &person, Instant now)
{
    if (!now.isSet()) {
        const auto workspace = m_parts->reader.workspace();
        if (!workspace)
            return tl::unexpected(workspace.error());
        now = workspace->sampleNow.isSet() ? workspace->sampleNow : m_parts->clock.now();
    }
    return m_parts->reader.plan(query, person, now);
}

Result<QList<qint64>> Finder::find(const QueryPlan &plan, const CancelFlag &cancel)
{
    return m_parts->reader.find(plan, cancel);
}

Result<qint64> Finder::count(const QueryPlan &plan, const CancelFlag &cancel)
{
    return m_parts->reader.count(plan, cancel);
}

} // namespace Steward
