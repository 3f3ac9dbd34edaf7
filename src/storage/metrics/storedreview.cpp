#include "storage/metrics/storedreview.h"

#include "storage/metrics/figurerow.h"
#include "storage/metrics/storedrules.h"

#include <algorithm>

namespace Steward {

ReviewMonth *StoredReview::monthOf(Review &review, int month)
{
    const int place = month - review.question.from;
    return place >= 0 && place < review.months.size() ? &review.months[place] : nullptr;
}

void StoredReview::addMonths(Review &review, const FigureStore::Address &first, bool areTimes)
{
    m_store.eachMonth(first, review.question.to, [&](int month, QByteArrayView cell) {
        ReviewMonth *to = monthOf(review, month);
        const auto entries = entriesFrom(cell);
        for (const TallyEntry &entry : entries) {
            if (areTimes)
                to->addTime(entry, review.question.level);
            else
                to->addEntry(entry, review.question.level);
        }
    });
}

// What is open stands in the month in which it began: all months until the end add up.
void StoredReview::addOpen(Review &review, const FigureStore::Address &of)
{
    FigureStore::Address first = of;
    first.month = 0;
    m_store.eachMonth(first, review.question.to, [&](int, QByteArrayView cell) {
        const auto entries = entriesFrom(cell);
        for (const TallyEntry &entry : entries) {
            if (TallyKey::isArrival(entry.key)
                || (review.question.level && TallyKey::levelOf(entry.key) != *review.question.level))
                continue;
            const Measure measure = TallyKey::measureOf(entry.key);
            if (measure.metric == Metric::SlaCompliance && measure.aside == Aside::Open)
                review.openClocks += entry.count;
            else if (measure.aside == Aside::OpenBreached)
                review.openBreached += entry.count;
        }
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
    addMonths(review, address, false);
    addOpen(review, address);
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
        addMonths(review, address, true);
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
        addMonths(review, address, false);
        addOpen(review, address);
        address.table = TallyTable::AgentTimes;
        if (review.question.withTimes)
            addMonths(review, address, true);
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
    Statement &row = m_connection.prepared("SELECT min(next) FROM counted WHERE next IS NOT NULL");
    review.countedUntil = row.step() ? row.instant(0) : Instant();
    row.reset();
    return review;
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
