#include "assembly/bench.h"

#include "assembly/workspacefile.h"

#include "desk/tickets/acts.h"
#include "files/platform/process.h"
#include "storage/metrics/sqlfigurekeeper.h"
#include "storage/metrics/sqlmetricsreader.h"
#include "storage/query/sqlticketreader.h"
#include "storage/tickets/sqlticketstore.h"
#include "storage/workspace/doctor.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>

namespace Steward {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualRuns = 200;
constexpr int manyRuns = 1000;
constexpr int fewRuns = 20;
constexpr int warmUps = 3;

class Bench
{
public:
    Bench(const QString &path, const WallClock &clock, const std::function<void(const BenchLine &)> &line)
        : m_path(path), m_clock(clock), m_line(line), m_reader(path, clock), m_metrics(path, clock)
    { }

    Done prepare();
    Done keepUp();
    Done read();
    Done review();
    Done write();
    Done verify();
    qint64 tickets() const { return m_tickets; }
    void single(const QByteArray &operation, const QByteArray &unit, double value)
    {
        m_line({.operation = operation,
                .unit = unit,
                .tickets = m_tickets,
                .runs = 1,
                .median = value,
                .p95 = value,
                .least = value});
    }

private:
    Done timed(const QByteArray &operation, int runs, const std::function<Done()> &run);
    qint64 random(qint64 below);

