#include "assembly/inspection.h"

#include "desk/people/right.h"

#include "files/platform/zonedata.h"
#include "storage/engine/database.h"
#include "storage/metrics/sqlmetricsreader.h"
#include "storage/query/sqlticketreader.h"
#include "storage/workspace/doctor.h"

namespace Steward {

namespace {

constexpr qsizetype rowsAtOnce = 500;

} // namespace

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
    SqlMetricsReader metrics;
    const WallClock &clock;
};

Finder::Finder(const QString &path, const WallClock &clock)
    : m_parts(
        new Parts{.reader = SqlTicketReader(path, clock), .metrics = SqlMetricsReader(path, clock), .clock = clock})
{ }

Finder::~Finder() = default;

TicketReader &Finder::reader()
{
    return m_parts->reader;
}

MetricsReader &Finder::metrics()
{
    return m_parts->metrics;
}

Done mayAdministerAs(const QString &workspace, const QByteArray &person, const WallClock &clock)
{
    if (person.isEmpty())
        return {};
    Finder finder(workspace, clock);
    const auto viewer = finder.viewer(person);
    if (!viewer)
        return tl::unexpected(viewer.error());
    const auto names = finder.reader().workspace();
    if (!names)
        return tl::unexpected(names.error());
    return mayAdminister((*viewer)->person, names->staff.values(),
                         names->sample.isEmpty() ? WorkspaceKind::Real : WorkspaceKind::Sample);
}

Result<std::optional<Viewer>> Finder::viewer(const QByteArray &person)
{
    if (person.isEmpty())
        return std::optional<Viewer>();
    auto viewer = m_parts->reader.viewer(person);
    if (!viewer)
        return tl::unexpected(viewer.error());
    return std::optional(std::move(*viewer));
}

Result<QList<qint64>> Finder::readable(const QList<qint64> &numbers, const std::optional<Viewer> &viewer,
                                       const CancelFlag &cancel)
{
    if (!viewer || viewer->seesAllParts())
        return numbers;
    QList<qint64> readable;
    for (qsizetype from = 0; from < numbers.size(); from += rowsAtOnce) {
        const auto rows = m_parts->reader.rows(numbers.mid(from, rowsAtOnce), cancel);
        if (!rows)
            return tl::unexpected(rows.error());
        for (const TicketRow &row : *rows) {
            if (viewer->mayRead({.client = row.client, .requester = row.requester}))
                readable.append(row.number);
        }
    }
    return readable;
}

Result<SlaRecords> Finder::slaRecords()
{
    return m_parts->reader.slaRecords();
}

Result<Instant> Finder::now()
{
    return m_parts->reader.workspace().map([this](const Workspace &workspace) {
        return workspace.sampleNow.isSet() ? workspace.sampleNow : m_parts->clock.now();
    });
}

Result<Read<QueryPlan>> Finder::plan(const QByteArray &query, const QByteArray &person, Instant now)
{
    if (!now.isSet()) {
        const auto present = this->now();
        if (!present)
            return tl::unexpected(present.error());
        now = *present;
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
