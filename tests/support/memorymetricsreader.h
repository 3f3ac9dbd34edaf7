#pragma once

#include "desk/metrics/goalstore.h"
#include "desk/metrics/metricsreader.h"

namespace Steward {

// A MetricsReader that answers what it was given, and remembers what it was asked.
class MemoryMetricsReader : public MetricsReader
{
public:
    QList<ReviewMonth> months = {}; // of these those that are asked for
    QList<WaitingTicket> backlog = {};
    QList<ClientFigures> clients = {};
    QList<Goal> stored = {};
    MetricAnswer nextAnswer = {}; // to all questions
    std::optional<Failure> nextFailure = {};
    QList<ReviewQuestion> asked = {};
    QList<MetricQuestion> opened = {};

    Result<Review> review(const ReviewQuestion &question, const CancelFlag &) override
    {
        asked.append(question);
        if (nextFailure)
            return tl::unexpected(*std::exchange(nextFailure, {}));
        Review review{.question = question, .zoneName = "UTC", .backlog = backlog};
        for (int month = question.from; month < question.to; ++month) {
            const auto found = std::find_if(months.begin(), months.end(),
                                            [month](const ReviewMonth &each) { return each.month == month; });
            review.months.append(found == months.end() ? ReviewMonth{.month = month} : *found);
        }
        return review;
    }
    Result<QList<ClientFigures>> byClient(int, int, const CancelFlag &) override { return clients; }
    Result<MetricAnswer> answer(const MetricQuestion &question, const std::optional<QList<qint64>> &,
                                const CancelFlag &) override
    {
        opened.append(question);
        MetricAnswer answer = nextAnswer;
        answer.question = question;
        return answer;
    }
    Result<QList<MetricAnswer>> answers(const QList<MetricQuestion> &questions, const CancelFlag &cancel) override
    {
        QList<MetricAnswer> answers;
        for (const MetricQuestion &question : questions)
            answers.append(*answer(question, {}, cancel));
        return answers;
    }
    QHash<QByteArray, Instant> firstTickets = {}; // by person
    Result<Instant> firstOwned(const QByteArray &person, const CancelFlag &) override
    {
        return firstTickets.value(person);
    }
    Result<QList<Goal>> goals(const CancelFlag &) override { return stored; }
};

// Keeps goals where that reader finds them.
class MemoryGoals : public GoalStore
{
public:
    explicit MemoryGoals(MemoryMetricsReader &reader) : m_reader(reader) { }

    std::optional<Failure> nextFailure = {};

    Done addGoal(const Goal &goal) override
    {
        if (nextFailure)
            return tl::unexpected(*std::exchange(nextFailure, {}));
        m_reader.stored.append(goal);
        return {};
    }
    Done endGoal(const QByteArray &id, qint64 day) override
    {
        for (Goal &goal : m_reader.stored) {
            if (goal.id == id)
                goal.end = day;
        }
        return {};
    }

private:
    MemoryMetricsReader &m_reader;
};

} // namespace Steward