    QString m_path;
    const WallClock &m_clock;
    const std::function<void(const BenchLine &)> &m_line;
    SqlTicketReader m_reader;
    SqlMetricsReader m_metrics;
    CancelFlag m_never;
    QList<qint64> m_all, m_unresolved;
    qint64 m_tickets = 0;
    quint64 m_seed = 88172645463325252ULL;
};

qint64 Bench::random(qint64 below)
{
    m_seed ^= m_seed << 13;
    m_seed ^= m_seed >> 7;
    m_seed ^= m_seed << 17;
    return qint64(m_seed % quint64(below));
}

Done Bench::timed(const QByteArray &operation, int runs, const std::function<Done()> &run)
{
    QList<double> times;
    QElapsedTimer timer;
    for (int i = -warmUps; i < runs; ++i) {
        timer.start();
        if (const Done done = run(); !done)
            return done;
        if (i >= 0)
            times.append(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    m_line({.operation = operation,
            .tickets = m_tickets,
            .runs = times.size(),
            .median = times[times.size() / 2],
            .p95 = times[std::min(times.size() - 1, times.size() * 95 / 100)],
            .least = times.first()});
    return {};
}

// What the window does in its first seconds is done before anything is measured: clocks that fell due are judged.
Done Bench::keepUp()
{
    auto database = Database::open(m_path);
    if (!database)
        return tl::unexpected(database.error());
    SqlFigureKeeper keeper(**database);
    for (;;) {
        const auto more = keeper.keepUp(m_clock.now());
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return {};
    }
}

Done Bench::prepare()
{
    const auto all = m_reader.numbers({.order = QueueOrder::Key}, m_never);
    const auto unresolved = m_reader.numbers({.unresolvedOnly = true}, m_never);
    if (!all || !unresolved)
        return tl::unexpected((all ? unresolved : all).error());
    m_all = *all;
    m_unresolved = *unresolved;
    m_tickets = m_all.size();
    if (m_unresolved.isEmpty())
        return failed(FailureCode::BadInput, m_path.toUtf8(), "no unresolved ticket to work with");
    return {};
}

Done Bench::read()
{
    const QueueQuestion queue{.unresolvedOnly = true};
    if (const Done done = timed("queue_page", manyRuns,
                                [&]() -> Done {
                                    const auto page = m_reader.firstPage(queue, 50, m_never);
                                    return page ? Done() : Done(tl::unexpected(page.error()));
                                });
        !done)
        return done;
    return timed("open_ticket", manyRuns, [&]() -> Done {
        const auto opened = m_reader.open(m_all[random(m_all.size())], m_never);
        return opened ? Done() : Done(tl::unexpected(opened.error()));
    });
}

// The review of the largest client over the last year of the history, and the figures of all clients over two years.
Done Bench::review()
{
    constexpr int ever = 200 * 12;
    const auto newest = m_reader.rows({m_all.last()}, m_never);
    const auto clients = m_metrics.byClient(1970 * 12, (1970 + ever) * 12, m_never);
    if (!newest || !clients)
        return tl::unexpected((newest ? clients.error() : newest.error()));
    const auto volumeOf = [](const ClientFigures &client) { return client.figures.sumOf(Metric::TicketVolume).count; };
    const auto largest
        = std::max_element(clients->begin(), clients->end(),
                           [&](const ClientFigures &a, const ClientFigures &b) { return volumeOf(a) < volumeOf(b); });
    if (largest == clients->end() || newest->isEmpty())
        return failed(FailureCode::BadInput, m_path.toUtf8(), "no client with tickets");
    const int end = Zone().monthOf(newest->first().createdAt) + 1;
    ReviewQuestion question{.client = largest->client, .from = end - 12, .to = end, .withTimes = false};
    const auto ask = [&]() -> Done {
        const auto review = m_metrics.review(question, m_never);
        return review ? Done() : Done(tl::unexpected(review.error()));
    };
    if (const Done done = timed("qbr_client", usualRuns, ask); !done)
        return done;
    question.withTimes = true;
    if (const Done done = timed("qbr_times", usualRuns, ask); !done)
        return done;
    question.client.clear();
    if (const Done done = timed("qbr_times_all", fewRuns, ask); !done)
        return done;
    return timed("qbr_all", fewRuns, [&]() -> Done {
        const auto all = m_metrics.byClient(end - 24, end, m_never);
        return all ? Done() : Done(tl::unexpected(all.error()));
    });
}

// Each run is an act of its own, as when a person does it: read the ticket, decide, keep.
Done Bench::write()
{
    auto database = Database::open(m_path);
    if (!database)
        return tl::unexpected(database.error());
    SqlTicketStore store(**database);
    const auto workspace = m_reader.workspace();
    if (!workspace)
        return tl::unexpected(workspace.error());
    const QByteArray person = workspace->personNames.isEmpty() ? QByteArray() : workspace->personNames.keys().first();
    const auto act = [&](const std::function<Result<Act>(const Ticket &, const Deed &)> &intention) -> Done {
        const qint64 number = m_unresolved[random(m_unresolved.size())];
        const auto ticket = store.ticket(number);
        if (!ticket)
            return tl::unexpected(ticket.error());
        const Instant now = m_clock.now();
        const auto made = intention(*ticket, {.op = OpId::make(now), .person = person, .now = now});
        if (!made)
            return tl::unexpected(made.error());
        const auto saved = store.append(*made);
        return saved ? Done() : Done(tl::unexpected(saved.error()));
    };
    const ResolutionDraft record{.record = {.rootCause = "configuration.wage_type",
                                            .code = "fixed",
                                            .fix = "configuration",
                                            .kb = "none:one_off",
                                            .ai = "none"}};
    if (const Done done = timed("save", usualRuns,
                                [&] {
                                    return act([&](const Ticket &ticket, const Deed &deed) {
                                        return isUnresolved(ticket.state) ? resolve(ticket, record, deed)
                                                                          : changeState(ticket, State::Open, deed);
                                    });
                                });
        !done)
        return done;
    const QByteArray text
        = "We have found the cause and corrected the wage type; please run the payroll for this month once again.";
    return timed("reply", usualRuns, [&] {
        return act([&](const Ticket &ticket, const Deed &deed) { return reply(ticket, {.body = text}, deed); });
    });
}

Done Bench::verify()
{
    auto reader = Database::openReader(m_path);
    if (!reader)
        return tl::unexpected(reader.error());
    QElapsedTimer timer;
    timer.start();
    const auto examination = verifyRollups(**reader);
    if (!examination)
        return tl::unexpected(examination.error());
    single("rollup_differences", "n", double(examination->findings.size()));
    single("rollup_verify", "s", double(timer.elapsed()) / 1000);
    return {};
}

} // namespace

Done runBench(const QString &workspace, const QString &history, const WallClock &clock,
              const std::function<void(const BenchLine &)> &line)
{
    double seconds = 0;
    if (!history.isEmpty()) {
        if (const Done done = makeWorkspace(workspace, {}); !done)
            return done;
        QElapsedTimer timer;
        timer.start();
        const auto counts = importInto(workspace, {.format = "steward", .path = history});
        if (!counts)
            return tl::unexpected(counts.error());
        seconds = double(timer.elapsed()) / 1000;
    }
    const double megabytes = double(peakMemoryKb()) / 1024;
    Bench bench(workspace, clock, line);
    if (const Done done = bench.prepare(); !done)
        return done;
    if (!history.isEmpty()) {
        bench.single("import", "s", seconds);
        bench.single("import_rss", "MB", megabytes);
    }
    const qint64 bytes = QFileInfo(workspace).size() + QFileInfo(workspace + "-wal"_L1).size();
    bench.single("db_bytes_per_ticket", "B", double(bytes) / double(bench.tickets()));
    if (const Done done = bench.keepUp(); !done)
        return done;
    if (const Done done = bench.read(); !done)
        return done;
    if (const Done done = bench.review(); !done)
        return done;
    if (const Done done = bench.write(); !done)
        return done;
    return bench.verify();
}

} // namespace Steward
