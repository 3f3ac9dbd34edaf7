#pragma once

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
    QList<ClientFigures> byClient(int from, int to);

private:
    void readClient(Review &review);
    void readAgents(Review &review);
    void readTimesOfAll(Review &review);
    void addMonths(Review &review, const FigureStore::Address &first, bool areTimes);
    void addOpen(Review &review, const FigureStore::Address &of);
    ReviewMonth *monthOf(Review &review, int month);

    Connection &m_connection;
    Dictionaries &m_names;
    const MetricRules &m_rules;
    FigureStore m_store;
};

} // namespace Steward
