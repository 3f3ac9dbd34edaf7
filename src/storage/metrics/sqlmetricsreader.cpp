#include "storage/metrics/sqlmetricsreader.h"

#include "storage/history/historyrows.h"
#include "storage/metrics/storedgoals.h"
#include "storage/metrics/storedreview.h"
#include "storage/metrics/storedrules.h"

namespace Steward {

namespace {

constexpr qint64 dayMs = 24 * 3'600'000LL;

// How long after a ticket's last record something of it may still fall due: of a target that was met early. Surveys are
// answered within two weeks.
qint64 longestAfterlifeMs(const MetricRules &rules)
{
    constexpr qint64 holidays = 60 * dayMs, dayOfWeek = 7;
    qint64 longest = 0;
    for (const SlaPolicy &policy : rules.sla.policies) {
        for (const SlaTarget &target : policy.targets) {
            const auto calendar = rules.sla.calendars.value(target.calendar);
            // A week of the calendar's latest version stands for all of them.
            constexpr Instant week{dayMs * 25'000}; // in 2038
            const qint64 open = calendar ? calendar->elapsedMs(week, Instant{week.ms + dayOfWeek * dayMs}) : 0;
            const qint64 hours = open > 0 ? target.amount.ms / open * dayOfWeek * dayMs + dayOfWeek * dayMs : 0;
            longest = std::max(longest, hours + target.amount.businessDays * dayOfWeek * dayMs);
        }
    }
    return longest + holidays;
}

// What the tickets of some questions have in common: not before, not after; not set: they may be of any time.
struct Bounds
{
    Instant from = {};
    Instant to = {};
};

Bounds boundsOf(const QList<MetricQuestion> &questions, const MetricRules &rules)
{
    Bounds bounds;
    for (qsizetype i = 0; i < questions.size(); ++i) {
        const MetricPeriod period = MetricPeriod::of(questions[i], rules);
        if (!period.from.isSet() || questions[i].name.metric == Metric::VolumeReduction)
            return {};
        bounds.from = i == 0 ? period.from : std::min(bounds.from, period.from);
        if (i == 0 || (bounds.to.isSet() && period.endsAfter(bounds.to)))
            bounds.to = period.to;
    }
    return bounds;
}

} // namespace

struct SqlMetricsReader::Parts
{
    explicit Parts(std::unique_ptr<Connection> opened)
        : connection(std::move(opened)), names(*connection), history(*connection, names)
    { }

