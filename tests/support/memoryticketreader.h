#pragma once

#include "desk/base/wallclock.h"
#include "desk/tickets/ticketreader.h"

#include <algorithm>
#include <map>

namespace Steward {

// A TicketReader over a list in memory. `find` looks for its text in the subject; `find` of "faulty" is a bad query.
class MemoryTicketReader : public TicketReader
{
public:
    Workspace names = {.name = "Example", .keyPrefix = "SUP", .timeZone = "Europe/Berlin"};
    QList<TicketRow> tickets = {};
    QHash<qint64, OpenedTicket> opened = {};
    std::optional<Failure> nextFailure = {}; // of the next call, whichever it is
    mutable int rowCalls = 0;

    void failNext(const Failure &failure) { nextFailure = failure; }

    Result<Workspace> workspace() override
    {
        if (const auto failure = takeFailure())
            return tl::unexpected(*failure);
        return names;
    }
    Result<QList<TicketRow>> firstPage(const QueueQuestion &question, int limit, const CancelFlag &) override
    {
        if (const auto failure = takeFailure())
            return tl::unexpected(*failure);
        if (question.find == "faulty")
            return failed(FailureCode::BadInput, question.find, "unknown_attribute@1");
        return matching(question).mid(0, limit);
    }
    Result<QList<qint64>> numbers(const QueueQuestion &question, const CancelFlag &) override
    {
        if (const auto failure = takeFailure())
            return tl::unexpected(*failure);
        QList<qint64> numbers;
        for (const TicketRow &row : matching(question))
            numbers.append(row.number);
        return numbers;
    }
    Result<qint64> count(const QueueQuestion &question, const CancelFlag &cancel) override
    {
        const auto all = numbers(question, cancel);
        return all ? Result<qint64>(all->size()) : tl::unexpected(all.error());
    }
    Result<QList<TicketRow>> rows(const QList<qint64> &numbers, const CancelFlag &) override
    {
        ++rowCalls;
        if (const auto failure = takeFailure())
            return tl::unexpected(*failure);
        QList<TicketRow> found;
        for (const qint64 number : numbers) {
            const auto row = std::find_if(tickets.begin(), tickets.end(),
                                          [number](const TicketRow &ticket) { return ticket.number == number; });
            if (row != tickets.end())
                found.append(*row);
        }
        return found;
    }
    Result<OpenedTicket> open(qint64 number, const CancelFlag &) override
    {
        if (const auto failure = takeFailure())
            return tl::unexpected(*failure);
        if (!opened.contains(number))
            return failed(FailureCode::NotFound, names.keyOf(number));
        return opened.value(number);
    }
    QHash<QByteArray, QByteArray> contents = {}; // by hash
    Result<QByteArray> attachment(const QByteArray &sha256, const CancelFlag &) override
    {
        if (!contents.contains(sha256))
            return failed(FailureCode::NotFound, sha256.toHex());
        return contents.value(sha256);
    }
    Result<TicketChanges> changesSince(qint64 change, const CancelFlag &) override
    {
        if (const auto failure = takeFailure())
            return tl::unexpected(*failure);
        TicketChanges news{.last = changes.size()};
        for (qint64 i = std::max<qint64>(change, 0); i < changes.size(); ++i)
            news.tickets.append(changes[i]);
        return news;
    }
    QList<qint64> changes = {}; // tickets, in the order they were changed

protected:
    std::optional<Failure> takeFailure()
    {
        const auto failure = nextFailure;
        nextFailure.reset();
        return failure;
    }

private:
    QList<TicketRow> matching(const QueueQuestion &question) const
    {
        QList<TicketRow> found;
        for (const TicketRow &row : tickets) {
            const bool inMonth
                = !question.createdInMonth || monthOfDay(row.createdAt.ms / 86'400'000) == *question.createdInMonth;
            const bool resolvedInMonth = !question.resolvedInMonth
                || (row.resolvedAt.isSet() && monthOfDay(row.resolvedAt.ms / 86'400'000) == *question.resolvedInMonth);
            const bool isAmong = !question.among || question.among->contains(row.number);
            if (isAmong && inMonth && resolvedInMonth && (!question.unresolvedOnly || isUnresolved(row.state))
                && (question.find.isEmpty() || row.subject.contains(question.find)))
                found.append(row);
        }
        const auto before = [&question](const TicketRow &a, const TicketRow &b) {
            switch (question.order) {
            case QueueOrder::Urgency:
                return a.priority != b.priority ? a.priority > b.priority : a.createdAt < b.createdAt;
            case QueueOrder::Subject:
                return a.subject < b.subject;
            default:
                return a.number < b.number;
            }
        };
        std::stable_sort(found.begin(), found.end(), before);
        if (question.descending)
            std::reverse(found.begin(), found.end());
        return found;
    }
};

// A million tickets that exist only when somebody looks at them.
class EndlessTicketReader : public MemoryTicketReader
{
public:
    explicit EndlessTicketReader(qint64 count) : m_count(count) { }

    Result<QList<TicketRow>> firstPage(const QueueQuestion &, int limit, const CancelFlag &cancel) override
    {
        if (const auto failure = takeFailure())
            return tl::unexpected(*failure);
        QList<qint64> numbers;
        for (qint64 number = 1; number <= std::min<qint64>(limit, m_count); ++number)
            numbers.append(number);
        return rows(numbers, cancel);
    }
    Result<QList<qint64>> numbers(const QueueQuestion &, const CancelFlag &) override
    {
        QList<qint64> numbers(m_count);
        for (qint64 i = 0; i < m_count; ++i)
            numbers[i] = i + 1;
        return numbers;
    }
    Result<QList<TicketRow>> rows(const QList<qint64> &numbers, const CancelFlag &) override
    {
        ++rowCalls;
        QList<TicketRow> rows;
        rows.reserve(numbers.size());
        for (const qint64 number : numbers)
            rows.append({.number = number,
                         .createdAt = {1'700'000'000'000 + number * 60'000},
                         .updatedAt = {1'700'000'000'000 + number * 61'000},
                         .client = "client-" + QByteArray::number(number % 50),
                         .requester = "req-" + QByteArray::number(number % 500),
                         .assignee = number % 3 ? "agent-" + QByteArray::number(number % 14) : QByteArray(),
                         .subject = "Net pay differs after run " + QByteArray::number(number),
                         .state = State(number % 6),
                         .priority = Priority(number % 4),
                         .level = int(number % 3) + 1});
        return rows;
    }

private:
    qint64 m_count;
};

struct FixedClock : WallClock
{
    Instant at = {1'767'603'600'000}; // 2026-01-05T09:00Z

    Instant now() const override { return at; }
};

} // namespace Steward
