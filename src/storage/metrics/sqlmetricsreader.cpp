#include "storage/metrics/sqlmetricsreader.h"

#include "storage/engine/database.h"
#include "storage/history/historyrows.h"
#include "storage/metrics/storedreview.h"
#include "storage/metrics/storedrules.h"

namespace Steward {

struct SqlMetricsReader::Parts
{
    explicit Parts(std::unique_ptr<Connection> opened)
        : connection(std::move(opened)), names(*connection), history(*connection, names),
          zone(Zone::named(metaValue(*connection, "time_zone")).value_or(Zone()))
    { }

    std::unique_ptr<Connection> connection;
    Dictionaries names;
    HistoryRows history;
    Zone zone;
    QByteArray rulesStamp = {};
    std::optional<MetricRules> rules = {};
};

SqlMetricsReader::SqlMetricsReader(QString path, const WallClock &clock) : m_path(std::move(path)), m_clock(clock) { }

SqlMetricsReader::~SqlMetricsReader() = default;

void SqlMetricsReader::close()
{
    m_parts.reset();
}

Result<SqlMetricsReader::Parts *> SqlMetricsReader::parts()
{
    if (!m_parts) {
        auto connection = Database::openReader(m_path);
        if (!connection)
            return tl::unexpected(connection.error());
        m_parts = std::make_unique<Parts>(std::move(*connection));
    }
    return m_parts.get();
}

// Most tickets were never reopened and never handed back: their rows say all. Of the others the history is read.
Done SqlMetricsReader::each(Parts &parts, const DashboardQuestion &question, const CancelFlag &cancel,
                            const std::function<void(const TicketFacts &)> &take)
{
    const Watch watch(*parts.connection, cancel);
    Statement row(*parts.connection,
                  "SELECT t.number, t.created_at, t.resolved_at, t.kind, t.state, t.code, t.reopened + t.handed_back"
                  " FROM ticket t WHERE t.deleted = 0 AND (?1 = 0 OR t.client = ?2) AND (?3 = 0 OR t.product = ?4)"
                  " AND t.code IS NOT ?5 AND t.number NOT IN (SELECT ticket FROM tag WHERE term IN (?6, ?7))"
                  " AND t.number NOT IN (SELECT ticket FROM custom WHERE field = ?8"
                  " AND instr(value, '\"merged_into\"') > 0)");
    row << int(!question.client.isEmpty()) << parts.names.clientNumber(question.client)
        << int(!question.product.isEmpty()) << parts.names.termNumber(question.product)
        << parts.names.termNumber("spam") << parts.names.termNumber("demo") << parts.names.termNumber("test")
        << parts.names.fieldNumber("linked");
    const qint64 duplicate = parts.names.termNumber("duplicate");
    while (row.step() && !cancel.isRaised()) {
        if (row.integer(6) != 0) {
            take(factsOf(parts.history.history(row.integer(0))));
            continue;
        }
        TicketFacts facts{.number = row.integer(0),
                          .kind = Kind(row.integer(3)),
                          .createdAt = row.instant(1),
                          .isDuplicate = duplicate != 0 && row.integer(5) == duplicate};
        if (const Instant resolved = row.instant(2); resolved.isSet())
            facts.turns.append({.at = resolved, .isResolved = true});
        else
            facts.isUnresolvedAtFirst = isUnresolved(State(row.integer(4)));
        take(facts);
    }
    if (cancel.isRaised())
        return failed(FailureCode::Cancelled);
    return parts.connection->done();
}

Result<QList<MonthFigures>> SqlMetricsReader::figures(const DashboardQuestion &question, const CancelFlag &cancel)
{
    const auto parts = this->parts();
    if (!parts)
        return tl::unexpected(parts.error());
    DashboardCount count((*parts)->zone, m_clock.now());
    if (const Done done = each(**parts, question, cancel, [&count](const TicketFacts &facts) { count.add(facts); });
        !done)
        return tl::unexpected(done.error());
    return count.months();
}

Result<QList<qint64>> SqlMetricsReader::behind(const FigureQuestion &question, const CancelFlag &cancel)
{
    const auto parts = this->parts();
    if (!parts)
        return tl::unexpected(parts.error());
    const DashboardCount count((*parts)->zone, m_clock.now());
    QList<qint64> numbers;
    const Done done = each(**parts, question.tickets, cancel, [&](const TicketFacts &facts) {
        if (count.isBehind(facts, question.figure, question.from, question.to, question.kind))
            numbers.append(facts.number);
    });
    if (!done)
        return tl::unexpected(done.error());
    return numbers;
}

Result<const MetricRules *> SqlMetricsReader::rules(Parts &parts)
{
    const QByteArray stamp = rulesStamp(*parts.connection);
    if (!parts.rules || parts.rulesStamp != stamp) {
        auto rules = storedMetricRules(*parts.connection);
        if (!rules)
            return tl::unexpected(rules.error());
        parts.rules = std::move(*rules);
        parts.rulesStamp = stamp;
    }
    return &*parts.rules;
}

Result<Review> SqlMetricsReader::review(const ReviewQuestion &question, const CancelFlag &cancel)
{
    const auto parts = this->parts();
    if (!parts)
        return tl::unexpected(parts.error());
    if (!question.isStored())
        return failed(FailureCode::WrongUsage, question.client, "figures of a person for a client are not stored");
    Connection &connection = *(*parts)->connection;
    const Watch watch(connection, cancel);
    connection.run("BEGIN"); // one moment for all its rows
    const auto rules = this->rules(**parts);
    Review review;
    if (rules)
        review = StoredReview(connection, (*parts)->names, **rules).read(question);
    connection.run("ROLLBACK");
    if (!rules)
        return tl::unexpected(rules.error());
    if (const Done done = connection.done(); !done)
        return tl::unexpected(cancel.isRaised() ? Failure{FailureCode::Cancelled} : done.error());
    return review;
}

Result<QList<ClientFigures>> SqlMetricsReader::byClient(int from, int to, const CancelFlag &cancel)
{
    const auto parts = this->parts();
    if (!parts)
        return tl::unexpected(parts.error());
    Connection &connection = *(*parts)->connection;
    const Watch watch(connection, cancel);
    const auto rules = this->rules(**parts);
    if (!rules)
        return tl::unexpected(rules.error());
    auto clients = StoredReview(connection, (*parts)->names, **rules).byClient(from, to);
    if (const Done done = connection.done(); !done)
        return tl::unexpected(cancel.isRaised() ? Failure{FailureCode::Cancelled} : done.error());
    return clients;
}

Result<MetricAnswer> SqlMetricsReader::answer(const MetricQuestion &question, const std::optional<QList<qint64>> &among,
                                              const CancelFlag &cancel)
{
    const auto parts = this->parts();
    if (!parts)
        return tl::unexpected(parts.error());
    Connection &connection = *(*parts)->connection;
    const Watch watch(connection, cancel);
    const auto rules = this->rules(**parts);
    if (!rules)
        return tl::unexpected(rules.error());
    MetricCount count(question, **rules);
    const auto add
        = [&](qint64 number) { count.add(TicketPast(**rules, (*parts)->history.history(number), question.at)); };
    if (among) {
        for (qsizetype i = 0; i < among->size() && !cancel.isRaised(); ++i)
            add(among->at(i));
    } else {
        // A ticket that was created after the period has nothing in it.
        Statement numbers(connection, "SELECT ticket FROM creation WHERE at <= ? ORDER BY ticket");
        numbers << question.at;
        while (!cancel.isRaised() && numbers.step())
            add(numbers.integer(0));
    }
    if (cancel.isRaised())
        return failed(FailureCode::Cancelled);
    if (const Done done = connection.done(); !done)
        return tl::unexpected(done.error());
    return count.answer();
}

} // namespace Steward
