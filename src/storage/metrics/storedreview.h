#pragma once

#include "storage/history/historyrows.h"
#include "storage/metrics/figurestore.h"

#include "desk/metrics/review.h"

namespace Steward {

// Reads reviews from the stored figures.
class StoredReview
{
public:
    StoredReview(Connection &connection, Dictionaries &names, const MetricRules &rules)
        : m_connection(connection), m_names(names), m_rules(rules), m_store(connection, names)
    { }

    Review read(const ReviewQuestion &question);
    void addDue(Review &review, HistoryRows &rows, Instant now);
    QList<ClientFigures> byClient(int from, int to);

private:
    void readClient(Review &review);
    void readAgents(Review &review);
    void readTimesOfAll(Review &review);
    void readBacklog(Review &review);
    void addFigures(Review &review, const FigureStore::Address &of);
    void addTimes(Review &review, const FigureStore::Address &first);
    ReviewMonth *monthOf(Review &review, int month);

    Connection &m_connection;
    Dictionaries &m_names;
    const MetricRules &m_rules;
    FigureStore m_store;
};

} // namespace Steward
