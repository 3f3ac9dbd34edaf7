#pragma once

#include "desk/base/instant.h"
#include "desk/query/namepattern.h"
#include "desk/query/queryattribute.h"

#include <tl/expected.hpp>

#include <optional>
#include <variant>
#include <vector>

namespace Steward {

// What a query means (query.md), as a tree of conditions over one ticket. Dates stand as instants, persons and clients
// as ids: a plan holds for the instant, zone and person it was read for.

struct NumberSpan // both ends included; absent: open. Closed lists by the numbers of vocabulary.h
{
    std::optional<qint64> from = {};
    std::optional<qint64> to = {};
    bool operator==(const NumberSpan &) const = default;
};

struct TimeSpan // `from` included, `to` not; not set: open
{
    Instant from = {};
    Instant to = {};
    bool operator==(const TimeSpan &) const = default;
};

struct IdList // any of these persons or clients
{
    QList<QByteArray> ids = {};
    bool operator==(const IdList &) const = default;
};

struct OpenValue
{
    NamePattern pattern = {};
    QList<QByteArray> words = {}; // the values in the workspace that it finds, as QueryVocabulary gave them
    bool operator==(const OpenValue &) const = default;
};

struct AnySet // any value that is set
{
    bool operator==(const AnySet &) const = default;
};

struct NotSet
{
    bool operator==(const NotSet &) const = default;
};

// Folded words that stand side by side in one subject or one message.
struct TextRun
{
    enum class Match { Stems, Words };
    QList<QByteArray> words = {};
    Match match = Match::Stems;
    bool lastIsPrefix = false;
    bool operator==(const TextRun &) const = default;
};

struct TextRuns // each somewhere
{
    QList<TextRun> runs = {};
    bool operator==(const TextRuns &) const = default;
};

enum class Possession {
    Assignee,
    Team,
    Product,
    Version,
    Category,
    Tag,
    Due,
    Resolution,
    RootCause,
    Kb,
    Reply,
    Note,
    Message,
    Survey,
    Links,
    Sla,
    Custom
};

struct Has
{
    Possession what = Possession::Assignee;
    QByteArray custom = {}; // `region`, for Custom
    bool operator==(const Has &) const = default;
};

using QueryValue = std::variant<NumberSpan, TimeSpan, IdList, OpenValue, AnySet, NotSet, TextRuns, Has>;

struct QueryCondition
{
    QueryAttribute attribute = QueryAttribute::Key;
    QByteArray custom = {}; // `region`, for Custom
    QueryValue value = {};
    bool operator==(const QueryCondition &) const = default;
};

struct QueryNode
{
    enum class Join { All, Any, Not, Condition };
    Join join = Join::All; // All of nothing is true, Any of nothing false; Not has one part
    std::vector<QueryNode> parts = {};
    QueryCondition condition = {};
    bool operator==(const QueryNode &) const = default;
};

enum class QuerySortField {
    Key,
    Created,
    Updated,
    Resolved,
    Due,
    Priority,
    State,
    Level,
    Kind,
    Client,
    Assignee,
    Requester,
    Subject,
    Product,
    Bounced,
    Escalated,
    Reopened,
    Score,
};

struct QuerySort
{
    QuerySortField field = QuerySortField::Updated;
    bool descending = true;
    bool operator==(const QuerySort &) const = default;
};

// Read, but odd: `value` at `position` finds nothing because the workspace has never used it.
struct QueryNotice
{
    qsizetype position = 0;
    QByteArray value = {};
    bool operator==(const QueryNotice &) const = default;
};

struct QueryPlan
{
    QueryNode root = {};
    Instant now = {}; // the instant it was read for
    QList<QuerySort> sorting = {}; // empty: last updated first
    QList<QueryNotice> notices = {};
};

// Why a query cannot be read: a code of query.md "Errors" (or `not-yet`), where (code points before it), what was
// expected there (data for the message, e.g. `New, Open, Pending`), and, where one is known, a whole query that reads.
struct QueryProblem
{
    QByteArray code = {};
    qsizetype position = 0;
    QByteArray expected = {};
    QByteArray fix = {};

    bool operator==(const QueryProblem &) const = default;
};

struct QueryContext
{
    Instant now = {};
    QByteArray timeZone = {}; // IANA: that of the person asking, else the workspace's
    QByteArray person = {}; // id of who asks; empty: nobody
};

template <typename T>
using Read = tl::expected<T, QueryProblem>;

} // namespace Steward