    std::unique_ptr<Connection> connection;
    Dictionaries names;
    HistoryRows history;
    QByteArray rulesStamp = {};
    std::optional<MetricRules> rules = {};
};

SqlMetricsReader::SqlMetricsReader(QString path, const WallClock &clock) : m_clock(clock), m_parts(std::move(path)) { }

SqlMetricsReader::~SqlMetricsReader() = default;

void SqlMetricsReader::close()
{
    m_parts.close();
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
    const auto parts = m_parts.get();
    if (!parts)
        return tl::unexpected(parts.error());
    Connection &connection = *(*parts)->connection;
    const Watch watch(connection, cancel);
    if (!question.isStored()) {
        return rules(**parts).and_then(
            [&](const MetricRules *rules) { return countedReview(**parts, *rules, question, cancel); });
    }
    connection.run("BEGIN"); // one moment for all its rows
    const auto rules = this->rules(**parts);
    Review review;
    if (rules) {
        StoredReview stored(connection, (*parts)->names, **rules);
        review = stored.read(question);
        stored.addDue(review, (*parts)->history, m_clock.now());
    }
    connection.run("ROLLBACK");
    if (!rules)
        return tl::unexpected(rules.error());
    if (const Done done = connection.done(); !done)
        return tl::unexpected(cancel.isRaised() ? Failure{FailureCode::Cancelled} : done.error());
    return review;
}

// The same from the histories: persons' figures for one client are kept nowhere.
Result<Review> SqlMetricsReader::countedReview(Parts &parts, const MetricRules &rules, const ReviewQuestion &question,
                                               const CancelFlag &cancel)
{
    MetricRules ofClient = rules;
    ofClient.zoneName = rules.zoneNameOf(question.client);
    ofClient.zone = Zone::named(ofClient.zoneName).value_or(Zone());
    Review review{.question = question, .zoneName = ofClient.zoneName};
    for (int month = question.from; month < question.to; ++month)
        review.months.append(ReviewMonth{.month = month});
    Tally tally(ofClient);
    tally.keepOnly(question.client);
    const Instant from = ofClient.zone.startOfMonth(question.from), to = ofClient.zone.startOfMonth(question.to);
    Statement numbers(*parts.connection,
                      "SELECT number FROM ticket WHERE created_at < ?1 AND (state < 4 OR updated_at >= ?2)");
    numbers << to << from.ms - longestAfterlifeMs(rules);
    const Instant now = m_clock.now();
    while (!cancel.isRaised() && numbers.step()) {
        const TicketHistory history = parts.history.history(numbers.integer(0));
        tally.add(TicketPast(ofClient, history, std::max(now, lastKnown(history))), 1);
    }
    if (cancel.isRaised())
        return failed(FailureCode::Cancelled);
    if (const Done done = parts.connection->done(); !done)
        return tl::unexpected(done.error());
    const Tallied tallied = tally.take();
    for (const TallyRow &row : tallied.rows) {
        const int place = row.month - question.from;
        if (!question.agents.contains(row.who) || row.isOfAll || place < 0 || place >= review.months.size())
            continue;
        for (const TallyEntry &entry : row.entries) {
            if (row.table == TallyTable::Agent)
                review.months[place].addEntry(entry, question.level);
            else if (row.table == TallyTable::AgentTimes && question.withTimes)
                review.months[place].addTime(entry, question.level);
        }
    }
    for (ReviewMonth &month : review.months) {
        for (auto &[metric, values] : month.times)
            std::sort(values.begin(), values.end());
    }
    return review;
}

Result<QList<ClientFigures>> SqlMetricsReader::byClient(int from, int to, const CancelFlag &cancel)
{
    const auto parts = m_parts.get();
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

Result<QList<MetricAnswer>> SqlMetricsReader::counted(Parts &parts, const QList<MetricQuestion> &questions,
                                                      const std::optional<QList<qint64>> &among,
                                                      const CancelFlag &cancel)
{
    Connection &connection = *parts.connection;
    const Watch watch(connection, cancel);
    const auto rules = this->rules(parts);
    if (!rules)
        return tl::unexpected(rules.error());
    std::vector<MetricCount> counts;
    for (const MetricQuestion &question : questions)
        counts.emplace_back(question, **rules);
    const Instant at = questions.first().at;
    const auto add = [&](qint64 number) {
        const TicketHistory history = parts.history.history(number);
        const TicketPast past(**rules, history, at);
        for (MetricCount &count : counts)
            count.add(past);
    };
    if (among) {
        for (qsizetype i = 0; i < among->size() && !cancel.isRaised(); ++i)
            add(among->at(i));
    } else {
        // What was created after the periods has nothing in them; nor has what ended long before them.
        const Bounds bounds = boundsOf(questions, **rules);
        Statement numbers(connection,
                          "SELECT number FROM ticket WHERE created_at <= ?1 AND (?2 = 0 OR created_at < ?2)"
                          " AND (?3 = 0 OR state < 4 OR updated_at >= ?3) ORDER BY number");
        numbers << at << bounds.to.ms << (bounds.from.isSet() ? bounds.from.ms - longestAfterlifeMs(**rules) : 0);
        while (!cancel.isRaised() && numbers.step())
            add(numbers.integer(0));
    }
    if (cancel.isRaised())
        return failed(FailureCode::Cancelled);
    if (const Done done = connection.done(); !done)
        return tl::unexpected(done.error());
    QList<MetricAnswer> answers;
    for (MetricCount &count : counts)
        answers.append(count.answer());
    return answers;
}

Result<MetricAnswer> SqlMetricsReader::answer(const MetricQuestion &question, const std::optional<QList<qint64>> &among,
                                              const CancelFlag &cancel)
{
    return m_parts.get()
        .and_then([&](Parts *parts) { return counted(*parts, {question}, among, cancel); })
        .map([](const QList<MetricAnswer> &answers) { return answers.first(); });
}

Result<QList<MetricAnswer>> SqlMetricsReader::answers(const QList<MetricQuestion> &questions, const CancelFlag &cancel)
{
    return m_parts.get().and_then([&](Parts *parts) { return counted(*parts, questions, {}, cancel); });
}

Result<Instant> SqlMetricsReader::firstOwned(const QByteArray &person, const CancelFlag &cancel)
{
    const auto parts = m_parts.get();
    if (!parts)
        return tl::unexpected(parts.error());
    Connection &connection = *(*parts)->connection;
    const Watch watch(connection, cancel);
    const auto rules = this->rules(**parts);
    if (!rules)
        return tl::unexpected(rules.error());
    Instant first;
    for (const Client &client : (*rules)->clients) {
        for (qsizetype i = 0; i < client.ownership.size(); ++i) {
            if (client.ownership[i].owner != person)
                continue;
            const bool isLast = i + 1 == client.ownership.size();
            Statement &row = connection.prepared("SELECT min(created_at) FROM ticket WHERE client = ? AND deleted = 0"
                                                 " AND created_at >= ? AND created_at < ?");
            row << (*parts)->names.clientNumber(client.id) << client.ownership[i].from.ms
                << (isLast ? std::numeric_limits<qint64>::max() : client.ownership[i + 1].from.ms);
            if (row.step() && !row.isNull(0) && (!first.isSet() || row.instant(0) < first))
                first = row.instant(0);
            row.reset();
        }
    }
    if (const Done done = connection.done(); !done)
        return tl::unexpected(cancel.isRaised() ? Failure{FailureCode::Cancelled} : done.error());
    return first;
}

Result<QList<Goal>> SqlMetricsReader::goals(const CancelFlag &cancel)
{
    const auto parts = m_parts.get();
    if (!parts)
        return tl::unexpected(parts.error());
    Connection &connection = *(*parts)->connection;
    const Watch watch(connection, cancel);
    const auto rules = this->rules(**parts);
    if (!rules)
        return tl::unexpected(rules.error());
    QList<Goal> goals = storedGoals(connection);
    for (Goal &goal : goals)
        goal.zoneName = goal.client.isEmpty() ? (*rules)->zoneName : (*rules)->zoneNameOf(goal.client);
    if (const Done done = connection.done(); !done)
        return tl::unexpected(cancel.isRaised() ? Failure{FailureCode::Cancelled} : done.error());
    return goals;
}

} // namespace Steward
