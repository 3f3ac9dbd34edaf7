#pragma once

#include <QByteArray>
#include <QList>
#include <QStringView>

#include <span>

namespace Steward {

// The attributes of the find language (query.md "Attributes"). Untagged has no name of its own: only `#Untagged`.
enum class QueryAttribute {
    Key,
    State,
    Priority,
    Kind,
    Level,
    Channel,
    Client,
    Assignee,
    Requester,
    CreatedBy,
    UpdatedBy,
    CommentedBy,
    ResolvedBy,
    Owner,
    Team,
    Product,
    Version,
    Category,
    Tag,
    RootCause,
    Resolution,
    FixType,
    Ai,
    Kb,
    Custom,
    Bounce,
    Bounced,
    Escalated,
    Reopened,
    Score,
    Created,
    Updated,
    Resolved,
    Commented,
    Due,
    InStateFor,
    InLevelFor,
    IdleFor,
    Sla,
    BreachesIn,
    OverdueBy,
    Has,
    Subject,
    Message,
    Text,
    Untagged,
};

enum class QueryValueKind { Key, Closed, Level, Client, Person, Open, Tree, Number, Date, Duration, Has, Text };

struct QueryAttributeTraits
{
    QueryAttribute attribute = QueryAttribute::Key;
    QueryValueKind kind = QueryValueKind::Open;
    bool hasRanges = false;
    bool hasHistory = false;
    bool isAnswered = true; // false: read and checked, but this version does not find by it yet
    const char *names = ""; // the name and its aliases, parted by `|`
};

std::span<const QueryAttributeTraits> queryAttributes();
const QueryAttributeTraits &traitsOf(QueryAttribute attribute);

// A name at the beginning of `text`, the longest there is: letters in any case, any blanks between its words.
struct QueryNameFound
{
    const QueryAttributeTraits *traits = nullptr; // null: none
    qsizetype length = 0;
};
QueryNameFound attributeNameAt(QStringView text);

// How long `name` (small letters, single blanks) is at the beginning of `text`; 0: it does not stand there.
qsizetype nameLengthAt(QStringView text, QByteArrayView name);

} // namespace Steward
