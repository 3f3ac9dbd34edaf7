#include "storage/metrics/storedreview.h"

#include "storage/metrics/figurerow.h"
#include "storage/metrics/storedrules.h"

#include <algorithm>
#include <limits>

namespace Steward {

ReviewMonth *StoredReview::monthOf(Review &review, int month)
{
    const int place = month - review.question.from;
    return place >= 0 && place < review.months.size() ? &review.months[place] : nullptr;
}

// What is open stands in the month in which it began: all months until the end are read for it.
void StoredReview::addFigures(Review &review, const FigureStore::Address &of)
{
    FigureStore::Address first = of;
    first.month = 0;
    m_store.eachMonth(first, review.question.to, [&](int month, QByteArrayView cell) {
        ReviewMonth *to = monthOf(review, month);
        const auto entries = entriesFrom(cell);
        for (const TallyEntry &entry : entries) {
            review.addOpen(entry);
            if (to)
                to->addEntry(entry, review.question.level);
        }
    });
}

void StoredReview::addTimes(Review &review, const FigureStore::Address &first)
{
    m_store.eachMonth(first, review.question.to, [&](int month, QByteArrayView cell) {
        ReviewMonth *to = monthOf(review, month);
        const auto entries = entriesFrom(cell);
        for (const TallyEntry &entry : entries)
            to->addTime(entry, review.question.level);
    });
}

void StoredReview::readTimesOfAll(Review &review)
{
    Statement &row = m_connection.prepared(
        "SELECT month, entries FROM figures WHERE tbl = ? AND zone = ? AND month >= ? AND month < ?");
    row << int(TallyTable::Times) << m_names.termNumber(m_rules.zoneName) << review.question.from << review.question.to;
    while (row.step()) {
        ReviewMonth *to = monthOf(review, int(row.integer(0)));
        const auto entries = entriesFrom(row.view(1));
        for (const TallyEntry &entry : entries)
            to->addTime(entry, review.question.level);
    }
}

void StoredReview::readClient(Review &review)
{
    const ReviewQuestion &question = review.question;
    FigureStore::Address address{.table = TallyTable::Detail,
                                 .zone = m_names.termNumber(review.zoneName),
                                 .who = question.client.isEmpty() ? FigureStore::ofAll
                                                                  : m_names.clientNumber(question.client),
                                 .month = question.from};
    if (address.who == 0)
        return; // a client that is not here
    addFigures(review, address);
    address.table = TallyTable::Causes;
    m_store.eachMonth(address, question.to, [&](int month, QByteArrayView cell) {
        const auto entries = entriesFrom(cell);
        for (const TallyEntry &entry : entries)
            monthOf(review, month)->causes[entry.key == 0 ? QByteArray() : m_names.term(qint64(entry.key))]
                += entry.count;
    });
    if (!question.withTimes)
        return;
    address.table = TallyTable::Times;
    if (question.client.isEmpty())
        readTimesOfAll(review);
    else
        addTimes(review, address);
}

void StoredReview::readAgents(Review &review)
{
    for (const QByteArray &agent : std::as_const(review.question.agents)) {
        FigureStore::Address address{.table = TallyTable::Agent,
                                     .zone = m_names.termNumber(review.zoneName),
                                     .who = m_names.personNumber(agent),
                                     .month = review.question.from};
        if (address.who == 0)
            continue;
        addFigures(review, address);
        address.table = TallyTable::AgentTimes;
        if (review.question.withTimes)
            addTimes(review, address);
    }
}

void StoredReview::readBacklog(Review &review)
{
    const ReviewQuestion &question = review.question;
    QSet<qint64> agents;
    for (const QByteArray &agent : question.agents)
        agents.insert(m_names.personNumber(agent));
    Statement &row = question.client.isEmpty()
        ? m_connection.prepared(
            "SELECT created_at, priority, level, assignee, number FROM ticket t WHERE state < 4 AND deleted = 0 AND NOT EXISTS"
            " (SELECT 1 FROM tag WHERE ticket = t.number AND term IN (?1, ?2)) ORDER BY created_at")
        : m_connection.prepared(
            "SELECT created_at, priority, level, assignee, number FROM ticket t WHERE state < 4 AND deleted = 0 AND client = ?3"
            " AND NOT EXISTS (SELECT 1 FROM tag WHERE ticket = t.number AND term IN (?1, ?2)) ORDER BY created_at");
    row << m_names.termNumber("demo") << m_names.termNumber("test");
    if (!question.client.isEmpty())
        row << m_names.clientNumber(question.client);
    while (row.step()) {
        if (int(row.integer(2)) == question.level.value_or(int(row.integer(2)))
            && (agents.isEmpty() || agents.contains(row.integer(3))))
            review.backlog.append(
                {.ticket = row.integer(4), .createdAt = row.instant(0), .priority = Priority(row.integer(1))});
    }
}

Review StoredReview::read(const ReviewQuestion &question)
{
    Review review{.question = question,
                  .zoneName = question.client.isEmpty() ? m_rules.zoneName : m_rules.zoneNameOf(question.client),
                  .isWhole = !countedThrough(m_connection)};
    for (int month = question.from; month < question.to; ++month)
        review.months.append(ReviewMonth{.month = month});
    if (question.agents.isEmpty())
        readClient(review);
    else
        readAgents(review);
    for (ReviewMonth &month : review.months) {
        for (auto &[metric, values] : month.times)
            std::sort(values.begin(), values.end());
    }
    if (question.withTimes)
        readBacklog(review);
    return review;
}

// Clocks that fell due since they were counted are judged here as they will be where they are kept.
void StoredReview::addDue(Review &review, HistoryRows &rows, Instant now)
{
    Tally tally(m_rules);
    const QList<qint64> due = m_store.dueBefore(now, std::numeric_limits<int>::max());
    for (const qint64 number : due) {
        const TicketHistory history = rows.history(number);
        tally.add(TicketPast(m_rules, history, std::max(m_store.countedAt(number), lastKnown(history))), -1);
        tally.add(TicketPast(m_rules, history, std::max(now, lastKnown(history))), 1);
    }
    review.add(tally.take());
}

QList<ClientFigures> StoredReview::byClient(int from, int to)
{
    std::map<qint64, ReviewMonth> clients;
    Statement &row = m_connection.prepared(
        "SELECT who, entries FROM figures WHERE tbl = ? AND zone = ? AND who > 0 AND month >= ? AND month < ?");
    row << int(TallyTable::Total) << m_names.termNumber(m_rules.zoneName) << from << to;
    while (row.step()) {
        ReviewMonth &client = clients[row.integer(0)];
        const auto entries = entriesFrom(row.view(1));
        for (const TallyEntry &entry : entries)
            client.sums[{TallyKey::measureOf(entry.key).number(), Priority::Low}]
                += {.count = entry.count, .sum = entry.sum};
    }
    QList<ClientFigures> list;
    for (auto &[number, figures] : clients)
        list.append({.client = m_names.clientId(number), .figures = std::move(figures)});
    std::sort(list.begin(), list.end(),
              [](const ClientFigures &a, const ClientFigures &b) { return a.client < b.client; });
    return list;
}

} // namespace Steward
