#include "storage/sla/sqlslareader.h"

#include "storage/engine/database.h"
#include "storage/history/historyrows.h"
#include "storage/metrics/storedrules.h"

#include <algorithm>
#include <thread>
#include <vector>

namespace Steward {

namespace {

constexpr qsizetype ticketsAtOnce = 256;
constexpr unsigned mostThreads = 4;

// What all threads of one try take their tickets from.
struct Pile
{
    QString path = {};
    const WhatIfQuestion &question;
    QList<qint64> numbers = {};
    WhatIfProgress &progress;
    const CancelFlag &cancel;
    std::atomic<qsizetype> next = 0;
};

Result<WhatIf> emptyCount(const WhatIfQuestion &question)
{
    const auto before = slaRulesFrom(question.before), after = slaRulesFrom(question.after);
    for (const auto *rules : {&before, &after}) {
        if (!*rules)
            return failed(FailureCode::BadInput, rules->error().field, rules->error().code);
    }
    return WhatIf(std::make_shared<const SlaRules>(*before), std::make_shared<const SlaRules>(*after), question.from,
                  question.at);
}

// Each thread has rules and a connection of its own.
Result<WhatIf> counted(Pile &pile)
{
    auto count = emptyCount(pile.question);
    if (!count)
        return count;
    const auto connection = Database::openReader(pile.path);
    if (!connection)
        return tl::unexpected(connection.error());
    const Watch watch(**connection, pile.cancel);
    Dictionaries names(**connection);
    HistoryRows rows(**connection, names);
    while (!pile.cancel.isRaised()) {
        const qsizetype first = pile.next.fetch_add(ticketsAtOnce);
        const qsizetype end = std::min(first + ticketsAtOnce, pile.numbers.size());
        if (first >= end)
            break;
        for (qsizetype i = first; i < end && !pile.cancel.isRaised(); ++i)
            count->add(rows.clockHistory(pile.numbers[i]));
        if (const Done done = (*connection)->done(); !done)
            return tl::unexpected(done.error());
        pile.progress.done += end - first;
    }
    return count;
}

// Tickets that may have a cycle of the period, without those that no figure counts (sla.md 8, "Not a case").
QList<qint64> numbersFor(Connection &connection, const WhatIfQuestion &question)
{
    Dictionaries names(connection);
    HistoryRows rows(connection, names);
    Statement row(connection,
                  "SELECT t.number FROM ticket t WHERE t.updated_at >= ?1 AND t.created_at <= ?2 AND t.deleted = 0"
                  " AND (?3 = 0 OR t.client IS ?4"
                  "      OR EXISTS(SELECT 1 FROM event e WHERE e.ticket = t.number AND e.field = ?5))"
                  " AND t.code IS NOT ?6 AND t.number NOT IN (SELECT ticket FROM tag WHERE term IN (?7, ?8))"
                  " AND t.number NOT IN (SELECT ticket FROM custom WHERE field = ?9"
                  " AND instr(value, '\"merged_into\"') > 0) ORDER BY t.number");
    const qint64 client = names.clientNumber(question.client.value_or(QByteArray()));
    row << question.from.ms << question.at.ms << int(question.client.has_value());
    row << (client ? std::optional(client) : std::nullopt) << rows.fieldNumber({.field = Field::Client});
    row << names.termNumber("spam") << names.termNumber("demo") << names.termNumber("test")
        << names.fieldNumber("linked");
    QList<qint64> numbers;
    while (row.step())
        numbers.append(row.integer(0));
    return numbers;
}

} // namespace

SqlSlaReader::SqlSlaReader(QString path) : m_path(std::move(path)) { }

SqlSlaReader::~SqlSlaReader() = default;

void SqlSlaReader::close()
{
    m_connection.reset();
}

Result<Connection *> SqlSlaReader::connection()
{
    if (!m_connection) {
        auto opened = Database::openReader(m_path);
        if (!opened)
            return tl::unexpected(opened.error());
        m_connection = std::move(*opened);
    }
    return m_connection.get();
}

Result<SlaRecords> SqlSlaReader::records(const CancelFlag &cancel)
{
    const auto connection = this->connection();
    if (!connection)
        return tl::unexpected(connection.error());
    const Watch watch(**connection, cancel);
    const SlaRecords records = storedSlaSettings(**connection);
    if (const Done done = (*connection)->done(); !done)
        return tl::unexpected(done.error());
    return records;
}

Result<WhatIfAnswer> SqlSlaReader::whatIf(const WhatIfQuestion &question, WhatIfProgress &progress,
                                          const CancelFlag &cancel)
{
    const auto connection = this->connection();
    if (!connection)
        return tl::unexpected(connection.error());
    WhatIfQuestion whole = question;
    whole.before.persons = whole.after.persons = storedSlaRecords(**connection).persons;
    auto sum = emptyCount(whole);
    if (!sum)
        return tl::unexpected(sum.error());
    Pile pile{.path = m_path, .question = whole, .progress = progress, .cancel = cancel};
    {
        const Watch watch(**connection, cancel);
        pile.numbers = numbersFor(**connection, question);
        if (const Done done = (*connection)->done(); !done)
            return tl::unexpected(done.error());
    }
    progress.total = pile.numbers.size();

    const unsigned threads = std::clamp(std::thread::hardware_concurrency(), 1u, mostThreads);
    std::vector<std::optional<Result<WhatIf>>> counts(threads);
    std::vector<std::thread> helpers;
    for (unsigned i = 1; i < threads; ++i)
        helpers.emplace_back([&pile, &count = counts[i]] { count = counted(pile); });
    counts[0] = counted(pile);
    for (std::thread &helper : helpers)
        helper.join();
    if (cancel.isRaised())
        return failed(FailureCode::Cancelled);
    for (const auto &count : counts) {
        if (!*count)
            return tl::unexpected(count->error());
        sum->add(**count);
    }
    return WhatIfAnswer{.tickets = sum->tickets(), .figures = sum->figures(), .differences = sum->differences()};
}

} // namespace Steward
